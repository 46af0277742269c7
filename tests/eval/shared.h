#pragma once
/// The annotated articles beside the project, where they are at hand.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "eval/import_gold.h"
#include "load/load.h"
#include "taojin/pipeline.h"

namespace taojin {

inline std::filesystem::path shared_folder() {
  if (const char* const set = std::getenv("TAOJIN_SHARED")) return set;
  return std::filesystem::path(TAOJIN_SOURCE_DIR) / ".." / "shared";
}

inline std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The gold of a folder with ID.json beside ID.txt.
inline std::vector<Record> import_folder(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::vector<Record> out;
  for (std::filesystem::path path : paths) {
    const std::string annotation = read_bytes(path);
    path.replace_extension(".txt");
    Article article;
    article.id = path.filename().string();
    article.bytes = read_bytes(path);
    const Result<Document> document = read_text(std::move(article));
    if (!document) continue;
    Result<ImportedGold> gold = import_gold(*document, annotation);
    if (gold && gold->problems.empty()) out.push_back(std::move(gold->record));
  }
  return out;
}

}  // namespace taojin
