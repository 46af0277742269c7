#include "eval/annotation.h"

#include "corpus/record_words.h"
#include "json/cursor.h"

namespace taojin {
namespace {

class AnnotationParser {
 public:
  explicit AnnotationParser(std::string_view json) : json_(json) {}

  Result<Annotation> parse() {
    json_.object([&](Key key) {
      if (key == "names") {
        json_.array([&] { name(out_.names.emplace_back()); });
      } else if (key == "except") {
        json_.array([&] { exception(out_.exceptions.emplace_back()); });
      } else if (key == "money") {
        out_.money.emplace();
        json_.array([&] { amount(out_.money->emplace_back()); });
      } else if (key == "model_counts") {
        out_.model_counts.emplace();
        json_.array([&] { count(out_.model_counts->emplace_back()); });
      } else if (key == "parameters") {
        out_.parameters.emplace();
        json_.array([&] { size(out_.parameters->emplace_back()); });
      } else {
        json_.skip();
      }
    });
    if (Failure failure = json_.finish()) return *failure;
    return std::move(out_);
  }

 private:
  using Key = std::string_view;

  void name(AnnotatedName& name) {
    json_.object([&](Key key) {
      if (key == "surface") {
        name.surface = json_.string();
      } else if (key == "type") {
        name.type = json_.string();
      } else if (key == "canonical") {
        text(name.canonical);
      } else if (key == "titles") {
        json_.array([&] { title(name.titles.emplace_back()); });
      } else {
        json_.skip();
      }
    });
    if (name.surface.empty()) json_.wrong("a surface is missing");
  }

  void title(RecordTitle& title) {
    json_.object([&](Key key) {
      if (key == "title") {
        text(title.title);
      } else if (key == "company") {
        text(title.company);
      } else {
        json_.skip();
      }
    });
  }

  void exception(AnnotatedException& exception) {
    json_.object([&](Key key) {
      if (key == "line") {
        exception.line = json_.natural();
      } else if (key == "nth") {
        exception.nth = json_.natural();
      } else if (key == "surface") {
        exception.surface = json_.string();
      } else if (key == "type") {
        exception.type = json_.string();
      } else if (key == "canonical") {
        text(exception.canonical);
      } else {
        json_.skip();
      }
    });
    if (exception.surface.empty()) json_.wrong("a surface is missing");
    if (exception.nth == 0) json_.wrong("nth counts from 1");
  }

  template <typename Figure>
  bool figure(AnnotatedFigure<Figure>& annotated, Key key) {
    Figure& figure = annotated.figure;
    if (key == "line") {
      annotated.line = json_.natural();
    } else if (key == "text") {
      figure.text = json_.string();
    } else if (key == "value") {
      number(figure.value.value);
    } else if (key == "low") {
      number(figure.value.low);
    } else if (key == "high") {
      number(figure.value.high);
    } else if (key == "bound") {
      word(figure.bound.emplace());
    } else if (key == "optional") {
      figure.optional = json_.boolean();
    } else {
      return false;
    }
    return true;
  }

  template <typename Figure>
  void finish(AnnotatedFigure<Figure>& annotated) {
    if (annotated.figure.text.empty()) json_.wrong("a text is missing");
    if (!annotated.figure.bound) annotated.figure.bound = Bound::exact;
  }

  void amount(AnnotatedFigure<RecordAmount>& annotated) {
    RecordAmount& amount = annotated.figure;
    json_.object([&](Key key) {
      if (figure(annotated, key)) return;
      if (key == "currency") {
        text(amount.currency);
      } else if (key == "kind") {
        word(amount.kind.emplace());
      } else if (key == "company") {
        text(amount.company);
      } else if (key == "also") {
        texts(amount.also);
      } else if (key == "investors") {
        texts(amount.investors.emplace());
      } else if (key == "lead_investors") {
        texts(amount.lead_investors);
      } else if (key == "round") {
        text(amount.round);
      } else if (key == "date") {
        text(amount.date);
      } else if (key == "status") {
        word(amount.status);
      } else if (key == "cumulative") {
        amount.cumulative = json_.boolean();
      } else {
        json_.skip();
      }
    });
    finish(annotated);
    if (!amount.kind) json_.wrong("a kind is missing");
    if (!amount.investors) amount.investors.emplace();
  }

  void count(AnnotatedFigure<RecordCount>& annotated) {
    RecordCount& count = annotated.figure;
    json_.object([&](Key key) {
      if (figure(annotated, key)) return;
      if (key == "counted") {
        word(count.counted);
      } else if (key == "category") {
        word(count.category.emplace());
      } else if (key == "scope") {
        text(count.scope);
      } else if (key == "source") {
        text(count.source);
      } else if (key == "as_of") {
        text(count.as_of);
      } else if (key == "batch") {
        text(count.batch);
      } else {
        json_.skip();
      }
    });
    finish(annotated);
  }

  void size(AnnotatedFigure<RecordSize>& annotated) {
    json_.object([&](Key key) {
      if (figure(annotated, key)) return;
      if (key == "model") {
        text(annotated.figure.model);
      } else {
        json_.skip();
      }
    });
    finish(annotated);
  }

  void text(std::string& out) {
    if (!json_.null()) out = json_.string();
  }

  void texts(std::vector<std::string>& out) {
    if (!json_.null()) json_.array([&] { out.push_back(json_.string()); });
  }

  void number(std::optional<Decimal>& out) {
    if (!json_.null()) out = json_.number();
  }

  template <typename Enumeration>
  void word(Enumeration& out) {
    const std::string text = json_.string();
    if (const std::optional<Enumeration> value = value_of<Enumeration>(text)) {
      out = *value;
    } else {
      json_.wrong("“" + text + "” is no word for it");
    }
  }

  JsonCursor json_;
  Annotation out_;
};

}  // namespace

Result<Annotation> parse_annotation(std::string_view json) {
  return AnnotationParser(json).parse();
}

}  // namespace taojin
