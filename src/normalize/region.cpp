#include <algorithm>
#include <array>
#include <iterator>

#include "character_filter.h"
#include "normalize/normalize.h"

namespace taojin {
namespace {

struct Wording {
  std::u32string_view word;
  std::array<int, 3> weight;  ///< for mainland, Taiwan, Hong Kong: as in Region
};

/// Wording that one or two regions print and the others hardly do, as it reads in Simplified; not topics, which travel.
/// Sorted.
constexpr Wording kWordings[] = {
    {U"A股", {1, 0, 1}},        {U"万亿", {2, 0, 2}},       {U"上柜", {0, 3, 0}},       {U"专案", {0, 2, 0}},
    {U"业内人士", {2, 0, 0}},   {U"业者", {0, 2, 1}},       {U"中期息", {0, 0, 3}},     {U"主播", {1, 0, 0}},
    {U"义大利", {0, 3, 0}},     {U"二维码", {2, 0, 1}},     {U"云端", {0, 2, 2}},       {U"互联网", {2, 0, 1}},
    {U"人工智慧", {0, 3, 0}},   {U"人工智能", {2, 0, 1}},   {U"介面", {0, 3, 2}},       {U"代码", {1, 0, 0}},
    {U"休旅车", {0, 3, 0}},     {U"优步", {3, 0, 0}},       {U"传媒", {0, 0, 2}},       {U"伺服器", {0, 2, 2}},
    {U"使用者", {0, 2, 1}},     {U"信号", {2, 0, 0}},       {U"信息", {2, 0, 0}},       {U"兆元", {0, 3, 0}},
    {U"兆美元", {0, 3, 0}},     {U"公众号", {3, 0, 0}},     {U"公募", {2, 0, 0}},       {U"兴柜", {0, 3, 0}},
    {U"内地", {0, 0, 2}},       {U"净利润", {3, 0, 0}},     {U"出海", {2, 0, 0}},       {U"出租车", {3, 0, 0}},
    {U"分析员", {0, 0, 3}},     {U"列印", {0, 3, 3}},       {U"创办人", {0, 2, 2}},     {U"创始人", {2, 0, 0}},
    {U"创投", {1, 1, 1}},       {U"创科", {0, 0, 3}},       {U"利多", {0, 2, 0}},       {U"利空", {0, 2, 0}},
    {U"制程", {0, 2, 1}},       {U"刷屏", {2, 0, 0}},       {U"券商", {1, 1, 1}},       {U"助力", {3, 0, 0}},
    {U"北韩", {0, 2, 2}},       {U"升幅", {0, 0, 2}},       {U"半导体厂", {0, 3, 0}},   {U"南韩", {0, 2, 2}},
    {U"博主", {2, 0, 0}},       {U"厂商", {0, 1, 0}},       {U"反馈", {2, 0, 0}},       {U"发展商", {0, 0, 2}},
    {U"台币", {0, 2, 0}},       {U"台股", {0, 3, 0}},       {U"同比", {3, 0, 0}},       {U"吐槽", {2, 0, 0}},
    {U"品牌商", {0, 1, 0}},     {U"国内", {1, 0, 0}},       {U"地产商", {0, 0, 2}},     {U"外资", {0, 1, 0}},
    {U"大厂", {0, 1, 0}},       {U"大模型", {2, 0, 0}},     {U"大陆", {0, 2, 0}},       {U"奈米", {0, 3, 0}},
    {U"奥巴马", {2, 0, 2}},     {U"孖展", {0, 0, 3}},       {U"季减", {0, 3, 0}},       {U"季增", {0, 3, 0}},
    {U"官宣", {2, 0, 0}},       {U"宾士", {0, 3, 0}},       {U"小程序", {2, 0, 0}},     {U"屋苑", {0, 0, 3}},
    {U"屏幕", {2, 0, 1}},       {U"川普", {0, 3, 0}},       {U"巿场", {0, 0, 3}},       {U"市值蒸发", {1, 0, 1}},
    {U"布什", {2, 0, 0}},       {U"带货", {2, 0, 0}},       {U"年减", {0, 3, 0}},       {U"年增", {0, 3, 0}},
    {U"当机", {0, 3, 0}},       {U"影片", {0, 2, 2}},       {U"影音", {0, 2, 0}},       {U"恒指", {1, 0, 2}},
    {U"意大利", {2, 0, 2}},     {U"我国", {3, 0, 0}},       {U"截至", {1, 0, 1}},       {U"打印", {2, 0, 1}},
    {U"打造", {1, 0, 0}},       {U"执行长", {0, 3, 0}},     {U"扫码", {2, 0, 0}},       {U"技术长", {0, 3, 0}},
    {U"投信", {0, 3, 0}},       {U"投顾", {0, 3, 0}},       {U"报导", {0, 2, 1}},       {U"报道指", {0, 0, 3}},
    {U"挂牌", {0, 1, 1}},       {U"按季", {0, 0, 3}},       {U"按年", {0, 0, 3}},       {U"按月", {0, 0, 1}},
    {U"捷运", {0, 3, 0}},       {U"推进", {1, 0, 0}},       {U"数位", {0, 2, 0}},       {U"数字化", {2, 0, 0}},
    {U"数据库", {1, 0, 1}},     {U"数码", {0, 0, 2}},       {U"数码港", {0, 0, 3}},     {U"新创", {0, 2, 0}},
    {U"新台币", {0, 3, 0}},     {U"新西兰", {3, 0, 0}},     {U"日活", {2, 0, 0}},       {U"普丁", {0, 3, 0}},
    {U"普京", {2, 0, 2}},       {U"晶片", {0, 2, 2}},       {U"智慧型手机", {0, 3, 0}}, {U"智慧手机", {0, 3, 0}},
    {U"智能手机", {2, 0, 1}},   {U"智能电话", {0, 0, 3}},   {U"月减", {0, 3, 0}},       {U"月增", {0, 3, 0}},
    {U"月活", {2, 0, 0}},       {U"服务器", {3, 0, 0}},     {U"朝鲜", {2, 0, 0}},       {U"末期息", {0, 0, 3}},
    {U"本港", {0, 0, 3}},       {U"机台", {0, 2, 0}},       {U"杜拜", {0, 3, 3}},       {U"标指", {0, 0, 3}},
    {U"标普", {0, 1, 0}},       {U"楼按", {0, 0, 3}},       {U"欧巴马", {0, 3, 0}},     {U"每手", {0, 0, 2}},
    {U"民众", {0, 2, 0}},       {U"水平", {1, 0, 0}},       {U"沙乌地", {0, 3, 0}},     {U"沽空", {0, 0, 2}},
    {U"法人", {0, 2, 0}},       {U"泽伦斯基", {0, 3, 1}},   {U"派息", {0, 0, 2}},       {U"流动电话", {0, 0, 3}},
    {U"流动装置", {0, 0, 3}},   {U"港交所", {0, 0, 1}},     {U"港人", {0, 1, 3}},       {U"港元", {0, 0, 3}},
    {U"港币", {0, 0, 1}},       {U"港府", {0, 1, 3}},       {U"港铁", {0, 0, 3}},       {U"滑鼠", {0, 3, 3}},
    {U"演算法", {0, 3, 2}},     {U"激光", {3, 0, 1}},       {U"特区政府", {0, 0, 2}},   {U"特朗普", {2, 0, 2}},
    {U"特首", {0, 0, 3}},       {U"环比", {3, 0, 0}},       {U"生态", {1, 0, 0}},       {U"用户", {1, 0, 1}},
    {U"百分之", {0, 0, 2}},     {U"盈喜", {0, 0, 3}},       {U"盈警", {0, 0, 3}},       {U"直播", {1, 0, 0}},
    {U"相关负责人", {3, 0, 0}}, {U"相较", {0, 2, 0}},       {U"知乎", {1, 0, 0}},       {U"短信", {3, 0, 0}},
    {U"短视频", {2, 0, 0}},     {U"硬件", {2, 0, 1}},       {U"硬体", {0, 3, 0}},       {U"硬碟", {0, 3, 3}},
    {U"私隐", {0, 0, 3}},       {U"科创板", {1, 0, 0}},     {U"科技园", {0, 0, 1}},     {U"科网", {0, 0, 3}},
    {U"程序", {3, 0, 0}},       {U"程式", {0, 3, 3}},       {U"立委", {0, 2, 0}},       {U"立法会", {0, 0, 3}},
    {U"简讯", {0, 3, 0}},       {U"算法", {2, 0, 0}},       {U"类神经", {0, 3, 0}},     {U"红利", {1, 0, 0}},
    {U"纯利", {0, 0, 2}},       {U"纳指", {1, 0, 1}},       {U"纳米", {2, 0, 1}},       {U"纽西兰", {0, 3, 3}},
    {U"网上", {1, 0, 2}},       {U"网络", {2, 0, 1}},       {U"网路", {0, 3, 0}},       {U"网际网路", {0, 3, 0}},
    {U"联交所", {0, 0, 2}},     {U"联合创始人", {3, 0, 0}}, {U"股利", {0, 2, 0}},       {U"脸书", {0, 2, 1}},
    {U"自营商", {0, 3, 0}},     {U"芯片", {3, 0, 0}},       {U"英伟达", {2, 0, 1}},     {U"荧幕", {0, 1, 3}},
    {U"莱特希泽", {1, 0, 1}},   {U"获利", {0, 2, 0}},       {U"获投", {2, 0, 0}},       {U"萤幕", {0, 3, 3}},
    {U"营业收入", {1, 0, 0}},   {U"营收", {0, 1, 0}},       {U"营运", {0, 2, 2}},       {U"营运长", {0, 3, 0}},
    {U"落地", {2, 0, 0}},       {U"董座", {0, 3, 0}},       {U"融资", {1, 0, 0}},       {U"行动装置", {0, 3, 0}},
    {U"行政总裁", {0, 0, 3}},   {U"行政院", {0, 2, 0}},     {U"视讯", {0, 3, 0}},       {U"视频", {3, 0, 0}},
    {U"计程车", {0, 3, 0}},     {U"记忆体", {0, 3, 2}},     {U"谷歌", {2, 0, 1}},       {U"财务长", {0, 3, 0}},
    {U"财政司", {0, 0, 3}},     {U"财测", {0, 3, 0}},       {U"质量", {1, 0, 0}},       {U"贸易战", {0, 1, 1}},
    {U"资安", {0, 3, 0}},       {U"资讯", {0, 2, 2}},       {U"资讯科技", {0, 0, 3}},   {U"资讯长", {0, 3, 0}},
    {U"赋能", {3, 0, 0}},       {U"赖海哲", {0, 3, 0}},     {U"赛道", {2, 0, 0}},       {U"跟投", {2, 0, 0}},
    {U"车厂", {0, 2, 1}},       {U"软件", {2, 0, 1}},       {U"软体", {0, 3, 0}},       {U"辉达", {0, 3, 1}},
    {U"连线", {0, 2, 0}},       {U"迪拜", {3, 0, 0}},       {U"透过", {0, 2, 2}},       {U"通过", {1, 0, 0}},
    {U"道指", {1, 0, 2}},       {U"道琼", {0, 3, 0}},       {U"那指", {0, 3, 0}},       {U"那斯达克", {0, 3, 0}},
    {U"部落格", {0, 3, 0}},     {U"释出", {0, 2, 0}},       {U"里根", {2, 0, 0}},       {U"陆企", {0, 3, 0}},
    {U"陆媒", {0, 3, 0}},       {U"陆股", {0, 2, 0}},       {U"陆资", {0, 2, 0}},       {U"随身碟", {0, 3, 0}},
    {U"雷射", {0, 3, 0}},       {U"雷根", {0, 3, 0}},       {U"韩国", {1, 0, 0}},       {U"项目", {2, 0, 1}},
    {U"预估", {0, 1, 0}},       {U"领投", {2, 0, 0}},       {U"首席执行官", {2, 0, 0}}, {U"首席技术官", {2, 0, 0}},
    {U"首席财务官", {1, 0, 0}}, {U"高管", {2, 0, 0}},       {U"高阶", {0, 2, 0}},       {U"默认", {3, 0, 0}},
};

/// Likewise characters by themselves.
constexpr Wording kCharacters[] = {
    {U"“", {2, 0, 0}},  {U"「", {0, 2, 2}}, {U"佢", {0, 0, 3}}, {U"冇", {0, 0, 3}},
    {U"咁", {0, 0, 3}}, {U"咗", {0, 0, 3}}, {U"哋", {0, 0, 3}}, {U"唔", {0, 0, 3}},
    {U"啲", {0, 0, 3}}, {U"喺", {0, 0, 3}}, {U"嗰", {0, 0, 3}}, {U"嘅", {0, 0, 3}},
};

constexpr bool by_word(const Wording& a, const Wording& b) {
  return a.word < b.word;
}
static_assert(std::is_sorted(std::begin(kWordings), std::end(kWordings), by_word));
static_assert(std::is_sorted(std::begin(kCharacters), std::end(kCharacters), by_word));

/// A word counts this often at most: an article about one thing repeats it.
constexpr int kMostOfAWord = 3;

/// So much of an article tells.
constexpr std::size_t kHead = 16384;

constexpr CharacterFilter kMayCount = CharacterFilter::first_of(kCharacters, &Wording::word);

/// The number of the first word that begins with two characters, plus one; 0 for none.
constexpr std::size_t pair_of(char32_t first, char32_t second) {
  return (first * 45 + second) % 8192;
}
constexpr std::size_t pair_of(std::u32string_view word) {
  return pair_of(word[0], word[1]);
}
constexpr auto kFirstOfPair = [] {
  std::array<std::uint16_t, 8192> first{};
  for (std::size_t i = std::size(kWordings); i-- > 0;) {
    first[pair_of(kWordings[i].word)] = static_cast<std::uint16_t>(i + 1);
  }
  return first;
}();
static_assert(std::ranges::all_of(kWordings,
                                  [](const Wording& wording) {
                                    const Wording& first = kWordings[kFirstOfPair[pair_of(wording.word)] - 1];
                                    return first.word.substr(0, 2) == wording.word.substr(0, 2);
                                  }),
              "two pairs share a place: choose another factor");

/// What the wordings met so far speak for.
class RegionScores {
 public:
  /// Counts what `text` begins with; `first_of_pair` is what kFirstOfPair says of its first two characters. By itself:
  /// within the loop over the text it takes the registers that the loop needs.
  [[gnu::noinline]] void count(std::u32string_view text, std::size_t first_of_pair) {
    for (std::size_t i = 0; i < std::size(kCharacters); ++i) {
      if (kCharacters[i].word[0] == text[0]) add(met_characters_[i], kCharacters[i]);
    }
    if (first_of_pair == 0) return;
    for (std::size_t i = first_of_pair - 1; i < std::size(kWordings); ++i) {
      if (!kWordings[i].word.starts_with(text.substr(0, 2))) break;
      if (text.starts_with(kWordings[i].word)) add(met_wordings_[i], kWordings[i]);
    }
  }

