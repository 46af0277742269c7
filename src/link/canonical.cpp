#include "link/canonical.h"

#include <algorithm>
#include <array>

#include "decode/decode.h"
#include "link/company_forms.h"
#include "link/people.h"

namespace taojin {
namespace {

bool has_han(std::u32string_view text) {
  return std::ranges::any_of(text, is_any_han);
}

/// As Chinese editors print it: brackets beside Han characters are full-width, no line ends, no blank at the ends.
std::u32string printed(std::u32string_view name) {
  std::u32string out;
  const bool han = has_han(name);
  for (const char32_t c : name) {
    if (c == U'\n') {
      if (!han && !out.empty()) out.push_back(U' ');
    } else {
      out.push_back(han && c == U'(' ? U'（' : han && c == U')' ? U'）' : c);
    }
  }
  return out;
}

/// Without the blanks that are printed beside Han characters, a dot or a hyphen of a name that has some: Tech 星球,
/// 云岭 - KY.
std::u32string closed_up(std::u32string_view name) {
  std::u32string out = printed(name);
  if (!has_han(out)) return out;
  const auto closes = [](char32_t c) { return is_han(c) || c == U'·' || c == U'-'; };
  for (std::size_t i = 1; i + 1 < out.size();) {
    if (out[i] == U' ' && (closes(out[i - 1]) || closes(out[i + 1]))) {
      out.erase(i, 1);
    } else {
      ++i;
    }
  }
  return out;
}

/// A Latin name as it is printed without Inc.; a domain and words that sound like a part of the name stay.
std::u32string_view without_inc(std::u32string_view name) {
  constexpr std::u32string_view kDropped[] = {U"inc", U"ltd", U"llc", U"corp", U"llp", U"plc", U"spa", U"ag"};
  const std::u32string_view bare = without_legal_ending(name);
  const std::u32string ending = folded(name.substr(bare.size()));
  return std::ranges::find(kDropped, ending) != std::end(kDropped) ? bare : name;
}

/// A fuller company name is a better one, but a legal form is none when another is seen. A legal form that stands alone
/// is kept as it is in Chinese; a Latin one is printed without Inc.
std::u32string name_company(std::span<const Form* const> forms, const Lexicon& lexicon) {
  const Form* best = nullptr;
  const auto rank = [&](const Form& form) {
    const bool legal = without_legal_ending(form.text).size() < form.text.size();
    return std::make_tuple(has_han(form.text), !legal, form.text.size(), form.count);
  };
  for (const Form* form : forms) {
    if (best == nullptr || rank(*form) > rank(*best)) best = form;
  }
  if (!has_han(best->text)) return closed_up(without_inc(best->text));
  // 云岭(江州)科技有限公司: the brand is what stands before the place, unless that is a firm of its own.
  const std::size_t bracket = best->text.find(U'(');
  const bool legal = without_legal_ending(best->text).size() < best->text.size();
  if (legal && bracket != std::u32string_view::npos && bracket >= 2) {
    const std::u32string_view brand = best->text.substr(0, bracket);
    if (!lexicon.find(brand)) return closed_up(brand);
  }
  return closed_up(best->text);
}

bool in_order(std::u32string_view part, std::u32string_view whole) {
  std::size_t at = 0;
  for (const char32_t c : whole) at += at < part.size() && part[at] == c;
  return at == part.size();
}

/// One character other.
bool misspells(std::u32string_view a, std::u32string_view b) {
  if (a.size() != b.size()) return false;
  const auto [x, y] = std::ranges::mismatch(a, b);
  return std::equal(std::min(x + 1, a.end()), a.end(), std::min(y + 1, b.end()));
}

/// a16z of andreessenhorowitz: the first letter, how many follow, the last.
bool is_numeronym(std::u32string_view name, std::u32string_view whole) {
  std::size_t count = 0;
  for (const char32_t c : name.substr(1, name.size() - std::min<std::size_t>(name.size(), 2))) {
    if (!is_digit(c)) return false;
    count = count * 10 + (c - U'0');
  }
  return name.size() > 2 && count + 2 == whole.size() && name.front() == whole.front() && name.back() == whole.back();
}

/// Another full name that the article uses alone for a firm that the lexicon calls otherwise: a former name (蚂蚁金服),
/// the name of an edition (证券时报网, or 云岭新闻 of the publisher 云岭). Short forms, legal forms and
/// misspellings of the known name are none.
const Form* own_full_name(std::span<const Form* const> forms, std::string_view canonical, bool publisher) {
  constexpr std::size_t kShortestHan = 3, kShortestLatin = 4;
  const std::u32string known = folded(to_utf32(canonical));
  for (const Form* form : forms) {
    if (form->folded == known) return nullptr;
  }
  const bool han = has_han(known);
  const Form* best = nullptr;
  for (const Form* form : forms) {
    const bool fits = !form->misspelled && has_han(form->folded) == han &&
                      form->folded.size() >= (han ? kShortestHan : kShortestLatin) && !in_order(form->folded, known) &&
                      !is_numeronym(known, form->folded) && !misspells(form->folded, known) &&
                      (publisher || !form->folded.starts_with(known)) &&
                      without_legal_ending(form->text).size() == form->text.size();
    if (fits && (best == nullptr || form->folded.size() > best->folded.size())) best = form;
  }
  return best;
}

/// 埃德温柯罗夫特, where the lexicon knows 埃德温·柯罗夫特.
bool is_full_without_dot(std::u32string_view name, const Lexicon& lexicon) {
  std::u32string dotted(name);
  for (std::size_t i = 1; i < name.size(); ++i) {
    dotted.insert(i, 1, U'·');
    if (lexicon.find(dotted)) return true;
    dotted.erase(i, 1);
  }
  return false;
}

/// `known`: what the lexicon calls the person; empty when it does not know him.
std::u32string name_person(std::span<const Form* const> forms, const std::u32string& known, const Lexicon& lexicon) {
  const std::u32string known_key = folded(known);
  const bool divided = known.find(U'·') != std::u32string::npos;
  const bool foreign = divided || (has_han(known) && reads_transliterated(known, lexicon));
  enum Rank { single_latin, single_foreign, full_latin, chinese, full_han };
  const auto rank = [&](const Form& form) {
    switch (person_script(form.text)) {
      case PersonScript::dotted:
        return full_han;
      case PersonScript::latin:
        return form.text.find(U' ') != std::u32string_view::npos ? full_latin : single_latin;
      case PersonScript::han:
        break;
    }
    if (divided && known_key == form.folded) return full_han;
    return foreign || reads_transliterated(form.text, lexicon) ? single_foreign : chinese;
  };
  const Form* best = nullptr;
  for (const Form* form : forms) {
    const auto better = [&](const Form& a, const Form& b) {
      if (rank(a) != rank(b)) return rank(a) > rank(b);
      if (rank(a) == chinese && a.folded.size() != b.folded.size()) return a.folded.size() > b.folded.size();
      // 安娜·布朗-顿 before 布朗-顿
      if (a.folded.size() > b.folded.size() && a.folded.ends_with(b.folded)) return true;
      if (b.folded.size() > a.folded.size() && b.folded.ends_with(a.folded)) return false;
      return a.count > b.count;
    };
    if (best == nullptr || better(*form, *best)) best = form;
  }
  if (!known.empty() && known_key == best->folded) return known;
  if (has_han(known) && (rank(*best) == single_foreign || rank(*best) == chinese)) {
    // 库克 of 蒂姆·库克 is printed as it stands; 川普, 林郑 and 老贾 are printed for 特朗普, 林郑月娥 and 贾跃亭.
    const bool part = known.find(best->text) != std::u32string::npos;
    const bool undotted = divided && is_full_without_dot(best->text, lexicon);
    const bool nickname = best->text.size() == 2 && (best->text[0] == U'老' || best->text[0] == U'小');
    if (foreign ? !(part && divided) && !undotted : part || nickname) return known.substr(known.rfind(U'·') + 1);
  }
  return closed_up(best->text);
}

std::u32string name_organization(std::span<const Form* const> forms) {
  const auto rank = [](const Form& form) { return std::make_tuple(has_han(form.text), form.text.size(), form.count); };
  const Form* best = nullptr;
  for (const Form* form : forms) {
    if (best == nullptr || rank(*form) > rank(*best)) best = form;
  }
  return closed_up(best->text);
}

std::u32string name_product(std::span<const Form* const> forms) {
  const Form* best = forms.front();
  for (const Form* form : forms) {
    if (form->count > best->count) best = form;
  }
  return printed(best->text);
}

/// A name in UTF-8 as spellings are compared (forms.h).
std::string folded_utf8(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  const auto digit = [&](std::size_t i) { return i < name.size() && name[i] >= '0' && name[i] <= '9'; };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (c == '.' && i > 0 && digit(i - 1) && digit(i + 1)) {
      out.push_back(c);
    } else if (c == ' ' || c == '.' || c == '-' || c == '\'' || c == ',' || c == '\n') {
      continue;
    } else if (name.substr(i, 2) == "·") {
      i += 1;
    } else if (name.substr(i, 3) == "’") {
      i += 2;
    } else {
      out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    }
  }
  return out;
}

}  // namespace

EntityNaming name_entity(std::span<const Form* const> forms, std::optional<std::uint32_t> entry,
                         const Lexicon& lexicon) {
  const NameType type = forms.front()->type;
  const std::string_view canonical = entry ? lexicon.entry(*entry).canonical : std::string_view();
  std::string name;
  if (type == NameType::person) {
    name = to_utf8(name_person(forms, to_utf32(canonical), lexicon));
  } else if (entry) {
    const Form* const own =
        type == NameType::company ? own_full_name(forms, canonical, lexicon.entry(*entry).kind == "media") : nullptr;
    name = own != nullptr ? to_utf8(closed_up(own->text)) : std::string(canonical);
  } else if (type == NameType::company) {
    name = to_utf8(name_company(forms, lexicon));
  } else if (type == NameType::organization) {
    name = to_utf8(name_organization(forms));
  } else {
    name = to_utf8(name_product(forms));
  }
  std::string key = folded_utf8(entry ? canonical : std::string_view(name));
  return {std::move(name), std::move(key)};
}

}  // namespace taojin
