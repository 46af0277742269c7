#include "link/titles.h"

#include <algorithm>

#include "link/given_titles.h"
#include "link/office_verbs.h"
#include "link/title_finder.h"
#include "link/title_firms.h"
#include "link/title_phrases.h"
#include "link/title_subjects.h"
#include "link/titles_before.h"
#include "link/titles_behind.h"

namespace taojin {
namespace {

/// Goes through the sentences with the person in mind whom the last one was about.
class TitleReader {
 public:
  TitleReader(const Document& document, const Lexicon& lexicon, const std::vector<LexiconHit>& hits,
              const std::vector<Mention>& mentions, std::vector<Entity>& entities)
      : sentences_(document.sentences),
        mentions_(mentions),
        phrases_(document.reading.text, lexicon, find_title_words(document.reading.text, lexicon, hits, mentions),
                 mentions, entities),
        firms_(document.reading.text, lexicon, mentions, entities),
        verbs_(document.reading.text, mentions),
        subjects_(document.reading.text, mentions, verbs_),
        given_(document.reading.text, entities, phrases_, firms_),
        before_(document.reading.text, mentions, phrases_, subjects_, given_),
        behind_(document.reading.text, mentions, phrases_, verbs_, subjects_, before_, firms_, given_) {}

  void run() {
    constexpr int kLongestProfile = 8;
    std::uint32_t first = 0;
    std::optional<std::uint32_t> subject;  // mention: the first person of the last sentence that names one
    int below_name = 0;                    // sentences left that may be about a person named alone on a line above
    bool stood_alone = false;              // the last sentence was the name alone
    for (const Span sentence : sentences_) {
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
        if (predicate_begin)
          behind_.read_clauses({*subject, *subject + 1}, *predicate_begin, first, std::nullopt, profile);
        if (subject && stood_alone) behind_.read_line(*subject, sentence.begin);
        for (std::uint32_t i = first; i < last; ++i) {
          if (mentions_[i].type != NameType::person) continue;
          before_.read(i, last);
          before_.held_by(i);
          behind_.read(i);
        }
      }
      if (below_name > 0) --below_name;
      stood_alone = last > first && subjects_.stands_alone(sentence, first, last);
      if (stood_alone) below_name = kLongestProfile;
      if (named && !subjects_.goes_on(predicate_begin, profile)) subject = subjects_.topic(*named, last, subject);
      first = last;
    }
    given_.drop_repeated();
  }

 private:
  const std::vector<Span>& sentences_;
  const std::vector<Mention>& mentions_;
  TitlePhrases phrases_;
  TitleFirms firms_;
  OfficeVerbs verbs_;
  TitleSubjects subjects_;
  GivenTitles given_;
  TitlesBefore before_;
  TitlesBehind behind_;
};

}  // namespace

void read_titles(const Document& document, const Lexicon& lexicon, const std::vector<LexiconHit>& hits,
                 const std::vector<Mention>& mentions, std::vector<Entity>& entities) {
  if (std::ranges::none_of(mentions, [](const Mention& m) { return m.type == NameType::person; })) return;
  TitleReader(document, lexicon, hits, mentions, entities).run();
}

}  // namespace taojin
