#include "link/titles.h"

#include <algorithm>

#include "link/forms.h"
#include "link/marks.h"
#include "link/title_phrases.h"

namespace taojin {
namespace {

/// Between a person and the verb of office.
constexpr std::u32string_view kAdverbs[] = {
    U"之前", U"此前", U"目前", U"现在", U"曾经", U"曾",   U"将",   U"则",   U"也",   U"同时", U"还",   U"后来",
    U"当时", U"随后", U"正式", U"本人", U"已",   U"又",   U"先后", U"原本", U"如今", U"将会", U"即将", U"同样",
    U"最终", U"并",   U"且",   U"再",   U"起",   U"至今", U"开始", U"他",   U"她",   U"一直", U"直接", U"继续",
    U"现",   U"自",   U"于",   U"从",   U"那时", U"仍",   U"明年", U"同年", U"期间", U"以来", U"今年", U"去年",
};

constexpr std::u32string_view kAdverbHeads =
    U"那仍明之此目现曾将则也同还后当随正本已又先原如即最并且再起至开他她一直继自于从期以今去0123456789";

/// Verbs that give a person an office; the longer first.
constexpr std::u32string_view kVerbs[] = {U"被任命为", U"被聘为", U"曾担任", U"担任过", U"获任", U"曾任", U"担任",
                                          U"出任",     U"就任",   U"现任",   U"时任",   U"升任", U"接任", U"兼任",
                                          U"转任",     U"历任",   U"晋升为", U"卸任",   U"辞去", U"升为", U"当选",
                                          U"成为",     U"作为",   U"任职",   U"任",     U"是",   U"为",   U"系"};

constexpr std::u32string_view kVerbHeads = U"被曾担获出就现时升接兼转历晋卸辞当成作任是为系";

/// Of them those that give an office wherever in a clause they stand.
constexpr std::u32string_view kStrongVerbs[] = {U"担任", U"出任", U"曾任", U"现任", U"历任",
                                                U"兼任", U"升任", U"接任", U"卸任", U"辞去"};

/// Before the firm that somebody works for.
constexpr std::u32string_view kWorkplace[] = {U"在",     U"加入",   U"入职",   U"就职于",
                                              U"任职于", U"供职于", U"服务于", U"加盟"};

/// Before the title of 作为 CTO 的 X.
constexpr std::u32string_view kInOffice[] = {U"作为", U"身为", U"担任", U"出任", U"现任", U"时任"};

/// Academic titles that are titles also without the institution.
constexpr std::u32string_view kDegrees[] = {U"教授", U"院士", U"校长", U"研究员", U"讲师", U"博导"};

constexpr std::u32string_view kHonorifics[] = {U"先生", U"女士", U"小姐", U"博士", U"老师"};

class TitleReader {
 public:
  TitleReader(const Document& document, const Lexicon& lexicon, const std::vector<Mention>& mentions,
              std::vector<Entity>& entities)
      : text_(document.reading.text),
        document_(document),
        lexicon_(lexicon),
        mentions_(mentions),
        entities_(entities),
        phrases_(text_, lexicon, mentions),
        attribute_(mentions.size(), false) {
    constexpr std::size_t kFewest = 5;
    std::size_t most = kFewest - 1;
    for (std::uint32_t i = 0; i < entities_.size(); ++i) {
      // A product that the lexicon does not know may bear the name of its firm.
      const Entity& e = entities_[i];
      if (e.type != NameType::company && (e.type != NameType::product || e.lexicon_entry)) continue;
      if (e.mentions.size() <= most || is_press(e)) continue;
      most = e.mentions.size();
      main_firm_ = i;
    }
  }

