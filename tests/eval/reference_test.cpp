/// Figures equal to those of the annotations' own scorer (gold.py, score.py beside the project) to the last count.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <utility>

#include "cli/cli_testing.h"
#include "eval/score_document.h"
#include "shared.h"

namespace taojin {
namespace {

namespace fs = std::filesystem;

/// Gold as a report with mistakes of every kind.
class Spoiler {
 public:
  explicit Spoiler(unsigned seed) : random_(seed) {}

  Record spoil(Record record) {
    for (std::size_t i = 0; i < kNameParts; ++i) {
      auto& names = record.names[i];
      for (std::size_t k = 0; k < names.size(); ++k) name(record, names[k]);
    }
    for (RecordName& name : record.of(RecordPart::optional_names)) {
      if (chance(30)) record.of(RecordPart::companies).push_back(name);
      if (chance(10)) record.of(RecordPart::people).push_back(name);
    }
    record.of(RecordPart::optional_names).clear();
    record.parts.set(static_cast<std::size_t>(RecordPart::optional_names), false);
    std::vector<RecordAmount> all = std::move(record.funding);
    all.insert(all.end(), record.amounts.begin(), record.amounts.end());
    record.funding.clear();
    record.amounts.clear();
    for (RecordAmount& amount : figures(all)) {
      spoil(record, amount);
      (is_funding(*amount.kind) ? record.funding : record.amounts).push_back(amount);
    }
    record.model_counts = figures(record.model_counts);
    for (RecordCount& count : record.model_counts) {
      if (chance(15)) count.category = ModelCategory::other;
    }
    record.model_sizes = figures(record.model_sizes);
    return record;
  }

 private:
  bool chance(unsigned percent) { return random_() % 100 < percent; }

  RecordName& any(std::vector<RecordName>& names) { return names[random_() % names.size()]; }

  void name(Record& record, RecordName& name) {
    std::vector<RecordMention> kept;
    const std::vector<RecordMention> before = std::exchange(name.mentions, {});  // one that strays may come back
    for (RecordMention mention : before) {
      if (chance(12)) continue;
      if (chance(6)) ++mention.place.end;
      if (chance(4) && mention.place.begin > 0) --mention.place.begin;
      if (chance(4)) {
        any(record.of(RecordPart::companies).empty() ? record.of(RecordPart::people) : record.of(RecordPart::companies))
            .mentions.push_back(mention);
        continue;
      }
      kept.push_back(mention);
    }
    name.mentions.insert(name.mentions.end(), kept.begin(), kept.end());
    if (chance(8)) name.name += "公司";
    if (chance(8) && !name.aliases.empty()) std::swap(name.name, name.aliases.front());
    if (chance(5)) name.name.insert(0, ". -");
    if (!name.titles) return;
    if (chance(20) && !name.titles->empty()) name.titles->pop_back();
    if (chance(20)) name.titles->push_back({"董事长", any_company(record)});
    for (RecordTitle& title : *name.titles) {
      if (chance(10)) title.company = any_company(record);
    }
  }

  std::string any_company(Record& record) {
    const auto& companies = record.of(RecordPart::companies);
    if (companies.empty() || chance(20)) return {};
    const RecordName& company = companies[random_() % companies.size()];
    return company.aliases.empty() || chance(50) ? company.name : company.aliases.front();
  }

  template <typename Figure>
  std::vector<Figure> figures(const std::vector<Figure>& all) {
    std::vector<Figure> out;
    for (Figure figure : all) {
      if (chance(10)) continue;
      if (chance(15) && figure.place.begin > 0) --figure.place.begin;
      if (chance(15) && figure.place.size() > 1) --figure.place.end;
      if (chance(8)) figure.value = {Decimal(static_cast<long long>(random_() % 1000)), {}, {}};
      if (chance(8)) figure.bound = static_cast<Bound>(random_() % 9);
      figure.optional = false;
      out.push_back(figure);
      if (chance(8)) out.push_back(figure);  // told twice
    }
    return out;
  }

  void spoil(Record& record, RecordAmount& amount) {
    if (chance(10)) amount.currency = chance(50) ? "USD" : "";
    if (chance(15)) amount.kind = static_cast<AmountKind>(random_() % 14);
    if (chance(20)) amount.company = any_company(record);
    if (chance(20)) amount.investors->push_back(any_company(record));
    if (chance(10)) amount.investors->clear();
    if (chance(20)) amount.round = chance(50) ? "A轮" : "";
    std::erase(*amount.investors, "");
  }

