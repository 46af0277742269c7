#pragma once
/// Tags of HTML, as far as reading needs them.

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace taojin {

enum class TagKind {
  unknown,
  inline_element,  ///< the sentence goes on
  block_element,   ///< text before and behind stand on lines of their own
  line_break,
  cell,          ///< of a table: a blank to the next
  preformatted,  ///< line ends inside count
  hidden         ///< what it encloses is not text: script, style …
};

struct Tag {
  TagKind kind = TagKind::unknown;
  bool closing = false;
  std::u32string_view name;  ///< as written
  std::size_t size = 0;      ///< from '<' to '>'; 0 = no tag stands here
};

/// How far to look for what closes a mark. Pages hold whole pictures in an attribute and whole pages in a comment, but
/// a text full of marks that nothing closes must not cost more than its length: each miss halves the reach.
class Reach {
 public:
  constexpr Reach(std::size_t near, std::size_t far) : near_(near), far_(far), limit_(far) {}

  [[nodiscard]] std::size_t limit() const { return limit_; }
  void hit(std::size_t distance) {
    if (distance > near_) limit_ = std::min(limit_ * 2, far_);
  }
  void miss() { limit_ = std::max(limit_ / 2, near_); }

 private:
  std::size_t near_, far_, limit_;
};

inline constexpr Reach kTagReach{128, 1 << 20};

/// The tag, comment or declaration at the start of `text`, which begins with '<'.
[[nodiscard]] Tag read_tag(std::u32string_view text, Reach& reach);

/// Where the element that a hidden tag opens ends, behind its closing tag; `otherwise` when it is not found.
[[nodiscard]] std::size_t hidden_end(std::u32string_view text, const Tag& tag, std::size_t otherwise, Reach& reach);

}  // namespace taojin
