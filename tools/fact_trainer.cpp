#include "fact_trainer.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cxxopts.hpp>
#include <fstream>
#include <iterator>
#include <set>

#include "decode/decode.h"

namespace taojin {

Result<TrainerOptions> read_trainer_options(int argc, char** argv, std::map<std::string, double> numbers) {
  cxxopts::Options options("trainer");
  auto add = options.add_options();
  add("out", "", cxxopts::value<std::string>()->default_value(""));
  add("folds", "", cxxopts::value<int>()->default_value("0"));
  add("list", "");
  add("inputs", "", cxxopts::value<std::vector<std::string>>()->default_value({}));
  for (const auto& [name, standard] : numbers) add(name, "", cxxopts::value<double>());
  options.parse_positional("inputs");
  try {
    const cxxopts::ParseResult given = options.parse(argc, argv);
    for (auto& [name, value] : numbers) {
      if (given.count(name) != 0) value = given[name].as<double>();
    }
    return TrainerOptions{given["out"].as<std::string>(), given["folds"].as<int>(), given.count("list") != 0,
                          std::move(numbers), given["inputs"].as<std::vector<std::string>>()};
  } catch (const cxxopts::exceptions::exception& wrong) {
    return Error{wrong.what()};
  }
}

Result<std::vector<AnnotatedDocument>> read_all_annotations(const std::vector<std::string>& files) {
  std::vector<AnnotatedDocument> all;
  for (const std::string& file : files) {
    auto some = read_annotations(file);
    if (!some) return some.error();
    std::move(some->begin(), some->end(), std::back_inserter(all));
  }
  return all;
}

AnnotatedDocument without_some_names(const AnnotatedDocument& annotated, double share, int choice) {
  AnnotatedDocument left = annotated;
  Document& document = left.document;
  std::set<std::string> missed;
  std::vector<bool> is_missed;
  for (const Entity& entity : document.entities) {
    std::uint32_t h = 0x811C9DC5U;
    for (const char c : document.id + std::string(static_cast<std::size_t>(choice), '|') + entity.name)
      h = (h ^ static_cast<unsigned char>(c)) * 0x01000193U;
    h = (h ^ (h >> 15)) * 0x85EBCA6BU;
    is_missed.push_back((h >> 8) % 1000 < static_cast<std::uint32_t>(share * 1000));
    if (is_missed.back()) missed.insert(entity.name);
  }
  std::erase_if(document.mentions, [&](const Mention& m) { return is_missed[m.entity]; });
  for (Entity& entity : document.entities) {
    entity.mentions.clear();
    if (entity.maker && is_missed[*entity.maker]) entity.maker.reset();
    for (Title& title : entity.titles) {
      if (title.company && is_missed[*title.company]) title.company.reset();
    }
  }
  for (std::uint32_t m = 0; m < document.mentions.size(); ++m) {
    document.entities[document.mentions[m].entity].mentions.push_back(m);
  }
  const auto is_gone = [&](const std::string& name) { return missed.contains(name); };
  for (AnnotatedAmount& amount : left.amounts) {
    if (is_gone(amount.company)) amount.company.clear();
    std::erase_if(amount.also, is_gone);
    std::erase_if(amount.investors, is_gone);
  }
  return left;
}

std::string surroundings(const Document& document, Span span) {
  constexpr std::uint32_t kBefore = 60, kBehind = 40;
  const std::u32string& text = document.reading.text;
  const std::uint32_t from = span.begin < kBefore ? 0 : span.begin - kBefore;
  std::u32string out = text.substr(from, span.begin - from) + U"[" + text.substr(span.begin, span.size()) + U"]" +
                       text.substr(span.end, kBehind);
  std::ranges::replace(out, U'\n', U'|');
  return to_utf8(out);
}

Failure write_trait_weights(const std::string& path, const std::string& trainer, const std::vector<double>& weights,
                            std::size_t traits, std::size_t groups) {
  std::ofstream file(path);
  file << "// Written by tools/" << trainer
       << ".cpp: trait, a weight in hundredths for all kinds and for each group.\n";
  for (std::size_t t = 0; t < traits; ++t) {
    std::string line;
    bool any = false;
    for (std::size_t g = 0; g <= groups; ++g) {
      const long rounded = std::lround(weights[g * traits + t] * 100);
      any = any || std::abs(rounded) > 2;
      line += (line.empty() ? "" : ", ") + std::to_string(rounded);
    }
    if (any) file << "{" << t << ", {" << line << "}},\n";
  }
  if (!file.flush()) return Error{path + ": cannot be written"};
  return {};
}

}  // namespace taojin
