#include "analysis/terms.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "decode/decode.h"
#include "han.h"
#include "segment/words.h"

namespace taojin {
namespace {

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
/// The word as it is counted; empty when it is none: digits, alone or with their unit, punctuation, blanks.
std::u32string counted(std::u32string_view word) {
  std::u32string out;
  if (is_digit(word.front()) && is_han(word.back())) return out;
  bool letter = false;
  for (const char32_t c : word) {
    const auto code = static_cast<UChar32>(c);
    letter = letter || u_isalpha(code);
    out += static_cast<char32_t>(u_foldCase(code, U_FOLD_CASE_DEFAULT));
  }
  return letter ? out : std::u32string();
}

/// Dunning's log-likelihood of a word that occurs a times in c words here and b times in d words there.
double log_likelihood(double a, double b, double c, double d) {
  if (c == 0 || d == 0) return 0;
  const double here = c * (a + b) / (c + d), there = d * (a + b) / (c + d);
  const double sum = (a > 0 ? a * std::log(a / here) : 0) + (b > 0 ? b * std::log(b / there) : 0);
  return a / c >= b / d ? 2 * sum : -2 * sum;
}

}  // namespace

void TermCounts::add(const Document& document, const Lexicon& lexicon) {
  ++documents_;
  for (const Span sentence : document.sentences) {
    for (const Span span : find_words(document.reading.text, sentence, lexicon)) {
      const std::u32string word = counted(slice(document.reading.text, span));
      if (word.empty()) continue;
      ++words_;
      if (word.size() < least_length_) continue;
      TermCount& count = terms_[word];
      ++count.frequency;
      if (std::exchange(count.last_document, documents_) != documents_) ++count.documents;
    }
  }
}

void TermCounts::add(const TermCounts& others) {
  for (const auto& [word, count] : others.terms_) {
    TermCount& sum = terms_[word];
    sum.frequency += count.frequency;
    sum.documents += count.documents;
  }
  words_ += others.words_;
  documents_ += others.documents_;
}

std::vector<Term> rank_terms(const TermCounts& counts, const TermCounts* against, TermOrder order, std::size_t most) {
  std::vector<Term> out;
  for (const auto& [word, count] : counts.terms()) {
    Term term{to_utf8(word), count, 0, 0};
    const auto frequency = static_cast<double>(count.frequency);
    term.tfidf = frequency * std::log(static_cast<double>(counts.documents()) / static_cast<double>(count.documents));
    if (against != nullptr) {
      const auto other = against->terms().find(word);
      const double elsewhere = other == against->terms().end() ? 0 : static_cast<double>(other->second.frequency);
      term.keyness = log_likelihood(frequency, elsewhere, static_cast<double>(counts.words()),
                                    static_cast<double>(against->words()));
    }
    out.push_back(std::move(term));
  }
  const auto rank = [&](const Term& term) {
    switch (order) {
      case TermOrder::documents:
        return static_cast<double>(term.count.documents);
      case TermOrder::tfidf:
        return term.tfidf;
      case TermOrder::keyness:
        return term.keyness;
      default:
        return static_cast<double>(term.count.frequency);
    }
  };
  const auto before = [&](const Term& a, const Term& b) {
    const double x = rank(a), y = rank(b);
    if (x != y) return x > y;
    if (a.count.frequency != b.count.frequency) return a.count.frequency > b.count.frequency;
    return a.word < b.word;
  };
  const auto end = out.begin() + static_cast<std::ptrdiff_t>(std::min(most, out.size()));
  std::partial_sort(out.begin(), end, out.end(), before);
  out.erase(end, out.end());
  return out;
}

}  // namespace taojin
