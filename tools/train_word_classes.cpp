// train_word_classes --out FILE [--words N] [--classes K] [--epochs N] TEXT…: learns word classes from unlabelled text.
//
// Each TEXT is UTF-8, a paragraph a line. Words are those of ICU's dictionary, the names of the lexicon, and neighbours
// that stand together far more often than chance (Mikolov et al. 2013, "phrases"); each gets a vector by skip-gram with
// negative sampling (window 3, which gathers words of like function), and the vectors are clustered by spherical
// k-means, finely and coarsely. One thread, fixed seed: the same text gives the same file.

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "decode/decode.h"
#include "han.h"
#include "lexicon/lexicon.h"
#include "names/word_classes.h"
#include "normalize/normalize.h"

namespace {

using namespace taojin;

constexpr int kDimensions = 48;
constexpr int kWindow = 3;
constexpr int kNegatives = 5;

class Random {
 public:
  std::uint32_t next() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>(state_ >> 33);
  }
  float unit() { return static_cast<float>(next()) / 2147483648.0F; }

 private:
  std::uint64_t state_ = 20180601;
};

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
bool is_word(const std::u32string& w) {
  return !w.empty() && std::ranges::all_of(w, [](char32_t c) {
    return is_han(c) || is_letter(c) || (c >= U'0' && c <= U'9') || c == U'·' || c == U'-' || c == U'.' || c == U' ' ||
           c == U'&';
  }) && std::ranges::any_of(w, [](char32_t c) { return is_han(c) || is_letter(c); });
}

/// The corpus as word numbers; 0 is a break that no window crosses.
struct Corpus {
  std::vector<std::u32string> words{U""};
  std::unordered_map<std::u32string, std::uint32_t> numbers;
  std::vector<std::uint32_t> text;

  void add(const std::u32string& word) {
    if (!is_word(word)) {
      if (!text.empty() && text.back() != 0) text.push_back(0);
      return;
    }
    const auto [place, fresh] = numbers.try_emplace(word, static_cast<std::uint32_t>(words.size()));
    if (fresh) words.push_back(word);
    text.push_back(place->second);
  }
};

void read_line(const std::string& line, icu::BreakIterator& breaks, Corpus& corpus) {
  std::u32string text = simplify(to_utf32(line));
  for (char32_t& c : text) {
    if (c >= U'A' && c <= U'Z') c += 32;
    if (c > 0xFFFF) c = U'□';
  }
  std::vector<bool> boundary(text.size() + 1, false);
  const icu::UnicodeString unicode = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                                                   static_cast<std::int32_t>(text.size()));
  breaks.setText(unicode);
  for (std::int32_t at = breaks.first(); at != icu::BreakIterator::DONE; at = breaks.next()) {
    boundary[static_cast<std::size_t>(at)] = true;  // no surrogates: UTF-16 units are code points
  }
  const std::vector<LexiconHit> hits = Lexicon::built_in().find_all(text);
  std::uint32_t covered = 0;
  for (const LexiconHit& hit : hits) {
    const LexiconSurface surface = Lexicon::built_in().surface(hit.surface);
    if (hit.span.begin < covered || surface.weak || hit.span.size() < 2) continue;
    if (hit.span.size() == 2 && !(boundary[hit.span.begin] && boundary[hit.span.end])) continue;
    for (std::uint32_t i = hit.span.begin + 1; i < hit.span.end; ++i) boundary[i] = false;
    boundary[hit.span.begin] = boundary[hit.span.end] = true;
    covered = hit.span.end;
  }
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    while (!boundary[end]) ++end;
    if (text[begin] != U' ') corpus.add(text.substr(begin, end - begin));
    begin = end;
  }
  corpus.add(U"");
}

