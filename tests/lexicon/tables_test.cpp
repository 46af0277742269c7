// The tables of data/lexicon themselves: form, order, uniqueness, and what data/README.md promises of them.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "decode/decode.h"
#include "lexicon/compile.h"

namespace taojin {
namespace {

namespace fs = std::filesystem;

struct Table {
  std::string name, text;
};

std::vector<Table> tables() {
  std::vector<Table> out;
  for (const auto& file : fs::directory_iterator(fs::path(TAOJIN_SOURCE_DIR) / "data" / "lexicon")) {
    if (file.path().extension() != ".tsv") continue;
    std::ifstream in(file.path(), std::ios::binary);
    out.push_back({file.path().filename().string(), {std::istreambuf_iterator<char>(in), {}}});
  }
  std::ranges::sort(out, {}, &Table::name);
  return out;
}

std::vector<LexiconLine> lines_of(LexiconCategory category) {
  std::vector<LexiconLine> out;
  for (const Table& table : tables()) {
    const auto lines = parse_lexicon_table(table.name, table.text);
    for (const LexiconLine& line : *lines) {
      if (line.category == category) out.push_back(line);
    }
  }
  return out;
}

TEST(LexiconTables, AreSortedByTheBytesOfTheFirstColumn) {
  for (const Table& table : tables()) {
    std::istringstream in(table.text);
    std::string before;
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with('#')) continue;
      const std::string name = line.substr(0, line.find('\t'));
      EXPECT_LT(before, name) << table.name;
      before = name;
    }
  }
}

TEST(LexiconTables, CompileWithoutASpellingOwnedTwice) {
  std::vector<LexiconLine> all;
  for (const Table& table : tables()) {
    const auto lines = parse_lexicon_table(table.name, table.text);
    ASSERT_TRUE(lines) << lines.error().what;
    all.insert(all.end(), lines->begin(), lines->end());
  }
  const auto image = compile_lexicon(all);
  EXPECT_TRUE(image) << (image ? "" : image.error().what);
}

TEST(LexiconTables, KnowEnoughCompaniesAndProducts) {
  EXPECT_GE(lines_of(LexiconCategory::company).size(), 1000U);
  EXPECT_GE(lines_of(LexiconCategory::product).size(), 300U);
}

TEST(LexiconTables, UseTheKindsThatTheReadmeNames) {
  const std::map<LexiconCategory, std::set<std::string>> kinds = {
      {LexiconCategory::company, {"firm", "investor", "bank", "broker", "media", "exchange", "law", "consultancy"}},
      {LexiconCategory::product,
       {"model", "app", "chip", "device", "car", "game", "service", "platform", "drug", "software", "other"}},
      {LexiconCategory::place, {"country", "province", "city", "district", "region", "continent"}},
      {LexiconCategory::surname, {"common", "rare", "compound", "ambiguous"}},
      {LexiconCategory::title,
       {"executive", "founder", "board", "partner", "head", "official", "academic", "profession", "honorific"}},
  };
  for (const auto& [category, allowed] : kinds) {
    for (const LexiconLine& line : lines_of(category))
      EXPECT_TRUE(allowed.contains(line.kind)) << line.place << ' ' << line.kind;
  }
}

/// The longest run of Han characters.
std::ptrdiff_t han_in_a_row(std::u32string_view text) {
  std::ptrdiff_t longest = 0, run = 0;
  for (const char32_t c : text) {
    run = c >= 0x3400 && c < 0xA000 ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

TEST(LexiconTables, HoldNoSpellingOfOneCharacterNorOfFourteenHanInARow) {
  for (const LexiconCategory category :
       {LexiconCategory::company, LexiconCategory::product, LexiconCategory::organization, LexiconCategory::person,
        LexiconCategory::place}) {
    for (const LexiconLine& line : lines_of(category)) {
      for (const auto& names : {line.aliases, line.weak, {line.canonical}}) {
        for (const std::string& name : names) {
          const std::u32string text = to_utf32(name);
          EXPECT_GE(text.size(), 2U) << line.place << ' ' << name;
          EXPECT_LT(han_in_a_row(text), 14) << line.place << ' ' << name;
        }
      }
    }
  }
}

}  // namespace
}  // namespace taojin
