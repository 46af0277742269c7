#pragma once
/// Sentences with their names and amounts marked, as Documents for the facts stage:
///   <c:星桥科技> company, <p:李远舟> person, <o:工信部> organization, <d:星灯=星桥科技> product (of a maker),
///   <m:5000万美元> amount, <t:2022-10> date, <n:79个> count with its unit, <s:70亿参数> model size.
/// The text between is read as it stands, in either script.

#include <string>
#include <string_view>

#include "taojin/document.h"

namespace taojin::testing {

[[nodiscard]] Document marked(std::string_view utf8);

/// The name of an amount's company, "" when it has none.
[[nodiscard]] std::string company_name(const Document& document, const Amount& amount);

/// The names of entities, parted by '|'.
[[nodiscard]] std::string names(const Document& document, const std::vector<std::uint32_t>& entities);

}  // namespace taojin::testing
