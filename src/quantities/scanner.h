#pragma once
/// One pass over a reading: every numeral with what stands around it.

#include <vector>

#include "quantities/calendar.h"
#include "quantities/item.h"

namespace taojin::quantities {

class Scanner {
 public:
  Scanner(std::u32string_view text, const QuantityContext& context);

  /// Items in order of the text, not overlapping.
  [[nodiscard]] std::vector<Item> scan();

 private:
  std::uint32_t read_at(std::uint32_t begin);
  [[nodiscard]] bool idle(std::uint32_t begin) const;
  std::uint32_t read_calendar(std::uint32_t begin);
  std::uint32_t read_number(std::uint32_t begin);
  /// `behind_currency`: the currency stands in front of a range that this ends, $100-200M.
  std::optional<Draft> read_one(std::uint32_t begin, std::uint32_t floor, std::uint32_t& end,
                                bool behind_currency = false);
  std::optional<Draft> read_special(std::uint32_t begin, std::uint32_t floor);
  std::optional<Draft> read_fraction(std::uint32_t begin, std::uint32_t floor, const Numeral* denominator);
  std::optional<Draft> read_size(std::uint32_t begin);
  std::optional<Draft> read_attached(std::uint32_t begin);
  void choose_suffix(Draft& item, bool currency_before);
  void look_in_front(Draft& item, std::uint32_t floor);
  void take_currency_before_bound(Draft& item, std::uint32_t begin, std::uint32_t floor) const;
  bool join(Draft& first);
  void bound(Draft& item);
  void decide_kept(Draft& item);
  [[nodiscard]] bool stock_code(const Draft& item) const;
  [[nodiscard]] bool heads_column(const Draft& item) const;
  bool read_figures(Draft& item, std::uint32_t floor);
  void push(Draft&& draft);
  std::uint32_t identifier_end(std::uint32_t begin) const;
  [[nodiscard]] bool attached(std::uint32_t begin) const;
  [[nodiscard]] bool starts(std::uint32_t place, std::u32string_view word) const;

  std::u32string_view text_;
  Calendar calendar_;
  std::uint32_t floor_ = 0;  ///< end of what was read: nothing in front of it is taken
  std::uint32_t kept_floor_ = 0;  ///< end of the last quantity that is one by itself: 一年 of 大概一年100美元 is none
  std::vector<Item> items_;
};

}  // namespace taojin::quantities
