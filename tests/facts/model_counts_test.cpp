#include <gtest/gtest.h>

#include "facts/facts.h"
#include "facts/marked.h"
#include "report/words.h"

namespace taojin {
namespace {

/// "value bound counted category" of each count, parted by "; ".
std::string counted(std::string_view text) {
  const Document document = testing::marked(text);
  std::string all;
  for (const ModelCount& c : read_model_counts(document)) {
    all += (all.empty() ? "" : "; ") + (c.value ? c.value->to_string() : std::string("-")) + " " +
           std::string(word_of(c.bound)) + " " + std::string(word_of(c.counted)) + " " +
           std::string(word_of(c.category));
  }
  return all;
}

struct CountCase {
  const char* text;
  const char* counted;
};

TEST(ReadModelCounts, CountsModelsAndTheirMakers) {
  const CountCase kCases[] = {
      {"国内已经发布了<n:79个>大模型。", "79 exact models all"},
      {"據統計，國內已發布<n:130款>大模型。", "130 exact models all"},
      {"截至目前，国内大模型至少已发布了<n:79个>。", "79 at_least models all"},
      {"目前已有<n:18家>大模型企业通过备案。", "18 exact companies all"},
  };
  for (const CountCase& c : kCases) EXPECT_EQ(counted(c.text), c.counted) << c.text;
}

TEST(ReadModelCounts, RefusesWhatElseIsCounted) {
  for (const char* text : {"远山科技的大模型已经用在<n:25个>产品里。", "星桥科技的大模型平台服务<n:200000家>企业。",
                           "评选以大模型为题，数字安全企业共有<n:300家>。", "大模型公司员工里有<n:300个>博士。",
                           "他们想做<n:1个>大模型。"}) {
    EXPECT_EQ(counted(text), "") << text;
  }
}

}  // namespace
}  // namespace taojin
