#include "link/people.h"

#include <algorithm>

namespace taojin {
namespace {

/// A part of a full name, by which the person may be called alone.
struct Part {
  std::u32string_view text;
  std::uint32_t form;
  bool surname;
};

/// Written behind a surname.
constexpr std::u32string_view kAddresses[] = {U"先生", U"女士", U"小姐", U"总",   U"董",   U"某",   U"某某", U"教授",
                                              U"博士", U"老师", U"院士", U"导演", U"律师", U"医生", U"总裁", U"董事长"};

/// The surname of 王总, 王某, 老王; empty when the name is not of that form.
std::u32string_view addressed_surname(std::u32string_view name) {
  for (const std::u32string_view address : kAddresses) {
    if (name.ends_with(address) && name.size() > address.size() && name.size() <= address.size() + 2) {
      return name.substr(0, name.size() - address.size());
    }
  }
  if (name.size() == 2 && (name[0] == U'老' || name[0] == U'小')) return name.substr(1);
  return {};
}

/// The surname at the front of a Chinese name that the lexicon knows: two characters or one; 0 when none.
std::size_t surname_size(std::u32string_view name, const Lexicon& lexicon) {
  if (name.size() > 2) {
    const std::optional<std::uint32_t> first = lexicon.find(name.substr(0, 2));
    for (std::uint32_t i = first.value_or(0); first && i < *first + lexicon.same_text(*first); ++i) {
      if (lexicon.entry(lexicon.surface(i).entry).category == LexiconCategory::surname) return 2;
    }
  }
  constexpr std::uint8_t kSurname = Lexicon::common_surname | Lexicon::rare_surname | Lexicon::ambiguous_surname;
  return name.size() > 1 && (lexicon.character_flags(name[0]) & kSurname) != 0 ? 1 : 0;
}

/// One letter or character more, less or other.
bool nearly_equal(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  return a.substr(a.size() == b.size() && i < a.size() ? i + 1 : i) == b.substr(std::min(i + 1, b.size()));
}

/// Rich of Richard, either way round.
bool shortens(std::u32string_view a, std::u32string_view b) {
  constexpr std::size_t kShortest = 3;
  if (a.size() > b.size()) std::swap(a, b);
  return a.size() >= kShortest && b.starts_with(a);
}

struct Person {
  std::uint32_t form;
  PersonScript script;
  std::vector<std::u32string_view> parts;  ///< of the folded name
  [[nodiscard]] bool full() const { return parts.size() >= 2; }
};

std::vector<std::u32string_view> parts_of(const Form& form, PersonScript script) {
  std::vector<std::u32string_view> parts;
  std::size_t begin = 0, at = 0;
  const auto finish = [&] {
    if (at > begin) parts.push_back(form.folded.substr(begin, at - begin));
    begin = at;
  };
  char32_t before = 0;
  for (const char32_t c : form.text) {
    const bool separator = is_name_separator(c);
    if (c >= U'A' && c <= U'Z' && before >= U'a' && before <= U'z') finish();  // SamAltman
    before = c;
    const bool inside_word = script == PersonScript::latin && (c == U'-' || c == U'\'' || c == U'’');
    if (separator && !inside_word) finish();
    at += !separator;
  }
  at = std::min(at, form.folded.size());
  finish();
  return parts;
}

class PeopleJoiner {
 public:
  PeopleJoiner(const Forms& forms, const Lexicon& lexicon, Groups& groups)
      : forms_(forms), lexicon_(lexicon), groups_(groups) {}

  void run() {
    for (std::uint32_t i = 0; i < forms_.size(); ++i) {
      if (forms_[i].type != NameType::person) continue;
      const PersonScript script = person_script(forms_[i].text);
      people_.push_back({i, script, parts_of(forms_[i], script)});
    }
    if (people_.empty()) return;
    join_full_names();
    mentions_.resize(forms_.size(), 0);
    for (const Person& person : people_) {
      mentions_[groups_.of(person.form)] += forms_[person.form].count;
      if (person.full()) {
        parts_.push_back({person.parts.back(), person.form, true});
        for (std::size_t i = 0; i + 1 < person.parts.size(); ++i)
          parts_.push_back({person.parts[i], person.form, false});
        for (std::size_t i = 1; i + 1 < person.parts.size(); ++i) {  // 伯纳斯·李 of 蒂姆·伯纳斯·李
          const std::u32string_view last = person.parts.back();
          const std::u32string_view rest(person.parts[i].data(), last.data() + last.size() - person.parts[i].data());
          parts_.push_back({rest, person.form, true});
        }
      } else if (person.script == PersonScript::han) {
        add_chinese_parts(person.form);
      }
    }
    std::ranges::stable_sort(parts_, {}, &Part::text);
    for (const Person& person : people_) join_part(person.form);
    groups_.take_weak_entries(NameType::person);
  }

