#include "corpus/fingerprints.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <utility>

#include "han.h"

namespace taojin {
namespace {

constexpr std::size_t kShingle = 6;           ///< characters that count
constexpr std::size_t kShortestPassage = 30;  ///< of them; a shorter line is a heading or a by-line
constexpr std::size_t kLongPassage = 400;     ///< a passage ends with the first sentence after so many
constexpr std::uint64_t kSample = 4;          ///< one hash in so many is looked at for repeats within the article
constexpr std::uint32_t kFewestSampled = 5;
constexpr std::uint32_t kMostEarlier = 4;  ///< passages with one hash that a later one is compared with
constexpr double kRepeated = 0.7;          ///< of the sampled hashes of the shorter passage

// A shingle's hash is the upper half of the sum of its characters, each times a power of kBase, the last times kBase.
constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15;
constexpr std::uint64_t kAllHashes = std::uint64_t{1} << 32;  ///< each hash is below
constexpr std::uint64_t kSampled = kAllHashes / kSample;      ///< hashes below are sampled

constexpr std::uint64_t power(std::uint64_t base, std::size_t exponent) {
  std::uint64_t out = 1;
  for (std::size_t i = 0; i < exponent; ++i) out *= base;
  return out;
}
constexpr std::uint64_t kLeaving = power(kBase, kShingle + 1);

/// What counts in a comparison: letters and digits of any script, case folded where it is ASCII; 0 for the rest.
constexpr char32_t counted_of_ascii(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + (U'a' - U'A');
  return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') ? c : 0;
}
constexpr auto kCountedOfAscii = [] {
  std::array<std::uint8_t, 0x80> counted{};
  for (char32_t c = 0; c < counted.size(); ++c) counted[c] = static_cast<std::uint8_t>(counted_of_ascii(c));
  return counted;
}();
constexpr char32_t counted(char32_t c) {
  if (c < kCountedOfAscii.size()) return kCountedOfAscii[c];
  // Punctuation and blanks: Latin-1, general, CJK, compatibility and full-width forms. All are asked for, without a
  // branch: what comes next in a text cannot be foreseen.
  const bool mark = (c < 0xC0) | (c - 0x2000 < 0x70) | (c - 0x3000 < 0x40) | (c - 0xFE30 < 0xE0);
  return mark ? 0 : c;
}

/// The smallest of the hashes given, each once.
template <std::size_t kMost>
class Smallest {
 public:
  /// Hashes from here on are not among the smallest: nearly all of a text are.
  [[nodiscard]] std::uint64_t limit() const { return limit_; }
  void add(std::uint32_t hash) {
    if (hash >= limit_) return;
    std::size_t place = size_;
    while (place > 0 && hashes_[place - 1] > hash) --place;
    if (place > 0 && hashes_[place - 1] == hash) return;
    if (size_ < kMost) ++size_;
    for (std::size_t i = size_ - 1; i > place; --i) hashes_[i] = hashes_[i - 1];
    hashes_[place] = hash;
    if (size_ == kMost) limit_ = hashes_.back();
  }
  [[nodiscard]] std::vector<std::uint32_t> list() const {
    return {hashes_.begin(), hashes_.begin() + static_cast<std::ptrdiff_t>(size_)};
  }

 private:
  std::array<std::uint32_t, kMost> hashes_{};
  std::size_t size_ = 0;
  std::uint64_t limit_ = kAllHashes;
};

}  // namespace

class FingerprintReader::State {
 public:
  void add(const Document& part, const Places& places) {
    text_ = part.reading.text;
    // Not filled: a passage uses little of it.
    characters_ = std::make_unique_for_overwrite<char32_t[]>(text_.size());
    const std::size_t first = out_.passages.size();
    std::size_t sentence = 0, count = 0;  // of characters in the passage
    std::uint32_t begin = 0;
    const std::vector<Span>& sentences = part.sentences;
    const std::u32string_view text = text_;
    char32_t* const characters = characters_.get();
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      const char32_t c = text[i];
      if (is_han(c)) {
        characters[count++] = c;
      } else if (c == U'\n') {
        end_passage(begin, i, count);
        begin = i + 1;
        count = 0;
        continue;
      } else {
        const char32_t counts = counted(c);
        characters[count] = counts;
        count += counts != 0;
      }
      if (count < kLongPassage) continue;
      while (sentence < sentences.size() && sentences[sentence].end < i + 1) ++sentence;
      if (sentence < sentences.size() && sentences[sentence].end == i + 1) {
        end_passage(begin, i + 1, count);
        begin = i + 1;
        count = 0;
      }
    }
    end_passage(begin, static_cast<std::uint32_t>(text.size()), count);
    for (std::size_t i = first; i < out_.passages.size(); ++i) {
      out_.passages[i].place = places.place(out_.passages[i].place);
    }
  }