  void run() {
    std::uint32_t first = 0;
    std::optional<std::uint32_t> subject;  // the first person of the last sentence that names one
    bool stood_alone = false;              // that sentence was the name alone
    for (const Span sentence : document_.sentences) {
      while (first < mentions_.size() && mentions_[first].span.begin < sentence.begin) ++first;
      std::uint32_t last = first;
      std::optional<std::uint32_t> named;
      for (; last < mentions_.size() && mentions_[last].span.begin < sentence.end; ++last) {
        if (!named && mentions_[last].type == NameType::person) named = mentions_[last].entity;
      }
      const std::optional<std::uint32_t> predicate_begin =
          subject ? clause_of_subject(sentence, first, last) : std::nullopt;
      if (named || predicate_begin || stood_alone) {
        phrases_.enter(sentence, first, last);
        if (phrases_.any_words()) {
          if (predicate_begin) predicate(*subject, *predicate_begin, first);
          if (subject && stood_alone) apposition(*subject, sentence.begin);
          for (std::uint32_t i = first; i < last; ++i) {
            if (mentions_[i].type != NameType::person) continue;
            before(i, last);
            behind(i);
          }
        }
      }
      stood_alone = last > first && stands_alone(sentence, first, last);
      if (named) subject = named;
      first = last;
    }
    drop_repeated();
  }

 private:
  /// A line that is a person's name and nothing else, as above a portrait.
  [[nodiscard]] bool stands_alone(Span sentence, std::uint32_t first, std::uint32_t last) const {
    const Mention& name = mentions_[first];
    if (name.type != NameType::person || name.span.begin > sentence.begin + 2) return false;
    std::uint32_t end = name.span.end;
    if (last > first + 1) {  // (Gavin Guo)
      const Mention& other = mentions_[first + 1];
      if (last > first + 2 || other.type != NameType::person || other.entity != name.entity) return false;
      end = other.span.end;
    }
    const std::u32string_view rest = text_.substr(end, sentence.end - end);
    return std::ranges::all_of(rest, [](char32_t c) { return is_blank(c) || is_one_of(c, U")]：:,，"); });
  }

  /// A line behind a name alone: 云岭科技创始人兼CEO.
  void apposition(std::uint32_t entity, std::uint32_t at) {
    const std::vector<TitlePhrase> chain = phrases_.beginning_at(at);
    if (chain.empty() || !chain.front().company) return;
    for (const TitlePhrase& phrase : chain) give(entity, phrase);
  }

  /// Where a sentence goes on about the person of the last one: behind its first 他 or 她 before any name of a person,
  /// or at its beginning when that is 此前, 曾任 ….
  [[nodiscard]] std::optional<std::uint32_t> clause_of_subject(Span sentence, std::uint32_t first,
                                                               std::uint32_t last) const {
    std::uint32_t end = sentence.end;
    for (std::uint32_t i = first; i < last; ++i) {
      if (mentions_[i].type != NameType::person) continue;
      end = mentions_[i].span.begin;
      break;
    }
    std::uint32_t begin = sentence.begin;
    while (begin < end && (is_blank(text_[begin]) || opens_quote(text_[begin]))) ++begin;
    const std::u32string_view rest = text_.substr(begin, end - begin);
    constexpr std::u32string_view kGoesOn[] = {U"此前", U"之前", U"先后"};
    if (std::ranges::any_of(kGoesOn, [&](std::u32string_view word) { return rest.starts_with(word); })) return begin;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (i > begin && !is_comma(text_[i - 1]) && !is_semicolon(text_[i - 1])) continue;
      std::uint32_t at = i;
      skip_adverbs(at);
      const std::u32string_view verb = text_.substr(at, 2);
      if (std::ranges::find(kStrongVerbs, verb) != std::end(kStrongVerbs)) return i;
    }
    for (std::uint32_t i = begin; i < end; ++i) {
      if (text_[i] != U'他' && text_[i] != U'她') continue;
      if (i > begin && !is_comma(text_[i - 1]) && !is_blank(text_[i - 1])) continue;
      if (i + 1 < end && text_[i + 1] == U'们') continue;
      return i + 1;
    }
    return std::nullopt;
  }

