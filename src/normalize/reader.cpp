#include "normalize/reader.h"

#include <algorithm>
#include <vector>

#include "normalize/characters.h"
#include "normalize/lines.h"
#include "normalize/markup.h"

namespace taojin {
namespace {

/// As much of a line as the decision on the line end before it asks for.
constexpr std::size_t kLookAhead = 400;

bool is_narrow(char32_t c) {
  return c < 0x2E80;
}

/// Folds characters from `begin` on into `out` up to the first that more has to be looked at for; how many. By itself
/// the loop stays in registers: within the reader it takes three times as many instructions.
[[gnu::noinline]] std::size_t fold_plain(const std::u32string_view text, const std::size_t begin,
                                         const ScriptTable& table, char32_t* const out) {
  const auto next = [&](std::size_t at) { return at + 1 < text.size() ? text[at + 1] : U'\n'; };
  std::size_t at = begin;
  for (; at < text.size(); ++at) {
    const char32_t c = text[at];
    char32_t to = table.plain(c);
    if (to == script_image::kStop) {
      // Most characters that may start a phrase start none, and most blanks part two words.
      if (c >= 0x3400 && c <= 0x9FFF && !table.may_start_phrase(c, next(at))) {
        to = table.fold(c);
      } else if (c == U' ' && is_ascii_word(next(at)) && at > begin && is_ascii_word(out[at - begin - 1])) {
        to = U' ';
      } else {
        break;
      }
    }
    out[at - begin] = to;
  }
  return at - begin;
}

class TextReader {
 public:
  TextReader(std::u32string_view text, const ScriptTable& table, LineEnds line_ends)
      : text_(text), table_(table), marked_(line_ends == LineEnds::printed) {
    reading_.text.resize(text.size());
    if (marked_) style_ = line_style(text);
  }

  Reading read() {
    std::size_t at = begin_line(marked_ ? front_matter(text_) : 0);
    while (at < text_.size()) {
      at = read_run(at);
      if (at < text_.size()) at = look_closer(at);
    }
    drop_blank();
    if (size_ > 0 && last() == U'\n') --size_;
    reading_.text.resize(size_);
    reading_.origin.resize(static_cast<std::uint32_t>(size_));
    return std::move(reading_);
  }

 private:
  struct Closing {
    std::size_t at, size;
  };

  /// Folds character by character as long as there is nothing else to see; where that ends.
  std::size_t read_run(std::size_t begin) {
    const std::size_t at = begin + fold_plain(text_, begin, table_, reading_.text.data() + size_);
    if (at > begin) reading_.origin.append(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at - begin));
    size_ += at - begin;
    return at;
  }

  [[nodiscard]] char32_t last() const { return size_ == 0 ? U'\n' : reading_.text[size_ - 1]; }
  [[nodiscard]] bool line_is_empty() const { return last() == U'\n'; }

  void put(char32_t c, std::size_t place) {
    reading_.text[size_++] = c;
    reading_.origin.append(static_cast<std::uint32_t>(place), 1);
  }

  void put_line_end(std::size_t place) {
    drop_blank();
    if (!line_is_empty()) put(U'\n', place);
  }

  /// The blank at the end of the reading so far, which marks may have left.
  void drop_blank() {
    if (size_ > 0 && last() == U' ') reading_.origin.resize(static_cast<std::uint32_t>(--size_));
  }

  [[nodiscard]] std::size_t line_end_at(std::size_t from) const {
    return static_cast<std::size_t>(
        std::find_if(text_.begin() + static_cast<std::ptrdiff_t>(from), text_.end(), is_line_end) - text_.begin());
  }

  [[nodiscard]] std::size_t behind_line_end(std::size_t at) const {
    return at + (text_[at] == U'\r' && at + 1 < text_.size() && text_[at + 1] == U'\n' ? 2 : 1);
  }

  /// Passes over what stands in front of the text of a line that begins at `at`; and over whole lines without text.
  std::size_t begin_line(std::size_t at) {
    closings_.clear();
    line_begin_ = at;
    block_ = Block::text;
    quoted_ = false;
    if (!marked_ || at >= text_.size()) return at;
    // A look at one character spares most lines the search for their end.
    std::size_t first = at;
    while (first < text_.size() && is_blank(text_[first])) ++first;
    if (first >= text_.size() || !is_one_of(text_[first], U"#>*-+=_|`~•●▪◦■◆·—─━")) return at;
    const std::u32string_view line = text_.substr(at, line_end_at(at) - at);
    const std::size_t quotes = quote_marks(line);
    quoted_ = quotes > 0 && line.substr(0, quotes).find(U'>') != std::u32string_view::npos;
    const BlockStart start = read_block_start(line.substr(quotes));
    if (start.block == Block::fence) in_code_ = !in_code_;
    if (in_code_) return start.block == Block::fence ? at + line.size() : at + quotes;
    block_ = start.block;
    return at + quotes + start.content;
  }

