#include "quantities/tail.h"

#include "quantities/characters.h"
#include "quantities/cues.h"
#include "quantities/currency.h"
#include "word_lists.h"

namespace taojin::quantities {
namespace {

/// Compounds and names in which the digit and 元 are one word: 三元锂电池, 二元论, 三元食品.
constexpr std::u32string_view kAfterCompoundYuan[] = {
    U"锂",   U"电池", U"材料", U"桥",   U"里",     U"正极",   U"论",    U"化",   U"对立", U"结构", U"期权",
    U"一次", U"二次", U"三次", U"函数", U"不等式", U"股份",   U"悖论",  U"前驱", U"体系", U"性",   U"方程",
    U"运算", U"制",   U"乳业", U"素",   U"复始",   U"组",     U"文化",  U"食品", U"生物", U"基因", U"传媒",
    U"影业", U"集团", U"科技", U"牛奶", U"催化",   U"值",     U"数组",  U"权重", U"量化", U"精度", U"空间",
    U"特征", U"回归", U"分类", U"语法", U"和二元", U"或二元", U"和多元"};
/// 成 before these begins another word: 成为, 成立, 成本.
constexpr std::u32string_view kAfterTenth = U"为立功交本员长果都品年熟型就绩像套因色人群语见名份天真正亲";
/// 折 before these: 折合, 折叠.
constexpr std::u32string_view kAfterDiscount = U"合叠算磨射旧腾现扣返线";
/// 块 is money where one of these stands behind it and no piece of something is meant.
constexpr std::u32string_view kAfterBlock = U"钱的多左右以上，。、；！？,;!)）/一每起吧了呢啊和到至";
/// Before one digit and 块: 这一块, 分两块, 有三块.
constexpr std::u32string_view kBeforePiece = U"这那每哪另外分有成为各某此同前后";
/// What comes in pieces, a few words in front: 订购GPU, 年底会有35万块.
constexpr std::u32string_view kPieces[] = {U"GPU", U"显卡", U"芯片", U"H100", U"A100", U"电池", U"石头", U"硬盘"};

class TailReader {
 public:
  TailReader(std::u32string_view text, const Numeral& numeral, bool currency_before)
      : text_(text), numeral_(numeral), currency_before_(currency_before) {
    tail_.end = numeral.span.end;
  }

  Tail read() {
    std::uint32_t place = numeral_.span.end;
    const std::uint32_t plus = place + (at(text_, place) == U'+' ? 1 : 0);
    if (plus != place && !is_arabic(at(text_, plus)) && (!is_latin(at(text_, plus)) || currency_at(text_, plus))) {
      place = plus;
      tail_.more_than = true;
    } else if (const auto over = static_cast<std::uint32_t>(skip_blanks(text_, place));
               is_one_of(at(text_, over), U"多余") && numeral_.vague == Vague::none && numeral_.big &&
               currency_at(text_, over + 1)) {
      place = over + 1;
      tail_.more_than = true;
    }
    if (numeral_.has_unit || numeral_.vague != Vague::none) place = level(place);
    if (percent(place) || currency(place) || parameters(place) || count(place)) return tail_;
    if (tail_.level) tail_.end = place;
    return tail_;
  }

 private:
  [[nodiscard]] std::uint32_t behind_blanks(std::uint32_t place) const {
    return static_cast<std::uint32_t>(skip_blanks(text_, place));
  }
  [[nodiscard]] bool starts(std::uint32_t place, std::u32string_view word) const {
    return text_.substr(std::min<std::size_t>(place, text_.size())).starts_with(word);
  }
  [[nodiscard]] bool single_han_digit() const { return !numeral_.arabic && numeral_.characters == 1; }

  /// 级, 量级 behind a unit: 千万级, 亿级.
  std::uint32_t level(std::uint32_t place) {
    const std::uint32_t next = behind_blanks(place);
    const std::uint32_t size = starts(next, U"量级") ? 2 : at(text_, next) == U'级' ? 1 : 0;
    if (size == 0 || !numeral_.big) return place;
    tail_.level = true;
    return next + size;
  }

