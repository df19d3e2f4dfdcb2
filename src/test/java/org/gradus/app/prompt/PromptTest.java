package org.gradus.app.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradus.app.Commands;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.app.request.ExitCode;
import org.gradus.document.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTest {
  private final StringWriter shown = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void a_function_by_itself_is_differentiated() {
    assertEquals(ExitCode.DONE, type("x³y² + 2xy\n"));
    assertEquals("∂f/∂x = 3x²y² + 2y\n∂f/∂y = 2x³y + 2x\n", shown.toString());
  }

  @Test
  void a_command_needs_no_quotes_and_its_options_no_dashes() {
    type(
        """
        diff x^2 sin x order 2

        diff --by y x y
        simplify x²/x
        equal "2x" "x+x"
        equal (x+1)² = x² + 2x + 1
        """);
    assertEquals(
        """
        2 sin x + 4x cos x − x² sin x
        x
        x    for x ≠ 0
        equal (normal form)
        equal (normal form)
        """,
        shown.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ∂f/∂x                | 2xy
          f_x                  | 2xy
          f_xy                 | 2x
          ∂²f/∂x∂y             | 2x
          f_x(1, 2)            | 4
          f_x(a, 2)            | 12
          f(1, 2)              | 2 + sin 2 ≈ 2.909297426825682
          f(a, 0)              | 0
          d/dt (t² sin t)      | 2t sin t + t² cos t
          g'                   | 2t + 2
          g''                  | 2
          g'(2)                | 6
          evaluate f at (1, 0) | 0
          diff g               | 2t + 2
          simplify f           | x²y + sin y
          derivative of g      | 2t + 2
          differentiate g      | 2t + 2
          """)
  void a_defined_function_is_asked_about_in_the_notation_of_mathematics(
      String line, String answer) {
    type("f(x, y) = x²y + sin y\nlet a = 3\ng(t) = f(t, 1) + 2t - sin 1\n" + line + "\n");
    assertTrue(shown.toString().endsWith("\n" + answer + "\n"), shown + errors.toString());
  }

  @Test
  void a_definition_is_echoed_as_it_stands_in_a_book() {
    type("f(x, y) = x²/(1+y) + 1\n");
    var lines = shown.toString().lines().map(String::stripTrailing).toList();
    assertEquals(List.of("            x²", "f(x, y) = ─────── + 1", "           1 + y"), lines);
  }

  @Test
  void the_function_of_the_last_question_need_not_be_named_again() {
    type("f(x, y) = x²y\n∇f\nhessian\ndiff by y\nevaluate at (2, 3)\n");
    assertTrue(shown.toString().endsWith("⎣ 2x   0  ⎦\nx²\n12\n"), shown.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hess f", "∇²f", "hessian f"})
  void a_hessian_stands_over_lines(String line) {
    type("f(x, y) = x²y + sin y\n" + line + "\n");
    assertTrue(shown.toString().endsWith("\n⎡ 2y   2x     ⎤\n⎣ 2x   −sin y ⎦\n"), shown.toString());
  }

  @Test
  void a_hessian_wider_than_a_terminal_stands_on_one_line() {
    type("hessian exp(x y z w) sin(x y z w)\n");
    assertTrue(shown.toString().startsWith("[["), shown.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          descend g from (4, 1) rate 2 steps 3 | Gradient descent on g(x, y) = | ∇g
          stationary g                         | g is unbounded above: | ∇g = 0 was solved
          check g at (1, 2)                    | Check of g(x, y) = | where g = 3
          explain descent g from (4, 1)        | Gradient descent on g(x, y) = | ∂g/∂x = 2x
          stationary k                         | P: k″ is 2 there | k is convex
          descend k from 1 rate 3 steps 3      | 0 < α < 2/k″ | k′(t)
          """)
  void an_answer_calls_a_function_by_its_name(String line, String first, String second) {
    type("g(x, y) = x² + y\n k(t) = t²\n" + line + "\n");
    var text = shown.toString().replaceAll("\\s+", " ");
    assertTrue(text.contains(first) && text.contains(second), shown + errors.toString());
  }

  @Test
  void a_function_of_the_symbol_f_keeps_the_sentences_of_its_proofs() {
    type("g(f) = f²\nstationary g\n");
    assertTrue(shown.toString().contains("f is unbounded above: along f = t"), shown.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grade 2xy² of f by x\nwhy",
        "f_x\nwhy",
        "explain derivative f by x",
        "explain limit f by x",
        "explain derivative f by x at (1, 2, 3)"
      })
  void a_partial_derivative_is_explained_as_one(String lines) {
    type("f(x, y, z) = x³y² + 2xy + 5yz⁴\n" + lines + "\n");
    var text = shown.toString();
    assertTrue(text.contains("Partial derivative of f(x, y, z) = x³y²"), text + errors);
    assertTrue(text.contains("∂f/∂x ") && !text.contains("f′"), text);
    assertTrue(
        !text.contains("limit") || text.contains("(f(x + h, y, z) − f(x, y, z))/h = "), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          save no                   | no
          load a/b/no               | a/b/no
          fit y = a x data li       | li
          fit y = a x --data=li     | li
          descend f from 1 plot out | out
          exercise show exe         | exe
          """)
  void a_line_that_wants_a_file_is_known(String line, String path) {
    assertEquals(Optional.of(path), FileNames.pathBehindCommand(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sav", "plot f", "diff x", "descend f plot out.svg st"})
  void other_lines_want_no_file(String line) {
    assertEquals(Optional.empty(), FileNames.pathBehindCommand(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gradient f(1, 2)", "grad f (1, 2)", "gradient of f(1,a)", "∇f(1, 2)"})
  void a_gradient_of_a_value_is_meant_at_the_point(String line) {
    type("f(x, y) = x²y\nlet a = 2\n" + line + "\n");
    assertTrue(shown.toString().contains("∂f/∂x = 2xy    at the point: 4"), shown.toString());
  }

  @Test
  void a_product_of_values_is_no_point() {
    type("f(x) = x²\ngradient f(1)f(2)\n");
    assertTrue(shown.toString().endsWith("df/dx = 0\n"), shown.toString());
  }

  @Test
  void a_value_between_leaves_the_function_that_questions_are_about() {
    type("f(x, y) = x²y\nf(1, 2)\nhess\nf(1, 2)\nwhy\n");
    assertTrue(shown.toString().contains("2\n⎡ 2y   2x ⎤"), shown.toString());
    assertTrue(errors.toString().contains("has no worked solution"), errors.toString());
  }

  @Test
  void why_tells_an_explanation_once_more_in_full() {
    type("explain derivative x² sin x\nwhy\n");
    assertTrue(shown.toString().endsWith("= 2x sin x + x² cos x\n"), shown.toString());
    assertTrue(shown.toString().contains("(xⁿ)′ = n·xⁿ⁻¹"), shown.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyz", "theta^2", "sinh x", "cos x", "wx yz"})
  void short_words_and_names_are_mathematics(String line) {
    assertEquals(ExitCode.DONE, type(line + "\n"), errors.toString());
  }

  @Test
  void ans_is_the_last_result() {
    type("diff x² sin x\nlet b = 2\ndiff ans\n");
    assertTrue(shown.toString().endsWith("2 sin x + 4x cos x − x² sin x\n"), shown.toString());
  }

  @Test
  void steps_and_why_explain_the_last_derivative() {
    type("f(x) = x² sin x\nf'\nsteps\n");
    assertTrue(shown.toString().contains("product rule"), shown.toString());
    type("f(x, y) = x² y\ngrade x² of f by x\nwhy\n");
    assertTrue(shown.toString().contains("constant factor y"), shown + errors.toString());
    type("f(x) = x² sin x\nhess f\nwhy\n");
    assertTrue(shown.toString().contains("Second derivative of f(x)"), shown.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          why           | Nothing was asked yet.
          ∇q            | There is no function 'q' yet. Define it: q(x) = …
          let b = x     | A value has no variables, and this has 'x'.
          let b         | A value is given a name so: let a = 3.
          ∇f(1)         | The point has one coordinate, and the variables are x, y.
          f_t           | The variables of f are x, y.
          f'            | The variables of f are x, y.
          hessian       | There is no function yet.
          gradiant x²   | There is no command 'gradiant'. Did you mean 'gradient'?
          hello         | There is no command 'hello'. 'help' says what there is.
          solve x² = 4  | Minima, maxima and saddles are found so: stationary f.
          2f            | is a function here: its value is f(x, y), its derivative by x is f_x.
          x² = 2x       | An equation by itself asks nothing.
          diff x --nope | There is no option '--nope'.
          save          | Name the file
          int x² dx     | There is no command 'int'. Integrals are not computed here
          lim x->0 x    | There is no command 'lim'. Of limits there is the one
          tangent f     | To draw a tangent: plot f at x=1.
          factor x²-1   | To write an expression more simply: simplify f.
          plot f a.png  | Pictures are SVG: write --svg a.svg.
          save no/a.md  | cannot be written: there is no folder
          load none.md  | There is no file 'none.md' that can be read.
          sin(          | A number, a name or '(' is expected
          """)
  void a_line_that_cannot_be_answered_says_why(String line, String message) {
    boolean needsFunction = !line.equals("why") && !line.equals("hessian");
    type((needsFunction ? "f(x, y) = x^y\n" : "") + line + "\n");
    assertTrue(errors.toString().contains(message), errors.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plot f FILE",
        "plot FILE",
        "plot f at x=1 FILE",
        "plot f svg FILE",
        "stationary f FILE",
        "descend f from 2 rate 0.1 steps 3 plot FILE",
        "descend f from 2 rate 0.1 steps 3 FILE",
      })
  void a_picture_goes_to_the_file_that_is_named_and_that_is_said(String line, @TempDir Path folder)
      throws IOException {
    var file = folder.resolve("run.svg");
    type("f(x) = x² + x\n" + line.replace("FILE", file.toString()) + "\n");
    assertEquals("The picture is in " + file + ".\n", errors.toString());
    assertTrue(Files.readString(file).contains("</svg>"));
  }

  @Test
  void clear_is_a_word_of_the_prompt() {
    assertEquals(ExitCode.DONE, type("clear\n"));
    assertEquals("", shown.toString() + errors);
  }

  @Test
  void a_script_goes_on_after_an_error_unless_it_is_to_stop() {
    assertEquals(ExitCode.DONE, type("2 3 sin(\nx²\n"));
    assertTrue(shown.toString().endsWith("df/dx = 2x\n"), shown.toString());
    var before = shown.toString();
    assertEquals(ExitCode.UNREADABLE, run("2 3 sin(\nx²\n", true));
    assertEquals(before, shown.toString());
  }

  @Test
  void a_saved_session_is_loaded_again(@TempDir Path folder) throws IOException {
    var lesson = folder.resolve("notes.md");
    type("f(x) = x³\nsin(\n∇f\nsave " + lesson + "\n");
    assertTrue(
        Files.readString(lesson)
            .contains("gradus> f(x) = x³\nf(x) = x³\ngradus> ∇f\ndf/dx = 3x²\n"),
        Files.readString(lesson));
    var page = new LessonFile(Files.readString(lesson)).document(new Gradus(Commands.ALL));
    var html = Format.HTML.write(page);
    assertTrue(html.contains("gradus&gt; f(x) = x³\nf(x) = x³</code>"), html);
    assertTrue(html.contains("gradus&gt; ∇f</code>"), html);
    assertTrue(html.contains("<msup><mi>x</mi><mn>2</mn></msup>"), html);
    var first = shown.toString();
    type("load " + lesson + "\nf(2)\n");
    assertTrue(shown.toString().substring(first.length()).contains("df/dx = 3x²\n8\n"));
  }

  private int type(String text) {
    return run(text, false);
  }

  private int run(String text, boolean stopsAtErrors) {
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var streams = new Streams(in, new PrintWriter(shown, true), new PrintWriter(errors, true));
    var session = new Session(new Gradus(Commands.ALL), streams, () -> 0);
    return new Prompt(session, PlainLines.of(streams, ""), stopsAtErrors).run();
  }
}
