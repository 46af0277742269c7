#include "link/companies.h"

#include <algorithm>
#include <array>

#include "link/company_forms.h"

namespace taojin {
namespace {

/// How a short form comes out of a full one; the surer reading first.
enum Relation : std::uint8_t {
  legal_form,    ///< less a legal ending or a bracket
  same_name,     ///< less 集团, 科技 …
  business_cut,  ///< less a place or a line of business
  beginning,     ///< its first characters or words; as sure as business_cut
  end,           ///< its last ones
  abbreviation,  ///< some of its characters in order, or its initials
};

constexpr Relation sureness(Relation relation) {
  return relation == beginning ? business_cut : relation;
}

struct Link {
  std::uint32_t shorter, full;
  Relation relation;
};

/// The name after its place, without any endings.
struct Core {
  std::u32string_view text;
  std::u32string_view line;  ///< the innermost ending that says what the firm does; empty when none does
  bool investor = false;     ///< that ending is one of investors
  std::uint32_t form = 0;
};

/// The name before its legal ending.
struct Registered {
  std::u32string_view text;
  std::uint32_t form;
};

class CompanyJoiner {
 public:
  CompanyJoiner(const Forms& forms, const Lexicon& lexicon, Groups& groups)
      : forms_(forms), lexicon_(lexicon), groups_(groups), settled_(forms.size(), false) {}

  void run() {
    for (std::uint32_t i = 0; i < forms_.size(); ++i) {
      if (forms_[i].type == NameType::company) companies_.push_back(i);
    }
    for (const std::uint32_t form : companies_) {
      if (is_short(form)) shorts_.push_back(form);
      if (!known(form)) unknown_heads_ |= head_bit(forms_[form].folded[0]);
    }
    for (const std::uint32_t form : companies_) read(form);
    std::ranges::stable_sort(links_, {}, [](const Link& l) { return std::make_pair(sureness(l.relation), l.shorter); });
    for (std::size_t begin = 0; begin < links_.size();) {
      std::size_t end = begin;
      while (end < links_.size() && sureness(links_[end].relation) == sureness(links_[begin].relation) &&
             links_[end].shorter == links_[begin].shorter) {
        ++end;
      }
      join(begin, end);
      begin = end;
    }
    join_same_cores();
    join_misspellings();
    groups_.take_weak_entries(NameType::company);
  }

 private:
  [[nodiscard]] bool known(std::uint32_t form) const { return forms_[form].entry.has_value(); }

  /// May be the abbreviation of a longer name.
  [[nodiscard]] bool is_short(std::uint32_t form) const {
    const std::u32string_view f = forms_[form].folded;
    return !known(form) && f.size() >= 2 && f.size() <= 5;
  }

  [[nodiscard]] static std::uint64_t head_bit(char32_t c) { return std::uint64_t{1} << (c * 2654435761u >> 26); }

  void add(std::u32string_view candidate, std::uint32_t full, Relation relation) {
    if (candidate.size() < 2) return;
    // The looser relations join unknown names alone: most articles have none with this first character.
    if (relation > same_name && (unknown_heads_ & head_bit(candidate[0])) == 0) return;
    const std::optional<std::uint32_t> form = forms_.find(NameType::company, candidate);
    if (form && *form != full) links_.push_back({*form, full, relation});
  }

  /// Every shorter form of the article that this one may be the full name of.
  void read(std::uint32_t form) {
    const std::u32string_view name = forms_[form].folded;
    find_word_starts(forms_[form].text, words_);
    const bool legal = [&] {
      const Ending ending = ending_of(name, words_);
      return ending.size != 0 && ending.kind == EndingKind::legal;
    }();
    cut_endings(name, form, legal_form, true);
    if (const std::u32string bare = without_brackets(name); !bare.empty()) {
      const Relation relation = legal ? legal_form : business_cut;
      add(bare, form, relation);
      cut_endings(bare, form, relation, false);
    }
    // A registered name says where its firm is; elsewhere a place may tell a branch from the firm.
    std::u32string_view local = name;
    local.remove_prefix(place_at_front(name, lexicon_));
    if (local.size() < name.size()) {
      const Relation relation = legal ? same_name : business_cut;
      add(local, form, relation);
      cut_endings(local, form, relation, true);
    }
    for (std::u32string_view whole : {name, local}) {
      if (is_any_han(whole[0])) {
        for (std::size_t size = 2; size <= 4 && size < whole.size(); ++size) {
          add(whole.substr(0, size), form, beginning);
        }
      }
      if (local.size() == name.size()) break;
    }
    for (const std::size_t word : words_) {
      add(name.substr(0, word), form, beginning);
      if (name.size() - word >= 3) add(name.substr(word), form, end);
    }
    if (is_any_han(name.back())) {
      for (std::size_t begin = 1; begin + 3 <= name.size(); ++begin) add(name.substr(begin), form, end);
    }
    abbreviate(form, name, local);
  }

