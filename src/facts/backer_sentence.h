#pragma once
/// What one sentence says of those who pay for an amount: the traits of each of its names.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "facts/backers.h"
#include "facts/investors.h"
#include "facts/telling.h"

namespace taojin::facts {

class BackerSentence {
 public:
  /// Where the sentence stands, seen from the amount.
  struct Place {
    std::size_t sentence;
    int offset;      ///< sentences from the amount's
    bool last_paid;  ///< of the amounts that somebody pays none follows the amount up to this sentence
    bool pays;       ///< it holds other amounts that somebody pays
  };

  /// `company` is whose the amount is.
  BackerSentence(FrameCache& frames, const Standing& standing, const PaidAmounts& paid, const Telling& telling,
                 std::optional<std::uint32_t> company, Place place);

  /// Appends its names while there are fewer than `most` candidates.
  void append_candidates(std::size_t most, std::vector<BackerCandidate>& candidates) const;

 private:
  /// What the names of a list or a chain do together.
  struct Tally {
    int names = 0, by_rule = 0, investors = 0;
  };
  /// The nearest word of backers on one side of a name: how far it is, and which.
  struct Said {
    int distance = 9;  ///< clauses between times three and names between; 9 without any
    std::uint32_t word = 0;
  };

  void read_lists();
  void read_surroundings();
  [[nodiscard]] std::vector<std::uint32_t> chains() const;
  [[nodiscard]] bool is_investor(const Frame& frame) const;
  [[nodiscard]] bool backs_another(const Frame& frame) const;
  [[nodiscard]] bool advises(Span name) const;
  [[nodiscard]] Said said_beside(Span name, bool behind) const;
  [[nodiscard]] int round_beside(Span name) const;
  void add_traits(std::size_t f, std::vector<std::uint16_t>& traits) const;

  FrameCache& frames_;
  const Document& document_;
  const Standing& standing_;
  const PaidAmounts& paid_;
  const Telling& telling_;
  std::optional<std::uint32_t> company_;
  Place place_;
  const Scene& scene_;
  std::span<const Frame> near_;  ///< the names within reach
  std::vector<Part> parts_;      ///< of each of them
  std::vector<std::uint32_t> chains_;
  std::vector<Tally> by_chain_, by_list_;
  int all_by_rule_ = 0;
  bool backers_said_ = false, goes_on_ = false, after_colon_ = false;
  std::vector<std::uint32_t> this_round_;  ///< where 本轮 and the like begin
  std::optional<std::uint32_t> company_at_;
};

}  // namespace taojin::facts
