#pragma once
/// What the amounts of a sentence tell of each other's investors.

#include <vector>

#include "facts/backers.h"
#include "facts/scene.h"
#include "taojin/document.h"

namespace taojin::facts {

/// Whether the buyer of the amount before buys here, too, told once for both: 甲以2亿元收购乙，又以3亿元收购丙. `found`
/// are the backers that this amount has by itself: nobody, or the firm just bought (收购乙或以3亿元收购丙), with its
/// buyer or without.
[[nodiscard]] bool same_buyer(const Document& document, const Amount& before, const Amount& amount,
                              const std::vector<Backer>& found);

/// 2018年，以3亿元收购丙: an entry of a time line, whose subject is the firm that the article is about.
[[nodiscard]] bool buys_without_subject(const Document& document, const Scene& scene, const Amount& amount);

/// Whoever pays a share of a sum pays the sum: 融资66亿元，其中包括甲投的5亿元. In 甲为66亿元的融资提供了5亿元 the one
/// who gives is told once for both.
void add_backers_of_shares(const Document& document, std::vector<Amount>& amounts);

}  // namespace taojin::facts
