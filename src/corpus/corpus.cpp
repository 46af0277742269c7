#include "taojin/corpus.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "corpus/agreement.h"

namespace taojin {
namespace {

template <typename T>
void sort_unique(std::vector<T>& items) {
  std::ranges::sort(items);
  const auto repeated = std::ranges::unique(items);
  items.erase(repeated.begin(), repeated.end());
}

template <typename Told>
FactReport report_of(const Told& told, const std::string& document) {
  return {document, told.value, told.low, told.high, told.bound, told.place};
}

void sort_reports(std::vector<FactReport>& reports) {
  std::ranges::sort(reports, {}, [](const FactReport& r) { return std::tie(r.document, r.place); });
}

/// The value to sort events by; a range by its low end.
Decimal order_value(const FactReport& report) {
  return report.value ? *report.value : report.low.value_or(Decimal(0));
}

}  // namespace

void CorpusBuilder::add(DocumentSummary summary) {
  ++documents_;
  characters_ += summary.characters;
  for (DocumentSummary::Name& name : summary.names) {
    Joined& joined = (name.type == NameType::person ? people_ : companies_)[name.key];
    joined.spellings[name.name] += name.mentions;
    std::ranges::move(name.aliases, std::back_inserter(joined.aliases));
    sort_unique(joined.aliases);
    std::ranges::move(name.titles, std::back_inserter(joined.titles));
    sort_unique(joined.titles);
    if (joined.documents.empty() || joined.documents.back() != summary.id) joined.documents.push_back(summary.id);
    joined.mentions += name.mentions;
  }
  for (DocumentSummary::Figure& figure : summary.funding) figures_.push_back({std::move(figure), summary.id});
  for (DocumentSummary::Count& count : summary.model_counts) counts_.push_back({std::move(count), summary.id});
}

std::vector<CorpusName> CorpusBuilder::names(std::map<std::string, Joined>& joined) {
  std::vector<CorpusName> out;
  for (auto& [key, entity] : joined) {
    CorpusName name;
    // The spelling most often used; of equals the first by bytes.
    name.name = std::ranges::max_element(entity.spellings, {}, [](const auto& s) { return s.second; })->first;
    for (const auto& [spelling, mentions] : entity.spellings) entity.aliases.push_back(spelling);
    name.aliases = std::move(entity.aliases);
    sort_unique(name.aliases);
    std::erase(name.aliases, name.name);
    name.titles = std::move(entity.titles);
    name.documents = std::move(entity.documents);
    sort_unique(name.documents);
    name.mentions = entity.mentions;
    out.push_back(std::move(name));
  }
  std::ranges::sort(out, [](const CorpusName& a, const CorpusName& b) {
    return std::make_tuple(b.documents.size(), b.mentions, std::string_view(a.name)) <
           std::make_tuple(a.documents.size(), a.mentions, std::string_view(b.name));
  });
  return out;
}

std::vector<CorpusFunding> CorpusBuilder::funding() {
  std::ranges::sort(figures_, {}, [](const Figure& f) {
    return std::tie(f.figure.company_key, f.figure.kind, f.figure.round, f.figure.currency, f.document, f.figure.place);
  });
  std::vector<CorpusFunding> out;
  for (auto begin = figures_.begin(); begin != figures_.end();) {
    const auto group = [](const Figure& f) {
      return std::tie(f.figure.company_key, f.figure.kind, f.figure.round, f.figure.currency);
    };
    const auto end = std::find_if(begin, figures_.end(), [&](const Figure& f) { return group(f) != group(*begin); });
    // A named round of a company happens once: what is told of it agrees or not. Without a round, figures that cannot
    // be one value are several events; totals and single rounds are never one.
    std::vector<std::pair<bool, CorpusFunding>> events;
    for (auto told = begin; told != end; ++told) {
      FactReport report = report_of(told->figure, told->document);
      const auto same = std::ranges::find_if(events, [&](const auto& event) {
        return event.first == told->figure.cumulative &&
               (!told->figure.round.empty() || compatible(report, event.second.reports[event.second.stated]));
      });
      if (same == events.end()) {
        CorpusFunding event{told->figure.company, told->figure.kind,  told->figure.round, told->figure.currency, 0,
                            Agreement::single,    {std::move(report)}};
        events.emplace_back(told->figure.cumulative, std::move(event));
      } else {
        same->second.reports.push_back(std::move(report));
        same->second.stated = most_precise(same->second.reports);
      }
    }
    for (auto& [cumulative, event] : events) {
      sort_reports(event.reports);
      event.stated = most_precise(event.reports);
      event.agreement = agreement(event.reports);
      out.push_back(std::move(event));
    }
    begin = end;
  }
  std::ranges::stable_sort(out, [](const CorpusFunding& a, const CorpusFunding& b) {
    const auto order = [](const CorpusFunding& f) { return std::tie(f.company, f.kind, f.round, f.currency); };
    if (order(a) != order(b)) return order(a) < order(b);
    return order_value(a.reports[a.stated]) < order_value(b.reports[b.stated]);
  });
  return out;
}

std::vector<CorpusCount> CorpusBuilder::counts() {
  const auto group = [](const Count& c) {
    return std::tie(c.count.scope, c.count.counted, c.count.category, c.count.as_of, c.count.source);
  };
  std::ranges::sort(counts_, [&](const Count& a, const Count& b) {
    return std::tuple_cat(group(a), std::tie(a.document, a.count.place)) <
           std::tuple_cat(group(b), std::tie(b.document, b.count.place));
  });
  std::vector<CorpusCount> out;
  for (auto begin = counts_.begin(); begin != counts_.end();) {
    const auto end = std::find_if(begin, counts_.end(), [&](const Count& c) { return group(c) != group(*begin); });
    const std::size_t first = out.size();
    for (auto told = begin; told != end; ++told) {
      FactReport report = report_of(told->count, told->document);
      const auto same = std::find_if(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                                     [&](const CorpusCount& c) { return compatible(report, c.reports[c.stated]); });
      if (same == out.end()) {
        const DocumentSummary::Count& c = told->count;
        out.push_back({c.counted, c.category, c.scope, c.source, c.as_of, 0, Agreement::single, {std::move(report)}});
      } else {
        same->reports.push_back(std::move(report));
        same->stated = most_precise(same->reports);
      }
    }
    std::for_each(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), [](CorpusCount& count) {
      sort_reports(count.reports);
      count.stated = most_precise(count.reports);
      count.agreement = agreement(count.reports);
    });
    std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                     [](const CorpusCount& a, const CorpusCount& b) {
                       return order_value(a.reports[a.stated]) < order_value(b.reports[b.stated]);
                     });
    begin = end;
  }
  return out;
}

Corpus CorpusBuilder::finish() {
  Corpus corpus;
  corpus.documents = documents_;
  corpus.characters = characters_;
  corpus.companies = names(companies_);
  corpus.people = names(people_);
  corpus.funding = funding();
  corpus.model_counts = counts();
  return corpus;
}

}  // namespace taojin
