#include "corpus/fingerprints.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taojin {
namespace {

constexpr std::size_t kShingle = 6;           ///< characters that count
constexpr std::size_t kShortestPassage = 30;  ///< of them; a shorter line is a heading or a by-line
constexpr std::size_t kLongPassage = 400;     ///< a passage ends with the first sentence after so many
constexpr std::uint32_t kSample = 8;          ///< one hash in so many is looked at for repeats within the article
constexpr std::uint32_t kFewestSampled = 5;
constexpr std::uint32_t kMostEarlier = 4;  ///< passages with one hash that a later one is compared with
constexpr double kRepeated = 0.7;          ///< of the sampled hashes of the shorter passage

constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15;

constexpr std::uint64_t power(std::uint64_t base, std::size_t exponent) {
  std::uint64_t out = 1;
  for (std::size_t i = 0; i < exponent; ++i) out *= base;
  return out;
}
constexpr std::uint64_t kLeaving = power(kBase, kShingle);

constexpr std::uint32_t mixed(std::uint64_t z) {
  z = (z ^ (z >> 32)) * 0xD6E8FEB86659FD93;
  z = (z ^ (z >> 32)) * 0xD6E8FEB86659FD93;
  return static_cast<std::uint32_t>(z ^ (z >> 32));
}

/// What counts in a comparison: letters and digits of any script, case folded where it is ASCII.
constexpr char32_t counted(char32_t c) {
  if (c >= 0x3400 && c < 0xA000) return c;
  if (c >= U'A' && c <= U'Z') return c + (U'a' - U'A');
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') ? c : 0;
  // Punctuation and blanks: general, CJK, compatibility and full-width forms, Latin-1.
  if (c < 0xC0 || (c >= 0x2000 && c < 0x2070) || (c >= 0x3000 && c < 0x3040) || (c >= 0xFE30 && c < 0xFF10)) return 0;
  return c;
}

/// The smallest of the hashes given, each once.
template <std::size_t kMost>
class Smallest {
 public:
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
  std::uint64_t limit_ = std::uint64_t{1} << 32;  ///< hashes from here on are not among the smallest
};

struct Sampled {
  std::uint32_t hash, passage;
  friend auto operator<=>(const Sampled&, const Sampled&) = default;
};

}  // namespace

