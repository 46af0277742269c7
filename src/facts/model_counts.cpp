#include <algorithm>
#include <iterator>
#include <span>

#include "decode/decode.h"
#include "facts/facts.h"
#include "facts/model_nouns.h"
#include "facts/scene.h"
#include "word_lists.h"

namespace taojin {
namespace {

using namespace facts;

constexpr std::uint32_t kNounReach = 26;  ///< characters from a count to its noun
constexpr int kEnough = 30;               ///< what has to speak for a count, in tenths

constexpr std::string_view kUnits[] = {"个",   "款", "家", "种", "项", "类", "企业",
                                       "公司", "套", "只", "余", "间", "大"};

/// They say that models exist, come out or remain.
constexpr std::u32string_view kExistence[] = {
    U"发布", U"推出",   U"上线", U"备案", U"登记", U"注册", U"拥有", U"已有", U"有",   U"诞生", U"涌现",
    U"存活", U"活下来", U"留下", U"剩",   U"通过", U"达",   U"超过", U"突破", U"收录", U"问世", U"研发",
    U"开发", U"布局",   U"活",   U"只会", U"产生", U"胜出", U"公开", U"亮相", U"开放", U"获批", U"入选",
    U"打造", U"创建",   U"提交", U"聚集", U"汇聚", U"出现", U"共",   U"累计", U"开源"};

/// They say whose or where, or who counted.
constexpr std::u32string_view kSettingsOf[] = {U"国内", U"全国", U"中国",     U"我国", U"全球", U"市面上", U"截至",
                                               U"截止", U"目前", U"统计",     U"累计", U"共计", U"合计",   U"国产",
                                               U"海外", U"美国", U"数据显示", U"报告", U"首批", U"业内",   U"未来",
                                               U"如今", U"现在", U"地图",     U"北京", U"上海", U"广东",   U"深圳"};

/// 这两个, 其他三款: not a count of what there is.
constexpr std::u32string_view kDeterminers[] = {U"这", U"那",   U"该",   U"每",   U"某", U"同",   U"另外",
                                                U"另", U"其他", U"第",   U"上述", U"前", U"后",   U"这些",
                                                U"此", U"各",   U"任意", U"单",   U"哪", U"几乎", U"的这"};

/// Talk of experiments.
constexpr std::u32string_view kLaboratory[] = {U"实验",  U"测试", U"数据集", U"评估",   U"基准", U"微调",   U"蒸馏",
                                               U"推理",  U"层",   U"论文",   U"参数量", U"消融", U"准确率", U"任务上",
                                               U"token", U"样本", U"集成",   U"加载",   U"显存", U"尺寸",   U"对比"};

constexpr std::u32string_view kScopes[] = {U"国内",   U"中国",   U"我国", U"全国", U"全球", U"海外", U"国外",
                                           U"美国",   U"北京",   U"上海", U"广东", U"深圳", U"浙江", U"杭州",
                                           U"市面上", U"全世界", U"世界", U"欧洲", U"日本", U"韩国", U"台湾",
                                           U"香港",   U"业界",   U"国产", U"京沪", U"江苏", U"安徽", U"大陆"};

std::string scope_of(std::u32string_view before) {
  std::size_t best_at = 0;
  std::u32string_view best;
  for (const std::u32string_view scope : kScopes) {
    const std::size_t at = before.rfind(scope);
    if (at == before.npos) continue;
    if (best.empty() || at > best_at || (at == best_at && scope.size() > best.size())) {
      best = scope;
      best_at = at;
    }
  }
  return to_utf8(best);
}

std::string batch_of(std::u32string_view text) {
  for (const std::u32string_view word : {std::u32string_view(U"首批"), std::u32string_view(U"累计")}) {
    if (text.find(word) != text.npos) return to_utf8(word);
  }
  const std::size_t at = text.find(U"第");
  if (at == text.npos) return {};
  const std::size_t end = text.find(U"批", at);
  if (end == text.npos || end - at > 3) return {};
  return to_utf8(text.substr(at, end + 1 - at));
}

/// 评测了10个大模型, 选取27个模型: those of a study.
constexpr std::u32string_view kStudied[] = {U"评测",   U"测评",   U"评估",   U"测试了", U"对比了", U"选取",
                                            U"训练了", U"比较了", U"考察了", U"分析了", U"挑选了", U"微调了"};
/// 如果有数百个模型, 每家都要有两个: none that there are.
constexpr std::u32string_view kSupposed[] = {U"如果", U"假如", U"假设", U"设想", U"想象", U"每个", U"每家", U"每人"};

/// Behind a count whose noun stands in front: 全国八家备案. Anything else is another noun: 支持了700个业务.
constexpr std::u32string_view kToldOfModels[] = {U"备案", U"通过", U"完成", U"上线", U"获批", U"发布", U"已", U"均",
                                                 U"在",   U"入选", U"开源", U"对外", U"来自", U"属于", U"占", U"正"};

/// More firms than this make no models; they use them. More models than this nobody has counted.
constexpr double kMostMakers = 10000, kMostModels = 10000000;

class CountReader {
 public:
  CountReader(const Document& document, std::size_t sentence, const Quantity& quantity,
              const std::vector<ModelCount>& earlier)
      : document_(document),
        reading_(document.reading.text),
        sentence_(document.sentences[sentence]),
        place_(sentence),
        quantity_(quantity),
        extent_(quantity.extent.empty() ? quantity.span : quantity.extent),
        earlier_(earlier) {
    const auto first = std::lower_bound(document.quantities.begin(), document.quantities.end(), sentence_.begin,
                                        [](const Quantity& q, std::uint32_t place) { return q.span.begin < place; });
    const auto last = std::lower_bound(first, document.quantities.end(), sentence_.end,
                                       [](const Quantity& q, std::uint32_t place) { return q.span.begin < place; });
    near_ = {first, last};
  }

