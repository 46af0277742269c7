#include "segment/word_model.h"

#include <algorithm>
#include <bit>
#include <cstring>

extern "C" {
extern const char taojin_segments_begin[];
extern const char taojin_segments_end[];
}

namespace taojin {
namespace {

constexpr std::uint64_t kMagic = 0x32474553'4e494a54;  // "TJINSEG2"
constexpr std::int32_t kImpossible = -(1 << 28);

struct Header {
  std::uint64_t magic;
  std::uint32_t rows, known_words;  ///< the latter in bytes
  std::int32_t transition[kWordPlaces][kWordPlaces];
};

}  // namespace

Result<WordModel> WordModel::from_image(std::string_view image) {
  Header header{};
  if (image.size() < sizeof header) return Error{"not a model of words"};
  std::memcpy(&header, image.data(), sizeof header);
  if (header.magic != kMagic || header.rows != kWordRows || header.known_words != KnownWords::kBytes ||
      image.size() < sizeof header + kWordRows * sizeof(Weights) + KnownWords::kBytes) {
    return Error{"not a model of words"};
  }
  WordModel model;
  model.weights_ = reinterpret_cast<const Weights*>(image.data() + sizeof header);
  model.known_words_ = KnownWords(image.data() + sizeof header + kWordRows * sizeof(Weights));
  for (int from = 0; from < kWordPlaces; ++from) {
    for (int to = 0; to < kWordPlaces; ++to) model.transition_[from][to] = header.transition[from][to];
  }
  return model;
}

const WordModel& WordModel::built_in() {
  static const WordModel model =
      *from_image({taojin_segments_begin, static_cast<std::size_t>(taojin_segments_end - taojin_segments_begin)});
  return model;
}

void WordModel::label(const std::vector<WordFeatures>& features, const std::vector<bool>& single,
                      std::vector<WordPlace>& places) const {
  const std::size_t count = features.size();
  places.assign(count, kWordSingle);
  if (count == 0) return;
  std::vector<std::array<std::uint8_t, kWordPlaces>> previous(count);
  std::array<std::int32_t, kWordPlaces> best{};
  for (std::size_t i = 0; i < count; ++i) {
    // Four weights at a time, as unsigned bytes in two pairs of 16-bit lanes.
    std::uint32_t even = 0, odd = 0;
    for (const std::uint32_t row : features[i]) {
      std::uint32_t four;
      std::memcpy(&four, &weights_[row], sizeof four);
      four ^= 0x80808080U;
      even += four & 0x00FF00FFU;
      odd += four >> 8 & 0x00FF00FFU;
    }
    constexpr std::int32_t kBias = 128 * kWordFeatures;
    static_assert(255 * kWordFeatures < 65536 && std::endian::native == std::endian::little);
    std::array<std::int32_t, kWordPlaces> own{
        static_cast<std::int32_t>(even & 0xFFFF) - kBias, static_cast<std::int32_t>(odd & 0xFFFF) - kBias,
        static_cast<std::int32_t>(even >> 16) - kBias, static_cast<std::int32_t>(odd >> 16) - kBias};
    if (single[i]) own[kWordFirst] = own[kWordInner] = own[kWordLast] = kImpossible;
    std::array<std::int32_t, kWordPlaces> next{};
    for (int to = 0; to < kWordPlaces; ++to) {
      std::int32_t most = 4 * kImpossible;
      for (int from = 0; from < kWordPlaces; ++from) {
        if (i == 0 ? to == kWordInner || to == kWordLast : !may_stand_before(from, to)) continue;
        const std::int32_t score = i == 0 ? 0 : best[from] + transition_[from][to];
        if (score > most) {
          most = score;
          previous[i][to] = static_cast<std::uint8_t>(from);
        }
      }
      next[to] = std::max(most + own[to], 2 * kImpossible);
    }
    best = next;
  }
  int place = best[kWordLast] > best[kWordSingle] ? kWordLast : kWordSingle;
  for (std::size_t i = count; i-- > 0;) {
    places[i] = static_cast<WordPlace>(place);
    place = previous[i][place];
  }
}

std::string word_model_image(const std::vector<WordModel::Weights>& weights,
                             const std::array<std::array<std::int32_t, kWordPlaces>, kWordPlaces>& transition,
                             std::string_view known_words) {
  Header header{kMagic, static_cast<std::uint32_t>(weights.size()), static_cast<std::uint32_t>(known_words.size()), {}};
  for (int from = 0; from < kWordPlaces; ++from) {
    for (int to = 0; to < kWordPlaces; ++to) header.transition[from][to] = transition[from][to];
  }
  std::string image(reinterpret_cast<const char*>(&header), sizeof header);
  image.append(reinterpret_cast<const char*>(weights.data()), weights.size() * sizeof weights[0]);
  image += known_words;
  return image;
}

}  // namespace taojin
