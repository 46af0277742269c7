#include <utility>

#include "report/corpus_json.h"
#include "report/json_writer.h"
#include "report/record_store.h"
#include "report/report_frame.h"
#include "report/report_sink.h"

namespace taojin {
namespace {

constexpr std::size_t kBlock = 64U << 10;  ///< that is written at once

class JsonReport final : public ReportSink {
 public:
  JsonReport(const ReportOptions& options, WriteReport write) : options_(options), write_(std::move(write)) {}

  [[nodiscard]] Rendered render(const Document& document) const override {
    Record record = record_of(document, options_);
    std::string json = record_json(record);
    return {document.id, {std::move(json)}, std::move(record)};
  }

  [[nodiscard]] Failure add(Rendered rendered) override {
    corpus_.add(rendered.record);
    return records_.add(std::move(rendered.id), rendered.parts[0]);
  }

  void skip(Skipped skipped) override { skipped_.push_back(std::move(skipped)); }

  [[nodiscard]] Failure finish() override {
    std::string out;
    JsonWriter json(out);
    open_report(json);
    bool writable = true;
    Failure failure = records_.for_each([&](std::string_view record) {
      json.line_end().raw(record);
      writable = write_(0, out);
      out.clear();
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

  [[nodiscard]] Rendered render(const Document& document) const override {
    return {document.id, {document_json(document, options_) + '\n'}, {}};
  }
  [[nodiscard]] Failure add(Rendered rendered) override {
    write_(0, rendered.parts[0]);
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
