#pragma once
/// Lines and columns of a text, for messages to people.

#include <cstdint>
#include <string_view>
#include <vector>

namespace taojin {

class Lines {
 public:
  explicit Lines(std::u32string_view text);

  struct Position {
    std::uint32_t line, column;  ///< from 1; columns count code points
  };
  [[nodiscard]] Position at(std::uint32_t place) const;

 private:
  std::vector<std::uint32_t> starts_;
};

}  // namespace taojin
