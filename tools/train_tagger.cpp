// train_tagger: trains the tagger and writes its model file. Deterministic: the same input and options give the same
// bytes.
//
//   train_tagger --out MODEL [--epochs N] [--refine N] [--rate R] [--l2 L] [--dropout SHARE] [--prune P] [--opening B]
//                [--gate-loss SHARE] [--gate-text FILE]… [--tagger MODEL] [--evaluate FILE]… [--weight W] FILE…
//
// Each FILE is JSON Lines of {"text", "entities": [[start, end, type]…], "optional": [[start, end]…], "unlabelled":
// [type…]}; offsets count code points of the text. What lies outside the entities is "no name", or one of the
// `unlabelled` types; inside an optional span every reading is right. `--weight` holds for the files behind it.
//
// Method: a linear-chain conditional random field with partly known labels (the likelihood sums over all label
// sequences that the annotation allows), AdaGrad, in every step a `--dropout` share of the features left out (Wang and
// Manning 2013), weights averaged over the second half of the epochs. Then the weight vectors at the ends of a feature
// in which no weight reaches `--prune` are left out, the rest learns for `--refine` epochs more, and their average is
// rounded to bytes. `--opening` is added to every transition that opens a name: the likelihood is best where names are
// missed more often than invented, and this trades one against the other. The gate learns from the same sentences and
// from those of the `--gate-text` files (JSON Lines of
// {"text"}), in which it takes for names what the tagger finds; `--gate-loss` is the share of units in names that it
// may close. With `--tagger` the tagger is that of a model file, and the gate alone is trained.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "decode/decode.h"
#include "gate_trainer.h"
#include "labelled_text.h"
#include "names/model_image.h"
#include "names/names.h"
#include "names/tagger.h"
#include "quantities/quantities.h"
#include "tagger_trainer.h"

