// bench_merge TAOJIN [RECORDS]: `taojin merge` over generated document records, as a ratio to `jq -c .` over the same
// file in the same run, with the peak of its memory and what came out.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "taojin/record.h"

namespace {

using namespace taojin;

constexpr std::size_t kTopics = 4000, kNamesOfTopic = 10, kSpan = 12;

/// Articles as the news has them: few names in many of them, a round told again and again, a reprint now and then.
class World {
 public:
  Record record(std::size_t number) {
    Record r;
    char id[32];
    std::snprintf(id, sizeof id, "%04zu/%07zu.txt", number % 3650, number);
    r.id = id;
    topic_ = often(kTopics);
    r.title = "标题" + std::to_string(number);
    r.script = "simplified";
    r.encoding = "UTF-8";
    r.region = "mainland";
    char date[16];
    std::snprintf(date, sizeof date, "20%02zu-%02zu-%02zu", 14 + any(10), 1 + any(12), 1 + any(28));
    r.date = date;
    r.length = 800 + any(2000);
    r.parts.set();
    r.parts.reset(static_cast<std::size_t>(RecordPart::optional_names));
    for (std::uint32_t i = 0; i < 30; ++i) r.sentences.push_back({i * 50, i * 50 + 50});
    for (std::size_t n = 3 + any(6), i = 0; i < n; ++i) name(r.of(RecordPart::companies), company());
    for (std::size_t n = 1 + any(4), i = 0; i < n; ++i) {
      if (!name(r.of(RecordPart::people), "人物" + std::to_string(number_of_name()))) continue;
      r.of(RecordPart::people).back().titles.emplace();
      r.of(RecordPart::people).back().titles->push_back({"CEO", r.of(RecordPart::companies).front().name});
    }
    for (std::size_t n = any(4), i = 0; i < n; ++i) r.funding.push_back(figure(r));
    for (std::size_t n = any(3), i = 0; i < n; ++i) r.amounts.push_back(figure(r));
    for (RecordAmount& amount : r.amounts) amount.kind = AmountKind::revenue;
    if (any(10) == 0) r.model_counts.push_back(count());
    prints(r);
    return r;
  }

 private:
  std::size_t any(std::size_t limit) { return random_() % limit; }
  /// The smaller, the more often, about as names in the news.
  std::size_t often(std::size_t limit) {
    const double share = static_cast<double>(random_()) / 4294967296.0;
    return static_cast<std::size_t>(static_cast<double>(limit) * share * share * share);
  }
  /// Mostly of the article's topic.
  std::size_t number_of_name() {
    const std::size_t topic = any(8) == 0 ? often(kTopics) : topic_;
    return topic * kNamesOfTopic + often(kNamesOfTopic);
  }
  std::string company() { return "公司" + std::to_string(number_of_name()) + "科技"; }

  Span place(std::uint32_t length) {
    const auto begin = static_cast<std::uint32_t>(any(1480));
    return {begin, begin + length};
  }

  bool name(std::vector<RecordName>& names, const std::string& text) {
    for (const RecordName& known : names) {
      if (known.name == text) return false;
    }
    RecordName name{text, {}, {}, {}, {}};
    for (std::size_t n = 1 + any(5), i = 0; i < n; ++i) name.mentions.push_back({place(5), text, false});
    names.push_back(std::move(name));
    return true;
  }

  RecordAmount figure(const Record& r) {
    RecordAmount a;
    const std::vector<RecordName>& companies = r.of(RecordPart::companies);
    a.company = companies[any(companies.size())].name;
    // What is told of a company is told again with the same figures.
    const std::size_t story = std::hash<std::string>()(a.company) % 7 + any(5);
    a.text = std::to_string(story + 1) + "亿元";
    a.place = place(4);
    a.value.value = Decimal(static_cast<std::int64_t>(story + 1) * 100'000'000);
    a.bound = any(4) == 0 ? Bound::about : Bound::exact;
    a.evidence = {a.place.begin / 50 * 50, a.place.begin / 50 * 50 + 50};
    a.currency = "CNY";
    a.currency_basis = CurrencyBasis::named;
    static constexpr AmountKind kKinds[] = {AmountKind::investment, AmountKind::investment, AmountKind::valuation,
                                            AmountKind::acquisition};
    static constexpr const char* kRounds[] = {"天使轮", "A轮", "B轮", "C轮", "D轮"};
    a.kind = kKinds[any(4)];
    a.investors.emplace();
    if (a.kind == AmountKind::investment) {
      a.round = any(3) == 0 ? "" : kRounds[story % 5];
      a.investors->push_back(companies[any(companies.size())].name);
    }
    if (any(3) == 0) a.date = r.date;
    return a;
  }

