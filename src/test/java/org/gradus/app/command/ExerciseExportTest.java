package org.gradus.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gradus.app.CommandRun;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// The files for other systems have the structure that those systems read.
class ExerciseExportTest {

  private static Document parsed(String xml) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Element parent, String name) {
    var found = parent.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(k -> (Element) found.item(k)).toList();
  }

  private static String text(Element parent, String name) {
    return elements(parent, name).getFirst().getTextContent().strip();
  }

  @Test
  void moodle_has_a_key_and_a_response_tree_for_every_question() throws Exception {
    var run = CommandRun.of("exercise", "export", "--format", "moodle");
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    var questions = elements(parsed(run.out()).getDocumentElement(), "question");
    assertTrue(questions.size() >= 50, () -> questions.size() + " questions");
    for (var question : questions) {
      assertFalse(text(question, "questiontext").isBlank());
      switch (question.getAttribute("type")) {
        case "stack" -> stack(question);
        case "multichoice" -> multichoice(question);
        case String other -> throw new AssertionError(other);
      }
    }
  }

  private static void stack(Element question) {
    assertTrue(text(question, "questionvariables").matches("(?s)ta1: .+;"));
    var castext = text(question, "questiontext");
    assertEquals(1, castext.split(Pattern.quote("[[input:ans1]]"), -1).length - 1);
    assertEquals(1, castext.split(Pattern.quote("[[validation:ans1]]"), -1).length - 1);
    assertEquals(
        2, castext.split("\\[\\[|\\{[@#]|\\\\\\(", -1).length - 1, "STACK replaces no more");
    assertEquals("[[feedback:prt1]]", text(question, "specificfeedback"));
    assertEquals(Set.of("ans1"), texts(question, "sans"));
    assertEquals("ta1", text(elements(question, "input").getFirst(), "tans"));
    assertEquals("AlgEquiv", text(elements(question, "prt").getFirst(), "answertest"));
  }

  private static Set<String> texts(Element parent, String name) {
    return elements(parent, name).stream()
        .map(element -> element.getTextContent().strip())
        .collect(Collectors.toSet());
  }

  private static void multichoice(Element question) {
    var right =
        elements(question, "answer").stream()
            .filter(answer -> answer.getAttribute("fraction").equals("100"))
            .count();
    assertEquals(1, right);
  }

  @Test
  void every_question_is_an_item_of_qti(@TempDir Path folder) throws Exception {
    var out = folder.resolve("items");
    var run = CommandRun.of("exercise", "export", "--format", "qti", "--out", out.toString());
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    try (var files = Files.list(out.resolve("items"))) {
      var items = files.toList();
      int asked =
          ExerciseCollectionTest.entries().stream()
              .mapToInt(e -> e.exercise().kinds().size())
              .sum();
      assertEquals(asked, items.size(), "no item takes the place of another");
      assertEquals("", run.err());
      for (var file : items) {
        item(parsed(Files.readString(file)).getDocumentElement());
      }
    }
  }

  @Test
  void a_package_of_qti_lists_its_items_in_a_manifest_and_a_test(@TempDir Path folder)
      throws Exception {
    var out = folder.resolve("quiz.zip").toString();
    var line = List.of("exercise", "export", "exercises/derivatives", "--format", "qti", "--out");
    CommandRun.printed(Stream.concat(line.stream(), Stream.of(out)).toList());
    try (var archive = new ZipFile(out)) {
      var names = archive.stream().map(ZipEntry::getName).collect(Collectors.toSet());
      var resources = elements(inside(archive, "imsmanifest.xml"), "resource");
      var listed = attributes(resources, "href");
      assertEquals(
          names,
          Stream.concat(listed.stream(), Stream.of("imsmanifest.xml")).collect(Collectors.toSet()));
      for (var resource : resources) {
        assertEquals(
            Set.of(resource.getAttribute("href")), attributes(elements(resource, "file"), "href"));
      }
      var asked = elements(inside(archive, "test.xml"), "qti-assessment-item-ref");
      assertEquals(listed.size() - 1, attributes(asked, "href").size());
      for (var reference : asked) {
        var item = inside(archive, reference.getAttribute("href"));
        assertEquals(reference.getAttribute("identifier"), item.getAttribute("identifier"));
      }
      assertEquals(
          attributes(asked, "identifier"),
          attributes(elements(resources.getFirst(), "dependency"), "identifierref"));
    }
  }

  private static Element inside(ZipFile archive, String name) throws Exception {
    try (var in = archive.getInputStream(archive.getEntry(name))) {
      return parsed(new String(in.readAllBytes(), StandardCharsets.UTF_8)).getDocumentElement();
    }
  }

  private static Set<String> attributes(List<Element> elements, String name) {
    return elements.stream().map(e -> e.getAttribute(name)).collect(Collectors.toSet());
  }

  private static final String VALUE =
      """
      ---
      title: A value
      function: f(x, y) = 0.1x + y/4
      tasks:
        - kind: gradient
      ---
      """;

  /// To Maxima 0.1 is a rounded number, and AlgEquiv would compare it with a tolerance.
  @Test
  void the_key_of_a_stack_question_is_exact(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("value.md"), VALUE);
    var run = CommandRun.of("exercise", "export", file.toString());
    assertTrue(run.out().contains("ta1: [1/10,1/4];"), run.out());
  }

  @Test
  void a_name_is_made_an_identifier(@TempDir Path folder) throws Exception {
    var above = Files.createDirectory(folder.resolve("1. Übung"));
    var file = Files.writeString(above.resolve("größter Wert.md"), VALUE);
    var run = CommandRun.of("exercise", "export", "--format", "qti", file.toString());
    var item = parsed(run.out()).getDocumentElement();
    assertEquals("q1-bung-gr-ter-Wert-v1-q1", item.getAttribute("identifier"));
  }

  @Test
  void two_questions_with_one_name_are_refused(@TempDir Path folder) throws Exception {
    var one = Files.createDirectories(folder.resolve("a/same")).resolve("value.md");
    var two = Files.createDirectories(folder.resolve("b/same")).resolve("value.md");
    Files.writeString(one, VALUE);
    Files.writeString(two, VALUE);
    var run = CommandRun.of("exercise", "export", one.toString(), two.toString());
    assertEquals(ExitCode.MISUSE, run.exitCode());
    assertTrue(run.err().contains("'same-value-v1-q1'"), run.err());
  }

  private static void item(Element item) {
    assertEquals("http://www.imsglobal.org/xsd/imsqtiasi_v3p0", item.getNamespaceURI());
    assertTrue(item.getAttribute("identifier").matches("[a-zA-Z_][-\\w]*"));
    var response = elements(item, "qti-response-declaration").getFirst();
    assertFalse(text(response, "qti-correct-response").isBlank());
    var interactions =
        IntStream.of(
                elements(item, "qti-choice-interaction").size(),
                elements(item, "qti-text-entry-interaction").size())
            .sum();
    assertEquals(1, interactions);
    var score = elements(item, "qti-outcome-declaration").getFirst();
    boolean isScoredHere = !elements(item, "qti-response-processing").isEmpty();
    assertTrue(isScoredHere ^ score.hasAttribute("external-scored"));
    for (var formula : elements(item, "math")) {
      assertEquals("http://www.w3.org/1998/Math/MathML", formula.getNamespaceURI());
    }
  }

  @Test
  void gift_has_choices_and_numbers() {
    var run = CommandRun.of("exercise", "export", "--format", "gift");
    assertTrue(run.err().contains("are left out"), run.err());
    var questions = run.out().split("\n\n");
    assertTrue(questions.length >= 5, () -> questions.length + " questions");
    for (var question : questions) {
      var bare = question.replaceAll("\\\\.", "");
      assertTrue(
          bare.matches("(?s)\\s*::[^:]+::\\[html\\][^{}]*\\{[^{}]*[=#][^{}]*\\}\\s*"), question);
    }
  }

  @Test
  void an_unknown_format_is_refused() {
    var run = CommandRun.of("exercise", "export", "--format", "pdf");
    assertEquals(ExitCode.MISUSE, run.exitCode());
    assertTrue(run.err().contains("moodle, qti, gift"), run.err());
  }
}
