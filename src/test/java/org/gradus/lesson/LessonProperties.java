package org.gradus.lesson;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.gradus.TreeValue;
import org.gradus.Trees;
import org.gradus.document.Document;
import org.gradus.document.Format;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.xml.sax.InputSource;

class LessonProperties {
  private static final List<Symbol> VARIABLES = List.of(Symbol.of("x"), Symbol.of("y"));

  @Provide
  Arbitrary<Expr> functions() {
    return Trees.everything("x", "y").deep(3).arbitrary();
  }

  @Property(tries = 150)
  void any_function_is_told_or_refused_with_a_sentence(@ForAll("functions") Expr f)
      throws Exception {
    var lesson = Lessons.gradient(f, VARIABLES, Settings.standard(TreeValue::of));
    Statistics.collect(lesson.getClass().getSimpleName());
    switch (lesson) {
      case Lesson.Told(var document) -> assertIsWritten(document);
      case Lesson.Refused(var reason) -> assertTrue(reason.endsWith("."), reason);
    }
    Statistics.coverage(told -> told.check("Told").percentage(p -> p > 30));
  }

  private static void assertIsWritten(Document document) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.parse(new InputSource(new StringReader(Format.HTML.write(document))));
    assertTrue(Format.LATEX.write(document).chars().allMatch(c -> c < 0x80));
    for (var format : List.of(Format.TEXT, Format.MARKDOWN, Format.JSON)) {
      assertTrue(format.write(document).endsWith("\n"));
    }
  }
}
