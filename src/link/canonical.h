#pragma once
/// What an entity is called.

#include <span>
#include <string>

#include "lexicon/lexicon.h"
#include "link/forms.h"

namespace taojin {

struct EntityNaming {
  std::string name;  ///< canonical, Simplified
  std::string key;   ///< the same for the same entity in every article
};

/// The name of the entity that these forms spell; `entry` is what the lexicon knows it as.
[[nodiscard]] EntityNaming name_entity(std::span<const Form* const> forms, std::optional<std::uint32_t> entry,
                                       const Lexicon& lexicon);

}  // namespace taojin
