#include "eval/gold.h"

namespace taojin {

Record as_gold(Record record) {
  record.sentences.clear();
  record.fingerprints.reset();
  record.relations.clear();
  record.parts.set();
  record.parts.reset(static_cast<std::size_t>(RecordPart::relations));
  return record;
}

Record without_facts(Record record) {
  record.names = {};
  record.funding.clear();
  record.amounts.clear();
  record.model_counts.clear();
  record.model_sizes.clear();
  record.relations.clear();
  record.parts.reset();
  return record;
}

}  // namespace taojin