  bool percent(std::uint32_t place) {
    const std::uint32_t next = behind_blanks(place);
    const char32_t c = at(text_, next);
    int shift = 0;
    std::uint32_t end = next + 1;
    if (c == U'%' || c == U'％') {
      if (is_arabic(at(text_, end))) return false;  // %20 of an address
    } else if (c == U'‰') {
      shift = -1;
    } else if (const std::uint32_t points = percentage_points(next); points != 0) {
      end = points;
    } else if (starts(next, U"个基点") || starts(next, U"基点") || starts(next, U"bps") || starts(next, U"bp")) {
      shift = -2;
      end = next + (c == U'个' || starts(next, U"bps") ? 3 : 2);
      if (is_latin(at(text_, end))) return false;
    } else if (starts(next, U"pct")) {
      end = next + 3;
    } else if (c == U'成' && next == place && !is_one_of(at(text_, end), kAfterTenth) && !starts(end, U"不变") &&
               tenths()) {
      shift = 1;
      end = tenths_tail(end);
    } else if (c == U'折' && next == place && !broken_journey() && !is_one_of(at(text_, end), kAfterDiscount) &&
               tenths()) {
      shift = numeral_.string || numeral_.vague == Vague::pair || (numeral_.digits == 2 && !numeral_.point) ? 0 : 1;
    } else {
      return false;
    }
    tail_.kind = TailKind::percent;
    tail_.shift = shift;
    tail_.end = end;
    return true;
  }

  /// 个百分点, 百分点 (blanks allowed inside), 个点; the place behind them, or 0.
  [[nodiscard]] std::uint32_t percentage_points(std::uint32_t place) const {
    std::uint32_t next = place;
    if (at(text_, next) == U'个') next = behind_blanks(next + 1);
    for (const char32_t c : {U'百', U'分', U'点'}) {
      if (at(text_, next) != c) {
        const bool points = at(text_, place) == U'个' && at(text_, place + 1) == U'点' &&
                            !is_one_of(at(text_, place + 2), U"子赞评钟位球播名击");
        return points && numeral_.value < Decimal(100) && changed_before() ? place + 2 : 0;
      }
      next = c == U'点' ? next + 1 : behind_blanks(next + 1);
    }
    return next;
  }

  /// N个点 are percentage points behind a word of change: 涨了3个点.
  [[nodiscard]] bool changed_before() const {
    const std::size_t left = skip_blanks_back(text_, numeral_.span.begin);
    return left > 0 && is_one_of(text_[left - 1], U"升长涨跌降高低过滑了约近返扣减增差抽多达");
  }

  /// 三成 and 8折 say tenths of at most ten.
  [[nodiscard]] bool tenths() const {
    return !numeral_.has_unit || numeral_.value <= Decimal(10) ? numeral_.value <= Decimal(99) : false;
  }

  /// 一波三折.
  [[nodiscard]] bool broken_journey() const {
    return numeral_.span.begin > 0 && text_[numeral_.span.begin - 1] == U'波';
  }

  /// 三成半, 七成六, 三成多.
  std::uint32_t tenths_tail(std::uint32_t end) {
    const std::uint32_t next = behind_blanks(end);
    if (at(text_, end) == U'半') {
      tail_.more = Decimal(5);
      return end + 1;
    }
    if (is_han_digit(at(text_, next)) && !is_han_digit(at(text_, next + 1)) && !is_unit(at(text_, next + 1)) &&
        !count_word_at(text_, next + 1) && at(text_, next + 1) != U'月') {
      tail_.more = Decimal(glyph_value(at(text_, next)));
      return next + 1;
    }
    if (is_one_of(at(text_, end), U"多余")) {
      tail_.more_than = true;
      return end + 1;
    }
    return end;
  }

