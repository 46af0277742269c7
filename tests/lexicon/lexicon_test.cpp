#include "lexicon/lexicon.h"

#include <gtest/gtest.h>

#include "decode/decode.h"
#include "lexicon/compile.h"

namespace taojin {
namespace {

/// A compiled lexicon together with the bytes that it reads.
struct Small {
  std::string image;
  Lexicon lexicon;
};

Small compile(std::string_view companies, std::string_view surnames = "") {
  auto lines = parse_lexicon_table("companies.tsv", companies);
  const auto more = parse_lexicon_table("surnames.tsv", surnames);
  lines->insert(lines->end(), more->begin(), more->end());
  Small out{*compile_lexicon(*lines), {}};
  out.lexicon = *Lexicon::from_image(out.image);
  return out;
}

/// "start-end canonical", blank-separated, for each spelling found.
std::string found(const Lexicon& lexicon, std::u32string_view text) {
  std::string out;
  for (const LexiconHit& hit : lexicon.find_all(text)) {
    const LexiconSurface surface = lexicon.surface(hit.surface);
    if (!out.empty()) out += ' ';
    out += std::to_string(hit.span.begin) + "-" + std::to_string(hit.span.end) + " " +
           std::string(lexicon.entry(surface.entry).canonical) + (surface.weak ? "?" : "");
  }
  return out;
}

constexpr std::string_view kCompanies =
    "云岭智能\tfirm\t云岭|Yunling AI\t\n"
    "云岭智能汽车\tfirm\t\t\n"
    "青禾\tfirm\tQinghe\t青禾\n";

struct FindCase {
  const char* name;
  const char32_t* text;
  const char* found;
};
class FindsSpellings : public testing::TestWithParam<FindCase> {};

TEST_P(FindsSpellings, ByBeginThenLongest) {
  const Small small = compile(kCompanies);
  EXPECT_EQ(found(small.lexicon, GetParam().text), GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(Lexicon, FindsSpellings,
                         testing::Values(FindCase{"LongestFirst", U"看云岭智能汽车",
                                                  "1-7 云岭智能汽车 1-5 云岭智能 1-3 云岭智能"},
                                         FindCase{"WeakIsMarked", U"青禾", "0-2 青禾?"},
                                         FindCase{"LatinInAnyCase", U"QINGHE 说", "0-6 青禾"},
                                         FindCase{"LatinWithItsBlank", U"(yunling ai)", "1-11 云岭智能"},
                                         FindCase{"NotInsideALatinWord", U"Qinghes aQinghe Qinghe2", ""},
                                         FindCase{"LatinDirectlyBesideChinese", U"由Qinghe领投", "1-7 青禾"},
                                         FindCase{"Nothing", U"云和岭", ""}, FindCase{"Empty", U"", ""},
                                         FindCase{"OutsideTheBasicPlane", U"𬱖云岭", "1-3 云岭智能"}),
                         [](const auto& c) { return std::string(c.param.name); });

TEST(Lexicon, KnowsCharactersThatBeginNames) {
  const Small small = compile(kCompanies, "于\t4000\tambiguous\n张\t70000\tcommon\n仝\t40\trare\n");
  EXPECT_EQ(small.lexicon.character_flags(U'张'), Lexicon::common_surname);
  EXPECT_EQ(small.lexicon.character_flags(U'于'), Lexicon::ambiguous_surname);
  EXPECT_EQ(small.lexicon.character_flags(U'仝'), Lexicon::rare_surname);
  EXPECT_EQ(small.lexicon.character_flags(U'云'), 0);
  EXPECT_EQ(small.lexicon.character_flags(U'\U0001F600'), 0);
}

TEST(Lexicon, FindsOneSpellingByItsText) {
  const Small small = compile(kCompanies);
  ASSERT_TRUE(small.lexicon.find(U"YUNLING AI"));
  EXPECT_EQ(small.lexicon.entry(small.lexicon.surface(*small.lexicon.find(U"YUNLING AI")).entry).canonical, "云岭智能");
  EXPECT_FALSE(small.lexicon.find(U"云岭智"));
  EXPECT_FALSE(small.lexicon.find(U""));
}

TEST(Lexicon, KeepsCategoriesOfOneTextTogether) {
  auto lines = parse_lexicon_table("companies.tsv", "青禾\tfirm\t\t\n");
  const auto products = parse_lexicon_table("products.tsv", "青禾\t云岭智能\tapp\t\t\n");
  lines->push_back(products->front());
  const std::string image = *compile_lexicon(*lines);
  const Lexicon lexicon = *Lexicon::from_image(image);
  const auto first = lexicon.find(U"青禾");
  ASSERT_TRUE(first);
  ASSERT_EQ(lexicon.same_text(*first), 2U);
  EXPECT_EQ(lexicon.entry(lexicon.surface(*first).entry).category, LexiconCategory::company);
  EXPECT_EQ(lexicon.entry(lexicon.surface(*first + 1).entry).category, LexiconCategory::product);
  EXPECT_EQ(lexicon.entry(lexicon.surface(*first + 1).entry).detail, "云岭智能");
}

struct RefusalCase {
  const char* name;
  const char* table;
  const char* text;
  const char* message;
};
class RefusesTables : public testing::TestWithParam<RefusalCase> {};

TEST_P(RefusesTables, NamingTheLine) {
  const auto lines = parse_lexicon_table(GetParam().table, GetParam().text);
  if (!lines) {
    EXPECT_EQ(lines.error().what, GetParam().message);
    return;
  }
  const auto image = compile_lexicon(*lines);
  ASSERT_FALSE(image);
  EXPECT_EQ(image.error().what, GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    Lexicon, RefusesTables,
    testing::Values(
        RefusalCase{"UnknownTable", "rivers.tsv", "长江\n", "rivers.tsv: no table of the lexicon has this name"},
        RefusalCase{"TooFewColumns", "companies.tsv", "# head\n青禾\tfirm\n",
                    "companies.tsv:2: 2 columns where 4 are wanted"},
        RefusalCase{"NoName", "companies.tsv", "\tfirm\t\t\n", "companies.tsv:1: the first column is empty"},
        RefusalCase{"EmptyAlias", "companies.tsv", "青禾\tfirm\tQinghe||\t\n", "companies.tsv:1: an empty alias"},
        RefusalCase{"NotUtf8", "companies.tsv", "青禾\tfirm\t\xFF\t\n", "companies.tsv:1: not UTF-8"},
        RefusalCase{"OwnedTwice", "companies.tsv", "云岭\tfirm\tYunling\t\n远山\tfirm\tYunling\t\n",
                    "companies.tsv:2: “Yunling” already belongs to 云岭 (companies.tsv:1)"},
        RefusalCase{"OwnedTwiceAsCanonical", "companies.tsv", "云岭\tfirm\t远山\t\n远山\tfirm\t\t\n",
                    "companies.tsv:2: “远山” already belongs to 云岭 (companies.tsv:1)"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(Lexicon, RefusesAnImageThatIsNone) {
  const auto lexicon = Lexicon::from_image("not an image");
  ASSERT_FALSE(lexicon);
  EXPECT_EQ(lexicon.error().what, "not a compiled lexicon");
}

TEST(UserLexicon, GoesBeforeTheBuiltInOneInEitherScript) {
  const auto lexicon = Lexicon::with_user_file("雲嶺甲乙丙\tfirm\tOpenAI\t\n", "mine.tsv");
  ASSERT_TRUE(lexicon) << lexicon.error().what;
  const auto mine = lexicon->find(U"云岭甲乙丙");
  ASSERT_TRUE(mine);
  EXPECT_EQ(lexicon->entry(lexicon->surface(*mine).entry).canonical, "云岭甲乙丙");
  const auto taken = lexicon->find(U"OpenAI");
  ASSERT_TRUE(taken);
  EXPECT_EQ(lexicon->entry(lexicon->surface(*taken).entry).canonical, "云岭甲乙丙");
  EXPECT_TRUE(lexicon->find(U"微软")) << "the built-in entries stay";
}

TEST(UserLexicon, NamesTheLineThatIsWrong) {
  const auto lexicon = Lexicon::with_user_file("青禾\tfirm\n", "mine.tsv");
  ASSERT_FALSE(lexicon);
  EXPECT_EQ(lexicon.error().what, "mine.tsv:1: 2 columns where 4 are wanted");
}

}  // namespace
}  // namespace taojin
