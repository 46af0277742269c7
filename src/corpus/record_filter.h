#pragma once
/// Which documents and figures of a report are wanted.

#include <string>
#include <vector>

#include "taojin/record.h"

namespace taojin {

struct RecordFilter {
  std::string since, until;            ///< ISO 8601, as precise as one likes; empty without a limit
  std::vector<std::string> companies;  ///< names in either script, canonical or as printed
  std::vector<AmountKind> kinds;

  [[nodiscard]] bool empty() const { return since.empty() && until.empty() && companies.empty() && kinds.empty(); }
};

/// Whether a date (ISO 8601, empty when unknown) is within the limits; an unknown one is not, when there is a limit.
[[nodiscard]] bool within_dates(const RecordFilter& filter, std::string_view date);

/// Whether a document is within the limits: its date is (one without a date is not, when there is a limit), and it
/// names one of the companies.
[[nodiscard]] bool keeps(const RecordFilter& filter, const Record& record);

/// Leaves only the money that is wanted: of the kinds, and of or from the companies.
void narrow(const RecordFilter& filter, Record& record);

}  // namespace taojin
