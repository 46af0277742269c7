// train_segmenter --out FILE --words LIST [--epochs N] [--people SET]… [--evaluate TEXT]… TEXT…: learns where words
// begin and end.
//
// Each TEXT has a sentence a line, its words apart by blanks; each SET is JSON Lines of {"text","entities"} with the
// personal names of the same sentences; LIST has a word of a dictionary a line, in Simplified characters, of which
// those of two to five Han characters become the known words of the model. The words are first put right by the
// project's conventions (treebank_words.h). An averaged structured perceptron over the places of tokens in words; a
// part of the features is left out at random each time a sentence is seen (--drop, --drop-character), so that the model
// leans on no single character: 0.2 points of F1 on other texts. One thread, fixed seed: the same input gives the same
// file.

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "decode/decode.h"
#include "han.h"
#include "normalize/normalize.h"
#include "segment/word_features.h"
#include "segment/word_model.h"
#include "segment/words.h"
#include "treebank_words.h"

namespace {

using namespace taojin;
using Words = std::vector<std::u32string>;
using People = std::unordered_map<std::string, std::vector<Span>>;

struct Settings {
  std::string out, words;
  int epochs = 12;
  double drop = 0.2, drop_character = 0.3;
  std::vector<std::string> texts, people, evaluate;
};

class Random {
 public:
  std::uint32_t next() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>(state_ >> 33);
  }
  double unit() { return next() / 2147483648.0; }

 private:
  std::uint64_t state_ = 42;
};

/// The personal names of each sentence, by its text without blanks.
void read_people(const std::string& file, People& people) {
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const nlohmann::json record = nlohmann::json::parse(line);
    const std::u32string text = to_utf32(record["text"].get<std::string>());
    std::vector<std::uint32_t> place(1, 0);
    std::u32string joined;
    for (const char32_t c : text) {
      if (c != U' ') joined += c;
      place.push_back(static_cast<std::uint32_t>(joined.size()));
    }
    std::vector<Span>& names = people[to_utf8(joined)];
    for (const auto& entity : record["entities"]) {
      if (entity[2] != "person") continue;
      names.push_back({place[entity[0].get<std::size_t>()], place[entity[1].get<std::size_t>()]});
    }
  }
}

/// The words of two to five Han characters of a list.
WordList read_list(const std::string& file) {
  WordList list;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const std::u32string word = to_utf32(line);
    const bool has_length = word.size() >= KnownWords::kShortest && word.size() <= KnownWords::kLongest;
    if (has_length && std::ranges::all_of(word, is_any_han)) list.insert(word);
  }
  return list;
}

std::vector<Words> read_sentences(const std::string& file, const People& people, const WordList& list) {
  std::vector<Words> out;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    Words words(1);
    std::u32string text;
    for (const char32_t c : simplify(to_utf32(line))) {
      if (c != U' ' && c != U'\r') {
        words.back() += c;
        text += c;
      } else if (!words.back().empty()) {
        words.emplace_back();
      }
    }
    if (words.back().empty()) words.pop_back();
    if (words.empty()) continue;
    const auto names = people.find(to_utf8(text));
    out.push_back(project_words(words, names == people.end() ? std::vector<Span>() : names->second, list));
  }
  return out;
}

struct Example {
  std::vector<WordFeatures> features;
  std::vector<bool> single;
  std::vector<WordPlace> places;
};

Example example_of(const Words& words, WordFeatureReader& reader) {
  std::u32string text;
  std::set<std::uint32_t> boundaries{0};
  for (const std::u32string& word : words) {
    text += word;
    boundaries.insert(static_cast<std::uint32_t>(text.size()));
  }
  reader.read(text);
  Example example{reader.features(), reader.single(), {}};
  for (const Unit& token : reader.tokens()) {
    const bool first = boundaries.contains(token.span.begin), last = boundaries.contains(token.span.end);
    example.places.push_back(first ? (last ? kWordSingle : kWordFirst) : (last ? kWordLast : kWordInner));
  }
  return example;
}

/// Weights whose averages over all steps are kept as in Daumé 2006.
class Perceptron {
 public:
  Perceptron() : weights_(std::size_t{kWordRows} * kWordPlaces), sums_(weights_.size()) {}

