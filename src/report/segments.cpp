#include "report/segments.h"

#include <utility>

#include "decode/decode.h"
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

void SegmentsJson::add(const Document& part) {
  if (out_.empty()) json_.open_object().key("id").string(part.id).key("sentences").open_array();
  const Places places(part, unit_, end_);
  const auto ends = [&](Span span) {
    const Span place = places.place(span);
    json_.key("start").number(place.begin).key("end").number(place.end);
  };
  for (const Span sentence : part.sentences) {
    json_.open_object();
    ends(sentence);
    json_.key("words").open_array();
    for (const Span word : find_words(part.reading.text, sentence, lexicon_, part.mentions)) {
      json_.open_object().key("text").string(places.text(word));
      ends(word);
      json_.close_object();
    }
    json_.close_array().close_object();
  }
  end_ = places.end();
}

std::string SegmentsJson::finish() {
  json_.close_array().close_object();
  out_ += '\n';
  return std::move(out_);
}

}  // namespace taojin
