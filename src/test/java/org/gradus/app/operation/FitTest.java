package org.gradus.app.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.app.CommandRun;
import org.gradus.app.Commands;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.app.request.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FitTest {
  private static final String LINE = "x,y\\n1,3\\n2,5\\n3,7\\n";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,y\\n1,3\\n2,5\\n3,7\\n",
        "x,y\\n1,3\\n2,5\\n3,7",
        "\uFEFFx,y\\r\\n1,3\\r\\n2,5\\r\\n3,7\\r\\n",
        "x,y\\n'1,0','3,0'\\n2,5\\n3,'7'\\n",
        "x;y\\n1,0;3,0\\n2;5\\n3;7e0\\n",
        "name,x,y\\nanna,1,3\\n'b, c',2,5\\n,3,7\\n",
        "x\\ty\\n1\\t3\\n2\\t5\\n3\\t7\\n",
        "\"x\",\"y\"\\n\"1\",3\\n2, 5 \\n3,+7.000\\n\\n",
      })
  void data_are_read_however_a_spreadsheet_wrote_them(String text) throws IOException {
    var closed = json(text.replace('\'', '"')).path("closed_form").path("at");
    assertEquals(2, closed.path("a").asDouble(), 1e-12);
    assertEquals(1, closed.path("b").asDouble(), 1e-12);
  }

  /// Two or three rows through which one line goes best, however near their places are.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,y\\n1000000000000,1\\n1000000000001,2\\n1000000000002,2\\n | 0.5",
        "x,y\\n1,1\\n1.000000000000001,2\\n | 1e15",
        "x,y\\n1e-9,1\\n2e-9,3\\n | 2e9",
      })
  void columns_that_doubles_cannot_tell_apart_are_told_apart_in_few_rows(String text, double slope)
      throws IOException {
    var answer = json(text);
    assertEquals(2, answer.path("closed_form").path("rank").asInt());
    assertEquals(slope, answer.path("closed_form").path("at").path("a").asDouble(), 1e-12 * slope);
    assertFalse(answer.path("account").toString().contains("not isolated"), answer::toString);
  }

  @Test
  void dependence_is_proved_in_few_rows_and_labelled_in_many() throws IOException {
    var few = json("x,y\n1.1,1\n1.1,2\n1.1,3\n").path("account").toString();
    assertTrue(few.contains("\"The minimizers are not isolated: they fill a line."), few);
    assertTrue(few.contains("\"There is no single best fit"), few);
    out.getBuffer().setLength(0);
    var many = json("x,y\n" + "1.1,1\n1.1,2\n".repeat(60)).path("account").toString();
    assertTrue(many.contains("\"As far as doubles tell, the minimizers are not isolated"), many);
    assertTrue(many.contains("\"As far as doubles tell, there is no single best fit"), many);
  }

  @Test
  void convergence_is_proved_in_few_rows_and_labelled_in_many() throws IOException {
    var few = json("x,y\n" + "1,1\n2,3\n3,4\n".repeat(20)).path("account").toString();
    assertTrue(few.contains("\"It converges to the minimizer"), few);
    assertTrue(few.contains("\"A fixed rate converges here exactly for 0 < α"), few);
    out.getBuffer().setLength(0);
    var many = json("x,y\n" + "1,1\n2,3\n3,4\n".repeat(60)).path("account").toString();
    assertTrue(many.contains("\"It converges, as far as doubles tell, to the minimizer"), many);
    assertTrue(many.contains("converges here, as far as doubles tell, for 0 < α"), many);
  }

  @Test
  void places_far_from_zero_in_many_rows_keep_their_rank() throws IOException {
    var rows = new StringBuilder("x,y\n");
    for (int i = 0; i < 200; i++) {
      rows.append("%d,%d%n".formatted(1_700_000_000_000L + 1000 * i, 3 * i));
    }
    assertEquals(2, json(rows.toString()).path("closed_form").path("rank").asInt());
  }

  @Test
  void what_leaves_the_range_of_doubles_has_no_closed_form() throws IOException {
    var answer = json("x,y\n1e200,1e200\n2,3\n");
    assertTrue(answer.path("closed_form").isMissingNode(), answer::toString);
    assertFalse(answer.path("account").toString().contains("independent"), answer::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,y\\n1,3\\n2,\\n | Line 3 of the data, column 2 ('y'): the value is missing.",
        "x,y\\n1,3\\nNA,5\\n | Line 3 of the data, column 1 ('x'): 'NA' is no number.",
        "x,y\\n1,3\\n2,five\\n | Line 3 of the data, column 2 ('y'): 'five' is no number.",
        "x,y\\n1,3\\n2\\n | Line 3 of the data has one cell, and the header has 2.",
        "x,y\\n1,5,3,0\\n"
            + " | Line 2 of the data has 4 cells, and the header has 2. Decimal commas are read"
            + " where semicolons separate the columns.",
        "x,y\\n | The data have no rows.",
        "1,2\\n3,4\\n | Line 1 of the data begins with numbers; it should name the columns, such as"
            + " x,y.",
        "x,x\\n3,4\\n | Two columns of the data have the same name.",
        "x,y\\n\"1,2\\n | The quote that opens on line 2 is not closed.",
      })
  void what_is_unclear_is_refused_with_its_place(String text, String message) throws IOException {
    assertEquals(ExitCode.UNREADABLE, fit(text));
    assertEquals(message, err.toString().strip());
  }

  @Test
  void a_column_that_is_not_there_is_named() throws IOException {
    assertEquals(ExitCode.MISUSE, fit("x,z\n1,2\n"));
    assertEquals("The data have no column 'y'; there are x, z.", err.toString().strip());
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "'\n', ''",
    "'\u0000\u0001\u0002', '???'",
    "'# heights\nx,y\n1,2\n', '# heights'",
    "'x y\n1 2\n', 'x y'",
  })
  void data_without_a_header_say_so(String text, String line) throws IOException {
    assertEquals(ExitCode.UNREADABLE, fit(text));
    assertEquals(
        "Line 1 of the data is '" + line + "'; it should name the columns, such as x,y.",
        err.toString().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void data_in_another_encoding_say_so(String encoding) throws IOException {
    var file = folder.resolve("data.csv");
    Files.writeString(file, "\uFEFFx,y\n1,3\n", Charset.forName(encoding));
    var run = CommandRun.of("fit", "y = a x + b", "--data", file.toString());
    assertEquals(ExitCode.UNREADABLE, run.exitCode());
    assertEquals("The data are in UTF-16. Save the file as UTF-8.", run.err().strip());
  }

  @Test
  void a_model_without_a_column_is_noted() throws IOException {
    var file = Files.writeString(folder.resolve("data.csv"), "x,y\n1,3\n2,5\n").toString();
    var run = CommandRun.of("fit", "y = a + b q", "--data", file, "--loss", "mse", "--steps", "1");
    assertEquals(ExitCode.DONE, run.exitCode());
    assertTrue(run.err().contains("No column of the data stands in the model: a, b, q"), run.err());
  }

  @Test
  void how_data_were_read_is_noted() throws IOException {
    assertEquals(ExitCode.DONE, fit("x;y\n1,5;3\n2;5\n"));
    assertTrue(err.toString().contains("note: The data are separated by semicolons."));
    assertTrue(err.toString().contains("note: Commas in the data were read as decimal points."));
  }

  @Test
  void columns_may_stand_in_a_request() {
    var response =
        batch(
            "{'op':'fit','model':'y = a x + b','data':{'x':[1,2,3],'y':[3,5,7]},'loss':'mse',"
                + "'rate':0.1,'steps':3}");
    assertEquals(2, response.path("closed_form").path("at").path("a").asDouble(), 1e-12);
    assertEquals(4, response.path("iterates").size());
  }

  @Test
  void a_request_reads_no_file_outside_the_working_folder() {
    var response = batch("{'op':'fit','model':'y = a x','data':'../../etc/passwd'}");
    assertTrue(response.path("error").path("message").asString().contains("working folder"));
  }

  @Test
  void the_three_ways_to_write_a_loss_agree() {
    var data = "'data':{'x':[1,2,4],'y':[3,5,8]},'from':{'a':1,'b':0},'rate':0.01,'steps':5";
    var named = batch("{'op':'fit','model':'y = a x + b','loss':'half-mse'," + data + "}");
    var typed = batch("{'op':'fit','loss':'1/(2m) Σ_{i=1}^{m} (a x_i + b - y_i)^2'," + data + "}");
    var byRow = batch("{'op':'fit','loss':'(a x + b - y)^2/6'," + data + "}");
    for (var other : new JsonNode[] {typed, byRow}) {
      assertEquals(
          named.path("iterates").get(5).path("value").asDouble(),
          other.path("iterates").get(5).path("value").asDouble(),
          1e-14,
          other::toString);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'loss':'mean' | 'mean' is no loss. There are sse, mse, half-mse, mae, logistic,"
            + " mean-logistic, signed-logistic; or write a formula.",
        "'model':'a x' | Which column is predicted? Write the model as y = … or name it with"
            + " 'target'; there are x, y, z.",
        "'model':'y = x' | The model has no parameter: every symbol is a column of the data.",
        "'model':'y = a x','batch':1,'method':'newton' | newton and backtracking look at all rows;"
            + " leave 'batch' out.",
        "'model':'y = a x','loss':'logistic' | The labels of 'logistic' are 0 and 1, and row 1 has"
            + " 3.0.",
        "'loss':'Σ_{i=1}^{3} (a x_i - y_i)^2' | The Σ has 3 terms, and the data have 2 rows.",
        "'loss':'Σ_{i=1}^{m} (a x_i - w_i)^2' | The data have no column 'w'.",
        "'model':'y = a x','parameters':['b'] | 'a' is neither a column of the data nor one of the"
            + " parameters.",
      })
  void a_fit_that_is_not_clear_is_refused(String fields, String message) {
    var response =
        batch("{'op':'fit','data':{'x':[1,2],'y':[3,5],'z':[0,1]}," + fields.strip() + "}");
    assertEquals(message, response.path("error").path("message").asString());
  }

  @Test
  void dependent_columns_have_no_single_minimizer() {
    var response =
        batch("{'op':'fit','model':'y = a x + b','data':{'x':[2,2,2],'y':[3,5,7]},'rate':0.01}");
    assertEquals(1, response.path("closed_form").path("rank").asInt());
    assertEquals(2, response.path("closed_form").path("at").path("a").asDouble(), 1e-12);
  }

  @Test
  void rows_come_in_an_order_that_the_seed_decides() throws IOException {
    var first = fitted("7");
    assertEquals(first, fitted("7"));
    assertTrue(!first.equals(fitted("8")));
  }

  @Test
  void sizes_of_batches_are_compared() throws IOException {
    assertEquals(
        ExitCode.DONE,
        fit(LINE, "--batch", "1", "--batch", "2", "--batch", "1000", "--epochs", "5"),
        err::toString);
    for (var name : List.of("single rows", "batches of 2", "all rows")) {
      assertTrue(out.toString().contains(name), out::toString);
    }
    assertEquals(ExitCode.MISUSE, fit(LINE, "--batch", "0"));
    assertTrue(err.toString().contains("at least 1"), err::toString);
  }

  private String fitted(String seed) throws IOException {
    out.getBuffer().setLength(0);
    assertEquals(ExitCode.DONE, fit(LINE, "--batch", "1", "--epochs", "5", "--seed", seed));
    return out.toString();
  }

  private JsonNode json(String text) throws IOException {
    assertEquals(ExitCode.DONE, fit(text, "--json"), err::toString);
    return JsonMapper.shared().readTree(out.toString());
  }

  private int fit(String text, String... more) throws IOException {
    var file = folder.resolve("data.csv");
    Files.writeString(file, text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t"));
    var line = new ArrayList<>(List.of("fit", "y = a x + b"));
    line.addAll(List.of("--data", file.toString(), "--rate", "0.01"));
    line.addAll(List.of(more));
    return run(InputStream.nullInputStream(), line.toArray(String[]::new));
  }

  private JsonNode batch(String request) {
    out.getBuffer().setLength(0);
    var json = request.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    run(new ByteArrayInputStream(json), "batch");
    return JsonMapper.shared().readTree(out.toString());
  }

  private int run(InputStream in, String... line) {
    var streams = new Streams(in, new PrintWriter(out, true), new PrintWriter(err, true));
    return new Gradus(Commands.ALL).run(streams, line);
  }
}
