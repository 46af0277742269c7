#include "report/reported_article.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "report/entity_names.h"

namespace taojin {
namespace {

Script joined(Script a, Script b) {
  return a == Script::none || a == b ? b : b == Script::none ? a : Script::mixed;
}

}  // namespace

void ReportedArticle::add(const Document& part) {
  const std::uint32_t begin = places_ ? places_->end() : 0;  // the earlier part itself is gone
  places_.emplace(part, options_.offsets, begin);
  add_head(part);
  add_entities(part);
  add_titles(part);
}

void ReportedArticle::add_head(const Document& part) {
  if (length == 0) {
    id = part.id;
    encoding = part.decoded.encoding;
    if (part.title) title = places_->printed(*part.title);
    region = part.region;
    date = part.date;
  }
  script = joined(script, part.script);
  length += part.decoded.text.size();
  replaced += part.decoded.replaced;
}

void ReportedArticle::add_entities(const Document& part) {
  for (auto& [key, entity] : fresh_) earlier_.try_emplace(std::move(key), entity);
  fresh_.clear();
  std::vector<EntityName> names = entity_names(part, *places_, options_.names);
  index_.clear();
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Entity& entity = part.entities[i];
    std::string key = static_cast<char>('0' + static_cast<int>(entity.type)) + entity.name;
    const auto known = earlier_.find(key);
    const std::uint32_t index = known != earlier_.end() ? known->second : static_cast<std::uint32_t>(entities.size());
    index_.push_back(index);
    if (known == earlier_.end()) {
      fresh_.emplace_back(std::move(key), index);
      entities.push_back({entity.type, std::move(names[i].name), std::move(names[i].surfaces), {}, {}, 0});
    } else {
      std::vector<std::string> all;
      std::ranges::set_union(entities[index].aliases, names[i].surfaces, std::back_inserter(all));
      entities[index].aliases = std::move(all);
    }
    std::erase(entities[index].aliases, entities[index].name);
    entities[index].mentions += entity.mentions.size();
  }
}

/// Of a title or maker stated in several parts the first counts.
void ReportedArticle::add_titles(const Document& part) {
  for (std::size_t i = 0; i < part.entities.size(); ++i) {
    const Entity& entity = part.entities[i];
    ReportedEntity& reported = entities[index_[i]];
    const auto earlier = static_cast<std::ptrdiff_t>(reported.titles.size());
    for (const Title& said : entity.titles) {
      RecordTitle stated{said.title, name_of(said.company)};
      const auto end = reported.titles.begin() + earlier;
      if (std::find(reported.titles.begin(), end, stated) == end) reported.titles.push_back(std::move(stated));
    }
    if (reported.company.empty()) reported.company = name_of(entity.maker);
  }
}

std::vector<std::string> ReportedArticle::names_of(const std::vector<std::uint32_t>& of) const {
  std::vector<std::string> out;
  for (const std::uint32_t entity : of) out.push_back(name_of(entity));
  return out;
}

}  // namespace taojin
