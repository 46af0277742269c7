#include "eval/import_gold.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "decode/decode.h"
#include "eval/annotation.h"
#include "eval/gold.h"
#include "eval/occurrences.h"

namespace taojin {
namespace {

bool is_blank(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || (c >= 0x1C && c <= 0x1F);
}

bool is_digit(char32_t c) {
  const int type = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_NUMERIC_TYPE);
  return type == U_NT_DECIMAL || type == U_NT_DIGIT;
}

std::string quoted(std::string_view text) {
  return "“" + std::string(text) + "”";
}

/// Where a name of the article was annotated.
struct FoundName {
  Span place;
  const AnnotatedName* name;  ///< null for an exception that no entry labels
  const AnnotatedException* exception;
};

class Importer {
 public:
  Importer(const Document& document, const Annotation& annotation)
      : text_(document.decoded.text), annotation_(annotation) {
    out_.record = without_facts(record_of(document));
    out_.record.fingerprints.reset();
    sentences_ = std::exchange(out_.record.sentences, {});
    starts_ = line_starts(text_);
  }

  ImportedGold import() {
    names();
    if (annotation_.money) {
      set(RecordPart::funding);
      set(RecordPart::amounts);
      for (RecordAmount& amount : figures(*annotation_.money, "money")) {
        auto& list = is_funding(*amount.kind) ? out_.record.funding : out_.record.amounts;
        list.push_back(std::move(amount));
      }
    }
    if (annotation_.model_counts) {
      set(RecordPart::model_counts);
      out_.record.model_counts = figures(*annotation_.model_counts, "model_counts");
    }
    if (annotation_.parameters) {
      set(RecordPart::model_sizes);
      out_.record.model_sizes = figures(*annotation_.parameters, "parameters");
    }
    return std::move(out_);
  }

 private:
  void set(RecordPart part) { out_.record.parts.set(static_cast<std::size_t>(part)); }
  void problem(std::string what) { out_.problems.push_back(std::move(what)); }

  /// The end of a line, its "\n" included.
  [[nodiscard]] std::size_t line_end(std::uint32_t line) const {
    return line < starts_.size() ? starts_[line] : text_.size();
  }

  void names() {
    for (const RecordPart part : {RecordPart::companies, RecordPart::people, RecordPart::organizations,
                                  RecordPart::products, RecordPart::optional_names}) {
      set(part);
    }
    std::vector<FoundName> candidates;
    for (const AnnotatedName& name : annotation_.names) {
      if (!part_of(name.type)) problem("unknown type " + quoted(name.type) + " of " + quoted(name.surface));
      const std::vector<Span> places = occurrences(text_, to_utf32(name.surface), 0, text_.size());
      if (places.empty()) problem("name not in the text: " + quoted(name.surface));
      for (const Span place : places) candidates.push_back({place, &name, nullptr});
    }
    std::map<Span, const AnnotatedException*> exceptions;
    for (const AnnotatedException& exception : annotation_.exceptions) {
      const std::optional<Span> place = place_of(exception);
      if (!place) continue;
      exceptions[*place] = &exception;
      candidates.push_back({*place, nullptr, &exception});
    }
    // The longest first; exceptions win over plain entries.
    std::ranges::stable_sort(candidates, [](const FoundName& a, const FoundName& b) {
      return a.place.size() != b.place.size() ? a.place.size() > b.place.size() : a.place.begin < b.place.begin;
    });
    std::vector<bool> taken(text_.size());
    std::vector<FoundName> found;
    for (FoundName& candidate : candidates) {
      const auto begin = taken.begin() + candidate.place.begin, end = taken.begin() + candidate.place.end;
      if (std::find(begin, end, true) != end) continue;
      std::fill(begin, end, true);
      if (const auto special = exceptions.find(candidate.place); special != exceptions.end()) {
        candidate.exception = special->second;
      }
      found.push_back(candidate);
    }
    std::ranges::sort(found, {}, [](const FoundName& f) { return f.place; });
    for (const FoundName& name : found) add(name);
    for (auto& part : out_.record.names) {
      for (RecordName& name : part) {
        std::ranges::sort(name.aliases);
        const auto repeated = std::ranges::unique(name.aliases);
        name.aliases.erase(repeated.begin(), repeated.end());
        std::erase(name.aliases, name.name);
      }
    }
  }

  static std::optional<RecordPart> part_of(std::string_view type) {
    constexpr std::array<std::string_view, kNameParts> kTypes = {"company", "person", "organization", "product",
                                                                 "optional"};
    const auto known = std::ranges::find(kTypes, type);
    if (known == kTypes.end()) return std::nullopt;
    return static_cast<RecordPart>(known - kTypes.begin());
  }

