// Real articles, where they are at hand: the tables give OpenCC's own output, and an article reads alike in whichever
// script somebody put it.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "decode/decode.h"
#include "load/load.h"
#include "normalize/normalize.h"
#include "normalize/opencc.h"
#include "normalize/script_tables.h"

namespace taojin {
namespace {

namespace fs = std::filesystem;

fs::path shared_folder() {
  const char* const given = std::getenv("TAOJIN_SHARED");
  return given != nullptr ? fs::path(given) : fs::path(TAOJIN_SOURCE_DIR) / ".." / "shared";
}

/// Every annotated article, and every fortieth of the corpus.
std::vector<Article> read_articles() {
  std::vector<Article> articles;
  std::size_t seen = 0;
  for (const char* part : {"gold", "data/articles.jsonl.gz"}) {
    const fs::path path = shared_folder() / part;
    if (!fs::exists(path)) continue;
    LoadOptions options;
    options.paths = {path.string()};
    std::istringstream none;
    const bool all = fs::is_directory(path);
    const Failure failure = load(
        options, none,
        [&](Article article) {
          if (all || ++seen % 40 == 0) articles.push_back(std::move(article));
          return true;
        },
        [](const Skipped&) {});
    EXPECT_FALSE(failure);
  }
  return articles;
}

class Articles : public testing::Test {
 protected:
  void SetUp() override {
    if (articles().empty()) GTEST_SKIP() << "no articles at hand";
  }

  static const std::vector<std::u32string>& articles() {
    static const std::vector<std::u32string> texts = [] {
      std::vector<std::u32string> out;
      for (const Article& article : read_articles()) out.push_back(decode(article)->text);
      return out;
    }();
    return texts;
  }

  /// Of two texts that should be one, every pair of differing characters.
  static void collect(std::u32string_view ours, std::u32string_view theirs, std::multiset<std::string>& differences) {
    if (ours.size() != theirs.size()) {
      differences.insert("another length");
      return;
    }
    for (std::size_t i = 0; i < ours.size(); ++i) {
      if (ours[i] == theirs[i]) continue;
      differences.insert(to_utf8(std::u32string{ours[i]}) + "/" + to_utf8(std::u32string{theirs[i]}));
    }
  }

  static void expect_only(const std::multiset<std::string>& differences, const std::set<std::string>& known) {
    for (const std::string& difference : std::set<std::string>(differences.begin(), differences.end())) {
      EXPECT_TRUE(known.contains(difference)) << difference << ' ' << differences.count(difference);
    }
  }
};

TEST_F(Articles, AreReadAsByOpencc) {
  std::multiset<std::string> t2s, tw2s, hk2s;
  std::size_t taiwan = 0;
  for (const std::u32string& text : articles()) {
    const std::u32string ours = ScriptTables::built_in()[script_image::kT2s].convert(text);
    collect(ours, read_by_opencc("t2s.json", text), t2s);
    collect(ours, read_by_opencc("hk2s.json", text), hk2s);
    if (text.find(U'着') != std::u32string::npos) continue;  // not written in Taiwan
    ++taiwan;
    collect(ScriptTables::built_in()[script_image::kTw2s].convert(text), read_by_opencc("tw2s.json", text), tw2s);
  }
  expect_only(t2s, {});
  expect_only(hk2s, {});
  // Words of our own with 着 and 著, and 么, which tw2s takes for 幺 even in 什么; 鲇 and 腭 are other words in Taiwan.
  expect_only(tw2s, {"着/著", "著/着", "么/幺"});
  EXPECT_GT(taiwan, 20U);
}

TEST_F(Articles, ReadAlikeInWhicheverScript) {
  std::multiset<std::string> differences;
  std::size_t characters = 0;
  for (const std::u32string& text : articles()) {
    const Reading reading = normalize({text, "UTF-8", 0}, Markup::none);
    const Region region = region_of(reading.text);
    for (const char* configuration : {"t2s.json", "s2t.json", "s2tw.json", "s2hk.json"}) {
      const std::u32string converted = convert_by_opencc(configuration, text);
      const Reading again = normalize({converted, "UTF-8", 0}, Markup::none);
      collect(reading.text, again.text, differences);
      if (region_of(again.text) != region) differences.insert("another region");
      characters += reading.text.size();
    }
  }
  // What OpenCC does not take back: 复盘 becomes 覆盤, 对于单个 holds the name 於單, 俱乐部 is cut as 傢俱, 坐标
  // becomes 座標, 特征调整 holds 徵調; and words with 着 or 著 that its phrases do not know.
  expect_only(differences, {"复/覆", "于/於", "俱/具", "坐/座", "征/徵", "着/著", "著/着", "another region"});
  EXPECT_LT(differences.count("another region"), articles().size() / 25);  // of four readings each
  EXPECT_LT(differences.size() * 1'000'000, characters * 40) << "in a million";
  std::cout << differences.size() << " of " << characters << " characters differ\n";
}

}  // namespace
}  // namespace taojin
