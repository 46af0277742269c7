#pragma once
/// The texts behind a report, to show where its facts stand.

#include <iosfwd>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/options.h"
#include "eval/evaluation.h"
#include "eval/location.h"
#include "report/lines.h"
#include "taojin/document.h"
#include "taojin/error.h"
#include "taojin/record.h"

namespace taojin {

class ArticleTexts {
 public:
  /// Reads the articles among the input whose ids, or file names, are wanted. What cannot be read is left out: it was
  /// named before, or another run's.
  Failure read(InputOptions input, const std::set<std::string>& ids);

  /// Mentions and figures of a record that are not the text at their place, as "companies: “甲” is not at 12"; nothing
  /// when the article is not at hand.
  [[nodiscard]] std::vector<std::string> misplaced(const Record& record) const;

  /// Places must count code points.
  [[nodiscard]] std::optional<Location> locate(const std::string& document, Span place) const;

 private:
  struct Text {
    std::string path;
    std::u32string text;
    std::vector<Span> sentences;  ///< places of the text, ascending
    Lines lines;
  };

  [[nodiscard]] const Text* find(const std::string& document) const;

  std::map<std::string, Text, std::less<>> by_id_, by_stem_;
};

/// The texts of some documents of a subject: the articles that were read, or those named beside a report.
Failure read_texts(ArticleTexts& texts, const SubjectOptions& subject, const std::vector<std::string>& articles,
                   const std::set<std::string>& ids);

[[nodiscard]] std::set<std::string> ids_of(const std::vector<EvaluatedDocument>& documents);

/// Names what of the gold is not in the texts: gold of another version of an article, or miscounted.
void warn_of_misplaced(const std::vector<Record>& gold, const ArticleTexts& texts, std::ostream& err);

}  // namespace taojin
