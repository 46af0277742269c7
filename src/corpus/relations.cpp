#include "corpus/relations.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "character_filter.h"

namespace taojin {
namespace {

using Text = std::u32string_view;

/// Words between two names, A and B, at the end of which B stands: A收购B.
struct Verb {
  Text word;
  RelationType type;
};
constexpr std::array kVerbs = {
    Verb{U"收购", RelationType::acquired},    Verb{U"并购", RelationType::acquired},
    Verb{U"买下", RelationType::acquired},    Verb{U"吞并", RelationType::acquired},
    Verb{U"投资", RelationType::invested_in}, Verb{U"领投", RelationType::invested_in},
    Verb{U"参投", RelationType::invested_in}, Verb{U"跟投", RelationType::invested_in},
    Verb{U"入股", RelationType::invested_in}, Verb{U"注资", RelationType::invested_in},
    Verb{U"创立", RelationType::founded},     Verb{U"创办", RelationType::founded},
    Verb{U"创建", RelationType::founded},     Verb{U"携手", RelationType::partner},
    Verb{U"联手", RelationType::partner},     Verb{U"牵手", RelationType::partner},
};

/// Words before and behind B that turn the direction or need both: A被B收购, A获B投资, A与B合作.
struct Frame {
  std::array<Text, 4> before;  ///< one of these ends the text between the names
  std::array<Text, 8> behind;  ///< one of these follows B at once
  RelationType type;
  bool reversed;  ///< B is the subject
};
constexpr std::array kFrames = {
    Frame{{U"被", U"遭"}, {U"收购", U"并购", U"买下", U"全资收购", U"吞并"}, RelationType::acquired, true},
    Frame{{U"对"}, {U"的收购", U"的并购", U"的全资收购", U"的股权收购"}, RelationType::acquired, false},
    Frame{{U"对"}, {U"的投资", U"的战略投资", U"的注资"}, RelationType::invested_in, false},
    Frame{{U"获", U"获得", U"获得了", U"得到"},
          {U"投资", U"的投资", U"领投", U"注资", U"战略投资", U"的战略投资", U"独家投资", U"入股"},
          RelationType::invested_in,
          true},
    Frame{{U"被"}, {U"入股", U"投资", U"战略投资"}, RelationType::invested_in, true},
};

constexpr std::array kWith = {Text(U"与"), Text(U"和"), Text(U"同"), Text(U"跟")};
constexpr std::array kCooperation = {Text(U"合作"), Text(U"携手"), Text(U"联手")};
constexpr std::array kBy = {Text(U"由"), Text(U"是由"), Text(U"系由")};
constexpr std::array kFoundedBy = {Text(U"创立"), Text(U"创办"), Text(U"创建"), Text(U"联合创立"), Text(U"共同创立")};

/// What makes of a fact a plan, a rumour or its contrary.
constexpr std::array kNotSaid = {
    Text(U"未"),   Text(U"没"),   Text(U"不"),   Text(U"否认"), Text(U"拟"),   Text(U"计划"), Text(U"有意"),
    Text(U"考虑"), Text(U"洽谈"), Text(U"可能"), Text(U"或将"), Text(U"传"),   Text(U"终止"), Text(U"放弃"),
    Text(U"取消"), Text(U"拒绝"), Text(U"欲"),   Text(U"如果"), Text(U"无意"), Text(U"谋求"), Text(U"退出")};

constexpr std::size_t kLongestGap = 14;   ///< characters between two names of one statement
constexpr std::size_t kLongestTail = 14;  ///< characters behind B in which a statement ends

bool is_clause_end(char32_t c) {
  return c == U'，' || c == U',' || c == U'。' || c == U'；' || c == U';' || c == U'！' || c == U'？' || c == U'\n' ||
         c == U'：' || c == U':';
}

bool contains_any(Text text, const auto& words) {
  const CharacterFilter characters(text);
  return std::ranges::any_of(
      words, [&](Text word) { return characters.may_hold(word.front()) && text.find(word) != Text::npos; });
}

/// Empty entries of a table match nothing.
bool starts_with_any(Text text, const auto& words) {
  return std::ranges::any_of(words, [&](Text word) { return !word.empty() && text.starts_with(word); });
}
bool ends_with_any(Text text, const auto& words) {
  return std::ranges::any_of(words, [&](Text word) { return !word.empty() && text.ends_with(word); });
}

class Finder {
 public:
  explicit Finder(const Document& document) : d_(document), text_(document.reading.text) {}

