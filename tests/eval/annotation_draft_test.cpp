/// A draft in the form of surfaces says, imported again, what the article's record says.

#include "eval/annotation_draft.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "cli/cli_testing.h"
#include "eval/import_gold.h"
#include "lexicon/lexicon.h"
#include "names/tagger.h"
#include "shared.h"
#include "taojin/pipeline.h"

namespace taojin {
namespace {

using testing::Folder;
using testing::Ran;
using testing::run_command;

Document read(const std::string& bytes) {
  Article article;
  article.id = "a.txt";
  article.bytes = bytes;
  return *read_article(std::move(article), built_in_resources());
}

/// A document with these mentions alone, an entity each surface and type.
struct Told {
  std::u32string_view surface;
  int nth;
  NameType type;
  const char* name;
};

Document told(const std::string& text, const std::vector<Told>& mentions) {
  Article article;
  article.id = "a.txt";
  article.bytes = text;
  Document d = *read_text(std::move(article));
  for (const Told& t : mentions) {
    std::size_t at = d.reading.text.find(t.surface);
    for (int i = 1; i < t.nth; ++i) at = d.reading.text.find(t.surface, at + 1);
    auto entity =
        std::ranges::find_if(d.entities, [&](const Entity& e) { return e.type == t.type && e.name == t.name; });
    if (entity == d.entities.end()) {
      d.entities.emplace_back();
      d.entities.back().type = t.type;
      d.entities.back().name = t.name;
      entity = d.entities.end() - 1;
    }
    Mention mention;
    mention.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + t.surface.size())};
    mention.type = t.type;
    mention.entity = static_cast<std::uint32_t>(entity - d.entities.begin());
    entity->mentions.push_back(static_cast<std::uint32_t>(d.mentions.size()));
    d.mentions.push_back(mention);
  }
  return d;
}

/// "company 海岚机器人 2-7 …" of every mention, in order of the text.
std::vector<std::string> mentions_of(const Record& record) {
  constexpr const char* kTypes[] = {"company", "person", "organization", "product", "optional"};
  std::vector<std::pair<Span, std::string>> all;
  for (std::size_t part = 0; part < kNameParts; ++part) {
    for (const RecordName& name : record.names[part]) {
      for (const RecordMention& m : name.mentions) {
        all.emplace_back(m.place, std::to_string(m.place.begin) + '-' + std::to_string(m.place.end) + ' ' +
                                      kTypes[part] + ' ' + name.name);
      }
    }
  }
  std::ranges::sort(all);
  std::vector<std::string> out;
  for (auto& [place, text] : all) out.push_back(std::move(text));
  return out;
}

Record reimported(const Document& document) {
  const Result<ImportedGold> gold = import_gold(document, draft_annotation(document, "a"));
  EXPECT_TRUE(gold) << gold.error().what;
  if (!gold) return {};
  for (const std::string& problem : gold->problems) ADD_FAILURE() << problem;
  return gold->record;
}

constexpr const char* kStory =
    "海嵐機器人完成1.2億美元A輪融資\n"
    "海嵐機器人昨天宣布完成1.2億美元A輪融資，由北渡創投領投，投後估值10億美\n元。"
    "公司創辦人兼CEO蘇慕白說，新模型有130億參數。據北渡創投統計，國內已有90多個大模型。\n";

TEST(AnnotationDraft, SaysTheSameWhenImported) {
  const Document document = read(kStory);
  const Record said = record_of(document), again = reimported(document);
  ASSERT_FALSE(said.funding.empty());
  EXPECT_EQ(mentions_of(again), mentions_of(said));
  EXPECT_EQ(again.funding.size(), said.funding.size());
  for (std::size_t i = 0; i < std::min(again.funding.size(), said.funding.size()); ++i) {
    const RecordAmount &a = again.funding[i], &b = said.funding[i];
    EXPECT_EQ(a.place, b.place);
    EXPECT_EQ(a.text, b.text);
    EXPECT_EQ(a.value, b.value);
    EXPECT_EQ(a.bound, b.bound);
    EXPECT_EQ(a.currency, b.currency);
    EXPECT_EQ(a.kind, b.kind);
    EXPECT_EQ(a.company, b.company);
    EXPECT_EQ(a.investors, b.investors);
    EXPECT_EQ(a.round, b.round);
    EXPECT_EQ(a.status, b.status);
  }
  EXPECT_EQ(again.model_counts.size(), said.model_counts.size());
  EXPECT_EQ(again.model_sizes.size(), said.model_sizes.size());
}

TEST(AnnotationDraft, OneSurfaceOfTwoMeaningsNeedsExceptions) {
  const Document document =
      told("苹果发布手机。苹果很甜。苹果降价。他打开苹果。", {{U"苹果", 1, NameType::company, "苹果公司"},
                                                              {U"苹果", 3, NameType::company, "苹果公司"},
                                                              {U"苹果", 4, NameType::product, "苹果"}});
  EXPECT_EQ(mentions_of(reimported(document)), mentions_of(record_of(document)));
  EXPECT_NE(draft_annotation(document, "a").find(R"({"line":1,"surface":"苹果","nth":2,"type":"none"})"),
            std::string::npos);
}

TEST(AnnotationDraft, ANameInsideALongerSurfaceIsFreed) {
  // 海岚云 is a company of its own once; elsewhere its first part alone was read.
  const Document document = told("海岚云上线。海岚推出海岚云服务。", {{U"海岚云", 1, NameType::company, "海岚云"},
                                                                      {U"海岚", 2, NameType::company, "海岚"},
                                                                      {U"海岚", 3, NameType::company, "海岚"}});
  EXPECT_EQ(mentions_of(reimported(document)), mentions_of(record_of(document)));
}

