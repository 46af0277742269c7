#include "facts/model_nouns.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "character_filter.h"
#include "word_lists.h"

namespace taojin::facts {
namespace {

struct Noun {
  std::u32string_view text;
  int strength;
};

/// Longest first where one begins with the other.
constexpr Noun kNouns[] = {
    {U"大语言模型", 3}, {U"大型语言模型", 3}, {U"大模型", 3},    {U"语言模型", 3}, {U"基础模型", 3},
    {U"基座模型", 3},   {U"LLM", 3},          {U"AI模型", 3},    {U"AI 模型", 3},  {U"人工智能模型", 3},
    {U"生成式模型", 3}, {U"多模态模型", 3},   {U"开源模型", 2},  {U"通用模型", 2}, {U"行业模型", 2},
    {U"垂直模型", 2},   {U"预训练模型", 2},   {U"生成模型", 2},  {U"闭源模型", 2}, {U"国产模型", 2},
    {U"小模型", 2},     {U"模型产品", 2},     {U"模型厂商", 2},  {U"模型公司", 2}, {U"模型企业", 2},
    {U"模型伙伴", 2},   {U"版ChatGPT", 3},    {U"类ChatGPT", 3}, {U"模型", 1},
};

constexpr CharacterFilter kNounHeads = CharacterFilter::first_of(kNouns, &Noun::text);

/// Before 模型: other senses of the word.
constexpr std::u32string_view kOtherSenses[] = {
    U"3D",   U"三维",   U"商业",   U"数学", U"物理", U"车",   U"沙盘", U"建筑", U"财务", U"经济",    U"定价",
    U"概率", U"统计",   U"思维",   U"心智", U"行为", U"奖励", U"业务", U"管理", U"盈利", U"风控",    U"服务",
    U"评估", U"估值",   U"飞机",   U"人体", U"动物", U"细胞", U"小鼠", U"理论", U"标准", U"Diamond", U"战略",
    U"决策", U"领导力", U"成本",   U"组织", U"增长", U"安全", U"威胁", U"信任", U"权限", U"数据",    U"几何",
    U"仿真", U"气候",   U"天气",   U"线性", U"回归", U"比例", U"实物", U"火箭", U"舰船", U"塑料",    U"兵器",
    U"偏好", U"零信任", U"成熟度", U"能力", U"运营", U"销售", U"分析", U"世界",
};

/// Behind 模型: the head of the phrase is another thing.
constexpr std::u32string_view kOtherHeads[] = {
    U"应用", U"场景", U"能力", U"任务", U"论文", U"案例",   U"岗位",   U"架构",   U"算法", U"参数", U"训练",
    U"推理", U"技术", U"研究", U"数据", U"平台", U"工具",   U"部署",   U"评测",   U"测评", U"榜单", U"基准",
    U"大战", U"层",   U"API",  U"接口", U"芯片", U"集群",   U"服务器", U"生态",   U"峰会", U"论坛", U"标准",
    U"赛道", U"领域", U"专利", U"服务", U"相关", U"压缩",   U"量化",   U"微调",   U"文件", U"权重", U"大小",
    U"规模", U"性能", U"体系", U"输出", U"卡片", U"备案号", U"开发者", U"工程师", U"专家", U"人才", U"课程",
    U"用户", U"伦理", U"安全", U"对比", U"之间", U"之一",   U"项目",   U"产业",   U"投资", U"融资", U"智能体",
    U"中心", U"对话", U"驱动", U"副本", U"函数",
};

constexpr std::u32string_view kMakers[] = {U"企业",     U"公司", U"厂商",   U"厂家",   U"创业公司", U"创企",
                                           U"初创",     U"玩家", U"团队",   U"开发商", U"伙伴",     U"机构",
                                           U"创业企业", U"大厂", U"供应商", U"提供商", U"独角兽",   U"创业者"};

struct Category {
  std::u32string_view text;
  ModelCategory category;
};

constexpr Category kCategories[] = {
    {U"通用", ModelCategory::general},    {U"基础", ModelCategory::foundation}, {U"基座", ModelCategory::foundation},
    {U"底座", ModelCategory::foundation}, {U"行业", ModelCategory::industry},   {U"垂直", ModelCategory::industry},
    {U"垂类", ModelCategory::industry},   {U"专用", ModelCategory::industry},   {U"产业", ModelCategory::industry},
    {U"金融", ModelCategory::industry},   {U"医疗", ModelCategory::industry},   {U"医学", ModelCategory::industry},
    {U"法律", ModelCategory::industry},   {U"教育", ModelCategory::industry},   {U"交通", ModelCategory::industry},
    {U"工业", ModelCategory::industry},   {U"汽车", ModelCategory::industry},   {U"政务", ModelCategory::industry},
    {U"能源", ModelCategory::industry},   {U"电力", ModelCategory::industry},   {U"制造", ModelCategory::industry},
    {U"农业", ModelCategory::industry},   {U"气象", ModelCategory::industry},   {U"营销", ModelCategory::industry},
    {U"领域", ModelCategory::industry},   {U"专业", ModelCategory::industry},   {U"自定义", ModelCategory::other},
};

constexpr std::u32string_view kAi[] = {U"AI",       U"人工智能", U"大模型",   U"ChatGPT",  U"GPT",
                                       U"语言模型", U"生成式",   U"机器学习", U"深度学习", U"LLM",
                                       U"AIGC",     U"神经网络", U"Llama",    U"OpenAI",   U"智能体"};

constexpr bool is_latin(char32_t c) {
  return (U'a' <= c && c <= U'z') || (U'A' <= c && c <= U'Z');
}

std::optional<ModelNoun> noun_at(std::u32string_view reading, std::uint32_t at, std::uint32_t to) {
  if (!kNounHeads.may_hold(reading[at])) return std::nullopt;
  const std::u32string_view rest = reading.substr(at, to - at);
  for (const Noun& noun : kNouns) {
    if (!rest.starts_with(noun.text)) continue;
    if (is_latin(noun.text[0]) && at > 0 && is_latin(reading[at - 1])) continue;
    const auto end = static_cast<std::uint32_t>(at + noun.text.size());
    const auto before = reading.substr(0, at);
    const bool plain = noun.text == U"模型";
    if (plain && std::any_of(std::begin(kOtherSenses), std::end(kOtherSenses),
                             [&](std::u32string_view w) { return before.ends_with(w); })) {
      return std::nullopt;
    }
    if (plain && before.ends_with(U"百")) return std::nullopt;
    std::u32string_view behind = reading.substr(end, std::min<std::size_t>(12, reading.size() - end));
    while (!behind.empty() && (behind.front() == U' ' || behind.front() == U'的')) behind.remove_prefix(1);
    ModelNoun found{{at, end}, false, noun.strength};
    const auto starts = [&](std::u32string_view w) { return behind.starts_with(w); };
    if (noun.text.ends_with(U"厂商") || noun.text.ends_with(U"公司") || noun.text.ends_with(U"企业") ||
        noun.text.ends_with(U"伙伴")) {
      found.makers = true;
      found.strength = 3;
      return found;
    }
    if (starts(U"产品")) {
      found.span.end = static_cast<std::uint32_t>(end + (behind.data() - reading.substr(end).data()) + 2);
      return found;
    }
    const auto* const maker = std::find_if(std::begin(kMakers), std::end(kMakers), starts);
    if (maker != std::end(kMakers)) {
      found.makers = true;
      found.strength = std::max(found.strength, 2);
      found.span.end = static_cast<std::uint32_t>(end + (behind.data() - reading.substr(end).data()) + maker->size());
      return found;
    }
    if (std::any_of(std::begin(kOtherHeads), std::end(kOtherHeads), starts)) return std::nullopt;
    return found;
  }
  return std::nullopt;
}

}  // namespace

std::optional<ModelNoun> find_model_noun(std::u32string_view reading, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t at = from; at < to; ++at) {
    if (std::optional<ModelNoun> noun = noun_at(reading, at, to)) return noun;
  }
  return std::nullopt;
}

std::optional<ModelNoun> find_last_model_noun(std::u32string_view reading, std::uint32_t from, std::uint32_t to) {
  std::optional<ModelNoun> last;
  for (std::uint32_t at = from; at < to; ++at) {
    std::optional<ModelNoun> noun = noun_at(reading, at, to);
    if (!noun) continue;
    last = noun;
    at = noun->span.end - 1;
  }
  return last;
}

ModelCategory category_before(std::u32string_view reading, std::uint32_t from, Span noun) {
  constexpr std::uint32_t kReach = 22;
  const std::uint32_t begin = std::max(from, noun.begin < kReach ? 0 : noun.begin - kReach);
  const auto text = reading.substr(begin, noun.end - begin);
  const Category* first = nullptr;
  std::size_t place = 0;
  for (const Category& c : kCategories) {
    const std::size_t at = text.find(c.text);
    if (at != text.npos && (first == nullptr || at < place)) {
      first = &c;
      place = at;
    }
  }
  return first == nullptr ? ModelCategory::all : first->category;
}

bool speaks_of_ai(std::u32string_view text) {
  return holds_any<kAi>(text);
}

}  // namespace taojin::facts