  std::vector<StatedRelation> find() {
    std::size_t mention = 0;
    for (const Span sentence : d_.sentences) {
      while (mention < d_.mentions.size() && d_.mentions[mention].span.begin < sentence.begin) ++mention;
      named_.clear();
      for (; mention < d_.mentions.size() && d_.mentions[mention].span.end <= sentence.end; ++mention) {
        const NameType type = d_.mentions[mention].type;
        if (type == NameType::company || type == NameType::person) named_.push_back(&d_.mentions[mention]);
      }
      sentence_ = sentence;
      for (std::size_t b = 1; b < named_.size(); ++b) {
        read_pair(b - 1, b);
        read_founded_by(b);
      }
    }
    std::ranges::sort(out_, {},
                      [](const StatedRelation& r) { return std::tuple(r.sentence, r.type, r.subject, r.object); });
    const auto repeated = std::ranges::unique(out_);
    out_.erase(repeated.begin(), repeated.end());
    return std::move(out_);
  }

 private:
  [[nodiscard]] Text between(std::uint32_t begin, std::uint32_t end) const {
    return begin < end ? text_.substr(begin, end - begin) : Text();
  }
  /// The text behind a name up to the end of its clause.
  [[nodiscard]] Text tail(const Mention& mention) const {
    const std::uint32_t begin = mention.span.end;
    std::uint32_t end = begin;
    while (end < sentence_.end && end - begin < kLongestTail && !is_clause_end(text_[end])) ++end;
    return between(begin, end);
  }
  /// The text before a name from the beginning of its clause, as far as it can change what is said.
  [[nodiscard]] Text lead(const Mention& mention) const {
    const std::uint32_t end = mention.span.begin;
    std::uint32_t begin = end;
    while (begin > sentence_.begin && end - begin < kLongestGap && !is_clause_end(text_[begin - 1])) --begin;
    return between(begin, end);
  }

  void read_pair(std::size_t a, std::size_t b) {
    const Text gap = between(named_[a]->span.end, named_[b]->span.begin);
    if (gap.empty() || gap.size() > kLongestGap || std::ranges::any_of(gap, is_clause_end)) return;
    const Text behind = tail(*named_[b]);
    if (contains_any(gap, kNotSaid) || contains_any(lead(*named_[a]), kNotSaid)) return;
    for (const Verb& verb : kVerbs) {
      if (!gap.ends_with(verb.word) && !(gap.ends_with(U'了') && gap.substr(0, gap.size() - 1).ends_with(verb.word))) {
        continue;
      }
      // A投资经理B, A收购案: the verb is a part of another word, or B is no object of it.
      if (behind.starts_with(U"等") && verb.type == RelationType::founded) continue;
      return add(verb.type, a, b);
    }
    for (const Frame& frame : kFrames) {
      if (!ends_with_any(gap, frame.before) || !starts_with_any(behind, frame.behind)) continue;
      return frame.reversed ? add(frame.type, b, a) : add(frame.type, a, b);
    }
    const bool joined = std::ranges::find(kWith, gap) != kWith.end();
    const bool together = contains_any(behind, kCooperation) && !contains_any(behind, kNotSaid);
    if (joined && together) add(RelationType::partner, a, b);
  }

  /// C由…P(于…)创立: the names between 由 and P are a part of what is said of P.
  void read_founded_by(std::size_t person) {
    if (named_[person]->type != NameType::person) return;
    const Text behind = tail(*named_[person]);
    if (!contains_any(behind, kFoundedBy) || contains_any(behind, kNotSaid)) return;
    for (std::size_t company = person; company-- > 0;) {
      if (named_[company]->type != NameType::company) continue;
      const Text gap = between(named_[company]->span.end, named_[person]->span.begin);
      if (std::ranges::any_of(gap, is_clause_end)) return;
      if (!starts_with_any(gap, kBy)) continue;
      out_.push_back({RelationType::founded, named_[person]->entity, named_[company]->entity, sentence_});
      return;
    }
  }

  /// The names of a list that ends with this one: 甲、乙和丙.
  [[nodiscard]] std::vector<std::size_t> list_before(std::size_t last) const {
    std::vector<std::size_t> out{last};
    for (std::size_t i = last; i-- > 0;) {
      const Text gap = between(named_[i]->span.end, named_[i + 1]->span.begin);
      if (gap != U"、" && gap != U"和" && gap != U"及" && gap != U"与" && gap != U"以及") break;
      if (named_[i]->type != named_[last]->type) break;
      out.push_back(i);
    }
    return out;
  }

  void add(RelationType type, std::size_t subject, std::size_t object) {
    const bool by_people = type == RelationType::founded;
    for (const std::size_t one : list_before(subject)) {
      const Mention &who = *named_[one], &what = *named_[object];
      if (what.type != NameType::company || who.entity == what.entity) continue;
      if (who.type == NameType::person && !by_people && type != RelationType::invested_in) continue;
      out_.push_back({type, who.entity, what.entity, sentence_});
    }
  }

  const Document& d_;
  Text text_;
  Span sentence_;
  std::vector<const Mention*> named_;  ///< companies and people of the sentence
  std::vector<StatedRelation> out_;
};

}  // namespace

std::vector<StatedRelation> find_relations(const Document& document) {
  return Finder(document).find();
}

}  // namespace taojin
