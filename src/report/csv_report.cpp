#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "decode/decode.h"
#include "report/entity_names.h"
#include "report/places.h"
#include "report/record_store.h"
#include "report/report_sink.h"
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

/// The rows of one document.
class Rows {
 public:
  Rows(const Document& document, const ReportOptions& options)
      : d_(document),
        places_(d_, options.offsets),
        names_(entity_names(d_, places_, options.names)),
        out_(table_count) {}

  std::vector<std::string> write() {
    Row(out_[documents])
        .cell(d_.id)
        .cell(d_.title ? places_.printed(*d_.title) : std::u32string())
        .cell(word_of(d_.script))
        .cell(d_.decoded.encoding)
        .cell(d_.decoded.text.size())
        .cell(std::uint64_t{d_.decoded.replaced})
        .cell(word_of(d_.region))
        .cell(d_.date);
    for (std::size_t i = 0; i < d_.entities.size(); ++i) entity(i);
    for (const Amount& figure : d_.amounts) amount(figure);
    for (const ModelCount& count : d_.model_counts) model_count(count);
    for (const ModelSize& size : d_.model_sizes) model_size(size);
    return std::move(out_);
  }

 private:
  std::string name(std::optional<std::uint32_t> entity) const { return entity ? names_[*entity].name : std::string(); }

  std::vector<std::string> names(const std::vector<std::uint32_t>& entities) const {
    std::vector<std::string> out;
    for (const std::uint32_t entity : entities) out.push_back(names_[entity].name);
    return out;
  }

  void place(Row& row, Span span) {
    const Span place = places_.place(span);
    row.cell(places_.text(span)).cell(std::uint64_t{place.begin}).cell(std::uint64_t{place.end});
  }

  void entity(std::size_t index) {
    constexpr Table kOfType[] = {companies, people, organizations, products};
    const Entity& entity = d_.entities[index];
    const EntityName& names = names_[index];
    {
      Row row(out_[kOfType[static_cast<std::size_t>(entity.type)]]);
      row.cell(d_.id).cell(names.name).list(names.aliases).cell(entity.mentions.size());
      if (entity.type == NameType::product) row.cell(name(entity.maker));
    }
    for (const std::uint32_t mention : entity.mentions) {
      Row row(out_[mentions]);
      row.cell(d_.id).cell(word_of(entity.type)).cell(names.name);
      place(row, d_.mentions[mention].span);
    }
    for (const Title& title : entity.titles) {
      Row(out_[titles]).cell(d_.id).cell(names.name).cell(title.title).cell(name(title.company));
    }
  }

  void amount(const Amount& amount) {
    const Quantity& quantity = d_.quantities[amount.quantity];
    Row row(out_[is_funding(amount.kind) ? funding : amounts]);
    row.cell(d_.id);
    place(row, quantity.span);
    row.cell(quantity.value).cell(quantity.low).cell(quantity.high);
    row.cell(quantity.currency).cell(word_of(quantity.bound)).cell(word_of(amount.kind)).cell(name(amount.company));
    row.list(names(amount.investors)).cell(amount.round).cell(amount.date).cell(word_of(amount.status));
    row.cell(std::string_view(amount.cumulative ? "true" : "false")).list(names(amount.lead_investors));
    row.cell(word_of(quantity.currency_basis));
    row.cell(places_.printed(amount.evidence.empty() ? quantity.span : amount.evidence));
  }

  void model_count(const ModelCount& count) {
    Row row(out_[model_counts]);
    row.cell(d_.id);
    place(row, count.span);
    row.cell(count.value).cell(count.low).cell(count.high).cell(word_of(count.bound)).cell(word_of(count.counted));
    row.cell(word_of(count.category)).cell(count.scope).cell(count.source).cell(count.as_of).cell(count.batch);
    row.cell(count.parameters_at_least);
    row.cell(places_.printed(count.evidence.empty() ? count.span : count.evidence));
  }

  void model_size(const ModelSize& size) {
    Row row(out_[model_sizes]);
    row.cell(d_.id);
    place(row, size.span);
    row.cell(size.value).cell(size.low).cell(size.high).cell(word_of(size.bound)).cell(size.model);
    row.cell(places_.printed(size.evidence.empty() ? size.span : size.evidence));
  }

  const Document& d_;
  Places places_;
  std::vector<EntityName> names_;
  std::vector<std::string> out_;
};

class CsvReport final : public ReportSink {
 public:
  CsvReport(const ReportOptions& options, WriteReport write) : options_(options), write_(std::move(write)) {
    for (std::size_t table = 0; table < table_count; ++table) stores_.emplace_back(RecordStore::kMemory / table_count);
  }

  [[nodiscard]] Rendered render(const Document& document) const override {
    return {document.id, Rows(document, options_).write(), {}};
  }

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
      Failure failure = stores_[table].for_each([&](std::string_view rows) { return write_(table, rows); });
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
