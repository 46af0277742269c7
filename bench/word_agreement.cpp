#include "word_agreement.h"

#include <iostream>
#include <set>
#include <vector>

#include "decode/decode.h"
#include "load/load.h"
#include "measure.h"
#include "names/names.h"
#include "segment/words.h"

namespace taojin::bench {
namespace {

constexpr std::size_t kLinesOfArticle = 40;

void measure_article(const std::u32string& text, const std::set<Span>& gold, const Resources& resources,
                     WordAgreement& agreement) {
  Article article;
  article.bytes = to_utf8(text);
  article.is_utf8 = true;
  agreement.bytes += article.bytes.size();
  const double begin = thread_seconds();
  Result<Document> document = read_text(std::move(article));
  if (!document) return;
  document->mentions = find_names(*document, resources.lexicon, resources.tagger);
  std::vector<Span> words;
  for (const Span sentence : document->sentences) {
    const std::vector<Span> found = find_words(document->reading.text, sentence, resources.lexicon, document->mentions);
    words.insert(words.end(), found.begin(), found.end());
  }
  agreement.seconds += thread_seconds() - begin;
  agreement.gold += gold.size();
  agreement.found += words.size();
  for (const Span word : words) agreement.same += gold.contains(document->reading.to_decoded(word));
}

}  // namespace

std::optional<WordAgreement> measure_words(const std::filesystem::path& file, const Resources& resources) {
  if (!std::filesystem::exists(file)) return std::nullopt;
  LoadOptions options;
  options.paths = {file.string()};
  std::u32string lines;
  const Failure failure = load(
      options, std::cin,
      [&](const Article& article) {
        lines = to_utf32(article.bytes);
        return true;
      },
      [](const Skipped&) {});
  if (failure) return std::nullopt;

  WordAgreement agreement;
  std::u32string text;
  std::set<Span> gold;
  std::size_t count = 0;
  std::uint32_t begin = 0;
  for (const char32_t c : lines) {
    const auto end = static_cast<std::uint32_t>(text.size());
    if (c == U' ' || c == U'\n' || c == U'\r') {
      if (end > begin) gold.insert({begin, end});
      begin = end;
    } else {
      text += c;
    }
    if (c != U'\n') continue;
    text += U"\n\n";  // one line end would let normalize take it for a wrapped line
    begin = static_cast<std::uint32_t>(text.size());
    if (++count % kLinesOfArticle != 0) continue;
    measure_article(text, gold, resources, agreement);
    text.clear();
    gold.clear();
    begin = 0;
  }
  measure_article(text, gold, resources, agreement);
  return agreement;
}

}  // namespace taojin::bench
