#include <gtest/gtest.h>

#include <optional>

#include "link/linked_text.h"

namespace taojin::testing {
namespace {

struct Case {
  const char* name;
  const char* text;
  std::optional<std::string> maker;  ///< of the first product
};

class FindsMakers : public ::testing::TestWithParam<Case> {};

TEST_P(FindsMakers, OfProducts) {
  const Document d = linked(GetParam().text);
  for (const Entity& entity : d.entities) {
    if (entity.type != NameType::product) continue;
    EXPECT_EQ(entity.maker ? std::optional(d.entities[*entity.maker].name) : std::nullopt, GetParam().maker);
    return;
  }
  FAIL() << "no product";
}

INSTANTIATE_TEST_SUITE_P(Products, FindsMakers,
                         ::testing::Values(Case{"Adjacent", "[c青禾智造][g禾光]上线。", "青禾智造"},
                                           Case{"WithDe", "[c青禾智造]的「[g禾光]」上线。", "青禾智造"},
                                           Case{"Released", "[c青禾智造]发布了[g禾光]。", "青禾智造"},
                                           Case{"MoreOftenStated",
                                                "[c月汐智能][g禾光]。[c青禾智造][g禾光]，[c青禾智造]的[g禾光]。",
                                                "青禾智造"},
                                           Case{"KnownToTheLexicon", "[g岭语]上线，[c云岭]说。", "云岭科技"},
                                           Case{"KnownButNotInTheArticle", "[c青禾智造][g岭语]上线。", std::nullopt},
                                           Case{"TheSameName", "[c禾光]融资，[g禾光]上线。", "禾光"},
                                           Case{"NotAUser", "[c青禾智造]用上了[g禾光]。", std::nullopt},
                                           Case{"NotBehindAComma", "[c青禾智造]，[g禾光]。", std::nullopt}),
                         [](const auto& c) { return std::string(c.param.name); });

}  // namespace
}  // namespace taojin::testing