  /// OpenAI 首席执行官 X, CEO:X, 作为 CTO 的 X, 两位创始人 X 和 Y.
  void before(std::uint32_t person, std::uint32_t last) {
    const Span sentence = phrases_.sentence();
    std::uint32_t at = mentions_[person].span.begin;
    while (at > sentence.begin && (is_blank(text_[at - 1]) || opens_quote(text_[at - 1]))) --at;
    if (at == sentence.begin) return;
    bool colon = false, attribute = false, predicate = false;
    const char32_t c = text_[at - 1];
    if (is_colon(c)) {
      colon = true;
      --at;
    } else if (at > sentence.begin + 2 && text_.substr(at - 2, 2) == U"之一") {
      at -= 2;
    } else if (c == U'的') {
      attribute = true;
      --at;
    } else if (is_comma(c)) {
      attribute = true;  // 作为云岭的 CTO，X
      --at;
    } else if (c == U'为' || c == U'是') {
      predicate = true;
      --at;
      if (at > sentence.begin + 1 && text_.substr(at - 2, 2) == U"分别") at -= 2;
    }
    while (at > sentence.begin && is_blank(text_[at - 1])) --at;
    const std::vector<TitlePhrase> chain = phrases_.ending_at(at);
    if (std::ranges::all_of(chain, &TitlePhrase::silent)) {
      if (!colon && !attribute && !predicate) described(person, chain.empty() ? at : chain.front().span.begin);
      return;
    }
    const TitleKind kind = chain.back().kind;
    if (colon && (kind == TitleKind::profession || kind == TitleKind::head ||
                  (!chain.front().company && !chain.back().several))) {
      return;  // 主编:X
    }
    if (attribute) {
      // 作为(公司的) CTO: in the same clause.
      std::uint32_t clause = chain.front().span.begin;
      while (clause > sentence.begin && !ends_clause(text_[clause - 1])) --clause;
      const std::u32string_view left = text_.substr(clause, chain.front().span.begin - clause);
      constexpr std::size_t kFarthest = 12;
      const bool in_office = std::ranges::any_of(kInOffice, [&](std::u32string_view word) {
        const std::size_t at_word = left.rfind(word);
        return at_word != std::u32string_view::npos && left.size() - at_word <= kFarthest;
      });
      if (!in_office) return;
    }
    if (predicate && !chain.front().company && !chain.back().several) return;
    bool several = false;
    for (const TitlePhrase& phrase : chain) {
      several |= phrase.several;
      give(mentions_[person].entity, phrase);
    }
    // 合伙人 X、Y 以及 Z: three and more share the title that names no firm.
    std::uint32_t end = person + 1;
    while (end < last && mentions_[end].type == NameType::person &&
           lists(mentions_[end - 1].span.end, mentions_[end].span.begin)) {
      ++end;
    }
    const bool bare = chain.size() == 1 && chain[0].span.begin == chain[0].words.begin;
    const bool shared = (kind == TitleKind::partner && bare && end - person > 2) ||
                        (kind == TitleKind::founder && chain.size() == 1) ||
                        slice(text_, chain.back().words).ends_with(U"成员");
    if (!several && !shared) return;
    for (std::uint32_t next = person + 1; next < end; ++next) {
      for (const TitlePhrase& phrase : chain) give(mentions_[next].entity, phrase);
    }
  }

  /// 云岭的 CEO 是知名学者 X: words that are no title between the verb and the name.
  void described(std::uint32_t person, std::uint32_t at) {
    constexpr std::uint32_t kLongest = 12;
    const std::uint32_t begin = phrases_.sentence().begin;
    const std::uint32_t lowest = std::max(begin, at - std::min(at, kLongest));
    while (at > lowest && text_[at - 1] != U'是' && text_[at - 1] != U'为') {
      if (ends_clause(text_[at - 1]) || is_one_of(text_[at - 1], U"()。！？!?")) return;
      --at;
    }
    if (at <= begin + 1 || at == lowest) return;
    if (person > 0 && mentions_[person - 1].span.end > at) return;
    --at;
    while (at > begin && is_blank(text_[at - 1])) --at;
    const std::vector<TitlePhrase> chain = phrases_.ending_at(at);
    if (chain.empty() || chain.back().kind == TitleKind::profession) return;
    if (!chain.front().company && text_[chain.front().span.begin - 1] != U'其') return;
    for (const TitlePhrase& phrase : chain) give(mentions_[person].entity, phrase);
  }

