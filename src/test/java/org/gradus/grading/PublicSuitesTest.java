package org.gradus.grading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Other graders' test suites, run from a folder that is given: `-Dsuites=FOLDER`.
@EnabledIfSystemProperty(named = "suites", matches = ".+")
class PublicSuitesTest {

  private record Row(
      String id, String f, String by, String right, String answer, double score, String message) {
    static Row of(String line) {
      var cells = line.split("\t", -1);
      return new Row(
          cells[0],
          cells[1],
          cells[2],
          cells[3],
          cells[4],
          Double.parseDouble(cells[5]),
          cells.length > 6 ? cells[6] : "");
    }
  }

  @Test
  void right_answers_are_correct_and_foreseen_mistakes_are_named() throws IOException {
    var rows =
        Files.readAllLines(Path.of(System.getProperty("suites"), "stack_misconceptions.tsv"))
            .stream()
            .skip(1)
            .map(Row::of)
            .toList();
    int foreseen = 0;
    int named = 0;
    var faults = new ArrayList<String>();
    for (var row : rows) {
      var verdict = Grading.grade(Grading.derivative(row.f, row.by.split(",")), row.answer);
      var ids = verdict.report().misconceptions();
      System.out.println(
          row.id
              + "\t"
              + row.f
              + "\t"
              + row.answer
              + "\t"
              + verdict.label()
              + "\t"
              + ids
              + "\t"
              + verdict.report().score().value());
      if (row.score == 1 && !(verdict instanceof Verdict.Correct)) {
        faults.add(row + " is " + verdict.label() + ids);
      }
      if (row.score == 0 && verdict instanceof Verdict.Correct) {
        faults.add(row + " is correct");
      }
      if (row.score == 0 && !row.message.isEmpty()) {
        foreseen++;
        named += ids.isEmpty() ? 0 : 1;
      }
    }
    System.out.println(named + " of " + foreseen + " named");
    assertTrue(faults.isEmpty(), faults::toString);
    assertTrue(named >= 0.95 * foreseen, named + " of " + foreseen);
  }
}
