#include "cli/article_texts.h"

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <sstream>

#include "cli/articles.h"
#include "cli/records.h"
#include "corpus/record_words.h"
#include "decode/decode.h"
#include "eval/evaluation.h"

namespace taojin {
namespace {

namespace fs = std::filesystem;

std::string path_of(const std::string& id, const std::vector<std::string>& paths) {
  std::error_code ignored;
  for (const std::string& path : paths) {
    if (fs::is_directory(path, ignored)) {
      const fs::path below = fs::path(path) / id;
      if (fs::exists(below, ignored)) return below.lexically_normal().string();
    } else if (fs::path(path).filename() == fs::path(id).filename()) {
      return path;
    }
  }
  return id;
}

std::string one_line(std::u32string_view text) {
  std::string out = to_utf8(text);
  std::ranges::replace_if(
      out, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return out;
}

}  // namespace

Failure ArticleTexts::read(InputOptions input, const std::set<std::string>& ids) {
  std::istringstream nothing;
  if (Failure failure = prepare_input(input, nothing)) return failure;
  std::set<std::string, std::less<>> stems;
  for (const std::string& id : ids) stems.insert(std::string(document_stem(id)));
  return load(
      input.load, nothing,
      [&](Article article) {
        const std::string id = article.id;
        if (!stems.contains(document_stem(id))) return true;
        Result<Document> document = read_text(std::move(article), input.encoding);
        if (!document) return true;
        Text text{path_of(id, input.load.paths), std::move(document->decoded.text), {}, Lines(U"")};
        text.lines = Lines(text.text);
        for (const Span sentence : document->sentences) {
          text.sentences.push_back(document->reading.to_decoded(sentence));
        }
        by_stem_.try_emplace(std::string(document_stem(id)), text);
        by_id_.insert_or_assign(id, std::move(text));
        return true;
      },
      [](const Skipped&) {});
}

const ArticleTexts::Text* ArticleTexts::find(const std::string& document) const {
  if (const auto known = by_id_.find(document); known != by_id_.end()) return &known->second;
  const auto known = by_stem_.find(document_stem(document));
  return known == by_stem_.end() ? nullptr : &known->second;
}

std::vector<std::string> ArticleTexts::misplaced(const Record& record) const {
  std::vector<std::string> out;
  const Text* const article = find(record.id);
  if (article == nullptr) return out;
  const auto look = [&](RecordPart part, Span place, const std::string& text) {
    if (text.empty()) return;
    const bool inside = place.end <= article->text.size();
    if (inside && to_utf8(slice(article->text, place)) == text) return;
    out.push_back(std::string(kPartNames[static_cast<std::size_t>(part)]) + ": “" + one_line(to_utf32(text)) +
                  "” is not at " + std::to_string(place.begin));
  };
  for (std::size_t part = 0; part < kNameParts; ++part) {
    for (const RecordName& name : record.names[part]) {
      for (const RecordMention& m : name.mentions) look(static_cast<RecordPart>(part), m.place, m.text);
    }
  }
  for (const RecordAmount& f : record.funding) look(RecordPart::funding, f.place, f.text);
  for (const RecordAmount& f : record.amounts) look(RecordPart::amounts, f.place, f.text);
  for (const RecordCount& f : record.model_counts) look(RecordPart::model_counts, f.place, f.text);
  for (const RecordSize& f : record.model_sizes) look(RecordPart::model_sizes, f.place, f.text);
  return out;
}

std::optional<Location> ArticleTexts::locate(const std::string& document, Span place) const {
  const Text* const article = find(document);
  if (article == nullptr) return std::nullopt;
  const Text& text = *article;
  if (place.end > text.text.size()) return std::nullopt;  // a report of another version of the article
  const Lines::Position position = text.lines.at(place.begin);
  Location location{text.path, position.line, position.column, {}};
  const auto sentence = std::ranges::lower_bound(text.sentences, place.begin, {}, [](Span s) { return s.end - 1; });
  if (sentence != text.sentences.end() && sentence->overlaps(place)) {
    Span shown = *sentence;  // a place goes on in the next one where a line was wrapped by hand
    for (auto next = sentence + 1; next != text.sentences.end() && next->overlaps(place); ++next) shown.end = next->end;
    location.sentence = one_line(slice(text.text, shown));
  }
  return location;
}

Failure read_texts(ArticleTexts& texts, const SubjectOptions& subject, const std::vector<std::string>& articles,
                   const std::set<std::string>& ids) {
  InputOptions input = subject.input;
  if (!articles.empty()) {
    input.load.paths = articles;
    input.files_from.reset();
  } else {
    const std::vector<std::string>& paths = subject.input.load.paths;
    const Result<bool> report = paths.empty() ? Result<bool>(false) : is_report(paths.front());
    if (!report || *report || input.files_from == "-") return {};
  }
  return texts.read(std::move(input), ids);
}

std::set<std::string> ids_of(const std::vector<EvaluatedDocument>& documents) {
  std::set<std::string> ids;
  for (const EvaluatedDocument& document : documents) ids.insert(document.id);
  return ids;
}

void warn_of_misplaced(const std::vector<Record>& gold, const ArticleTexts& texts, std::ostream& err) {
  for (const Record& record : gold) {
    const std::vector<std::string> misplaced = texts.misplaced(record);
    if (misplaced.empty()) continue;
    err << "taojin: gold of " << record.id << ": " << misplaced.front();
    if (misplaced.size() > 1) err << " (and " << misplaced.size() - 1 << " more)";
    err << '\n';
  }
}

}  // namespace taojin