  bool currency(std::uint32_t place) {
    const std::uint32_t next = behind_blanks(place);
    const std::optional<CurrencyMatch> match = currency_at(text_, next);
    if (!match) return sub_units(place);
    const CurrencyWord word = match->word;
    std::uint32_t end = next + match->size;
    if (word.form == CurrencyForm::symbol && (is_arabic(at(text_, end)) || next != place || currency_before_))
      return false;
    if (word.form == CurrencyForm::code && currency_before_) return false;
    if (word.form == CurrencyForm::code && next != place && is_arabic(at(text_, behind_blanks(end)))) return false;
    if (word.form == CurrencyForm::loose && !loose_currency(place, next, end)) return false;
    if (word.form == CurrencyForm::plain && !plain_currency(next, end)) return false;
    const bool digit_alone = single_han_digit() && !numeral_.has_unit && numeral_.vague == Vague::none;
    if (digit_alone && at(text_, next) == U'人') return false;  // 李四人民币50元
    if (single_han_digit() && at(text_, next) == U'元') {
      if (text_[numeral_.span.begin] == U'二' && !is_one_of(at(text_, end), U"整正") && !is_han_digit(at(text_, end)))
        return false;
      const std::uint32_t begin = numeral_.span.begin;
      if (begin > 0 && is_one_of(text_[begin - 1], U"(（") && is_one_of(at(text_, end), U")）"))
        return false;  // (三元)
      for (const std::u32string_view after : kAfterCompoundYuan) {
        if (starts(end, after)) return false;
      }
    }
    tail_.kind = TailKind::currency;
    tail_.currency = word.code;
    tail_.plain_yuan = word.form == CurrencyForm::plain;
    tail_.code = word.form == CurrencyForm::code;
    tail_.shift = word.shift;
    tail_.basis = tail_.plain_yuan                    ? CurrencyBasis::implied
                  : word.form == CurrencyForm::symbol ? CurrencyBasis::symbol
                                                      : CurrencyBasis::named;
    end = change(end);
    if (is_one_of(at(text_, end), U"整正") && !is_one_of(at(text_, end + 1), U"在式当好个是数体")) ++end;
    if (tail_.plain_yuan) end = country_behind(end);
    if (at(text_, end) == U'级' && !tail_.level) {
      tail_.level = true;
      ++end;
    }
    tail_.end = end;
    return true;
  }

  /// 刀, 镑, 欧, 盾 are words of their own: only directly behind 万 or 亿, or where the phrase ends.
  [[nodiscard]] bool loose_currency(std::uint32_t place, std::uint32_t next, std::uint32_t end) const {
    const char32_t c = at(text_, end);
    return next == place && (!is_han(c) || is_one_of(c, U"的左以每一起和到")) && !single_han_digit();
  }

  [[nodiscard]] bool plain_currency(std::uint32_t next, std::uint32_t end) const {
    const char32_t first = at(text_, next);
    const char32_t c = at(text_, end);
    if (first == U'块' && end == next + 1) {
      if (numeral_.vague == Vague::bare) return false;
      const char32_t behind = at(text_, skip_blanks(text_, end));
      if (is_blank(c) && (is_latin(behind) || (is_arabic(behind) && single_han_digit()))) return false;  // 八块 GPU
      if (single_han_digit() ? digit_of_pieces(end) : pieces_in_front()) return false;
      return c == 0 || is_blank(c) || is_one_of(c, kAfterBlock) || is_han_digit(c) ||
             (is_arabic(c) && ends_colloquially(end));
    }
    if (is_one_of(first, U"大仙蚊")) {
      // 10大元素, 五大洋; 八仙; 蚊香
      const bool arabic = numeral_.arabic && !numeral_.has_unit;
      if (first == U'大') return numeral_.value >= Decimal(100) && !is_one_of(c, U"素老件凶气");
      if (first == U'仙') return arabic && (!is_han(c) || is_one_of(c, U"的至到和股"));
      return !is_one_of(c, U"子香帐虫叮咬") && !single_han_digit();
    }
    if (first == U'圆' && end == next + 1) {
      return !is_han(c) || is_one_of(c, U"整正的壹贰叁肆伍陆柒捌玖零左以角");
    }
    if (first == U'元' && numeral_.vague == Vague::bare) return !is_one_of(c, U"机店户");
    return true;
  }

