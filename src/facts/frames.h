#pragma once
/// How each name of a sentence stands in it: the list it belongs to, the word before it, the verbs around it.

#include <optional>
#include <vector>

#include "facts/scene.h"

namespace taojin::facts {

/// What the cue words next to a name are about, for the decision whose amount it is.
enum class Verb : std::uint8_t { none, raise, back, invest, acquire, value, list, spend, earn, other };
inline constexpr int kVerbs = static_cast<int>(Verb::other) + 1;

[[nodiscard]] Verb verb_of(CueClass cue_class);

/// The word in front of a name, or of the list that it belongs to.
enum class Lead : std::uint8_t {
  none,
  object,      ///< 投资了 收购 入股 买下: what follows is bought
  towards,     ///< 向 给 对 为
  agent,       ///< 被 由: what follows acts
  giver,       ///< 获 获得 来自 从: what follows gives
  disposal,    ///< 将 把
  company_of,  ///< 与 和 同
  buyer,       ///< 卖给 出售给: what follows pays
  means,       ///< 凭借 通过
  source       ///< 据 援引
};
inline constexpr int kLeads = static_cast<int>(Lead::source) + 1;

struct Frame {
  std::uint32_t mention = 0;  ///< index into Document::mentions
  std::uint32_t list = 0;     ///< number of the list in the sentence; a name alone is a list of one
  std::uint32_t list_size = 1;
  Span list_span;
  Lead lead = Lead::none;
  Lead far_lead = Lead::none;  ///< 收购法律软件公司甲: the word stands in front of what describes the name
  Verb verb_before = Verb::none, verb_behind = Verb::none;  ///< nearest in the clause, no other list between
  bool before_touches = false, behind_touches = false;      ///< at most two characters that say something between
  CueHit cue_before{}, cue_behind{};                        ///< where the verbs are set
  bool of_person = false;     ///< it only introduces the name behind it: GitHub 前 CEO Nat Friedman, 甲母公司乙
  bool is_aside = false;      ///< in brackets behind another name: 甲(乙)
  bool owns_next = false;     ///< 甲的产品乙
  bool owned = false;         ///< a product whose owner stands in front
  bool owns_unnamed = false;  ///< 甲旗下, and no name behind it
  bool founds = false;        ///< 甲创立的
  bool has_owners = false;    ///< 甲股东 甲员工 甲股份
  bool is_source = false;     ///< 据甲报道
  bool has_officer = false;   ///< a title follows: 甲创始人
};

/// One frame for each mention of the scene, in order.
[[nodiscard]] std::vector<Frame> make_frames(const Document& document, const Scene& scene);

}  // namespace taojin::facts
