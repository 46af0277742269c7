#include "quantities/calendar.h"
#include "quantities/characters.h"
#include "quantities/date_reader.h"

namespace taojin::quantities {

std::uint32_t clock_at(std::u32string_view text, std::uint32_t begin) {
  const Whole first = whole_at(text, begin);
  if (first.end == 0 || first.value > 1000) return 0;
  std::uint32_t place = first.end;
  char32_t c = at(text, place);
  if ((c == U':' || c == U'：') && is_arabic(at(text, place + 1)) && is_arabic(at(text, begin))) {
    while ((c == U':' || c == U'：') && is_arabic(at(text, place + 1))) {
      ++place;
      while (is_arabic(at(text, place))) ++place;
      c = at(text, place);
    }
    return place;
  }
  if (first.value > 24 || !is_one_of(c, U"点时")) return 0;
  const char32_t next = at(text, place + 1);
  const Whole minutes = whole_at(text, place + 1);
  if (minutes.end != 0 && minutes.value < 60 && at(text, minutes.end) == U'分' &&
      !is_one_of(at(text, minutes.end + 1), U"之")) {
    std::uint32_t end = minutes.end + 1;
    const Whole seconds = whole_at(text, end);
    if (seconds.end != 0 && at(text, seconds.end) == U'秒') end = seconds.end + 1;
    return end;
  }
  if (c != U'点') return 0;
  if (is_one_of(next, U"半钟整") || (next == U'一' && at(text, place + 2) == U'刻')) return place + 2;
  constexpr std::u32string_view kBeforeClock[] = {U"上午", U"下午", U"早上", U"晚上", U"凌晨", U"中午", U"傍晚",
                                                  U"今晚", U"明晚", U"昨晚", U"早晨", U"清晨", U"深夜", U"今早",
                                                  U"午后", U"午夜", U"当晚", U"晚间", U"早间", U"半夜"};
  const std::u32string_view before = text.substr(0, skip_blanks_back(text, begin));
  for (const std::u32string_view word : kBeforeClock) {
    if (before.ends_with(word)) return minutes.end != 0 && minutes.value < 60 ? minutes.end : place + 1;
  }
  return 0;
}

}  // namespace taojin::quantities