  /// 这一块, 主要分两块: a part of something. One alone is money where a price says so or a measure follows: 一块一斤.
  [[nodiscard]] bool digit_of_pieces(std::uint32_t end) const {
    const std::uint32_t begin = numeral_.span.begin;
    if (is_han_digit(at(text_, end)) || is_arabic(at(text_, end))) return false;
    if (begin > 0 && is_one_of(text_[begin - 1], kBeforePiece)) return true;
    if (text_[begin] != U'一') return false;
    return !is_one_of(at(text_, end), U"钱/每起多") && !price_in_front(text_, numeral_.span, false);
  }
  [[nodiscard]] bool pieces_in_front() const {
    constexpr std::uint32_t kReach = 40;
    const std::uint32_t from = numeral_.span.begin < kReach ? 0 : numeral_.span.begin - kReach;
    return holds_any<kPieces>(text_.substr(from, numeral_.span.begin - from));
  }

  /// 200亿元人民币, 9000元日币: the country behind a plain 元.
  std::uint32_t country_behind(std::uint32_t end) {
    std::uint32_t next = behind_blanks(end);
    const bool bracket = at(text_, next) == U'(';
    if (bracket) next = behind_blanks(next + 1);
    const std::optional<CurrencyMatch> match = currency_at(text_, next);
    if (!match || match->word.form != CurrencyForm::name || match->word.code.empty()) return end;
    const char32_t behind = at(text_, next + match->size);
    if (is_arabic(behind) || is_han_digit(behind)) return end;  // 100元人民币50元 cannot be told: the next amount's
    if (bracket && !is_one_of(behind, U"),，、;；")) return end;
    tail_.currency = match->word.code;
    tail_.basis = CurrencyBasis::named;
    tail_.plain_yuan = false;
    return bracket ? end : next + match->size;
  }

  /// 角 and 分 behind 元: 五元六角, 12块5, 十元零五分, 一块二.
  std::uint32_t change(std::uint32_t end) {
    if (tail_.code || tail_.basis == CurrencyBasis::symbol) return end;
    std::uint32_t place = end;
    Decimal part;
    const std::uint32_t tenth = behind_zeros(end);
    if (tenth != end && is_one_of(at(text_, tenth), U"角毛")) {  // 零元零角壹分
      place = tenth + 1;
    } else if (is_digit(tenth) && is_one_of(at(text_, tenth + 1), U"角毛")) {
      part = Decimal(glyph_value(at(text_, tenth)), 1);
      place = tenth + 2;
    } else if (text_[end - 1] == U'块' && ends_colloquially(end)) {
      tail_.more = Decimal(glyph_value(at(text_, end)), 1);
      return end + 1;
    }
    const std::uint32_t cent = behind_zeros(place);
    if (is_digit(cent) && at(text_, cent + 1) == U'分' &&
        !is_one_of(at(text_, cent + 2), U"之钟别为成享析期布发店公子")) {
      part = *part.plus(Decimal(glyph_value(at(text_, cent)), 2));
      place = cent + 2;
    } else if (place != end && ends_colloquially(place)) {  // 五块七毛八
      part = *part.plus(Decimal(glyph_value(at(text_, place)), 2));
      ++place;
    }
    if (place == end) return end;
    tail_.more = part;
    return place;
  }

  [[nodiscard]] std::uint32_t behind_zeros(std::uint32_t place) const {
    while (at(text_, place) == U'零' || at(text_, place) == U'〇') ++place;
    return place;
  }
  [[nodiscard]] bool is_digit(std::uint32_t place) const {
    const char32_t c = at(text_, place);
    return is_han_digit(c) || (is_arabic(c) && !is_arabic(at(text_, place + 1)));
  }
  /// One digit and then nothing that would take it: 5 of 12块5.
  [[nodiscard]] bool ends_colloquially(std::uint32_t place) const {
    const char32_t next = at(text_, place + 1);
    if (starts(place + 1, U"包邮")) return is_digit(place);  // 九块九包邮
    return is_digit(place) && !is_unit(next) && !is_han_digit(next) && !is_one_of(next, U".点%:/-") &&
           !is_latin(next) && !count_word_at(text_, place + 1);
  }

