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

FeatureReader::FeatureReader(const TextUnits& text, const Lexicon& lexicon, const std::vector<LexiconHit>& hits)
    : text_(text), lexicon_(lexicon), name_tags_(text.units.size(), kOutside), context_tags_(name_tags_) {
  read_tags(hits);
}

void FeatureReader::read_tags(const std::vector<LexiconHit>& hits) {
  const std::vector<Unit>& units = text_.units;
  if (units.empty()) return;
  std::size_t sentence = 0, first = 0;
  std::size_t names_from = 0, context_from = 0;  // units that are free: leftmost, then longest
  for (const LexiconHit& hit : hits) {
    while (sentence < text_.sentences.size() && text_.sentences[sentence].end <= hit.span.begin) ++sentence;
    if (sentence == text_.sentences.size()) break;
    if (hit.span.begin < text_.sentences[sentence].begin || hit.span.end > text_.sentences[sentence].end) continue;
    // Most units are one character: as many on as there are characters, or a few less.
    const std::uint32_t begin = hit.span.begin;
    std::size_t next = first;
    if (units[first].span.begin < begin) next = std::min(first + (begin - units[first].span.begin), units.size() - 1);
    while (next > first && units[next - 1].span.begin >= begin) --next;
    first = next;
    if (units[first].span.begin != begin) continue;
    std::size_t last = first;
    while (last + 1 < units.size() && units[last].span.end < hit.span.end) ++last;
    if (units[last].span.end != hit.span.end) continue;
    std::uint32_t names = 0;
    std::uint32_t context = 0;
    const std::uint32_t same = lexicon_.same_text(hit.surface);
    for (std::uint32_t i = hit.surface; i < hit.surface + same; ++i) {
      const LexiconSurface surface = lexicon_.surface(i);
      if (is_name(surface.category)) {
        // A Latin name in other letters (FIGURE, figure) is a weak hint only.
        const bool weak = surface.weak || surface.text != slice(text_.reading, hit.span);
        names |= category_bit(surface.category, weak);
        continue;
      }
      context |= category_bit(surface.category, false);
      if (surface.category != LexiconCategory::title) continue;
      const std::string_view kind = lexicon_.entry(surface.entry).kind;
      if (!kind.empty()) context |= static_cast<std::uint32_t>(static_cast<unsigned char>(kind[0])) << 24;
    }
    const auto lay = [&](std::vector<std::uint32_t>& tags, std::size_t& from, std::uint32_t what) {
      if (first < from) return;
      const std::uint32_t length = std::min(hit.span.size(), 5U);
      for (std::size_t i = first; i <= last; ++i) {
        tags[i] = (what << 6) | (length << 3) | place_in(hit.span, units[i].span);
      }
      from = last + 1;
    };
    if (names != 0) lay(name_tags_, names_from, names);
    if (context != 0) lay(context_tags_, context_from, context);
  }
}

namespace {

/// The units around a run whose features speak about it.
struct Reach {
  std::size_t first, last;
};
Reach reach_of(const UnitRun& run, std::size_t count) {
  return {run.first > kReach ? run.first - kReach : 0, std::min<std::size_t>(count, run.last + kReach)};
}

}  // namespace

void FeatureReader::look_up_words(std::span<const UnitRun> runs) {
  constexpr std::uint32_t kBefore = 4;  // words that end in reach may start some units before it
  std::vector<WordClasses::Window> windows;
  word_origin_.resize(text_.sentences.size());
  std::uint32_t places = 0, read = 0;  // places of the arrays; up to where the text has been asked for
  for (const UnitRun& run : runs) {
    const std::span<const Unit> units = text_.of(run.sentence);
    const Span sentence = text_.sentences[run.sentence];
    if (windows.empty() || windows.back().end != sentence.end) {
      word_origin_[run.sentence] = sentence.begin - places;
      places += sentence.size();
    }
    const auto [first, last] = reach_of(run, units.size());
    const std::uint32_t begin = units[first > kBefore ? first - kBefore : 0].span.begin;
    const std::uint32_t end = units[std::min(last, units.size() - 1)].span.end;
    windows.push_back({{std::max(begin, read), end}, word_origin_[run.sentence], sentence.end});
    read = end;
  }
  starting_.assign(places, {});
  ending_.assign(places, {});
  classes_.find(text_.reading, windows, starting_, ending_);
}

