#include "corpus/fingerprints.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "han.h"

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
  if (is_han(c)) return c;
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
  /// Whether a hash is too large to be one of them: nearly all of a text are.
  [[nodiscard]] bool excludes(std::uint32_t hash) const { return hash >= limit_; }
  void add(std::uint32_t hash) {
    if (excludes(hash)) return;
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

}  // namespace

class FingerprintReader::State {
 public:
  void add(const Document& part, const Places& places) {
    text_ = part.reading.text;
    make_room(characters_, text_.size());
    const std::size_t first = out_.passages.size();
    std::size_t sentence = 0, count = 0;  // of characters in the passage
    std::uint32_t begin = 0;
    const std::vector<Span>& sentences = part.sentences;
    const std::u32string_view text = text_;
    char32_t* const characters = characters_.data();
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
    out_.passages.push_back({{begin, end}, hash_shingles({characters_.data(), count}), {}});
  }

  /// The smallest hashes of a passage; enters all of them for the document.
  std::vector<std::uint32_t> hash_shingles(std::u32string_view characters) {
    const std::size_t count = characters.size() + 1 - kShingle;
    // Hashes are spread evenly: of those below this limit twice as many as are wanted are to be expected.
    const std::uint64_t limit = (std::uint64_t{2 * kPassageHashes} << 32) / count;
    make_room(hashes_, count);
    make_room(below_, count);
    make_room(sampled_, sampled_count_ + count);
    const std::uint64_t passage = out_.passages.size();
    std::uint64_t* sampled = sampled_.data() + sampled_count_;
    std::uint32_t* below = below_.data();
    std::uint64_t rolling = 0;
    for (std::size_t i = 0; i < kShingle - 1; ++i) rolling = rolling * kBase + characters[i];
    char32_t leaving = 0;  // none before the first shingle
    for (std::size_t i = 0; i < count; ++i) {
      rolling = rolling * kBase + characters[i + kShingle - 1] - leaving * kLeaving;
      leaving = characters[i];
      const std::uint32_t hash = mixed(rolling);
      hashes_[i] = hash;
      // Which hashes are taken cannot be foreseen: each is written, and the place goes on behind those that are.
      *sampled = std::uint64_t{hash} << 32 | passage;
      sampled += hash % kSample == 0;
      *below = hash;
      below += hash < limit;
      if (!document_.excludes(hash)) document_.add(hash);
    }
    sampled_count_ = static_cast<std::size_t>(sampled - sampled_.data());
    keep_smallest(static_cast<std::size_t>(below - below_.data()));
    if (smallest_.size() < kPassageHashes) {
      std::copy_n(hashes_.begin(), count, below_.begin());
      keep_smallest(count);
    }
    return smallest_;
  }

  /// Of the first `count` of below_.
  void keep_smallest(std::size_t count) {
    const auto begin = below_.begin(), end = begin + static_cast<std::ptrdiff_t>(count);
    std::sort(begin, end);
    smallest_.assign(begin, std::unique(begin, end));
    if (smallest_.size() > kPassageHashes) smallest_.resize(kPassageHashes);
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
    // By the bits of a hash above those that all sampled ones have in common: met never, once, again.
    std::vector<std::uint8_t> met(std::bit_ceil(8 * sampled_count_ + 1));
    const auto met_by = [&](std::uint64_t s) -> std::uint8_t& { return met[(s >> 32) / kSample & (met.size() - 1)]; };
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
  std::vector<char32_t> characters_;   ///< of the passage, those that count
  std::vector<std::uint32_t> hashes_;  ///< of its shingles
  std::vector<std::uint32_t> below_;   ///< some of them
  std::vector<std::uint32_t> smallest_;
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
