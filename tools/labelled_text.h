#pragma once
/// Texts with the names that people marked in them.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "names/units.h"
#include "taojin/document.h"

namespace taojin {

struct Labelled {
  Span span;            // of the reading
  std::uint32_t types;  // bits of NameType
};

/// A text as the tagger reads it, with what people say of it.
struct LabelledText {
  Reading reading;
  std::vector<Span> sentences;
  std::vector<Labelled> entities;
  std::vector<Span> optional;
  std::uint32_t unlabelled = 0;  // bits of NameType
};

/// Reads JSON Lines of {"text", "entities": [[start, end, type]…], "optional": [[start, end]…], "unlabelled": [type…]};
/// offsets count code points of the text. Stops the program when the file cannot be read.
std::vector<LabelledText> read_labelled_texts(const std::string& path);

/// The labels of the tagger (names/model_image.h) that each unit of a sentence may have, as bits.
std::vector<std::uint32_t> allowed_labels(const LabelledText& text, std::span<const Unit> units);

}  // namespace taojin
