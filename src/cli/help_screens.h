#pragma once
/// The help screens before what they share is put in: "{input}" and other words in braces (help.cpp).

#include <span>
#include <string_view>

namespace taojin {

struct HelpScreen {
  std::string_view command, text;
};

[[nodiscard]] std::span<const HelpScreen> screens_about_articles();
[[nodiscard]] std::span<const HelpScreen> screens_about_reports();

}  // namespace taojin
