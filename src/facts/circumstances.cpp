#include "facts/circumstances.h"

#include <algorithm>
#include <optional>
#include <string>

#include "character_filter.h"
#include "facts/rounds.h"

namespace taojin::facts {
namespace {

using Text = std::u32string_view;

/// Words that stand before a total over rounds or years; 本轮 in the same clause makes it the sum of one round.
constexpr Text kTotals[] = {U"累计", U"累积", U"历史融资", U"融资总额", U"总融资额"};
/// A sum of funding; of costs it may be one of a list.
constexpr Text kSums[] = {U"总共", U"共计", U"总计", U"合计", U"共融资", U"共获", U"共筹", U"共募"};
constexpr Text kSince[] = {U"至今", U"至此", U"迄今", U"以来", U"目前", U"历史", U"加上"};

struct StatusWord {
  Text word;
  FactStatus status;
};
/// What is denied or only heard holds for all of the sentence up to the amount.
constexpr StatusWord kSentenceWords[] = {
    {U"否认", FactStatus::denied},       {U"辟谣", FactStatus::denied},       {U"不属实", FactStatus::denied},
    {U"子虚乌有", FactStatus::denied},   {U"据传", FactStatus::rumoured},     {U"传闻", FactStatus::rumoured},
    {U"传出", FactStatus::rumoured},     {U"盛传", FactStatus::rumoured},     {U"网传", FactStatus::rumoured},
    {U"外传", FactStatus::rumoured},     {U"被传", FactStatus::rumoured},     {U"有传", FactStatus::rumoured},
    {U"市场传", FactStatus::rumoured},   {U"知情人士", FactStatus::rumoured}, {U"消息人士", FactStatus::rumoured},
    {U"坊间", FactStatus::rumoured},     {U"未经证实", FactStatus::rumoured}, {U"尚未证实", FactStatus::rumoured},
    {U"小道消息", FactStatus::rumoured}, {U"疑似", FactStatus::rumoured},
};
/// The rest holds for the clause.
constexpr StatusWord kClauseWords[] = {
    {U"终止", FactStatus::denied},       {U"取消", FactStatus::denied},      {U"放弃", FactStatus::denied},
    {U"告吹", FactStatus::denied},       {U"叫停", FactStatus::denied},      {U"谈崩", FactStatus::denied},
    {U"未能", FactStatus::denied},       {U"并未", FactStatus::denied},      {U"没有完成", FactStatus::denied},
    {U"拒绝", FactStatus::denied},       {U"婉拒", FactStatus::denied},      {U"或将", FactStatus::rumoured},
    {U"可能以", FactStatus::rumoured},   {U"拟", FactStatus::planned},       {U"计划", FactStatus::planned},
    {U"预计", FactStatus::planned},      {U"洽谈", FactStatus::planned},     {U"商谈", FactStatus::planned},
    {U"谈判", FactStatus::planned},      {U"磋商", FactStatus::planned},     {U"寻求", FactStatus::planned},
    {U"谋求", FactStatus::planned},      {U"有意", FactStatus::planned},     {U"考虑", FactStatus::planned},
    {U"打算", FactStatus::planned},      {U"准备", FactStatus::planned},     {U"筹划", FactStatus::planned},
    {U"有望", FactStatus::planned},      {U"希望", FactStatus::planned},     {U"力争", FactStatus::planned},
    {U"即将", FactStatus::planned},      {U"将以", FactStatus::planned},     {U"将获", FactStatus::planned},
    {U"将融", FactStatus::planned},      {U"将募", FactStatus::planned},     {U"将筹", FactStatus::planned},
    {U"将投", FactStatus::planned},      {U"将向", FactStatus::planned},     {U"将出资", FactStatus::planned},
    {U"将斥资", FactStatus::planned},    {U"将收购", FactStatus::planned},   {U"将完成", FactStatus::planned},
    {U"将分别", FactStatus::planned},    {U"将套现", FactStatus::planned},   {U"将出售", FactStatus::planned},
    {U"将发行", FactStatus::planned},    {U"将设立", FactStatus::planned},   {U"将支付", FactStatus::planned},
    {U"将注资", FactStatus::planned},    {U"将增资", FactStatus::planned},   {U"将提供", FactStatus::planned},
    {U"将耗资", FactStatus::planned},    {U"将拿出", FactStatus::planned},   {U"将作价", FactStatus::planned},
    {U"建议收购", FactStatus::planned},  {U"建议出售", FactStatus::planned}, {U"将达", FactStatus::planned},
    {U"将超", FactStatus::planned},      {U"正在募集", FactStatus::planned}, {U"正在筹集", FactStatus::planned},
    {U"正在进行", FactStatus::planned},  {U"目标估值", FactStatus::planned}, {U"此前", FactStatus::historical},
    {U"之前", FactStatus::historical},   {U"曾", FactStatus::historical},    {U"早前", FactStatus::historical},
    {U"早在", FactStatus::historical},   {U"当时", FactStatus::historical},  {U"当年", FactStatus::historical},
    {U"上一轮", FactStatus::historical}, {U"上轮", FactStatus::historical},  {U"那一轮", FactStatus::historical},
};
/// 模拟 and 虚拟 plan nothing, 未曾 and 不曾 tell no history.
constexpr Text kNotPlanned[] = {U"模拟", U"虚拟", U"比拟", U"计划书", U"不曾", U"未曾", U"之前者"};

/// A clause that begins so goes on about what the one before it tells: 正洽谈新一轮融资，估值达20亿.
constexpr Text kGoesOn[] = {U"估值",     U"金额",     U"规模",     U"作价",     U"价格",     U"融资额", U"募资",
                            U"交易",     U"对价",     U"总价",     U"融资规模", U"总对价",   U"代价",   U"现金代价",
                            U"现金对价", U"股份对价", U"股票对价", U"转让价",   U"股权转让", U"收购价", U"收购总价",
                            U"集资额",   U"筹资额",   U"投资额",   U"其估值",   U"投前",     U"投后",   U"总额",
                            U"总金额",   U"总规模",   U"涉资",     U"其中",     U"包括",     U"约定"};
constexpr int kMostClausesOn = 3;  ///< clauses that go on one behind the other

/// What a date beside these words dates is no payment.
constexpr Text kBeginsBehind[] = {U"成立", U"创立", U"创办", U"创建", U"毕业", U"出生", U"以来", U"起",
                                  U"至今", U"加入", U"就",   U"建立", U"诞生", U"上线", U"发布", U"报道"};
constexpr Text kBeginsBefore[] = {U"成立于", U"创立于", U"创办于", U"创建于", U"始于", U"自", U"从",
                                  U"截至",   U"截止",   U"截至到", U"生于",   U"到",   U"至"};
/// Between a date and an amount: it is about another time.
constexpr Text kNow[] = {U"目前", U"如今", U"现在", U"当前", U"最新", U"此后",
                         U"随后", U"之后", U"后来", U"至今", U"今日", U"近日"};

std::optional<std::size_t> find_any(Text text, const auto& words) {
  for (const Text word : words) {
    const std::size_t at = text.find(word);
    if (at != Text::npos) return at;
  }
  return std::nullopt;
}

struct Found {
  FactStatus status;
  Span word;
};

class AmountReader {
 public:
  AmountReader(const Document& document, const Scene& scene) : document_(document), scene_(scene) {}

