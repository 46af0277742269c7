#include "report/record_store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace taojin {
namespace {

std::vector<std::string> all(RecordStore& store) {
  std::vector<std::string> records;
  const Failure failure = store.for_each([&](std::string_view record) {
    records.emplace_back(record);
    return true;
  });
  EXPECT_FALSE(failure);
  return records;
}

TEST(RecordStore, SortsByIdInMemoryAndOnDisk) {
  std::mt19937 random(7);
  std::vector<int> order(1000);
  std::iota(order.begin(), order.end(), 0);
  for (const std::size_t memory : {std::size_t{1} << 20, std::size_t{4096}, std::size_t{1}}) {
    std::ranges::shuffle(order, random);
    RecordStore store(memory);
    for (const int i : order) {
      const std::string id = std::to_string(10'000 + i);
      ASSERT_FALSE(store.add(id, "record " + id + std::string(static_cast<std::size_t>(i % 50), '.')));
    }
    const std::vector<std::string> records = all(store);
    ASSERT_EQ(records.size(), 1000U);
    EXPECT_TRUE(std::ranges::is_sorted(records));
    EXPECT_EQ(records.back(), "record 10999" + std::string(49, '.'));
  }
}

TEST(RecordStore, OneIdTwiceIsSortedByItsRecords) {
  for (const bool swapped : {false, true}) {
    RecordStore store(1);
    ASSERT_FALSE(store.add("same", swapped ? "b" : "a"));
    ASSERT_FALSE(store.add("other", "c"));
    ASSERT_FALSE(store.add("same", swapped ? "a" : "b"));
    EXPECT_EQ(all(store), (std::vector<std::string>{"c", "a", "b"}));
  }
}

TEST(RecordStore, StopsWhenAskedTo) {
  RecordStore store;
  ASSERT_FALSE(store.add("a", "1"));
  ASSERT_FALSE(store.add("b", "2"));
  int calls = 0;
  EXPECT_FALSE(store.for_each([&](std::string_view) { return ++calls < 1; }));
  EXPECT_EQ(calls, 1);
}

}  // namespace
}  // namespace taojin
