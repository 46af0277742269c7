#include "link/titles.h"

#include <algorithm>

#include "link/marks.h"
#include "link/office_verbs.h"
#include "link/title_firms.h"
#include "link/title_phrases.h"
#include "link/title_subjects.h"

namespace taojin {
namespace {

/// Before the title of 作为 CTO 的 X.
constexpr std::u32string_view kInOffice[] = {U"作为", U"身为", U"担任", U"出任", U"现任", U"时任", U"曾任", U"做了"};

/// Academic titles that are titles also without the institution.
constexpr std::u32string_view kDegrees[] = {U"教授", U"院士", U"校长", U"讲师", U"博导"};

constexpr std::u32string_view kHonorifics[] = {U"先生", U"女士", U"小姐", U"博士", U"老师", U"教授", U"院士"};

class TitleReader {
 public:
  TitleReader(const Document& document, const Lexicon& lexicon, const std::vector<LexiconHit>& hits,
              const std::vector<Mention>& mentions, std::vector<Entity>& entities)
      : text_(document.reading.text),
        document_(document),
        mentions_(mentions),
        entities_(entities),
        phrases_(text_, lexicon, find_title_words(text_, lexicon, hits, mentions), mentions, entities),
        firms_(text_, lexicon, mentions, entities),
        verbs_(text_, mentions),
        subjects_(text_, mentions, verbs_) {}

  void run() {
    constexpr int kLongestProfile = 8;
    std::uint32_t first = 0;
    std::optional<std::uint32_t> subject;  // mention: the first person of the last sentence that names one
    int below_name = 0;                    // sentences left that may be about a person named alone on a line above
    bool stood_alone = false;              // the last sentence was the name alone
    for (const Span sentence : document_.sentences) {
      while (first < mentions_.size() && mentions_[first].span.begin < sentence.begin) ++first;
      std::uint32_t last = first;
      std::optional<std::uint32_t> named;
      for (; last < mentions_.size() && mentions_[last].span.begin < sentence.end; ++last) {
        if (!named && mentions_[last].type == NameType::person) named = last;
      }
      if (named && subject && mentions_[*named].entity != mentions_[*subject].entity) below_name = 0;
      const bool profile = below_name > 0 && !named;
      phrases_.enter(sentence, first, last);
      std::optional<std::uint32_t> predicate_begin;
      if (subject && (named || phrases_.any_words())) {
        predicate_begin = profile ? sentence.begin : subjects_.clause_of_subject(sentence, first, last);
      }
      if (phrases_.any_words() && (named || predicate_begin)) {
        if (predicate_begin) predicate({*subject, *subject + 1}, *predicate_begin, first, std::nullopt, profile);
        if (subject && stood_alone) apposition(mentions_[*subject].entity, sentence.begin);
        for (std::uint32_t i = first; i < last; ++i) {
          if (mentions_[i].type != NameType::person) continue;
          before(i, last);
          held_by(i);
          behind(i);
        }
      }
      if (below_name > 0) --below_name;
      stood_alone = last > first && subjects_.stands_alone(sentence, first, last);
      if (stood_alone) below_name = kLongestProfile;
      if (named && !subjects_.goes_on(predicate_begin, profile)) subject = subjects_.topic(*named, last, subject);
      first = last;
    }
    drop_repeated();
  }

