#pragma once
/// One article on its way through the pipeline. Each stage adds a layer and leaves the earlier ones alone.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "taojin/decimal.h"

namespace taojin {

/// A half-open range of code points. Inside the pipeline spans count code points of Reading::text; the report turns
/// them into places of the decoded text (Reading::to_decoded).
struct Span {
  std::uint32_t begin = 0, end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool overlaps(Span o) const { return begin < o.end && o.begin < end; }
  [[nodiscard]] constexpr bool contains(Span o) const { return begin <= o.begin && o.end <= end; }
  friend constexpr bool operator==(Span, Span) = default;
  friend constexpr auto operator<=>(Span, Span) = default;
};

[[nodiscard]] constexpr std::u32string_view slice(std::u32string_view text, Span s) {
  return text.substr(s.begin, s.end - s.begin);
}

// ---- load: what was found ------------------------------------------------------------------------------------------

enum class Markup { none, markdown, html };

/// One article as it lies on disk or in a JSON Lines record.
struct Article {
  std::string id;     ///< path below the folder given, with '/', or the record's own id
  std::string bytes;  ///< as read, decompressed
  Markup markup = Markup::none;
  bool is_utf8 = false;             ///< true for a JSON string, whose encoding is known
  std::optional<std::string> date;  ///< ISO 8601, when the record carries one
};

// ---- decode: bytes to code points ----------------------------------------------------------------------------------

struct Decoded {
  std::u32string text;         ///< code points as decoded, BOM dropped; all reported places count these
  std::string encoding;        ///< UTF-8, GB18030, Big5, UTF-16LE, UTF-16BE …
  std::uint32_t replaced = 0;  ///< invalid sequences that became U+FFFD
};

// ---- normalize: what the later stages read -------------------------------------------------------------------------

enum class Script { none, simplified, traditional, mixed };
/// Whose wording the article uses; decides the currency of a plain 元 and the meaning of 兆.
enum class Region { mainland, taiwan, hong_kong };

/// The place in the decoded text of each character of a reading, ascending. Readings leave little out, so runs of
/// neighbours are kept: a few bytes a line, where one number a character would double the memory of an article.
class Origin {
 public:
  void push_back(std::uint32_t place) { append(place, 1); }
  /// The next `count` characters stand at `place` and behind it.
  void append(std::uint32_t place, std::uint32_t count) {
    if (runs_.empty() || place != runs_.back().place + (size_ - runs_.back().index)) runs_.push_back({size_, place});
    size_ += count;
  }
  /// Forgets the places behind the first `size`.
  void resize(std::uint32_t size);
  /// The places in the text that `earlier` maps to, of characters that this one places in the text of `earlier`.
  [[nodiscard]] Origin through(const Origin& earlier) const;

  [[nodiscard]] std::uint32_t operator[](std::uint32_t index) const;
  [[nodiscard]] std::uint32_t size() const { return size_; }

 private:
  struct Run {
    std::uint32_t index, place;
  };
  std::vector<Run> runs_;
  std::uint32_t size_ = 0;
};

struct Reading {
  std::u32string text;  ///< Simplified, half-width, markup off, hard-wrapped lines joined
  Origin origin;        ///< text[i] is decoded[origin[i]] folded; as long as text

