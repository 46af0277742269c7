#pragma once
/// How far `taojin segment` agrees with texts whose words people told apart.

#include <filesystem>
#include <optional>

#include "taojin/pipeline.h"

namespace taojin::bench {

struct WordAgreement {
  std::size_t gold = 0, found = 0, same = 0;
  std::size_t bytes = 0;
  double seconds = 0;  ///< of processor time: reading, names, words

  [[nodiscard]] double precision() const { return static_cast<double>(same) / static_cast<double>(found); }
  [[nodiscard]] double recall() const { return static_cast<double>(same) / static_cast<double>(gold); }
  [[nodiscard]] double f1() const { return 2 * static_cast<double>(same) / static_cast<double>(gold + found); }
};

/// A file with a sentence a line, its words apart by blanks (gzip too); nothing where there is no such file. The sets
/// shuffle sentences of many articles: forty lines are read as one article.
std::optional<WordAgreement> measure_words(const std::filesystem::path& file, const Resources& resources);

}  // namespace taojin::bench
