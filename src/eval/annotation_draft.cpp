#include "eval/annotation_draft.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "corpus/record_words.h"
#include "decode/decode.h"
#include "eval/import_gold.h"
#include "eval/occurrences.h"
#include "report/json_writer.h"

namespace taojin {
namespace {

constexpr std::array<std::string_view, kNameParts> kTypes = {"company", "person", "organization", "product",
                                                             "optional"};

/// Rounds in which exceptions are found: one that frees a place may need another for what stands there then.
constexpr int kRounds = 8;

/// What a place of the article is.
struct Label {
  std::string type, canonical;
  friend auto operator<=>(const Label&, const Label&) = default;
};
using Labels = std::map<Span, Label>;

Labels labels_of(const Record& record) {
  Labels out;
  for (std::size_t part = 0; part < kNameParts; ++part) {
    for (const RecordName& name : record.names[part]) {
      for (const RecordMention& mention : name.mentions) out[mention.place] = {std::string(kTypes[part]), name.name};
    }
  }
  return out;
}

class Draft {
 public:
  Draft(const Document& document, const std::string& name)
      : d_(document), record_(record_of(document)), name_(name), starts_(line_starts(d_.decoded.text)) {}

  std::string write() {
    find_surfaces();
    find_exceptions();
    find_titles();
    return text(true);
  }

 private:
  [[nodiscard]] std::size_t line_of(Span place) const {
    return static_cast<std::size_t>(std::ranges::upper_bound(starts_, place.begin) - starts_.begin());
  }
  [[nodiscard]] std::string printed(Span place) const { return to_utf8(slice(d_.decoded.text, place)); }

  /// Which of the occurrences of its surface in its line a place is, from 1; 0 where the form has no word for it: a
  /// Latin name inside a longer Latin word.
  [[nodiscard]] std::size_t nth_of(Span place) const {
    const std::size_t line = line_of(place);
    const std::size_t line_end = line < starts_.size() ? starts_[line] : d_.decoded.text.size();
    const std::vector<Span> places = occurrences(d_.decoded.text, slice(d_.decoded.text, place), starts_[line - 1],
                                                 std::max<std::size_t>(line_end, place.end));
    const auto found = std::ranges::find(places, place);
    return found == places.end() ? 0 : static_cast<std::size_t>(found - places.begin()) + 1;
  }

  /// Whether that is new.
  bool except(Span place, const Label& label) {
    return nth_of(place) > 0 && exceptions_.try_emplace(place, label).second;
  }

  /// What each surface is most often.
  void find_surfaces() {
    std::map<std::string, std::map<Label, int>> votes;
    for (const auto& [place, label] : labels_of(record_)) {
      if (nth_of(place) > 0) ++votes[printed(place)][label];
    }
    for (const auto& [surface, labels] : votes) {
      surfaces_[surface] = std::ranges::max_element(labels, {}, [](const auto& l) { return l.second; })->first;
    }
  }

  /// Titles go to the first surface of a person.
  void find_titles() {
    for (const RecordName& person : record_.of(RecordPart::people)) {
      if (!person.titles) continue;
      for (const RecordMention& mention : person.mentions) {
        const auto surface = surfaces_.find(mention.text);
        if (surface == surfaces_.end() || surface->second != Label{"person", person.name}) continue;
        titles_[mention.text] = *person.titles;
        break;
      }
    }
  }

  /// Places where the surfaces say something else than the record. A surface that covers another name somewhere cannot
  /// be freed there: it is listed place by place instead.
  void find_exceptions() {
    const Labels wanted = labels_of(record_);
    for (int round = 0; round < kRounds; ++round) {
      const Result<ImportedGold> imported = import_gold(d_, text(false));
      if (!imported) return;
      const Labels got = labels_of(imported->record);
      bool changed = false;
      for (const auto& [place, label] : got) {
        if (wanted.contains(place)) continue;
        if (meets_another(wanted, place)) {
          changed = surfaces_.erase(printed(place)) > 0 || changed;
        } else {
          changed = except(place, {"none", ""}) || changed;
        }
      }
      for (const auto& [place, label] : wanted) {
        const auto same = got.find(place);
        if (same == got.end() || same->second != label) {
          changed = except(place, label) || changed;
        }
      }
      if (!changed) return;
    }
  }

  static bool meets_another(const Labels& labels, Span place) {
    const auto next = labels.lower_bound(place);
    return (next != labels.end() && next->first.overlaps(place)) ||
           (next != labels.begin() && std::prev(next)->first.overlaps(place));
  }

