package org.gradus.app.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gradus.app.file.CsvTable;
import org.gradus.app.request.JsonObject;
import org.gradus.app.request.Members;
import org.gradus.app.request.Refused;
import org.gradus.grading.Grader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How a table of verdicts is written.
enum VerdictFormat {
  JSON {
    @Override
    String write(List<String> verdicts) {
      return String.join("\n", verdicts) + "\n";
    }
  },
  CSV {
    @Override
    String write(List<String> verdicts) {
      return COLUMNS_LINE + verdicts.stream().map(VerdictFormat::csv).collect(Collectors.joining());
    }
  },
  /// The `results.json` of Gradescope's autograder: one test a row.
  GRADESCOPE {
    @Override
    String write(List<String> verdicts) {
      var tests = verdicts.stream().map(VerdictFormat::test).toList();
      double score = tests.stream().mapToDouble(t -> (Double) t.values().get("score")).sum();
      var version = new Members().put("semantics", Grader.SEMANTICS);
      return new Members().put("score", score).put("tests", tests).put("extra_data", version).json()
          + "\n";
    }
  };

  private static final String COLUMNS_LINE =
      CsvTable.write(
          List.of(
              "id",
              "verdict",
              "score",
              "proof",
              "misconception",
              "expected",
              "remarks",
              "semantics"));

  static VerdictFormat named(String name) {
    return Stream.of(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () -> Refused.request("'" + name + "' is no format. There are json, csv, gradescope."));
  }

  abstract String write(List<String> verdicts);

  private static String csv(String line) {
    var verdict = JsonObject.parse(line, "A verdict");
    return CsvTable.write(
        List.of(
            text(verdict, "id"),
            label(verdict),
            text(verdict, "score"),
            text(verdict, "proof"),
            text(verdict, "misconception"),
            text(verdict, "expected"),
            remarks(verdict),
            Integer.toString(Grader.SEMANTICS)));
  }

  private static Members test(String line) {
    var verdict = JsonObject.parse(line, "A verdict");
    return new Members()
        .put("name", text(verdict, "id"))
        .put("score", verdict.path("score").asDouble(0))
        .put("max_score", 1.0)
        .put("output", (label(verdict) + "\n" + remarks(verdict)).strip());
  }

  private static String label(ObjectNode verdict) {
    return verdict.path("ok").asBoolean(false) ? text(verdict, "verdict") : "error";
  }

  /// A text as it is, a list with spaces between its items, anything else as JSON.
  private static String text(ObjectNode verdict, String field) {
    var value = verdict.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return value.isString() || value.isNumber() ? value.asString() : joined(value);
  }

  private static String joined(JsonNode value) {
    boolean isFlat = value.isArray() && value.valueStream().allMatch(JsonNode::isString);
    return isFlat
        ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "))
        : value.toString();
  }

  private static String remarks(ObjectNode verdict) {
    if (verdict.has("error")) {
      return verdict.path("error").path("message").asString("");
    }
    return StreamSupport.stream(verdict.path("remarks").spliterator(), false)
        .map(VerdictFormat::remark)
        .collect(Collectors.joining("\n"));
  }

  private static String remark(JsonNode remark) {
    var where = remark.path("where").asString("");
    var message = remark.path("message").asString("");
    return where.isEmpty() || where.contains("\n") ? message : where + ": " + message;
  }
}
