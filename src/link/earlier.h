#pragma once
/// The entities of an article that is read in parts: one in a later part that an earlier part has too gets its name.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "taojin/document.h"

namespace taojin {

class EarlierEntities {
 public:
  /// Gives the linked entities of the next part the name and key of the earlier entity that they are: one with the same
  /// key, or one of which either spells the name of the other and no third does. Takes note of all of them.
  void name_alike(Document& part);

 private:
  static constexpr std::uint32_t kSeveral = 0xFFFFFFFF;
  using Spellings = std::unordered_map<std::string, std::uint32_t>;
  struct Known {
    std::string name, key;
    std::optional<std::uint32_t> lexicon_entry;
  };

  [[nodiscard]] std::optional<std::uint32_t> find(const Entity& entity, const std::vector<std::string>& spelled) const;

  std::vector<Known> known_;
  std::array<Spellings, kNameTypes> by_key_, by_spelling_;  ///< indexes into known_
};

}  // namespace taojin