  std::string text(bool with_figures) const {
    std::string out = "{\n  \"doc\": " + json_string(name_) + ",\n  \"names\": [";
    list(out, surfaces_, [&](JsonWriter& json, const auto& entry) { name(json, entry.first, entry.second); });
    out += ",\n  \"except\": [";
    list(out, exceptions_, [&](JsonWriter& json, const auto& entry) { exception(json, entry.first, entry.second); });
    if (with_figures) {
      std::vector<RecordAmount> money = record_.funding;
      money.insert(money.end(), record_.amounts.begin(), record_.amounts.end());
      std::ranges::sort(money, {}, &RecordAmount::place);
      out += ",\n  \"money\": [";
      list(out, money, [&](JsonWriter& json, const RecordAmount& amount) { this->amount(json, amount); });
      out += ",\n  \"model_counts\": [";
      list(out, record_.model_counts, [&](JsonWriter& json, const RecordCount& count) { this->count(json, count); });
      out += ",\n  \"parameters\": [";
      list(out, record_.model_sizes, [&](JsonWriter& json, const RecordSize& size) {
        figure(json, size);
        json.key("model").string_or_null(size.model);
      });
    }
    return out + "\n}\n";
  }

  /// An entry a line, so that people can read and edit it.
  template <typename Entries, typename Write>
  static void list(std::string& out, const Entries& entries, Write write) {
    bool first = true;
    for (const auto& entry : entries) {
      out += first ? "\n    " : ",\n    ";
      first = false;
      JsonWriter json(out);
      json.open_object();
      write(json, entry);
      json.close_object();
    }
    out += first ? "]" : "\n  ]";
  }

  void name(JsonWriter& json, const std::string& surface, const Label& label) const {
    json.key("surface").string(surface).key("type").string(label.type).key("canonical").string(label.canonical);
    const auto titles = titles_.find(surface);
    if (titles == titles_.end() || titles->second.empty()) return;
    json.key("titles").open_array();
    for (const RecordTitle& title : titles->second) {
      json.open_object().key("company").string_or_null(title.company).key("title").string(title.title).close_object();
    }
    json.close_array();
  }

  void exception(JsonWriter& json, Span place, const Label& label) const {
    json.key("line").number(line_of(place)).key("surface").string(printed(place)).key("nth").number(nth_of(place));
    json.key("type").string(label.type);
    if (!label.canonical.empty()) json.key("canonical").string(label.canonical);
  }

  void figure(JsonWriter& json, const RecordFigure& figure) const {
    std::string text = figure.text;
    std::erase(text, '\n');
    std::erase(text, '\r');
    json.key("line").number(line_of(figure.place)).key("text").string(text);
    const auto number = [&](std::string_view key, const std::optional<Decimal>& value) {
      if (value) json.key(key).number(*value);
    };
    number("value", figure.value.value);
    number("low", figure.value.low);
    number("high", figure.value.high);
    json.key("bound").string(word_of(figure.bound.value_or(Bound::exact)));
  }

  void amount(JsonWriter& json, const RecordAmount& amount) const {
    figure(json, amount);
    json.key("currency").string_or_null(amount.currency);
    json.key("kind").string(word_of(amount.kind.value_or(AmountKind::other)));
    json.key("company").string_or_null(amount.company).key("investors").open_array();
    for (const std::string& investor : amount.investors.value_or(std::vector<std::string>())) json.string(investor);
    json.close_array().key("round").string_or_null(amount.round);
    if (!amount.date.empty()) json.key("date").string(amount.date);
    if (amount.status != FactStatus::done) json.key("status").string(word_of(amount.status));
    if (amount.cumulative) json.key("cumulative").boolean(true);
  }

  void count(JsonWriter& json, const RecordCount& count) const {
    figure(json, count);
    json.key("category").string(word_of(count.category.value_or(ModelCategory::all)));
    json.key("counted").string(word_of(count.counted));
    if (!count.scope.empty()) json.key("scope").string(count.scope);
    if (!count.source.empty()) json.key("source").string(count.source);
    if (!count.as_of.empty()) json.key("as_of").string(count.as_of);
    if (!count.batch.empty()) json.key("batch").string(count.batch);
  }

  const Document& d_;
  Record record_;
  const std::string& name_;
  std::vector<std::uint32_t> starts_;
  std::map<std::string, Label> surfaces_;
  std::map<std::string, std::vector<RecordTitle>> titles_;
  Labels exceptions_;
};

}  // namespace

std::string draft_annotation(const Document& document, const std::string& name) {
  return Draft(document, name).write();
}

}  // namespace taojin
