#include "labelled_text.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "decode/decode.h"
#include "names/model_image.h"
#include "normalize/normalize.h"
#include "segment/sentences.h"

namespace taojin {
namespace {

using namespace model_image;

constexpr std::uint32_t kAllLabels = (1U << kLabels) - 1;

std::uint32_t types_of(const std::string& label) {
  if (label == "company") return 1;
  if (label == "person") return 2;
  if (label == "organization") return 4;
  if (label == "product") return 8;
  if (label == "other:ORG") return 1 | 4;
  return 0;
}

LabelledText read_text(const nlohmann::json& record) {
  LabelledText text;
  Decoded decoded;
  decoded.text = to_utf32(record.at("text").get<std::string>());
  text.reading = normalize(decoded, Markup::none);
  text.sentences = find_sentences(text.reading.text);
  std::vector<std::uint32_t> first_read(decoded.text.size() + 1,
                                        text.reading.origin.size());  // decoded place -> reading
  for (std::uint32_t i = text.reading.origin.size(); i-- > 0;) first_read[text.reading.origin[i]] = i;
  for (std::size_t i = decoded.text.size(); i-- > 0;) first_read[i] = std::min(first_read[i], first_read[i + 1]);
  const auto place = [&](std::uint32_t at) { return first_read[at]; };
  for (const auto& e : record.value("entities", nlohmann::json::array())) {
    const Span span{place(e.at(0)), place(e.at(1))};
    const std::uint32_t types = types_of(e.at(2));
    if (types != 0 && !span.empty()) text.entities.push_back({span, types});
  }
  if (record.contains("optional")) {
    for (const auto& e : record.at("optional")) text.optional.push_back(Span{place(e.at(0)), place(e.at(1))});
  }
  if (record.contains("unlabelled")) {
    for (const auto& type : record.at("unlabelled")) text.unlabelled |= types_of(type);
  }
  return text;
}

}  // namespace

std::vector<LabelledText> read_labelled_texts(const std::string& path) {
  std::vector<LabelledText> texts;
  std::ifstream in(path);
  if (!in) {
    std::cerr << "train_tagger: " << path << ": cannot be read\n";
    std::exit(1);
  }
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) texts.push_back(read_text(nlohmann::json::parse(line)));
  }
  return texts;
}

std::vector<std::uint32_t> allowed_labels(const LabelledText& text, std::span<const Unit> units) {
  std::uint32_t outside = 1;
  for (int type = 0; type < kNameTypes; ++type) {
    if (text.unlabelled >> type & 1) outside |= 0xFU << label_of(type, kFirst);
  }
  std::vector<std::uint32_t> allowed(units.size(), outside);
  for (const Labelled& entity : text.entities) {
    std::size_t first = 0;
    while (first < units.size() && units[first].span.end <= entity.span.begin) ++first;
    std::size_t last = first;
    while (last < units.size() && units[last].span.end < entity.span.end) ++last;
    if (first == units.size() || last >= units.size()) continue;
    const bool whole = units[first].span.begin == entity.span.begin && units[last].span.end == entity.span.end;
    for (std::size_t i = first; i <= last; ++i) {
      if (!whole) {
        allowed[i] = kAllLabels;  // the annotation cuts a unit: nothing to learn here
        continue;
      }
      const Place place = first == last ? kSingle : i == first ? kFirst : i == last ? kLast : kInner;
      allowed[i] = 0;
      for (int type = 0; type < kNameTypes; ++type) {
        if (entity.types >> type & 1) allowed[i] |= 1U << label_of(type, place);
      }
    }
  }
  for (const Span span : text.optional) {
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (units[i].span.overlaps(span)) allowed[i] = kAllLabels;
    }
  }
  return allowed;
}

}  // namespace taojin