  /// Takes the endings off one by one. What is left has the weakest relation of the endings taken off.
  void cut_endings(std::u32string_view name, std::uint32_t form, Relation relation, bool whole) {
    Core core{name, {}, false, form};
    bool legal_only = true;
    for (;;) {
      const Ending ending = ending_of(name, words_);
      if (legal_only && ending.kind != EndingKind::legal && whole && name.size() < forms_[form].folded.size()) {
        registered_.push_back({name, form});
      }
      if (ending.size == 0) break;
      const std::u32string_view text = name.substr(name.size() - ending.size);
      name.remove_suffix(ending.size);
      Relation step = legal_form;
      switch (ending.kind) {
        case EndingKind::legal:
          break;
        case EndingKind::group:
          legal_only = false;
          step = same_name;
          break;
        case EndingKind::neutral:
        case EndingKind::invest:
        case EndingKind::business:
          legal_only = false;
          core.line = text;
          core.investor = ending.kind == EndingKind::invest;
          step = ending.kind == EndingKind::neutral ? same_name : business_cut;
          break;
      }
      relation = std::max(relation, step);
      add(name, form, relation);
    }
    core.text = name;
    const bool cut = name.size() < forms_[form].folded.size();
    if (whole && cut && !known(form) && name.size() >= 2 && !is_place(name, lexicon_)) cores_.push_back(core);
  }

  void abbreviate(std::uint32_t form, std::u32string_view name, std::u32string_view local) {
    if (shorts_.empty()) return;
    constexpr std::size_t kMostShorts = 64;  // keeps an article full of names linear
    for (std::size_t i = 0; i < std::min(shorts_.size(), kMostShorts); ++i) {
      const std::uint32_t shorter = shorts_[i];
      const std::u32string_view s = forms_[shorter].folded;
      if (shorter == form || s.size() >= name.size()) continue;
      if (is_any_han(s[0]) ? (in_order(s, name) || in_order(s, local)) : initials(s, name)) {
        links_.push_back({shorter, form, abbreviation});
      }
    }
  }

  /// Han abbreviations keep the first character.
  static bool in_order(std::u32string_view s, std::u32string_view name) {
    if (s[0] != name[0]) return false;
    std::size_t at = 0;
    for (const char32_t c : name) at += at < s.size() && s[at] == c;
    return at == s.size();
  }

  bool initials(std::u32string_view s, std::u32string_view name) const {
    if (s.size() != words_.size() + 1 || s[0] != name[0] || words_.empty()) return false;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (s[i + 1] != name[words_[i]]) return false;
    }
    return true;
  }

  [[nodiscard]] bool may_join(const Link& link) const {
    const bool short_known = known(link.shorter), full_known = known(link.full);
    switch (link.relation) {
      case legal_form:
        return true;
      case same_name:
        return true;
      case business_cut:
        return !short_known;
      case beginning: {
        if (short_known) return false;
        const std::u32string_view s = forms_[link.shorter].folded;
        return is_any_han(s[0]) ? s.size() <= 3 || full_known : s.size() >= 3;
      }
      case end:
      case abbreviation:
        return !short_known;
    }
    return false;
  }

  /// Joins a short form with the full one, unless there are several firms that it may mean.
  void join(std::size_t begin, std::size_t end) {
    std::optional<Link> only;
    const std::uint32_t own = groups_.of(links_[begin].shorter);
    for (std::size_t i = begin; i < end; ++i) {
      if (!may_join(links_[i])) continue;
      if (groups_.of(links_[i].full) == own) {
        if (links_[i].relation > same_name) return;  // has a full name by a surer relation
        continue;
      }
      if (only && groups_.of(only->full) != groups_.of(links_[i].full)) {
        if (links_[i].relation != legal_form) return;
        groups_.join(only->shorter, only->full);
      }
      only = links_[i];
    }
    if (!only) return;
    // A short form that already has a full name does not get another by a looser reading.
    if (only->relation > same_name && settled_[only->shorter]) return;
    if (groups_.join(only->shorter, only->full)) settled_[only->shorter] = true;
  }