/// Joins neighbours that are seen together at least `minimum` times and far more often than by chance.
void join_phrases(Corpus& corpus, std::uint32_t minimum, double threshold) {
  std::vector<std::uint32_t> count(corpus.words.size(), 0);
  std::unordered_map<std::uint64_t, std::uint32_t> pairs;
  for (std::size_t i = 0; i < corpus.text.size(); ++i) {
    ++count[corpus.text[i]];
    if (i > 0 && corpus.text[i] != 0 && corpus.text[i - 1] != 0) {
      ++pairs[std::uint64_t{corpus.text[i - 1]} << 32 | corpus.text[i]];
    }
  }
  const auto total = static_cast<double>(corpus.text.size());
  const auto joins = [&](std::uint32_t a, std::uint32_t b) {
    const std::u32string& x = corpus.words[a];
    const std::u32string& y = corpus.words[b];
    if (x.size() + y.size() > 6 || !is_han(x.back()) || !is_han(y[0])) return false;
    const auto pair = pairs.find(std::uint64_t{a} << 32 | b);
    if (pair == pairs.end() || pair->second < minimum) return false;
    return (pair->second - minimum / 2.0) * total / (double(count[a]) * count[b]) > threshold;
  };
  Corpus joined;
  for (std::size_t i = 0; i < corpus.text.size(); ++i) {
    const std::uint32_t a = corpus.text[i];
    if (a != 0 && i + 1 < corpus.text.size() && corpus.text[i + 1] != 0 && joins(a, corpus.text[i + 1])) {
      joined.add(corpus.words[a] + corpus.words[corpus.text[++i]]);
    } else {
      joined.add(corpus.words[a]);
    }
  }
  corpus = std::move(joined);
}

using Vector = std::array<float, kDimensions>;

std::vector<Vector> learn_vectors(const std::vector<std::uint32_t>& text, const std::vector<std::uint32_t>& count,
                                  int epochs) {
  const std::size_t words = count.size();
  std::vector<Vector> in(words);
  std::vector<Vector> out(words, Vector{});
  Random random;
  for (Vector& v : in) {
    for (float& x : v) x = (random.unit() - 0.5F) / kDimensions;
  }
  std::vector<std::uint32_t> noise;  // words in proportion to count^0.75
  for (std::uint32_t w = 1; w < words; ++w) {
    noise.insert(noise.end(), 1 + static_cast<std::size_t>(std::pow(count[w], 0.75) / 4), w);
  }
  const double total = static_cast<double>(text.size());
  std::vector<float> keep(words);
  for (std::size_t w = 0; w < words; ++w) {
    const double frequency = count[w] / total;
    keep[w] = static_cast<float>(
        std::min(1.0, std::sqrt(2e-4 / std::max(frequency, 1e-12)) + 2e-4 / std::max(frequency, 1e-12)));
  }
  const std::size_t steps = text.size() * static_cast<std::size_t>(epochs);
  std::size_t step = 0;
  std::vector<std::uint32_t> window;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    std::vector<std::uint32_t> sentence;
    for (std::size_t i = 0; i < text.size(); ++i, ++step) {
      if (text[i] != 0) {
        if (random.unit() < keep[text[i]]) sentence.push_back(text[i]);
        if (i + 1 < text.size()) continue;
      }
      const float rate = 0.03F * std::max(0.02F, 1 - static_cast<float>(step) / static_cast<float>(steps));
      for (std::size_t c = 0; c < sentence.size(); ++c) {
        const std::size_t reach = 1 + random.next() % kWindow;
        const std::size_t from = c > reach ? c - reach : 0;
        const std::size_t to = std::min(sentence.size(), c + reach + 1);
        for (std::size_t n = from; n < to; ++n) {
          if (n == c) continue;
          Vector& v = in[sentence[c]];
          Vector change{};
          for (int k = 0; k <= kNegatives; ++k) {
            const std::uint32_t target = k == 0 ? sentence[n] : noise[random.next() % noise.size()];
            if (k > 0 && target == sentence[n]) continue;
            Vector& u = out[target];
            float dot = 0;
            for (int d = 0; d < kDimensions; ++d) dot += v[d] * u[d];
            const float g = rate * ((k == 0 ? 1.0F : 0.0F) - 1 / (1 + std::exp(-dot)));
            for (int d = 0; d < kDimensions; ++d) {
              change[d] += g * u[d];
              u[d] += g * v[d];
            }
          }
          for (int d = 0; d < kDimensions; ++d) v[d] += change[d];
        }
      }
      sentence.clear();
    }
    std::cerr << "epoch " << epoch + 1 << '\n';
  }
  return in;
}