 private:
  void add_chinese_parts(std::uint32_t form) {
    const std::u32string_view name = forms_[form].folded;
    if (name.size() < 2 || name.size() > 4 || !addressed_surname(name).empty()) return;
    const std::size_t surname = surname_size(name, lexicon_);
    if (surname == 0) return;
    parts_.push_back({name.substr(0, surname), form, true});
    if (name.size() - surname == 2) parts_.push_back({name.substr(surname), form, false});
    if (name.size() == 4) {
      if (surname != 2) parts_.push_back({name.substr(0, 2), form, true});
      if (surname == 1) parts_.push_back({name.substr(2), form, false});
    }
  }

  /// Full names that differ in a middle name or in one letter.
  void join_full_names() {
    constexpr std::size_t kMost = 64;  // keeps an article full of names linear
    std::vector<const Person*> full;
    for (const Person& person : people_) {
      if (person.full() && full.size() < kMost) full.push_back(&person);
    }
    for (std::size_t i = 0; i < full.size(); ++i) {
      for (std::size_t k = i + 1; k < full.size(); ++k) {
        if (same_person(*full[i], *full[k])) groups_.join(full[i]->form, full[k]->form);
      }
    }
  }

  static bool same_person(const Person& a, const Person& b) {
    if (a.script != b.script) return false;
    const std::u32string_view first_a = a.parts.front(), first_b = b.parts.front();
    const std::u32string_view last_a = a.parts.back(), last_b = b.parts.back();
    const bool latin = a.script == PersonScript::latin;
    const auto near = [&](std::u32string_view x, std::u32string_view y) {
      return std::min(x.size(), y.size()) >= (latin ? 4u : 2u) && nearly_equal(x, y);
    };
    if (first_a == first_b && last_a == last_b) return true;
    if (latin && last_a == last_b && shortens(first_a, first_b)) return true;
    if (a.parts.size() != b.parts.size()) return false;
    return (last_a == last_b && last_a.size() > 1 && near(first_a, first_b)) ||
           (first_a == first_b && near(last_a, last_b));
  }

  /// A name alone: the person of the article who has it as surname, else as given name. Where several do, the one
  /// whom the article names far more often.
  void join_part(std::uint32_t form) {
    std::u32string_view name = forms_[form].folded;
    const std::u32string_view addressed = addressed_surname(name);
    if (!addressed.empty()) name = addressed;
    const auto begin = std::ranges::lower_bound(parts_, name, {}, &Part::text);
    auto end = begin;
    while (end != parts_.end() && end->text == name) ++end;
    const std::optional<std::uint32_t> entry = groups_.entry(form);
    for (const bool surname : {true, false}) {
      if (!surname && !addressed.empty()) break;
      std::optional<std::uint32_t> best;
      std::uint32_t best_count = 0, second_count = 0;
      for (auto part = begin; part != end; ++part) {
        if (part->surname != surname || part->form == form) continue;
        const std::uint32_t group = groups_.of(part->form);
        if (entry && groups_.entry(group) == entry) return;  // joined by the lexicon
        const std::uint32_t count = mentions_[group];
        if (best && groups_.of(*best) == group) continue;
        if (!best || count > best_count) {
          second_count = best ? best_count : 0;
          best = part->form;
          best_count = count;
        } else {
          second_count = std::max(second_count, count);
        }
      }
      if (best && best_count >= 2 * second_count && groups_.join(*best, form)) return;
    }
  }

  const Forms& forms_;
  const Lexicon& lexicon_;
  Groups& groups_;
  std::vector<Person> people_;
  std::vector<Part> parts_;
  std::vector<std::uint32_t> mentions_;  ///< by group, before the parts are joined
};

}  // namespace

PersonScript person_script(std::u32string_view name) {
  bool han = false, divided = false;
  for (const char32_t c : name) {
    han |= is_any_han(c);
    divided |= c == U'·' || c == U'-' || c == U'.';
  }
  return !han ? PersonScript::latin : divided ? PersonScript::dotted : PersonScript::han;
}

bool reads_transliterated(std::u32string_view name, const Lexicon& lexicon) {
  return std::ranges::all_of(name,
                             [&](char32_t c) { return (lexicon.character_flags(c) & Lexicon::transliterates) != 0; });
}

void join_people(const Forms& forms, const Lexicon& lexicon, Groups& groups) {
  PeopleJoiner(forms, lexicon, groups).run();
}

}  // namespace taojin
