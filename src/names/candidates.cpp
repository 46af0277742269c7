#include "names/candidates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <unordered_map>

#include "character_filter.h"
#include "names/characters.h"
#include "names/lists.h"
#include "names/patterns.h"
#include "names/refusals.h"
#include "names/word_classes.h"

namespace taojin {

using namespace characters;

namespace {

// Weights of the evidence besides the tagger's own score, in log-odds. Chosen on held-out articles (docs/names.md).
constexpr float kSureSpelling = 2.5F;  // the lexicon knows the spelling, and it is no common word
constexpr float kWeakSpelling = 1.5F;  // … or it is one
constexpr float kAnyPerson = 0.5F;     // for any name of a person: the tagger misses more of them than it invents
constexpr float kRepeated = 1.5F;      // for each doubling of the places where the article has it for sure
constexpr float kLongestRepeated = 4.5F;
constexpr float kUnmistakable = 4.0F;   // in addition, for a long one
constexpr float kPartOfName = 3.0F;     // one word of a longer name of a person in the article
constexpr float kCompanyEnding = 6.0F;  // 公司 or 集团 stands directly behind a company
constexpr float kGloss = 4.0F;          // a Latin name in brackets directly behind a Chinese one
constexpr float kCutsWord = 2.5F;       // for each end that lies inside a longer known word
constexpr float kEponym = 20.0F;        // against a person before 定理, 函数 …
constexpr float kCounted = 12.0F;       // against a firm of two characters behind 个, 颗, 自己的 …

std::optional<NameType> type_of(LexiconCategory category) {
  switch (category) {
    case LexiconCategory::company:
      return NameType::company;
    case LexiconCategory::person:
      return NameType::person;
    case LexiconCategory::organization:
      return NameType::organization;
    case LexiconCategory::product:
      return NameType::product;
    default:
      return std::nullopt;
  }
}

/// A name of this length is hardly another word.
float repeated_bonus(Span span, NameType type, float count, std::u32string_view reading) {
  const float bonus = std::min(kLongestRepeated, kRepeated * std::log2(1 + count));
  const bool han = is_han(reading[span.begin]);
  const std::uint32_t unmistakable = !han ? 6 : type == NameType::person ? 3 : 4;
  return span.size() >= unmistakable ? bonus + kUnmistakable : bonus;
}

/// Adds what the best path and the patterns are sure of.
void establish(std::u32string_view reading, const TaggedText& tagged, const std::vector<Candidate>& by_pattern,
               EstablishedNames& names) {
  const auto add = [&](Span span, NameType type) {
    names[std::u32string(slice(reading, span))][static_cast<std::size_t>(type)] += 1;
  };
  for (const TaggedName& name : tagged.names()) {
    if (name.score >= kEstablished) add(name.span, name.type);
  }
  for (const Candidate& name : by_pattern) {
    const auto same =
        std::ranges::lower_bound(tagged.names(), name.span.begin, {}, [](const TaggedName& n) { return n.span.begin; });
    const bool known = same != tagged.names().end() && same->span == name.span && same->type == name.type &&
                       same->score >= kEstablished;
    if (!known && name.score >= kEstablished) add(name.span, name.type);
  }
}

/// The single words of people's names, where no name stands for itself.
EstablishedNames parts_of_people(const EstablishedNames& names) {
  constexpr auto kPerson = static_cast<std::size_t>(NameType::person);
  EstablishedNames parts;
  for (const auto& [surface, count] : names) {
    const float people = count[kPerson];
    if (people == 0) continue;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= surface.size(); ++i) {
      if (i < surface.size() && surface[i] != U' ' && surface[i] != U'·') continue;
      const std::u32string word = surface.substr(begin, i - begin);
      begin = i + 1;
      const bool whole = word.size() == surface.size();
      if (whole || word.size() < (word.empty() || is_latin(word[0]) ? 3U : 2U) || names.contains(word)) continue;
      if (is_latin(word[0]) && !is_capital(word[0])) continue;
      parts[word][kPerson] += people;
    }
  }
  return parts;
}

/// Places of established surfaces: looked up by their first two characters.
class Occurrences {
 public:
  Occurrences(const EstablishedNames& names, const EstablishedNames& parts) {
    for (const auto& [surface, count] : names) add({surface, &count, false});
    for (const auto& [surface, count] : parts) add({surface, &count, true});
    for (auto& [start, items] : by_start_) {
      filter_[place_in_filter(static_cast<char32_t>(start >> 32), static_cast<char32_t>(start))] = true;
      std::ranges::sort(items, [](const Item& a, const Item& b) {
        return a.surface.size() != b.surface.size() ? a.surface.size() > b.surface.size() : a.surface < b.surface;
      });
    }
  }

