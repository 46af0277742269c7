#include "load/load.h"

#include <fstream>
#include <iterator>

namespace taojin {

Failure load(const LoadOptions& options, std::istream& standard_input, const std::function<bool(Article)>& article,
             const std::function<void(Skipped)>&) {
  for (const std::string& path : options.paths) {
    if (path == "-") {
      if (!article({"-", std::string(std::istreambuf_iterator<char>(standard_input), {}), Markup::none, false, {}})) break;
      continue;
    }
    std::ifstream in(path, std::ios::binary);
    if (!in) return Error{path + ": cannot be read"};
    if (!article({path, std::string(std::istreambuf_iterator<char>(in), {}), Markup::none, false, {}})) break;
  }
  return {};
}

}  // namespace taojin
