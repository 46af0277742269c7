#include "quantities/quantities.h"

#include <algorithm>
#include <utility>

#include "decode/decode.h"
#include "quantities/item.h"
#include "quantities/scanner.h"

namespace taojin {

std::vector<Quantity> read_quantities(std::u32string_view reading, const QuantityContext& context) {
  std::vector<quantities::Item> items = quantities::Scanner(reading, context).scan();
  quantities::settle(reading, context, items);
  std::vector<Quantity> result;
  std::vector<std::uint32_t> place(items.size());
  result.reserve(
      static_cast<std::size_t>(std::count_if(items.begin(), items.end(), [](const auto& i) { return i.kept; })));
  for (std::size_t i = 0; i < items.size(); ++i) {
    quantities::Item& item = items[i];
    if (!item.kept) continue;
    place[i] = static_cast<std::uint32_t>(result.size());
    Quantity& q = item.quantity;
    if (q.type == QuantityType::count) q.unit = to_utf8(slice(reading, item.unit));
    if (q.type == QuantityType::percent) q.unit = std::string(1, '%');
    if (q.type == QuantityType::size) q.unit = std::string(std::string_view("parameters"));
    if (q.equivalent_of && !items[*q.equivalent_of].kept) q.equivalent_of.reset();
    if (q.equivalent_of) q.equivalent_of = place[*q.equivalent_of];
    result.push_back(std::move(q));
  }
  return result;
}

}  // namespace taojin
