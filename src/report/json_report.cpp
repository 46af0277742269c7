#include <algorithm>
#include <tuple>
#include <utility>

#include "report/corpus_json.h"
#include "report/json_writer.h"
#include "report/record_store.h"
#include "report/report_sink.h"
#include "taojin/version.h"

namespace taojin {
namespace {

class JsonReport final : public ReportSink {
 public:
  JsonReport(const ReportOptions& options, WriteReport write) : options_(options), write_(std::move(write)) {}

  [[nodiscard]] Rendered render(const Document& document) const override {
    return {document.id, {document_json(document, options_)}, summarize(document, options_.offsets)};
  }

  [[nodiscard]] Failure add(Rendered rendered) override {
    corpus_.add(std::move(rendered.summary));
    return records_.add(std::move(rendered.id), rendered.parts[0]);
  }

  void skip(Skipped skipped) override { skipped_.push_back(std::move(skipped)); }

  [[nodiscard]] Failure finish() override {
    std::string out;
    JsonWriter json(out);
    json.open_object().key("schema").string(kReportSchema);
    json.key("generator").open_object().key("name").string("taojin").key("version").string(kVersion).close_object();
    json.key("documents").open_array();
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
    write_corpus(json, corpus_.finish(), options_.names);
    out += '\n';
    std::ranges::sort(skipped_, {}, [](const Skipped& s) { return std::tie(s.id, s.reason); });
    json.key("skipped").open_array();
    for (const Skipped& skipped : skipped_) {
      json.open_object().key("id").string(skipped.id).key("reason").string(skipped.reason).close_object();
    }
    json.close_array().close_object();
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