  /// 角 and 分 alone are money behind a currency's name: 人民币壹角, and 壹角整.
  bool sub_units(std::uint32_t place) {
    place = behind_blanks(place);
    const char32_t unit = at(text_, place);
    if (!is_one_of(unit, U"角毛分厘") || numeral_.has_unit || numeral_.value >= Decimal(10)) return false;
    if (place != numeral_.span.end && !numeral_.arabic) return false;
    std::uint32_t end = place + 1;
    std::optional<Decimal> more;
    bool sure = currency_before_ || is_one_of(at(text_, end), U"整") || starts(end, U"钱");
    if (numeral_.point && is_one_of(unit, U"角毛")) sure = sure || at(text_, end) != U'度';  // 贬值1.86角
    if (unit == U'厘') {
      if (is_one_of(at(text_, end), U"米清定")) return false;
      sure = sure || price_in_front(text_, numeral_.span, true);
    }
    if (is_one_of(unit, U"角毛") && is_han_digit(at(text_, end)) && at(text_, end + 1) == U'分') {
      more = Decimal(glyph_value(at(text_, end)), 2);
      end += 2;
      sure = true;
    } else if (sure && unit == U'毛' && ends_colloquially(end)) {
      more = Decimal(glyph_value(at(text_, end)), 2);
      ++end;
    }
    if (!sure) return false;
    if (is_one_of(at(text_, end), U"整钱")) ++end;
    tail_.kind = TailKind::currency;
    tail_.plain_yuan = true;
    tail_.basis = CurrencyBasis::implied;
    tail_.shift = unit == U'厘' ? -3 : unit == U'分' ? -2 : -1;
    tail_.more = more;
    tail_.end = end;
    return true;
  }

  bool parameters(std::uint32_t place) {
    std::uint32_t next = behind_blanks(place);
    if (tail_.level && at(text_, next) == U'别') ++next;
    if (starts(next, U"规模的")) next += 3;
    if (at(text_, next) == U'的' || starts(next, U"规模")) next += at(text_, next) == U'的' ? 1 : 2;
    const std::uint32_t size = parameters_at(text_, next);
    if (size == 0 || (!numeral_.big && numeral_.value < Decimal(1000))) return false;
    tail_.kind = TailKind::parameters;
    tail_.unit = {next, next + size};
    tail_.end = next + size;
    return true;
  }

  bool count(std::uint32_t place) {
    const std::uint32_t next = behind_blanks(place);
    if (next != place && at(text_, place) == U'\n') return false;
    const std::optional<CountMatch> match = count_word_at(text_, next);
    if (!match || (numeral_.big && longer_word_at(text_, next) > match->size)) return false;
    if (starts(next, U"人民币") || (numeral_.vague == Vague::bare && starts(next, U"家争鸣"))) return false;
    if (is_latin(at(text_, next)) && next == place && numeral_.vague == Vague::none && numeral_.big &&
        match->size == 1) {
      return false;
    }
    tail_.kind = TailKind::count;
    tail_.form = match->form;
    tail_.unit = {next, next + match->size};
    tail_.end = next + match->size;
    if (at(text_, tail_.end) == U'半' && numeral_.vague == Vague::none && !numeral_.point) {  // 一吨半, 三年半
      const char32_t behind = at(text_, tail_.end + 1);
      if (!is_one_of(behind, U"导价数径年月日天决夜职生途山岛")) {
        tail_.more = Decimal(5, 1);
        ++tail_.end;
      }
    }
    return true;
  }

  std::u32string_view text_;
  const Numeral& numeral_;
  bool currency_before_;
  Tail tail_;
};

}  // namespace

Tail read_tail(std::u32string_view text, const Numeral& numeral, bool currency_before) {
  return TailReader(text, numeral, currency_before).read();
}

}  // namespace taojin::quantities