  template <typename F>
  void for_each(std::u32string_view reading, F&& f) const {
    for (std::uint32_t i = next_start(reading, 0); i + 1 < reading.size(); i = next_start(reading, i + 1)) {
      const auto items = by_start_.find(key(reading[i], reading[i + 1]));
      if (items == by_start_.end()) continue;
      for (const Item& item : items->second) {
        const std::u32string_view surface = item.surface;
        if (reading.substr(i, surface.size()) != surface) continue;
        const Span span{i, i + static_cast<std::uint32_t>(surface.size())};
        if (is_latin(surface.front()) && i > 0 && is_latin(reading[i - 1])) continue;
        if (is_latin(surface.back()) && span.end < reading.size() && is_latin(reading[span.end])) continue;
        f(span, *item.count, item.part);
      }
    }
  }

 private:
  struct Item {
    std::u32string_view surface;
    const std::array<float, kNameTypes>* count;
    bool part;  ///< only a word of a longer name was seen
  };

  static constexpr std::size_t kFilter = 4096;
  static std::uint64_t key(char32_t a, char32_t b) { return std::uint64_t{a} << 32 | b; }
  static std::size_t place_in_filter(char32_t a, char32_t b) { return (a << 5 ^ b) % kFilter; }

  [[nodiscard]] std::uint32_t next_start(std::u32string_view reading, std::uint32_t from) const {
    while (from + 1 < reading.size() && !filter_[place_in_filter(reading[from], reading[from + 1])]) ++from;
    return from;
  }

  void add(Item item) {
    if (item.surface.size() >= 2) by_start_[key(item.surface[0], item.surface[1])].push_back(item);
  }

