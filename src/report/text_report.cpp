#include <algorithm>
#include <tuple>
#include <utility>

#include "decode/decode.h"
#include "report/columns.h"
#include "report/entity_names.h"
#include "report/places.h"
#include "report/record_store.h"
#include "report/report_sink.h"
#include "report/words.h"

namespace taojin {
namespace {

constexpr unsigned kLabel = 17;         ///< columns of "  Organizations  "
constexpr std::size_t kMostNames = 12;  ///< of companies and people across articles

constexpr std::string_view kBold = "\x1b[1m", kDim = "\x1b[2m", kPlain = "\x1b[0m";

/// "3,091"
std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3;) digits.insert(i -= 3, ",");
  return digits;
}

/// Decimal digits in groups of three; what stands behind a point stays.
std::string grouped(const Decimal& number) {
  std::string digits = number.to_string();
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  for (std::size_t i = std::min(digits.find('.'), digits.size()); i > first + 3;) digits.insert(i -= 3, ",");
  return digits;
}

/// Printed words for a table: a line end between ASCII characters becomes a blank, any other goes.
std::string in_one_line(std::u32string_view printed) {
  std::u32string out;
  bool broken = false;
  for (const char32_t c : printed) {
    if (c == U'\n' || c == U'\r') {
      broken = true;
      continue;
    }
    if (broken && !out.empty() && out.back() < 0x80 && c < 0x80) out += U' ';
    broken = false;
    out += c;
  }
  return to_utf8(out);
}

template <typename Counted>
std::string value_of(const Counted& fact) {
  if (fact.value) return grouped(*fact.value);
  if (fact.low && fact.high) return grouped(*fact.low) + "–" + grouped(*fact.high);
  return "?";
}

/// Lines of a summary: labels, wrapped lists, colour where wanted.
class Page {
 public:
  explicit Page(TextStyle style) : style_(style) {}

  void heading(std::string_view title, std::string_view remark) {
    out_ += painted(kBold, title) + "  " + painted(kDim, remark) + '\n';
  }

  void list(std::string_view label, const std::vector<std::string>& items) {
    if (items.empty()) return;
    const unsigned width = style_.columns > kLabel + 20 ? style_.columns - kLabel : 20;
    bool first = true;
    for (const std::string& line : wrapped(items, width)) {
      this->label(first ? label : "");
      out_ += line + '\n';
      first = false;
    }
  }

  /// One fact a line: the printed words, what they mean, whose.
  void facts(std::string_view label, const std::vector<std::vector<std::string>>& rows) {
    std::vector<unsigned> widths;
    for (const auto& row : rows) {
      widths.resize(std::max(widths.size(), row.size()));
      for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], columns_of(row[i]));
    }
    bool first = true;
    for (const auto& row : rows) {
      this->label(first ? label : "");
      std::string line;
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (widths[i] > 0) line += i + 1 < row.size() ? padded(row[i], widths[i] + 2) : row[i];
      }
      line.erase(line.find_last_not_of(' ') + 1);
      out_ += line + '\n';
      first = false;
    }
  }

  void blank() { out_ += '\n'; }
  void line(std::string_view text) { out_ += std::string(text) + '\n'; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void label(std::string_view label) { out_ += painted(kDim, padded("  " + std::string(label), kLabel)); }

  std::string painted(std::string_view paint, std::string_view text) const {
    if (!style_.colour || text.empty()) return std::string(text);
    return std::string(paint) + std::string(text) + std::string(kPlain);
  }

  TextStyle style_;
  std::string out_;
};

/// What a person reads of one document.
class Summary {
 public:
  Summary(const Document& document, const ReportOptions& options, TextStyle style)
      : d_(document), places_(d_, options.offsets), names_(entity_names(d_, places_, options.names)), page_(style) {}

  std::string write() {
    page_.heading(d_.id, std::string(word_of(d_.script)) + ", " + grouped(d_.decoded.text.size()) + " characters");
    if (d_.title) page_.line("  " + to_utf8(places_.printed(*d_.title)));
    entities("Companies", NameType::company);
    entities("People", NameType::person);
    entities("Organizations", NameType::organization);
    entities("Products", NameType::product);
    amounts("Funding", true);
    amounts("Amounts", false);
    counts();
    sizes();
    page_.blank();
    return page_.take();
  }

 private:
  void entities(std::string_view label, NameType type) {
    std::vector<std::string> items;
    for (std::size_t i = 0; i < d_.entities.size(); ++i) {
      const Entity& entity = d_.entities[i];
      if (entity.type != type) continue;
      std::string item = names_[i].name;
      if (entity.mentions.size() > 1) item += " ×" + std::to_string(entity.mentions.size());
      std::string stated;
      for (const Title& title : entity.titles) {
        stated += (stated.empty() ? "" : "; ") + (title.company ? names_[*title.company].name + " " : "") + title.title;
      }
      if (!stated.empty()) item += " (" + stated + ")";
      items.push_back(std::move(item));
    }
    page_.list(label, items);
  }

