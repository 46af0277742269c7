#include "report/name_script.h"

#include <opencc/SimpleConverter.hpp>

#include <exception>

namespace taojin {
namespace {

/// Loaded when first asked for: it takes longer than reading a few articles.
const opencc::SimpleConverter& converter() {
  static const opencc::SimpleConverter loaded("s2t.json");
  return loaded;
}

}  // namespace

Failure prepare_names(NameScript script) {
  if (script != NameScript::traditional) return {};
  try {
    converter();
  } catch (const std::exception& problem) {
    return Error{std::string("OpenCC's dictionaries cannot be loaded: ") + problem.what()};
  }
  return {};
}

std::string to_traditional(const std::string& simplified) {
  return converter().Convert(simplified);
}

}  // namespace taojin
