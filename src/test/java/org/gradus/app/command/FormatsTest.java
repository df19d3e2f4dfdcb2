package org.gradus.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gradus.app.CommandRun;
import org.gradus.app.operation.GraderQuestions;
import org.gradus.app.request.ExitCode;
import org.gradus.exercise.Export;
import org.gradus.exercise.ExportItem;
import org.gradus.exercise.Question;
import org.gradus.grading.Grader;
import org.gradus.grading.Task;
import org.gradus.grading.Verdict;
import org.gradus.number.Budget;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Other people's programs read what all exercises are exported to, and find the keys that the
/// grader has.
///
/// For Moodle XML, GIFT and the XML of STACK no schema is published; the schema of QTI 3 is, but
/// not where Maven or npm could fetch it, so a player that its publisher has certified plays the
/// items.
@Tag("formats")
class FormatsTest {
  private static final GraderQuestions QUESTIONS = new GraderQuestions();

  /// The questions of all exercises by their names in an export.
  private static Map<String, Question> questions() {
    var questions = new TreeMap<String, Question>();
    for (var entry : ExerciseCollectionTest.entries()) {
      for (var variant : entry.exercise().variants(1, 1)) {
        var items = ExportItem.of(ExerciseExport.name(entry), variant, QUESTIONS);
        IntStream.range(0, items.size())
            .forEach(k -> questions.put(items.get(k).id(), variant.question(k, QUESTIONS)));
      }
    }
    return questions;
  }

  private static Path exported(String format, Path out) {
    var run = CommandRun.of("exercise", "export", "--format", format, "--out", out.toString());
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    return out;
  }

  private static void assertAccepted(Question question, String answer) {
    var verdict = question.grader().grade(answer, Budget.ofWork(Grader.USUAL_WORK));
    assertInstanceOf(Verdict.Correct.class, verdict, answer);
  }

  @Test
  void gift_is_read_with_the_right_answers(@TempDir Path folder) throws Exception {
    var read = OtherReaders.read("gift.js", exported("gift", folder.resolve("quiz.gift")));
    var questions = questions();
    assertTrue(read.size() > 10, read::toString);
    for (var shown : read) {
      var question = questions.get(shown.path("title").asString());
      assertEquals("html", shown.path("stem").path("format").asString());
      assertFalse(shown.path("stem").path("text").asString().contains("\\"), shown::toString);
      switch (question.task()) {
        case Task.Choice choice -> choice(shown, choice);
        case Task _ -> assertAccepted(question, shown.path("choices").path("number").asString());
      }
    }
  }

  private static void choice(JsonNode shown, Task.Choice choice) {
    var options = shown.path("choices").values().stream().toList();
    assertEquals("MC", shown.path("type").asString());
    assertEquals(choice.options().size(), options.size());
    for (int k = 0; k < options.size(); k++) {
      assertEquals(
          choice.options().get(k).equals(choice.correct()),
          options.get(k).path("isCorrect").asBoolean());
      assertEquals(
          choice.feedback().isEmpty(),
          options.get(k).path("feedback").path("text").asString("").isEmpty());
    }
  }

  @Test
  void the_player_of_qti_shows_every_item_and_scores_the_key(@TempDir Path folder)
      throws Exception {
    var played = OtherReaders.read("qti.js", exported("qti", folder).resolve("items"));
    var questions = questions();
    assertTrue(played.size() > 60, played::toString);
    long scored = 0;
    for (var item : played) {
      var question = questions.get(item.path("id").asString());
      assertTrue(item.path("isReady").asBoolean(), item::toString);
      assertEquals(List.of(), item.path("complaints").values().stream().toList());
      assertEquals(0, item.path("wrong").asDouble(-1), item::toString);
      scored += item.path("right").asDouble() > 0 ? 1 : 0;
      var key = item.path("key").asString();
      switch (question.task()) {
        case Task.Choice choice ->
            assertEquals("C" + (choice.options().indexOf(choice.correct()) + 1), key);
        case Task _ -> assertAccepted(question, key);
      }
    }
    assertEquals(gift(), scored, "what GIFT can ask, the player scores");
  }

  private static long gift() {
    var run = CommandRun.of("exercise", "export", "--format", "gift");
    return run.out().lines().filter(line -> line.startsWith("::")).count();
  }

  /// The player does notice what is wrong.
  @Test
  void the_player_of_qti_complains_of_a_broken_item(@TempDir Path folder) throws Exception {
    var file = "exercises/nudges/central.md";
    CommandRun.of("exercise", "export", "--format", "qti", "--out", folder.toString(), file);
    var items = folder.resolve("items");
    var item = items.resolve("nudges-central-v1-q1.xml");
    var right = Files.readString(item);
    for (var fault : List.of("qti-equal", "qti-text-entry-interaction", "RESPONSE\" card")) {
      Files.writeString(item, right.replace(fault, "x-" + fault));
      var played = OtherReaders.read("qti.js", items).getFirst();
      assertNotEquals(List.of(), played.path("complaints").values().stream().toList(), fault);
    }
  }

  /// What Maxima works out by itself is what STACK is told as the teacher's answer.
  @Test
  void maxima_finds_the_keys_of_the_stack_questions(@TempDir Path folder) throws Exception {
    var program = new MaximaProgram();
    int asked = 0;
    for (var question : questions().entrySet()) {
      asked += program.add(question.getKey(), question.getValue()) ? 1 : 0;
    }
    var file = Files.writeString(folder.resolve("keys.mac"), program.text());
    var found = program.verdicts(OtherReaders.maxima(file));
    assertEquals(asked, found.size(), "Maxima reads every key");
    assertTrue(asked > 50, asked + " keys");
    found.forEach((id, verdict) -> assertEquals("true", verdict, id));
    assertEquals(keysOfMoodle(), asked);
  }

  private static long keysOfMoodle() {
    var run = CommandRun.of("exercise", "export", "--format", Export.names().getFirst());
    return run.out().lines().filter(line -> line.contains("ta1: ")).count();
  }
}