Feature* FeatureReader::read(const UnitRun& run, std::uint32_t first_unit, Feature* features) {
  const std::u32string_view reading = text_.reading;
  const std::span<const Unit> units = text_.of(run.sentence);
  const auto [first, last] = reach_of(run, units.size());
  const std::uint32_t* const name_tags = name_tags_.data() + text_.first_of(run.sentence);
  const std::uint32_t* const context_tags = context_tags_.data() + text_.first_of(run.sentence);
  const std::uint32_t origin = word_origin_[run.sentence];
  const auto starting = [&](std::uint32_t place) { return starting_[place - origin]; };
  const auto ending = [&](std::uint32_t place) { return ending_[place - origin]; };
  const auto count = static_cast<std::uint32_t>(units.size());
  constexpr std::uint64_t kEdge = 0xFFFFFF;
  const auto id = [&](std::uint32_t i) { return i < count ? std::uint64_t{units[i].id} : kEdge; };
  const auto unit_class = [&](std::uint32_t i) -> std::uint64_t {
    return i < count ? static_cast<std::uint64_t>(units[i].unit_class) * 16 +
                           static_cast<std::uint64_t>(units[i].shape) * 2 + (units[i].after_blank ? 1 : 0)
                     : 255;
  };
  // A feature that stands beside the run is wanted only when it speaks about a unit of the run.
  const std::uint32_t shift = first_unit - run.first;
  const auto run_begin = static_cast<int>(run.first);
  const auto run_end = static_cast<int>(run.last);
  const auto add = [&](std::uint32_t position, FeatureKind kind, std::uint64_t key) {
    const FeatureTemplate form = kFeatureTemplates[kind];
    const int speaks_from = static_cast<int>(position) + form.first;
    const int from = std::max(speaks_from, run_begin);
    const int to = std::min(speaks_from + form.count, run_end);
    if (from >= to) return;
    // The kinds are far apart, so that equal contents of two kinds have keys of their own.
    *features++ = {mix((static_cast<std::uint64_t>(kind) + 1) * 0xD6E8FEB86659FD93ULL, key),
                   shift + static_cast<std::uint32_t>(speaks_from), kind, static_cast<std::uint8_t>(from - speaks_from),
                   static_cast<std::uint8_t>(to - from)};
  };
  for (auto p = static_cast<std::uint32_t>(first); p < last; ++p) {
    const Unit& unit = units[p];
    add(p, kUnigram, id(p));
    add(p, kBigram, mix(id(p), id(p + 1)));
    if (p == 0) add(0, kBigram, mix(kEdge - 1, id(0)));
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
    const std::uint32_t name = name_tags[p];
    const std::uint32_t next_name = p + 1 < count ? name_tags[p + 1] : kOutside;
    if (name != kOutside) add(p, kLexiconTag, name);
    if (name != kOutside || next_name != kOutside) {
      add(p, kLexiconPair, mix(mix(name, next_name), name == kOutside ? id(p) : id(p + 1)));
    }
    const std::uint32_t context = context_tags[p];
    const std::uint32_t next_context = p + 1 < count ? context_tags[p + 1] : kOutside;
    if (context != kOutside) add(p, kContextTag, context);
    if (context != kOutside || next_context != kOutside) {
      add(p, kContextPair, mix(mix(context, next_context), mix(name, next_name)));
    }
    const WordClass start = starting(unit.span.begin);
    const WordClass end = ending(unit.span.end - 1);
    if (start.length != 0) {
      add(p, kWordStart, std::uint64_t{start.fine} << 8 | std::min<std::uint64_t>(start.length, 5));
    }
    if (end.length != 0) add(p, kWordEnd, std::uint64_t{end.fine} << 8 | std::min<std::uint64_t>(end.length, 5));
  }
  return features;
}

}  // namespace taojin