  /// One step: the sentence is labelled with the features that are not left out, and the weights are moved where it is
  /// wrong. Tells whether it was right.
  bool learn(const Example& example, const Settings& settings, Random& random) {
    kept_.resize(example.features.size());
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      kept_[i].clear();
      for (int f = 0; f < kWordFeatures; ++f) {
        const bool dropped = random.unit() < (f < kCharacterFeatures ? settings.drop_character : settings.drop);
        if (!dropped) kept_[i].push_back(example.features[i][static_cast<std::size_t>(f)]);
      }
    }
    const std::vector<int> found = label(example);
    bool right = true;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const int wanted = example.places[i];
      if (found[i] != wanted) {
        right = false;
        for (const std::uint32_t row : kept_[i]) {
          move(std::size_t{row} * kWordPlaces + static_cast<std::size_t>(wanted), 1);
          move(std::size_t{row} * kWordPlaces + static_cast<std::size_t>(found[i]), -1);
        }
      }
      if (i > 0 && (found[i] != wanted || found[i - 1] != example.places[i - 1])) {
        move_transition(example.places[i - 1], wanted, 1);
        move_transition(found[i - 1], found[i], -1);
      }
    }
    step_ += 1;
    return right;
  }

  /// The averages, rounded to bytes; the few weights beyond the 0.9999 quantile are cut to it.
  [[nodiscard]] std::string image(std::string_view known_words) const {
    std::vector<double> average(weights_.size());
    std::vector<double> sizes;
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      average[i] = weights_[i] - sums_[i] / step_;
      if (average[i] != 0) sizes.push_back(std::abs(average[i]));
    }
    std::ranges::sort(sizes);
    const double scale = 127 / sizes[static_cast<std::size_t>(static_cast<double>(sizes.size() - 1) * 0.9999)];
    std::vector<WordModel::Weights> rows(kWordRows);
    for (std::size_t i = 0; i < average.size(); ++i) {
      rows[i / kWordPlaces][i % kWordPlaces] =
          static_cast<std::int8_t>(std::lround(std::clamp(average[i] * scale, -127.0, 127.0)));
    }
    std::array<std::array<std::int32_t, kWordPlaces>, kWordPlaces> transition{};
    for (int from = 0; from < kWordPlaces; ++from) {
      for (int to = 0; to < kWordPlaces; ++to) {
        transition[from][to] = static_cast<std::int32_t>(
            std::lround((transition_[from][to] - transition_sums_[from][to] / step_) * scale));
      }
    }
    return word_model_image(rows, transition, known_words);
  }

 private:
  void move(std::size_t index, float by) {
    weights_[index] += by;
    sums_[index] += by * step_;
  }
  void move_transition(int from, int to, double by) {
    transition_[from][to] += by;
    transition_sums_[from][to] += by * step_;
  }

  [[nodiscard]] std::vector<int> label(const Example& example) const {
    const std::size_t count = kept_.size();
    std::vector<std::array<int, kWordPlaces>> previous(count);
    std::array<double, kWordPlaces> best{};
    for (std::size_t i = 0; i < count; ++i) {
      std::array<double, kWordPlaces> next{};
      for (int to = 0; to < kWordPlaces; ++to) {
        double own = example.single[i] && to != kWordSingle ? -1e6 : 0;
        for (const std::uint32_t row : kept_[i]) {
          own += weights_[std::size_t{row} * kWordPlaces + static_cast<std::size_t>(to)];
        }
        double most = -1e9;
        for (int from = 0; from < kWordPlaces; ++from) {
          if (i == 0 ? to == kWordInner || to == kWordLast : !may_stand_before(from, to)) continue;
          const double score = i == 0 ? 0 : best[from] + transition_[from][to];
          if (score > most) {
            most = score;
            previous[i][to] = from;
          }
        }
        next[to] = most + own;
      }
      best = next;
    }
    std::vector<int> out(count);
    int place = best[kWordLast] > best[kWordSingle] ? kWordLast : kWordSingle;
    for (std::size_t i = count; i-- > 0;) {
      out[i] = place;
      place = previous[i][place];
    }
    return out;
  }

  std::vector<float> weights_;
  std::vector<double> sums_;
  double transition_[kWordPlaces][kWordPlaces] = {}, transition_sums_[kWordPlaces][kWordPlaces] = {};
  double step_ = 1;
  std::vector<std::vector<std::uint32_t>> kept_;
};

