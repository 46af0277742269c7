#include "load/load.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <fstream>
#include <sstream>
#include <string>

#include "load/glob.h"

namespace taojin {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

/// What load finds, a line each: "id=text" and "id: reason".
struct Found {
  std::vector<std::string> articles, skipped;
  std::vector<Article> whole;
  Failure failure;
};

Found find(LoadOptions options, const std::string& standard_input = {}) {
  Found found;
  std::istringstream in(standard_input);
  found.failure = load(
      options, in,
      [&](Article article) {
        found.articles.push_back(article.id + "=" + article.bytes);
        found.whole.push_back(std::move(article));
        return true;
      },
      [&](const Skipped& skipped) { found.skipped.push_back(skipped.id + ": " + skipped.reason); });
  return found;
}

std::string gzip(const std::string& bytes) {
  std::string out(bytes.size() + 100, '\0');
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zstandard(const std::string& bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

class Load : public testing::Test {
 protected:
  Load() : root_(fs::temp_directory_path() / ("taojin-load-" + std::to_string(::getpid()))) {
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~Load() override { fs::remove_all(root_); }

  std::string write(const std::string& name, const std::string& bytes) {
    const fs::path path = root_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  LoadOptions folder() const { return {.paths = {root_.string()}}; }

  fs::path root_;
};

TEST_F(Load, WalksInOrderOfNamesAndKeepsToKnownEndings) {
  write("b.txt", "1");
  write("a/z.md", "2");
  write("a/B.HTML", "3");
  write("a.txt", "4");
  write("c.pdf", "no");
  write("none", "no");
  const Found found = find(folder());
  EXPECT_THAT(found.articles, ElementsAre("a/B.HTML=3", "a/z.md=2", "a.txt=4", "b.txt=1"));
  EXPECT_EQ(found.whole[0].markup, Markup::html);
  EXPECT_EQ(found.whole[1].markup, Markup::markdown);
  EXPECT_EQ(found.whole[2].markup, Markup::none);
  EXPECT_THAT(found.skipped, IsEmpty());
  EXPECT_FALSE(found.failure);
}

TEST_F(Load, FileAloneIsItsName) {
  const std::string path = write("deep/er/story.dat", "甲");
  EXPECT_THAT(find({.paths = {path}}).articles, ElementsAre("story.dat=甲"));
}

TEST_F(Load, EmptyFileIsAnArticle) {
  EXPECT_THAT(find({.paths = {write("empty.txt", "")}}).articles, ElementsAre("empty.txt="));
}

TEST_F(Load, MissingPathFailsBeforeAnythingIsRead) {
  const std::string good = write("good.txt", "1");
  const Found found = find({.paths = {good, (root_ / "missing").string()}});
  ASSERT_TRUE(found.failure);
  EXPECT_EQ(found.failure->what, (root_ / "missing").string() + ": No such file or directory");
  EXPECT_THAT(found.articles, IsEmpty());
}

TEST_F(Load, Decompresses) {
  write("a.txt.gz", gzip("甲") + gzip("乙"));
  write("b.md.zst", zstandard("丙") + zstandard("丁"));
  write("c.jsonl.gz", gzip("{\"id\":\"r\",\"text\":\"戊\"}\n"));
  const Found found = find(folder());
  EXPECT_THAT(found.articles, ElementsAre("a.txt.gz=甲乙", "b.md.zst=丙丁", "r=戊"));
  EXPECT_EQ(found.whole[1].markup, Markup::markdown);
}

TEST_F(Load, DamagedCompressionIsSkipped) {
  const std::string good = gzip(std::string(10000, 'x')), packed = zstandard(std::string(10000, 'x'));
  write("a.txt.gz", good.substr(0, good.size() - 12));
  write("b.txt.gz", good.substr(0, good.size() - 8) + "checksum");
  write("c.txt.zst", packed.substr(0, packed.size() - 3));
  write("d.txt", "1");
  const Found found = find(folder());
  EXPECT_THAT(found.articles, ElementsAre("d.txt=1"));
  EXPECT_THAT(found.skipped,
              ElementsAre("a.txt.gz: cannot be read: gzip: cut off", "b.txt.gz: cannot be read: gzip: damaged",
                          "c.txt.zst: cannot be read: zstd: cut off"));
}

TEST_F(Load, LinksAreFollowedButNotInCircles) {
  write("a/1.txt", "1");
  fs::create_directory_symlink("..", root_ / "a" / "up");
  fs::create_symlink("1.txt", root_ / "a" / "2.txt");
  fs::create_symlink("missing", root_ / "a" / "3.txt");
  const Found found = find(folder());
  EXPECT_THAT(found.articles, ElementsAre("a/1.txt=1", "a/2.txt=1"));
  EXPECT_THAT(found.skipped, ElementsAre("a/3.txt: cannot be read: No such file or directory",
                                         "a/up/: a symbolic link to a folder that it is in"));
}

TEST_F(Load, SpecialFilesAreSkipped) {
  ASSERT_EQ(::mkfifo((root_ / "pipe.txt").c_str(), 0600), 0);
  EXPECT_THAT(find(folder()).skipped, ElementsAre("pipe.txt: not a regular file"));
}

TEST_F(Load, UnreadableThingsAreSkipped) {
  if (::geteuid() == 0) GTEST_SKIP() << "root reads everything";
  fs::permissions(write("a.txt", "1"), fs::perms::none);
  write("b/c.txt", "1");
  fs::permissions(root_ / "b", fs::perms::none);
  const Found found = find(folder());
  fs::permissions(root_ / "b", fs::perms::owner_all);
  EXPECT_THAT(found.skipped,
              ElementsAre("a.txt: cannot be read: Permission denied", "b/: cannot be read: Permission denied"));
}

TEST_F(Load, GlobsChooseIds) {
  write("2023/a.txt", "1");
  write("2023/b.md", "2");
  write("2024/a.txt", "3");
  write("2024/notes", "4");
  LoadOptions options = folder();
  options.globs = {"2024/*"};
  EXPECT_THAT(find(options).articles, ElementsAre("2024/a.txt=3", "2024/notes=4"));
  options.globs = {"*.txt"};
  options.excludes = {"2024/**"};
  EXPECT_THAT(find(options).articles, ElementsAre("2023/a.txt=1"));
}

TEST_F(Load, RecordsOfJsonLines) {
  const std::string path =
      write("all.jsonl",
            "\xEF\xBB\xBF{\"id\":\"甲\",\"text\":\"一\\u4e8c\\n\",\"date\":\"2024-05-06T10:00:00Z\"}\r\n"
            "\n"
            "{\"text\":\"三\",\"more\":{\"text\":\"no\",\"list\":[1,{\"id\":2}]},\"id\":42,\"date\":\"2024/5\"}\n"
            "{\"text\":\"四\",\"date\":\"soon\"}");
  const Found found = find({.paths = {path}});
  EXPECT_THAT(found.articles, ElementsAre("甲=一二\n", "42=三", "all.jsonl:4=四"));
  EXPECT_EQ(found.whole[0].date, "2024-05-06");
  EXPECT_EQ(found.whole[1].date, "2024-05");
  EXPECT_EQ(found.whole[2].date, std::nullopt);
  EXPECT_TRUE(found.whole[0].is_utf8);
}

TEST_F(Load, BadRecordsAreNamedByTheirLine) {
  const std::string path =
      write("all.jsonl", "{\"text\":\"甲\"}\n{\"text\":\n[1]\n{\"id\":\"x\"}\n{\"text\":1}\n\"{\"\n");
  const Found found = find({.paths = {path}});
  EXPECT_THAT(found.articles, ElementsAre("all.jsonl:1=甲"));
  EXPECT_THAT(found.skipped,
              ElementsAre("all.jsonl:2: bad JSON at column 9", "all.jsonl:3: bad JSON: not an object",
                          "all.jsonl:4: no text in field \"text\"", "all.jsonl:5: no text in field \"text\"",
                          "all.jsonl:6: bad JSON: not an object"));
}

TEST_F(Load, BadJsonIsToldByItsColumn) {
  const std::pair<const char*, const char*> lines[] = {
      {"{\"text\":\"a\"} {", "-:1: bad JSON at column 14"},         // something follows
      {"{\"text\":\"a\",}", "-:1: bad JSON at column 13"},          // no name
      {"{\"text\":\"a\" \"id\":1}", "-:1: bad JSON at column 13"},  // no comma
      {"{\"text\":\"a", "-:1: bad JSON at column 11"},              // no end
      {"{\"text\":\"\\q\"}", "-:1: bad JSON at column 12"},         // no such escape
      {"{\"text\":\"\\ud800\"}", "-:1: bad JSON at column 16"},     // half a character
      {"{\"text\":\"a\tb\"}", "-:1: bad JSON at column 11"},        // a tab is written as an escape
      {"{\"text\":\"a\",\"n\":01}", "-:1: bad JSON at column 17"},  // no number
  };
  for (const auto& [line, skipped] : lines) {
    EXPECT_THAT(find({.paths = {"-"}}, line).skipped, ElementsAre(skipped)) << line;
  }
}

TEST_F(Load, FieldsOfOtherTypesAreNotTaken) {
  const std::string path = write("all.jsonl",
                                 "{\"id\":-7,\"text\":\"甲\",\"date\":20240506}\n"
                                 "{\"id\":null,\"text\":\"乙\",\"text\":[\"no\"]}\n"
                                 "{\"id\":[1],\"text\":\"no\",\"text\":\"丙\"}\n");
  const Found found = find({.paths = {path}});
  EXPECT_THAT(found.articles, ElementsAre("-7=甲", "all.jsonl:2=乙", "all.jsonl:3=丙"));
  EXPECT_EQ(found.whole[0].date, std::nullopt);
}

TEST_F(Load, InvalidBytesInARecordAreReplaced) {
  const std::string path = write("all.jsonl", "{\"text\":\"甲\xFF乙\"}\n");
  EXPECT_THAT(find({.paths = {path}}).articles, ElementsAre("all.jsonl:1=甲\xEF\xBF\xBD乙"));
}

TEST_F(Load, FieldsCanBeNamed) {
  LoadOptions options{.paths = {write("all.jsonl", "{\"key\":\"k\",\"body\":\"甲\",\"text\":\"no\"}\n")}};
  options.id_field = "key";
  options.text_field = "body";
  EXPECT_THAT(find(options).articles, ElementsAre("k=甲"));
}

TEST_F(Load, FormatOverridesTheName) {
  LoadOptions options{.paths = {write("a.txt", "{\"text\":\"甲\"}\n")}};
  options.format = InputFormat::jsonl;
  EXPECT_THAT(find(options).articles, ElementsAre("a.txt:1=甲"));
  options.paths = {write("b.jsonl", "{\"text\":\"甲\"}")};
  options.format = InputFormat::text;
  EXPECT_THAT(find(options).articles, ElementsAre("b.jsonl={\"text\":\"甲\"}"));
}

TEST_F(Load, StandardInputIsATextOrRecords) {
  const LoadOptions options{.paths = {"-"}};
  EXPECT_THAT(find(options, "甲\n乙").articles, ElementsAre("-=甲\n乙"));
  EXPECT_THAT(find(options, "").articles, ElementsAre("-="));
  EXPECT_THAT(find(options, "{甲}\n").articles, ElementsAre("-={甲}\n"));
  EXPECT_THAT(find(options, "\n {\"text\":\"甲\"}\n{\"id\":\"b\",\"text\":\"乙\"}").articles,
              ElementsAre("-:2=甲", "b=乙"));
  EXPECT_THAT(find(options, gzip("{\"text\":\"甲\"}\n")).articles, ElementsAre("-:1=甲"));
  EXPECT_THAT(find(options, "{\"text\":\n").skipped, ElementsAre("-:1: bad JSON at column 9"));
}

TEST_F(Load, LongLinesSurviveBlockBoundaries) {
  std::string lines;
  std::vector<std::size_t> sizes;
  for (std::size_t size : {1U, 65500U, 65519U, 65520U, 65521U, 65536U, 200000U, 3U}) {
    lines += "{\"text\":\"" + std::string(size, 'x') + "\"}\n";
    sizes.push_back(size);
  }
  std::vector<std::size_t> found;
  for (const Article& article : find({.paths = {write("all.jsonl", lines)}}).whole)
    found.push_back(article.bytes.size());
  EXPECT_EQ(found, sizes);
}

TEST_F(Load, StopsWhenAsked) {
  write("a.txt", "1");
  write("b.txt", "2");
  std::istringstream in;
  int articles = 0;
  const Failure failure = load(
      folder(), in, [&](const Article&) { return ++articles < 1; }, [](const Skipped&) {});
  EXPECT_FALSE(failure);
  EXPECT_EQ(articles, 1);
}

struct GlobCase {
  const char* pattern;
  const char* id;
  bool matches;
};

TEST(Glob, Table) {
  constexpr GlobCase kCases[] = {{"*.txt", "a.txt", true},
                                 {"*.txt", "x/y/a.txt", true},
                                 {"*.txt", "a.txt.gz", false},
                                 {"x/*.txt", "x/a.txt", true},
                                 {"x/*.txt", "x/y/a.txt", false},
                                 {"x/**", "x/y/a.txt", true},
                                 {"**/a.txt", "a.txt", true},
                                 {"**/a.txt", "x/y/a.txt", true},
                                 {"**/a.txt", "x/ya.txt", false},
                                 {"x/**/a", "x/a", true},
                                 {"?.md", "a.md", true},
                                 {"?.md", ".md", false},
                                 {"x/?.md", "x//.md", false},
                                 {"[a-c]*", "b1", true},
                                 {"[!a-c]*", "b1", false},
                                 {"[a-c]*", "d1", false},
                                 {"[]]", "]", true},
                                 {"[", "[", true},
                                 {"a[x", "a[x", true},
                                 {"", "a", false},
                                 {"*", "x/y", true},
                                 {"**", "x/y", true},
                                 {"a*b*c", "a1b2b3c", true},
                                 {"a*b*c", "a1c2b", false}};
  for (const auto& [pattern, id, matches] : kCases)
    EXPECT_EQ(matches_glob(pattern, id), matches) << pattern << " " << id;
}

}  // namespace
}  // namespace taojin
