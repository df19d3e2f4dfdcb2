package org.gradus.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/// The fields of an operation as they stand on a command line.
record CommandLineValues(ParseResult line, Operation operation) implements Request.Values {

  @Override
  public Optional<String> text(String field) {
    var parameters = operation.fields().stream().filter(Field::positional).toList();
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).name().equals(field)) {
        return Optional.ofNullable(line.matchedPositionalValue(i, null));
      }
    }
    return line.hasMatchedOption(flagName(field))
        ? Optional.ofNullable(line.matchedOptionValue(flagName(field), null))
        : Optional.empty();
  }

  @Override
  public List<String> names(String field) {
    return text(field).stream()
        .flatMap(list -> Stream.of(list.split(",")))
        .map(String::strip)
        .toList();
  }

  @Override
  public boolean flag(String field) {
    return line.hasMatchedOption("--" + field);
  }

  @Override
  public Map<String, String> point(String field) {
    var point = new LinkedHashMap<String, String>();
    for (var assignment : names(field)) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw Refused.request(
            "'%s' gives no value. A point is written %s x=1,y=2."
                .formatted(assignment, flagName(field)));
      }
      point.put(assignment.substring(0, equals).strip(), assignment.substring(equals + 1).strip());
    }
    return point;
  }

  @Override
  public Optional<Request.Values> object(String field, List<Field> known) {
    return text(field)
        .map(json ->
            new JsonValues(JsonObject.parse(json, "'" + flagName(field) + "'"), field, known));
  }

  @Override
  public String written(String field) {
    return text(field).orElse("");
  }

  private static String flagName(String field) {
    return "--" + field.replace('_', '-');
  }
}
