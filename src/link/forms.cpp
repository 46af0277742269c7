#include "link/forms.h"

#include <algorithm>
#include <bit>

#include "decode/decode.h"
#include "link/company_forms.h"

namespace taojin {
namespace {

LexiconCategory category_of(NameType type) {
  switch (type) {
    case NameType::company:
      return LexiconCategory::company;
    case NameType::person:
      return LexiconCategory::person;
    case NameType::organization:
      return LexiconCategory::organization;
    case NameType::product:
      return LexiconCategory::product;
  }
  return LexiconCategory::company;
}

std::uint32_t hash(NameType type, std::u32string_view folded) {
  std::uint32_t h = 2166136261u ^ static_cast<std::uint32_t>(type);
  for (const char32_t c : folded) h = (h ^ c) * 16777619u;
  return h ^ (h >> 15);
}

char32_t lower(char32_t c) {
  return c >= U'A' && c <= U'Z' ? c + 32 : c;
}

/// Sets what the lexicon knows of exactly this spelling; false when it does not know it.
bool look_up_exactly(Form& form, std::u32string_view text, std::optional<std::uint32_t> entry, const Lexicon& lexicon) {
  const std::optional<std::uint32_t> first = lexicon.find(text);
  if (!first) return false;
  const LexiconCategory category = category_of(form.type);
  for (std::uint32_t i = *first; i < *first + lexicon.same_text(*first); ++i) {
    const LexiconSurface surface = lexicon.surface(i);
    if (lexicon.entry(surface.entry).category != category || (entry && *entry != surface.entry)) continue;
    form.entry = surface.entry;
    form.weak = surface.weak;
    return true;
  }
  return false;
}

/// The firm whose name in the lexicon is a registered name less its place and 科技 or 技术. Other spellings of the
/// lexicon may be those of a subsidiary that runs the firm's business.
bool look_up_registered(Form& form, std::u32string_view name, const Lexicon& lexicon) {
  const auto is_name = [&](std::u32string_view text) {
    return look_up_exactly(form, text, std::nullopt, lexicon) && !form.weak &&
           to_utf32(lexicon.entry(*form.entry).canonical) == text;
  };
  for (const std::u32string_view whole : {name, name.substr(place_at_front(name, lexicon))}) {
    if (whole.size() < form.text.size() && is_name(whole)) return true;
    const Ending ending = ending_of(whole, {});
    const std::u32string_view word = whole.substr(whole.size() - ending.size);
    if ((!word.ends_with(U"科技") && !word.ends_with(U"技术")) || ending.kind != EndingKind::neutral) continue;
    // 泊云智能科技 is 泊云智能 before it is 泊云.
    for (const std::size_t size : {std::size_t{2}, ending.size}) {
      if (is_name(whole.substr(0, whole.size() - size))) return true;
    }
  }
  return false;
}

/// A common word of four characters and more that is the firm's own name is that firm before 有限公司.
bool is_sure_as_legal_name(const Form& form, std::u32string_view bare, const Lexicon& lexicon) {
  constexpr std::size_t kShortest = 4;
  return !form.weak ||
         (bare.size() >= kShortest && is_han(bare[0]) && to_utf32(lexicon.entry(*form.entry).canonical) == bare);
}

/// The one firm that the lexicon is sure of under a Latin name with a letter more than this one, a letter less, or two
/// in the other order. The first letter is as it should be. On 1,281 unknown names of 1,711 articles 27 were found, all
/// of them rightly; another letter in one place was as often another firm (Consensus, ConsenSys).
void look_up_misspelled(Form& form, const Lexicon& lexicon) {
  constexpr std::size_t kShortest = 7, kShortestWithOneMore = 8;
  const std::u32string_view name = form.text;
  if (form.folded.size() < kShortest || !is_latin_letter(name[0])) return;
  if (!std::ranges::all_of(name, [](char32_t c) { return is_latin_letter(c) || is_name_separator(c); })) return;
  std::optional<std::uint32_t> found;
  bool several = false;
  const auto look = [&](std::u32string_view spelling) {
    Form other = form;
    if (!look_up_exactly(other, spelling, std::nullopt, lexicon) || other.weak) return;
    several |= found && found != other.entry;
    found = other.entry;
  };
  std::u32string spelling(name);
  for (std::size_t i = 1; i <= name.size(); ++i) {
    spelling.insert(i, 1, U'a');
    for (char32_t c = U'a'; c <= U'z'; ++c) {
      spelling[i] = c;
      look(spelling);
    }
    spelling.erase(i, 1);
    if (i == name.size() || !is_latin_letter(name[i])) continue;
    if (form.folded.size() >= kShortestWithOneMore) {
      spelling.erase(i, 1);
      look(spelling);
      spelling.insert(i, 1, name[i]);
    }
    if (i + 1 < name.size() && is_latin_letter(name[i + 1])) {
      std::swap(spelling[i], spelling[i + 1]);
      look(spelling);
      std::swap(spelling[i], spelling[i + 1]);
    }
  }
  if (!found || several) return;
  form.entry = found;
  form.misspelled = true;
}

/// What the lexicon knows of a spelling: as it is read, without blanks, without what makes a legal name of it.
void look_up(Form& form, std::optional<std::uint32_t> entry, const Lexicon& lexicon) {
  if (look_up_exactly(form, form.text, entry, lexicon)) return;
  if (entry) {
    if (lexicon.entry(*entry).category == category_of(form.type)) form.entry = entry;
    return;
  }
  if (form.folded.size() != form.text.size() && look_up_exactly(form, form.folded, entry, lexicon)) return;
  if (form.type != NameType::company) return;
  const std::u32string_view bare = without_legal_ending(form.text);
  if (bare.size() < form.text.size() && look_up_exactly(form, bare, entry, lexicon) &&
      is_sure_as_legal_name(form, bare, lexicon)) {
    form.weak = false;
    return;
  }
  form.entry.reset();
  if (bare.size() < form.text.size() && form.text.ends_with(U"公司")) {
    // 北京云岭科技有限公司, 云岭(北京)科技有限公司
    std::u32string brand = without_brackets(form.text);
    if (brand.empty()) brand = form.text;
    if (look_up_registered(form, without_legal_ending(brand), lexicon)) return;
    form.entry.reset();
  }
  if (const std::u32string_view bank = without_branch(form.text, lexicon); bank.size() < form.text.size()) {
    if (look_up_exactly(form, bank, entry, lexicon) && !form.weak) return;
    form.entry.reset();
  }
}

}  // namespace

void append_folded(std::u32string_view name, std::u32string& out) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char32_t c = name[i];
    const bool inside_number =
        c == U'.' && i > 0 && i + 1 < name.size() && is_digit(name[i - 1]) && is_digit(name[i + 1]);
    if (!is_name_separator(c) || inside_number) out.push_back(lower(c));
  }
}

