#pragma once
/// Articles for the tests of link: a text with its names marked, read with a small lexicon of their own.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "decode/decode.h"
#include "lexicon/compile.h"
#include "lexicon/lexicon.h"
#include "link/link.h"
#include "segment/sentences.h"
#include "taojin/document.h"

namespace taojin::testing {

/// A row of a table of tests: an article with its names marked, and what becomes of it, a line each.
struct LinkCase {
  const char* name;
  const char* text;
  std::vector<std::string> expected;
};

inline std::string case_name(const ::testing::TestParamInfo<LinkCase>& info) {
  return info.param.name;
}

/// A lexicon of invented names, with the titles, places, surnames and characters that the rules look up.
inline const Lexicon& lexicon() {
  struct Table {
    const char* name;
    const char* lines;
  };
  static constexpr Table kTables[] = {
      {"companies",
       "云岭科技\tfirm\t云岭|Cloudridge|云岭汽车科技\t\n"
       "云岭汽车\tfirm\t\t\n"
       "江州银行\tbank\t\t江州\n"
       "满江银行\tbank\t\t满江银行\n"
       "远方\tfirm\t\t远方\n"
       "泊云智能\tfirm\t\t\n"
       "海棠金服\tfirm\t海棠金服集团|海裳金服|Begonia\t\n"
       "海棠集团\tfirm\t海棠|老海棠金服\t\n"
       "Quillbyte\tfirm\tOldname Systems\t\n"
       "h11n\tinvestor\tHarrow Tealson|Harrow Tealmoon\t\n"
       "沐石资本\tinvestor\t\t\n"
       "晚潮\tmedia\t晚潮网\t\n"},
      {"people",
       "埃德温·克罗夫特\t克罗夫特|柯罗夫特|Edwin Croft|埃迪·克罗夫特|埃迪克罗夫特\t\n"
       "韩知远\tEthan Han\t\n"
       "林周月娥\t林周\t\n"},
      {"places", "江州\tcity\t\n北京\tcity\t\n深圳\tcity\t\n"},
      {"organizations", "江州大学\tuniversity\t\t\n商务部\tgovernment\t\t\n"},
      {"products", "岭语\t云岭科技\tmodel\t\t\n"},
      {"surnames",
       "周\t100\tcommon\n韩\t100\tcommon\n王\t100\tcommon\n李\t100\tcommon\n欧阳\t10\tcompound\n林\t100\tcommon\n"},
      {"transliteration",
       "克\t9\n罗\t9\n夫\t9\n特\t9\n斯\t9\n德\t9\n尔\t9\n柯\t9\n布\t9\n朗\t9\n纳\t9\n安\t9\n丹\t9\n顿\t9\n埃\t9\n温\t9"
       "\n"},
      {"titles",
       "CEO\tCEO\texecutive\nCTO\tCTO\texecutive\n首席执行官\t首席执行官\texecutive\n董事长\t董事长\tboard\n创始人\t创"
       "始人\tfounder\n"
       "联合创始人\t联合创始人\tfounder\n创始人兼CEO\t创始人兼CEO\tfounder\n副总裁\t副总裁\texecutive\n负责人\t负责人\t"
       "head\n合伙人\t合伙人\tpartner\n"
       "教授\t教授\tacademic\n院士\t院士\tacademic\n校长\t校长\tacademic\n总统\t总统\tofficial\n部长\t部长\tofficial\n"
       "分析师\t分析师\tprofession\n投资人\t投资人\tprofession\n专家\t专家\tprofession\n记者\t记者\tprofession\n主编\t"
       "主编\texecutive\n"
       "带头人\t带头人\thead\n顾问\t顾问\thead\n研究员\t研究员\tacademic\n科学家\t科学家\tacademic\n先生\t先生\thonorif"
       "ic\n工程师\t工程师\tprofession\n高级工程师\t高级工程师\tacademic"
       "\n主席\t主席\tofficial\n会长\t会长\thead\n代言人\t代言人\tprofession\n产品负责人\t产品负责人\thead\n发言人\t"
       "发言人\tofficial\n主管\t主管\thead\n研究院院长\t研究院院长\thead\n"},
  };
  static const std::string image = [] {
    std::vector<LexiconLine> lines;
    for (const Table& table : kTables) {
      Result<std::vector<LexiconLine>> some = parse_lexicon_table(table.name, table.lines);
      if (!some) throw std::runtime_error(some.error().what);
      lines.insert(lines.end(), some->begin(), some->end());
    }
    Result<std::string> made = compile_lexicon(lines);
    if (!made) throw std::runtime_error(made.error().what);
    return *made;
  }();
  static const Lexicon read = *Lexicon::from_image(image);
  return read;
}

/// The document of a text in which names are marked: [c云岭科技] company, [p…] person, [o…] organization, [g…] product.
inline Document marked(std::string_view utf8) {
  Document d;
  const std::u32string text = to_utf32(utf8);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = std::min(text.find(U'[', at), text.size());
    d.reading.text.append(text, at, open - at);
    if (open == text.size()) break;
    const std::size_t close = text.find(U']', open);
    const char32_t type = text[open + 1];
    Mention mention;
    mention.type = type == U'c'   ? NameType::company
                   : type == U'p' ? NameType::person
                   : type == U'o' ? NameType::organization
                                  : NameType::product;
    mention.span.begin = static_cast<std::uint32_t>(d.reading.text.size());
    d.reading.text.append(text, open + 2, close - open - 2);
    mention.span.end = static_cast<std::uint32_t>(d.reading.text.size());
    d.mentions.push_back(mention);
    at = close + 1;
  }
  d.sentences = find_sentences(d.reading.text);
  return d;
}

inline Document linked(std::string_view text) {
  Document d = marked(text);
  Linked result = link(d, lexicon());
  d.mentions = std::move(result.mentions);
  d.entities = std::move(result.entities);
  return d;
}

/// Every entity of a type as "name: spelling|spelling", spellings ascending, entities in order.
inline std::vector<std::string> entities(const Document& d, NameType type) {
  std::vector<std::string> out;
  for (const Entity& entity : d.entities) {
    if (entity.type != type) continue;
    std::set<std::string> spellings;
    for (const std::uint32_t m : entity.mentions) spellings.insert(to_utf8(slice(d.reading.text, d.mentions[m].span)));
    std::string line = entity.name + ":";
    for (const std::string& spelling : spellings) line += (line.back() == ':' ? " " : "|") + spelling;
    out.push_back(line);
  }
  return out;
}

/// Every title as "person: title @ firm", in order.
inline std::vector<std::string> titles(const Document& d) {
  std::vector<std::string> out;
  for (const Entity& entity : d.entities) {
    for (const Title& title : entity.titles) {
      out.push_back(entity.name + ": " + title.title + (title.company ? " @ " + d.entities[*title.company].name : ""));
    }
  }
  return out;
}

}  // namespace taojin::testing