 private:
  /// A line behind a name alone: 云岭科技创始人兼CEO.
  void apposition(std::uint32_t entity, std::uint32_t at) {
    const std::vector<TitlePhrase> chain = phrases_.beginning_at(at);
    if (chain.empty() || !chain.front().company) return;
    for (const TitlePhrase& phrase : chain) give(entity, phrase);
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
    } else if (c == U')') {
      // 云岭CEO(青禾前CTO)X
      constexpr std::uint32_t kLongest = 30;
      const std::uint32_t lowest = std::max(sentence.begin, at - std::min(at, kLongest));
      const std::size_t open = text_.substr(lowest, at - lowest).rfind(U'(');
      if (open == std::u32string_view::npos) return;
      const std::uint32_t end = at - 1;
      at = lowest + static_cast<std::uint32_t>(open);
      if (phrases_.ending_at(phrases_.skip_blanks_back(at)).empty()) return;
      for (const TitlePhrase& phrase : phrases_.beginning_at(at + 1)) {
        if (phrase.words.end <= end) give(mentions_[person].entity, phrase);
      }
    } else if (c == U'为' || c == U'是') {
      predicate = true;
      --at;
      if (at > sentence.begin + 1 && text_.substr(at - 2, 2) == U"分别") at -= 2;
    }
    while (at > sentence.begin && is_blank(text_[at - 1])) --at;
    std::vector<TitlePhrase> chain = phrases_.ending_at(at);
    if (chain.empty() && !colon && !attribute && !predicate) chain = phrases_.ending_at(before_description(person, at));
    if (std::ranges::all_of(chain, &TitlePhrase::silent)) {
      if (!colon && !attribute && !predicate) described(person, chain.empty() ? at : chain.front().span.begin);
      return;
    }
    const TitleKind kind = chain.back().kind;
    if (kind == TitleKind::partner && !chain.front().company && is_of_speaker(chain.front().span.begin)) return;
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
      if (!in_office && !(is_comma(c) && chain.back().several)) return;
    }
    if (predicate && !chain.front().company && !chain.back().several &&
        !phrases_.begins_clause(chain.front().span.begin))
      return;
    bool several = false;
    share_firm(chain);
    if (!colon && !attribute && !predicate) office_of(person, chain.front().span.begin);
    for (const TitlePhrase& phrase : chain) {
      several |= phrase.several;
      give(mentions_[person].entity, phrase);
    }
    if (chain.back().company) titled_before_ = {person, chain.back()};
    // 合伙人 X、Y 以及 Z: three and more share the title that names no firm.
    std::uint32_t end = person + 1;
    while (end < last && mentions_[end].type == NameType::person &&
           subjects_.lists(mentions_[end - 1].span.end, mentions_[end].span.begin)) {
      ++end;
    }
    const bool bare = chain.size() == 1 && chain[0].span.begin == chain[0].words.begin;
    const bool shared =
        (kind == TitleKind::partner && bare && end - person > 2) ||
        (kind == TitleKind::partner && chain.size() == 1 && chain.front().company && subjects_.ends_list(end)) ||
        (kind == TitleKind::founder && chain.size() == 1 && !follows_person(chain.front().span.begin, person)) ||
        (kind == TitleKind::academic && chain.size() == 1 && chain.front().company && !attribute) ||
        slice(text_, chain.back().words).ends_with(U"成员");
    if (!several && !shared) return;
    for (std::uint32_t next = person + 1; next < end; ++next) {
      // 云岭大学教授周予川，韩知远…: a comma ends the list of those who share an academic title.
      if (kind == TitleKind::academic && is_comma(text_[mentions_[next].span.begin - 1])) break;
      for (const TitlePhrase& phrase : chain) give(mentions_[next].entity, phrase);
    }
  }

  /// 云岭CEO甲、青禾创始人乙: the title stands in a list of people, each with his own.
  [[nodiscard]] bool follows_person(std::uint32_t title, std::uint32_t person) const {
    while (person > 0 && mentions_[person - 1].span.end > title) --person;
    while (person > 0 && mentions_[person - 1].type != NameType::person) --person;
    if (person == 0 || mentions_[person - 1].span.begin < phrases_.sentence().begin) return false;
    return subjects_.lists(mentions_[person - 1].span.end, title);
  }

  /// 我的合伙人: a partner of somebody, not of a firm.
  [[nodiscard]] bool is_of_speaker(std::uint32_t at) const {
    at = phrases_.skip_blanks_back(at);
    if (at > 0 && text_[at - 1] == U'的') --at;
    return at > 0 && is_one_of(text_[at - 1], U"我他她你们");
  }

