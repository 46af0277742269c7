#pragma once
/// Which spellings of people are one person: full name and surname, given name, 王总, spelling variants.

#include "lexicon/lexicon.h"
#include "link/forms.h"

namespace taojin {

void join_people(const Forms& forms, const Lexicon& lexicon, Groups& groups);

/// How a person's name is written.
enum class PersonScript {
  latin,   ///< Sam Altman
  dotted,  ///< 萨姆·奥特曼
  han,     ///< 李志远, and a foreign name that is not divided
};
[[nodiscard]] PersonScript person_script(std::u32string_view name);

/// Whether an undivided Han name reads like a foreign one in Chinese characters (克劳福德), not like a Chinese name.
[[nodiscard]] bool reads_transliterated(std::u32string_view name, const Lexicon& lexicon);

}  // namespace taojin
