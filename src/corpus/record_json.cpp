#include "corpus/record_words.h"
#include "report/json_writer.h"
#include "taojin/record.h"

namespace taojin {
namespace {

constexpr std::size_t kPiece = 64U << 10;

using WritePiece = std::function<void(std::string_view piece)>;

/// Writes one record; the members follow the layout of the report (docs/report.md).
class RecordWriter {
 public:
  /// With `write_piece`, hands on and clears `out` now and then.
  RecordWriter(const Record& record, std::string& out, const WritePiece* write_piece)
      : r_(record), out_(out), json_(out), write_piece_(write_piece) {}

  void write() {
    json_.open_object();
    json_.key("id").string(r_.id);
    if (!r_.encoding.empty()) text();
    for (std::size_t i = 0; i < kRecordParts; ++i) {
      if (r_.parts[i]) part(static_cast<RecordPart>(i));
    }
    if (!r_.sentences.empty() || r_.fingerprints) sentences();
    if (r_.fingerprints) fingerprints(*r_.fingerprints);
    json_.close_object();
  }

 private:
  void end_item() {
    if (write_piece_ == nullptr || out_.size() < kPiece) return;
    (*write_piece_)(out_);
    out_.clear();
  }

  /// Of the article itself; a record that was not made from its text has none of it.
  void text() {
    json_.key("title");
    if (r_.title) {
      json_.string(*r_.title);
    } else {
      json_.null();
    }
    json_.key("script").string(r_.script);
    json_.key("encoding").string(r_.encoding);
    json_.key("length").number(r_.length);
    json_.key("replaced").number(r_.replaced);
    json_.key("region").string(r_.region);
    json_.key("date").string_or_null(r_.date);
  }

  void part(RecordPart part) {
    json_.key(kPartNames[static_cast<std::size_t>(part)]).open_array();
    switch (part) {
      case RecordPart::funding:
        for (const RecordAmount& amount : r_.funding) this->amount(amount);
        break;
      case RecordPart::amounts:
        for (const RecordAmount& amount : r_.amounts) this->amount(amount);
        break;
      case RecordPart::model_counts:
        for (const RecordCount& count : r_.model_counts) this->count(count);
        break;
      case RecordPart::model_sizes:
        for (const RecordSize& size : r_.model_sizes) this->size(size);
        break;
      case RecordPart::relations:
        for (const RecordRelation& relation : r_.relations) this->relation(relation);
        break;
      default:
        for (const RecordName& name : r_.of(part)) this->name(name, part);
    }
    json_.close_array();
  }

  void name(const RecordName& name, RecordPart part) {
    json_.open_object().key("name").string(name.name);
    texts("aliases", name.aliases);
    if (name.titles) {
      json_.key("titles").open_array();
      for (const RecordTitle& title : *name.titles) {
        json_.open_object().key("title").string(title.title);
        json_.key("company").string_or_null(title.company).close_object();
      }
      json_.close_array();
    }
    if (part == RecordPart::products) json_.key("company").string_or_null(name.company);
    json_.key("mentions").open_array();
    for (const RecordMention& mention : name.mentions) {
      json_.open_object();
      ends(mention.place);
      json_.key("text").string(mention.text);
      if (mention.optional) json_.key("optional").boolean(true);
      json_.close_object();
    }
    json_.close_array().close_object();
    end_item();
  }

  void figure(const RecordFigure& figure) {
    json_.open_object().key("text").string(figure.text);
    ends(figure.place);
    if (!figure.value.value && (figure.value.low || figure.value.high)) {
      number("low", figure.value.low);
      number("high", figure.value.high);
    } else {
      number("value", figure.value.value);
    }
  }

  void figure_end(const RecordFigure& figure) {
    if (figure.optional) json_.key("optional").boolean(true);
    json_.close_object();
    end_item();
  }

  void bound(const RecordFigure& figure) {
    if (figure.bound) json_.key("bound").string(word_of(*figure.bound));
  }

  void evidence(const RecordFigure& figure) {
    place("evidence", figure.evidence.empty() ? figure.place : figure.evidence);
  }