  /// 云岭CEO、人工智能领域的领军人物X: where the titles end before words that describe the person; `at` when there are
  /// none.
  [[nodiscard]] std::uint32_t before_description(std::uint32_t person, std::uint32_t at) const {
    constexpr std::uint32_t kLongest = 16;
    std::uint32_t lowest = std::max(phrases_.sentence().begin, at - std::min(at, kLongest));
    if (person > 0) lowest = std::max(lowest, mentions_[person - 1].span.end);
    std::uint32_t i = at;
    while (i > lowest && !is_mark(text_[i - 1])) --i;
    if (i <= lowest || text_[i - 1] != U'、' || is_joint_character(text_[at - 1])) return at;
    const std::u32string_view description = text_.substr(i, at - i);
    if (has_break(description) || description.find(U'获') != std::u32string_view::npos) return at;
    return i - 1;
  }

  /// 其CEO为青禾前CTO X: the office that the verb before his other titles gives him.
  void office_of(std::uint32_t person, std::uint32_t at) {
    at = phrases_.skip_blanks_back(at);
    if (at <= phrases_.sentence().begin + 1 || !is_one_of(text_[at - 1], U"是为")) return;
    const std::vector<TitlePhrase> chain = phrases_.ending_at(phrases_.skip_blanks_back(at - 1));
    if (chain.empty() || chain.back().kind == TitleKind::profession) return;
    if (!chain.front().company && !phrases_.begins_clause(chain.front().span.begin)) return;
    for (const TitlePhrase& phrase : chain) give(mentions_[person].entity, phrase);
  }

  /// CEO 由 X 担任, with a title of his own before or behind the name.
  void held_by(std::uint32_t person) {
    constexpr std::u32string_view kHolds[] = {U"担任", U"出任", U"接任", U"兼任", U"继任"};
    constexpr std::uint32_t kFarthestBy = 40, kFarthestVerb = 8;
    const Span sentence = phrases_.sentence(), name = mentions_[person].span;
    const std::u32string_view right =
        text_.substr(name.end, std::min(name.end + kFarthestVerb, sentence.end) - name.end);
    std::size_t verb = std::u32string_view::npos;
    for (const std::u32string_view holds : kHolds) verb = std::min(verb, right.find(holds));
    if (verb == std::u32string_view::npos || has_mark(right.substr(0, verb))) return;
    // 由 X 担任 CEO: the verb's own title is read behind it.
    if (!phrases_.beginning_at(name.end + static_cast<std::uint32_t>(verb) + 2).empty()) return;
    const std::uint32_t lowest = std::max(sentence.begin, name.begin - std::min(name.begin, kFarthestBy));
    const std::size_t by = text_.substr(lowest, name.begin - lowest).rfind(U'由');
    if (by == std::u32string_view::npos) return;
    std::uint32_t end = lowest + static_cast<std::uint32_t>(by);
    while (end > lowest && (is_blank(text_[end - 1]) || text_[end - 1] == U'将')) --end;
    for (const TitlePhrase& phrase : phrases_.ending_at(end)) give(mentions_[person].entity, phrase);
  }

