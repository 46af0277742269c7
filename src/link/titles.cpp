#include "link/titles.h"

#include <algorithm>

#include "link/marks.h"
#include "link/title_phrases.h"

namespace taojin {
namespace {

/// Between a person and the verb of office.
constexpr std::u32string_view kAdverbs[] = {U"之前", U"此前", U"目前", U"现在", U"曾经", U"曾",   U"将",   U"则",
                                            U"也",   U"同时", U"还",   U"后来", U"当时", U"随后", U"正式", U"本人",
                                            U"已",   U"又",   U"先后", U"原本", U"如今", U"将会", U"即将", U"同样"};

constexpr std::u32string_view kAdverbHeads = U"之此目现曾将则也同还后当随正本已又先原如即";

/// Verbs that give a person an office; the longer first.
constexpr std::u32string_view kVerbs[] = {U"被任命为", U"被聘为", U"曾担任", U"担任过", U"获任", U"曾任",
                                          U"担任",     U"出任",   U"就任",   U"现任",   U"时任", U"升任",
                                          U"接任",     U"兼任",   U"转任",   U"当选",   U"成为", U"作为",
                                          U"任职",     U"任",     U"是",     U"为",     U"系"};

constexpr std::u32string_view kVerbHeads = U"被曾担获出就现时升接兼转当成作任是为系";

/// Before the title of 作为 CTO 的 X.
constexpr std::u32string_view kInOffice[] = {U"作为", U"身为", U"担任", U"出任", U"现任", U"时任"};

/// Academic titles that are titles also without the institution.
constexpr std::u32string_view kDegrees[] = {U"教授", U"院士", U"校长", U"研究员", U"讲师", U"博导"};

class TitleReader {
 public:
  TitleReader(const Document& document, const Lexicon& lexicon, const std::vector<Mention>& mentions,
              std::vector<Entity>& entities)
      : text_(document.reading.text),
        document_(document),
        mentions_(mentions),
        entities_(entities),
        phrases_(text_, lexicon, mentions) {
    constexpr std::size_t kFewest = 5;
    std::size_t most = kFewest - 1;
    for (std::uint32_t i = 0; i < entities_.size(); ++i) {
      // A product that the lexicon does not know may bear the name of its firm.
      const Entity& e = entities_[i];
      if (e.type != NameType::company && (e.type != NameType::product || e.lexicon_entry)) continue;
      if (e.mentions.size() <= most) continue;
      most = e.mentions.size();
      main_firm_ = i;
    }
  }

  void run() {
    std::uint32_t first = 0;
    std::optional<std::uint32_t> subject;  // the first person of the last sentence that names one
    for (const Span sentence : document_.sentences) {
      while (first < mentions_.size() && mentions_[first].span.begin < sentence.begin) ++first;
      std::uint32_t last = first;
      std::optional<std::uint32_t> named;
      for (; last < mentions_.size() && mentions_[last].span.begin < sentence.end; ++last) {
        if (!named && mentions_[last].type == NameType::person) named = mentions_[last].entity;
      }
      std::uint32_t begin = sentence.begin;
      while (begin < sentence.end && (is_blank(text_[begin]) || opens_quote(text_[begin]))) ++begin;
      const bool pronoun = subject && begin < sentence.end && (text_[begin] == U'他' || text_[begin] == U'她');
      if (named || pronoun) {
        phrases_.enter(sentence, first, last);
        if (phrases_.any_words()) {
          if (pronoun) predicate(*subject, begin + 1, first);
          for (std::uint32_t i = first; i < last; ++i) {
            if (mentions_[i].type != NameType::person) continue;
            before(i, last);
            behind(i);
          }
        }
      }
      if (named) subject = named;
      first = last;
    }
    drop_repeated();
  }