TEST(AnnotationDraft, LeavesOutWhatTheFormHasNoWordFor) {
  const Document document = told("ORCA推出ORCA4，ORCA2也在。",
                                 {{U"ORCA", 1, NameType::company, "ORCA"}, {U"ORCA", 2, NameType::company, "ORCA"}});
  EXPECT_EQ(mentions_of(reimported(document)), (std::vector<std::string>{"0-4 company ORCA"}));
}

/// Over whole articles: our own, and annotated ones where they are at hand.
class DraftOfFolder : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(DraftOfFolder, SaysTheSameWhenImported) {
  if (!std::filesystem::exists(GetParam())) GTEST_SKIP() << "not at hand";
  const auto is_letter = [](const Document& d, std::size_t at) {
    const char32_t c = at < d.decoded.text.size() ? d.decoded.text[at] : U' ';
    return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
  };
  std::size_t articles = 0, mentions = 0, others = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(GetParam())) {
    if (entry.path().extension() != ".txt" && entry.path().extension() != ".md") continue;
    const Document document = read(testing::read_whole(entry.path()));
    Record said = record_of(document);
    // The form has no word for a name inside a longer Latin word.
    for (auto& part : said.names) {
      for (RecordName& name : part) {
        std::erase_if(name.mentions, [&](const RecordMention& m) {
          return (m.place.begin > 0 && is_letter(document, m.place.begin - 1) && is_letter(document, m.place.begin)) ||
                 (is_letter(document, m.place.end - 1) && is_letter(document, m.place.end));
        });
      }
    }
    const Record again = reimported(document);
    const std::vector<std::string> a = mentions_of(again), b = mentions_of(said);
    std::vector<std::string> different;
    std::ranges::set_symmetric_difference(std::set(a.begin(), a.end()), std::set(b.begin(), b.end()),
                                          std::back_inserter(different));
    others += different.size();
    const auto places = [](const auto& figures) {
      std::vector<Span> out;
      for (const auto& figure : figures) out.push_back(figure.place);
      return out;
    };
    EXPECT_EQ(places(again.funding), places(said.funding)) << entry.path();
    EXPECT_EQ(places(again.amounts), places(said.amounts)) << entry.path();
    EXPECT_EQ(places(again.model_counts), places(said.model_counts)) << entry.path();
    EXPECT_EQ(places(again.model_sizes), places(said.model_sizes)) << entry.path();
    ++articles;
    mentions += mentions_of(said).size();
  }
  EXPECT_GT(articles, 0U);
  EXPECT_GT(mentions, 3 * articles);
  // All are the same at the time of writing; a name that no surface can say alone is no mistake of the draft.
  EXPECT_LE(100 * others, mentions);
}

INSTANTIATE_TEST_SUITE_P(Articles, DraftOfFolder,
                         ::testing::Values(TAOJIN_SOURCE_DIR "/data/samples", shared_folder() / "gold" / "seeds",
                                           shared_folder() / "gold" / "dev", shared_folder() / "gold" / "train"),
                         [](const auto& folder) { return folder.param.filename().string(); });

TEST(AnnotateCommand, WritesGoldThatItsArticlesMeet) {
  const Folder folder;
  folder.write("in/x.txt", kStory);
  const std::string gold = folder.path("gold.jsonl"), text = folder.path("in/x.txt");
  ASSERT_EQ(run_command({"annotate", "-o", gold, folder.path("in")}).exit, 0);
  EXPECT_EQ(run_command({"check", gold, text, "--min", "company=1", "--min", "funding=1", "--min", "title=1"}).exit, 0);
}

TEST(AnnotateCommand, WritesSurfacesBesideTheText) {
  const Folder folder;
  folder.write("in/one/x.txt", kStory);
  folder.write("in/two/x.md", "# 北渡創投\n\n晨曦電子獲北渡創投3000萬元天使輪投資。\n");
  const std::string out = folder.path("out"), gold = folder.path("gold.jsonl");
  ASSERT_EQ(run_command({"annotate", "--format", "surfaces", "-o", out, folder.path("in")}).exit, 0);
  EXPECT_EQ(testing::read_whole(out + "/one_x.txt"), kStory);
  EXPECT_TRUE(std::filesystem::exists(out + "/two_x.json"));
  const Ran imported = run_command({"import-gold", out, "-o", gold});
  EXPECT_EQ(imported.exit, 0) << imported.err;
  const Ran checked = run_command({"check", gold, out + "/one_x.txt", out + "/two_x.txt", "--min", "company=1", "--min",
                                   "money=1", "--min", "funding=1", "--min", "kind=1"});
  EXPECT_EQ(checked.exit, 0) << checked.out << checked.err;
}

TEST(AnnotateCommand, RefusesTwoArticlesOfOneName) {
  const Folder folder;
  folder.write("in/a_b.txt", "一");
  folder.write("in/a/b.txt", "二");
  const Ran ran = run_command({"annotate", "--format", "surfaces", "-o", folder.path("out"), folder.path("in")});
  EXPECT_EQ(ran.exit, 2);
  EXPECT_EQ(ran.err, "taojin: a_b: two articles would have this name\n");
  EXPECT_EQ(run_command({"annotate", "--format", "surfaces", folder.path("in")}).err,
            "taojin annotate: --format surfaces writes two files an article: name a folder with -o\n"
            "Try 'taojin annotate --help'.\n");
}

}  // namespace
}  // namespace taojin
