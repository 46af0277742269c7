#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "decode/decode.h"
#include "report/record_store.h"
#include "report/report_sink.h"
#include "report/reported_article.h"
#include "report/words.h"

namespace taojin {
namespace {

enum Table : std::size_t {
  documents,
  companies,
  people,
  organizations,
  products,
  mentions,
  titles,
  funding,
  amounts,
  model_counts,
  model_sizes,
  skipped,
  table_count
};

struct TableForm {
  std::string_view name, header;
};
constexpr std::string_view kEntityHeader = "document,name,aliases,mentions";
constexpr std::string_view kAmountHeader =
    "document,text,start,end,value,low,high,currency,bound,kind,company,investors,round,date,status,cumulative,"
    "lead_investors,currency_basis,evidence";
/// In the order of Table.
constexpr std::array<TableForm, table_count> kTables = {{
    {"documents", "id,title,script,encoding,length,replaced,region,date"},
    {"companies", kEntityHeader},
    {"people", kEntityHeader},
    {"organizations", kEntityHeader},
    {"products", "document,name,aliases,mentions,company"},
    {"mentions", "document,type,name,text,start,end"},
    {"titles", "document,person,title,company"},
    {"funding", kAmountHeader},
    {"amounts", kAmountHeader},
    {"model_counts",
     "document,text,start,end,value,low,high,bound,counted,category,scope,source,as_of,batch,parameters_at_least,"
     "evidence"},
    {"model_sizes", "document,text,start,end,value,low,high,bound,model,evidence"},
    {"skipped", "id,reason"},
}};

/// One row of a table; cells with a comma, a quote or a line end are quoted (RFC 4180).
class Row {
 public:
  explicit Row(std::string& table) : table_(table) {}
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;
  ~Row() { table_ += '\n'; }

  Row& cell(std::string_view text) {
    if (!first_) table_ += ',';
    first_ = false;
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
      table_ += text;
      return *this;
    }
    table_ += '"';
    for (const char c : text) {
      if (c == '"') table_ += '"';
      table_ += c;
    }
    table_ += '"';
    return *this;
  }
  Row& cell(std::u32string_view text) { return cell(std::string_view(to_utf8(text))); }
  Row& cell(std::uint64_t number) { return cell(std::string_view(std::to_string(number))); }
  Row& cell(const std::optional<Decimal>& number) {
    return cell(std::string_view(number ? number->to_string() : std::string()));
  }
  Row& cell(const std::optional<Date>& date) { return cell(std::string_view(date ? date->iso() : std::string())); }
  Row& list(const std::vector<std::string>& items) {
    std::string joined;
    for (const std::string& item : items) joined += (joined.empty() ? "" : "|") + item;
    return cell(std::string_view(joined));
  }

 private:
  std::string& table_;
  bool first_ = true;
};

/// The rows of one article.
class Rows final : public ArticleRenderer {
 public:
  explicit Rows(const ReportOptions& options) : article_(options), out_(table_count) {}

  void add(const Document& part) override {
    article_.add(part);
    for (std::uint32_t i = 0; i < part.entities.size(); ++i) entity_mentions(part, i);
    for (const Amount& figure : part.amounts) amount(part, figure);
    for (const ModelCount& count : part.model_counts) model_count(count);
    for (const ModelSize& size : part.model_sizes) model_size(size);
  }

  [[nodiscard]] Rendered finish() override {
    Row(out_[documents])
        .cell(article_.id)
        .cell(article_.title.value_or(std::u32string()))
        .cell(word_of(article_.script))
        .cell(article_.encoding)
        .cell(article_.length)
        .cell(std::uint64_t{article_.replaced})
        .cell(word_of(article_.region))
        .cell(article_.date);
    for (const ReportedEntity& reported : article_.entities) entity(reported);
    return {article_.id, std::move(out_), {}};
  }

 private:
  const Places& places() const { return article_.places(); }

  void place(Row& row, Span span) {
    const Span place = places().place(span);
    row.cell(places().text(span)).cell(std::uint64_t{place.begin}).cell(std::uint64_t{place.end});
  }

  void entity(const ReportedEntity& entity) {
    constexpr Table kOfType[] = {companies, people, organizations, products};
    {
      Row row(out_[kOfType[static_cast<std::size_t>(entity.type)]]);
      row.cell(article_.id).cell(entity.name).list(entity.aliases).cell(entity.mentions);
      if (entity.type == NameType::product) row.cell(entity.company);
    }
    for (const RecordTitle& title : entity.titles) {
      Row(out_[titles]).cell(article_.id).cell(entity.name).cell(title.title).cell(title.company);
    }
  }