  void amounts(std::string_view label, bool wanted) {
    std::vector<std::vector<std::string>> rows;
    for (const Amount& amount : d_.amounts) {
      if (is_funding(amount.kind) != wanted) continue;
      const Quantity& quantity = d_.quantities[amount.quantity];
      std::string who = amount.company ? names_[*amount.company].name : "";
      std::string from;
      for (const std::uint32_t investor : amount.investors) {
        from += (from.empty() ? "" : ", ") + names_[investor].name;
      }
      if (!from.empty()) who += " ← " + from;
      std::string when = amount.round;
      if (amount.date) when += (when.empty() ? "" : " ") + amount.date->iso();
      std::string kind(word_of(amount.kind));
      if (amount.status != FactStatus::done) kind += " (" + std::string(word_of(amount.status)) + ")";
      std::string meaning = value_of(quantity);
      if (!quantity.currency.empty()) meaning = std::string(quantity.currency) + " " + meaning;
      if (quantity.bound != Bound::exact && quantity.bound != Bound::range) {
        meaning = std::string(word_of(quantity.bound)) + " " + meaning;
      }
      rows.push_back({in_one_line(places_.printed(quantity.span)), meaning, kind, when, who});
    }
    page_.facts(label, rows);
  }

  void counts() {
    std::vector<std::vector<std::string>> rows;
    for (const ModelCount& count : d_.model_counts) {
      rows.push_back(
          {in_one_line(places_.printed(count.span)),
           std::string(word_of(count.bound)) + " " + value_of(count) + " " + std::string(word_of(count.counted)),
           std::string(word_of(count.category)), count.scope,
           count.as_of ? std::string("as of ") + count.as_of->iso() : "",
           count.source.empty() ? "" : std::string("by ") + count.source});
    }
    page_.facts("Model counts", rows);
  }

  void sizes() {
    std::vector<std::vector<std::string>> rows;
    for (const ModelSize& size : d_.model_sizes) {
      rows.push_back({in_one_line(places_.printed(size.span)), value_of(size) + " parameters", size.model});
    }
    page_.facts("Model sizes", rows);
  }

  const Document& d_;
  Places places_;
  std::vector<EntityName> names_;
  Page page_;
};

class TextReport final : public ReportSink {
 public:
  TextReport(const ReportOptions& options, TextStyle style, WriteReport write)
      : options_(options), style_(style), write_(std::move(write)) {}

  [[nodiscard]] Rendered render(const Document& document) const override {
    return {document.id, {Summary(document, options_, style_).write()}, record_of(document, options_)};
  }

  [[nodiscard]] Failure add(Rendered rendered) override {
    corpus_.add(rendered.record);
    return records_.add(std::move(rendered.id), rendered.parts[0]);
  }

  void skip(Skipped skipped) override { skipped_.push_back(std::move(skipped)); }

  [[nodiscard]] Failure finish() override {
    Failure failure = records_.for_each([&](std::string_view record) { return write_(0, record); });
    if (failure) return failure;
    write_(0, corpus(corpus_.finish()));
    return {};
  }

 private:
  static std::vector<std::string> names(const std::vector<CorpusName>& all) {
    std::vector<std::string> items;
    for (const CorpusName& name : all) {
      if (items.size() == kMostNames) {
        items.push_back(std::string("and ") + grouped(all.size() - kMostNames) + " more");
        break;
      }
      items.push_back(name.name + " ×" + std::to_string(name.mentions));
    }
    return items;
  }

  std::string corpus(const Corpus& corpus) {
    Page page(style_);
    const std::size_t documents = corpus.ids.size();
    page.heading(std::string("All ") + grouped(documents) + (documents == 1 ? " article" : " articles"),
                 grouped(corpus.characters) + " characters");
    page.list("Companies", names(corpus.companies));
    page.list("People", names(corpus.people));
    std::vector<std::vector<std::string>> rows;
    for (const CorpusFunding& event : corpus.funding) {
      if (event.agreement == Agreement::single) continue;
      rows.push_back({event.company, event.currency + " " + value_of(event.value), std::string(word_of(event.kind)),
                      event.round, std::string(word_of(event.agreement)),
                      std::to_string(event.reports.size()) + " reports"});
    }
    page.facts("Told twice", rows);
    std::ranges::sort(skipped_, {}, [](const Skipped& s) { return std::tie(s.id, s.reason); });
    std::vector<std::vector<std::string>> skipped;
    for (const Skipped& thing : skipped_) skipped.push_back({thing.id, thing.reason});
    page.facts("Skipped", skipped);
    return page.take();
  }

  ReportOptions options_;
  TextStyle style_;
  WriteReport write_;
  RecordStore records_;
  CorpusBuilder corpus_;
  std::vector<Skipped> skipped_;
};

}  // namespace

std::unique_ptr<ReportSink> text_report(const ReportOptions& options, TextStyle style, WriteReport write) {
  return std::make_unique<TextReport>(options, style, std::move(write));
}

}  // namespace taojin
