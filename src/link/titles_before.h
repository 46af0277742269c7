#pragma once
/// Titles that stand before the name of a person.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "link/given_titles.h"
#include "link/title_phrases.h"
#include "link/title_subjects.h"
#include "taojin/document.h"

namespace taojin {

/// People are given by the indexes of their mentions, in the sentence of the phrases.
class TitlesBefore {
 public:
  struct Titled {
    std::uint32_t person;
    TitlePhrase title;
  };

  TitlesBefore(std::u32string_view text, const std::vector<Mention>& mentions, const TitlePhrases& phrases,
               const TitleSubjects& subjects, GivenTitles& given)
      : text_(text), mentions_(mentions), phrases_(phrases), subjects_(subjects), given_(given) {}

  /// OpenAI 首席执行官 X, CEO:X, 作为 CTO 的 X, 两位创始人 X 和 Y; `last` ends the mentions of the sentence.
  void read(std::uint32_t person, std::uint32_t last);
  /// CEO 由 X 担任, with a title of his own before or behind the name.
  void held_by(std::uint32_t person);

  /// The last person with a title before the name that states its firm.
  [[nodiscard]] const std::optional<Titled>& last_with_firm() const { return last_with_firm_; }

 private:
  [[nodiscard]] bool follows_person(std::uint32_t title, std::uint32_t person) const;
  [[nodiscard]] bool is_of_speaker(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t before_description(std::uint32_t person, std::uint32_t at) const;
  void office_of(std::uint32_t person, std::uint32_t at);
  void described(std::uint32_t person, std::uint32_t at);
  void give_all(std::uint32_t person, const std::vector<TitlePhrase>& chain);

  std::u32string_view text_;
  const std::vector<Mention>& mentions_;
  const TitlePhrases& phrases_;
  const TitleSubjects& subjects_;
  GivenTitles& given_;
  std::optional<Titled> last_with_firm_;
};

}  // namespace taojin
