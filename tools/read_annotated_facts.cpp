// read_annotated_facts: the facts stage alone, over articles whose names and amounts people have annotated. Writes a
// report, one document a line, for comparison with the annotations.
//
//   read_annotated_facts ANNOTATIONS.jsonl > report.jsonl

#include <iostream>

#include "annotations.h"
#include "facts/facts.h"
#include "taojin/report.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: read_annotated_facts ANNOTATIONS.jsonl\n";
    return 2;
  }
  auto annotated = taojin::read_annotations(argv[1]);
  if (!annotated) {
    std::cerr << "read_annotated_facts: " << annotated.error().what << "\n";
    return 2;
  }
  for (taojin::AnnotatedDocument& a : *annotated) {
    taojin::Document& d = a.document;
    d.amounts = taojin::read_amounts(d);
    d.model_counts = taojin::read_model_counts(d);
    d.model_sizes = taojin::read_model_sizes(d);
    std::cout << taojin::document_json(d) << "\n";
  }
  return 0;
}
