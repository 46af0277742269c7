#pragma once
/// What every command that reads reports does.

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"
#include "corpus/record_filter.h"
#include "load/load.h"
#include "taojin/error.h"
#include "taojin/record.h"

namespace taojin {

/// Calls `take` with the JSON of each record of reports and JSON Lines ("-" is standard input), until it fails. Errors
/// begin with the path and the line.
Failure for_each_record(
    const std::vector<std::string>& paths, std::istream& standard_input,
    const std::function<Failure(std::string_view json)>& take,
    const std::function<void(Skipped)>& skipped = [](Skipped) {});

/// Whether a path holds a report or records rather than articles; standard input is always taken for a report.
Result<bool> is_report(const std::string& path);

/// The lines of gold that the filter keeps; two for one document are a mistake.
Result<std::vector<Record>> read_gold(const std::string& path, std::istream& standard_input,
                                      const RecordFilter& filter);

/// Calls `take` for each document that the filter keeps: of a report, or of articles read now.
Result<Exit> for_each_subject(SubjectOptions& subject, Streams io, const std::function<void(Record)>& take);

}  // namespace taojin