class FingerprintReader::State {
 public:
  void add(const Document& part, const Places& places) {
    text_ = part.reading.text;
    characters_.resize(text_.size());
    const std::size_t first = out_.passages.size();
    std::size_t sentence = 0, count = 0;  // of characters in the passage
    std::uint32_t begin = 0;
    const std::vector<Span>& sentences = part.sentences;
    const std::u32string_view text = text_;
    char32_t* const characters = characters_.data();
    for (std::uint32_t i = 0; i < text.size(); ++i) {
      const char32_t c = text[i];
      if (c == U'\n') {
        end_passage(begin, i, count);
        begin = i + 1;
        count = 0;
        continue;
      }
      const char32_t counts = counted(c);
      characters[count] = counts;
      count += counts != 0;
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
    out_.passages.push_back({{begin, end}, hash_shingles({characters_.data(), count}), {}});
  }

  /// The smallest hashes of a passage; enters all of them for the document.
  std::vector<std::uint32_t> hash_shingles(std::u32string_view characters) {
    hashes_.resize(characters.size() + 1 - kShingle);
    std::uint64_t rolling = 0;
    for (std::size_t i = 0; i < kShingle - 1; ++i) rolling = rolling * kBase + characters[i];
    char32_t leaving = 0;  // none before the first shingle
    for (std::size_t i = 0; i < hashes_.size(); ++i) {
      rolling = rolling * kBase + characters[i + kShingle - 1] - leaving * kLeaving;
      leaving = characters[i];
      hashes_[i] = mixed(rolling);
    }
    for (const std::uint32_t hash : hashes_) document_.add(hash);
    sample();
    return smallest();
  }

  void sample() {
    const auto passage = static_cast<std::uint32_t>(out_.passages.size());
    const auto first = static_cast<std::ptrdiff_t>(sampled_.size());
    sampled_.resize(sampled_.size() + hashes_.size());
    auto sampled = sampled_.begin() + first, next = sampled;
    for (const std::uint32_t hash : hashes_) {
      *next = {hash, passage};
      next += hash % kSample == 0;
    }
    std::sort(sampled, next);
    sampled_.erase(std::unique(sampled, next), sampled_.end());
  }

  std::vector<std::uint32_t> smallest() {
    // Hashes are spread evenly: of those below this limit twice as many as are wanted are to be expected.
    find_below((std::uint64_t{2 * kPassageHashes} << 32) / hashes_.size());
    if (below_.size() < kPassageHashes) find_below(std::uint64_t{1} << 32);
    const auto count = static_cast<std::ptrdiff_t>(std::min(below_.size(), kPassageHashes));
    return {below_.begin(), below_.begin() + count};
  }

  /// Those of hashes_ below a limit, ascending, each once.
  void find_below(std::uint64_t limit) {
    below_.resize(hashes_.size());
    auto next = below_.begin();
    for (const std::uint32_t hash : hashes_) {
      *next = hash;
      next += hash < limit;
    }
    std::sort(below_.begin(), next);
    below_.erase(std::unique(below_.begin(), next), below_.end());
  }

  /// Passages most of whose sampled hashes an earlier passage has too.
  void find_repeats() {
    std::vector<std::uint64_t> sorted;  // hashes, and indexes into sampled_ in the lower half
    sorted.reserve(sampled_.size());
    for (const Sampled& s : sampled_) sorted.push_back(std::uint64_t{s.hash} << 32 | sorted.size());
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::uint32_t> by_hash;
    by_hash.reserve(sorted.size());
    for (const std::uint64_t s : sorted) by_hash.push_back(static_cast<std::uint32_t>(s));
    std::vector<std::uint32_t> first_with(sampled_.size());  // by index into sampled_: into by_hash
    for (std::uint32_t i = 0, first = 0; i < by_hash.size(); ++i) {
      if (sorted[i] >> 32 != sorted[first] >> 32) first = i;
      first_with[by_hash[i]] = first;
    }
    std::vector<std::uint32_t> sizes(out_.passages.size());
    for (const Sampled& s : sampled_) ++sizes[s.passage];
    std::vector<std::uint32_t> earlier;  // passages with a hash of this one, for each hash
    for (std::uint32_t begin = 0; begin < sampled_.size();) {
      const std::uint32_t passage = sampled_[begin].passage, end = begin + sizes[passage];
      earlier.clear();
      for (std::uint32_t i = begin; i < end; ++i) {
        for (std::uint32_t k = first_with[i]; by_hash[k] < i && k < first_with[i] + kMostEarlier; ++k) {
          earlier.push_back(sampled_[by_hash[k]].passage);
        }
      }
      std::ranges::sort(earlier);
      for (std::size_t i = 0, next = 0; i < earlier.size(); i = next) {
        while (next < earlier.size() && earlier[next] == earlier[i]) ++next;
        const std::uint32_t smaller = std::min(sizes[passage], sizes[earlier[i]]);
        if (smaller < kFewestSampled || static_cast<double>(next - i) < kRepeated * smaller) continue;
        out_.passages[passage].repeats = earlier[i];
        break;
      }
      begin = end;
    }
  }

  std::u32string_view text_;  ///< of the part
  RecordFingerprints out_;
  std::vector<char32_t> characters_;   ///< of the passage, those that count
  std::vector<std::uint32_t> hashes_;  ///< of its shingles
  std::vector<std::uint32_t> below_;   ///< some of them
  Smallest<kDocumentHashes> document_;
  std::vector<Sampled> sampled_;  ///< passage by passage, in each ascending
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
