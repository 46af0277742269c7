// bench_stages [PATH…]: every stage over the articles, in rounds of which the median counts. Prints, for each, MB/s of
// UTF-8, how many times as fast as `opencc -c t2s` on the same bytes, the spread, and what came out. Then the F1 of
// words on the test sets of SIGHAN 2005 where they are at hand (TAOJIN_SHARED, or ../shared beside the sources).

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "baseline.h"
#include "decode/decode.h"
#include "facts/facts.h"
#include "lexicon/lexicon.h"
#include "link/link.h"
#include "load/load.h"
#include "measure.h"
#include "names/names.h"
#include "names/tagger.h"
#include "normalize/normalize.h"
#include "normalize/script_tables.h"
#include "quantities/quantities.h"
#include "segment/sentences.h"
#include "segment/words.h"
#include "taojin/pipeline.h"
#include "taojin/report.h"
#include "word_agreement.h"

namespace {

using namespace taojin;
using bench::Stage;

constexpr int kRounds = 5;

struct Stages {
  Stage opencc{"opencc -c t2s"}, convert{"convert"}, decode{"decode"}, script{"script"}, normalize{"normalize"},
      region{"region"}, sentences{"sentences"}, words{"words"}, quantities{"quantities"}, names{"names"}, link{"link"},
      facts{"facts"}, report{"report"}, whole{"whole"};

  std::vector<Stage*> all() {
    return {&opencc, &convert,    &decode, &script, &normalize, &region, &sentences,
            &words,  &quantities, &names,  &link,   &facts,     &report, &whole};
  }
};

/// The article through every stage, each timed on its own.
void run_stages(const Article& article, const Resources& resources, Stages& stages) {
  Result<Decoded> decoded = stages.decode.run([&] { return decode(article); });
  if (!decoded) return;
  stages.decode.count(decoded->text.size());
  Document d;
  d.decoded = std::move(*decoded);

  // UTF-8 to UTF-8, the work that OpenCC does.
  const std::string converted = stages.convert.run(
      [&] { return to_utf8(ScriptTables::built_in()[script_image::kT2s].convert(to_utf32(article.bytes))); });
  stages.convert.count(converted.size());

  d.script = stages.script.run([&] { return script_of(d.decoded.text); });
  stages.script.count(d.script == Script::traditional);
  d.reading = stages.normalize.run([&] { return normalize(d.decoded, article.markup); });
  stages.normalize.count(d.reading.text.size());
  d.region = stages.region.run([&] { return region_of(d.reading.text); });
  stages.region.count(d.region != Region::mainland);
  d.sentences = stages.sentences.run([&] {
    d.title = find_title(d.reading.text);
    return find_sentences(d.reading.text);
  });
  stages.sentences.count(d.sentences.size());
  stages.words.count(stages.words.run([&] {
    std::size_t words = 0;
    for (const Span sentence : d.sentences) words += find_words(d.reading.text, sentence, resources.lexicon).size();
    return words;
  }));
  d.quantities = stages.quantities.run([&] { return read_quantities(d.reading.text, {d.region, d.date}); });
  stages.quantities.count(d.quantities.size());
  std::vector<LexiconHit> hits;
  d.mentions = stages.names.run([&] {
    hits = resources.lexicon.find_all(d.reading.text);
    EstablishedNames established;
    return find_names(d, resources.lexicon, hits, resources.tagger, established);
  });
  stages.names.count(d.mentions.size());
  Linked linked = stages.link.run([&] { return link(d, resources.lexicon, hits); });
  d.mentions = std::move(linked.mentions);
  d.entities = std::move(linked.entities);
  stages.link.count(d.entities.size());
  d.amounts = stages.facts.run([&] {
    d.model_counts = read_model_counts(d);
    d.model_sizes = read_model_sizes(d);
    return read_amounts(d);
  });
  stages.facts.count(d.amounts.size() + d.model_counts.size() + d.model_sizes.size());
  stages.report.count(stages.report.run([&] { return document_json(d); }).size());
}

void run_whole(const Article& article, const Resources& resources, Stage& whole) {
  Article copy = article;
  whole.count(whole.run([&] {
    const Result<Document> document = read_article(std::move(copy), resources);
    return document ? document_json(*document).size() : 0;
  }));
}

void print(const Stages& stages, Stage& stage, std::size_t bytes) {
  const double seconds = stage.median_seconds();
  const double rate = seconds > 0 ? static_cast<double>(bytes) / 1e6 / seconds : 0;
  std::printf("%-14s %8.1f MB/s %7.1fx opencc -c t2s  ±%2.0f%%  %zu\n", stage.name().c_str(), rate,
              seconds > 0 ? stages.opencc.median_seconds() / seconds : 0, stage.spread_percent(), stage.results());
}

void print_words(const Resources& resources) {
  const char* const given = std::getenv("TAOJIN_SHARED");
  const std::filesystem::path folder =
      std::filesystem::path(given != nullptr ? given : TAOJIN_SHARED_DEFAULT) / "data" / "segmentation";
  for (const char* const set : {"pku", "msr"}) {
    const auto agreement = bench::measure_words(folder / (std::string(set) + ".test.gold.txt.gz"), resources);
    if (!agreement) continue;
    std::printf("words, %s     P %.3f R %.3f F1 %.3f  %zu words, %.1f MB/s with names\n", set, agreement->precision(),
                agreement->recall(), agreement->f1(), agreement->gold,
                static_cast<double>(agreement->bytes) / 1e6 / agreement->seconds);
  }
}

}  // namespace

int main(int argc, char** argv) {
  LoadOptions options;
  options.paths.assign(argv + 1, argv + argc);
  std::vector<Article> articles;
  std::string all;
  const Failure failure = load(
      options, std::cin,
      [&](Article article) {
        all += article.bytes;
        articles.push_back(std::move(article));
        return true;
      },
      [](const Skipped& skipped) { std::cerr << "skipped " << skipped.id << ": " << skipped.reason << '\n'; });
  if (failure || articles.empty()) {
    std::cerr << "bench_stages: " << (failure ? failure->what : "no articles") << '\n';
    return 2;
  }
  const bench::TemporaryFile file(all);
  const Resources resources = built_in_resources();
  Stages stages;
  for (int round = 0; round < kRounds; ++round) {
    const std::optional<double> seconds = bench::run_opencc(file.path());
    if (!seconds) {
      std::cerr << "bench_stages: opencc cannot be run\n";
      return 2;
    }
    stages.opencc.add(*seconds);
    for (const Article& article : articles) run_stages(article, resources, stages);
    for (const Article& article : articles) run_whole(article, resources, stages.whole);
    for (Stage* const stage : stages.all()) stage->end_round();
  }
  std::printf(
      "%zu articles, %.1f MB, median processor time of %d rounds, one thread; behind each rate the number of results\n",
      articles.size(), static_cast<double>(all.size()) / 1e6, kRounds);
  for (Stage* const stage : stages.all()) print(stages, *stage, all.size());
  print_words(resources);
  return 0;
}