  /// The first of the highest.
  [[nodiscard]] Region best() const {
    // One weak word alone is not enough against the mainland.
    std::array<int, 3> scores = scores_;
    ++scores[static_cast<std::size_t>(Region::mainland)];
    return static_cast<Region>(std::ranges::max_element(scores) - scores.begin());
  }

 private:
  void add(int& met, const Wording& wording) {
    if (met++ >= kMostOfAWord) return;
    for (std::size_t region = 0; region < scores_.size(); ++region) scores_[region] += wording.weight[region];
  }

  std::array<int, 3> scores_{};
  std::array<int, std::size(kCharacters)> met_characters_{};
  std::array<int, std::size(kWordings)> met_wordings_{};
};

}  // namespace

// Never by script: a converted article stays the same.
Region region_of(std::u32string_view reading) {
  RegionScores scores;
  reading = reading.substr(0, kHead);
  if (reading.empty()) return scores.best();
  char32_t character = reading[0];
  for (std::size_t next = 1; next < reading.size(); ++next) {
    const std::size_t first = kFirstOfPair[pair_of(character, reading[next])];
    // One branch, nearly never taken: whether it may be a character that counts is a coin toss.
    if ((first != 0) | kMayCount.may_hold(character)) scores.count(reading.substr(next - 1, 8), first);
    character = reading[next];
  }
  scores.count(reading.substr(reading.size() - 1), 0);
  return scores.best();
}

}  // namespace taojin
