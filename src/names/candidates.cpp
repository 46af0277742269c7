#include "names/candidates.h"

#include <algorithm>
#include <optional>

#include "names/bounds.h"
#include "names/characters.h"
#include "names/common_words.h"
#include "names/lists.h"
#include "names/patterns.h"
#include "names/refusals.h"
#include "names/repeated.h"
#include "names/research_terms.h"
#include "names/spellings.h"

namespace taojin {

using namespace characters;

namespace {

// Weights of the evidence besides the tagger's own score, in log-odds. Chosen on held-out articles (docs/names.md).
constexpr float kSureSpelling = 2.5F;    // the lexicon knows the spelling, and it is no common word
constexpr float kWeakSpelling = 1.5F;    // … or it is one
constexpr float kAnyPerson = 0.5F;       // for any name of a person: the tagger misses more of them than it invents
constexpr float kCompanyEnding = 6.0F;   // 公司 or 集团 stands directly behind a company
constexpr float kBusinessEnding = 1.0F;  // … or what makes another firm of it: 汽车, 中国
constexpr float kGloss = 4.0F;           // a Latin name in brackets directly behind a Chinese one
constexpr float kCutsWord = 2.5F;        // for each end that lies inside a longer known word
constexpr float kEponym = 20.0F;         // against a person before 定理, 函数 …
constexpr float kCounted = 12.0F;        // against a firm of two characters behind 个, 颗, 自己的 …

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

/// Finds candidates and weighs what speaks for them.
class Gatherer {
 public:
  Gatherer(std::u32string_view reading, const Spellings& spellings, const TaggedText& tagged)
      : reading_(reading), spellings_(spellings), tagged_(tagged) {}

  /// The names of the best path, what stands beside them, and the spellings that the lexicon is sure of.
  void add_tagged_and_spelled() {
    for (const TaggedName& name : tagged_.names()) {
      consider(name.span, name.type, NameEvidence::tagger, 0);
      if (name.type == NameType::company) longer_firm(name.span);
      if (const auto gloss = bracketed_latin_name(reading_, name.span); gloss && !spellings_.is_sure(*gloss)) {
        consider(*gloss, name.type, NameEvidence::pattern, kGloss);
      }
    }
    for (const Spelling& spelling : spellings_.all()) {
      for (int type = 0; type < kNameTypes; ++type) {
        if (spelling.strength[static_cast<std::size_t>(type)] == 2) {
          consider(spelling.span, static_cast<NameType>(type), NameEvidence::lexicon, 0);
        }
      }
      if (spelling.strength[static_cast<std::size_t>(NameType::company)] == 2) longer_firm(spelling.span);
    }
  }

  /// 云岭公司, 云岭汽车
  void longer_firm(Span firm) {
    if (const auto whole = with_company_ending(reading_, firm); whole && !spellings_.is_sure(*whole)) {
      consider(*whole, NameType::company, NameEvidence::pattern, kCompanyEnding);
    }
    if (const auto whole = with_business_ending(reading_, firm)) {
      consider(*whole, NameType::company, NameEvidence::pattern, kBusinessEnding);
      if (const auto longest = with_company_ending(reading_, *whole)) {
        consider(*longest, NameType::company, NameEvidence::pattern, kCompanyEnding);
      }
    }
  }

  void consider(Span span, NameType type, NameEvidence evidence, float bonus) {
    const auto local = tagged_.score(span, type);
    if (!local) return;
    float score = *local + bonus + kPerCharacter * static_cast<float>(span.size());
    if (type == NameType::person) score += kAnyPerson;
    if (score + kSureSpelling < kEstablished) return;  // no spelling can help
    Candidate candidate{span, type, evidence, score, std::nullopt};
    if (const Spelling* const known = spellings_.find(span)) {
      const std::uint8_t strength = known->strength[static_cast<std::size_t>(type)];
      if (known->common_word && type == NameType::company && strength == 0) return;
      if (type == NameType::company && strength == 0 &&
          known->strength[static_cast<std::size_t>(NameType::organization)] == 2) {
        return;  // a body that the lexicon is sure of is no firm
      }
      if (strength == 2) candidate.score += kSureSpelling;
      if (strength == 1) candidate.score += kWeakSpelling;
      if (strength > 0) candidate.lexicon_entry = known->entry[static_cast<std::size_t>(type)];
    }
    // What comes after speaks against candidates only: one that is no name now is none later.
    if (candidate.score >= kEstablished) found_.push_back(candidate);
  }

  /// Those found so far, the best of each span and type.
  std::vector<Candidate>& best() {
    keep_best(found_);
    return found_;
  }

 private:
  std::u32string_view reading_;
  const Spellings& spellings_;
  const TaggedText& tagged_;
  std::vector<Candidate> found_;
};

/// Weighs what speaks against candidates, which stand in order of the text.
class Judge {
 public:
  Judge(std::u32string_view reading, const Lexicon& lexicon, const Spellings& spellings,
        const std::vector<Candidate>& found)
      : reading_(reading), lexicon_(lexicon), spellings_(spellings), found_(found) {}