/// F1 of the words that the model alone tells, without the conventions and names laid over them in use.
double word_f1(const std::vector<Example>& examples, const WordModel& model) {
  double gold = 0, found = 0, right = 0;
  std::vector<WordPlace> places;
  for (const Example& example : examples) {
    model.label(example.features, example.single, places);
    std::size_t begin = 0, gold_begin = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
      const bool ends = places[i] == kWordLast || places[i] == kWordSingle;
      const bool gold_ends = example.places[i] == kWordLast || example.places[i] == kWordSingle;
      found += ends;
      gold += gold_ends;
      right += ends && gold_ends && begin == gold_begin;
      if (ends) begin = i + 1;
      if (gold_ends) gold_begin = i + 1;
    }
  }
  return 2 * right / (gold + found);
}

std::vector<Example> read_examples(const std::vector<std::string>& files, const People& people, const WordList& list,
                                   const KnownWords& known_words) {
  WordFeatureReader reader(Lexicon::built_in(), known_words);
  std::vector<Example> out;
  for (const std::string& file : files) {
    for (const Words& words : read_sentences(file, people, list)) out.push_back(example_of(words, reader));
  }
  return out;
}

bool read_settings(int argc, char** argv, Settings& settings) {
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    const bool has_value = i + 1 < argc;
    if (name == "--out" && has_value)
      settings.out = argv[++i];
    else if (name == "--words" && has_value)
      settings.words = argv[++i];
    else if (name == "--epochs" && has_value)
      settings.epochs = std::stoi(argv[++i]);
    else if (name == "--drop" && has_value)
      settings.drop = std::stod(argv[++i]);
    else if (name == "--drop-character" && has_value)
      settings.drop_character = std::stod(argv[++i]);
    else if (name == "--people" && has_value)
      settings.people.emplace_back(argv[++i]);
    else if (name == "--evaluate" && has_value)
      settings.evaluate.emplace_back(argv[++i]);
    else
      settings.texts.push_back(name);
  }
  return !settings.out.empty() && !settings.words.empty() && !settings.texts.empty();
}

}  // namespace

int main(int argc, char** argv) {
  Settings settings;
  if (!read_settings(argc, argv, settings)) {
    std::cerr << "usage: train_segmenter --out FILE --words LIST [--epochs N] [--people SET]... [--evaluate TEXT]... "
                 "TEXT...\n";
    return 2;
  }
  People people;
  for (const std::string& file : settings.people) read_people(file, people);
  const WordList list = read_list(settings.words);
  const std::string known_image = known_words_image({list.begin(), list.end()});
  const KnownWords known_words(known_image.data());
  const std::vector<Example> examples = read_examples(settings.texts, people, list, known_words);
  const std::vector<Example> held_out = read_examples(settings.evaluate, people, list, known_words);
  if (examples.empty() || list.empty()) {
    std::cerr << "train_segmenter: no sentences or no words\n";
    return 1;
  }
  std::vector<std::size_t> order(examples.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  Random random;
  Perceptron perceptron;
  std::string image;
  for (int epoch = 0; epoch < settings.epochs; ++epoch) {
    for (std::size_t i = order.size() - 1; i > 0; --i) std::swap(order[i], order[random.next() % (i + 1)]);
    std::size_t wrong = 0;
    for (const std::size_t i : order) wrong += !perceptron.learn(examples[i], settings, random);
    std::cerr << "epoch " << epoch + 1 << ": " << wrong << " of " << order.size() << " sentences wrong";
    image = perceptron.image(known_image);
    const Result<WordModel> model = WordModel::from_image(image);
    if (model && !held_out.empty()) std::cerr << ", F1 " << word_f1(held_out, *model);
    std::cerr << '\n';
  }
  std::ofstream file(settings.out, std::ios::binary | std::ios::trunc);
  file << image;
  file.close();
  std::cerr << image.size() << " bytes\n";
  return file ? 0 : 1;
}
