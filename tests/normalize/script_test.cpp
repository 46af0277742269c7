// The composed tables against OpenCC itself.

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "decode/decode.h"
#include "normalize/fold.h"
#include "normalize/normalize.h"
#include "normalize/opencc.h"
#include "normalize/script_tables.h"

namespace taojin {
namespace {

TEST(ScriptTables, EveryCharacterIsReadAsOpenccReadsIt) {
  std::u32string all;
  for (char32_t c = 1; c < 0x30000; ++c) {
    if ((c < 0xD800 || c > 0xDFFF) && c != 0xFFFF && c != U'\r' && c != U'么' && fold_width(c) != kDropped)
      (all += c) += U'\n';
  }
  for (std::uint32_t i = 0; i < script_image::kCompositions; ++i) {
    const auto composition = static_cast<script_image::Composition>(i);
    EXPECT_EQ(ScriptTables::built_in()[composition].convert(all),
              read_by_opencc(script_image::kConfigurations[i], all));
  }
}

TEST(ScriptTables, SimplifiedFormsOutsideTheBasicPlaneAreReadAsTheFormInCommonUse) {
  struct Case {
    std::u32string_view printed, read;
  };
  constexpr Case kCases[] = {
      {U"周予錤", U"周予錤"}, {U"周予𫓹", U"周予錤"},  // both scripts of one name
      {U"鋐", U"鋐"},         {U"𬭎", U"鋐"},
      {U"蒍蔿𫇭", U"蒍蒍蒍"},                      // two characters with one simplified form
      {U"頔頠", U"頔頠"},     {U"錢鈞", U"钱钧"},  // not those whose form is in common use
      {U"𠀀", U"𠀀"},                              // nor those that no character becomes
  };
  for (std::uint32_t i = 0; i < script_image::kCompositions; ++i) {
    const ScriptTable& table = ScriptTables::built_in()[static_cast<script_image::Composition>(i)];
    for (const Case& c : kCases) EXPECT_EQ(table.convert(c.printed), c.read) << to_utf8(c.printed);
  }
}

TEST(ScriptTables, PhrasesInRandomOrderAreReadAsOpenccReadsThem) {
  // Characters that phrases consist of, dense enough that phrases overlap in every way.
  const std::u32string characters =
      U"乾坤隆清盛世藉著着口故此於其一倫則單勇明潛覆盆子盤信命重反答回瞭解如然若指掌徵羽角變宮商之聲音鍾情龍錢書"
      U"沈沒默船積計畫無有序項鍊手鐵憑據麼些幺吃飯令開張胃家三四五六口一個成名著作述者稱顯巨鉅合凶吉多少大逢"
      U"裡裏袖壺為爲眾衆羣台州山縣市天祇衹得見樹木不森林森，了";
  std::mt19937 random(20240521);
  std::uniform_int_distribution<std::size_t> pick(0, characters.size() - 1);
  for (int round = 0; round < 300; ++round) {
    std::u32string text;
    for (int i = 0; i < 400; ++i) text += characters[pick(random)];
    for (std::uint32_t i = 0; i < script_image::kCompositions; ++i) {
      const auto composition = static_cast<script_image::Composition>(i);
      const std::u32string ours = ScriptTables::built_in()[composition].convert(text);
      const std::u32string theirs = read_by_opencc(script_image::kConfigurations[i], text);
      if (ours == theirs) continue;
      std::size_t at = 0;
      while (ours[at] == theirs[at]) ++at;
      const std::size_t from = at > 6 ? at - 6 : 0;
      FAIL() << script_image::kConfigurations[i] << ": " << to_utf8(text.substr(from, 14)) << " is "
             << to_utf8(ours.substr(from, 14)) << ", not " << to_utf8(theirs.substr(from, 14));
    }
  }
}

}  // namespace
}  // namespace taojin