  RecordFingerprints finish() {
    out_.document = document_.list();
    find_repeats();
    return std::move(out_);
  }

 private:
  void end_passage(std::uint32_t begin, std::uint32_t end, std::size_t count) {
    if (count < kShortestPassage) return;
    while (counted(text_[begin]) == 0) ++begin;
    out_.passages.push_back({{begin, end}, hash_shingles({characters_.get(), count}), {}});
  }

  /// The smallest hashes of a passage; enters the document's and the sampled ones.
  std::vector<std::uint32_t> hash_shingles(std::u32string_view characters) {
    // Hashes are spread evenly: of those below this limit twice as many as are wanted are to be expected.
    const std::uint64_t limit =
        std::min(kAllHashes, kAllHashes * 2 * kPassageHashes / (characters.size() + 1 - kShingle));
    const std::span<std::uint32_t> taken = take_below(std::max({limit, kSampled, document_.limit()}), characters);
    make_room(sampled_, sampled_count_ + taken.size());
    const std::uint64_t passage = out_.passages.size();
    std::uint64_t* sampled = sampled_.data() + sampled_count_;
    for (const std::uint32_t hash : taken) {
      *sampled = std::uint64_t{hash} << 32 | passage;
      sampled += hash < kSampled;
      document_.add(hash);
    }
    sampled_count_ = static_cast<std::size_t>(sampled - sampled_.data());
    const auto end = std::partition(taken.begin(), taken.end(), [limit](std::uint32_t hash) { return hash < limit; });
    std::vector<std::uint32_t> smallest = smallest_of({taken.begin(), end});
    return smallest.size() < kPassageHashes ? smallest_of(take_below(kAllHashes, characters)) : smallest;
  }