  std::unordered_map<std::uint64_t, std::vector<Item>> by_start_;
  std::array<bool, kFilter> filter_{};
};

/// Words that belong to the name of a company directly before them, longest first.
constexpr std::u32string_view kCompanyEndings[] = {U"股份有限公司", U"有限责任公司", U"集团有限公司",
                                                   U"控股有限公司", U"有限公司",     U"集团公司",
                                                   U"股份公司",     U"公司",         U"集团"};

/// A Chinese name with the 公司 or 集团 behind it, when there is one.
std::optional<Span> with_company_ending(std::u32string_view reading, Span name) {
  if (!is_han(reading[name.end - 1])) return std::nullopt;
  const std::u32string_view rest = reading.substr(name.end, 8);
  for (const std::u32string_view ending : kCompanyEndings) {
    if (rest.starts_with(ending)) return Span{name.begin, name.end + static_cast<std::uint32_t>(ending.size())};
  }
  return std::nullopt;
}

/// The Latin name in brackets behind a Chinese one: 查佩克 (Bob Chapek), 月之暗面(Moonshot AI).
std::optional<Span> bracketed_latin_name(std::u32string_view reading, Span name) {
  if (!is_han(reading[name.end - 1])) return std::nullopt;
  std::uint32_t i = name.end;
  while (i < reading.size() && reading[i] == U' ') ++i;
  if (i >= reading.size() || (reading[i] != U'(' && reading[i] != U'（')) return std::nullopt;
  const std::uint32_t begin = ++i;
  bool capital = false;
  for (; i < reading.size() && i - begin < 40; ++i) {
    const char32_t c = reading[i];
    if (c == U')' || c == U'）') break;
    if (!is_latin(c) && c != U' ' && c != U'.' && c != U'-' && c != U'\'' && c != U'&' && !(c >= 0xC0 && c <= 0x24F)) {
      return std::nullopt;
    }
    capital = capital || is_capital(c);
  }
  if (!capital || i >= reading.size() || i - begin < 2 || (reading[i] != U')' && reading[i] != U'）'))
    return std::nullopt;
  return Span{begin, i};
}

/// What the names that are cut or left out below hold.
constexpr CharacterFilter kBracketsAndDots(U"()（）.");

bool opens_without_closing(std::u32string_view name) {
  const auto holds = [&](char32_t c) { return name.find(c) != std::u32string_view::npos; };
  return (holds(U'(') || holds(U'（')) && !holds(U')') && !holds(U'）');
}

/// 深圳)股份有限公司 began behind the bracket of 云岭数据(深圳)股份有限公司: the name with what stands before the
/// bracket; nothing where no name does. Other names as they are.
std::optional<Span> with_bracket_opened(std::u32string_view reading, Span name) {
  const std::u32string_view text = slice(reading, name);
  const std::size_t close = text.find_first_of(U")）");
  if (close == text.npos || text.substr(0, close).find_first_of(U"(（") != text.npos) return name;
  if (name.begin == 0 || !is_one_of(reading[name.begin - 1], U"(（")) return std::nullopt;
  constexpr std::uint32_t kLongestBrand = 10;
  const std::uint32_t open = name.begin - 1;
  std::uint32_t begin = open;
  while (begin > 0 && open - begin < kLongestBrand && is_han(reading[begin - 1]) &&
         !is_one_of(reading[begin - 1], U"和与及由是的在对将让被向为了括有说")) {
    --begin;
  }
  if (open - begin < 2) return std::nullopt;
  return Span{begin, name.end};
}

/// The known words around a place: of the window, which is short, by place.
struct WordsAround {
  static constexpr std::uint32_t kReach = 4;

  WordsAround(std::u32string_view reading, Span around) : begin(around.begin > kReach ? around.begin - kReach : 0) {
    WordClasses::built_in().find(reading, begin, {begin, around.end}, starting, ending);
  }

  [[nodiscard]] const WordClass& starting_at(std::uint32_t place) const { return starting[place - begin]; }
  [[nodiscard]] const WordClass& ending_at(std::uint32_t place) const { return ending[place - begin]; }

