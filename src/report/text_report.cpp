#include <algorithm>
#include <tuple>
#include <utility>

#include "corpus/record_maker.h"
#include "decode/decode.h"
#include "report/columns.h"
#include "report/record_store.h"
#include "report/report_sink.h"
#include "report/reported_article.h"
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

using TableRow = std::vector<std::string>;

/// What a person reads of one article.
class Summary final : public ArticleRenderer {
 public:
  Summary(const ReportOptions& options, TextStyle style) : article_(options), record_(options), page_(style) {}

  void add(const Document& part) override {
    article_.add(part);
    record_.add(part);
    for (const Amount& amount : part.amounts) {
      (is_funding(amount.kind) ? funding_ : amounts_).push_back(row(amount, part.quantities[amount.quantity]));
    }
    for (const ModelCount& count : part.model_counts) counts_.push_back(row(count));
    for (const ModelSize& size : part.model_sizes) {
      sizes_.push_back({printed(size.span), value_of(size) + " parameters", size.model});
    }
  }

  [[nodiscard]] Rendered finish() override {
    page_.heading(article_.id, std::string(word_of(article_.script)) + ", " + grouped(article_.length) + " characters");
    if (article_.title) page_.line("  " + to_utf8(*article_.title));
    entities("Companies", NameType::company);
    entities("People", NameType::person);
    entities("Organizations", NameType::organization);
    entities("Products", NameType::product);
    page_.facts("Funding", funding_);
    page_.facts("Amounts", amounts_);
    page_.facts("Model counts", counts_);
    page_.facts("Model sizes", sizes_);
    page_.blank();
    Rendered out{article_.id, {}, record_.finish()};
    out.parts.push_back(page_.take());
    return out;
  }

 private:
  std::string printed(Span span) const { return in_one_line(article_.places().printed(span)); }

  void entities(std::string_view label, NameType type) {
    std::vector<std::string> items;
    for (const ReportedEntity& entity : article_.entities) {
      if (entity.type != type) continue;
      std::string item = entity.name;
      if (entity.mentions > 1) item += " ×" + std::to_string(entity.mentions);
      std::string stated;
      for (const RecordTitle& title : entity.titles) {
        stated += (stated.empty() ? "" : "; ") + title.company + (title.company.empty() ? "" : " ") + title.title;
      }
      if (!stated.empty()) item += " (" + stated + ")";
      items.push_back(std::move(item));
    }
    page_.list(label, items);
  }

  TableRow row(const Amount& amount, const Quantity& quantity) const {
    std::string who = article_.name_of(amount.company);
    std::string from;
    for (const std::string& investor : article_.names_of(amount.investors)) {
      from += (from.empty() ? "" : ", ") + investor;
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
    return {printed(quantity.span), meaning, kind, when, who};
  }

  TableRow row(const ModelCount& count) const {
    return {printed(count.span),
            std::string(word_of(count.bound)) + " " + value_of(count) + " " + std::string(word_of(count.counted)),
            std::string(word_of(count.category)),
            count.scope,
            count.as_of ? std::string("as of ") + count.as_of->iso() : "",
            count.source.empty() ? "" : std::string("by ") + count.source};
  }

  ReportedArticle article_;
  RecordMaker record_;
  std::vector<TableRow> funding_, amounts_, counts_, sizes_;
  Page page_;
};

class TextReport final : public ReportSink {
 public:
  TextReport(const ReportOptions& options, TextStyle style, WriteReport write)
      : options_(options), style_(style), write_(std::move(write)) {}

  [[nodiscard]] std::unique_ptr<ArticleRenderer> renderer() const override {
    return std::make_unique<Summary>(options_, style_);
  }

  [[nodiscard]] Failure add(Rendered rendered) override {
    corpus_.add(rendered.record);
    rendered.record = {};
    return records_.add(std::move(rendered.id), rendered.parts[0]);
  }

  void skip(Skipped skipped) override { skipped_.push_back(std::move(skipped)); }

  [[nodiscard]] Failure finish() override {
    Failure failure = records_.for_each_piece([&](std::string_view piece, bool) { return write_(0, piece); });
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