  std::optional<ModelCount> read() {
    if (!find_noun()) return std::nullopt;
    if (score() < kEnough) return std::nullopt;
    const double most = quantity_.unit == "家" ? kMostMakers : kMostModels;
    if (quantity_.value && quantity_.value->to_double() > most) return std::nullopt;
    ModelCount count;
    count.span = extent_;
    if (noun_behind_) count.span.end = std::max(count.span.end, noun_->span.end);
    count.value = quantity_.value;
    count.low = quantity_.low;
    count.high = quantity_.high;
    count.bound = quantity_.bound;
    // 至少已发布了79个
    const std::uint32_t near = std::max(clause_.begin, extent_.begin < 8 ? 0 : extent_.begin - 8);
    if (count.bound == Bound::exact && text(near, extent_.begin).find(U"至少") != std::u32string_view::npos) {
      count.bound = Bound::at_least;
    }
    if (count.bound != Bound::range) count.low = count.high = std::nullopt;
    count.counted = is_firm() || noun_->makers ? Counted::companies : Counted::models;
    count.category = category_before(reading_, category_from(), noun_->span);
    describe(count);
    count.evidence = sentence_;
    count.cues.push_back({"counted=" + to_utf8(slice(reading_, noun_->span)), noun_->span});
    return count;
  }

 private:
  [[nodiscard]] bool is_firm() const {
    return quantity_.unit == "家" || quantity_.unit == "企业" || quantity_.unit == "公司" || quantity_.unit == "间";
  }

  [[nodiscard]] std::u32string_view text(std::uint32_t from, std::uint32_t to) const {
    return from < to ? reading_.substr(from, to - from) : std::u32string_view();
  }

  /// Where the clause of the count begins and ends.
  void find_clause() {
    clause_ = sentence_;
    for (std::uint32_t i = extent_.begin; i-- > sentence_.begin;) {
      if (ends_clause(reading_, i)) {
        clause_.begin = i + 1;
        break;
      }
    }
    for (std::uint32_t i = extent_.end; i < sentence_.end; ++i) {
      if (ends_clause(reading_, i)) {
        clause_.end = i;
        break;
      }
    }
  }

  [[nodiscard]] std::uint32_t next_count() const {
    for (const Quantity& q : near_) {
      if (q.span.begin >= extent_.end && (q.type == QuantityType::count || q.type == QuantityType::money))
        return q.span.begin;
    }
    return clause_.end;
  }

