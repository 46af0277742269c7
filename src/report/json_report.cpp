#include <utility>

#include "corpus/record_maker.h"
#include "report/corpus_json.h"
#include "report/json_writer.h"
#include "report/record_store.h"
#include "report/report_frame.h"
#include "report/report_sink.h"

namespace taojin {
namespace {

constexpr std::size_t kBlock = 64U << 10;  ///< that is written at once

class JsonRenderer final : public ArticleRenderer {
 public:
  JsonRenderer(const ReportOptions& options, bool lines) : maker_(options), lines_(lines) {}

  void add(const Document& part) override {
    maker_.add(part);
    ++parts_;
  }
  [[nodiscard]] Rendered finish() override {
    Rendered out;
    out.record = maker_.finish();
    out.id = out.record.id;
    if (parts_ > 1) return out;
    out.parts.push_back(record_json(out.record));
    if (lines_) out.record = {};
    return out;
  }

 private:
  RecordMaker maker_;
  bool lines_;
  std::size_t parts_ = 0;
};

class JsonReport final : public ReportSink {
 public:
  JsonReport(const ReportOptions& options, WriteReport write) : options_(options), write_(std::move(write)) {}

  [[nodiscard]] std::unique_ptr<ArticleRenderer> renderer() const override {
    return std::make_unique<JsonRenderer>(options_, false);
  }

  [[nodiscard]] Failure add(Rendered rendered) override {
    corpus_.add(rendered.record);
    if (!rendered.parts.empty()) return records_.add(std::move(rendered.id), rendered.parts[0]);
    Failure failure;
    records_.open(std::move(rendered.id));
    write_record(rendered.record, [&](std::string_view piece) {
      if (!failure) failure = records_.append(piece);
    });
    return failure;
  }

  void skip(Skipped skipped) override { skipped_.push_back(std::move(skipped)); }

  [[nodiscard]] Failure finish() override {
    std::string out;
    JsonWriter json(out);
    open_report(json);
    bool writable = true;
    Failure failure = records_.for_each_piece([&](std::string_view piece, bool first) {
      if (first) {
        json.line_end().raw({});
        writable = write_(0, out);
        out.clear();
      }
      writable = writable && write_(0, piece);
      return writable;
    });
    if (failure || !writable) return failure;
    json.close_array();
    out += '\n';
    json.key("corpus");
    write_corpus(json, corpus_.finish(), [&] {
      if (out.size() < kBlock) return;
      write_(0, out);
      out.clear();
    });
    out += '\n';
    close_report(json, std::move(skipped_));
    out += '\n';
    write_(0, out);
    return {};
  }

 private:
  ReportOptions options_;
  WriteReport write_;
  RecordStore records_;
  CorpusBuilder corpus_;
  std::vector<Skipped> skipped_;
};

class JsonlReport final : public ReportSink {
 public:
  JsonlReport(const ReportOptions& options, WriteReport write) : options_(options), write_(std::move(write)) {}

  [[nodiscard]] std::unique_ptr<ArticleRenderer> renderer() const override {
    return std::make_unique<JsonRenderer>(options_, true);
  }
  [[nodiscard]] Failure add(Rendered rendered) override {
    if (rendered.parts.empty()) {
      write_record(rendered.record, [&](std::string_view piece) { write_(0, piece); });
    } else {
      write_(0, rendered.parts[0]);
    }
    write_(0, "\n");
    return {};
  }
  void skip(Skipped) override {}
  [[nodiscard]] Failure finish() override { return {}; }

 private:
  ReportOptions options_;
  WriteReport write_;
};

}  // namespace

std::unique_ptr<ReportSink> json_report(const ReportOptions& options, WriteReport write) {
  return std::make_unique<JsonReport>(options, std::move(write));
}

std::unique_ptr<ReportSink> jsonl_report(const ReportOptions& options, WriteReport write) {
  return std::make_unique<JsonlReport>(options, std::move(write));
}

}  // namespace taojin
