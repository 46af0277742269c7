// prepare_training: annotated articles to the JSON Lines that train_tagger reads, on standard output.
//
//   prepare_training --gold FOLDER                          ID.json beside ID.txt (docs/eval.md, the annotation form)
//   prepare_training --annotations FOLDER --articles FILE   data/training/ID.json, with the articles {"id","text"} in
//   FILE prepare_training --sentences FILE [--unlabelled TYPE]…  {"text","entities"} sets, some of whose types are not
//   labelled
//
// data/training keeps no text: an annotation is used when an article of its id has the checksum that it names (64-bit
// FNV-1a of the UTF-8 text), and is named on standard error otherwise.

#include <algorithm>
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

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using namespace taojin;

std::vector<fs::path> files_of(const fs::path& folder, std::string_view extension) {
  std::vector<fs::path> files;
  for (const auto& file : fs::directory_iterator(folder)) {
    if (file.path().extension() == extension) files.push_back(file.path());
  }
  std::ranges::sort(files);
  return files;
}

void gold(const fs::path& folder) {
  for (const fs::path& annotation : files_of(folder, ".json")) {
    fs::path article = annotation;
    article.replace_extension(".txt");
    const auto decoded = decode({annotation.stem().string(), read_file(article), Markup::none, false, {}});
    if (!decoded) continue;
    Document document;
    document.id = annotation.stem().string();
    document.decoded = *decoded;
    const auto imported = import_gold(document, read_file(annotation));
    if (!imported) {
      std::cerr << "prepare_training: " << annotation.string() << ": " << imported.error().what << '\n';
      continue;
    }
    json out{{"text", to_utf8(decoded->text)}, {"entities", json::array()}, {"optional", json::array()}};
    const auto add = [&](const std::vector<RecordName>& names, const char* type) {
      for (const RecordName& name : names) {
        for (const RecordMention& m : name.mentions) {
          if (m.optional || type == nullptr)
            out["optional"].push_back({m.place.begin, m.place.end});
          else
            out["entities"].push_back({m.place.begin, m.place.end, type});
        }
      }
    };
    add(imported->record.of(RecordPart::companies), "company");
    add(imported->record.of(RecordPart::people), "person");
    add(imported->record.of(RecordPart::organizations), "organization");
    add(imported->record.of(RecordPart::products), "product");
    add(imported->record.of(RecordPart::optional_names), nullptr);
    std::cout << out.dump() << '\n';
  }
}

int annotations(const fs::path& folder, const std::string& articles) {
  std::map<std::string, json> wanted;
  for (const fs::path& file : files_of(folder, ".json")) {
    json annotation = json::parse(read_file(file));
    if (annotation.contains("names")) wanted.emplace(annotation.at("doc"), annotation);
  }
  LoadOptions options;
  options.paths = {articles};
  options.format = InputFormat::jsonl;
  std::istringstream nothing;
  const Failure failure = load(
      options, nothing,
      [&](Article article) {
        const auto found = wanted.find(article.id);
        if (found == wanted.end()) return true;
        if (checksum(article.bytes) != found->second.at("fnv1a")) {
          std::cerr << "prepare_training: " << article.id << ": the article's text is not the one that was annotated\n";
          return true;
        }
        json out{{"text", article.bytes}, {"entities", json::array()}, {"optional", json::array()}};
        for (const json& name : found->second.at("names")) {
          const std::string type = name.at("type");
          for (const json& place : name.at("places")) {
            if (type == "optional")
              out["optional"].push_back(place);
            else
              out["entities"].push_back({place[0], place[1], type});
          }
        }
        std::cout << out.dump() << '\n';
        wanted.erase(found);
        return true;
      },
      [](const Skipped& s) { std::cerr << "prepare_training: " << s.id << ": " << s.reason << '\n'; });
  for (const auto& [id, annotation] : wanted) std::cerr << "prepare_training: " << id << ": no such article\n";
  if (failure) std::cerr << "prepare_training: " << failure->what << '\n';
  return failure ? 1 : 0;
}

void sentences(const std::string& file, const std::vector<std::string>& unlabelled) {
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const json record = json::parse(line);
    json out{{"text", record.at("text")}, {"entities", json::array()}, {"unlabelled", unlabelled}};
    for (const json& entity : record.at("entities")) {  // what the set means by such a type may be something else
      if (std::ranges::find(unlabelled, entity.at(2).get<std::string>()) == unlabelled.end())
        out["entities"].push_back(entity);
    }
    std::cout << out.dump() << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::map<std::string, std::string> values;
  std::vector<std::string> unlabelled;
  for (int i = 1; i + 1 < argc; i += 2) {
    if (std::string(argv[i]) == "--unlabelled")
      unlabelled.emplace_back(argv[i + 1]);
    else
      values[argv[i]] = argv[i + 1];
  }
  if (values.contains("--gold")) {
    gold(values["--gold"]);
  } else if (values.contains("--annotations") && values.contains("--articles")) {
    return annotations(values["--annotations"], values["--articles"]);
  } else if (values.contains("--sentences")) {
    sentences(values["--sentences"], unlabelled);
  } else {
    std::cerr << "usage: prepare_training --gold FOLDER | --annotations FOLDER --articles FILE | --sentences FILE "
                 "[--unlabelled TYPE]…\n";
    return 2;
  }
  return 0;
}
