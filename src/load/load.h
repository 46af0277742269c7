#pragma once
/// load: files, folders, JSON Lines and standard input become articles. The only stage that touches the disk.

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "taojin/document.h"
#include "taojin/error.h"

namespace taojin {

enum class InputFormat { automatic, text, jsonl };

struct LoadOptions {
  std::vector<std::string> paths;  ///< files, folders, "-" for standard input
  InputFormat format = InputFormat::automatic;
  std::string id_field = "id", text_field = "text", date_field = "date";
  std::vector<std::string> globs{}, excludes{};  ///< of ids; no glob means every known ending
};

/// Something that could not be read; the run goes on.
struct Skipped {
  std::string id, reason;
};

/// Calls `article` for each article and `skipped` for each thing that cannot be read, in a fixed order: paths as given,
/// folders walked depth first with names sorted by bytes. Symbolic link loops and special files are skipped.
/// Stops early, without error, when `article` returns false. Fails when a path does not exist.
Failure load(const LoadOptions& options, std::istream& standard_input, const std::function<bool(Article)>& article,
             const std::function<void(Skipped)>& skipped);

}  // namespace taojin
