// compile_lexicon FOLDER IMAGE: compiles every *.tsv of FOLDER into IMAGE. Run by the build.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "lexicon/compile.h"

int main(int argc, char** argv) {
  namespace fs = std::filesystem;
  if (argc != 3) {
    std::cerr << "usage: compile_lexicon FOLDER IMAGE\n";
    return 2;
  }
  std::vector<fs::path> files;
  for (const auto& file : fs::directory_iterator(argv[1])) {
    if (file.path().extension() == ".tsv") files.push_back(file.path());
  }
  std::sort(files.begin(), files.end());

  std::vector<taojin::LexiconLine> lines;
  for (const fs::path& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(in), {});
    const auto table = taojin::parse_lexicon_table(file.filename().string(), text);
    if (!in || !table) {
      std::cerr << "compile_lexicon: " << (table ? file.string() + ": cannot be read" : table.error().what) << '\n';
      return 1;
    }
    lines.insert(lines.end(), table->begin(), table->end());
  }
  const auto image = taojin::compile_lexicon(lines);
  if (!image) {
    std::cerr << "compile_lexicon: " << image.error().what << '\n';
    return 1;
  }
  std::ofstream out(argv[2], std::ios::binary | std::ios::trunc);
  out << *image;
  out.close();
  if (!out) {
    std::cerr << "compile_lexicon: " << argv[2] << ": cannot be written\n";
    return 1;
  }
  return 0;
}