  /// The hashes of the shingles that are below a limit; until the next call.
  std::span<std::uint32_t> take_below(std::uint64_t limit, std::u32string_view characters) {
    const std::size_t count = characters.size() + 1 - kShingle;
    make_room(taken_, count);
    std::uint32_t* taken = taken_.data();
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < kShingle - 1; ++i) sum = (sum + characters[i]) * kBase;
    char32_t leaving = 0;  // none before the first shingle
    for (std::size_t i = 0; i < count; ++i) {
      sum = (sum + characters[i + kShingle - 1]) * kBase - leaving * kLeaving;
      leaving = characters[i];
      // Which hashes are taken cannot be foreseen: each is written, and the place goes on behind those that are.
      const std::uint64_t hash = sum >> 32;
      *taken = static_cast<std::uint32_t>(hash);
      taken += hash < limit;
    }
    return {taken_.data(), taken};
  }

  /// At most kPassageHashes, ascending, each once.
  static std::vector<std::uint32_t> smallest_of(std::span<std::uint32_t> hashes) {
    std::ranges::sort(hashes);
    const auto once = std::unique(hashes.begin(), hashes.end());
    const auto end = std::min(once, hashes.begin() + std::min(std::ssize(hashes), std::ptrdiff_t{kPassageHashes}));
    return {hashes.begin(), end};
  }

  /// Passages most of whose sampled hashes an earlier passage has too.
  void find_repeats() {
    std::vector<std::uint32_t> sizes(out_.passages.size());
    keep_met_again(sizes);
    std::ranges::sort(sampled_);
    sampled_.erase(std::unique(sampled_.begin(), sampled_.end()), sampled_.end());
    std::vector<std::uint64_t> shared;  // passage and earlier passage, for each hash that both have
    for (std::size_t first = 0, i = 0; i < sampled_.size(); ++i) {
      const std::uint64_t passage = lower(sampled_[i]);
      ++sizes[passage];
      if (sampled_[i] >> 32 != sampled_[first] >> 32) first = i;
      for (std::size_t k = first; k < i && k < first + kMostEarlier; ++k) {
        shared.push_back(passage << 32 | lower(sampled_[k]));
      }
    }
    std::ranges::sort(shared);
    for (std::size_t i = 0, next = 0; i < shared.size(); i = next) {
      while (next < shared.size() && shared[next] == shared[i]) ++next;
      const std::uint64_t passage = shared[i] >> 32, earlier = lower(shared[i]);
      const std::uint32_t smaller = std::min(sizes[passage], sizes[earlier]);
      std::optional<std::uint32_t>& repeats = out_.passages[passage].repeats;
      if (repeats || smaller < kFewestSampled || static_cast<double>(next - i) < kRepeated * smaller) continue;
      repeats = static_cast<std::uint32_t>(earlier);
    }
  }

  /// Of the sampled hashes those that may be there twice; the others, nearly all, need no sorting: each counts for its
  /// passage.
  void keep_met_again(std::vector<std::uint32_t>& sizes) {
    sampled_.resize(sampled_count_);
    // By the lowest bits of a hash: met never, once, again.
    std::vector<std::uint8_t> met(std::bit_ceil(8 * sampled_count_ + 1));
    const auto met_by = [&](std::uint64_t s) -> std::uint8_t& { return met[s >> 32 & (met.size() - 1)]; };
    for (const std::uint64_t s : sampled_) met_by(s) = met_by(s) == 0 ? 1 : 2;
    std::erase_if(sampled_, [&](std::uint64_t s) {
      const bool once = met_by(s) == 1;
      sizes[lower(s)] += once;
      return once;
    });
  }

  static constexpr std::uint32_t lower(std::uint64_t both) { return static_cast<std::uint32_t>(both); }

  /// What a passage is read into is never made smaller: to fill it with zeros again takes as long as to use it.
  template <typename T>
  static void make_room(std::vector<T>& room, std::size_t size) {
    if (room.size() < size) room.resize(size);
  }

  std::u32string_view text_;  ///< of the part
  RecordFingerprints out_;
  std::unique_ptr<char32_t[]> characters_;  ///< of the passage, those that count
  std::vector<std::uint32_t> taken_;        ///< some hashes of its shingles
  Smallest<kDocumentHashes> document_;
  std::vector<std::uint64_t> sampled_;  ///< hashes, and the passage of each in the lower half
  std::size_t sampled_count_ = 0;
};

FingerprintReader::FingerprintReader() : state_(std::make_unique<State>()) {}
FingerprintReader::~FingerprintReader() = default;

void FingerprintReader::add(const Document& part, const Places& places) {
  state_->add(part, places);
}

RecordFingerprints FingerprintReader::finish() {
  return state_->finish();
}

namespace {

/// How many of the first list's hashes up to a limit are in the second.
std::pair<std::size_t, std::size_t> common_up_to(const std::vector<std::uint32_t>& a,
                                                 const std::vector<std::uint32_t>& b, std::uint32_t limit) {
  std::size_t both = 0, all = 0;
  for (auto i = a.begin(), k = b.begin(); i != a.end() && *i <= limit; ++i) {
    ++all;
    while (k != b.end() && *k < *i) ++k;
    both += k != b.end() && *k == *i;
  }
  return {both, all};
}

/// Up to where a list of the smallest hashes is complete.
std::uint32_t complete_up_to(const std::vector<std::uint32_t>& hashes, std::size_t kept) {
  return hashes.size() < kept ? UINT32_MAX : hashes.back();
}

}  // namespace

double shared_text(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b, std::size_t kept) {
  if (a.empty() || b.empty()) return 0;
  const std::uint32_t limit = std::min(complete_up_to(a, kept), complete_up_to(b, kept));
  const auto [both, of_a] = common_up_to(a, b, limit);
  const auto [also_both, of_b] = common_up_to(b, a, limit);
  const std::size_t smaller = std::min(of_a, of_b);
  return smaller == 0 ? 0 : static_cast<double>(both) / static_cast<double>(smaller);
}

double resemblance(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b, std::size_t kept) {
  if (a.empty() || b.empty()) return 0;
  const std::uint32_t limit = std::min(complete_up_to(a, kept), complete_up_to(b, kept));
  const auto [both, of_a] = common_up_to(a, b, limit);
  const auto [also_both, of_b] = common_up_to(b, a, limit);
  const std::size_t together = of_a + of_b - both;
  return together == 0 ? 0 : static_cast<double>(both) / static_cast<double>(together);
}

}  // namespace taojin
