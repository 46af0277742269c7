#pragma once
/// The texts behind a report, to show where its facts stand.

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

namespace taojin {

class ArticleTexts {
 public:
  /// Reads the articles among the input whose ids, or file names, are wanted. What cannot be read is left out: it was
  /// named before, or another run's.
  Failure read(InputOptions input, const std::set<std::string>& ids);

  /// Places must count code points.
  [[nodiscard]] std::optional<Location> locate(const std::string& document, Span place) const;

 private:
  struct Text {
    std::string path;
    std::u32string text;
    std::vector<Span> sentences;  ///< places of the text, ascending
    Lines lines;
  };

  std::map<std::string, Text, std::less<>> by_id_, by_stem_;
};

/// The texts of some documents of a subject: the articles that were read, or those named beside a report.
Failure read_texts(ArticleTexts& texts, const SubjectOptions& subject, const std::vector<std::string>& articles,
                   const std::set<std::string>& ids);

/// Those with findings.
[[nodiscard]] std::set<std::string> ids_of(const std::vector<EvaluatedDocument>& documents);

}  // namespace taojin
