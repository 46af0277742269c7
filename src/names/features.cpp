#include "names/features.h"

#include <algorithm>

namespace taojin {
namespace {

constexpr std::uint64_t mix(std::uint64_t h, std::uint64_t value) {
  h = (h ^ value) * 0x9E3779B97F4A7C15ULL;
  return h ^ (h >> 29);
}

char32_t lower(char32_t c) {
  return c >= U'A' && c <= U'Z' ? c + 32 : c;
}

/// A bit for each category of names, twice: sure and weak spellings.
std::uint32_t category_bit(LexiconCategory category, bool weak) {
  return 1U << (static_cast<std::uint32_t>(category) * 2 + (weak ? 1 : 0));
}

bool is_name(LexiconCategory category) {
  return category <= LexiconCategory::person;
}

constexpr std::uint32_t kOutside = 0;
/// Where a unit stands in the spelling that covers it: 1 first, 2 inside, 3 last, 4 alone.
std::uint32_t place_in(Span hit, Span unit) {
  const bool first = unit.begin == hit.begin;
  const bool last = unit.end == hit.end;
  return first ? (last ? 4U : 1U) : (last ? 3U : 2U);
}

}  // namespace

void FeatureReader::tag_units(std::u32string_view reading) {
  name_tags_.assign(units_.size(), kOutside);
  context_tags_.assign(units_.size(), kOutside);
  if (units_.empty()) return;
  const std::uint32_t begin = units_.front().span.begin;
  const std::uint32_t end = units_.back().span.end;
  while (next_hit_ < hits_.size() && hits_[next_hit_].span.begin < begin) ++next_hit_;
  std::size_t name_unit = 0;
  std::size_t context_unit = 0;
  for (; next_hit_ < hits_.size() && hits_[next_hit_].span.begin < end; ++next_hit_) {
    const LexiconHit& hit = hits_[next_hit_];
    if (hit.span.end > end) continue;
    std::uint32_t names = 0;
    std::uint32_t context = 0;
    const std::uint32_t same = lexicon_.same_text(hit.surface);
    for (std::uint32_t i = hit.surface; i < hit.surface + same; ++i) {
      const LexiconSurface surface = lexicon_.surface(i);
      if (is_name(surface.category)) {
        // A Latin name in other letters (FIGURE, figure) is a weak hint only.
        const bool weak = surface.weak || surface.text != slice(reading, hit.span);
        names |= category_bit(surface.category, weak);
        continue;
      }
      context |= category_bit(surface.category, false);
      if (surface.category != LexiconCategory::title) continue;
      const std::string_view kind = lexicon_.entry(surface.entry).kind;
      if (!kind.empty()) context |= static_cast<std::uint32_t>(static_cast<unsigned char>(kind[0])) << 24;
    }
    const auto lay = [&](std::vector<std::uint32_t>& tags, std::size_t& unit, std::uint32_t what) {
      while (unit < units_.size() && units_[unit].span.begin < hit.span.begin) ++unit;
      if (unit == units_.size() || units_[unit].span.begin != hit.span.begin || tags[unit] != kOutside) return;
      const std::uint32_t length = std::min(hit.span.size(), 5U);
      std::size_t last = unit;
      while (last < units_.size() && units_[last].span.end < hit.span.end) ++last;
      if (last == units_.size() || units_[last].span.end != hit.span.end) return;
      for (; unit <= last; ++unit) tags[unit] = (what << 6) | (length << 3) | place_in(hit.span, units_[unit].span);
      unit = last;  // the next hit may start behind it only: leftmost, then longest
    };
    if (names != 0) lay(name_tags_, name_unit, names);
    if (context != 0) lay(context_tags_, context_unit, context);
  }
}

void FeatureReader::read_sentence(std::u32string_view reading, Span sentence, std::span<const Unit> units) {
  sentence_ = sentence;
  units_ = units;
  tag_units(reading);
  starting_.clear();
  ending_.clear();
  classes_end_ = sentence.begin;
}

void FeatureReader::read_features(std::u32string_view reading, std::size_t run_first, std::size_t run_last) {
  feature_count_ = 0;
  if (run_first >= run_last) return;
  if (starting_.empty()) {  // most sentences have no run
    starting_.resize(sentence_.size());
    ending_.resize(sentence_.size());
  }
  const std::size_t first = run_first > kReach ? run_first - kReach : 0;
  const std::size_t last = std::min(units_.size(), run_last + kReachBack);
  const std::size_t most = (last - first) * kFeatureKinds + 1;  // and the edge before the first unit
  if (features_.size() < most) features_.resize(most);
  // Words that end in the window may start some characters before it. Windows of neighbouring runs overlap: each place
  // is looked up once.
  const std::uint32_t sentence_begin = sentence_.begin;
  const std::uint32_t window_begin = units_[first > 4 ? first - 4 : 0].span.begin;
  const std::uint32_t window_end = units_[std::min(last, units_.size() - 1)].span.end;
  classes_.find(reading, sentence_begin, {std::max(window_begin, classes_end_), window_end}, starting_, ending_);
  classes_end_ = std::max(classes_end_, window_end);
  const auto starting = [&](std::uint32_t place) { return starting_[place - sentence_begin]; };
  const auto ending = [&](std::uint32_t place) { return ending_[place - sentence_begin]; };
  const auto count = static_cast<std::uint32_t>(units_.size());
  constexpr std::uint64_t kEdge = 0xFFFFFF;
  const auto id = [&](std::uint32_t i) { return i < count ? std::uint64_t{units_[i].id} : kEdge; };
  const auto unit_class = [&](std::uint32_t i) -> std::uint64_t {
    return i < count ? static_cast<std::uint64_t>(units_[i].unit_class) * 16 +
                           static_cast<std::uint64_t>(units_[i].shape) * 2 + (units_[i].after_blank ? 1 : 0)
                     : 255;
  };
  flags_.clear();
  for (std::size_t i = first; i < std::min<std::size_t>(last + 2, count); ++i) {
    const bool han = units_[i].unit_class == UnitClass::han;
    flags_.push_back(han ? lexicon_.character_flags(static_cast<char32_t>(units_[i].id)) : 128);
  }
  // A feature that stands beside the run is wanted only when it speaks about a unit of the run.
  const auto run_begin = static_cast<int>(run_first);
  const auto run_end = static_cast<int>(run_last);
  Feature* next = features_.data();
  const auto add = [&](std::uint32_t position, FeatureKind kind, std::uint64_t key) {
    const FeatureTemplate form = kFeatureTemplates[kind];
    const int speaks_from = static_cast<int>(position) + form.first;
    const int from = std::max(speaks_from, run_begin);
    const int to = std::min(speaks_from + form.count, run_end);
    if (from >= to) return;
    // The kinds are far apart, so that equal contents of two kinds have keys of their own.
    *next++ = {mix((static_cast<std::uint64_t>(kind) + 1) * 0xD6E8FEB86659FD93ULL, key), position, kind,
               static_cast<std::uint8_t>(from - speaks_from), static_cast<std::uint8_t>(to - from)};
  };
  for (auto p = static_cast<std::uint32_t>(first); p < last; ++p) {
    const Unit& unit = units_[p];
    add(p, kUnigram, id(p));
    const std::uint64_t pair = mix(id(p), id(p + 1));
    add(p, kBigram, pair);
    if (p == 0) add(0, kBigram, mix(kEdge - 1, id(0)));
    add(p, kTrigram, mix(pair, id(p + 2)));
    const std::uint64_t before = p > 0 ? unit_class(p - 1) : 254;
    add(p, kClasses, before << 16 | unit_class(p) << 8 | unit_class(p + 1));
    if (unit.unit_class == UnitClass::latin) {
      std::uint64_t prefix = static_cast<std::uint64_t>(unit.shape);
      std::uint64_t suffix = prefix;
      const std::uint32_t size = unit.span.size();
      for (std::uint32_t k = 0; k < std::min(size, 3U); ++k) {
        prefix = mix(prefix, lower(reading[unit.span.begin + k]));
        suffix = mix(suffix, lower(reading[unit.span.end - 1 - k]));
      }
      add(p, kPrefix, prefix);
      add(p, kSuffix, mix(suffix, std::min(size, 6U)));
    }
    const std::uint32_t name = name_tags_[p];
    const std::uint32_t next_name = p + 1 < count ? name_tags_[p + 1] : kOutside;
    if (name != kOutside) add(p, kLexiconTag, name);
    if (name != kOutside || next_name != kOutside) {
      add(p, kLexiconPair, mix(mix(name, next_name), name == kOutside ? id(p) : id(p + 1)));
    }
    const std::uint32_t context = context_tags_[p];
    const std::uint32_t next_context = p + 1 < count ? context_tags_[p + 1] : kOutside;
    if (context != kOutside) add(p, kContextTag, context);
    if (context != kOutside || next_context != kOutside) {
      add(p, kContextPair, mix(mix(context, next_context), mix(name, next_name)));
    }
    const WordClass start = starting(unit.span.begin);
    const WordClass end = ending(unit.span.end - 1);
    if (start.length != 0) {
      const std::uint64_t length = std::min<std::uint64_t>(start.length, 5);
      add(p, kWordStart, std::uint64_t{start.fine} << 8 | length);
      add(p, kWordStartCoarse, std::uint64_t{start.coarse} << 8 | length);
    }
    if (end.length != 0) add(p, kWordEnd, std::uint64_t{end.fine} << 8 | std::min<std::uint64_t>(end.length, 5));
    if (p + 1 < count) {
      const WordClass after = starting(units_[p + 1].span.begin);
      if (end.length != 0 || after.length != 0) {
        add(p, kWordMeeting,
            std::uint64_t{end.coarse} << 32 | std::uint64_t{after.coarse} << 8 |
                std::min<std::uint64_t>(end.length, 5) << 4 | std::min<std::uint64_t>(after.length, 5));
      }
    }
    if (unit.unit_class == UnitClass::han) {
      const auto flags = [&](std::uint32_t i) -> std::uint64_t { return i < count ? flags_[i - first] : 128; };
      const std::uint64_t here = flags(p);
      if (here != 0) add(p, kCharacterFlags, here | flags(p + 1) << 8 | flags(p + 2) << 16);
    }
  }
  feature_count_ = static_cast<std::size_t>(next - features_.data());
}

}  // namespace taojin