 private:
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
    if (chain.empty()) return;
    const TitleKind kind = chain.back().kind;
    if (colon && (kind == TitleKind::profession || kind == TitleKind::head ||
                  (!chain.front().company && !chain.back().several))) {
      return;  // 主编:X
    }
    if (attribute) {
      const std::u32string_view left =
          without_blanks(text_.substr(sentence.begin, chain.front().span.begin - sentence.begin));
      if (std::ranges::none_of(kInOffice, [&](std::u32string_view word) { return left.ends_with(word); })) return;
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
                        (slice(text_, chain.back().words).starts_with(U"联合创始人") && chain.size() == 1);
    if (!several && !shared) return;
    for (std::uint32_t next = person + 1; next < end; ++next) {
      for (const TitlePhrase& phrase : chain) give(mentions_[next].entity, phrase);
    }
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
    } else {
      directly_behind(person, at);
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
    if (chain.empty() || !chain.front().company || chain.back().words.end != sentence.end) return false;
    for (const TitlePhrase& phrase : chain) give(mentions_[person].entity, phrase);
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

  /// 之前, 目前也 …; returns whether there was one.
  bool skip_adverbs(std::uint32_t& at) const {
    const std::uint32_t begin = at;
    for (bool moved = true; moved;) {
      moved = false;
      if (at >= phrases_.sentence().end || !is_one_of(text_[at], kAdverbHeads)) break;
      for (const std::u32string_view adverb : kAdverbs) {
        if (!text_.substr(at).starts_with(adverb)) continue;
        at += static_cast<std::uint32_t>(adverb.size());
        moved = true;
      }
      while (at < phrases_.sentence().end && is_blank(text_[at])) ++at;
    }
    return at > begin;
  }

  /// The verb of office at `at`, which moves behind it; empty when there is none.
  std::u32string_view skip_verb(std::uint32_t& at) const {
    if (at >= phrases_.sentence().end || !is_one_of(text_[at], kVerbHeads)) return {};
    for (const std::u32string_view word : kVerbs) {
      if (!text_.substr(at).starts_with(word)) continue;
      at += static_cast<std::uint32_t>(word.size());
      return word;
    }
    return {};
  }

  /// 在云岭担任 …: the firm before the verb.
  std::optional<std::uint32_t> skip_workplace(std::uint32_t& at) const {
    if (text_[at] != U'在') return std::nullopt;
    std::uint32_t inside = at + 1;
    while (inside < phrases_.sentence().end && is_blank(text_[inside])) ++inside;
    const auto firm = std::ranges::lower_bound(mentions_, inside, {}, [](const Mention& m) { return m.span.begin; });
    if (firm == mentions_.end() || firm->span.begin != inside || firm->type == NameType::person) return std::nullopt;
    at = firm->span.end;
    while (at < phrases_.sentence().end && is_blank(text_[at])) ++at;
    return firm->entity;
  }

  /// The verbs of office and the appositions behind a person, clause by clause up to the next person (a mention from
  /// `next` on).
  void predicate(std::uint32_t entity, std::uint32_t at, std::uint32_t next) {
    const Span sentence = phrases_.sentence();
    std::uint32_t end = sentence.end;
    for (; next < mentions_.size() && mentions_[next].span.begin < sentence.end; ++next) {
      if (mentions_[next].type != NameType::person || mentions_[next].span.begin < at) continue;
      end = mentions_[next].span.begin;
      break;
    }
    for (bool first = true; at < end; first = false) {
      const bool comma = is_comma(text_[at]);
      if (comma || (!first && (is_semicolon(text_[at]) || text_[at] == U'、'))) ++at;
      while (at < end && is_blank(text_[at])) ++at;
      const std::uint32_t begin = at;
      const bool adverb = skip_adverbs(at);
      const std::optional<std::uint32_t> workplace = skip_workplace(at);
      const std::u32string_view verb = skip_verb(at);
      const bool weak = verb == U"是" || verb == U"为" || verb == U"系";
      std::vector<TitlePhrase> chain;
      if (!verb.empty() && (first || adverb || !weak) && (!workplace || !weak)) {
        chain = phrases_.beginning_at(at);
      } else if (comma) {
        // An apposition names the firm, and the clause ends behind it.
        chain = phrases_.beginning_at(begin);
        std::uint32_t after = chain.empty() ? begin : chain.back().words.end;
        while (after < sentence.end && is_blank(text_[after])) ++after;
        const bool ends = after >= sentence.end || is_one_of(text_[after], U",，。;；)!?！？、");
        if (!ends || !first || chain.empty() || !chain.front().company) chain.clear();
      }
      for (TitlePhrase& phrase : chain) {
        if (phrase.words.begin >= end) break;
        if (workplace && !phrase.company) phrase.company = workplace;
        give(entity, phrase);
      }
      if (!chain.empty()) at = chain.back().words.end;
      while (at < end && !is_comma(text_[at]) && !is_semicolon(text_[at]) && text_[at] != U'、') ++at;
    }
  }

  static bool is_business(TitleKind kind) { return kind != TitleKind::academic && kind != TitleKind::official; }

  void give(std::uint32_t entity, TitlePhrase phrase) {
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
      if (mention->span.begin >= phrases_.sentence().begin) return mention->entity;
      if (!last) last = mention->entity;
    }
    return last ? last : main_firm_;
  }

  std::u32string_view text_;
  const Document& document_;
  const std::vector<Mention>& mentions_;
  std::vector<Entity>& entities_;
  TitlePhrases phrases_;
  std::optional<std::uint32_t> main_firm_;  ///< what the article names most, when it names it often
};

}  // namespace

void read_titles(const Document& document, const Lexicon& lexicon, const std::vector<Mention>& mentions,
                 std::vector<Entity>& entities) {
  TitleReader(document, lexicon, mentions, entities).run();
}

}  // namespace taojin
