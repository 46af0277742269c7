#pragma once
/// What every form of the report says of an article besides its facts. An article comes as one document or, when it is
/// too long for that, as the documents of its parts, one after the other.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "report/places.h"
#include "taojin/document.h"
#include "taojin/record.h"
#include "taojin/report.h"

namespace taojin {

struct ReportedEntity {
  NameType type = NameType::company;
  std::string name;
  std::vector<std::string> aliases;  ///< ascending by bytes, each once, without the name
  std::vector<RecordTitle> titles;
  std::string company;  ///< the maker of a product; empty when not stated
  std::size_t mentions = 0;
};

class ReportedArticle {
 public:
  explicit ReportedArticle(const ReportOptions& options) : options_(options) {}

  /// The next part. Entities of one type and name in several parts are one.
  void add(const Document& part);

  std::string id, encoding;
  std::optional<std::u32string> title;  ///< as printed
  Script script = Script::none;
  Region region = Region::mainland;
  std::optional<Date> date;
  std::uint64_t length = 0;
  std::uint32_t replaced = 0;
  std::vector<ReportedEntity> entities;

  /// Of the part added last, which must still be there:
  [[nodiscard]] const Places& places() const { return *places_; }
  /// Index into entities of an entity of the part.
  [[nodiscard]] std::uint32_t index(std::uint32_t entity) const { return index_[entity]; }
  [[nodiscard]] std::string name_of(std::optional<std::uint32_t> entity) const {
    return entity ? entities[index_[*entity]].name : std::string();
  }
  [[nodiscard]] std::vector<std::string> names_of(const std::vector<std::uint32_t>& of) const;

 private:
  void add_head(const Document& part);
  void add_entities(const Document& part);
  void add_titles(const Document& part);

  ReportOptions options_;
  std::optional<Places> places_;
  std::vector<std::uint32_t> index_;
  std::unordered_map<std::string, std::uint32_t> earlier_;    ///< by type and canonical name; of all parts but the last
  std::vector<std::pair<std::string, std::uint32_t>> fresh_;  ///< the same of the last part
};

}  // namespace taojin