  /// The place in the decoded text that a non-empty span was read from (line ends and blanks inside included).
  [[nodiscard]] Span to_decoded(Span s) const { return {origin[s.begin], origin[s.end - 1] + 1}; }
};

/// A calendar date as precise as the text: month and day are 0 when not stated.
struct Date {
  int year = 0, month = 0, day = 0;
  [[nodiscard]] std::string iso() const;                   ///< "2022", "2022-10", "2022-10-18"
  static std::optional<Date> parse(std::string_view iso);  ///< of these three forms alone
  friend auto operator<=>(const Date&, const Date&) = default;
};

// ---- quantities ----------------------------------------------------------------------------------------------------

enum class QuantityType { money, percent, number, count, size, date };
enum class Bound { exact, about, nearly, more_than, at_least, less_than, at_most, several, order, range };
enum class CurrencyBasis { none, named, symbol, implied };

struct Quantity {
  QuantityType type = QuantityType::number;
  Span span;                         ///< numeral with multiplier, currency or unit; without the words of its bound
  Span extent;                       ///< span and the words of the bound around it (超…, …左右)
  std::optional<Decimal> value;      ///< in single units; absent for a range and for a date
  std::optional<Decimal> low, high;  ///< ends of a range; beside a value, what a vague numeral allows (20多亿: to 30亿)
  Bound bound = Bound::exact;
  std::string_view currency;  ///< ISO 4217, static storage; empty when unknown or not money
  CurrencyBasis currency_basis = CurrencyBasis::none;
  std::string unit;  ///< counts: the counting word, Simplified (家, 款, 个); sizes: "parameters"; percent: "%"
  std::optional<Date> date;                    ///< dates; for a period its start
  std::optional<Date> end_date;                ///< for a period its last month or day
  std::optional<std::uint32_t> equivalent_of;  ///< index of the amount that this one converts, in brackets behind it
};

// ---- names and link ------------------------------------------------------------------------------------------------

enum class NameType { company, person, organization, product };
inline constexpr int kNameTypes = 4;

/// What spoke for a mention; for `explain`.
enum class NameEvidence : std::uint8_t { lexicon, tagger, pattern, repeated, alias };

struct Mention {
  Span span;
  NameType type = NameType::company;
  NameEvidence evidence = NameEvidence::lexicon;
  float score = 0;                             ///< how sure the decision was; 0 is the threshold
  std::optional<std::uint32_t> lexicon_entry;  ///< index into Lexicon::entries
  std::uint32_t entity = 0;                    ///< index into Document::entities, set by link
};

struct Title {
  std::string title;                     ///< in Simplified as stated: CEO, 前首席科学家
  std::optional<std::uint32_t> company;  ///< entity that it is held at
  Span span;                             ///< where it is stated
};

struct Entity {
  NameType type = NameType::company;
  std::string name;                     ///< canonical, UTF-8, Simplified if Chinese
  std::string key;                      ///< joins the same entity across articles: name folded, blanks and dots dropped
  std::vector<std::uint32_t> mentions;  ///< indexes into Document::mentions, ascending
  std::vector<Title> titles;            ///< people
  std::optional<std::uint32_t> maker;   ///< products: the company, when stated or known
  std::optional<std::uint32_t> lexicon_entry;
};

// ---- facts ---------------------------------------------------------------------------------------------------------

/// The first eight are funding figures.
enum class AmountKind {
  investment,
  valuation,
  acquisition,
  stake_sale,
  ipo,
  fund,
  debt,
  grant,
  market_cap,
  revenue,
  profit,
  cost,
  price,
  other
};
[[nodiscard]] constexpr bool is_funding(AmountKind kind) {
  return kind <= AmountKind::grant;
}

enum class FactStatus { done, planned, rumoured, denied, historical };

/// Why a fact was read as it was; for `explain`.
struct Cue {
  std::string rule;  ///< what was decided by what: "kind=valuation 估值"
  Span span;
};

struct Amount {
  std::uint32_t quantity = 0;  ///< index into Document::quantities
  AmountKind kind = AmountKind::other;
  std::optional<std::uint32_t> company;       ///< entity
  std::vector<std::uint32_t> investors;       ///< entities, in order of the text
  std::vector<std::uint32_t> lead_investors;  ///< a part of investors
  std::string round;                          ///< Simplified normal form; empty when not stated
  std::optional<Date> date;
  FactStatus status = FactStatus::done;
  bool cumulative = false;                     ///< a total over rounds (累计)
  std::optional<std::uint32_t> equivalent_of;  ///< index into Document::amounts
  Span evidence;                               ///< the sentence
  std::vector<Cue> cues;
};

enum class Counted { models, companies };
enum class ModelCategory { all, general, foundation, industry, other };

struct ModelCount {
  Span span;
  std::optional<Decimal> value, low, high;
  Bound bound = Bound::exact;
  Counted counted = Counted::models;
  ModelCategory category = ModelCategory::all;
  std::string scope;  ///< Simplified; empty when not stated
  std::string source;
  std::optional<Date> as_of;
  std::string batch;  ///< 首批, 第二批, 累计; empty when not stated
  std::optional<Decimal> parameters_at_least;
  std::optional<std::uint32_t> part_of;  ///< index into Document::model_counts
  Span evidence;
  std::vector<Cue> cues;
};

struct ModelSize {
  Span span;
  std::optional<Decimal> value, low, high;
  Bound bound = Bound::exact;
  std::string model;  ///< as named, empty when not
  Span evidence;
};

// ---- the whole -----------------------------------------------------------------------------------------------------

struct Document {
  std::string id;
  Decoded decoded;
  Script script = Script::none;
  Region region = Region::mainland;
  Reading reading;
  std::optional<Span> title;         ///< of the reading: first heading or first short line
  std::optional<Date> date;          ///< the article's own date, from its record or its dateline
  std::vector<Span> sentences;       ///< of the reading, ascending, without the blanks between them
  std::vector<Quantity> quantities;  ///< ascending, not overlapping
  std::vector<Mention> mentions;     ///< ascending, not overlapping
  std::vector<Entity> entities;      ///< in order of first mention
  std::vector<Amount> amounts;       ///< one for each quantity of type money, in order
  std::vector<ModelCount> model_counts;
  std::vector<ModelSize> model_sizes;
};

}  // namespace taojin