  /// 云岭资本 and 云岭(北京)私募基金管理有限公司: the same core, and the rest says the same.
  void join_same_cores() {
    std::ranges::stable_sort(registered_, {}, &Registered::text);
    for (std::size_t i = 1; i < registered_.size(); ++i) {
      if (registered_[i - 1].text == registered_[i].text) groups_.join(registered_[i - 1].form, registered_[i].form);
    }
    std::ranges::stable_sort(cores_, {}, &Core::text);
    for (auto begin = cores_.begin(); begin != cores_.end();) {
      auto end = begin;
      while (end != cores_.end() && end->text == begin->text) ++end;
      join_cores(begin, end);
      begin = end;
    }
  }

  void join_cores(std::vector<Core>::iterator begin, std::vector<Core>::iterator end) {
    constexpr std::ptrdiff_t kMost = 32;  // keeps an article full of names linear
    std::optional<std::uint32_t> only;    // the one firm whose name says what it does
    bool several = false;
    for (auto core = begin; core != end; ++core) {
      if (core->line.empty()) continue;
      for (auto other = core - std::min<std::ptrdiff_t>(core - begin, kMost); other != core; ++other) {
        if ((core->investor && other->investor) || core->line == other->line) {
          groups_.join(core->form, other->form);
          break;
        }
      }
      several |= only && groups_.of(*only) != groups_.of(core->form);
      only = core->form;
    }
    // 云岭集团 is 云岭娱乐集团 when there is no other 云岭.
    for (auto core = begin; core != end && only && !several; ++core) {
      if (core->line.empty()) groups_.join(core->form, *only);
    }
  }

  /// Latin names of six letters and more that differ in one letter.
  void join_misspellings() {
    constexpr std::size_t kShortest = 6, kMostNames = 64;
    std::vector<std::uint32_t> latin;
    for (const std::uint32_t form : companies_) {
      const std::u32string_view f = forms_[form].folded;
      if (f.size() >= kShortest && is_latin_letter(f[0]) && is_latin_letter(f.back()) && latin.size() < kMostNames) {
        latin.push_back(form);
      }
    }
    for (std::size_t i = 0; i < latin.size(); ++i) {
      for (std::size_t k = i + 1; k < latin.size(); ++k) {
        if ((known(latin[i]) && known(latin[k])) ||
            !one_letter_apart(forms_[latin[i]].folded, forms_[latin[k]].folded)) {
          continue;
        }
        groups_.join(latin[i], latin[k]);
      }
    }
  }

  static bool one_letter_apart(std::u32string_view a, std::u32string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    std::size_t begin = 0;
    while (begin < a.size() && a[begin] == b[begin]) ++begin;
    std::size_t end = 0;
    while (end < a.size() - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
    const std::size_t left_a = a.size() - begin - end, left_b = b.size() - begin - end;
    const bool swapped = left_a == 2 && left_b == 2 && a[begin] == b[begin + 1] && a[begin + 1] == b[begin];
    if (!swapped && (left_a > 1 || left_b > 1)) return false;
    for (const char32_t c : a.substr(begin, left_a)) {
      if (!is_latin_letter(c)) return false;  // names that end in numbers are different names
    }
    for (const char32_t c : b.substr(begin, left_b)) {
      if (!is_latin_letter(c)) return false;
    }
    return begin > 0;
  }

  const Forms& forms_;
  const Lexicon& lexicon_;
  Groups& groups_;
  std::uint64_t unknown_heads_ = 0;  ///< a bit for the first character of each name unknown to the lexicon
  std::vector<bool> settled_;        ///< by form: has a full name
  std::vector<std::uint32_t> companies_, shorts_;
  std::vector<std::size_t> words_;
  std::vector<Link> links_;
  std::vector<Core> cores_;
  std::vector<Registered> registered_;
};

}  // namespace

void join_companies(const Forms& forms, const Lexicon& lexicon, Groups& groups) {
  CompanyJoiner(forms, lexicon, groups).run();
}

}  // namespace taojin
