#include <taojin/pipeline.h>
#include <taojin/report.h>
#include <taojin/version.h>

#include <iostream>

int main() {
  taojin::Article article;
  article.id = "a";
  article.bytes = "云岭科技完成2亿元融资。";
  const taojin::Result<taojin::Document> document =
      taojin::read_article(std::move(article), taojin::built_in_resources());
  if (!document) return 1;
  std::cout << taojin::kVersion << ' ' << taojin::document_json(*document) << '\n';
  return 0;
}
