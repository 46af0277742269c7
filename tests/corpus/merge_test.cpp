/// merge: any split, order and grouping of a corpus gives the bytes of the report of a single run.

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>

#include "report/report_merger.h"
#include "taojin/record.h"

namespace taojin {
namespace {

/// Records of a small world, in which articles tell the same things again and again.
class World {
 public:
  explicit World(unsigned seed) : random_(seed) {}

  std::string record(int number) {
    std::string id = "2023/" + std::to_string(number) + ".txt";
    const std::size_t a = any(4), b = any(4), p = any(3);
    std::string out =
        R"({"id":")" + id + R"(","title":null,"script":"simplified","encoding":"UTF-8","length":)" +
        std::to_string(any(900)) + R"(,"replaced":0,"region":"mainland","date":)" +
        (any(4) == 0 ? "null" : "\"2023-0" + std::to_string(1 + any(9)) + "-1" + std::to_string(any(10)) + "\"");
    out += R"(,"companies":[)" + company(kCompanies[a], 0) + (a == b ? "" : "," + company(kCompanies[b], 10)) + "]";
    out += R"(,"people":[{"name":")" + kPeople[p] + R"(","aliases":[],"titles":[{"title":"CEO","company":")" +
           kCompanies[a] + R"("}],"mentions":[{"start":20,"end":23,"text":")" + kPeople[p] + R"("}]}])";
    out += R"(,"organizations":[],"products":[],"funding":[)";
    for (std::size_t n = any(4), i = 0; i < n; ++i)
      out += (i > 0 ? "," : "") + figure(30 + 10 * i, kCompanies[a], kCompanies[b]);
    out += R"(],"amounts":[],"model_counts":[)";
    for (std::size_t n = any(3), i = 0; i < n; ++i) out += (i > 0 ? "," : "") + count(70 + 10 * i);
    out += R"(],"model_sizes":[],"relations":[],"sentences":[[0,15],[15,60]],"fingerprints":{"document":")" +
           hashes(32) + R"(","passages":[{"start":0,"end":60,"hashes":")" + hashes(8) + R"("}]}})";
    return out;
  }

  std::size_t any(std::size_t limit) { return random_() % limit; }
  std::mt19937& random() { return random_; }

 private:
  static std::string company(const std::string& name, int start) {
    return R"({"name":")" + name + R"(","aliases":["甲"],"mentions":[{"start":)" + std::to_string(start) +
           R"(,"end":)" + std::to_string(start + 2) + R"(,"text":"甲"}]})";
  }

  std::string figure(std::size_t start, const std::string& company, const std::string& investor) {
    static const std::vector<std::string> kRounds = {"null", "\"A轮\"", "\"B轮\""},
                                          kKinds = {"investment", "valuation", "acquisition"},
                                          kBounds = {"exact", "exact", "about", "more_than", "several"},
                                          kDates = {"null", "null", "\"2023\"", "\"2023-05\"", "\"2021-02-01\""},
                                          kStatuses = {"done", "done", "planned", "denied"};
    return R"({"text":"…","start":)" + std::to_string(start) + R"(,"end":)" + std::to_string(start + 5) +
           R"(,"value":)" + std::to_string(100 + 50 * any(4)) + R"(,"currency":")" + (any(5) == 0 ? "USD" : "CNY") +
           R"(","bound":")" + kBounds[any(5)] + R"(","kind":")" + kKinds[any(3)] + R"(","company":")" + company +
           R"(","investors":[")" + investor + R"("],"round":)" + kRounds[any(3)] + R"(,"date":)" + kDates[any(5)] +
           R"(,"evidence":{"start":15,"end":60},)" +
           R"("currency_basis":"named","equivalent_of":null,"lead_investors":[],"status":")" + kStatuses[any(4)] +
           R"(","cumulative":)" + (any(8) == 0 ? "true" : "false") + "}";
  }

  std::string count(std::size_t start) {
    static const std::vector<std::string> kDates = {"null", "\"2023-05-28\"", "\"2023-08\""};
    return R"({"text":"…","start":)" + std::to_string(start) + R"(,"end":)" + std::to_string(start + 3) +
           R"(,"value":)" + std::to_string(70 + 10 * any(4)) +
           R"(,"bound":"exact","counted":"models","category":"all","scope":"国内","source":null,)" + R"("as_of":)" +
           kDates[any(3)] + R"(,"evidence":{"start":60,"end":90},"batch":null,"constraint":null,"part_of":null})";
  }

  std::string hashes(std::size_t n) {
    // Few different ones, so that articles are alike now and then.
    std::vector<unsigned> values;
    const unsigned story = static_cast<unsigned>(any(6));
    for (unsigned i = 0; i < n; ++i) values.push_back(story * 1000 + i * 7 + (any(10) == 0 ? 3 : 0));
    std::ranges::sort(values);
    std::string out;
    char hex[9];
    for (const unsigned value : values) {
      std::snprintf(hex, sizeof hex, "%08x", value);
      out += hex;
    }
    return out;
  }

  const std::vector<std::string> kCompanies = {"云岭智算", "雲嶺智算", "北渡创投", "晨曦电子"};
  const std::vector<std::string> kPeople = {"闻知远", "苏慕白", "聞知遠"};
  std::mt19937 random_;
};

std::string merge(const std::vector<std::string>& records, const RecordFilter& filter = {}) {
  ReportMerger merger(filter);
  for (const std::string& record : records) {
    if (Failure failure = merger.add(record)) ADD_FAILURE() << failure->what;
  }
  std::string out;
  if (Failure failure = merger.finish(false, [&](std::size_t, std::string_view bytes) {
        out += bytes;
        return true;
      })) {
    ADD_FAILURE() << failure->what;
  }
  return out;
}