  std::uint32_t begin;
  std::array<WordClass, 2 * kReach> starting{}, ending{};
};

/// Whether the end of a span lies inside a longer known word that begins in it. 长 behind a body is its head: 商务部长.
bool cuts_word_at_end(std::u32string_view reading, const WordsAround& words, Span span) {
  if (span.end < reading.size() && reading[span.end] == U'长' &&
      is_one_of(reading[span.end - 1], U"部行院校局会社厅署"))
    return false;
  for (std::uint32_t i = std::max(span.begin + 1, words.begin); i < span.end; ++i) {
    const std::uint32_t length = words.starting_at(i).length;
    if (length >= 2 && i + length > span.end) return true;
  }
  return false;
}

/// Whether the begin of a span lies inside a longer known word that ends in it.
bool cuts_word_at_begin(const WordsAround& words, Span span) {
  for (std::uint32_t i = span.begin; i + 1 < span.end; ++i) {
    const std::uint32_t length = words.ending_at(i).length;
    if (length >= 2 && i + 1 < span.begin + length) return true;
  }
  return false;
}

/// How many ends of a span (0 to 2) lie inside a longer known word: 新浪 in 创新浪潮 cuts two.
int words_cut(std::u32string_view reading, Span span) {
  constexpr std::uint32_t kReach = WordsAround::kReach;
  if (!is_han(reading[span.begin])) return 0;
  if (span.size() <= kReach) {
    const WordsAround words(reading, span);
    return int{cuts_word_at_begin(words, span)} + int{cuts_word_at_end(reading, words, span)};
  }
  const Span head{span.begin, span.begin + kReach}, tail{span.end - kReach, span.end};
  return int{cuts_word_at_begin(WordsAround(reading, head), head)} +
         int{cuts_word_at_end(reading, WordsAround(reading, tail), tail)};
}

/// Whether a place lies inside a known word: 术职业学院 begins inside 技术.
bool inside_word(std::u32string_view reading, std::uint32_t place) {
  const std::uint32_t end = std::min(place + WordsAround::kReach, static_cast<std::uint32_t>(reading.size()));
  const WordsAround words(reading, {place, end});
  for (std::uint32_t i = words.begin; i < place; ++i) {
    const std::uint32_t length = words.starting_at(i).length;
    if (length >= 2 && i + length > place) return true;
  }
  return false;
}

bool is_known_place(std::u32string_view name, const Lexicon& lexicon) {
  const std::optional<std::uint32_t> first = lexicon.find(name);
  for (std::uint32_t i = first.value_or(0); first && i < *first + lexicon.same_text(*first); ++i) {
    if (lexicon.surface(i).category == LexiconCategory::place) return true;
  }
  return false;
}

/// Before a word that is counted or owned as a thing: 一个苹果, 自己的理想.
bool counts_a_thing(std::u32string_view before) {
  return !before.empty() && (is_one_of(before.back(), U"个颗斤枚粒箱盒片") || before.ends_with(U"自己的"));
}

/// Names of firms that are common words, and what stands beside the word that does not stand beside the firm.
struct CommonWord {
  std::u32string_view name;
  std::u32string_view before;  ///< characters
  std::u32string_view behind;  ///< characters
};
constexpr CommonWord kCommonWords[] = {
    {U"字节", U"0123456789太艾吉兆千拍泽个每十百万亿多单双两几", U"级数流码序"},
    {U"得到", U"已会能可将没被所才都就中而并时也便我你他们", U"了过大更很充广回一这那不"},
    {U"理想", U"到最很不更较想算", U"温状主化情选型值的模现"},
    {U"界面", U"站户作互图形机软个的", U"上设中元交和友"},
    {U"美的", U"而很最优完精唯健更甜秀俊", U""},
    {U"联想", U"性", U"到起"},
    {U"蚂蚁", U"", U"搬种"},
    {U"财富", U"的是和量化积创造个增有于", U"、，。管自创增积状分的和与效"},
    {U"赫兹", U"太兆千吉0123456789", U""},
    {U"连线", U"新频话程行", U"接"},
    {U"通用", U"", U"人大模语型性的芯算、"},
};

/// 已得到大量关注, 达到理想温度, 小而美的公司: the word, not the firm.
bool is_common_word_here(std::u32string_view name, std::u32string_view before, std::u32string_view behind) {
  return std::ranges::any_of(kCommonWords, [&](const CommonWord& word) {
    return word.name == name && ((!before.empty() && is_one_of(before.back(), word.before)) ||
                                 (!behind.empty() && is_one_of(behind.front(), word.behind)));
  });
}

/// What the lexicon says of a span, by type.
struct Spelling {
  Span span;
  std::array<std::uint8_t, kNameTypes> strength{};  // 0 unknown, 1 weak, 2 sure
  std::array<std::uint32_t, kNameTypes> entry{};
  bool common_word = false;  ///< in small letters, where the lexicon has an ambiguous name with a capital
};

/// Whether one of the spellings that begin at `first` has the case of the letters that are printed.
bool spelled_as_printed(const Lexicon& lexicon, std::uint32_t first, std::uint32_t same, std::u32string_view printed) {
  for (std::uint32_t i = first; i < first + same; ++i) {
    if (type_of(lexicon.surface(i).category) && lexicon.surface(i).text == printed) return true;
  }
  return false;
}

/// The order of the lexicon's hits.
bool begins_before_or_longer(Span a, Span b) {
  return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
}

/// Orders by span and type, and keeps of each the best, or the first of the best.
void keep_best(std::vector<Candidate>& candidates) {
  const auto place = [](const Candidate& c) { return std::uint64_t{c.span.begin} << 32 | c.span.end; };
  std::ranges::stable_sort(candidates, [&](const Candidate& a, const Candidate& b) {
    if (place(a) != place(b)) return place(a) < place(b);
    return a.type != b.type ? a.type < b.type : a.score > b.score;
  });
  const auto repeated = std::ranges::unique(
      candidates, [&](const Candidate& a, const Candidate& b) { return place(a) == place(b) && a.type == b.type; });
  candidates.erase(repeated.begin(), repeated.end());
}

}  // namespace

