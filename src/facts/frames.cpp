#include "facts/frames.h"

#include <algorithm>
#include <iterator>

#include "word_lists.h"

namespace taojin::facts {
namespace {

constexpr std::size_t kLongestJoint = 14;  // 、著名天使投资人
constexpr std::uint32_t kLongestDescription = 16;
constexpr std::size_t kLongestOffice = 14;  // 联合创始人兼首席执行官

struct LeadWord {
  std::u32string_view text;
  Lead lead;
};

/// Longest first where one ends with the other.
constexpr LeadWord kLeadWords[] = {
    {U"投资了", Lead::object}, {U"收购了", Lead::object},  {U"并购了", Lead::object},    {U"投资", Lead::object},
    {U"收购", Lead::object},   {U"并购", Lead::object},    {U"入股", Lead::object},      {U"入股了", Lead::object},
    {U"领投了", Lead::object}, {U"领投", Lead::object},    {U"投了", Lead::object},      {U"买下", Lead::object},
    {U"买下了", Lead::object}, {U"竞购", Lead::object},    {U"增持", Lead::object},      {U"减持", Lead::object},
    {U"押注", Lead::object},   {U"参投", Lead::object},    {U"跟投", Lead::object},      {U"参投了", Lead::object},
    {U"拿下", Lead::giver},    {U"吞下", Lead::object},    {U"控股", Lead::object},      {U"投给", Lead::object},
    {U"卖掉", Lead::object},   {U"出售", Lead::object},    {U"私有化", Lead::object},    {U"持有", Lead::object},
    {U"卖给", Lead::buyer},    {U"出售给", Lead::buyer},   {U"转让给", Lead::buyer},     {U"来自", Lead::giver},
    {U"获得", Lead::giver},    {U"获得了", Lead::giver},   {U"得到", Lead::giver},       {U"得到了", Lead::giver},
    {U"引入", Lead::giver},    {U"引进", Lead::giver},     {U"投资方为", Lead::giver},   {U"投资人", Lead::giver},
    {U"卖给了", Lead::buyer},  {U"出售给了", Lead::buyer}, {U"吸引了来自", Lead::giver}, {U"吸引了", Lead::giver},
    {U"售予", Lead::buyer},    {U"卖予", Lead::buyer},     {U"售给", Lead::buyer},       {U"转手给", Lead::buyer},
    {U"卖身", Lead::buyer},    {U"卖身给", Lead::buyer},   {U"卖身于", Lead::buyer},     {U"凭借", Lead::means},
    {U"通过", Lead::means},    {U"借助", Lead::means},     {U"凭", Lead::means},         {U"依靠", Lead::means},
    {U"换取", Lead::giver},    {U"获取", Lead::giver},     {U"拿到", Lead::giver},       {U"收到", Lead::giver},
    {U"拒绝", Lead::agent},    {U"拒绝了", Lead::agent},   {U"来自于", Lead::giver},     {U"获得来自", Lead::giver},
    {U"被", Lead::agent},      {U"由", Lead::agent},       {U"获", Lead::giver},         {U"从", Lead::giver},
    {U"受", Lead::agent},      {U"遭", Lead::agent},       {U"让", Lead::agent},         {U"据", Lead::source},
    {U"援引", Lead::source},   {U"引述", Lead::source},    {U"根据", Lead::source},      {U"来源:", Lead::source},
    {U"来源：", Lead::source}, {U"向", Lead::towards},     {U"给", Lead::towards},       {U"对", Lead::towards},
    {U"为", Lead::towards},    {U"给了", Lead::towards},   {U"对于", Lead::towards},     {U"将", Lead::disposal},
    {U"把", Lead::disposal},   {U"与", Lead::company_of},  {U"和", Lead::company_of},    {U"同", Lead::company_of},
    {U"跟", Lead::company_of},
};

constexpr std::u32string_view kOffices[] = {
    U"CEO",    U"CTO",      U"COO",      U"CFO",    U"创始人",   U"联合创始人", U"总裁",   U"董事长", U"首席",
    U"合伙人", U"主席",     U"负责人",   U"联创",   U"总经理",   U"高管",       U"副总裁", U"研究员", U"科学家",
    U"执行长", U"执行董事", U"前",       U"的联合", U"的创始",   U"的CEO",      U"老板",   U"分析师", U"发言人",
    U"的前",   U"的个人",   U"个人天使", U"的高管", U"等公司的", U"创办人"};

/// 甲母公司乙 is about 乙.
constexpr std::u32string_view kFamily[] = {U"母公司", U"的母公司", U"子公司", U"旗下公司", U"旗下子公司", U"的子公司"};

/// 甲旗下子公司完成A轮融资
constexpr std::u32string_view kOwns[] = {U"旗下",     U"子公司",   U"全资子公司", U"控股子公司",
                                         U"的子公司", U"的全资",   U"全资附属",   U"附属公司",
                                         U"间接全资", U"直接全资", U"孵化的",     U"生态链企业"};

constexpr std::u32string_view kOwners[] = {U"股东",   U"员工",   U"股份",   U"股权",   U"股票",   U"老股", U"的股份",
                                           U"的股票", U"的股权", U"的股东", U"的员工", U"前员工", U"现任", U"原股东"};

/// 拿下甲控股权: what was taken from nobody but is bought.
constexpr std::u32string_view kControl[] = {U"控股权", U"的控股权", U"控制权", U"的控制权"};

/// 甲创立的乙
constexpr std::u32string_view kFounds[] = {U"创立", U"联合创立", U"创办", U"创建", U"共同创立", U"成立的", U"孵化"};

constexpr std::u32string_view kReports[] = {
    U"报道",     U"报导",     U"消息",     U"讯",       U"获悉",   U"援引",     U"披露",   U"爆料",  U"报告",
    U"数据显示", U"统计",     U"数据",     U"平台信息", U"显示",   U"测算",     U"估算",   U"预测",  U"估计",
    U"预估",     U"公司信息", U"也有报道", U"有报道",   U"曾报道", U"此前报道", U"则报道", U"也报道"};

/// 对甲的股权收购 is what 收购甲 is.
constexpr std::u32string_view kDealsOver[] = {U"收购",     U"并购",     U"投资",     U"注资",
                                              U"全资收购", U"股权收购", U"整体收购", U"现金收购",
                                              U"战略投资", U"股权投资", U"全资并购"};

std::u32string_view without_blanks_in_front(std::u32string_view text) {
  while (!text.empty() && text.front() == U' ') text.remove_prefix(1);
  return text;
}

Lead lead_of(std::u32string_view before) {
  while (!before.empty() && (before.back() == U' ' || before.back() == U'「' || before.back() == U'“' ||
                             before.back() == U'"' || before.back() == U'”' || before.back() == U'《')) {
    before.remove_suffix(1);
  }
  static constexpr CharacterFilter kMayEndLead = CharacterFilter::last_of(kLeadWords, &LeadWord::text);
  if (before.empty() || !kMayEndLead.may_hold(before.back())) return Lead::none;
  const LeadWord* best = nullptr;
  for (const LeadWord& word : kLeadWords) {
    if (before.ends_with(word.text) && (best == nullptr || word.text.size() > best->text.size())) best = &word;
  }
  return best == nullptr ? Lead::none : best->lead;
}

/// Whether two neighbouring names are members of one list, judged by the text between them.
bool joins(std::u32string_view between) {
  const std::u32string_view text = without_blanks_in_front(between);
  if (text.empty() || text.size() > kLongestJoint) return false;
  static constexpr std::u32string_view kJoints[] = {U"、", U"和",   U"以及", U"与",  U"及",
                                                    U"/",  U"等和", U"联合", U"携手"};
  const bool joint = starts_with_any<kJoints>(text);
  const bool comma = text.front() == U'，' || text.front() == U',';
  if (!joint && !comma) return false;
  const std::u32string_view rest = without_blanks_in_front(text.substr(1));
  if (comma) return rest.empty() || starts_with_any<kJoints>(rest);
  // 、著名天使投资人 joins; 和刚完成融资的 does not.
  return std::none_of(rest.begin(), rest.end(), [](char32_t c) {
    return c == U'，' || c == U',' || c == U'。' || c == U'(' || c == U')' || c == U'《' || c == U'；';
  });
}

/// PayPal 联合创始人、Cloudera 联合创始人
bool joins_behind_office(std::u32string_view between) {
  if (between.size() > kLongestOffice) return false;
  const std::size_t joint =
      std::min({between.find(U'、'), between.find(U"和"), between.find(U"以及"), between.find(U"与")});
  return joint != between.npos && between.find_first_of(U"，,。；") == between.npos;
}

/// 甲以及某某(乙)等: the name in brackets stands for the one in front, which is not known.
bool joins_aside(std::u32string_view between) {
  if (!between.ends_with(U'(')) return false;
  const std::u32string_view text = between.substr(0, between.size() - 1);
  return joins(text) && text.find_first_of(U"了的") == text.npos;
}

/// 向总部在某地的乙投资: the word in front of what describes the name that something is given to.
bool gives_to(std::u32string_view before) {
  const std::size_t at = before.find_last_of(U"向给");
  if (at == before.npos || at + kLongestDescription < before.size()) return false;
  static constexpr std::u32string_view kSays[] = {U"表示", U"透露", U"证实", U"介绍", U"宣布", U"称", U"说", U"确认"};
  return !holds_any<kSays>(before.substr(at));
}

bool in_brackets(std::u32string_view reading, std::uint32_t from, std::uint32_t to) {
  int open = 0;
  for (std::uint32_t i = from; i < to; ++i) open += reading[i] == U'(' ? 1 : reading[i] == U')' ? -1 : 0;
  return open != 0;
}

}  // namespace

Verb verb_of(CueClass cue_class) {
  switch (cue_class) {
    case CueClass::raise:
    case CueClass::obtain:
    case CueClass::round:
      return Verb::raise;
    case CueClass::back:
      return Verb::back;
    case CueClass::invest:
      return Verb::invest;
    case CueClass::acquire:
    case CueClass::sell:
    case CueClass::stake_sale:
      return Verb::acquire;
    case CueClass::valuation:
    case CueClass::market_cap:
      return Verb::value;
    case CueClass::ipo:
    case CueClass::listing:
    case CueClass::issue:
      return Verb::list;
    case CueClass::spend:
    case CueClass::pay:
    case CueClass::cost:
    case CueClass::capex:
      return Verb::spend;
    case CueClass::revenue:
    case CueClass::recurring:
    case CueClass::profit:
    case CueClass::loss:
    case CueClass::sales:
    case CueClass::earn:
      return Verb::earn;
    default:
      return Verb::other;
  }
}

std::vector<Frame> make_frames(const Document& document, const Scene& scene) {
  const std::u32string_view reading = document.reading.text;
  const std::uint32_t count = scene.last_mention - scene.first_mention;
  std::vector<Frame> frames(count);
  const auto span_of = [&](std::uint32_t i) { return document.mentions[scene.first_mention + i].span; };

  for (std::uint32_t i = 0; i < count; ++i) {
    Frame& frame = frames[i];
    frame.mention = scene.first_mention + i;
    const Span span = span_of(i);
    const std::uint32_t next = i + 1 < count ? span_of(i + 1).begin : scene.sentence.end;
    const std::u32string_view behind =
        without_blanks_in_front(reading.substr(span.end, next > span.end ? next - span.end : 0));
    frame.has_officer =
        starts_with_any<kOffices>(behind) || (behind.starts_with(U"的") && starts_with_any<kOffices>(behind.substr(1)));
    frame.of_person = frame.has_officer && i + 1 < count && next - span.end <= kLongestOffice &&
                      document.mentions[frame.mention + 1].type == NameType::person &&
                      document.mentions[frame.mention].type != NameType::person &&
                      scene.breaks_between(span.end, next) == 0;
    if (i + 1 < count && next - span.end <= 6 && starts_with_any<kFamily>(behind)) frame.of_person = true;
    if (i + 1 < count && next - span.end <= kLongestOffice && behind.starts_with(U"旗下") &&
        scene.breaks_between(span.end, next) == 0) {
      frame.of_person = true;
    }
    if (i + 1 < count && document.mentions[frame.mention].type == NameType::company &&
        document.mentions[frame.mention + 1].type == NameType::product && next - span.end <= 4 &&
        (behind.empty() || next == span.end || behind.starts_with(U"的") || behind.starts_with(U"旗下"))) {
      frame.owns_next = true;
      frames[i + 1].owned = true;
    }
    frame.owns_unnamed = !frame.of_person && !frame.owns_next && starts_with_any<kOwns>(behind);
    frame.founds = starts_with_any<kFounds>(behind);
    frame.has_owners = starts_with_any<kOwners>(behind);
    frame.is_source = starts_with_any<kReports>(behind);
  }
  // Where a name ends, with what is said in brackets behind it.
  const auto end_of = [&](std::uint32_t i) {
    const std::uint32_t end = span_of(i).end;
    for (const Span aside : scene.asides) {
      if (aside.contains(span_of(i)) || (aside.begin >= end && aside.begin <= end + 1)) return aside.end;
    }
    return end;
  };
  // Lists. A company that only introduces a person does not part them.
  std::uint32_t list = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    bool joined = false;
    if (i > 0) {
      const Span last = span_of(i - 1);
      const auto aside =
          std::find_if(scene.asides.begin(), scene.asides.end(), [&](Span a) { return a.contains(span_of(i)); });
      frames[i].is_aside = aside != scene.asides.end() && aside->begin >= last.end && aside->begin <= last.end + 1;
      if (frames[i - 1].is_aside && frames[i].is_aside) frames[i].is_aside = true;
      if (frames[i].is_aside || frames[i - 1].of_person) {
        joined = true;
      } else if (span_of(i).begin >= span_of(i - 1).end) {
        const std::uint32_t end = std::min(end_of(i - 1), span_of(i).begin);
        joined = joins(reading.substr(end, span_of(i).begin - end)) ||
                 joins_aside(reading.substr(end, span_of(i).begin - end)) ||
                 (frames[i - 1].has_officer && joins_behind_office(reading.substr(end, span_of(i).begin - end)));
      }
    }
    if (i > 0 && !joined) ++list;
    frames[i].list = list;
  }
  for (std::uint32_t first = 0; first < count;) {
    std::uint32_t last = first;
    std::uint32_t size = 0;
    while (last < count && frames[last].list == frames[first].list) {
      size += !frames[last].of_person && !frames[last].is_aside;
      ++last;
    }
    const Span span{span_of(first).begin, end_of(last - 1)};
    Lead lead = lead_of(reading.substr(scene.sentence.begin, span.begin - scene.sentence.begin));
    const std::u32string_view behind_list = reading.substr(span.end);
    if (lead == Lead::towards && behind_list.starts_with(U"的") && starts_with_any<kDealsOver>(behind_list.substr(1))) {
      lead = Lead::object;
    }
    if (lead == Lead::giver && starts_with_any<kControl>(behind_list)) lead = Lead::object;
    const std::uint32_t left_end = first > 0 ? span_of(first - 1).end : scene.sentence.begin;
    const std::uint32_t right_begin = last < count ? span_of(last).begin : scene.sentence.end;
    Frame common;
    const auto at = std::lower_bound(scene.cues.begin(), scene.cues.end(), span.end,
                                     [](const CueHit& hit, std::uint32_t p) { return hit.span.begin < p; });
    // The nearest verb on each side in the clause, words that are none skipped.
    for (auto hit = at; hit != scene.cues.end() && hit->span.begin < right_begin; ++hit) {
      if (scene.breaks_between(span.end, hit->span.begin) > 0) break;
      if (verb_of(hit->cue_class) == Verb::other || in_brackets(reading, span.end, hit->span.begin)) continue;
      common.verb_behind = verb_of(hit->cue_class);
      common.cue_behind = *hit;
      common.behind_touches = weight_between(reading, span.end, hit->span.begin) <= 2;
      break;
    }
    for (auto hit = at; hit != scene.cues.begin();) {
      --hit;
      if (hit->span.end > span.begin) continue;
      if (hit->span.begin < left_end || scene.breaks_between(hit->span.end, span.begin) > 0) break;
      if (verb_of(hit->cue_class) == Verb::other) continue;
      common.verb_before = verb_of(hit->cue_class);
      common.cue_before = *hit;
      common.before_touches = weight_between(reading, hit->span.end, span.begin) <= 2;
      break;
    }
    if (lead == Lead::none && !common.cue_before.span.empty() &&
        span.begin - common.cue_before.span.end <= kLongestDescription) {
      common.far_lead = lead_of(slice(reading, common.cue_before.span));
    }
    const bool given = common.verb_behind == Verb::invest || common.verb_behind == Verb::raise;
    if (lead == Lead::none && given && common.behind_touches &&
        gives_to(slice(reading, {std::max(left_end, scene.clause_at(span.begin).begin), span.begin}))) {
      lead = Lead::towards;
      common.far_lead = Lead::none;
    }
    for (std::uint32_t i = first; i < last; ++i) {
      frames[i].list_size = std::max(size, std::uint32_t{1});
      frames[i].list_span = span;
      frames[i].lead = lead;
      frames[i].far_lead = common.far_lead;
      frames[i].verb_behind = common.verb_behind;
      frames[i].cue_behind = common.cue_behind;
      frames[i].behind_touches = common.behind_touches;
      frames[i].verb_before = common.verb_before;
      frames[i].cue_before = common.cue_before;
      frames[i].before_touches = common.before_touches;
    }
    first = last;
  }
  return frames;
}

}  // namespace taojin::facts