  bool find_noun() {
    find_clause();
    // A size may stand between: 79个10亿参数规模以上基础大模型.
    const std::uint32_t to = std::min({clause_.end, extent_.end + kNounReach, next_count()});
    noun_ = find_model_noun(reading_, extent_.end, to);
    noun_behind_ = noun_.has_value();
    if (noun_behind_) {
      // What stands between must be a modifier: no verb that makes another clause of it.
      static constexpr std::u32string_view kVerbs[] = {U"使用", U"采用", U"利用", U"基于", U"接入", U"让",   U"把",
                                                       U"将",   U"调用", U"训练", U"通过", U"来",   U"装进", U"喂",
                                                       U"：",   U":",    U"是",   U"塞进", U"输入", U"驱动"};
      if (holds_any<kVerbs>(text(extent_.end, noun_->span.begin))) noun_.reset();
    }
    const auto rest = text(extent_.end, clause_.end);
    if (!noun_) {
      noun_behind_ = false;
      // 基础大模型至少已发布了79个: nothing but the end of the clause, or a noun for makers, behind.
      const bool bare =
          rest.empty() || rest.find_first_not_of(U" 之多左右以上了公司企业里中的内") == rest.npos || is_firm_noun(rest);
      if (!bare && (rest.size() > 6 || !tells_of_models(rest))) return false;
      noun_ = find_last_model_noun(reading_, clause_.begin, extent_.begin);
      if (!noun_) noun_ = find_last_model_noun(reading_, sentence_.begin, extent_.begin);
      if (noun_ && noun_->span.begin < clause_.begin && tells_others(text(clause_.begin, extent_.begin))) noun_.reset();
      if (noun_ && noun_->span.begin < clause_.begin && !holds_any<kExistence>(text(clause_.begin, clause_.end)) &&
          !is_firm()) {
        noun_.reset();
      }
      if (noun_ && noun_->strength < 3) noun_.reset();
      if (noun_ && text(noun_->span.end, extent_.begin).size() > 40) noun_.reset();
    }
    return noun_.has_value();
  }

  static bool tells_of_models(std::u32string_view rest) {
    while (!rest.empty() && rest.front() == U' ') rest.remove_prefix(1);
    return starts_with_any<kToldOfModels>(rest);
  }

  /// The clause of the count names firms of its own: 数字安全企业超过300家.
  static bool tells_others(std::u32string_view before) {
    static constexpr std::u32string_view kFirms[] = {U"企业", U"厂商", U"机构", U"客户", U"用户", U"企事业"};
    return holds_any<kFirms>(before);
  }

  static bool is_firm_noun(std::u32string_view rest) {
    static constexpr std::u32string_view kFirms[] = {U"公司", U"企业", U"厂商", U"机构", U"团队", U"创业公司"};
    return starts_with_any<kFirms>(rest);
  }

  [[nodiscard]] std::uint32_t category_from() const {
    if (noun_behind_) return extent_.end;
    std::uint32_t from = sentence_.begin;
    for (std::uint32_t i = noun_->span.begin; i-- > sentence_.begin;) {
      const char32_t c = reading_[i];
      if (c == U'，' || c == U',' || c == U'。' || c == U'；' || c == U';' || c == U'、') {
        if (c != U'、') {
          from = i + 1;
          break;
        }
      }
    }
    return from;
  }

  [[nodiscard]] int score() const {
    const double value = quantity_.value  ? quantity_.value->to_double()
                         : quantity_.high ? quantity_.high->to_double()
                                          : 0;
    const auto before_clause = text(clause_.begin, extent_.begin);
    const auto before_sentence = text(sentence_.begin, extent_.begin);
    const auto close = text(std::max(clause_.begin, extent_.begin < 4 ? 0 : extent_.begin - 4), extent_.begin);
    int score = noun_->strength * 10 - 5;
    if (noun_->strength == 1 && !speaks_of_ai(text(sentence_.begin, sentence_.end))) score -= 25;
    if (holds_any<kExistence>(before_clause)) score += 12;
    if (holds_any<kSettingsOf>(before_sentence)) score += 10;
    if (value >= 50)
      score += 15;
    else if (value >= 10)
      score += 8;
    else if (value <= 1)
      score -= 40;
    else if (value <= 3)
      score -= 12;
    if (quantity_.bound != Bound::exact) score += 5;
    if (quantity_.unit == "家") score += 8;
    if (!noun_behind_) score -= 8;
    if (ends_with_any<kDeterminers>(close)) score -= 30;
    const auto verb = text(std::max(clause_.begin, extent_.begin < 8 ? 0 : extent_.begin - 8), extent_.begin);
    if (holds_any<kStudied>(verb)) score -= 20;
    if (holds_any<kSupposed>(before_sentence)) score -= 30;
    if (holds_any<kLaboratory>(text(clause_.begin, clause_.end))) score -= 15;
    if (noun_behind_ && text(extent_.end, noun_->span.begin).size() > 10) score -= 8;
    if (quantity_.unit == "大" || quantity_.unit == "类" || quantity_.unit == "种") score -= 12;
    return score;
  }

