#include "report/report_frame.h"

#include <algorithm>
#include <tuple>

#include "taojin/version.h"

namespace taojin {

void open_report(JsonWriter& json) {
  json.open_object().key("schema").string(kReportSchema);
  json.key("generator").open_object().key("name").string("taojin").key("version").string(kVersion).close_object();
  json.key("documents").open_array();
}

void close_report(JsonWriter& json, std::vector<Skipped> skipped) {
  const auto order = [](const Skipped& s) { return std::tie(s.id, s.reason); };
  std::ranges::sort(skipped, {}, order);
  const auto repeated = std::ranges::unique(skipped, {}, order);
  skipped.erase(repeated.begin(), repeated.end());
  json.key("skipped").open_array();
  for (const Skipped& thing : skipped) {
    json.open_object().key("id").string(thing.id).key("reason").string(thing.reason).close_object();
  }
  json.close_array().close_object();
}

}  // namespace taojin
