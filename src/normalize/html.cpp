#include "normalize/html.h"

#include "normalize/characters.h"
#include "normalize/references.h"
#include "normalize/tags.h"

namespace taojin {
namespace {

class PageReader {
 public:
  explicit PageReader(std::u32string_view page) : page_(page) { out_.text.reserve(page.size() / 2); }

  Reading read() {
    for (std::size_t at = 0; at < page_.size();) at = step(at);
    return std::move(out_);
  }

 private:
  std::size_t step(std::size_t at) {
    const char32_t c = page_[at];
    if (c == U'<') {
      const std::u32string_view rest = page_.substr(at);
      if (const Tag tag = read_tag(rest, reach_); tag.size != 0) return at + pass(tag, rest, at);
    }
    if (c == U'&') {
      if (const CharacterReference reference = read_reference(page_.substr(at, 16)); reference.size != 0) {
        put(reference.character, at);
        return at + reference.size;
      }
    }
    if (is_line_end(c) && preformatted_ > 0) {
      end_line(at);
    } else if (is_line_end(c) || c == U' ' || c == U'\t') {
      if (blank_ == 0) blank_ = at + 1;
      parted_ |= is_line_end(c);
    } else {
      put(c, at);
    }
    return at + 1;
  }

  std::size_t pass(const Tag& tag, std::u32string_view rest, std::size_t at) {
    switch (tag.kind) {
      case TagKind::hidden:
        return hidden_end(rest, tag, rest.size(), reach_);
      case TagKind::preformatted:
        if (tag.closing ? preformatted_ > 0 : true) preformatted_ += tag.closing ? -1 : 1;
        end_line(at);
        break;
      case TagKind::block_element:
      case TagKind::line_break:
        end_line(at);
        break;
      case TagKind::cell:
        if (blank_ == 0) blank_ = at + 1;
        parted_ = false;
        break;
      case TagKind::inline_element:
      case TagKind::unknown:
        break;
    }
    return tag.size;
  }

  void put(char32_t c, std::size_t place) {
    if (blank_ != 0 && !out_.text.empty() && out_.text.back() != U'\n') {
      // A line end of the source between Chinese characters is none of the text.
      if (!parted_ || !(is_any_han(out_.text.back()) || is_any_han(c))) append(U' ', blank_ - 1);
    }
    blank_ = 0;
    parted_ = false;
    append(c, place);
  }

  void end_line(std::size_t place) {
    blank_ = 0;
    parted_ = false;
    if (!out_.text.empty() && out_.text.back() != U'\n') append(U'\n', place);
  }

  void append(char32_t c, std::size_t place) {
    out_.text.push_back(c);
    out_.origin.push_back(static_cast<std::uint32_t>(place));
  }

  std::u32string_view page_;
  Reading out_;
  std::size_t blank_ = 0;  ///< place of the blanks before the next character, plus one; 0 = none
  bool parted_ = false;    ///< a line end is among them
  int preformatted_ = 0;
  Reach reach_ = kTagReach;
};

}  // namespace

Reading read_html(std::u32string_view page) {
  return PageReader(page).read();
}

}  // namespace taojin
