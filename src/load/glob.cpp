#include "load/glob.h"

#include <algorithm>
#include <vector>

namespace taojin {
namespace {

struct Set {
  bool has = false;
  std::size_t size = 0;  ///< of the pattern's part; 0 = '[' that nothing closes stands for itself
};

Set match_set(std::string_view pattern, char c) {
  const bool negated = pattern.size() > 1 && (pattern[1] == '!' || pattern[1] == '^');
  const std::size_t first = negated ? 2 : 1;
  Set set;
  for (std::size_t i = first; i < pattern.size(); ++i) {
    if (pattern[i] == ']' && i > first) {
      set.has = set.has != negated && c != '/';
      set.size = i + 1;
      return set;
    }
    if (i + 2 < pattern.size() && pattern[i + 1] == '-' && pattern[i + 2] != ']') {
      set.has |= pattern[i] <= c && c <= pattern[i + 2];
      i += 2;
    } else {
      set.has |= pattern[i] == c;
    }
  }
  return {};
}

/// All ends of the pattern's prefixes at once, so that stars cost no more than the product of both lengths.
bool matches_whole(std::string_view pattern, std::string_view text) {
  if (pattern.empty()) return text.empty();
  std::vector<char> reached(text.size() + 1, 0), next(text.size() + 1, 0);
  reached[0] = 1;
  for (std::size_t p = 0; p < pattern.size();) {
    std::size_t size = 1;
    std::fill(next.begin(), next.end(), 0);
    if (pattern[p] == '*') {
      const bool any = p + 1 < pattern.size() && pattern[p + 1] == '*';
      size = any ? 2 : 1;
      const bool folder = any && p + 2 < pattern.size() && pattern[p + 2] == '/';  // "**/" is also no folder at all
      if (folder) size = 3;
      bool before = false;  // some place further left was reached
      for (std::size_t t = 0; t <= text.size(); ++t) {
        const bool goes_on =
            folder ? before && text[t - 1] == '/' : t > 0 && next[t - 1] != 0 && (any || text[t - 1] != '/');
        next[t] = static_cast<char>(reached[t] != 0 || goes_on);
        before |= reached[t] != 0;
      }
    } else {
      for (std::size_t t = 0; t < text.size(); ++t) {
        if (reached[t] == 0) continue;
        const Set set = pattern[p] == '[' ? match_set(pattern.substr(p), text[t]) : Set{};
        if (set.size != 0) {
          size = set.size;
          next[t + 1] = static_cast<char>(set.has);
        } else {
          next[t + 1] = static_cast<char>(pattern[p] == '?' ? text[t] != '/' : pattern[p] == text[t]);
        }
      }
    }
    std::swap(reached, next);
    p += size;
  }
  return reached[text.size()] != 0;
}

}  // namespace

bool matches_glob(std::string_view pattern, std::string_view id) {
  if (pattern.find('/') == std::string_view::npos) id.remove_prefix(id.rfind('/') + 1);  // npos + 1 is 0
  return matches_whole(pattern, id);
}

}  // namespace taojin
