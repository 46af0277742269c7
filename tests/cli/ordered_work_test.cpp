#include "cli/ordered_work.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>

namespace taojin {
namespace {

/// Later jobs are done sooner than earlier ones.
int slow_square(int n) {
  std::this_thread::sleep_for(std::chrono::microseconds((97 - n % 97) * 5));
  return n * n;
}

TEST(OrderedWork, DeliversInOrder) {
  for (const unsigned threads : {1U, 2U, 7U}) {
    std::vector<int> squares;
    OrderedWork<int, int> work(threads, slow_square, [&](int square) {
      squares.push_back(square);
      return true;
    });
    for (int i = 0; i < 500; ++i) EXPECT_TRUE(work.submit(i, 1));
    work.finish();
    ASSERT_EQ(squares.size(), 500U);
    for (int i = 0; i < 500; ++i) EXPECT_EQ(squares[static_cast<std::size_t>(i)], i * i);
  }
}

TEST(OrderedWork, FinishesAfterTheLastDelivery) {
  for (int round = 0; round < 20; ++round) {
    int delivered = 0;
    OrderedWork<int, int> work(
        4, [](int n) { return n; },
        [&](int) {
          std::this_thread::sleep_for(std::chrono::milliseconds(1));
          ++delivered;
          return true;
        });
    for (int i = 0; i < 3; ++i) work.submit(i, 1);
    work.finish();
    ASSERT_EQ(delivered, 3);
  }
}

TEST(OrderedWork, KeepsLittleUnderWay) {
  std::atomic<int> under_way = 0, most = 0;
  OrderedWork<int, int> work(
      3,
      [&](int n) {
        std::this_thread::sleep_for(std::chrono::microseconds(50));
        return n;
      },
      [&](int) {
        --under_way;
        return true;
      });
  for (int i = 0; i < 300; ++i) {
    work.submit(i, 1);
    most = std::max(most.load(), ++under_way);
  }
  work.finish();
  EXPECT_LE(most.load(), static_cast<int>(3 * OrderedWork<int, int>::kAhead) + 1);
}

TEST(OrderedWork, TakesALargeJobAlone) {
  int delivered = 0;
  OrderedWork<int, int> work(
      2, [](int n) { return n; }, [&](int) { return ++delivered > 0; });
  for (int i = 0; i < 5; ++i) work.submit(i, OrderedWork<int, int>::kBytesAhead * 2);
  work.finish();
  EXPECT_EQ(delivered, 5);
}

TEST(OrderedWork, StopsWhenNothingMoreIsWanted) {
  for (const unsigned threads : {1U, 4U}) {
    int delivered = 0;
    OrderedWork<int, int> work(threads, slow_square, [&](int) { return ++delivered < 10; });
    int given = 0;
    while (given < 10'000 && work.submit(given, 1)) ++given;
    work.finish();
    EXPECT_EQ(delivered, 10);
    EXPECT_LT(given, 10'000);
  }
}

TEST(OrderedWork, HandsOnWhatIsThrown) {
  for (const unsigned threads : {1U, 4U}) {
    const auto run = [&] {
      OrderedWork<int, int> work(
          threads, [](int n) { return n == 20 ? throw std::runtime_error("twenty") : n; }, [](int) { return true; });
      for (int i = 0; i < 100; ++i) work.submit(i, 1);
      work.finish();
    };
    EXPECT_THROW(run(), std::runtime_error);
  }
}

}  // namespace
}  // namespace taojin
