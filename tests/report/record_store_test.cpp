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

/// Records of all lengths, in pieces and whole, come out as they went in, whatever of them lies in the file.
TEST(RecordStore, LongRecordsInPieces) {
  for (const std::size_t memory : {std::size_t{1} << 24, std::size_t{1} << 21, std::size_t{5000}, std::size_t{1}}) {
    RecordStore store(memory);
    std::string expected;
    for (int i = 0; i < 6; ++i) {
      const std::string piece(std::size_t{700'001} * static_cast<std::size_t>(i % 3), static_cast<char>('a' + i));
      store.open(std::to_string(i));
      for (int k = 0; k < 3; ++k) ASSERT_FALSE(store.append(piece + "."));
      expected += '|' + piece + "." + piece + "." + piece + ".";
      ASSERT_FALSE(store.add(std::to_string(i) + "+", "short"));
      expected += "|short";
    }
    std::string pieces;
    std::size_t longest = 0;
    ASSERT_FALSE(store.for_each_piece([&](std::string_view piece, bool first) {
      if (first) pieces += '|';
      pieces += piece;
      longest = std::max(longest, piece.size());
      return true;
    }));
    EXPECT_TRUE(pieces == expected);
    EXPECT_LT(longest, 2'000'000U);
    std::string whole;
    for (const std::string& record : all(store)) whole += '|' + record;
    EXPECT_TRUE(whole == expected);
  }
}

TEST(RecordStore, PiecesOfOneIdTwice) {
  RecordStore store(1);
  for (const char* record : {"b", "a"}) ASSERT_FALSE(store.add("same", record));
  std::string out;
  ASSERT_FALSE(store.for_each_piece([&](std::string_view piece, bool first) {
    out += (first ? "|" : "") + std::string(piece);
    return true;
  }));
  EXPECT_EQ(out, "|a|b");
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
