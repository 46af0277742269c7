#pragma once
/// Whom a sentence, and what stands behind a name, is about.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "link/office_verbs.h"
#include "taojin/document.h"

namespace taojin {

/// People are given by the indexes of their mentions; `first` and `last` are the mentions of the sentence.
class TitleSubjects {
 public:
  TitleSubjects(std::u32string_view text, const std::vector<Mention>& mentions, const OfficeVerbs& verbs)
      : text_(text), mentions_(mentions), verbs_(verbs) {}

  /// A line that is a person's name and nothing else, as above a portrait.
  [[nodiscard]] bool stands_alone(Span sentence, std::uint32_t first, std::uint32_t last) const;
  /// 他与韩知远……: the sentence is about the person of the last one, whomever else it names.
  [[nodiscard]] bool goes_on(std::optional<std::uint32_t> predicate_begin, bool profile) const;
  /// Whom a sentence is about: the first person that it names, but 周予川：今天韩知远来了 is about the second, and one
  /// who only teaches there leaves the person of the last sentence.
  [[nodiscard]] std::optional<std::uint32_t> topic(std::uint32_t named, std::uint32_t last,
                                                   std::optional<std::uint32_t> subject) const;
  /// Where a sentence goes on about the person of the last one: behind its first 他 or 她 before any name of a person,
  /// or at its beginning when that is 此前, 曾任 ….
  [[nodiscard]] std::optional<std::uint32_t> clause_of_subject(Span sentence, std::uint32_t first,
                                                               std::uint32_t last) const;
  /// 周予川的妻子, 周予川政府, 如果周予川, 接替周予川: what follows is not said of him.
  [[nodiscard]] bool means_others(std::uint32_t person, std::uint32_t at) const;
  /// The person before this mention is no further one behind a comma: 合伙人甲和乙, but not 合伙人甲，乙.
  [[nodiscard]] bool ends_list(std::uint32_t end) const;
  /// The first person of the list that ends with this one: 甲、乙和丙.
  [[nodiscard]] std::uint32_t list_begin(std::uint32_t person) const;
  /// Only a joint stands between two people of one list.
  [[nodiscard]] bool lists(std::uint32_t begin, std::uint32_t end) const;

 private:
  [[nodiscard]] bool follows_time(std::uint32_t at) const;
  [[nodiscard]] bool is_teacher(std::uint32_t person) const;

  std::u32string_view text_;
  const std::vector<Mention>& mentions_;
  const OfficeVerbs& verbs_;
};

}  // namespace taojin