std::vector<Candidate> gather_candidates(std::u32string_view reading, const Lexicon& lexicon,
                                         const std::vector<LexiconHit>& hits, const TaggedText& tagged,
                                         EstablishedNames& established) {
  std::vector<Spelling> spelled;  // in order of the hits
  PatternGround ground;
  for (const LexiconHit& hit : hits) {
    const std::uint32_t same = lexicon.same_text(hit.surface);
    const std::u32string_view printed = slice(reading, hit.span);
    const bool as_printed = spelled_as_printed(lexicon, hit.surface, same, printed);
    for (std::uint32_t i = hit.surface; i < hit.surface + same; ++i) {
      const LexiconSurface surface = lexicon.surface(i);
      const auto type = type_of(surface.category);
      if (surface.category == LexiconCategory::title && hit.span.size() >= 2) {
        const LexiconEntry entry = lexicon.entry(surface.entry);
        if (entry.kind == "honorific") continue;
        ground.title_ends.push_back(hit.span.end);
        if (entry.kind == "official" || entry.kind == "academic" || entry.kind == "head") {
          ground.offices.push_back(hit.span.begin);
        }
        const bool of_firm =
            entry.kind == "executive" || entry.kind == "founder" || entry.kind == "board" || entry.kind == "partner";
        // Ordered by begin: the longest word for an office comes before those at its end.
        const bool inside = !ground.firm_titles.empty() && ground.firm_titles.back().contains(hit.span);
        if (of_firm && !inside) ground.firm_titles.push_back(hit.span);
      }
      if (!type) continue;
      if (*type == NameType::organization && !surface.weak) ground.bodies.push_back(hit.span);
      const bool exact = surface.text == printed;
      // Palm is no PaLM, and color not Color: letters of another case say nothing where the case tells names apart.
      if (!exact && (surface.weak || as_printed)) {
        if (!as_printed && !is_capital(printed[0])) {
          if (spelled.empty() || spelled.back().span != hit.span) spelled.push_back({hit.span, {}, {}});
          spelled.back().common_word = true;
        }
        continue;
      }
      const bool sure = !surface.weak && exact;
      if (spelled.empty() || spelled.back().span != hit.span) spelled.push_back({hit.span, {}, {}});
      Spelling& spelling = spelled.back();
      const std::uint8_t strength = sure ? 2 : 1;
      auto& known = spelling.strength[static_cast<std::size_t>(*type)];
      if (strength <= known) continue;
      known = strength;
      spelling.entry[static_cast<std::size_t>(*type)] = surface.entry;
    }
  }
  const auto spelling_of = [&](Span span) -> const Spelling* {
    const auto known = std::ranges::lower_bound(spelled, span, begins_before_or_longer, &Spelling::span);
    return known != spelled.end() && known->span == span ? &*known : nullptr;
  };
  const auto spelled_sure = [&](Span span) {
    const Spelling* const known = spelling_of(span);
    return known != nullptr && std::ranges::find(known->strength, 2) != known->strength.end();
  };

  std::vector<Candidate> found;
  const auto consider = [&](Span span, NameType type, NameEvidence evidence, float bonus) {
    const auto local = tagged.score(span, type);
    if (!local) return;
    float score = *local + bonus + kPerCharacter * static_cast<float>(span.size());
    if (type == NameType::person) score += kAnyPerson;
    if (score + kSureSpelling < kEstablished) return;  // no spelling can help
    Candidate candidate{span, type, evidence, score, std::nullopt};
    if (const Spelling* const known = spelling_of(span)) {
      const std::uint8_t strength = known->strength[static_cast<std::size_t>(type)];
      if (known->common_word && type == NameType::company && strength == 0) return;
      if (strength == 2) candidate.score += kSureSpelling;
      if (strength == 1) candidate.score += kWeakSpelling;
      if (strength > 0) candidate.lexicon_entry = known->entry[static_cast<std::size_t>(type)];
    }
    // What comes after speaks against candidates only: one that is no name now is none later.
    if (candidate.score >= kEstablished) found.push_back(candidate);
  };
  for (const TaggedName& name : tagged.names()) {
    consider(name.span, name.type, NameEvidence::tagger, 0);
    if (name.type == NameType::company) {
      if (const auto whole = with_company_ending(reading, name.span)) {
        consider(*whole, NameType::company, NameEvidence::pattern, kCompanyEnding);
      }
    }
    if (const auto gloss = bracketed_latin_name(reading, name.span); gloss && !spelled_sure(*gloss)) {
      consider(*gloss, name.type, NameEvidence::pattern, kGloss);
    }
  }
  for (const Spelling& spelling : spelled) {
    for (int type = 0; type < kNameTypes; ++type) {
      if (spelling.strength[static_cast<std::size_t>(type)] == 2) {
        consider(spelling.span, static_cast<NameType>(type), NameEvidence::lexicon, 0);
      }
    }
  }
  for (const PatternName& pattern : find_patterns(reading, lexicon, ground, tagged)) {
    consider(pattern.span, pattern.type, NameEvidence::pattern, pattern.bonus);
  }
  keep_best(found);
  std::vector<Candidate> by_pattern;
  for (const Candidate& candidate : found) {
    if (candidate.evidence == NameEvidence::pattern && candidate.type == NameType::person)
      by_pattern.push_back(candidate);
  }
  establish(reading, tagged, by_pattern, established);
  const EstablishedNames parts = parts_of_people(established);
  const Occurrences occurrences(established, parts);
  occurrences.for_each(reading, [&](Span span, const std::array<float, kNameTypes>& counts, bool part) {
    for (int type = 0; type < kNameTypes; ++type) {
      const float count = counts[static_cast<std::size_t>(type)];
      if (count == 0) continue;
      const float bonus = part ? kPartOfName : repeated_bonus(span, static_cast<NameType>(type), count, reading);
      consider(span, static_cast<NameType>(type), NameEvidence::repeated, bonus);
    }
  });
  keep_best(found);
  std::vector<Candidate> candidates;
  candidates.reserve(found.size());
  for (Candidate& candidate : found) {
    if (candidate.evidence == NameEvidence::lexicon || candidate.evidence == NameEvidence::repeated) {
      candidate.score -= kCutsWord * static_cast<float>(words_cut(reading, candidate.span));
    }
    if (candidate.type == NameType::organization && !candidate.lexicon_entry &&
        (candidate.evidence == NameEvidence::pattern || candidate.evidence == NameEvidence::tagger) &&
        inside_word(reading, candidate.span.begin)) {
      candidate.score -= kCutsWord;
    }
    if (candidate.type == NameType::company && candidate.span.size() == 2 && !spelled_sure(candidate.span) &&
        is_han(reading[candidate.span.begin]) &&
        (counts_a_thing(reading.substr(0, candidate.span.begin)) ||
         is_common_word_here(slice(reading, candidate.span), reading.substr(0, candidate.span.begin),
                             reading.substr(candidate.span.end)))) {
      candidate.score -= kCounted;
    }
    if (candidate.type == NameType::company && !is_han(reading[candidate.span.begin]) &&
        !spelled_sure(candidate.span)) {
      const std::optional<std::uint32_t> explained = end_of_explained(reading, candidate.span);
      if (explained && std::ranges::none_of(found, [&](const Candidate& c) {
            return c.span.end == *explained && c.score > 0 && c.span.size() > 1;
          })) {
        candidate.score -= kCounted;
      }
    }
    if (candidate.type == NameType::person && is_han(reading[candidate.span.begin]) && !candidate.lexicon_entry &&
        is_known_place(slice(reading, candidate.span), lexicon)) {
      continue;
    }
    if (candidate.type == NameType::person && names_a_thing(reading.substr(candidate.span.end, 4))) {
      candidate.score -= kEponym;
    }
    if (is_no_name(reading, candidate.span, candidate.type)) continue;
    const std::u32string_view name = slice(reading, candidate.span);
    if (std::ranges::any_of(name, [](char32_t c) { return kBracketsAndDots.may_hold(c); })) {
      if (opens_without_closing(name)) continue;
      const std::optional<Span> whole = with_bracket_opened(reading, candidate.span);
      if (!whole) continue;
      candidate.span = *whole;
    }
    candidates.push_back(candidate);
  }
  const auto judged = static_cast<std::ptrdiff_t>(candidates.size());
  add_list_items(reading, lexicon, tagged, candidates);
  const auto refused = std::ranges::remove_if(candidates.begin() + judged, candidates.end(),
                                              [&](const Candidate& c) { return is_no_name(reading, c.span, c.type); });
  candidates.erase(refused.begin(), refused.end());
  return candidates;
}

