package org.gradus.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.app.operation.GraderQuestions;
import org.gradus.exercise.ExerciseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The published JSON Schema says of front matter what the reader says, as far as a schema can know
/// it; a validator that is not ours reads it.
class ExerciseSchemaTest {
  private static final Path PUBLISHED = Path.of("exercises/exercise.schema.json");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema SCHEMA = REGISTRY.getSchema(published());

  private static final String RIGHT =
      """
      title: A parabola
      function: f(x) = a x²
      parameters: {a: 1..5}
      hints: Use the power rule.
      policy: {terms: true}
      tasks:
        - kind: derivative
          by: x
          points: 2
      """;

  private static String published() {
    try {
      return Files.readString(PUBLISHED);
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private static List<Error> errors(String frontMatter) {
    return SCHEMA.validate(frontMatter, InputFormat.YAML);
  }

  @Test
  void the_schema_is_a_schema_of_its_dialect() {
    var dialect = SpecificationVersion.DRAFT_2020_12.getDialectId();
    assertTrue(published().contains(dialect));
    var itself = REGISTRY.getSchema(SchemaLocation.of(dialect));
    assertEquals(List.of(), itself.validate(published(), InputFormat.JSON));
  }

  @ParameterizedTest
  @MethodSource("org.gradus.app.command.ExerciseCollectionTest#entries")
  void the_front_matter_of_an_exercise_is_valid(ExerciseFolder.Entry entry) {
    var front = entry.text().substring(4, entry.text().indexOf("\n---", 4) + 1);
    assertEquals(List.of(), errors(front), entry.file()::toString);
  }

  @Test
  void front_matter_without_a_fault_is_valid() {
    assertEquals(List.of(), errors(RIGHT));
  }

  /// What is replaced, by what, and where the validator points.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          title: A parabola          | titel: A parabola              | ~~
          title: A parabola          | ~~                             | ~~
          title: A parabola          | title: [A, parabola]           | /title
          function: f(x) = a x²      | function: {f: a x²}            | /function
          parameters: {a: 1..5}      | parameters: [1, 5]             | /parameters
          parameters: {a: 1..5}      | parameters: {a: {from: 1}}     | /parameters/a
          parameters: {a: 1..5}      | parameters: {a: []}            | /parameters/a
          hints: Use the power rule. | hints: {one: two}              | /hints
          {terms: true}              | {term: true}                   | /policy
          {terms: true}              | {terms: [true]}                | /policy/terms
          tasks:                     | task:                          | ~~
          kind: derivative           | kind: derivativ                | /tasks/0/kind
          kind: derivative           | kind: [derivative, value]      | /tasks/0/kind
          by: x                      | bye: x                         | /tasks/0
          by: x                      | by: {x: 1}                     | /tasks/0/by
          by: x                      | order: two                     | /tasks/0/order
          by: x                      | order: -1                      | /tasks/0/order
          by: x                      | at: x = 1                      | /tasks/0/at
          points: 2                  | points: -2                     | /tasks/0/points
          points: 2                  | points: many                   | /tasks/0/points
          """)
  void a_fault_is_found_by_the_schema_and_by_the_reader(String right, String wrong, String place) {
    assertTrue(RIGHT.contains(right), right);
    var broken = RIGHT.replace(right, wrong);
    var found = errors(broken);
    assertFalse(found.isEmpty(), broken);
    var where = "/" + place.replaceFirst("^/", "");
    assertTrue(
        found.stream()
            .anyMatch(
                error -> ("/" + error.getInstanceLocation()).replace("//", "/").equals(where)),
        found::toString);
    var folder = new ExerciseFolder(new GraderQuestions());
    assertTrue(isRefused(folder, "---\n" + broken + "---\n"), broken);
    assertFalse(isRefused(folder, "---\n" + RIGHT + "---\n"));
  }

  private static boolean isRefused(ExerciseFolder folder, String text) {
    return ExerciseFile.read("parabola", text, folder.questions())
        instanceof ExerciseFile.Reading.Faulty;
  }
}