  std::optional<Span> place_of(const AnnotatedException& exception) {
    if (exception.line < 1 || exception.line > starts_.size()) {
      problem("no line " + std::to_string(exception.line));
      return std::nullopt;
    }
    const std::u32string surface = to_utf32(exception.surface);
    const bool broken = surface.find(U'\n') != std::u32string::npos;
    const std::vector<Span> places = occurrences(text_, surface, starts_[exception.line - 1],
                                                 line_end(exception.line) + (broken ? surface.size() : 0));
    if (exception.nth > places.size()) {
      problem("line " + std::to_string(exception.line) + " has no occurrence " + std::to_string(exception.nth) +
              " of " + quoted(exception.surface));
      return std::nullopt;
    }
    return places[exception.nth - 1];
  }

  void add(const FoundName& found) {
    const std::string& type = found.exception != nullptr ? found.exception->type : found.name->type;
    const std::optional<RecordPart> part = part_of(type);
    if (!part) return;  // "none", or what was complained about
    std::string canonical;
    if (found.exception != nullptr) canonical = found.exception->canonical;
    if (canonical.empty() && found.name != nullptr) canonical = found.name->canonical;
    const std::string text = to_utf8(slice(text_, found.place));
    if (canonical.empty()) canonical = found.name != nullptr ? found.name->surface : found.exception->surface;

    std::vector<RecordName>& names = out_.record.of(*part);
    auto name = std::ranges::find(names, canonical, &RecordName::name);
    if (name == names.end()) {
      names.push_back({canonical, {}, {}, {}, {}});
      name = names.end() - 1;
      if (*part == RecordPart::people) name->titles.emplace();
    }
    name->aliases.push_back(text);
    name->mentions.push_back({found.place, text, false});
    if (*part != RecordPart::people || found.name == nullptr) return;
    for (const RecordTitle& title : found.name->titles) {
      if (std::ranges::find(*name->titles, title) == name->titles->end()) name->titles->push_back(title);
    }
  }

  template <typename Figure>
  std::vector<Figure> figures(const std::vector<AnnotatedFigure<Figure>>& annotated, const char* key) {
    std::vector<Figure> out;
    std::vector<Span> used;
    for (const AnnotatedFigure<Figure>& entry : annotated) {
      if (entry.line < 1 || entry.line > starts_.size()) {
        problem(std::string(key) + ": no line " + std::to_string(entry.line));
        continue;
      }
      const std::optional<Span> place = find(to_utf32(entry.figure.text), entry.line, used);
      if (!place) {
        problem(std::string(key) + ": line " + std::to_string(entry.line) + " has no (further) " +
                quoted(entry.figure.text));
        continue;
      }
      used.push_back(*place);
      const RecordValue& value = entry.figure.value;
      if (!value.value && !(value.low && value.high)) {
        problem(std::string(key) + ": no value at " + quoted(entry.figure.text));
      }
      Figure& figure = out.emplace_back(entry.figure);
      figure.place = *place;
      figure.text = to_utf8(slice(text_, *place));
      figure.evidence = sentence_at(*place);
    }
    std::ranges::stable_sort(out, {}, [](const Figure& f) { return f.place.begin; });
    return out;
  }

  /// The first place in a line that is not used yet; blanks and line ends between the characters are forgiven.
  [[nodiscard]] std::optional<Span> find(std::u32string wanted, std::uint32_t line,
                                         const std::vector<Span>& used) const {
    std::erase_if(wanted, is_blank);
    if (wanted.empty()) return std::nullopt;
    const std::size_t stop = line_end(line);
    for (std::size_t at = starts_[line - 1]; at < stop;) {
      const std::size_t end = match(wanted, at);
      if (end == 0) {
        ++at;
        continue;
      }
      const Span place{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      const bool inside_number =
          is_digit(text_[at]) && at > 0 && (text_[at - 1] == U'.' || (text_[at - 1] >= U'0' && text_[at - 1] <= U'9'));
      if (!inside_number && std::ranges::find(used, place) == used.end()) return place;
      at = end;
    }
    return std::nullopt;
  }

  /// Where the wanted characters end that begin at a place; 0 when they do not stand there.
  [[nodiscard]] std::size_t match(std::u32string_view wanted, std::size_t at) const {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      while (i > 0 && at < text_.size() && is_blank(text_[at])) ++at;
      if (at == text_.size() || text_[at] != wanted[i]) return 0;
      ++at;
    }
    return at;
  }

  [[nodiscard]] Span sentence_at(Span place) const {
    for (const Span sentence : sentences_) {
      if (sentence.overlaps(place)) return sentence;
    }
    return {};
  }

  std::u32string_view text_;
  const Annotation& annotation_;
  std::vector<std::uint32_t> starts_;  ///< of lines
  std::vector<Span> sentences_;
  ImportedGold out_;
};

}  // namespace

Result<ImportedGold> import_gold(const Document& document, std::string_view annotation) {
  const Result<Annotation> parsed = parse_annotation(annotation);
  if (!parsed) return parsed.error();
  return Importer(document, *parsed).import();
}

}  // namespace taojin
