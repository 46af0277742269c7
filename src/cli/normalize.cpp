#include "cli/articles.h"
#include "decode/decode.h"
#include "report/json_writer.h"
#include "report/reported_article.h"
#include "report/words.h"

namespace taojin {
namespace {

/// The reading of an article, gathered from its document or from those of its parts.
class ReadingText {
 public:
  void add(const Document& part) {
    article_.add(part);
    text_ += to_utf8(part.reading.text);
    if (part.decoded.text.ends_with(U'\n')) end_line();
  }

  std::string text() {
    end_line();
    return std::move(text_);
  }

  std::string json() {
    if (text_.ends_with('\n')) text_.pop_back();
    std::string out;
    JsonWriter json(out);
    json.open_object().key("id").string(article_.id).key("script").string(word_of(article_.script));
    json.key("region").string(word_of(article_.region)).key("text").string(text_).close_object();
    out += '\n';
    return out;
  }

 private:
  void end_line() {
    if (!text_.empty() && text_.back() != '\n') text_ += '\n';
  }

  ReportedArticle article_{ReportOptions{}};
  std::string text_;
};

}  // namespace

Exit run_normalize(const Arguments& arguments, Streams io) {
  Result<NormalizeOptions> options = parse_normalize(arguments);
  if (!options) return bad_options(io, "normalize", options.error());
  return write_each_article(options->input, options->output, io, [&](Article article) -> Result<std::string> {
    ReadingText reading;
    const TakePart add = [&](const Document& part) { reading.add(part); };
    if (Failure failure = read_text_in_parts(std::move(article), options->input.encoding, add)) return *failure;
    return options->jsonl ? reading.json() : reading.text();
  });
}

}  // namespace taojin