  /// Only a joint stands between two people of one list.
  [[nodiscard]] bool lists(std::uint32_t begin, std::uint32_t end) const {
    const std::u32string_view gap = without_blanks(text_.substr(begin, end - begin));
    return gap == U"、" || gap == U"和" || gap == U"与" || gap == U"以及" || gap == U"及" || gap == U"&" ||
           gap == U"，" || gap == U",";
  }

  /// X(OpenAI CEO), X是出门问问的创始人, X,出门问问CEO, X教授.
  void behind(std::uint32_t person) {
    const Span sentence = phrases_.sentence();
    const std::uint32_t entity = mentions_[person].entity;
    std::uint32_t at = mentions_[person].span.end;
    while (at < sentence.end && (is_blank(text_[at]) || closes_quote(text_[at]))) ++at;
    if (at >= sentence.end) return;
    if (text_[at] == U'(') {
      const std::size_t close = text_.find(U')', at);
      if (close >= sentence.end) return;
      std::size_t inside = at + 1;
      if (text_[inside] == U'注' && is_colon(text_[inside + 1])) inside += 2;
      for (int part = 0; part < 2 && inside < close; ++part) {
        for (const TitlePhrase& phrase : phrases_.beginning_at(static_cast<std::uint32_t>(inside))) {
          if (phrase.words.end <= close) give(entity, phrase);
        }
        // Behind the other name of the person: X(Ethan Zhou，云岭CEO).
        inside = text_.find_first_of(U",，、;；", inside) + 1;
        if (inside == 0) break;
      }
      at = static_cast<std::uint32_t>(close) + 1;
      while (at < sentence.end && is_blank(text_[at])) ++at;
      if (at < sentence.end) directly_behind(person, at);
    } else {
      directly_behind(person, at);
      for (const std::u32string_view honorific : kHonorifics) {
        if (text_.substr(at).starts_with(honorific)) at += static_cast<std::uint32_t>(honorific.size());
      }
    }
    if (at >= sentence.end) return;
    if (is_colon(text_[at])) {
      // 周予川：云岭CTO, as lists of people write it.
      const std::vector<TitlePhrase> chain = phrases_.beginning_at(at + 1);
      for (TitlePhrase phrase : chain) {
        if (!phrase.company && is_business(phrase.kind)) phrase.company = main_firm_;
        give(entity, phrase);
      }
      return;
    }
    if (heads_line(person, at)) return;
    predicate(entity, at, person + 1);
  }

  /// A line of its own: 周予川 云岭科技董事长兼CEO.
  bool heads_line(std::uint32_t person, std::uint32_t at) {
    const Span sentence = phrases_.sentence();
    if (mentions_[person].span.begin != sentence.begin || person + 1 >= mentions_.size()) return false;
    const Mention& firm = mentions_[person + 1];
    if (firm.span.begin != at || firm.type == NameType::person) return false;
    const std::vector<TitlePhrase> chain = phrases_.beginning_at(at);
    if (chain.empty() || !chain.front().company || !ends_apposition(chain.back().words.end)) return false;
    for (const TitlePhrase& phrase : chain) give(mentions_[person].entity, phrase);
    predicate(mentions_[person].entity, chain.back().words.end, person + 1, chain.back().company);
    return true;
  }

  /// 周予川教授, 拜登总统; a professor is of the school that stands before his name.
  void directly_behind(std::uint32_t person, std::uint32_t at) {
    const TitleWord* word = phrases_.word_at(at);
    if (word == nullptr || (word->kind != TitleKind::academic && word->kind != TitleKind::official)) return;
    TitlePhrase phrase;
    phrase.span = phrase.words = word->span;
    phrase.kind = word->kind;
    if (word->kind == TitleKind::academic && person > 0 && mentions_[person - 1].type == NameType::organization) {
      std::u32string_view gap = without_blanks(
          text_.substr(mentions_[person - 1].span.end, mentions_[person].span.begin - mentions_[person - 1].span.end));
      if (gap.empty() || gap == U"的" || (is_comma(gap.front()) && gap.size() <= 8))
        phrase.company = mentions_[person - 1].entity;
    }
    give(mentions_[person].entity, phrase);
  }