  /// What is against a candidate, in log-odds.
  [[nodiscard]] float against(const Candidate& c) const {
    const bool han = is_han(reading_[c.span.begin]);
    float sum = 0;
    if (c.evidence == NameEvidence::lexicon || c.evidence == NameEvidence::repeated) {
      sum += kCutsWord * static_cast<float>(words_cut(reading_, c.span));
    }
    if ((c.type == NameType::organization || (c.type == NameType::company && reading_[c.span.end - 1] == U'司')) &&
        !c.lexicon_entry && (c.evidence == NameEvidence::pattern || c.evidence == NameEvidence::tagger) &&
        inside_word(reading_, c.span.begin)) {
      sum += kCutsWord;
    }
    if (c.type == NameType::company) {
      const bool sure = spellings_.is_sure(c.span);
      if (!sure && (han ? is_counted(reading_, c.span) : explains_a_word(c))) sum += kCounted;
    }
    if (c.type == NameType::person && names_a_thing(reading_.substr(c.span.end, 8))) sum += kEponym;
    return sum;
  }

  [[nodiscard]] bool refuses(const Candidate& c) const {
    return (c.type == NameType::person && is_han(reading_[c.span.begin]) && !c.lexicon_entry &&
            is_known_place(slice(reading_, c.span), lexicon_)) ||
           (c.type == NameType::company && is_common_word(reading_, c.span)) || is_foreign_central_bank(c) ||
           is_no_name(reading_, c.span, c.type) || is_method(c);
  }

  /// 央行 behind a country is that country's.
  [[nodiscard]] bool is_foreign_central_bank(const Candidate& c) const {
    if (c.type != NameType::organization || slice(reading_, c.span) != U"央行") return false;
    for (std::uint32_t size = 2; size <= std::min(c.span.begin, 5U); ++size) {
      const std::u32string_view place = reading_.substr(c.span.begin - size, size);
      if (place != U"中国" && is_known_place(place, lexicon_)) return true;
    }
    return false;
  }

  /// A firm in Latin letters, or a person of one word, that nothing knows and that the words around say to be none.
  [[nodiscard]] bool is_method(const Candidate& c) const {
    if (c.lexicon_entry || is_han(reading_[c.span.begin])) return false;
    const bool one_word = slice(reading_, c.span).find(U' ') == std::u32string_view::npos;
    return (c.type == NameType::company || (c.type == NameType::person && one_word)) &&
           is_research_term(reading_, c.span);
  }

 private:
  /// 俳句(Haiku): the words that the brackets explain are no name.
  [[nodiscard]] bool explains_a_word(const Candidate& latin) const {
    constexpr std::uint32_t kLongest = 64;
    const std::optional<std::uint32_t> explained = end_of_explained(reading_, latin.span);
    if (!explained) return false;
    const std::uint32_t lowest = *explained - std::min(*explained, kLongest);
    auto c = std::ranges::lower_bound(found_, lowest, {}, [](const Candidate& f) { return f.span.begin; });
    for (; c != found_.end() && c->span.begin < *explained; ++c) {
      if (c->span.end == *explained && c->score > 0 && c->span.size() > 1) return false;
    }
    return true;
  }

  std::u32string_view reading_;
  const Lexicon& lexicon_;
  const Spellings& spellings_;
  const std::vector<Candidate>& found_;
};

}  // namespace

std::vector<Candidate> gather_candidates(std::u32string_view reading, const Lexicon& lexicon,
                                         const std::vector<LexiconHit>& hits, const TaggedText& tagged,
                                         EstablishedNames& established) {
  const Spellings spellings(reading, lexicon, hits);
  Gatherer gatherer(reading, spellings, tagged);
  gatherer.add_tagged_and_spelled();
  for (const PatternName& pattern : find_patterns(reading, lexicon, pattern_ground(lexicon, hits), tagged)) {
    gatherer.consider(pattern.span, pattern.type, NameEvidence::pattern, pattern.bonus);
  }
  std::vector<Candidate> by_pattern;
  for (const Candidate& candidate : gatherer.best()) {
    if (candidate.evidence != NameEvidence::pattern) continue;
    if (candidate.type == NameType::person || candidate.type == NameType::company) by_pattern.push_back(candidate);
  }
  establish(reading, tagged, by_pattern, established);
  for (const RepeatedName& name : find_repeated(reading, established)) {
    gatherer.consider(name.span, name.type, NameEvidence::repeated, name.bonus);
  }

  std::vector<Candidate>& found = gatherer.best();
  const Judge judge(reading, lexicon, spellings, found);
  std::vector<Candidate> candidates;
  candidates.reserve(found.size());
  for (Candidate& candidate : found) {
    candidate.score -= judge.against(candidate);
    if (judge.refuses(candidate)) continue;
    const std::optional<Span> whole = with_whole_brackets(reading, candidate.span);
    if (!whole) continue;
    candidates.push_back(candidate);
    candidates.back().span = *whole;
  }
  const auto judged = static_cast<std::ptrdiff_t>(candidates.size());
  add_list_items(reading, lexicon, tagged, candidates);
  const auto refused = std::ranges::remove_if(candidates.begin() + judged, candidates.end(), [&](const Candidate& c) {
    return is_no_name(reading, c.span, c.type) || judge.is_method(c);
  });
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
