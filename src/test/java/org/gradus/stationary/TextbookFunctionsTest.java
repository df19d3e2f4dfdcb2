package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The functions of textbooks' chapters and of optimization, each with its whole answer: what is
/// proved, the points, and the families.
///
/// The table was checked by hand and against Newton's method from many starts.
class TextbookFunctionsTest {
  private static final String TABLE = "textbook-functions.txt";

  private record Row(String f, String box, String answer) {
    static Row of(String block) {
      int end = block.indexOf('\n');
      var head = block.substring(2, end).split(" in (?=-?[0-9.]+\\.\\.)");
      return new Row(head[0], head.length > 1 ? head[1] : "", block.substring(end + 1) + "\n");
    }
  }

  @TestFactory
  Stream<DynamicTest> the_answer_is_the_one_of_the_table() throws IOException {
    var rows = rows();
    assertTrue(rows.size() > 300);
    return rows.stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.f, () -> assertEquals(row.answer, Told.lines(Told.of(row.f, row.box)))));
  }

  private static java.util.List<Row> rows() throws IOException {
    try (var in = TextbookFunctionsTest.class.getResourceAsStream(TABLE)) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      var rows = new ArrayList<Row>();
      for (var block : text.split("\n\n")) {
        rows.add(Row.of(block));
      }
      return rows;
    }
  }
}