  void amount(const RecordAmount& amount) {
    figure(amount);
    json_.key("currency").string_or_null(amount.currency);
    bound(amount);
    if (amount.kind) json_.key("kind").string(word_of(*amount.kind));
    json_.key("company").string_or_null(amount.company);
    if (!amount.also.empty()) texts("also", amount.also);
    if (amount.investors) texts("investors", *amount.investors);
    json_.key("round").string_or_null(amount.round);
    json_.key("date").string_or_null(amount.date);
    evidence(amount);
    json_.key("currency_basis").string(word_of(amount.currency_basis));
    place_or_null("equivalent_of", amount.equivalent_of);
    texts("lead_investors", amount.lead_investors);
    json_.key("status").string(word_of(amount.status));
    json_.key("cumulative").boolean(amount.cumulative);
    figure_end(amount);
  }

  void count(const RecordCount& count) {
    figure(count);
    bound(count);
    json_.key("counted").string(word_of(count.counted));
    if (count.category) json_.key("category").string(word_of(*count.category));
    json_.key("scope").string_or_null(count.scope);
    json_.key("source").string_or_null(count.source);
    json_.key("as_of").string_or_null(count.as_of);
    evidence(count);
    json_.key("batch").string_or_null(count.batch);
    json_.key("constraint");
    if (count.parameters_at_least) {
      json_.open_object().key("parameters_at_least").number(*count.parameters_at_least).close_object();
    } else {
      json_.null();
    }
    place_or_null("part_of", count.part_of);
    figure_end(count);
  }

  void size(const RecordSize& size) {
    figure(size);
    bound(size);
    json_.key("model").string_or_null(size.model);
    evidence(size);
    figure_end(size);
  }

  void relation(const RecordRelation& relation) {
    json_.open_object().key("type").string(word_of(relation.type));
    json_.key("subject").string(relation.subject).key("object").string(relation.object);
    place("evidence", relation.evidence);
    json_.close_object();
  }

  void sentences() {
    json_.key("sentences").open_array();
    for (const Span sentence : r_.sentences) {
      json_.pair(sentence.begin, sentence.end);
      end_item();
    }
    json_.close_array();
  }

  void fingerprints(const RecordFingerprints& prints) {
    json_.key("fingerprints").open_object();
    hashes("document", prints.document);
    json_.key("passages").open_array();
    for (const RecordPassage& passage : prints.passages) {
      json_.open_object();
      ends(passage.place);
      hashes("hashes", passage.hashes);
      if (passage.repeats) json_.key("repeats").number(*passage.repeats);
      json_.close_object();
      end_item();
    }
    json_.close_array().close_object();
  }

  void hashes(std::string_view key, const std::vector<std::uint32_t>& hashes) {
    constexpr char kDigits[] = "0123456789abcdef";
    digits_.resize(8 * hashes.size());
    char* digit = digits_.data();
    for (const std::uint32_t hash : hashes) {
      for (int shift = 28; shift >= 0; shift -= 4) *digit++ = kDigits[(hash >> shift) & 15];
    }
    json_.key(key).string(digits_);
  }

  void texts(std::string_view key, const std::vector<std::string>& items) {
    json_.key(key).open_array();
    for (const std::string& item : items) json_.string(item);
    json_.close_array();
  }

  void number(std::string_view key, const std::optional<Decimal>& value) {
    json_.key(key);
    if (value) {
      json_.number(*value);
    } else {
      json_.null();
    }
  }

  void ends(Span place) { json_.member("start", place.begin).member("end", place.end); }

  void place(std::string_view key, Span place) {
    json_.key(key).open_object();
    ends(place);
    json_.close_object();
  }

  void place_or_null(std::string_view key, std::optional<Span> place) {
    if (place) {
      this->place(key, *place);
    } else {
      json_.key(key).null();
    }
  }

  const Record& r_;
  std::string& out_;
  JsonWriter json_;
  const WritePiece* write_piece_;
  std::string digits_;  ///< of the hashes written last
};

}  // namespace

std::string record_json(const Record& record) {
  constexpr std::size_t kUsual = 16U << 10;
  std::string out;
  out.reserve(kUsual);
  RecordWriter(record, out, nullptr).write();
  return out;
}

void write_record(const Record& record, const WritePiece& write) {
  std::string out;
  RecordWriter(record, out, &write).write();
  write(out);
}

}  // namespace taojin
