#pragma once
/// Names of firms that their surroundings give away: the code of a share behind them, the words of a register entry, a
/// short name that is agreed on, the office of somebody behind them, lines of a profile.

#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "names/patterns.h"
#include "names/tagger.h"

namespace taojin {

class FirmPatterns {
 public:
  FirmPatterns(std::u32string_view reading, const Lexicon& lexicon, const TaggedText& tagged,
               std::vector<PatternName>& found)
      : text_(reading), lexicon_(lexicon), tagged_(tagged), found_(found) {}

  /// 岭准 (9958-TW); 云岭科技股份有限公司(以下简称“云岭”). At the bracket.
  void bracket(std::uint32_t open);

  /// 江州云岭(北京)科技有限公司. At its end.
  void register_entry(std::uint32_t end);

  /// 初创公司 Tealfield, 收购 Tealfield, 由 Harrow Ventures 领投. At the capital that it begins with.
  void latin(std::uint32_t begin);

  /// 青岫医疗公告，…: where a sentence begins. At the end of the name.
  void announces(std::uint32_t end);

  /// 「青岫」完成A轮融资. At the mark that closes.
  void quoted(std::uint32_t close);

  /// 青禾智造创始人周予川: what stands between the edge and the office of a person is likely his firm.
  void before_title(Span title);

  /// A line of a profile that names a firm, or several: 公司：青岫机器人. Of backers, who may be people, it names those
  /// that are called funds: 投资方：秋原资本、某人. At the begin of the line.
  void profile_line(std::uint32_t begin);

 private:
  void add(Span span, float bonus) { found_.push_back({span, NameType::company, bonus}); }
  [[nodiscard]] std::uint32_t skip_blanks(std::uint32_t at) const;
  [[nodiscard]] bool tagged_between(Span span) const;
  void before_share(std::uint32_t end);
  void short_name(std::uint32_t begin, std::uint32_t full_end);

  std::u32string_view text_;
  const Lexicon& lexicon_;
  const TaggedText& tagged_;
  std::vector<PatternName>& found_;
};

}  // namespace taojin