  void describe(ModelCount& count) const {
    const auto before = text(sentence_.begin, extent_.begin);
    count.scope = scope_of(before);
    count.batch = batch_of(text(clause_.begin, clause_.end));
    // 截至5月28日
    for (const Quantity& q : near_) {
      if (q.span.begin >= extent_.begin) break;
      if (q.type != QuantityType::date || !q.date || q.span.begin < sentence_.begin) continue;
      const auto lead = text(sentence_.begin, q.span.begin);
      static constexpr std::u32string_view kUntil[] = {U"截至", U"截止", U"截止到", U"截至到", U"截至 "};
      if (ends_with_any<kUntil>(lead)) count.as_of = q.date;
    }
    // 10亿参数规模以上
    for (const Quantity& q : near_) {
      if (q.span.begin >= clause_.end) break;
      if (q.type != QuantityType::size || q.span.begin < clause_.begin || !q.value) continue;
      const auto tail = text(q.span.end, std::min<std::uint32_t>(q.span.end + 8, clause_.end));
      if (tail.find(U"以上") != tail.npos || q.bound == Bound::more_than || q.bound == Bound::at_least) {
        count.parameters_at_least = q.value;
      }
    }
    count.source = source();
    if (before.find(U"其中") != before.npos && before.size() - before.rfind(U"其中") < 20) {
      for (std::size_t i = earlier_.size(); i-- > 0;) {
        if (earlier_[i].evidence == sentence_ ||
            (place_ > 0 && earlier_[i].evidence == document_.sentences[place_ - 1])) {
          count.part_of = static_cast<std::uint32_t>(i);
          break;
        }
      }
    }
  }

  /// 据甲统计, 甲发布的《…》显示
  [[nodiscard]] std::string source() const {
    static constexpr std::u32string_view kCounts[] = {U"统计", U"发布的《", U"发布《", U"数据显示", U"显示",
                                                      U"披露", U"透露",     U"数据",   U"梳理",     U"不完全统计"};
    const auto first = std::lower_bound(document_.mentions.begin(), document_.mentions.end(), sentence_.begin,
                                        [](const Mention& m, std::uint32_t place) { return m.span.begin < place; });
    for (auto m = first; m != document_.mentions.end() && m->span.end <= extent_.begin; ++m) {
      const Mention& mention = *m;
      if (mention.type == NameType::product) continue;
      const auto behind = text(mention.span.end, std::min<std::uint32_t>(mention.span.end + 14, extent_.begin));
      const auto before = text(sentence_.begin, mention.span.begin);
      const bool counts = std::any_of(std::begin(kCounts), std::end(kCounts), [&](std::u32string_view w) {
        const std::size_t at = behind.find(w);
        return at != behind.npos && at <= 8 && behind.substr(0, at).find(U'，') == behind.npos;
      });
      if (counts || ((before.ends_with(U"据") || before.ends_with(U"根据")) && mention.type != NameType::person)) {
        return document_.entities.empty() ? to_utf8(slice(reading_, mention.span))
                                          : document_.entities[mention.entity].name;
      }
    }
    return {};
  }

  const Document& document_;
  std::u32string_view reading_;
  Span sentence_, clause_{};
  std::size_t place_;
  const Quantity& quantity_;
  Span extent_;
  const std::vector<ModelCount>& earlier_;
  std::span<const Quantity> near_;  ///< the quantities of the sentence
  std::optional<ModelNoun> noun_;
  bool noun_behind_ = false;
};

}  // namespace

std::vector<ModelCount> read_model_counts(const Document& document) {
  std::vector<ModelCount> counts;
  for (const Quantity& quantity : document.quantities) {
    if (quantity.type != QuantityType::count) continue;
    if (std::find(std::begin(kUnits), std::end(kUnits), quantity.unit) == std::end(kUnits)) continue;
    const std::size_t sentence = sentence_at(document, quantity.span.begin);
    if (sentence >= document.sentences.size() || !document.sentences[sentence].contains(quantity.span)) continue;
    std::optional<ModelCount> count = CountReader(document, sentence, quantity, counts).read();
    if (count) counts.push_back(std::move(*count));
  }
  return counts;
}

}  // namespace taojin
