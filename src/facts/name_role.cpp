#include "facts/name_role.h"

#include <algorithm>
#include <iterator>

#include "decode/decode.h"
#include "lexicon/lexicon.h"

namespace taojin::facts {
namespace {

struct Ending {
  std::string_view text;
  Role role;
};

constexpr Ending kEndings[] = {
    {"资本", Role::investor},        {"创投", Role::investor},      {"基金", Role::investor},
    {"投资", Role::investor},        {"风投", Role::investor},      {"投资公司", Role::investor},
    {"母基金", Role::investor},      {"资管", Role::investor},      {"控股基金", Role::investor},
    {" Capital", Role::investor},    {" Ventures", Role::investor}, {" Partners", Role::investor},
    {" Fund", Role::investor},       {" Venture", Role::investor},  {" Investments", Role::investor},
    {" Management", Role::investor}, {" Angels", Role::investor},   {" VC", Role::investor},
    {"日报", Role::media},           {"晚报", Role::media},         {"时报", Role::media},
    {"新闻", Role::media},           {"电视台", Role::media},       {"通讯社", Role::media},
    {"财经", Role::media},           {" News", Role::media},        {" Times", Role::media},
    {" Post", Role::media},
};

Role role_of_kind(std::string_view kind) {
  if (kind == "investor") return Role::investor;
  if (kind == "media") return Role::media;
  if (kind == "consultancy" || kind == "broker" || kind == "law" || kind == "exchange") return Role::source;
  return Role::other;
}

}  // namespace

Role role_of(const Entity& entity) {
  if (entity.type == NameType::person || entity.type == NameType::product) return Role::other;
  const Lexicon& lexicon = Lexicon::built_in();
  const std::optional<std::uint32_t> surface = lexicon.find(to_utf32(entity.name));
  if (surface) {
    const LexiconEntry entry = lexicon.entry(lexicon.surface(*surface).entry);
    const Role role = role_of_kind(entry.kind);
    if (role != Role::other || entry.category == LexiconCategory::company) return role;
  }
  const auto ending = std::find_if(std::begin(kEndings), std::end(kEndings),
                                   [&](const Ending& e) { return std::string_view(entity.name).ends_with(e.text); });
  return ending == std::end(kEndings) ? Role::other : ending->role;
}

}  // namespace taojin::facts
