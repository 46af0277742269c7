#pragma once
/// The annotation form of gold as it is written, before anything is looked up in the article.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "taojin/error.h"
#include "taojin/record.h"

namespace taojin {

/// A surface and what it is everywhere in the article.
struct AnnotatedName {
  std::string surface, type, canonical;
  std::vector<RecordTitle> titles;
};

/// One occurrence of a surface that is something else.
struct AnnotatedException {
  std::uint32_t line = 0, nth = 1;
  std::string surface, type, canonical;
};

template <typename Figure>
struct AnnotatedFigure {
  std::uint32_t line = 0;
  Figure figure;  ///< without a place; its text is as annotated
};

struct Annotation {
  std::vector<AnnotatedName> names;
  std::vector<AnnotatedException> exceptions;
  std::optional<std::vector<AnnotatedFigure<RecordAmount>>> money;
  std::optional<std::vector<AnnotatedFigure<RecordCount>>> model_counts;
  std::optional<std::vector<AnnotatedFigure<RecordSize>>> parameters;
};

[[nodiscard]] Result<Annotation> parse_annotation(std::string_view json);

}  // namespace taojin
