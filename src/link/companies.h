#pragma once
/// Which spellings of companies are one firm: full name and short name, legal form, abbreviation, misspelling.

#include "lexicon/lexicon.h"
#include "link/forms.h"

namespace taojin {

/// Joins the company forms of an article. Never joins two firms that the lexicon tells apart, nor a firm that it knows
/// with a longer unknown name that adds a line of business (云岭 and 云岭汽车).
void join_companies(const Forms& forms, const Lexicon& lexicon, Groups& groups);

}  // namespace taojin
