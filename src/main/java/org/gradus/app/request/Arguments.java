package org.gradus.app.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/// The fields of an operation as they stand on a command line that is in order.
///
/// A line that is not in order (an unknown option, a missing parameter, `--help`) has none: picocli
/// reads it again and says what is wrong. To load picocli for every short command would cost more
/// than to answer it.
public record Arguments(Map<String, String> texts, Set<String> flags) implements Request.Values {
  /// `x=-5..5`; the bounds may be numbers with a point.
  private static final Pattern SIDE =
      Pattern.compile("\\s*([^=]+?)\\s*=\\s*(.+?)\\s*(?:\\.\\.+|…)\\s*(.+?)\\s*");

  /// The arguments behind the name of the command; empty if they are not in order.
  public static Optional<Arguments> of(Operation operation, List<String> line) {
    var options = options(operation);
    var arguments = new Arguments(new HashMap<>(), new HashSet<>());
    var parameters = new ArrayList<String>();
    for (var rest = line.iterator(); rest.hasNext(); ) {
      var argument = rest.next();
      var field = options.get(argument);
      if (field == null && argument.startsWith("--")) {
        return Optional.empty();
      } else if (field == null) {
        parameters.add(argument);
      } else if (!arguments.take(field, rest)) {
        return Optional.empty();
      }
    }
    return arguments.withParameters(operation, parameters);
  }

  /// The arguments that picocli read from a line that it found in order.
  public static Arguments of(Operation operation, ParseResult line) {
    var arguments = new Arguments(new HashMap<>(), new HashSet<>());
    options(operation)
        .forEach((flag, field) -> {
          if (line.hasMatchedOption(flag)) {
            line.matchedOption(flag)
                .stringValues()
                .forEach(value -> arguments.take(field, List.of(value).iterator()));
          }
        });
    var parameters = operation.fields().stream().filter(Field::positional).toList();
    for (int i = 0; i < parameters.size() && line.hasMatchedPositional(i); i++) {
      String value = line.matchedPositionalValue(i, null);
      arguments.texts.put(parameters.get(i).name(), value);
    }
    return arguments;
  }

  private static Map<String, Field> options(Operation operation) {
    var options = new LinkedHashMap<String, Field>();
    Stream.concat(operation.fields().stream(), Fields.COMMON.stream())
        .filter(field -> !field.positional())
        .forEach(field -> options.put(field.flag(), field));
    options.put(Fields.JSON.flag(), Fields.JSON);
    return options;
  }

  /// Takes an option, with the next argument as its value unless it is a flag; false if that is
  /// missing.
  private boolean take(Field field, Iterator<String> rest) {
    if (field.kind() == Field.Kind.FLAG) {
      return flags.add(field.name());
    }
    if (field.kind() == Field.Kind.TEXTS && rest.hasNext()) {
      texts.merge(field.name(), rest.next(), (before, next) -> before + "\n" + next);
      return true;
    }
    return rest.hasNext() && texts.put(field.name(), rest.next()) == null;
  }

  private Optional<Arguments> withParameters(Operation operation, List<String> parameters) {
    var fields = operation.fields().stream().filter(Field::positional).toList();
    if (fields.size() != parameters.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < fields.size(); i++) {
      texts.put(fields.get(i).name(), parameters.get(i));
    }
    return Optional.of(this);
  }

  public boolean wantsJson() {
    return flags.contains(Fields.JSON.name());
  }

  @Override
  public Optional<String> text(String field) {
    return Optional.ofNullable(texts.get(field));
  }

  @Override
  public List<String> names(String field) {
    return text(field).stream()
        .flatMap(list -> Stream.of(list.split(",")))
        .map(String::strip)
        .toList();
  }

  /// A repeated option stands as lines.
  @Override
  public List<String> texts(String field) {
    return text(field).stream().flatMap(String::lines).map(String::strip).toList();
  }

  @Override
  public boolean mayReadAnywhere() {
    return true;
  }

  @Override
  public boolean flag(String field) {
    return flags.contains(field);
  }

  @Override
  public Map<String, String> point(String field) {
    var point = new LinkedHashMap<String, String>();
    for (var assignment : names(field)) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw Refused.request(
            "'%s' gives no value. A point is written x=1,y=2.".formatted(assignment));
      }
      var symbol = assignment.substring(0, equals).strip();
      if (point.put(symbol, assignment.substring(equals + 1).strip()) != null) {
        throw Refused.request("The point gives two values for '" + symbol + "'.");
      }
    }
    return point;
  }

  @Override
  public Map<String, List<String>> box(String field) {
    if (text(field).filter(String::isBlank).isPresent()) {
      throw Refused.request("The box is empty. A box is written x=-5..5,y=0..1.");
    }
    var box = new LinkedHashMap<String, List<String>>();
    for (var side : names(field)) {
      var parts = SIDE.matcher(side);
      if (!parts.matches()) {
        throw Refused.request(
            "'%s' is no side of a box. A box is written x=-5..5,y=0..1.".formatted(side));
      }
      var x = parts.group(1);
      if (box.put(x, List.of(parts.group(2), parts.group(3))) != null) {
        throw Refused.request("The box has two sides for '" + x + "'. Give one.");
      }
    }
    return box;
  }

  @Override
  public Optional<Request.Values> object(String field, List<Field> known) {
    return text(field)
        .map(json -> new JsonValues(JsonObject.parse(json, "'--" + field + "'"), field, known));
  }

  @Override
  public String written(String field) {
    return text(field).orElse("");
  }
}
