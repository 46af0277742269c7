#pragma once
/// The record of an article, gathered from its document or from those of its parts.

#include <vector>

#include "corpus/fingerprints.h"
#include "report/reported_article.h"
#include "taojin/pipeline.h"
#include "taojin/record.h"

namespace taojin {

class RecordMaker {
 public:
  explicit RecordMaker(const ReportOptions& options) : article_(options) {}

  void add(const Document& part);
  /// To be called once.
  [[nodiscard]] Record finish();

 private:
  template <typename Fact>
  void figure(RecordFigure& out, Span span, const Fact& value, Span evidence) const;
  [[nodiscard]] RecordAmount amount(const Document& part, const Amount& amount) const;
  [[nodiscard]] RecordCount count(const Document& part, const ModelCount& count) const;
  [[nodiscard]] RecordSize size(const ModelSize& size) const;

  ReportedArticle article_;
  std::vector<std::vector<RecordMention>> mentions_;  ///< of the article's entities
  FingerprintReader fingerprints_;
  Record out_;
};

/// Reads an article of any length through every stage. Fails when it is not text.
[[nodiscard]] Result<Record> read_record(Article article, const Resources& resources);

}  // namespace taojin
