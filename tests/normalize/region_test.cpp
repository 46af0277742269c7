#include <gtest/gtest.h>

#include <string>

#include "normalize/normalize.h"

namespace taojin {
namespace {

struct ScriptCase {
  const char* name;
  const char32_t* text;
  Script script;
};

class FindsScript : public testing::TestWithParam<ScriptCase> {};

TEST_P(FindsScript, Of) {
  EXPECT_EQ(script_of(GetParam().text), GetParam().script);
}

INSTANTIATE_TEST_SUITE_P(
    Scripts, FindsScript,
    testing::Values(ScriptCase{"Simplified", U"星桥科技发布云雀模型", Script::simplified},
                    ScriptCase{"Traditional", U"星橋科技發布雲雀模型", Script::traditional},
                    ScriptCase{"Latin", U"Starbridge raises 20 million", Script::none},
                    ScriptCase{"Empty", U"", Script::none},
                    ScriptCase{"SharedCharactersOnly", U"大模型入秋", Script::simplified},
                    ScriptCase{"CharactersOfBothAreNoEvidence", U"後面的里程，皇后乾了", Script::traditional},
                    ScriptCase{"Mixed", U"星橋科技發布雲雀。星桥科技发布云雀。", Script::mixed},
                    ScriptCase{"AQuotedTitleDoesNotMix",
                               U"星桥科技发布云雀模型，团队来自远山资本与新桥报，双方将继续发展业务，"
                               U"并计划与银行签订协议，刊于《雲雀》。",
                               Script::simplified}),
    [](const auto& c) { return std::string(c.param.name); });

struct RegionCase {
  const char* name;
  const char32_t* reading;
  Region region;
};

class FindsRegion : public testing::TestWithParam<RegionCase> {};

TEST_P(FindsRegion, Of) {
  EXPECT_EQ(region_of(GetParam().reading), GetParam().region);
}

INSTANTIATE_TEST_SUITE_P(
    Regions, FindsRegion,
    testing::Values(RegionCase{"Taiwan", U"执行长指出，晶片营收年增两成", Region::taiwan},
                    RegionCase{"HongKong", U"行政总裁表示，纯利按年升一成，派息0.2港元", Region::hong_kong},
                    RegionCase{"Mainland", U"首席执行官表示，净利润同比增长，芯片用户众多", Region::mainland},
                    RegionCase{"NothingSaysSo", U"星桥募集五亿元", Region::mainland},
                    RegionCase{"OneTopicRepeatedIsOneTopic",
                               U"视频视频视频视频视频视频视频视频，执行长与财务长透过网路说明，软体年增",
                               Region::taiwan}),
    [](const auto& c) { return std::string(c.param.name); });

}  // namespace
}  // namespace taojin