/// Spherical k-means; centres start at the most frequent words, which come first.
std::vector<std::uint16_t> cluster(const std::vector<Vector>& vectors, std::size_t classes, int rounds) {
  std::vector<Vector> centres(vectors.begin() + 1,
                              vectors.begin() + 1 + static_cast<std::ptrdiff_t>(std::min(classes, vectors.size() - 1)));
  std::vector<std::uint16_t> of(vectors.size(), 0);
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t w = 1; w < vectors.size(); ++w) {
      float best = -2;
      for (std::size_t c = 0; c < centres.size(); ++c) {
        float dot = 0;
        for (int d = 0; d < kDimensions; ++d) dot += vectors[w][d] * centres[c][d];
        if (dot > best) {
          best = dot;
          of[w] = static_cast<std::uint16_t>(c + 1);
        }
      }
    }
    for (Vector& c : centres) c.fill(0);
    for (std::size_t w = 1; w < vectors.size(); ++w) {
      for (int d = 0; d < kDimensions; ++d) centres[of[w] - 1U][d] += vectors[w][d];
    }
    for (Vector& c : centres) {
      float norm = 1e-9F;
      for (const float x : c) norm += x * x;
      for (float& x : c) x /= std::sqrt(norm);
    }
  }
  return of;
}

}  // namespace

int main(int argc, char** argv) {
  std::string out;
  std::size_t most_words = 100000;
  std::size_t classes = 1024;
  int epochs = 3;
  std::vector<std::string> files;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    if (name == "--out" && i + 1 < argc)
      out = argv[++i];
    else if (name == "--words" && i + 1 < argc)
      most_words = std::stoul(argv[++i]);
    else if (name == "--classes" && i + 1 < argc)
      classes = std::stoul(argv[++i]);
    else if (name == "--epochs" && i + 1 < argc)
      epochs = std::stoi(argv[++i]);
    else
      files.push_back(name);
  }
  if (out.empty() || files.empty()) {
    std::cerr << "usage: train_word_classes --out FILE [--words N] [--classes K] [--epochs N] TEXT…\n";
    return 2;
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createWordInstance(icu::Locale("zh"), status));
  Corpus corpus;
  for (const std::string& file : files) {
    std::ifstream in(file);
    if (!in) {
      std::cerr << "train_word_classes: " << file << ": cannot be read\n";
      return 1;
    }
    for (std::string line; std::getline(in, line);) read_line(line, *breaks, corpus);
    std::cerr << file << ": " << corpus.text.size() << " words so far\n";
  }
  join_phrases(corpus, 12, 300);
  join_phrases(corpus, 12, 300);

  // The most frequent words, numbered anew in that order.
  std::vector<std::uint32_t> count(corpus.words.size(), 0);
  for (const std::uint32_t w : corpus.text) ++count[w];
  std::vector<std::uint32_t> order;
  for (std::uint32_t w = 1; w < corpus.words.size(); ++w) {
    if (count[w] >= 6) order.push_back(w);
  }
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    return count[a] != count[b] ? count[a] > count[b] : corpus.words[a] < corpus.words[b];
  });
  if (order.size() > most_words) order.resize(most_words);
  std::vector<std::uint32_t> number(corpus.words.size(), 0);
  std::vector<std::uint32_t> kept_count{0};
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    number[order[i]] = i + 1;
    kept_count.push_back(count[order[i]]);
  }
  std::vector<std::uint32_t> text;
  for (const std::uint32_t w : corpus.text) {
    if (w == 0 || number[w] != 0) text.push_back(number[w]);
  }
  std::cerr << order.size() << " words, " << text.size() << " in the text\n";

  std::vector<Vector> vectors = learn_vectors(text, kept_count, epochs);
  for (Vector& v : vectors) {
    float norm = 1e-9F;
    for (const float x : v) norm += x * x;
    for (float& x : v) x /= std::sqrt(norm);
  }
  const std::vector<std::uint16_t> fine = cluster(vectors, classes, 8);
  const std::vector<std::uint16_t> coarse = cluster(vectors, classes / 10, 10);
  std::vector<ClassedWord> words;
  for (std::uint32_t i = 0; i < order.size(); ++i)
    words.push_back({corpus.words[order[i]], fine[i + 1], coarse[i + 1]});
  if (std::getenv("TAOJIN_SHOW_CLASSES") != nullptr) {
    for (std::size_t c = 1; c <= classes; ++c) {
      std::cout << c;
      int shown = 0;
      for (std::uint32_t i = 0; i < order.size() && shown < 25; ++i) {
        if (fine[i + 1] == c) std::cout << ' ' << to_utf8(corpus.words[order[i]]), ++shown;
      }
      std::cout << '\n';
    }
  }
  const std::string image = compile_word_classes(std::move(words));
  std::ofstream file(out, std::ios::binary | std::ios::trunc);
  file << image;
  file.close();
  std::cerr << image.size() << " bytes\n";
  return file ? 0 : 1;
}
