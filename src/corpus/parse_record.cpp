#include <charconv>

#include "corpus/record_words.h"
#include "json/cursor.h"
#include "json/utf8.h"
#include "taojin/record.h"

namespace taojin {
namespace {

/// Reads one record. Each function takes the value that the cursor stands at.
class RecordParser {
 public:
  explicit RecordParser(std::string_view json) : json_(json) {}

  Result<Record> parse() {
    json_.object([&](std::string_view key) { member(key); });
    if (Failure failure = json_.finish()) return *failure;
    if (record_.id.empty()) return Error{"a record has no id"};
    return std::move(record_);
  }

 private:
  using Key = std::string_view;

  void member(Key key) {
    if (key == "id") {
      record_.id = json_.string();
    } else if (key == "title") {
      if (!json_.null()) record_.title = json_.string();
    } else if (key == "script") {
      text_or_null(record_.script);
    } else if (key == "encoding") {
      text_or_null(record_.encoding);
    } else if (key == "region") {
      text_or_null(record_.region);
    } else if (key == "date") {
      text_or_null(record_.date);
    } else if (key == "length") {
      record_.length = json_.natural();
    } else if (key == "replaced") {
      record_.replaced = json_.natural();
    } else if (key == "sentences") {
      json_.array([&] { record_.sentences.push_back(pair()); });
    } else if (key == "fingerprints") {
      fingerprints();
    } else {
      part(key);
    }
  }

  void part(Key key) {
    for (std::size_t i = 0; i < kPartNames.size(); ++i) {
      if (kPartNames[i] != key) continue;
      record_.parts.set(i);
      return part_of(static_cast<RecordPart>(i));
    }
    json_.skip();
  }

  void part_of(RecordPart part) {
    switch (part) {
      case RecordPart::funding:
        return json_.array([&] { amount(record_.funding.emplace_back()); });
      case RecordPart::amounts:
        return json_.array([&] { amount(record_.amounts.emplace_back()); });
      case RecordPart::model_counts:
        return json_.array([&] { count(record_.model_counts.emplace_back()); });
      case RecordPart::model_sizes:
        return json_.array([&] { size(record_.model_sizes.emplace_back()); });
      case RecordPart::relations:
        return json_.array([&] { relation(record_.relations.emplace_back()); });
      default:
        return json_.array([&] { name(record_.of(part).emplace_back()); });
    }
  }

  void name(RecordName& name) {
    json_.object([&](Key key) {
      if (key == "name") {
        name.name = json_.string();
      } else if (key == "aliases") {
        texts(name.aliases);
      } else if (key == "titles") {
        name.titles.emplace();
        json_.array([&] { title(name.titles->emplace_back()); });
      } else if (key == "company") {
        text_or_null(name.company);
      } else if (key == "mentions") {
        json_.array([&] { mention(name.mentions.emplace_back()); });
      } else {
        json_.skip();
      }
    });
  }

  void title(RecordTitle& title) {
    json_.object([&](Key key) {
      if (key == "title") {
        title.title = json_.string();
      } else if (key == "company") {
        text_or_null(title.company);
      } else {
        json_.skip();
      }
    });
  }

  void mention(RecordMention& mention) {
    json_.object([&](Key key) {
      if (end_of(mention.place, key)) return;
      if (key == "text") {
        mention.text = json_.string();
      } else if (key == "optional") {
        mention.optional = json_.boolean();
      } else {
        json_.skip();
      }
    });
    check(mention.place);
  }

  bool figure(RecordFigure& figure, Key key) {
    if (end_of(figure.place, key) || value(figure.value, key)) return true;
    if (key == "text") {
      figure.text = json_.string();
    } else if (key == "bound") {
      word_or_null(figure.bound);
    } else if (key == "evidence") {
      figure.evidence = place();
    } else if (key == "optional") {
      figure.optional = json_.boolean();
    } else {
      return false;
    }
    return true;
  }

  void amount(RecordAmount& amount) {
    json_.object([&](Key key) {
      if (figure(amount, key)) return;
      if (key == "currency") {
        text_or_null(amount.currency);
      } else if (key == "kind") {
        word_or_null(amount.kind);
      } else if (key == "company") {
        text_or_null(amount.company);
      } else if (key == "also") {
        texts(amount.also);
      } else if (key == "investors") {
        if (!json_.null()) texts(amount.investors.emplace());
      } else if (key == "lead_investors") {
        texts(amount.lead_investors);
      } else if (key == "round") {
        text_or_null(amount.round);
      } else if (key == "date") {
        text_or_null(amount.date);
      } else if (key == "currency_basis") {
        word(amount.currency_basis);
      } else if (key == "equivalent_of") {
        if (!json_.null()) amount.equivalent_of = place();
      } else if (key == "status") {
        word(amount.status);
      } else if (key == "cumulative") {
        amount.cumulative = json_.boolean();
      } else {
        json_.skip();
      }
    });
    check(amount.place);
  }

