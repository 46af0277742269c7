#pragma once
/// The titles that people are given while an article is read.

#include <cstdint>
#include <string_view>
#include <vector>

#include "link/title_firms.h"
#include "link/title_phrases.h"
#include "taojin/document.h"

namespace taojin {

/// Any title but those of schools and of the state.
[[nodiscard]] constexpr bool is_business(TitleKind kind) {
  return kind != TitleKind::academic && kind != TitleKind::official;
}

class GivenTitles {
 public:
  /// Titles are entered in `entities`; `phrases` are those of the sentence that is being read.
  GivenTitles(std::u32string_view text, std::vector<Entity>& entities, const TitlePhrases& phrases, TitleFirms& firms)
      : text_(text), entities_(entities), phrases_(phrases), firms_(firms) {}

  /// Enters a title of a person, with the firm that it belongs to where it states none. `held`: a verb of office gives
  /// it.
  void give(std::uint32_t person, TitlePhrase phrase, bool held = false);
  /// The titles of a chain that begins without a firm are all of the same one: 主席兼CEO X.
  void share_firm(std::vector<TitlePhrase>& chain);
  /// Drops a title without its institution that the person has with one.
  void drop_repeated();

 private:
  void add(std::uint32_t person, Title title);

  std::u32string_view text_;
  std::vector<Entity>& entities_;
  const TitlePhrases& phrases_;
  TitleFirms& firms_;
};

}  // namespace taojin