std::u32string folded(std::u32string_view name) {
  std::u32string out;
  append_folded(name, out);
  return out;
}

Forms::Forms(const Document& document, const Lexicon& lexicon) {
  const std::vector<Mention>& mentions = document.mentions;
  std::size_t characters = 0;
  for (const Mention& mention : mentions) characters += mention.span.size();
  arena_.reserve(characters);  // the views stay valid: folding never lengthens
  of_mention_.reserve(mentions.size());
  table_.resize(std::bit_ceil(mentions.size() * 2 + 1), 0);
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    const std::u32string_view text = slice(document.reading.text, mention.span);
    const std::size_t begin = arena_.size();
    append_folded(text, arena_);
    std::u32string_view key = std::u32string_view(arena_).substr(begin);
    if (key.empty()) {
      arena_.append(text);
      key = std::u32string_view(arena_).substr(begin);
    }
    std::uint32_t& place = slot(mention.type, key);
    if (place == 0) {
      Form form{text, key, mention.type, i, 0, std::nullopt, false};
      look_up(form, mention.lexicon_entry, lexicon);
      forms_.push_back(form);
      place = static_cast<std::uint32_t>(forms_.size());
    } else {
      arena_.resize(begin);
      Form& form = forms_[place - 1];
      if (!form.entry && (mention.lexicon_entry || form.text != text)) {
        Form other = form;
        other.text = text;
        look_up(other, mention.lexicon_entry, lexicon);
        form.entry = other.entry;
        form.weak = other.weak;
      }
    }
    ++forms_[place - 1].count;
    of_mention_.push_back(place - 1);
  }
  for (Form& form : forms_) {
    if (form.type == NameType::company && !form.entry) look_up_misspelled(form, lexicon);
  }
}

std::uint32_t& Forms::slot(NameType type, std::u32string_view key) {
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash(type, key) & mask;
  while (table_[at] != 0) {
    const Form& form = forms_[table_[at] - 1];
    if (form.type == type && form.folded == key) break;
    at = (at + 1) & mask;
  }
  return table_[at];
}

std::optional<std::uint32_t> Forms::find(NameType type, std::u32string_view key) const {
  const std::size_t mask = table_.size() - 1;
  for (std::size_t at = hash(type, key) & mask; table_[at] != 0; at = (at + 1) & mask) {
    const Form& form = forms_[table_[at] - 1];
    if (form.type == type && form.folded == key) return table_[at] - 1;
  }
  return std::nullopt;
}

Groups::Groups(const Forms& forms)
    : forms_(forms),
      parent_(forms.size()),
      entry_(forms.size(), kNone),
      by_entry_(std::bit_ceil(forms.size() * 2 + 1), 0) {
  for (std::uint32_t i = 0; i < parent_.size(); ++i) parent_[i] = i;
  for (std::uint32_t i = 0; i < parent_.size(); ++i) {
    if (forms[i].entry && !forms[i].weak) take_entry(i);
  }
}

std::uint32_t Groups::of(std::uint32_t form) const {
  while (parent_[form] != form) form = parent_[form] = parent_[parent_[form]];
  return form;
}

std::optional<std::uint32_t> Groups::entry(std::uint32_t form) const {
  const std::uint32_t entry = entry_[of(form)];
  return entry == kNone ? std::nullopt : std::optional(entry);
}

bool Groups::join(std::uint32_t a, std::uint32_t b) {
  a = of(a);
  b = of(b);
  if (a == b) return true;
  if (entry_[a] != kNone && entry_[b] != kNone && entry_[a] != entry_[b]) return false;
  if (b < a) std::swap(a, b);  // the root is the form seen first
  parent_[b] = a;
  if (entry_[a] == kNone) entry_[a] = entry_[b];
  return true;
}

void Groups::take_weak_entries(NameType type) {
  for (std::uint32_t i = 0; i < parent_.size(); ++i) {
    if (forms_[i].type == type && forms_[i].entry && forms_[i].weak && entry_[of(i)] == kNone) take_entry(i);
  }
}

void Groups::take_entry(std::uint32_t form) {
  const std::uint32_t entry = *forms_[form].entry;
  const std::size_t mask = by_entry_.size() - 1;
  std::size_t at = (entry * 2654435761u >> 7) & mask;
  while (by_entry_[at] != 0 && *forms_[by_entry_[at] - 1].entry != entry) at = (at + 1) & mask;
  entry_[of(form)] = entry;
  if (by_entry_[at] == 0) {
    by_entry_[at] = form + 1;
  } else {
    join(by_entry_[at] - 1, form);
  }
}

}  // namespace taojin
