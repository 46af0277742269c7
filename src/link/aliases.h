#pragma once
/// Names that the text itself calls the same: A（B）, A（以下简称“B”）, A，原名B.

#include "link/forms.h"
#include "taojin/document.h"

namespace taojin {

void join_stated_aliases(const Document& document, const Forms& forms, Groups& groups);

}  // namespace taojin