  /// 2016 年 3 月, where it begins with digits.
  void skip_date(std::uint32_t& at) const {
    const std::uint32_t end = phrases_.sentence().end;
    std::uint32_t i = at;
    while (i < end && (is_digit(text_[i]) || is_blank(text_[i]))) ++i;
    if (i == at || i >= end || !is_one_of(text_[i], U"年月日-—~")) return;
    at = i + 1;
  }

  /// 之前, 目前也, 2016年起 …; returns whether there was one.
  bool skip_adverbs(std::uint32_t& at) const {
    const std::uint32_t begin = at;
    for (std::uint32_t before = end_of_text(); before != at;) {
      before = at;
      if (at >= phrases_.sentence().end || !is_one_of(text_[at], kAdverbHeads)) break;
      skip_date(at);
      for (const std::u32string_view adverb : kAdverbs) {
        if (text_.substr(at).starts_with(adverb)) at += static_cast<std::uint32_t>(adverb.size());
      }
      while (at < phrases_.sentence().end && is_blank(text_[at])) ++at;
    }
    return at > begin;
  }

  static constexpr std::uint32_t end_of_text() { return 0xFFFFFFFF; }

  /// The verb of office at `at`, which moves behind it; empty when there is none.
  std::u32string_view skip_verb(std::uint32_t& at) const {
    if (at >= phrases_.sentence().end || !is_one_of(text_[at], kVerbHeads)) return {};
    for (const std::u32string_view word : kVerbs) {
      if (!text_.substr(at).starts_with(word)) continue;
      at += static_cast<std::uint32_t>(word.size());
      if (at < text_.size() && is_one_of(text_[at], U"了过为")) ++at;
      return word;
    }
    return {};
  }

  /// 在云岭, 加入云岭: the firm, and `at` moves behind it.
  std::optional<std::uint32_t> skip_workplace(std::uint32_t& at) const {
    const std::u32string_view rest = text_.substr(at);
    for (const std::u32string_view word : kWorkplace) {
      if (!rest.starts_with(word)) continue;
      std::uint32_t inside = at + static_cast<std::uint32_t>(word.size());
      if (text_[inside] == U'了') ++inside;
      while (inside < phrases_.sentence().end && is_blank(text_[inside])) ++inside;
      const auto firm = std::ranges::lower_bound(mentions_, inside, {}, [](const Mention& m) { return m.span.begin; });
      if (firm == mentions_.end() || firm->span.begin != inside || firm->type == NameType::person) return std::nullopt;
      at = firm->span.end;
      while (at < phrases_.sentence().end && is_blank(text_[at])) ++at;
      return firm->entity;
    }
    return std::nullopt;
  }

  /// Where a strong verb of office stands in a clause that does not begin with one; its end when nowhere.
  [[nodiscard]] std::uint32_t find_strong_verb(std::uint32_t at, std::uint32_t end) const {
    for (; at + 1 < end && !ends_clause(text_[at]); ++at) {
      if (!is_one_of(text_[at], kVerbHeads)) continue;
      const std::u32string_view rest = text_.substr(at, 2);
      if (std::ranges::find(kStrongVerbs, rest) != std::end(kStrongVerbs)) return at;
      if (text_[at] == U'任' && mention_ending_at(at) != nullptr) return at;
    }
    return end;
  }

  [[nodiscard]] const Mention* mention_ending_at(std::uint32_t at) const {
    auto mention = std::ranges::lower_bound(mentions_, at, {}, [](const Mention& m) { return m.span.begin; });
    if (mention == mentions_.begin()) return nullptr;
    --mention;
    return mention->span.end == at && mention->type != NameType::person ? &*mention : nullptr;
  }

