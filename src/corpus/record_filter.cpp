#include "corpus/record_filter.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "corpus/name_key.h"

namespace taojin {
namespace {

/// Dates compare as far as both go: a document of 2023 may be one of May 2023.
int compare_dates(std::string_view a, std::string_view b) {
  const std::size_t both = std::min(a.size(), b.size());
  return a.substr(0, both).compare(b.substr(0, both));
}

std::set<std::string> keys_of(const std::vector<std::string>& names) {
  std::set<std::string> keys;
  for (const std::string& name : names) keys.insert(name_key(name));
  return keys;
}

bool is_meant(const std::set<std::string>& keys, const RecordName& name) {
  return keys.contains(name_key(name.name)) ||
         std::ranges::any_of(name.aliases, [&](const std::string& alias) { return keys.contains(name_key(alias)); });
}

}  // namespace

bool within_dates(const RecordFilter& filter, std::string_view date) {
  if (!filter.since.empty() && (date.empty() || compare_dates(date, filter.since) < 0)) return false;
  return filter.until.empty() || (!date.empty() && compare_dates(date, filter.until) <= 0);
}

bool keeps(const RecordFilter& filter, const Record& record) {
  if (!within_dates(filter, record.date)) return false;
  if (filter.companies.empty()) return true;
  const std::set<std::string> keys = keys_of(filter.companies);
  return std::ranges::any_of(record.of(RecordPart::companies),
                             [&](const RecordName& name) { return is_meant(keys, name); });
}

void narrow(const RecordFilter& filter, Record& record) {
  if (filter.companies.empty() && filter.kinds.empty()) return;
  std::set<std::string> keys = keys_of(filter.companies);
  for (const RecordName& name : record.of(RecordPart::companies)) {
    if (is_meant(keys, name)) keys.insert(name_key(name.name));
  }
  const auto is_left_out = [&](const RecordAmount& amount) {
    if (!filter.kinds.empty() &&
        (!amount.kind || std::ranges::find(filter.kinds, *amount.kind) == filter.kinds.end())) {
      return true;
    }
    if (filter.companies.empty() || keys.contains(name_key(amount.company))) return false;
    return !amount.investors || std::ranges::none_of(*amount.investors, [&](const std::string& investor) {
      return keys.contains(name_key(investor));
    });
  };
  std::erase_if(record.funding, is_left_out);
  std::erase_if(record.amounts, is_left_out);
}

}  // namespace taojin
