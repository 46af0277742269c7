#pragma once
/// Titles that stand behind the name of a person, or that a verb gives him.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "link/given_titles.h"
#include "link/office_verbs.h"
#include "link/title_firms.h"
#include "link/title_phrases.h"
#include "link/title_subjects.h"
#include "link/titles_before.h"
#include "taojin/document.h"

namespace taojin {

/// People are given by the indexes of their mentions, in the sentence of the phrases.
class TitlesBehind {
 public:
  TitlesBehind(std::u32string_view text, const std::vector<Mention>& mentions, const TitlePhrases& phrases,
               const OfficeVerbs& verbs, const TitleSubjects& subjects, const TitlesBefore& before, TitleFirms& firms,
               GivenTitles& given)
      : text_(text),
        mentions_(mentions),
        phrases_(phrases),
        verbs_(verbs),
        subjects_(subjects),
        before_(before),
        firms_(firms),
        given_(given) {}

  /// X(OpenAI CEO), X是出门问问的创始人, X,出门问问CEO, X教授.
  void read(std::uint32_t person);
  /// A line behind a name alone: 云岭科技创始人兼CEO.
  void read_line(std::uint32_t person, std::uint32_t at);
  /// The verbs of office and the appositions behind people (a list of mentions), clause by clause up to the next person
  /// (a mention from `next` on). In the profile of a person any clause may be an apposition.
  void read_clauses(Span people, std::uint32_t at, std::uint32_t next,
                    std::optional<std::uint32_t> heading_firm = std::nullopt, bool profile = false);

 private:
  void in_brackets(std::uint32_t person, std::uint32_t open, std::size_t close);
  bool heads_line(std::uint32_t person, std::uint32_t at);
  void directly_behind(std::uint32_t person, std::uint32_t at);
  [[nodiscard]] bool ends_apposition(std::uint32_t after) const;
  [[nodiscard]] std::optional<std::uint32_t> joined_behind(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] bool leaves_open(std::uint32_t begin, std::uint32_t verb_end) const;
  [[nodiscard]] std::uint32_t end_of_clauses(std::uint32_t person, std::uint32_t at, std::uint32_t next) const;

  std::u32string_view text_;
  const std::vector<Mention>& mentions_;
  const TitlePhrases& phrases_;
  const OfficeVerbs& verbs_;
  const TitleSubjects& subjects_;
  const TitlesBefore& before_;
  TitleFirms& firms_;
  GivenTitles& given_;
};

}  // namespace taojin
