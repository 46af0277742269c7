#include "corpus/fingerprints.h"

#include <algorithm>
#include <array>
#include <numeric>
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
    std::size_t sentence = 0;
    std::uint32_t begin = 0;
    const std::vector<Span>& sentences = part.sentences;
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == U'\n') {
        end_passage(begin, i);
        begin = i + 1;
        continue;
      }
      characters_[count_] = counted(text_[i]);
      count_ += characters_[count_] != 0;
      if (count_ < kLongPassage) continue;
      while (sentence < sentences.size() && sentences[sentence].end < i + 1) ++sentence;
      if (sentence < sentences.size() && sentences[sentence].end == i + 1) {
        end_passage(begin, i + 1);
        begin = i + 1;
      }
    }
    end_passage(begin, static_cast<std::uint32_t>(text_.size()));
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
  void end_passage(std::uint32_t begin, std::uint32_t end) {
    if (count_ >= kShortestPassage) {
      while (counted(text_[begin]) == 0) ++begin;
      out_.passages.push_back({{begin, end}, hash_shingles(), {}});
    }
    count_ = 0;
  }

  /// The smallest hashes of the passage; enters all of them for the document.
  std::vector<std::uint32_t> hash_shingles() {
    const auto passage = static_cast<std::uint32_t>(out_.passages.size());
    const auto first_sampled = static_cast<std::ptrdiff_t>(sampled_.size());
    Smallest<kPassageHashes> smallest;
    std::uint64_t rolling = 0;
    for (std::size_t i = 0; i < kShingle - 1; ++i) rolling = rolling * kBase + characters_[i];
    char32_t leaving = 0;  // none before the first shingle
    for (std::size_t i = kShingle - 1; i < count_; ++i) {
      rolling = rolling * kBase + characters_[i] - leaving * kLeaving;
      leaving = characters_[i + 1 - kShingle];
      const std::uint32_t hash = mixed(rolling);
      smallest.add(hash);
      document_.add(hash);
      if (hash % kSample == 0) sampled_.push_back({hash, passage});
    }
    const auto sampled = sampled_.begin() + first_sampled;
    std::sort(sampled, sampled_.end());
    sampled_.erase(std::unique(sampled, sampled_.end()), sampled_.end());
    return smallest.list();
  }

  /// Passages most of whose sampled hashes an earlier passage has too.
  void find_repeats() {
    std::vector<std::uint32_t> by_hash(sampled_.size());  // indexes into sampled_
    std::iota(by_hash.begin(), by_hash.end(), 0U);
    std::ranges::sort(by_hash, {}, [&](std::uint32_t i) { return std::pair(sampled_[i].hash, i); });
    std::vector<std::uint32_t> first_with(sampled_.size());  // by index into sampled_: into by_hash
    for (std::uint32_t i = 0, first = 0; i < by_hash.size(); ++i) {
      if (sampled_[by_hash[i]].hash != sampled_[by_hash[first]].hash) first = i;
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
  std::vector<char32_t> characters_;  ///< of the passage, those that count: the first `count_`
  std::size_t count_ = 0;
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
