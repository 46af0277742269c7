#include "report/segments.h"

#include "decode/decode.h"
#include "report/json_writer.h"
#include "report/places.h"
#include "segment/words.h"

namespace taojin {

std::string segments_text(const Document& document, const Lexicon& lexicon) {
  const Places places(document, OffsetUnit::code_points);
  std::string out;
  for (const Span sentence : document.sentences) {
    bool first = true;
    for (const Span word : find_words(document.reading.text, sentence, lexicon, document.mentions)) {
      if (!first) out += ' ';
      out += to_utf8(places.printed(word));
      first = false;
    }
    out += '\n';
  }
  return out;
}

std::string segments_json(const Document& document, const Lexicon& lexicon, OffsetUnit unit) {
  const Places places(document, unit);
  std::string out;
  JsonWriter json(out);
  const auto ends = [&](Span span) {
    const Span place = places.place(span);
    json.key("start").number(place.begin).key("end").number(place.end);
  };
  json.open_object().key("id").string(document.id).key("sentences").open_array();
  for (const Span sentence : document.sentences) {
    json.open_object();
    ends(sentence);
    json.key("words").open_array();
    for (const Span word : find_words(document.reading.text, sentence, lexicon, document.mentions)) {
      json.open_object().key("text").string(places.text(word));
      ends(word);
      json.close_object();
    }
    json.close_array().close_object();
  }
  json.close_array().close_object();
  out += '\n';
  return out;
}

}  // namespace taojin
