#include "corpus/gather.h"

#include <algorithm>

#include "corpus/name_key.h"

namespace taojin {
namespace {

void widen(const TextPool& texts, TextId& first, TextId& last, TextId date) {
  if (date == kNoText) return;
  if (first == kNoText || texts.text(date) < texts.text(first)) first = date;
  if (last == kNoText || texts.text(date) > texts.text(last)) last = date;
}

std::string value_key(const RecordValue& value) {
  const auto text = [](const std::optional<Decimal>& number) { return number ? number->to_string() : std::string(); };
  return text(value.value) + '/' + text(value.low) + '/' + text(value.high);
}

}  // namespace

EntityId CorpusBuilder::State::entity(NameType type, TextId name) {
  const auto typed = [type](TextId text) { return static_cast<std::uint64_t>(type) << 32 | text; };
  const auto known = by_name_.find(typed(name));
  if (known != by_name_.end()) return known->second;
  const TextId key = state_.texts.id(name_key(state_.texts.text(name)));
  const auto [entry, fresh] = by_key_.try_emplace(typed(key), static_cast<EntityId>(state_.entities.size()));
  if (fresh) state_.entities.emplace_back().type = type;
  by_name_.emplace(typed(name), entry->second);
  state_.entities[entry->second].spellings.emplace_back(name, 0);
  return entry->second;
}

std::uint32_t CorpusBuilder::State::value(const RecordValue& value) {
  const auto [entry, fresh] = by_value_.try_emplace(value_key(value), static_cast<std::uint32_t>(state_.values.size()));
  if (fresh) state_.values.push_back(value);
  return entry->second;
}

void CorpusBuilder::State::add(const Record& record) {
  record_ = &record;
  document_ = static_cast<DocumentId>(state_.documents.size());
  state_.documents.push_back({record.id, state_.texts.id(record.date)});
  state_.characters += record.length;
  named_.clear();
  sentence_names_.clear();
  for (const NameType type : {NameType::company, NameType::person, NameType::organization}) names(record, type);
  for (const RecordName& person : record.of(RecordPart::people)) {
    if (person.titles) titles(entity(NameType::person, person.name), *person.titles);
  }
  static const RecordFingerprints kNoPrints;
  const RecordFingerprints& prints = record.fingerprints ? *record.fingerprints : kNoPrints;
  state_.prints.push_back(prints.document);
  passages_.assign(prints.passages.size(), kNone);
  figures(record);
  counts(record);
  for (const RecordPassage& passage : prints.passages) {
    if (!passage.repeats || *passage.repeats >= prints.passages.size()) continue;
    state_.repeats.push_back({document_, passage.place, prints.passages[*passage.repeats].place});
  }
  relate(record);
}

void CorpusBuilder::State::names(const Record& record, NameType type) {
  const TextId date = state_.documents[document_].date;
  for (const RecordName& name : record.names[static_cast<std::size_t>(type)]) {
    const TextId text = state_.texts.id(name.name);
    const EntityId id = entity(type, text);
    named_.try_emplace(name.name, id);
    EntityEntry& entry = state_.entities[id];
    const auto mentions = name.mentions.size();
    std::ranges::find(entry.spellings, text, &std::pair<TextId, std::uint64_t>::first)->second += mentions;
    for (const std::string& alias : name.aliases) {
      const TextId alias_id = state_.texts.id(alias);
      if (std::ranges::find(entry.aliases, alias_id) == entry.aliases.end()) entry.aliases.push_back(alias_id);
    }
    if (entry.documents.empty() || entry.documents.back() != document_) entry.documents.push_back(document_);
    entry.mentions += mentions;
    widen(state_.texts, entry.first_date, entry.last_date, date);
    if (type == NameType::organization) continue;
    for (const RecordMention& mention : name.mentions) {
      const auto sentence = std::ranges::upper_bound(record.sentences, mention.place.begin, {}, &Span::begin);
      if (sentence == record.sentences.begin() || std::prev(sentence)->end <= mention.place.begin) continue;
      sentence_names_.emplace_back(static_cast<std::uint32_t>(sentence - record.sentences.begin() - 1), id);
    }
  }
}

void CorpusBuilder::State::titles(EntityId person, const std::vector<RecordTitle>& stated) {
  const TextId date = state_.documents[document_].date;
  for (const RecordTitle& title : stated) {
    const TextId text = state_.texts.id(title.title);
    const EntityId company = title.company.empty() ? kNone : find(title.company);
    auto& titles = state_.entities[person].titles;
    auto entry =
        std::ranges::find_if(titles, [&](const TitleEntry& t) { return t.title == text && t.company == company; });
    if (entry == titles.end()) {
      titles.push_back({text, company, kNoText, kNoText, 0});
      entry = titles.end() - 1;
    }
    ++entry->documents;
    widen(state_.texts, entry->first_date, entry->last_date, date);
  }
}

/// A name that a fact gives, as an entity: of the record's names the one that is meant, else a company.
EntityId CorpusBuilder::State::find(std::string_view name) {
  const auto known = named_.find(name);
  return known != named_.end() ? known->second : entity(NameType::company, name);
}

std::uint32_t CorpusBuilder::State::passage_at(Span place) {
  if (!record_->fingerprints) return kNone;
  const std::vector<RecordPassage>& passages = record_->fingerprints->passages;
  const auto after =
      std::ranges::upper_bound(passages, place.begin, {}, [](const RecordPassage& p) { return p.place.begin; });
  if (after == passages.begin() || std::prev(after)->place.end <= place.begin) return kNone;
  const auto index = static_cast<std::size_t>(after - passages.begin() - 1);
  if (passages_[index] == kNone) {
    const RecordPassage& passage = passages[index];
    PassageEntry entry{document_, passage.place, {}, std::min(passage.hashes.size(), kPassageHashes)};
    std::copy_n(passage.hashes.begin(), entry.count, entry.hashes.begin());
    passages_[index] = static_cast<std::uint32_t>(state_.passages.size());
    state_.passages.push_back(entry);
  }
  return passages_[index];
}

void CorpusBuilder::State::tell(ToldEntry& entry, const RecordFigure& figure) {
  entry.document = document_;
  entry.place = figure.place;
  entry.value = value(figure.value);
  entry.bound = figure.bound.value_or(Bound::exact);
  entry.passage = passage_at(figure.place);
}

void CorpusBuilder::State::figures(const Record& record) {
  const std::size_t first = state_.figures.size();
  for (const RecordAmount& amount : record.funding) {
    if (amount.company.empty() || amount.equivalent_of || !amount.kind || amount.optional) continue;
    FigureEntry entry;
    tell(entry, amount);
    entry.company = find(amount.company);
    entry.kind = *amount.kind;
    entry.status = amount.status;
    entry.cumulative = amount.cumulative;
    entry.round = state_.texts.id(amount.round);
    entry.currency = state_.texts.id(amount.currency);
    entry.date = state_.texts.id(amount.date);
    if (amount.investors) {
      for (const std::string& investor : *amount.investors) entry.investors.push_back(find(investor));
    }
    state_.figures.push_back(std::move(entry));
  }
  for (const std::vector<RecordAmount>* amounts : {&record.funding, &record.amounts}) {
    for (const RecordAmount& amount : *amounts) {
      if (!amount.equivalent_of) continue;
      const auto base = std::ranges::find(state_.figures.begin() + static_cast<std::ptrdiff_t>(first),
                                          state_.figures.end(), *amount.equivalent_of, &FigureEntry::place);
      if (base == state_.figures.end()) continue;
      base->other_currency = state_.texts.id(amount.currency);
      base->other_value = value(amount.value);
    }
  }
}

void CorpusBuilder::State::counts(const Record& record) {
  for (const RecordCount& count : record.model_counts) {
    if (count.optional) continue;
    CountEntry entry;
    tell(entry, count);
    entry.counted = count.counted;
    entry.category = count.category.value_or(ModelCategory::all);
    entry.scope = state_.texts.id(count.scope);
    entry.source = state_.texts.id(count.source);
    entry.batch = state_.texts.id(count.batch);
    entry.as_of = state_.texts.id(count.as_of);
    if (count.parameters_at_least) entry.at_least = value({count.parameters_at_least, {}, {}});
    state_.counts.push_back(entry);
  }
}

}  // namespace taojin