std::vector<Mention> choose(std::vector<Candidate> candidates) {
  std::erase_if(candidates, [](const Candidate& c) { return c.score <= 0; });
  // A spelling that the lexicon is sure of is not read as a shorter name and a rest (百度智能云).
  std::vector<Span> sure;
  for (const Candidate& c : candidates) {
    if (c.lexicon_entry && c.evidence != NameEvidence::repeated && c.score > kSureSpelling) sure.push_back(c.span);
  }
  std::ranges::sort(sure);
  std::vector<std::uint32_t> reach(sure.size() + 1, 0);  // the furthest end of the first so many
  for (std::size_t i = 0; i < sure.size(); ++i) reach[i + 1] = std::max(reach[i], sure[i].end);
  std::erase_if(candidates, [&](const Candidate& c) {
    // Of those that begin where this one does, the last ends furthest.
    const auto next = std::ranges::upper_bound(sure, c.span.begin, {}, &Span::begin) - sure.begin();
    const auto same = std::ranges::lower_bound(sure, c.span.begin, {}, &Span::begin) - sure.begin();
    return reach[static_cast<std::size_t>(same)] >= c.span.end ||
           (next > same && sure[static_cast<std::size_t>(next) - 1].end > c.span.end);
  });
  std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  std::vector<Mention> chosen;  // in order of the text
  for (const Candidate& c : candidates) {
    const auto next = std::ranges::lower_bound(chosen, c.span.begin, {}, [](const Mention& m) { return m.span.begin; });
    if (next != chosen.end() && next->span.overlaps(c.span)) continue;
    if (next != chosen.begin() && std::prev(next)->span.overlaps(c.span)) continue;
    Mention mention;
    mention.span = c.span;
    mention.type = c.type;
    mention.evidence = c.evidence;
    mention.score = c.score;
    mention.lexicon_entry = c.lexicon_entry;
    chosen.insert(next, mention);
  }
  return chosen;
}

}  // namespace taojin