  [[nodiscard]] static bool has_mark(std::u32string_view text) { return std::ranges::any_of(text, is_mark); }

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
    const std::uint32_t title = chain.front().span.begin;
    if (!chain.front().company && (title == begin || text_[title - 1] != U'其')) return;
    for (const TitlePhrase& phrase : chain) give(mentions_[person].entity, phrase);
  }

  /// X(OpenAI CEO), X是出门问问的创始人, X,出门问问CEO, X教授.
  void behind(std::uint32_t person) {
    const Span sentence = phrases_.sentence();
    const std::uint32_t entity = mentions_[person].entity;
    std::uint32_t at = mentions_[person].span.end;
    while (at < sentence.end && (is_blank(text_[at]) || closes_quote(text_[at]))) ++at;
    if (at >= sentence.end || subjects_.means_others(person, at)) return;
    if (text_[at] == U'(' || text_[at] == U'[') {
      const std::size_t close = text_.substr(0, sentence.end).find(text_[at] == U'(' ? U')' : U']', at);
      if (close == std::u32string_view::npos) return;
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
        if (!phrase.company && is_business(phrase.kind)) phrase.company = firms_.main_firm();
        give(entity, phrase);
      }
      if (chain.empty()) predicate({person, person + 1}, at + 1, person + 1);
      return;
    }
    if (heads_line(person, at)) return;
    predicate({subjects_.list_begin(person), person + 1}, at, person + 1);
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
    predicate({person, person + 1}, chain.back().words.end, person + 1, chain.back().company);
    return true;
  }

  /// 周予川教授, 拜登总统; a professor is of the school that stands before his name.
  void directly_behind(std::uint32_t person, std::uint32_t at) {
    const TitleWord* word = phrases_.word_at(at);
    if (word == nullptr || word->silent || slice(text_, word->span).ends_with(U"发言人")) return;  // his spokesman
    TitlePhrase phrase;
    phrase.span = phrase.words = word->span;
    phrase.kind = word->kind;
    if (word->kind != TitleKind::academic && word->kind != TitleKind::official) {
      // 云岭周予川董事长
      if (person == 0 || mentions_[person - 1].type == NameType::person ||
          mentions_[person - 1].type == NameType::product || is_abbreviation(slice(text_, word->span)) ||
          !without_blanks(text_.substr(mentions_[person - 1].span.end,
                                       mentions_[person].span.begin - mentions_[person - 1].span.end))
               .empty()) {
        return;
      }
      phrase.company = mentions_[person - 1].entity;
    }
    if (word->kind == TitleKind::academic && person > 0 && mentions_[person - 1].type == NameType::organization) {
      std::u32string_view gap = without_blanks(
          text_.substr(mentions_[person - 1].span.end, mentions_[person].span.begin - mentions_[person - 1].span.end));
      const bool with_another = gap.find_first_of(U"与和跟随") != std::u32string_view::npos;
      if (gap.empty() || gap == U"的" || (is_comma(gap.front()) && gap.size() <= 8 && !with_another))
        phrase.company = mentions_[person - 1].entity;
    }
    give(mentions_[person].entity, phrase);
  }

  [[nodiscard]] bool ends_apposition(std::uint32_t after) const {
    const Span sentence = phrases_.sentence();
    while (after < sentence.end && is_blank(text_[after])) ++after;
    return after >= sentence.end || is_one_of(text_[after], U",，。;；)!?！？、");
  }

  /// 以 MD 的身份加入云岭: the firm behind the title.
  [[nodiscard]] std::optional<std::uint32_t> joined_behind(std::uint32_t at, std::uint32_t end) const {
    constexpr std::u32string_view kRoles[] = {U"的身份", U"身份", U"的角色"};
    while (at < end && is_blank(text_[at])) ++at;
    for (const std::u32string_view role : kRoles) {
      if (text_.substr(at).starts_with(role)) at += static_cast<std::uint32_t>(role.size());
    }
    while (at < end && is_blank(text_[at])) ++at;
    return verbs_.skip_workplace(at, end);
  }

  /// The verbs of office and the appositions behind people (a list of mentions), clause by clause up to the next person
  /// (a mention from `next` on). In the profile of a person any clause may be an apposition.
  void predicate(Span people, std::uint32_t at, std::uint32_t next,
                 std::optional<std::uint32_t> heading_firm = std::nullopt, bool profile = false) {
    const Span sentence = phrases_.sentence();
    const std::uint32_t entity = mentions_[people.end - 1].entity;
    std::uint32_t end = sentence.end;
    for (; next < mentions_.size() && mentions_[next].span.begin < sentence.end; ++next) {
      if (mentions_[next].type != NameType::person || mentions_[next].span.begin < at ||
          mentions_[next].entity == entity) {
        continue;
      }
      end = mentions_[next].span.begin;
      // The titles before the next person's name are his.
      const std::vector<TitlePhrase> his = phrases_.ending_at(phrases_.skip_blanks_back(end));
      if (!his.empty()) {
        // 甲是云岭CTO、CEO乙: what a verb gives is not the next person's.
        const std::uint32_t front = phrases_.skip_blanks_back(his.front().span.begin);
        const bool given = front > 0 && is_one_of(text_[front - 1], U"是为任");
        end = std::max(at, given ? his.back().span.begin : his.front().span.begin);
      }
      break;
    }
    constexpr std::uint32_t kFarthest = 300;  // keeps a sentence of any length linear
    end = std::min(end, at + kFarthest);
    bool apposition = true;  // every clause so far was one
    std::optional<std::uint32_t> held_at = heading_firm;
    std::optional<std::uint32_t> joined;  // 加入云岭，担任CTO
    if (profile) {
      while (at < end && (is_blank(text_[at]) || is_one_of(text_[at], U"*•●-"))) ++at;
    }
    for (bool first = true; at < end; first = false) {
      const bool comma = is_comma(text_[at]);
      if (comma || (!first && ends_clause(text_[at]))) ++at;
      while (at < end && is_blank(text_[at])) ++at;
      const std::uint32_t begin = at;
      const bool adverb = verbs_.skip_adverbs(at, sentence.end);
      const bool earlier = text_.substr(begin, at - begin).find_first_of(U"前曾原先") != std::u32string_view::npos;
      const bool one_each = text_.substr(at).starts_with(U"分别");
      if (one_each) at += 2;
      std::optional<std::uint32_t> workplace = verbs_.skip_workplace(at, sentence.end);
      std::u32string_view verb = verbs_.skip_verb(at, sentence.end);
      const bool weak = verb == U"是" || verb == U"为" || verb == U"系";
      std::vector<TitlePhrase> chain;
      if (!verb.empty() && (first || adverb || !weak) && (verb != U"做" || workplace)) {
        chain = phrases_.beginning_at(at);
        if ((verb == U"以" || verb == U"作为") && !chain.empty() && !chain.front().company) {
          if (const auto firm = joined_behind(chain.back().words.end, sentence.end)) {
            workplace = firm;
          } else if (verb == U"以") {
            chain.clear();
          }
        }
        apposition = false;
      } else if (comma || profile) {
        // An apposition names the firm, and the clause ends behind it.
        chain = phrases_.beginning_at(begin);
        const bool ends = !chain.empty() && (chain.front().company || (held_at && apposition)) &&
                          ends_apposition(chain.back().words.end);
        if (!ends) chain.clear();
        if (ends && chain.front().company) held_at = chain.back().company;
        workplace = held_at;
        apposition = ends;
      }
      bool strong = false;
      if (chain.empty()) {
        at = verbs_.find_strong(begin, end);
        strong = at < end;
        if (at < end && OfficeVerbs::is_denied(text_.substr(begin, at - begin))) {
          at += 2;
        } else if (at < end) {
          workplace = verbs_.workplace_before(begin, at, sentence.end);
          verbs_.skip_verb(at, sentence.end);
          chain = phrases_.beginning_at(at);
        } else {
          at = begin;
        }
      }
      // 云岭请来青禾CTO周予川担任CEO: not of the firm that he comes from, where the article is about another.
      if (first && !adverb && !verb.empty() && !chain.empty() && !weak && titled_before_ &&
          titled_before_->person + 1 == people.end && firms_.main_firm() &&
          firms_.main_firm() != titled_before_->title.company) {
        firms_.note_attribute(titled_before_->title.span.begin, *titled_before_->title.company);
      }
      const bool both = text_.substr(begin, at - begin).find_first_of(U"均皆两二") != std::u32string_view::npos;
      const bool shared = (first || (both && adverb)) && !verb.empty() && !apposition;
      for (std::size_t i = 0; i < chain.size(); ++i) {
        TitlePhrase& phrase = chain[i];
        if (phrase.words.begin >= end) break;
        if (phrase.company) firms_.note_attribute(phrase.span.begin, *phrase.company);
        if (workplace && !phrase.company) phrase.company = workplace;
        if (joined && !earlier && !weak && !phrase.company) phrase.company = joined;
        if (one_each && chain.size() == people.size()) {
          give(mentions_[people.begin + i].entity, phrase);
          continue;
        }
        for (std::uint32_t k = shared ? people.begin : people.end - 1; k < people.end; ++k) {
          give(mentions_[k].entity, phrase, !verb.empty() || strong);
        }
      }
      joined.reset();
      if (!chain.empty()) at = chain.back().words.end;
      const std::uint32_t rest = at;
      while (at < end && !ends_clause(text_[at])) ++at;
      if (chain.empty()) joined = workplace ? workplace : verbs_.workplace_before(rest, at, sentence.end);
    }
  }

  /// The titles of a chain that begins without a firm are all of the same one: 主席兼CEO X.
  void share_firm(std::vector<TitlePhrase>& chain) {
    if (chain.size() < 2 || chain.front().company || chain.front().elsewhere || chain.front().product) return;
    const auto business = std::ranges::find_if(chain, [](const TitlePhrase& phrase) {
      return is_business(phrase.kind) && phrase.kind != TitleKind::profession;
    });
    const TitlePhrase& front = chain.front();
    const bool chairs = front.kind == TitleKind::official && slice(text_, front.words).ends_with(U"主席");
    if (business == chain.end() || front.kind == TitleKind::profession || (!is_business(front.kind) && !chairs)) return;
    const std::optional<std::uint32_t> firm =
        firms_.around(chain.front().span.begin, phrases_.sentence().begin, business->kind);
    for (TitlePhrase& phrase : chain) {
      if (phrase.company || phrase.elsewhere) break;
      phrase.company = firm;
      phrase.elsewhere = !firm;
    }
  }

  static bool is_business(TitleKind kind) { return kind != TitleKind::academic && kind != TitleKind::official; }

  /// `held`: a verb of office gives it.
  void give(std::uint32_t entity, TitlePhrase phrase, bool held = false) {
    if (phrase.silent) return;
    const std::uint32_t sentence = phrases_.sentence().begin;
    if (!phrase.company && is_business(phrase.kind)) {
      const std::u32string_view word = slice(text_, phrase.words);
      const bool named_by_firms = word == U"顾问" || word == U"代言人";  // without one they are anybody's
      if (phrase.kind == TitleKind::profession ? !(named_by_firms && held) : named_by_firms && !held) return;
      const Entity* product = phrase.product ? &entities_[*phrase.product] : nullptr;
      if (product != nullptr && (product->maker || product->lexicon_entry)) {
        phrase.company = product->maker;  // nobody's where the maker is not named
      } else if (!phrase.elsewhere && !is_of_association(slice(text_, phrase.words))) {
        phrase.company = firms_.around(phrase.span.begin, sentence, phrase.kind);
      }
    } else if (!phrase.company && phrase.kind == TitleKind::official &&
               firms_.means_named_firm(phrase.span.begin, sentence)) {
      phrase.company = firms_.around(phrase.span.begin, sentence, phrase.kind);
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
    // A product may bear the name of its firm.
    const auto same_firm = [&](const Title& t) {
      return t.company == title.company ||
             (t.company && title.company && entities_[*t.company].name == entities_[*title.company].name);
    };
    const bool known =
        std::ranges::any_of(titles, [&](const Title& t) { return t.title == title.title && same_firm(t); });
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

  struct TitledBefore {
    std::uint32_t person;  ///< mention
    TitlePhrase title;
  };

  std::u32string_view text_;
  std::optional<TitledBefore> titled_before_;  ///< the last person with a title before the name that states its firm
  const Document& document_;
  const std::vector<Mention>& mentions_;
  std::vector<Entity>& entities_;
  TitlePhrases phrases_;
  TitleFirms firms_;
  OfficeVerbs verbs_;
  TitleSubjects subjects_;
};

}  // namespace

void read_titles(const Document& document, const Lexicon& lexicon, const std::vector<LexiconHit>& hits,
                 const std::vector<Mention>& mentions, std::vector<Entity>& entities) {
  if (std::ranges::none_of(mentions, [](const Mention& m) { return m.type == NameType::person; })) return;
  TitleReader(document, lexicon, hits, mentions, entities).run();
}

}  // namespace taojin