/// The records of a report, as merge reads them again.
std::vector<std::string> records_of(const std::string& report) {
  std::vector<std::string> out;
  const nlohmann::ordered_json parsed = nlohmann::ordered_json::parse(report);
  for (const auto& document : parsed["documents"]) out.push_back(document.dump());
  return out;
}

TEST(Merge, AnySplitInAnyOrderGivesTheSingleRun) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    World world(seed);
    std::vector<std::string> records;
    for (int i = 0; i < 30; ++i) records.push_back(world.record(i));
    const std::string single = merge(records);
    ASSERT_NE(single.find("\"conflicting\""), std::string::npos);

    std::vector<std::string> shuffled = records;
    std::ranges::shuffle(shuffled, world.random());
    const std::size_t first = 1 + world.any(14), second = first + 1 + world.any(14);
    const auto part = [&](std::size_t from, std::size_t to) {
      return records_of(merge(
          {shuffled.begin() + static_cast<std::ptrdiff_t>(from), shuffled.begin() + static_cast<std::ptrdiff_t>(to)}));
    };
    const std::vector<std::string> a = part(0, first), b = part(first, second), c = part(second, shuffled.size());
    const auto together = [](std::vector<std::string> x, const std::vector<std::string>& y) {
      x.insert(x.end(), y.begin(), y.end());
      return x;
    };
    EXPECT_EQ(merge(together(records_of(merge(together(a, b))), c)), single) << "(a + b) + c, seed " << seed;
    EXPECT_EQ(merge(together(a, records_of(merge(together(c, b))))), single) << "a + (c + b), seed " << seed;
    EXPECT_EQ(merge(together(shuffled, part(0, second))), single) << "documents given twice, seed " << seed;
    EXPECT_EQ(merge(records_of(single)), single) << "a report merged with nothing, seed " << seed;
  }
}

TEST(Merge, DoesNotDependOnHowItsInputIsWritten) {
  World world(5);
  std::vector<std::string> plain, pretty;
  for (int i = 0; i < 5; ++i) {
    plain.push_back(world.record(i));
    pretty.push_back(nlohmann::ordered_json::parse(plain.back()).dump(2, ' ', true));
  }
  EXPECT_EQ(merge(pretty), merge(plain));
}

TEST(Merge, KeepsOneOfTwoRecordsWithOneId) {
  const std::string a = R"({"id":"x.txt","length":1})", b = R"({"id":"x.txt","length":2})";
  const std::string merged = merge({a, b});
  EXPECT_EQ(merge({b, a}), merged);
  EXPECT_EQ(records_of(merged), (std::vector<std::string>{a}));
  EXPECT_NE(merged.find(R"("skipped":[{"id":"x.txt","reason":"another record with this id"}])"), std::string::npos);
}

TEST(Merge, SaysWhichRecordIsWrong) {
  ReportMerger merger({});
  EXPECT_EQ(merger.add("{\"length\":1}")->what, "a record has no id");
  EXPECT_EQ(merger.add("{\"id\":\"a\"")->what, "id: the text ends early");
  ASSERT_FALSE(merger.add(R"({"id":"a.txt","funding":[{"kind":"gift"}]})"));
  const Failure failure = merger.finish(true, [](std::size_t, std::string_view) { return true; });
  ASSERT_TRUE(failure);
  EXPECT_EQ(failure->what, "a.txt: funding[0].kind: “gift” is no word for it");
}

TEST(Merge, KeepsWhatTheFilterWants) {
  const std::string a =
      R"({"id":"a","date":"2023-05-02","companies":[{"name":"雲嶺智算","aliases":[],"mentions":[]}],"funding":[)"
      R"({"start":1,"end":2,"value":1,"kind":"investment","company":"雲嶺智算"},)"
      R"({"start":3,"end":4,"value":1,"kind":"valuation","company":"雲嶺智算"},)"
      R"({"start":5,"end":6,"value":1,"kind":"investment","company":"晨曦电子","investors":["雲嶺智算"]},)"
      R"({"start":7,"end":8,"value":1,"kind":"investment","company":"晨曦电子","investors":[]}]})";
  const std::string b = R"({"id":"b","companies":[{"name":"晨曦电子","aliases":["晨曦"],"mentions":[]}]})";
  const auto ids = [](const std::string& report) {
    std::string out;
    const nlohmann::json parsed = nlohmann::json::parse(report);
    for (const auto& document : parsed["documents"]) {
      out += document["id"].get<std::string>() +
             std::to_string(document.value("funding", nlohmann::json::array()).size()) + " ";
    }
    return out;
  };
  EXPECT_EQ(ids(merge({a, b})), "a4 b0 ");
  EXPECT_EQ(ids(merge({a, b}, {"2023-05", "", {}, {}})), "a4 ") << "no date is no date since then";
  EXPECT_EQ(ids(merge({a, b}, {"", "2023-04", {}, {}})), "");
  EXPECT_EQ(ids(merge({a, b}, {"", "", {"云岭智算"}, {}})), "a3 ") << "in either script; as company or investor";
  EXPECT_EQ(ids(merge({a, b}, {"", "", {"晨曦"}, {}})), "b0 ") << "by another name of it";
  EXPECT_EQ(ids(merge({a, b}, {"", "", {}, {AmountKind::valuation}})), "a1 b0 ");
}

}  // namespace
}  // namespace taojin
