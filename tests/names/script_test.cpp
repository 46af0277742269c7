// Real articles, where they are at hand: converted to another script, an article names the same firms, people, bodies
// and products at the same places.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <opencc/SimpleConverter.hpp>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "decode/decode.h"
#include "load/load.h"
#include "taojin/pipeline.h"

namespace taojin {
namespace {

namespace fs = std::filesystem;

fs::path gold_folder() {
  const char* const given = std::getenv("TAOJIN_SHARED");
  return (given != nullptr ? fs::path(given) : fs::path(TAOJIN_SOURCE_DIR) / ".." / "shared") / "gold";
}

/// Every sixth annotated article; all of them with TAOJIN_EVERY_ARTICLE in the environment.
std::vector<std::string> texts() {
  std::vector<std::string> out;
  if (!fs::exists(gold_folder())) return out;
  const std::size_t step = std::getenv("TAOJIN_EVERY_ARTICLE") != nullptr ? 1 : 6;
  LoadOptions options;
  options.paths = {gold_folder().string()};
  std::istringstream none;
  std::size_t seen = 0;
  const Failure failure = load(
      options, none,
      [&](Article article) {
        if (article.id.ends_with(".txt") && seen++ % step == 0) out.push_back(to_utf8(decode(article)->text));
        return true;
      },
      [](const Skipped&) {});
  EXPECT_FALSE(failure);
  return out;
}

/// Type and name by place.
using Names = std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<NameType, std::string>>;

Names names_of(const std::string& text) {
  Article article;
  article.id = "a";
  article.bytes = text;
  article.is_utf8 = true;
  const Result<Document> d = read_article(std::move(article), built_in_resources());
  Names names;
  if (!d) return names;
  for (const Mention& m : d->mentions) {
    const Span span = d->reading.to_decoded(m.span);
    names[{span.begin, span.end}] = {m.type, d->entities[m.entity].name};
  }
  return names;
}

TEST(Scripts, NameTheSame) {
  const std::vector<std::string> articles = texts();
  if (articles.empty()) GTEST_SKIP() << "no articles at hand";
  std::vector<Names> as_printed;
  for (const std::string& text : articles) as_printed.push_back(names_of(text));
  for (const char* configuration : {"s2t.json", "s2tw.json", "s2hk.json", "t2s.json"}) {
    const opencc::SimpleConverter converter(configuration);
    std::size_t same = 0, places = 0, converted_articles = 0;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const std::string converted = converter.Convert(articles[i]);
      if (to_utf32(converted).size() != to_utf32(articles[i]).size()) continue;  // places are not comparable
      converted_articles += converted != articles[i];
      const Names names = names_of(converted);
      for (const auto& [place, name] : as_printed[i]) {
        const auto found = names.find(place);
        same += found != names.end() && found->second == name;
        ++places;
      }
      places += static_cast<std::size_t>(
          std::ranges::count_if(names, [&](const auto& n) { return !as_printed[i].contains(n.first); }));
    }
    RecordProperty(std::string("identical_") + configuration, std::to_string(same) + "/" + std::to_string(places));
    EXPECT_GT(converted_articles, 0U) << configuration;
    EXPECT_GE(static_cast<double>(same), 0.995 * static_cast<double>(places)) << configuration;
  }
}

}  // namespace
}  // namespace taojin