  static bool ends_clause(char32_t c) { return is_comma(c) || is_semicolon(c) || c == U'、'; }

  [[nodiscard]] bool ends_apposition(std::uint32_t after) const {
    const Span sentence = phrases_.sentence();
    while (after < sentence.end && is_blank(text_[after])) ++after;
    return after >= sentence.end || is_one_of(text_[after], U",，。;；)!?！？、");
  }

  /// A firm that a person was said to be of is not the one that the next title without a firm means.
  void note_attribute(const TitlePhrase& phrase) {
    if (!phrase.company) return;
    const auto firm =
        std::ranges::lower_bound(mentions_, phrase.span.begin, {}, [](const Mention& m) { return m.span.begin; });
    if (firm != mentions_.end() && firm->entity == phrase.company) {
      attribute_[static_cast<std::size_t>(firm - mentions_.begin())] = true;
    }
  }

  /// The verbs of office and the appositions behind a person, clause by clause up to the next person (a mention from
  /// `next` on).
  void predicate(std::uint32_t entity, std::uint32_t at, std::uint32_t next,
                 std::optional<std::uint32_t> heading_firm = std::nullopt) {
    const Span sentence = phrases_.sentence();
    std::uint32_t end = sentence.end;
    for (; next < mentions_.size() && mentions_[next].span.begin < sentence.end; ++next) {
      if (mentions_[next].type != NameType::person || mentions_[next].span.begin < at ||
          mentions_[next].entity == entity) {
        continue;
      }
      end = mentions_[next].span.begin;
      break;
    }
    bool apposition = true;  // every clause so far was one
    std::optional<std::uint32_t> held_at = heading_firm;
    for (bool first = true; at < end; first = false) {
      const bool comma = is_comma(text_[at]);
      if (comma || (!first && ends_clause(text_[at]))) ++at;
      while (at < end && is_blank(text_[at])) ++at;
      const std::uint32_t begin = at;
      const bool adverb = skip_adverbs(at);
      std::optional<std::uint32_t> workplace = skip_workplace(at);
      std::u32string_view verb = skip_verb(at);
      const bool weak = verb == U"是" || verb == U"为" || verb == U"系";
      std::vector<TitlePhrase> chain;
      if (!verb.empty() && (first || adverb || !weak) && (!workplace || !weak)) {
        chain = phrases_.beginning_at(at);
        apposition = false;
      } else if (comma && apposition) {
        // An apposition names the firm, and the clause ends behind it.
        chain = phrases_.beginning_at(begin);
        const bool ends =
            !chain.empty() && (chain.front().company || held_at) && ends_apposition(chain.back().words.end);
        if (!ends) chain.clear();
        if (ends && chain.front().company) held_at = chain.back().company;
        workplace = held_at;
        apposition = ends;
      }
      if (chain.empty()) {
        at = find_strong_verb(begin, end);
        if (at < end) {
          workplace = workplace_before(begin, at);
          skip_verb(at);
          chain = phrases_.beginning_at(at);
        } else {
          at = begin;
        }
      }
      for (TitlePhrase& phrase : chain) {
        if (phrase.words.begin >= end) break;
        note_attribute(phrase);
        if (workplace && !phrase.company) phrase.company = workplace;
        give(entity, phrase);
      }
      if (!chain.empty()) at = chain.back().words.end;
      while (at < end && !ends_clause(text_[at])) ++at;
    }
  }

  /// The firm of 2016 年在云岭期间担任 …, within the clause before the verb.
  [[nodiscard]] std::optional<std::uint32_t> workplace_before(std::uint32_t begin, std::uint32_t verb) const {
    if (const Mention* firm = mention_ending_at(verb)) return firm->entity;
    for (std::uint32_t i = begin; i < verb; ++i) {
      if (text_[i] != U'在' && text_[i] != U'加' && text_[i] != U'入') continue;
      std::uint32_t at = i;
      if (const std::optional<std::uint32_t> firm = skip_workplace(at); firm && at <= verb) return firm;
    }
    return std::nullopt;
  }