  RecordCount count() {
    RecordCount c;
    c.text = "79个大模型";
    c.place = place(6);
    c.value.value = Decimal(static_cast<std::int64_t>(60 + any(200)));
    c.bound = Bound::exact;
    c.evidence = c.place;
    c.category = ModelCategory::all;
    c.scope = "国内";
    return c;
  }

  void prints(Record& r) {
    r.fingerprints.emplace();
    const auto hashes = [&](std::size_t n) {
      std::vector<std::uint32_t> out;
      for (std::size_t i = 0; i < n; ++i) out.push_back(static_cast<std::uint32_t>(random_()) / 64);
      std::ranges::sort(out);
      return out;
    };
    if (any(20) == 0 && !last_.document.empty()) {
      *r.fingerprints = last_;
      return;
    }
    r.fingerprints->document = hashes(32);
    for (std::uint32_t i = 0; i < kSpan; ++i) {
      r.fingerprints->passages.push_back({{i * 125, i * 125 + 124}, hashes(8), {}});
    }
    last_ = *r.fingerprints;
  }

  std::mt19937 random_{20230528};
  std::size_t topic_ = 0;
  RecordFingerprints last_;
};

struct Run {
  double seconds = 0, processor = 0;
  long peak_kib = 0;
  bool good = false;
};

Run run(const std::vector<std::string>& words, const std::string& output) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    const int out = open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(out, STDOUT_FILENO);
    execvp(arguments[0], arguments.data());
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  Run result;
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
  };
  result.processor = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  result.peak_kib = usage.ru_maxrss;
  result.good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: bench_merge TAOJIN [RECORDS]\n");
    return 2;
  }
  const std::size_t records = argc > 2 ? std::stoul(argv[2]) : 100'000;
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "taojin-bench-merge";
  std::filesystem::create_directories(folder);
  const std::string input = (folder / "records.jsonl").string(), output = (folder / "report.json").string();
  {
    World world;
    std::ofstream out(input, std::ios::binary);
    for (std::size_t i = 0; i < records; ++i) out << record_json(world.record(i)) << '\n';
  }
  const double megabytes = static_cast<double>(std::filesystem::file_size(input)) * 1e-6;
  const Run jq = run({"jq", "-c", ".", input}, "/dev/null");
  std::printf("%zu records  %.0f MB\n", records, megabytes);
  std::printf("jq -c .              %6.1f s  %6.1f MB/s  processor %.1f s\n", jq.seconds, megabytes / jq.seconds,
              jq.processor);
  struct Way {
    const char* name;
    std::vector<std::string> words;
  };
  for (const Way& way : {Way{"merge", {argv[1], "merge", input}},
                         Way{"merge --corpus-only", {argv[1], "merge", "--corpus-only", input}}}) {
    const Run merge = run(way.words, output);
    if (!merge.good) {
      std::fprintf(stderr, "%s failed\n", way.name);
      return 1;
    }
    std::printf("%-19s  %6.1f s  %6.1f MB/s  processor %.1f s  %5.1fx jq  peak %.0f MiB  output %.0f MB\n", way.name,
                merge.seconds, megabytes / merge.seconds, merge.processor, jq.processor / merge.processor,
                static_cast<double>(merge.peak_kib) / 1024,
                static_cast<double>(std::filesystem::file_size(output)) * 1e-6);
  }
  if (std::getenv("TAOJIN_BENCH_KEEP") == nullptr) std::filesystem::remove_all(folder);
  return 0;
}
