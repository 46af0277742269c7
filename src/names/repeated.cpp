#include "names/repeated.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "names/characters.h"

namespace taojin {

using namespace characters;

namespace {

// In log-odds, as in candidates.cpp.
constexpr float kRepeated = 1.5F;  // for each doubling of the places where the article has it for sure
constexpr float kLongestRepeated = 4.5F;
constexpr float kUnmistakable = 4.0F;   // in addition, for a long one
constexpr float kPartOfName = 3.0F;     // one word of a longer name of a person in the article, the core of a firm's
constexpr float kFirmOfPattern = 4.0F;  // a firm that a pattern found stands for so many

/// A name of this length is hardly another word.
float repeated_bonus(Span span, NameType type, float count, std::u32string_view reading) {
  const float bonus = std::min(kLongestRepeated, kRepeated * std::log2(1 + count));
  const bool han = is_han(reading[span.begin]);
  const std::uint32_t unmistakable = !han ? 6 : type == NameType::person ? 3 : 4;
  return span.size() >= unmistakable ? bonus + kUnmistakable : bonus;
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

/// Words that the names of firms go on with, longest first where one ends with the other.
constexpr std::u32string_view kFirmEndings[] = {
    U"股份有限公司", U"有限责任公司", U"有限公司", U"控股集团", U"人工智能", U"互联网", U"机器人", U"半导体", U"股份",
    U"控股",         U"集团",         U"公司",     U"科技",     U"网络",     U"智能",   U"传媒",   U"文化",   U"资本",
    U"投资",         U"金融",         U"教育",     U"环境",     U"实业",     U"发展",   U"置业",   U"健康",   U"医疗",
    U"生物",         U"电子",         U"信息",     U"技术",     U"软件",     U"汽车",   U"咨询",   U"管理",   U"电商",
    U"商务",         U"物流",         U"游戏",     U"影业",     U"数据",     U"安全",   U"能源",   U"材料",   U"工程",
    U"服务",         U"财富",         U"基金",     U"证券",     U"创投",     U"农业",   U"通信",   U"音乐",   U"体育",
    U"食品",         U"医药",         U"制药"};
static_assert(
    [] {
      for (const auto* longer = std::begin(kFirmEndings); longer != std::end(kFirmEndings); ++longer) {
        for (const auto* word = std::begin(kFirmEndings); word != longer; ++word) {
          if (longer->ends_with(*word)) return false;
        }
      }
      return true;
    }(),
    "the first that fits is taken");

std::u32string_view without_firm_endings(std::u32string_view name) {
  constexpr std::size_t kFewest = 2;
  const auto* ending = std::begin(kFirmEndings);
  while (ending != std::end(kFirmEndings)) {
    if (name.size() >= ending->size() + kFewest && name.ends_with(*ending)) {
      name.remove_suffix(ending->size());
      ending = std::begin(kFirmEndings);
    } else {
      ++ending;
    }
  }
  return name;
}

/// What is left of firms' names without what says what they do: 云岭 of 云岭智能科技.
void add_cores_of_firms(const EstablishedNames& names, EstablishedNames& parts) {
  constexpr auto kCompany = static_cast<std::size_t>(NameType::company);
  for (const auto& [surface, count] : names) {
    if (count[kCompany] == 0 || !is_han(surface.front())) continue;
    const std::u32string_view core = without_firm_endings(surface);
    if (core.size() == surface.size() || core.back() == U')') continue;
    const std::u32string part(core);
    if (!names.contains(part)) parts[part][kCompany] += count[kCompany];
  }
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

}  // namespace

void establish(std::u32string_view reading, const TaggedText& tagged, const std::vector<Candidate>& by_pattern,
               EstablishedNames& names) {
  const auto add = [&](Span span, NameType type, float count = 1) {
    names[std::u32string(slice(reading, span))][static_cast<std::size_t>(type)] += count;
  };
  for (const TaggedName& name : tagged.names()) {
    if (name.score >= kEstablished) add(name.span, name.type);
  }
  for (const Candidate& name : by_pattern) {
    const auto same =
        std::ranges::lower_bound(tagged.names(), name.span.begin, {}, [](const TaggedName& n) { return n.span.begin; });
    const bool known = same != tagged.names().end() && same->span == name.span && same->type == name.type &&
                       same->score >= kEstablished;
    if (!known && name.score >= kEstablished)
      add(name.span, name.type, name.type == NameType::company ? kFirmOfPattern : 1);
  }
}

std::vector<RepeatedName> find_repeated(std::u32string_view reading, const EstablishedNames& names) {
  std::vector<RepeatedName> repeated;
  EstablishedNames parts = parts_of_people(names);
  add_cores_of_firms(names, parts);
  const Occurrences occurrences(names, parts);
  occurrences.for_each(reading, [&](Span span, const std::array<float, kNameTypes>& counts, bool part) {
    for (int type = 0; type < kNameTypes; ++type) {
      const float count = counts[static_cast<std::size_t>(type)];
      if (count == 0) continue;
      const float bonus = part ? kPartOfName : repeated_bonus(span, static_cast<NameType>(type), count, reading);
      repeated.push_back({span, static_cast<NameType>(type), bonus});
    }
  });
  return repeated;
}

}  // namespace taojin