  std::mt19937 random_;
};

struct Reference {
  fs::path folder;
  nlohmann::json figures;
};

/// What the scorer says of the spoilt gold of a folder.
nlohmann::json reference_figures(const fs::path& gold_folder, const std::vector<Record>& report,
                                 const fs::path& temporary) {
  {
    std::ofstream out(temporary / "report.jsonl", std::ios::binary);
    for (const Record& record : report) out << record_json(record) << '\n';
  }
  const fs::path tools = shared_folder() / "gold";
  const std::string build = "python3 '" + (tools / "gold.py").string() + "' build '" + gold_folder.string() + "' '" +
                            (temporary / "gold.jsonl").string() + "' > /dev/null 2>&1";
  const std::string score = "python3 '" + (tools / "score.py").string() + "' '" + (temporary / "gold.jsonl").string() +
                            "' '" + (temporary / "report.jsonl").string() + "' --json > '" +
                            (temporary / "figures.json").string() + "' 2> /dev/null";
  static_cast<void>(std::system(build.c_str()));
  static_cast<void>(std::system(score.c_str()));
  return nlohmann::json::parse(read_bytes(temporary / "figures.json"), nullptr, false);
}

class EqualsTheScorer : public ::testing::TestWithParam<const char*> {};

TEST_P(EqualsTheScorer, ToTheLastCount) {
  const fs::path folder = shared_folder() / "gold" / GetParam();
  if (!fs::exists(folder)) GTEST_SKIP() << "no annotated articles at hand";
  const std::vector<Record> gold = import_folder(folder);
  std::size_t annotations = 0;
  for (const auto& entry : fs::directory_iterator(folder)) annotations += entry.path().extension() == ".json";
  ASSERT_EQ(gold.size(), annotations) << "some annotations were not understood";

  const fs::path temporary = fs::temp_directory_path() / ("taojin-eval-" + std::to_string(::getpid()));
  fs::create_directories(temporary);
  for (const unsigned seed : {1U, 2U}) {
    Spoiler spoiler(seed);
    std::vector<Record> report;
    Scores scores;
    for (const Record& record : gold) {
      // A report is read back before it is scored, as eval does.
      report.push_back(*parse_record(record_json(spoiler.spoil(record))));
      scores += score_document(record, report.back()).scores;
    }
    const nlohmann::json expected = reference_figures(folder, report, temporary);
    if (expected.is_discarded()) GTEST_SKIP() << "no Python at hand";
    nlohmann::json found;
    for (std::size_t i = 0; i < kFoundNames.size(); ++i) {
      const Tally& t = scores.found[i];
      if (!expected.contains(kFoundNames[i]) && t.empty()) continue;
      found[std::string(kFoundNames[i])] = {{"tp", t.tp}, {"fp", t.fp}, {"fn", t.fn}};
    }
    for (std::size_t i = 0; i < kRightNames.size(); ++i) {
      const Accuracy& a = scores.right[i];
      if (!expected["accuracy"].contains(kRightNames[i]) && a.of == 0) continue;
      found["accuracy"][std::string(kRightNames[i])] = {{"right", a.right}, {"of", a.of}};
    }
    nlohmann::json counts;
    for (const auto& [figure, value] : expected.items()) {
      if (figure == "accuracy") {
        for (const auto& [name, share] : value.items()) {
          counts["accuracy"][name] = {{"right", share["right"]}, {"of", share["of"]}};
        }
      } else {
        counts[figure] = {{"tp", value["tp"]}, {"fp", value["fp"]}, {"fn", value["fn"]}};
      }
    }
    EXPECT_EQ(found, counts) << nlohmann::json::diff(counts, found).dump(1);
    EXPECT_GT(scores[Found::company].fp + scores[Found::funding].fp, 0);
  }
  fs::remove_all(temporary);
}

/// Every figure of `eval --format json` over what is read of the articles now is the scorer's, to its four decimals.
TEST_P(EqualsTheScorer, AsTheCommandsPrintIt) {
  const fs::path folder = shared_folder() / "gold" / GetParam();
  if (!fs::exists(folder)) GTEST_SKIP() << "no annotated articles at hand";
  const testing::Folder temporary;
  const std::string gold = temporary.path("imported.jsonl"), report = temporary.path("report.jsonl");
  ASSERT_EQ(testing::run_command({"import-gold", "-o", gold, folder.string()}).err, "");
  ASSERT_EQ(testing::run_command({"extract", "--format", "jsonl", "-o", report, folder.string()}).exit, 0);
  std::vector<Record> records;
  std::istringstream lines(testing::read_whole(report));
  for (std::string line; std::getline(lines, line);) records.push_back(*parse_record(line));
  const nlohmann::json expected = reference_figures(folder, records, temporary.path());
  if (expected.is_discarded()) GTEST_SKIP() << "no Python at hand";

  nlohmann::json found = nlohmann::json::parse(testing::run_command({"eval", "--format", "json", gold, report}).out);
  EXPECT_EQ(found["not_in_the_report"], nlohmann::json::array());
  std::size_t compared = 0;
  const auto compare = [&](const std::string& figure, const nlohmann::json& theirs, const nlohmann::json& ours) {
    for (const auto& [member, value] : theirs.items()) {
      ASSERT_TRUE(ours.contains(member)) << figure << ' ' << member;
      EXPECT_NEAR(ours[member].get<double>(), value.get<double>(), 1e-9) << figure << ' ' << member;
      ++compared;
    }
  };
  for (const auto& [figure, value] : expected.items()) {
    if (figure == "accuracy") {
      for (const auto& [name, share] : value.items()) compare(name, share, found["accuracy"][name]);
      EXPECT_EQ(found["accuracy"].size(), value.size());
    } else if (!Tally{value["tp"], value["fp"], value["fn"]}.empty()) {
      compare(figure, value, found[figure]);
    }
  }
  // Ten figures of six numbers, seven of three; model counts and their category, say, may have nothing to be measured
  // by.
  EXPECT_GE(compared, 9U * 6 + 5 * 3);
}

INSTANTIATE_TEST_SUITE_P(Gold, EqualsTheScorer, ::testing::Values("seeds", "dev", "train"),
                         [](const auto& folder) { return std::string(folder.param); });

}  // namespace
}  // namespace taojin