  void read(Amount& amount) {
    span_ = document_.quantities[amount.quantity].span;
    clause_ = scene_.clause_at(span_.begin);
    read_total(amount);
    read_status(amount);
    read_date(amount);
  }

 private:
  [[nodiscard]] Text between(std::uint32_t begin, std::uint32_t end) const {
    return begin < end ? Text(document_.reading.text).substr(begin, end - begin) : Text();
  }

  /// Where the amount before this one ends, or the clause begins.
  [[nodiscard]] std::uint32_t own_begin() const {
    std::uint32_t begin = clause_.begin;
    for (const std::uint32_t quantity : scene_.money) {
      const Span other = document_.quantities[quantity].span;
      if (other.end <= span_.begin) begin = std::max(begin, other.end);
    }
    return begin;
  }

  void read_total(Amount& amount) const {
    const std::uint32_t begin = own_begin();
    const Text lead = between(begin, span_.begin);
    std::optional<std::size_t> at = find_any(lead, kTotals);
    // 完成E轮融资，共计8亿元 is the sum of that round.
    const bool of_round = !amount.round.empty() && !find_any(between(scene_.sentence.begin, span_.begin), kSince);
    if (!at && !of_round && (amount.kind == AmountKind::investment || amount.kind == AmountKind::debt)) {
      at = find_any(lead, kSums);
    }
    const Text own = between(clause_.begin, span_.begin);
    if (!at || find_any(own, kThisRound) || own.find(kNewRound) != Text::npos) return;
    amount.cumulative = true;
    const auto place = begin + static_cast<std::uint32_t>(*at);
    amount.cues.push_back({"cumulative", {place, place + 2}});
  }

