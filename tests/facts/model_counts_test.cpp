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
      {"大模型备案刚刚开始，首批<n:8家>备案。", "8 exact companies all"},
      {"金融、数据分析等行业大模型达<n:67家>。", "67 exact companies industry"},
      {"他说，国产版ChatGPT只会在<n:4家>公司里产生。", "4 exact companies all"},
  };
  for (const CountCase& c : kCases) EXPECT_EQ(counted(c.text), c.counted) << c.text;
}

TEST(ReadModelCounts, RefusesWhatElseIsCounted) {
  for (const char* text :
       {"远山科技的大模型已经用在<n:25个>产品里。", "星桥科技的大模型平台服务<n:200000家>企业。",
        "评选以大模型为题，数字安全企业共有<n:300家>。", "大模型公司员工里有<n:300个>博士。", "他们想做<n:1个>大模型。",
        // the noun of the count stands behind it
        "这套大语言模型支持了<n:700个>业务。", "大模型训练时读过<n:50个>单词。",
        // the clause tells of something else than models
        "这些词让大模型出错，他们一口气挖出了<n:90个>。",
        // of a study, supposed, more than anybody has counted
        "论文评测了<n:10个>大模型。", "研究选取了<n:27个>大模型。", "如果我们有<n:90个>大模型。",
        "每家公司都要有<n:20个>大模型。", "国内已有<n:20000000000个>大模型。",
        // a verb or a colon between
        "把<n:169个>物种装进大模型。", "他看好<n:12个>方向：一个是大模型。",
        // another thing made of models
        "手机上有<n:15个>大模型对话软件。", "该组织共有<n:60个>偏好模型。"}) {
    EXPECT_EQ(counted(text), "") << text;
  }
}

}  // namespace
}  // namespace taojin