  static bool is_business(TitleKind kind) { return kind != TitleKind::academic && kind != TitleKind::official; }

  void give(std::uint32_t entity, TitlePhrase phrase) {
    if (phrase.silent) return;
    if (!phrase.company && is_business(phrase.kind)) {
      if (phrase.kind == TitleKind::profession) return;
      phrase.company = firm_around(phrase.span.begin);
    }
    if (!phrase.company && phrase.kind == TitleKind::academic) {
      const std::u32string_view word = slice(text_, phrase.words);
      if (std::ranges::none_of(kDegrees, [&](std::u32string_view degree) { return word.ends_with(degree); })) return;
    }
    add(entity, {title_text(text_, phrase), phrase.company, phrase.words});
    if (phrase.also) add(entity, {title_text(text_, phrase), phrase.also, phrase.words});
  }

  void add(std::uint32_t entity, Title title) {
    std::vector<Title>& titles = entities_[entity].titles;
    const bool known = std::ranges::any_of(
        titles, [&](const Title& t) { return t.title == title.title && t.company == title.company; });
    if (!known) titles.push_back(std::move(title));
  }

  /// A title without its institution that the person has with one.
  void drop_repeated() {
    for (Entity& entity : entities_) {
      if (entity.titles.size() < 2) continue;
      std::erase_if(entity.titles, [&](const Title& bare) {
        return !bare.company && std::ranges::any_of(entity.titles, [&](const Title& t) {
          return t.company && t.title.ends_with(bare.title);
        });
      });
    }
  }

  /// A publisher is named by its own articles, whatever they are about.
  [[nodiscard]] bool is_press(const Entity& entity) const {
    return entity.lexicon_entry && lexicon_.entry(*entity.lexicon_entry).kind == "media";
  }

  /// The firm is where somebody came from or goes to: 来自云岭, 曾在云岭.
  [[nodiscard]] bool is_elsewhere(const Mention& firm) const {
    constexpr std::u32string_view kBefore[] = {U"来自", U"曾在", U"离开", U"加入", U"前", U"此前在", U"之前在", U"被"};
    const std::u32string_view left = without_blanks(text_.substr(0, firm.span.begin));
    return std::ranges::any_of(kBefore, [&](std::u32string_view word) { return left.ends_with(word); });
  }

  /// The firm that a title without one belongs to: the last one named before it in the sentence; else, of those named
  /// shortly before, the one that the article is about, or the last; else the one that the article is about.
  [[nodiscard]] std::optional<std::uint32_t> firm_around(std::uint32_t at) const {
    constexpr std::uint32_t kFarthest = 120;
    std::optional<std::uint32_t> last;
    auto mention = std::ranges::lower_bound(mentions_, at, {}, [](const Mention& m) { return m.span.begin; });
    while (mention != mentions_.begin()) {
      --mention;
      if (mention->span.end + kFarthest < at) break;
      if (main_firm_ == mention->entity) return mention->entity;
      if (mention->type != NameType::company) continue;
      if (attribute_[static_cast<std::size_t>(mention - mentions_.begin())] || is_elsewhere(*mention)) continue;
      if (mention->span.begin >= phrases_.sentence().begin) return mention->entity;
      if (!last) last = mention->entity;
    }
    return last ? last : main_firm_;
  }

  std::u32string_view text_;
  const Document& document_;
  const Lexicon& lexicon_;
  const std::vector<Mention>& mentions_;
  std::vector<Entity>& entities_;
  TitlePhrases phrases_;
  std::vector<bool> attribute_;             ///< by mention: a firm that a person was said to be of
  std::optional<std::uint32_t> main_firm_;  ///< what the article names most, when it names it often
};

}  // namespace

void read_titles(const Document& document, const Lexicon& lexicon, const std::vector<Mention>& mentions,
                 std::vector<Entity>& entities) {
  TitleReader(document, lexicon, mentions, entities).run();
}

}  // namespace taojin
