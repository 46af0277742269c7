#include "link/earlier.h"

#include <gtest/gtest.h>

#include "linked_text.h"

namespace taojin::testing {
namespace {

struct Case {
  const char* name;
  std::vector<const char*> earlier;  ///< parts
  const char* part;
  std::vector<std::string> companies, people;  ///< names of the part's entities
};

std::vector<std::string> names(const Document& d, NameType type) {
  std::vector<std::string> out;
  for (const Entity& entity : d.entities) {
    if (entity.type == type) out.push_back(entity.name);
  }
  return out;
}

class Earlier : public ::testing::TestWithParam<Case> {};

TEST_P(Earlier, Names) {
  const Case& c = GetParam();
  EarlierEntities earlier;
  for (const char* text : c.earlier) {
    Document part = linked(text);
    earlier.name_alike(part);
  }
  Document part = linked(c.part);
  earlier.name_alike(part);
  EXPECT_EQ(names(part, NameType::company), c.companies);
  EXPECT_EQ(names(part, NameType::person), c.people);
}

INSTANTIATE_TEST_SUITE_P(
    Parts, Earlier,
    ::testing::Values(
        Case{"ShortFormOfAnEarlierPart", {"[c星漪智能]（简称“[c星漪]”）成立。"}, "[c星漪]扩产。", {"星漪智能"}, {}},
        Case{"ShortFormOfTheFirstOfThree",
             {"[c星漪智能]（简称“[c星漪]”）成立。", "[c光栖网络]扩产。"},
             "[c星漪]扩产。",
             {"星漪智能"},
             {}},
        Case{"FullFormBehindTheShortOne", {"[c星漪]扩产。"}, "[c星漪智能]（简称“[c星漪]”）成立。", {"星漪"}, {}},
        Case{"OtherFirm", {"[c星漪智能]（简称“[c星漪]”）成立。"}, "[c光栖网络]扩产。", {"光栖网络"}, {}},
        Case{"ShortFormOfTwoFirms",
             {"[c星漪智能]（简称“[c星漪]”）成立。", "[c星漪地产]（简称“[c星漪]”）成立。"},
             "[c星漪]扩产。",
             {"星漪"},
             {}},
        Case{"SurnameOfOnePerson", {"[p周予川]（人称“[p周总]”）说。"}, "[p周总]说。", {}, {"周予川"}},
        Case{"WordOfAForeignName", {"[p伊莱·诺斯]说。"}, "[p诺斯]说。", {}, {"伊莱·诺斯"}},
        Case{"WordOfTwoForeignNames", {"[p伊莱·诺斯]说。[p安娜·诺斯]说。"}, "[p诺斯]说。", {}, {"诺斯"}},
        Case{"FirmAndPersonOfOneName", {"[c周予川]扩产。"}, "[p周予川]说。", {}, {"周予川"}},
        // Two firms of one part are two, whatever they are called.
        Case{"WithinOnePart", {}, "[c星漪智能]扩产。[c光栖网络]扩产。", {"星漪智能", "光栖网络"}, {}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Earlier, KeepsKnownFirmsApart) {
  EarlierEntities earlier;
  Document part = linked("[c海棠金服]扩产。");
  earlier.name_alike(part);
  part = linked("[c海棠集团]扩产。");
  const std::string own = part.entities.at(0).name;
  earlier.name_alike(part);
  EXPECT_EQ(part.entities.at(0).name, own);
}

}  // namespace
}  // namespace taojin::testing
