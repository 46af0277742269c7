#pragma once
/// Days, weeks and months of the calendar.

#include "taojin/document.h"

namespace taojin::quantities {

inline constexpr int kDaysOfMonth[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

inline int days_of(int year, int month) {
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDaysOfMonth[month - 1] + (leap && month == 2 ? 1 : 0);
}

inline Date moved_by_days(Date date, int days) {
  for (; days < 0; ++days) {
    if (--date.day == 0) {
      if (--date.month == 0) {
        date.month = 12;
        --date.year;
      }
      date.day = days_of(date.year, date.month);
    }
  }
  for (; days > 0; --days) {
    if (++date.day > days_of(date.year, date.month)) {
      date.day = 1;
      if (++date.month > 12) {
        date.month = 1;
        ++date.year;
      }
    }
  }
  return date;
}

inline Date moved_by_months(Date date, int months) {
  const int count = date.year * 12 + date.month - 1 + months;
  return {count / 12, count % 12 + 1, 0};
}

/// 1 for a Monday, 7 for a Sunday.
inline int weekday_of(Date date) {
  constexpr int kShift[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};  // Sakamoto's
  const int year = date.year - (date.month < 3 ? 1 : 0);
  const int sunday_first = (year + year / 4 - year / 100 + year / 400 + kShift[date.month - 1] + date.day) % 7;
  return sunday_first == 0 ? 7 : sunday_first;
}

}  // namespace taojin::quantities
