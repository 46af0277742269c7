// Any bytes, read as UTF-8, make ordered quantities inside the text and no undefined behaviour. How to run it:
// fuzz.cmake.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "decode/decode.h"
#include "normalize/normalize.h"
#include "quantities/quantities.h"

namespace {

using namespace taojin;

bool sound(const std::vector<Quantity>& quantities, std::size_t size) {
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < quantities.size(); ++i) {
    const Quantity& q = quantities[i];
    const bool ordered = end <= q.span.begin && q.span.begin < q.span.end && q.span.end <= size;
    const bool whole = q.type == QuantityType::date ||
                       (q.bound == Bound::range ? q.low && q.high && *q.low < *q.high : q.value.has_value());
    const bool named =
        q.type != QuantityType::money || (!q.currency.empty() && q.currency_basis != CurrencyBasis::none);
    const bool earlier = !q.equivalent_of || (*q.equivalent_of < i && quantities[*q.equivalent_of].type == q.type);
    if (!ordered || !whole || !earlier || !q.extent.contains(q.span) || q.extent.end > size) return false;
    if (!named && q.currency_basis != CurrencyBasis::named) return false;  // 克朗 is some country's
    end = q.span.end;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  QuantityContext context{static_cast<Region>(data[0] % 3), {}};
  if ((data[0] & 4) != 0) context.date = Date{2023, 6, 15};
  Decoded decoded;
  decoded.text = to_utf32(std::string_view(reinterpret_cast<const char*>(data) + 1, size - 1));
  const Reading reading = normalize(decoded, Markup::none);
  if (!sound(read_quantities(reading.text, context), reading.text.size())) std::abort();
  return 0;
}
