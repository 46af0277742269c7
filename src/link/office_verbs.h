#pragma once
/// The verbs by which a sentence gives a person an office, with the adverbs and the place of work around them.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "link/marks.h"
#include "taojin/document.h"

namespace taojin {

[[nodiscard]] constexpr bool ends_clause(char32_t c) {
  return is_comma(c) || is_semicolon(c) || c == U'、';
}

/// Each call looks at the text from `at` to before `end`, the end of the sentence.
class OfficeVerbs {
 public:
  OfficeVerbs(std::u32string_view text, const std::vector<Mention>& mentions) : text_(text), mentions_(mentions) {}

  /// 之前, 目前也, 2016年起 …; returns whether there was one.
  bool skip_adverbs(std::uint32_t& at, std::uint32_t end) const;
  /// The verb of office at `at`, which moves behind it; empty when there is none.
  std::u32string_view skip_verb(std::uint32_t& at, std::uint32_t end) const;
  /// 在云岭, 加入云岭: the firm, and `at` moves behind it.
  std::optional<std::uint32_t> skip_workplace(std::uint32_t& at, std::uint32_t end) const;

  /// A verb stands here that gives an office wherever in a clause it stands.
  [[nodiscard]] bool is_strong(std::uint32_t at) const;
  /// 未有, 没有 right before a verb of office.
  [[nodiscard]] static bool is_denied(std::u32string_view left);
  /// 任 before a firm or body.
  [[nodiscard]] bool takes_firm(std::uint32_t at) const;
  /// Where such a verb stands in a clause that does not begin with one; `end` when nowhere.
  [[nodiscard]] std::uint32_t find_strong(std::uint32_t at, std::uint32_t end) const;
  /// The firm of 2016 年在云岭期间担任 …, in the clause from `begin` to the verb.
  [[nodiscard]] std::optional<std::uint32_t> workplace_before(std::uint32_t begin, std::uint32_t verb,
                                                              std::uint32_t end) const;

 private:
  void skip_date(std::uint32_t& at, std::uint32_t end) const;
  void skip_adverb(std::uint32_t& at) const;
  [[nodiscard]] const Mention* mention_ending_at(std::uint32_t at) const;

  std::u32string_view text_;
  const std::vector<Mention>& mentions_;
};

}  // namespace taojin