  [[nodiscard]] static std::optional<Found> find_word(Text text, std::uint32_t begin, const auto& words) {
    const CharacterFilter characters(text);
    for (const StatusWord& word : words) {
      if (!characters.may_hold(word.word.front())) continue;
      for (std::size_t at = text.find(word.word); at != Text::npos; at = text.find(word.word, at + 1)) {
        const bool other = std::ranges::any_of(kNotPlanned, [&](Text longer) {
          const std::size_t inside = longer.find(word.word);
          return inside != Text::npos && inside <= at && text.substr(at - inside).starts_with(longer);
        });
        if (other) continue;
        const auto place = begin + static_cast<std::uint32_t>(at);
        return Found{word.status, {place, place + static_cast<std::uint32_t>(word.word.size())}};
      }
    }
    return std::nullopt;
  }

  void read_status(Amount& amount) const {
    const std::uint32_t sentence = scene_.sentence.begin;
    std::optional<Found> found = find_word(between(sentence, span_.begin), sentence, kSentenceWords);
    if (!found) found = find_word(between(clause_.begin, clause_.end), clause_.begin, kClauseWords);
    Span clause = {clause_.begin, span_.begin};
    for (int on = 0; !found && on < kMostClausesOn && clause.begin > sentence + 1; ++on) {
      const Text lead = between(clause.begin, clause.end);
      if (std::ranges::none_of(kGoesOn, [&](Text word) { return lead.starts_with(word); })) break;
      clause = scene_.clause_at(clause.begin - 2);
      found = find_word(between(clause.begin, clause.end), clause.begin, kClauseWords);
    }
    if (!found) return;
    amount.status = found->status;
    const char* const name = found->status == FactStatus::denied     ? "status=denied"
                             : found->status == FactStatus::rumoured ? "status=rumoured"
                             : found->status == FactStatus::planned  ? "status=planned"
                                                                     : "status=historical";
    amount.cues.push_back({name, found->word});
  }

  /// The last date before the amount in its sentence; else the first behind it in its clause.
  void read_date(Amount& amount) const {
    const std::vector<Quantity>& all = document_.quantities;
    const Quantity* chosen = nullptr;
    for (std::size_t i = amount.quantity; i-- > 0 && all[i].span.begin >= scene_.sentence.begin;) {
      if (all[i].type != QuantityType::date) continue;
      chosen = dates(all[i]) && !find_any(between(all[i].span.end, span_.begin), kNow) ? &all[i] : nullptr;
      break;
    }
    const bool planned = amount.status == FactStatus::planned || amount.status == FactStatus::rumoured;
    if (chosen != nullptr && planned && chosen->span.begin < clause_.begin) chosen = nullptr;
    for (std::size_t i = amount.quantity + 1; chosen == nullptr && i < all.size(); ++i) {
      if (all[i].span.end > clause_.end || all[i].type == QuantityType::money) break;
      if (all[i].type == QuantityType::date && dates(all[i])) chosen = &all[i];
    }
    if (chosen == nullptr) return;
    amount.date = chosen->date;
    amount.cues.push_back({"date=" + chosen->date->iso(), chosen->span});
  }

  /// Whether a date tells when something was paid.
  [[nodiscard]] bool dates(const Quantity& quantity) const {
    if (!quantity.date || quantity.end_date) return false;
    const Text behind = between(quantity.span.end, std::min(quantity.span.end + 4, scene_.sentence.end));
    const Text before = between(scene_.sentence.begin, quantity.span.begin);
    const auto follows = [&](Text word) { return behind.starts_with(word); };
    const auto precedes = [&](Text word) { return before.ends_with(word); };
    return std::ranges::none_of(kBeginsBehind, follows) && std::ranges::none_of(kBeginsBefore, precedes);
  }

  const Document& document_;
  const Scene& scene_;
  Span span_, clause_;
};

}  // namespace

void read_circumstances(const Document& document, const Scene& scene, std::vector<Amount>& amounts) {
  AmountReader reader(document, scene);
  for (Amount& amount : amounts) reader.read(amount);
}

}  // namespace taojin::facts