namespace {

using namespace taojin;
using namespace taojin::model_image;

constexpr const char* kTypeNames[] = {"company", "person", "organization", "product"};

struct Options {
  std::string out;
  std::string tagger;
  TaggerOptions tagger_options;
  double gate_loss = 0.002;
  struct File {
    std::string path;
    float weight;
  };
  std::vector<File> files;
  std::vector<std::string> gate_texts;
  std::vector<std::string> evaluate;
  bool errors = false;
};

std::string read_model(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string image(std::istreambuf_iterator<char>(in), {});
  if (!Tagger::from_image(image)) {
    std::cerr << "train_tagger: " << path << ": not a model of this version\n";
    std::exit(1);
  }
  return image;
}

std::string without_gate(const std::string& path) {
  std::string image = read_model(path);
  Header header;
  std::memcpy(&header, image.data(), sizeof header);
  header.gate_bits = 0;
  header.gate_threshold = 0;
  std::memcpy(image.data(), &header, sizeof header);
  image.resize(size_without_gate(header));
  return image;
}

std::string with_gate(std::string image, const GateImage& gate) {
  Header header;
  std::memcpy(&header, image.data(), sizeof header);
  header.gate_bits = gate.bits;
  header.gate_threshold = gate.threshold;
  std::memcpy(image.data(), &header, sizeof header);
  return image + gate.bytes;
}

void add_annotated(const std::vector<LabelledText>& texts, std::vector<GateSentence>& sentences) {
  for (const LabelledText& text : texts) {
    for (const Span span : text.sentences) {
      GateSentence sentence;
      read_units(text.reading.text, span, sentence.units);
      for (const std::uint32_t labels : allowed_labels(text, sentence.units)) {
        sentence.inside.push_back((labels & 1) == 0);
      }
      sentences.push_back(std::move(sentence));
    }
  }
}

/// Unlabelled texts as the tagger without a gate reads them: many more pairs than people have annotated.
void add_tagged(const std::vector<LabelledText>& texts, const std::string& image,
                std::vector<GateSentence>& sentences) {
  const auto tagger = Tagger::from_image(image);
  for (const LabelledText& text : texts) {
    const std::vector<LexiconHit> hits = Lexicon::built_in().find_all(text.reading.text);
    const TaggedText tagged = tagger->tag(text.reading.text, text.sentences, Lexicon::built_in(), hits);
    auto name = tagged.names().begin();
    for (const Span span : text.sentences) {
      GateSentence sentence;
      read_units(text.reading.text, span, sentence.units);
      for (const Unit& unit : sentence.units) {
        while (name != tagged.names().end() && name->span.end <= unit.span.begin) ++name;
        sentence.inside.push_back(name != tagged.names().end() && name->span.overlaps(unit.span));
      }
      sentences.push_back(std::move(sentence));
    }
  }
}

/// Prints precision, recall and F1 by type, and with `errors` each miss and false hit in its surroundings.
void evaluate(const std::string& path, const std::string& image, bool errors) {
  const auto tagger = Tagger::from_image(image);
  std::array<int, kNameTypes> right{};
  std::array<int, kNameTypes> found{};
  std::array<int, kNameTypes> wanted{};
  for (const LabelledText& text : read_labelled_texts(path)) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> gold;
    for (const Labelled& e : text.entities) gold[{e.span.begin, e.span.end}] = e.types;
    for (const auto& [span, types] : gold) {
      for (int type = 0; type < kNameTypes; ++type) wanted[static_cast<std::size_t>(type)] += types == 1U << type;
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> hits;
    const auto show = [&](const char* what, Span span, std::size_t type) {
      if (!errors) return;
      const std::u32string_view t = text.reading.text;
      const std::uint32_t from = span.begin > 12 ? span.begin - 12 : 0;
      const auto to = std::min<std::uint32_t>(span.end + 12, static_cast<std::uint32_t>(t.size()));
      std::printf("%s %s\t%s[%s]%s\n", what, kTypeNames[type], to_utf8(slice(t, {from, span.begin})).c_str(),
                  to_utf8(slice(t, span)).c_str(), to_utf8(slice(t, {span.end, to})).c_str());
    };
    Document document;
    document.reading = text.reading;
    document.sentences = text.sentences;
    document.quantities = read_quantities(document.reading.text);
    for (const Mention& name : find_names(document, Lexicon::built_in(), *tagger)) {
      const auto hit = gold.find({name.span.begin, name.span.end});
      const auto type = static_cast<std::size_t>(name.type);
      if (hit != gold.end() && (hit->second >> type & 1)) {
        right[type] += hit->second == 1U << type;
        found[type] += hit->second == 1U << type;
        hits.insert(hit->first);
        continue;
      }
      if (std::ranges::any_of(text.optional, [&](Span o) { return o.overlaps(name.span); })) continue;
      if (text.unlabelled >> type & 1) continue;
      ++found[type];
      show("wrong", name.span, type);
    }
    for (const auto& [span, types] : gold) {
      if (hits.contains(span)) continue;
      for (std::size_t type = 0; type < kNameTypes; ++type) {
        if (types == 1U << type) show("missed", {span.first, span.second}, type);
      }
    }
  }
  std::printf("%s\n", path.c_str());
  for (std::size_t type = 0; type < kNameTypes; ++type) {
    const double p = found[type] ? double(right[type]) / found[type] : 0;
    const double r = wanted[type] ? double(right[type]) / wanted[type] : 0;
    std::printf("  %-13s P %.4f R %.4f F1 %.4f  (%d wanted)\n", kTypeNames[type], p, r,
                p + r > 0 ? 2 * p * r / (p + r) : 0, wanted[type]);
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  float weight = 1;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    const auto value = [&]() -> std::string {
      if (++i == argc) {
        std::cerr << "train_tagger: " << name << " wants a value\n";
        std::exit(2);
      }
      return argv[i];
    };
    if (name == "--out")
      options.out = value();
    else if (name == "--epochs")
      options.tagger_options.epochs = std::stoi(value());
    else if (name == "--rate")
      options.tagger_options.rate = std::stof(value());
    else if (name == "--l2")
      options.tagger_options.l2 = std::stof(value());
    else if (name == "--prune")
      options.tagger_options.prune = std::stof(value());
    else if (name == "--dropout")
      options.tagger_options.dropout = std::stof(value());
    else if (name == "--opening")
      options.tagger_options.opening = std::stof(value());
    else if (name == "--refine")
      options.tagger_options.refine = std::stoi(value());
    else if (name == "--gate-loss")
      options.gate_loss = std::stod(value());
    else if (name == "--gate-text")
      options.gate_texts.push_back(value());
    else if (name == "--tagger")
      options.tagger = value();
    else if (name == "--weight")
      weight = std::stof(value());
    else if (name == "--errors")
      options.errors = true;
    else if (name == "--evaluate")
      options.evaluate.push_back(value());
    else
      options.files.push_back({name, weight});
  }
  if (options.files.empty() && !options.out.empty() && !options.evaluate.empty()) {  // measure a model that is there
    const std::string image = read_model(options.out);
    for (const std::string& path : options.evaluate) evaluate(path, image, options.errors);
    return 0;
  }
  if (options.out.empty() || options.files.empty()) {
    std::cerr << "usage: train_tagger --out MODEL [--epochs N] [--refine N] [--rate R] [--l2 L] [--dropout SHARE] "
                 "[--prune P] [--opening B] [--gate-loss SHARE] [--gate-text FILE]… [--tagger MODEL] "
                 "[--errors] [--evaluate FILE]… "
                 "[--weight W] FILE…\n";
    return 2;
  }
  std::vector<WeighedTexts> sets;
  for (const auto& file : options.files) sets.push_back({read_labelled_texts(file.path), file.weight});
  const std::string open =
      options.tagger.empty() ? train_tagger(options.tagger_options, sets) : without_gate(options.tagger);
  std::vector<GateSentence> sentences;
  for (const WeighedTexts& set : sets) add_annotated(set.texts, sentences);
  for (const std::string& path : options.gate_texts) add_tagged(read_labelled_texts(path), open, sentences);
  const GateImage gate = train_gate(sentences, options.gate_loss);
  std::cerr << "gate: opens " << gate.opens << " of the units outside names\n";
  const std::string image = with_gate(open, gate);
  std::ofstream out(options.out, std::ios::binary | std::ios::trunc);
  out << image;
  out.close();
  if (!out) {
    std::cerr << "train_tagger: " << options.out << ": cannot be written\n";
    return 1;
  }
  for (const std::string& path : options.evaluate) evaluate(path, image, options.errors);
  return 0;
}
