package org.gradus.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Locale;
import java.util.stream.Stream;
import org.gradus.expr.Statement;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every row of both tables of the notation.
class NotationTablesTest {
  private final Reader reader = Reader.standard();

  @TestFactory
  Stream<DynamicTest> every_input_is_read_as_its_explicit_form() {
    return NotationTables.readings()
        .map(row ->
            dynamicTest(
                row.input(), () -> assertEquals(folded(row.explicit()), folded(row.input()))));
  }

  @TestFactory
  Stream<DynamicTest> a_note_is_given_exactly_where_the_table_has_one() {
    return NotationTables.readings()
        .map(row ->
            dynamicTest(
                row.input(),
                () ->
                    assertEquals(
                        row.hasNote(),
                        !read(row.input()).notes().isEmpty(),
                        read(row.input()).notes()::toString)));
  }

  @TestFactory
  Stream<DynamicTest> explicit_forms_need_no_note() {
    return NotationTables.readings()
        .filter(row -> !row.explicit().contains("xi"))
        .map(row ->
            dynamicTest(row.explicit(), () -> assertTrue(read(row.explicit()).notes().isEmpty())));
  }

  @TestFactory
  Stream<DynamicTest> every_mistake_is_explained_at_its_place() {
    return NotationTables.errors()
        .map(row ->
            dynamicTest(
                row.input() + " at " + row.column(),
                () -> {
                  var error = error(row.input());
                  assertEquals(row.column(), error.column(), error::message);
                  var message = error.message().toLowerCase(Locale.ROOT);
                  assertTrue(message.contains(row.says().toLowerCase(Locale.ROOT)), message);
                }));
  }

  private Statement folded(String text) {
    return NumbersFolded.in(read(text).statement());
  }

  private Reading.Read read(String text) {
    return switch (reader.read(text)) {
      case Reading.Read read -> read;
      case Reading.Unreadable(var error) -> fail(error.picture(text));
    };
  }

  private SyntaxError error(String text) {
    return switch (reader.read(text)) {
      case Reading.Read(var statement, _, _) -> fail("was read as " + statement);
      case Reading.Unreadable(var error) -> error;
    };
  }
}