  void count(RecordCount& count) {
    json_.object([&](Key key) {
      if (figure(count, key)) return;
      if (key == "counted") {
        word(count.counted);
      } else if (key == "category") {
        word_or_null(count.category);
      } else if (key == "scope") {
        text_or_null(count.scope);
      } else if (key == "source") {
        text_or_null(count.source);
      } else if (key == "as_of") {
        text_or_null(count.as_of);
      } else if (key == "batch") {
        text_or_null(count.batch);
      } else if (key == "constraint") {
        constraint(count);
      } else if (key == "part_of") {
        if (!json_.null()) count.part_of = place();
      } else {
        json_.skip();
      }
    });
    check(count.place);
  }

  void constraint(RecordCount& count) {
    if (json_.null()) return;
    json_.object([&](Key key) {
      if (key == "parameters_at_least") {
        number_or_null(count.parameters_at_least);
      } else {
        json_.skip();
      }
    });
  }

  void size(RecordSize& size) {
    json_.object([&](Key key) {
      if (figure(size, key)) return;
      if (key == "model") {
        text_or_null(size.model);
      } else {
        json_.skip();
      }
    });
    check(size.place);
  }

  void relation(RecordRelation& relation) {
    json_.object([&](Key key) {
      if (key == "type") {
        word(relation.type);
      } else if (key == "subject") {
        relation.subject = json_.string();
      } else if (key == "object") {
        relation.object = json_.string();
      } else if (key == "evidence") {
        relation.evidence = place();
      } else {
        json_.skip();
      }
    });
  }

  void fingerprints() {
    if (json_.null()) return;
    RecordFingerprints& prints = record_.fingerprints.emplace();
    json_.object([&](Key key) {
      if (key == "document") {
        hashes(prints.document);
      } else if (key == "passages") {
        json_.array([&] { passage(prints.passages.emplace_back()); });
      } else {
        json_.skip();
      }
    });
  }

  void passage(RecordPassage& passage) {
    json_.object([&](Key key) {
      if (end_of(passage.place, key)) return;
      if (key == "hashes") {
        hashes(passage.hashes);
      } else if (key == "repeats") {
        if (!json_.null()) passage.repeats = json_.natural();
      } else {
        json_.skip();
      }
    });
    check(passage.place);
  }

  /// Eight hexadecimal digits a hash, one behind the other.
  void hashes(std::vector<std::uint32_t>& out) {
    constexpr std::size_t kDigits = 8;
    const std::string_view digits = json_.string(buffer_);
    for (std::size_t i = 0; i < digits.size(); i += kDigits) {
      const char* const begin = digits.data() + i;
      const char* const stop = begin + std::min(kDigits, digits.size() - i);
      const auto [end, code] = std::from_chars(begin, stop, out.emplace_back(), 16);
      if (code != std::errc() || end != begin + kDigits) return json_.wrong("no hashes of eight hexadecimal digits");
    }
  }

  bool end_of(Span& place, Key key) {
    if (key == "start") {
      place.begin = json_.natural();
    } else if (key == "end") {
      place.end = json_.natural();
    } else {
      return false;
    }
    return true;
  }

  Span place() {
    Span place;
    json_.object([&](Key key) {
      if (!end_of(place, key)) json_.skip();
    });
    return place;
  }

  Span pair() {
    std::array<std::uint32_t, 2> ends{};
    std::size_t n = 0;
    json_.array([&] { ends[std::min<std::size_t>(n++, 1)] = json_.natural(); });
    if (n != 2) json_.wrong("two numbers are expected");
    return {ends[0], ends[1]};
  }

  void check(Span place) {
    if (place.begin >= place.end) json_.wrong("start must be less than end");
  }

  bool value(RecordValue& value, Key key) {
    if (key == "value") {
      number_or_null(value.value);
    } else if (key == "low") {
      number_or_null(value.low);
    } else if (key == "high") {
      number_or_null(value.high);
    } else {
      return false;
    }
    return true;
  }

  void number_or_null(std::optional<Decimal>& out) {
    if (!json_.null()) out = json_.number();
  }

  void text_or_null(std::string& out) {
    if (!json_.null()) out = json_.string();
  }

  void texts(std::vector<std::string>& out) {
    json_.array([&] { out.push_back(json_.string()); });
  }

  template <typename Enumeration>
  void word(Enumeration& out) {
    const std::string_view text = json_.string(buffer_);
    if (json_.failed()) return;
    if (const std::optional<Enumeration> value = value_of<Enumeration>(text)) {
      out = *value;
    } else {
      json_.wrong("“" + std::string(text) + "” is no word for it");
    }
  }

  template <typename Enumeration>
  void word_or_null(std::optional<Enumeration>& out) {
    if (!json_.null()) word(out.emplace());
  }

  JsonCursor json_;
  Record record_;
  std::string buffer_;
};

}  // namespace

std::string_view word_of(RelationType type) {
  constexpr std::array<std::string_view, 6> kTypes = {"co_mention",  "works_for", "founded",
                                                      "invested_in", "acquired",  "partner"};
  return kTypes.at(static_cast<std::size_t>(type));
}

Result<Record> parse_record(std::string_view json) {
  if (!is_utf8(json)) return Error{"not UTF-8"};
  return RecordParser(json).parse();
}

}  // namespace taojin
