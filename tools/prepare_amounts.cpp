// prepare_amounts: articles with annotated amounts to the JSON Lines that train_kinds, train_recipients and
// train_investors read, on standard output.
//
//   prepare_amounts [--annotations FOLDER] [--articles FILE]… [--gold FOLDER]…
//
// --annotations: data/training/ID.json, its "amounts" (data/README.md). --articles: the articles, {"id","text"} lines.
// --gold: ID.txt, with ID.json in the annotation form beside it (docs/eval.md): articles too, and their names where
// data/training has none; where it has no amounts, the amounts too. Without names anywhere the program's own serve.

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "article_files.h"
#include "decode/decode.h"
#include "eval/import_gold.h"
#include "load/load.h"
#include "report/words.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using namespace taojin;

void sort_by_start(json& list) {
  std::vector<json> all = list;
  std::ranges::stable_sort(all, {}, [](const json& e) { return e.at("start").get<std::uint32_t>(); });
  list = all;
}

void add_names(const std::vector<RecordName>& names, const char* type, json& mentions) {
  for (const RecordName& name : names) {
    json titles = json::array();
    if (name.titles) {
      for (const RecordTitle& t : *name.titles) titles.push_back({{"title", t.title}, {"company", t.company}});
    }
    for (const RecordMention& m : name.mentions) {
      json entry{{"start", m.place.begin}, {"end", m.place.end}, {"canonical", name.name}};
      entry["type"] = m.optional || type == nullptr ? "optional" : type;
      if (!titles.empty()) entry["titles"] = titles;
      mentions.push_back(std::move(entry));
    }
  }
}

void add_figures(const std::vector<RecordAmount>& figures, json& money) {
  for (const RecordAmount& f : figures) {
    json entry{{"start", f.place.begin}, {"end", f.place.end}};
    entry["kind"] = std::string(word_of(*f.kind));
    entry["company"] = f.company.empty() ? json() : json(f.company);
    entry["also"] = f.also;
    entry["investors"] = f.investors.value_or(std::vector<std::string>{});
    entry["round"] = f.round.empty() ? json() : json(f.round);
    if (f.optional) entry["optional"] = true;
    money.push_back(std::move(entry));
  }
}

class Preparation {
 public:
  void read_annotations(const fs::path& folder) {
    for (const auto& file : fs::directory_iterator(folder)) {
      if (file.path().extension() != ".json") continue;
      json annotation = json::parse(read_file(file.path()));
      if (annotation.contains("amounts")) wanted_.emplace(annotation.at("doc"), std::move(annotation));
    }
  }

  int read_articles(const std::string& path) {
    LoadOptions options;
    options.paths = {path};
    options.format = InputFormat::jsonl;
    std::istringstream nothing;
    const Failure failure = load(
        options, nothing,
        [&](Article article) {
          const auto found = wanted_.find(article.id);
          if (found != wanted_.end()) write(article.id, article, nullptr);
          return true;
        },
        [](const Skipped& s) { std::cerr << "prepare_amounts: " << s.id << ": " << s.reason << '\n'; });
    if (failure) std::cerr << "prepare_amounts: " << failure->what << '\n';
    return failure ? 1 : 0;
  }

  void read_gold(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& file : fs::directory_iterator(folder)) {
      if (file.path().extension() == ".txt") files.push_back(file.path());
    }
    std::ranges::sort(files);
    for (fs::path file : files) {
      const std::string id = file.stem().string();
      Article article{id, read_file(file), Markup::none, false, {}};
      const auto decoded = decode(article, std::nullopt);
      if (!decoded) continue;
      Document document;
      document.id = id;
      document.decoded = *decoded;
      const auto gold = import_gold(document, read_file(file.replace_extension(".json")));
      if (gold) write(id, article, &gold->record);
    }
  }

  void tell_missing() const {
    for (const auto& [id, annotation] : wanted_) std::cerr << "prepare_amounts: " << id << ": no such article\n";
  }

 private:
  void write(const std::string& id, const Article& article, const Record* gold) {
    const auto decoded = decode(article, std::nullopt);
    if (!decoded) return;
    const auto found = wanted_.find(id);
    const std::string text = to_utf8(decoded->text);
    json out{{"doc", id}, {"text", text}, {"mentions", json::array()}, {"money", json::array()}};
    if (found != wanted_.end()) {
      const json& annotation = found->second;
      if (checksum(text) != annotation.at("fnv1a")) {
        std::cerr << "prepare_amounts: " << id << ": the article's text is not the one that was annotated\n";
        return;
      }
      for (const json& amount : annotation.at("amounts")) {
        if (!amount.at("kind").is_null()) out["money"].push_back(amount);
      }
      if (annotation.contains("names")) {
        for (const json& name : annotation.at("names")) {
          for (const json& place : name.at("places")) {
            json entry{{"start", place[0]}, {"end", place[1]}, {"type", name.at("type")}, {"canonical", ""}};
            if (name.contains("canonical") && name["canonical"].is_string()) entry["canonical"] = name["canonical"];
            if (name.contains("titles")) entry["titles"] = name["titles"];
            out["mentions"].push_back(std::move(entry));
          }
        }
      }
    } else if (gold != nullptr) {
      add_figures(gold->funding, out["money"]);
      add_figures(gold->amounts, out["money"]);
    }
    if (out["mentions"].empty() && gold != nullptr) {
      add_names(gold->of(RecordPart::companies), "company", out["mentions"]);
      add_names(gold->of(RecordPart::people), "person", out["mentions"]);
      add_names(gold->of(RecordPart::organizations), "organization", out["mentions"]);
      add_names(gold->of(RecordPart::products), "product", out["mentions"]);
      add_names(gold->of(RecordPart::optional_names), nullptr, out["mentions"]);
    }
    if (out["money"].empty()) return;
    sort_by_start(out["mentions"]);
    sort_by_start(out["money"]);
    std::cout << out.dump() << '\n';
    if (found != wanted_.end()) wanted_.erase(found);
  }

  std::map<std::string, json> wanted_;
};

}  // namespace

int main(int argc, char** argv) {
  Preparation preparation;
  int result = 0;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string option = argv[i];
    if (option == "--annotations")
      preparation.read_annotations(argv[i + 1]);
    else if (option == "--articles")
      result |= preparation.read_articles(argv[i + 1]);
    else if (option == "--gold")
      preparation.read_gold(argv[i + 1]);
    else
      result = 2;
  }
  if (argc < 3 || argc % 2 == 0 || result == 2) {
    std::cerr << "usage: prepare_amounts [--annotations FOLDER] [--articles FILE]… [--gold FOLDER]…\n";
    return 2;
  }
  preparation.tell_missing();
  return result;
}
