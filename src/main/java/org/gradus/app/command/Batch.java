package org.gradus.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.JsonObject;
import org.gradus.app.request.JsonValues;
import org.gradus.app.request.Members;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.node.ObjectNode;

/// `batch`: one JSON request a line in, one JSON response a line out, in the same order, until the
/// input ends.
///
/// A line that cannot be answered gets an error as its response and never ends the process.
public final class Batch implements Subcommand {
  private final Map<String, Operation> operations;
  private final LongSupplier clock;

  public Batch(List<Operation> operations, LongSupplier clock) {
    this.operations =
        operations.stream().collect(Collectors.toMap(Operation::name, Function.identity()));
    this.clock = clock;
  }

  @Override
  public String name() {
    return "batch";
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage().description("Answers JSON requests, one a line, each with a line of JSON.");
    return spec;
  }

  @Override
  public int run(ParseResult line, Streams streams) {
    var in = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
    try {
      answerAll(in, streams);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return ExitCode.DONE;
  }

  /// Responses are flushed when the input pauses.
  private void answerAll(BufferedReader in, Streams streams) throws IOException {
    for (var line = readLine(in); line != null; line = readLine(in)) {
      streams.out().println(response(line));
      if (!in.ready()) {
        streams.out().flush();
      }
    }
    streams.out().flush();
  }

  /// The next line, cut one character past the longest that is answered; null at the end.
  private static String readLine(BufferedReader in) throws IOException {
    var line = new StringBuilder();
    int c = in.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (line.length() <= JsonObject.LONGEST) {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private String response(String line) {
    var response = new Members();
    return Response.of(response, () -> answer(JsonObject.parse(line, "This line"), response));
  }

  private void answer(ObjectNode request, Members response) {
    if (request.has("id")) {
      response.echo("id", request.get("id"));
    }
    var operation = operation(request);
    var values = new JsonValues(request, operation);
    var answer = operation.answer(new Request(values, clock));
    response.put("ok", true).putAll(answer.fields());
  }

  private Operation operation(ObjectNode request) {
    var name = request.path("op").asString("");
    var operation = operations.get(name);
    if (operation == null) {
      var fault =
          request.has("op") ? "'" + name + "' is no operation" : "The field 'op' is missing";
      throw Refused.request(
          "%s. There are %s."
              .formatted(
                  fault, operations.keySet().stream().sorted().collect(Collectors.joining(", "))));
    }
    return operation;
  }
}