  void entity_mentions(const Document& part, std::uint32_t entity) {
    for (const std::uint32_t mention : part.entities[entity].mentions) {
      Row row(out_[mentions]);
      row.cell(article_.id).cell(word_of(part.entities[entity].type)).cell(article_.name_of(entity));
      place(row, part.mentions[mention].span);
    }
  }

  void amount(const Document& part, const Amount& amount) {
    const Quantity& quantity = part.quantities[amount.quantity];
    Row row(out_[is_funding(amount.kind) ? funding : amounts]);
    row.cell(article_.id);
    place(row, quantity.span);
    row.cell(quantity.value).cell(quantity.low).cell(quantity.high);
    row.cell(quantity.currency)
        .cell(word_of(quantity.bound))
        .cell(word_of(amount.kind))
        .cell(article_.name_of(amount.company));
    row.list(article_.names_of(amount.investors)).cell(amount.round).cell(amount.date).cell(word_of(amount.status));
    row.cell(std::string_view(amount.cumulative ? "true" : "false")).list(article_.names_of(amount.lead_investors));
    row.cell(word_of(quantity.currency_basis));
    row.cell(places().printed(amount.evidence.empty() ? quantity.span : amount.evidence));
  }

  void model_count(const ModelCount& count) {
    Row row(out_[model_counts]);
    row.cell(article_.id);
    place(row, count.span);
    row.cell(count.value).cell(count.low).cell(count.high).cell(word_of(count.bound)).cell(word_of(count.counted));
    row.cell(word_of(count.category)).cell(count.scope).cell(count.source).cell(count.as_of).cell(count.batch);
    row.cell(count.parameters_at_least);
    row.cell(places().printed(count.evidence.empty() ? count.span : count.evidence));
  }

  void model_size(const ModelSize& size) {
    Row row(out_[model_sizes]);
    row.cell(article_.id);
    place(row, size.span);
    row.cell(size.value).cell(size.low).cell(size.high).cell(word_of(size.bound)).cell(size.model);
    row.cell(places().printed(size.evidence.empty() ? size.span : size.evidence));
  }

  ReportedArticle article_;
  std::vector<std::string> out_;
};

class CsvReport final : public ReportSink {
 public:
  CsvReport(const ReportOptions& options, WriteReport write) : options_(options), write_(std::move(write)) {
    for (std::size_t table = 0; table < table_count; ++table) stores_.emplace_back(RecordStore::kMemory / table_count);
  }

  [[nodiscard]] std::unique_ptr<ArticleRenderer> renderer() const override { return std::make_unique<Rows>(options_); }

  [[nodiscard]] Failure add(Rendered rendered) override {
    for (std::size_t table = 0; table < rendered.parts.size(); ++table) {
      if (rendered.parts[table].empty()) continue;
      if (Failure failure = stores_[table].add(rendered.id, rendered.parts[table])) return failure;
    }
    return {};
  }

  void skip(Skipped thing) override { skipped_.push_back(std::move(thing)); }

  [[nodiscard]] Failure finish() override {
    for (std::size_t table = 0; table < table_count; ++table) {
      write_(table, std::string(kTables[table].header) + '\n');
      Failure failure = stores_[table].for_each_piece([&](std::string_view rows, bool) { return write_(table, rows); });
      if (failure) return failure;
    }
    std::ranges::sort(skipped_, {}, [](const Skipped& s) { return std::tie(s.id, s.reason); });
    for (const Skipped& thing : skipped_) {
      std::string row;
      Row(row).cell(thing.id).cell(thing.reason);
      write_(skipped, row);
    }
    return {};
  }

 private:
  ReportOptions options_;
  WriteReport write_;
  std::vector<RecordStore> stores_;
  std::vector<Skipped> skipped_;
};

}  // namespace

const std::vector<std::string>& csv_tables() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    for (const TableForm& table : kTables) out.emplace_back(table.name);
    return out;
  }();
  return names;
}

std::unique_ptr<ReportSink> csv_report(const ReportOptions& options, WriteReport write) {
  return std::make_unique<CsvReport>(options, std::move(write));
}

}  // namespace taojin
