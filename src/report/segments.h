#pragma once
/// The words of a document.

#include <cstdint>
#include <string>

#include "lexicon/lexicon.h"
#include "report/json_writer.h"
#include "taojin/document.h"
#include "taojin/report.h"

namespace taojin {

/// A line a sentence, words as printed with a blank between.
[[nodiscard]] std::string segments_text(const Document& document, const Lexicon& lexicon);

/// {"id","sentences":[{"start","end","words":[{"text","start","end"}]}]} and a line end, of an article's document or of
/// those of its parts.
class SegmentsJson {
 public:
  SegmentsJson(const Lexicon& lexicon, OffsetUnit unit) : lexicon_(lexicon), unit_(unit), json_(out_) {}

  void add(const Document& part);
  /// To be called once, after a part.
  [[nodiscard]] std::string finish();

 private:
  const Lexicon& lexicon_;
  OffsetUnit unit_;
  std::uint32_t end_ = 0;  ///< of the parts so far
  std::string out_;
  JsonWriter json_;
};

}  // namespace taojin
