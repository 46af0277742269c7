#include "facts/rounds.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "character_filter.h"

namespace taojin::facts {
namespace {

constexpr bool is_latin(char32_t c) {
  return (U'a' <= c && c <= U'z') || (U'A' <= c && c <= U'Z');
}

constexpr char32_t upper(char32_t c) {
  return U'a' <= c && c <= U'z' ? c - U'a' + U'A' : c;
}

struct Named {
  std::u32string_view text;
  std::string_view name;
  bool needs_tail;  ///< only with 轮 or 融资 behind it
};

/// Longest first where one begins with the other.
constexpr Named kNamed[] = {
    {U"预种子轮", "预种子轮", false}, {U"首次公开募股", "IPO", false},  {U"种子轮", "种子轮", false},
    {U"种子+轮", "种子+轮", false},   {U"种子", "种子轮", true},        {U"天使+轮", "天使+轮", false},
    {U"天使轮", "天使轮", false},     {U"天使", "天使轮", true},        {U"战略轮", "战略融资", false},
    {U"战略融资", "战略融资", false}, {U"战略投资", "战略融资", false}, {U"过桥轮", "过桥轮", false},
    {U"基石轮", "基石轮", false},     {U"成长轮", "成长轮", false},     {U"并购轮", "并购轮", false},
    {U"孵化轮", "孵化轮", false},     {U"Seed轮", "种子轮", false},     {U"Seed round", "种子轮", false},
    {U"seed轮", "种子轮", false},     {U"seed round", "种子轮", false}, {U"Angel轮", "天使轮", false},
    {U"Pre-IPO", "Pre-IPO轮", false}, {U"Pre IPO", "Pre-IPO轮", false}, {U"PreIPO", "Pre-IPO轮", false},
    {U"pre-IPO", "Pre-IPO轮", false}, {U"IPO", "IPO", false},
};

/// A cursor that steps over blanks.
class Cursor {
 public:
  Cursor(std::u32string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t place() const { return at_; }
  [[nodiscard]] char32_t look() const { return at_ < text_.size() ? text_[at_] : U'\0'; }
  void step() { ++at_; }
  void blanks() {
    while (look() == U' ') ++at_;
  }
  bool take(std::u32string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }

 private:
  std::u32string_view text_;
  std::size_t at_;
};

bool takes_tail(Cursor& cursor) {
  Cursor ahead = cursor;
  ahead.blanks();
  if (ahead.take(U"轮")) {
    cursor = ahead;
    return true;
  }
  static constexpr std::u32string_view kTails[] = {U"融资", U"阶段", U"资金"};
  // 种子融资: the tail is no part of the name.
  return std::any_of(std::begin(kTails), std::end(kTails), [&](std::u32string_view tail) { return ahead.take(tail); });
}

/// A轮, Pre-A+轮, B1轮, E2-1轮, Series A.
std::optional<Round> lettered(std::u32string_view text, std::size_t at) {
  if (at > 0 && (is_latin(text[at - 1]) || (U'0' <= text[at - 1] && text[at - 1] <= U'9') || text[at - 1] == U'-'))
    return std::nullopt;
  Cursor cursor(text, at);
  std::string name;
  bool series = false;
  if (cursor.take(U"Series") || cursor.take(U"series") || cursor.take(U"SERIES")) {
    series = true;
    cursor.blanks();
    cursor.take(U"-");
  } else if (cursor.take(U"Pre") || cursor.take(U"pre") || cursor.take(U"PRE")) {
    name = "Pre-";
    cursor.blanks();
    cursor.take(U"-");
    cursor.blanks();
  }
  const char32_t letter = upper(cursor.look());
  if (letter < U'A' || letter > U'K') return std::nullopt;
  cursor.step();
  name += static_cast<char>(letter);
  for (int marks = 0; marks < 4; ++marks) {
    Cursor ahead = cursor;
    ahead.blanks();
    const char32_t c = ahead.look();
    if (c == U'+') {
      name += '+';
    } else if (U'1' <= c && c <= U'9' && ahead.place() == cursor.place()) {
      name += static_cast<char>(c);
    } else if (c == U'-' && !series && ahead.place() == cursor.place()) {
      name += '-';
    } else {
      break;
    }
    ahead.step();
    cursor = ahead;
  }
  if (is_latin(cursor.look())) return std::nullopt;
  const bool tail = takes_tail(cursor);
  if (!tail && !series) return std::nullopt;
  if (name.back() == '-') return std::nullopt;
  return Round{{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(cursor.place())}, name + "轮"};
}

std::optional<Round> named(std::u32string_view text, std::size_t at) {
  if (is_latin(text[at]) && at > 0 && is_latin(text[at - 1])) return std::nullopt;
  for (const Named& n : kNamed) {
    Cursor cursor(text, at);
    if (!cursor.take(n.text)) continue;
    if (is_latin(n.text.back()) && is_latin(cursor.look())) continue;
    // 600万美元的种子，
    const bool ends = std::u32string_view(U"，。,、；\n").find(cursor.look()) != std::u32string_view::npos;
    const bool of_amount =
        at > 0 && std::u32string_view(U"的元金刀万亿").find(text[at - 1]) != std::u32string_view::npos;
    if (n.needs_tail && !takes_tail(cursor) && !(ends && of_amount)) continue;
    if (n.name == "战略融资" && n.text == U"战略投资" && cursor.look() == U'者') continue;
    return Round{{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(cursor.place())}, std::string(n.name)};
  }
  return std::nullopt;
}

constexpr std::u32string_view kFirst = U"预首种天战过基成并孵SsAaPpIBbCcDdEeFfGgHhJjKk";
constexpr CharacterFilter kMayBegin(kFirst);

}  // namespace

std::vector<Round> find_rounds(std::u32string_view reading, Span span) {
  const std::u32string_view text = reading.substr(0, span.end);
  std::vector<Round> rounds;
  for (std::size_t at = span.begin; at < text.size(); ++at) {
    if (!kMayBegin.may_hold(text[at]) || kFirst.find(text[at]) == kFirst.npos) continue;
    std::optional<Round> round = named(text, at);
    if (!round) round = lettered(text, at);
    if (!round) continue;
    at = round->span.end - 1;
    rounds.push_back(std::move(*round));
  }
  return rounds;
}

}  // namespace taojin::facts