  std::size_t look_closer(std::size_t at) {
    for (const Closing& closing : closings_) {
      if (closing.at == at) return at + closing.size;
    }
    const char32_t c = text_[at];
    if (is_line_end(c)) return end_line(at);
    const char32_t folded = table_.fold(c);
    if (folded == U' ') return read_blanks(at);
    if (table_.may_start_phrase(c, next(at))) {
      if (const std::u32string_view phrase = table_.phrase(text_.substr(at)); !phrase.empty()) {
        for (std::size_t i = 0; i < phrase.size(); ++i) put(phrase[i], at + i);
        return at + phrase.size();
      }
    }
    if (marked_ && !in_code_) {
      if (const std::size_t behind = read_mark(at); behind != at) return behind;
    }
    if (folded != 0) put(c == U'．' ? dot_at(at) : folded, at);
    return at + 1;
  }

  /// Blanks are one, and none at line ends and beside Chinese punctuation.
  std::size_t read_blanks(std::size_t at) {
    std::size_t end = at;
    while (end < text_.size() && is_blank(text_[end])) ++end;
    end = std::max(end, at + 1);
    if (end >= text_.size() || is_line_end(text_[end]) || is_closing(text_[end])) return end;
    put_blank(at);
    return end;
  }

  void put_blank(std::size_t place) {
    if (!line_is_empty() && last() != U' ' && !is_pause(last())) put(U' ', place);
  }

  std::size_t read_mark(std::size_t at) {
    const char32_t c = text_[at];
    if (c == U'(' || c == U'（') {
      const std::size_t end = pinyin_end(text_, at, pinyin_);
      if (end == 0) return at;
      ++pinyin_;
      return end;
    }
    if (c == U'|' && block_ == Block::table_row) {
      put_blank(at);
      return at + 1;
    }
    const Inline mark = read_inline(text_, at, reach_);
    if (mark.skip == 0) return at;
    if (mark.close != 0) closings_.push_back({mark.close, mark.close_size});
    if (mark.line_break) {
      put_line_end(at);
      return begin_line(at + mark.skip);
    }
    if (mark.character != 0) {
      const char32_t folded = table_.fold(mark.character);
      if (folded == U' ') {
        put_blank(mark.place);
      } else if (folded != 0) {
        put(folded, mark.place);
      }
    }
    return at + mark.skip;
  }

  /// ． is a point in numbers and Latin words and a dot between the parts of a name elsewhere.
  [[nodiscard]] char32_t dot_at(std::size_t at) const {
    return at > 0 && is_latin(text_[at - 1]) && (is_digit(text_[at - 1]) || !is_any_han(next(at))) ? U'.' : U'·';
  }
  [[nodiscard]] char32_t next(std::size_t at) const { return at + 1 < text_.size() ? text_[at + 1] : U'\n'; }

  std::size_t end_line(std::size_t at) {
    const std::size_t behind = behind_line_end(at);
    if (line_is_empty() || !marked_ || in_code_ || block_ == Block::heading || block_ == Block::table_row) {
      put_line_end(at);
      return begin_line(behind);
    }
    const std::u32string_view rest = text_.substr(behind, kLookAhead);
    const std::size_t quotes = quote_marks(rest);
    if (goes_on(at, rest, quotes)) {
      const std::size_t content = behind + quotes;
      if (is_narrow(last()) && is_narrow(text_[content]) && last() != U'-') put_blank(at);
      line_begin_ = behind;
      return content;
    }
    put_line_end(at);
    return begin_line(behind);
  }

  /// Whether the sentence of the line that ends at `at` goes on in the text behind it.
  [[nodiscard]] bool goes_on(std::size_t at, std::u32string_view rest, std::size_t quotes) const {
    const std::u32string_view marks = rest.substr(0, quotes);
    const bool next_quoted = marks.find(U'>') != std::u32string_view::npos;
    if (next_quoted != quoted_ || marks.find(U'\u3000') != std::u32string_view::npos) return false;
    rest.remove_prefix(quotes);
    const auto end = std::find_if(rest.begin(), rest.end(), is_line_end) - rest.begin();
    const std::u32string_view next = rest.substr(0, static_cast<std::size_t>(end));
    if (next.empty() || read_block_start(next).block != Block::text) return false;
    std::size_t line_end = at;
    while (line_end > line_begin_ && (is_blank(text_[line_end - 1]) || is_one_of(text_[line_end - 1], U"*_`")))
      --line_end;
    return is_wrapped({text_.substr(line_begin_, line_end - line_begin_), rest}, style_);
  }

  std::u32string_view text_;
  const ScriptTable& table_;
  const bool marked_;
  LineStyle style_;
  Reading reading_;
  std::size_t size_ = 0;  ///< of the reading so far
  std::size_t line_begin_ = 0;
  Block block_ = Block::text;
  bool quoted_ = false, in_code_ = false;
  std::size_t pinyin_ = 0;
  std::vector<Closing> closings_;
  MarkReach reach_;
};

}  // namespace

Reading read_text(std::u32string_view text, const ScriptTable& table, LineEnds line_ends) {
  return TextReader(text, table, line_ends).read();
}

}  // namespace taojin
