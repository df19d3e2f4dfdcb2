package org.gradus.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A JSON value, written as in RFC 8259.
sealed interface Json {

  record Text(String value) implements Json {}

  record Whole(long value) implements Json {}

  /// A finite number, to its last digit.
  record Decimal(double value) implements Json {}

  record Flag(boolean value) implements Json {}

  record Items(List<Json> items) implements Json {}

  /// Items on one line.
  record Row(List<Json> items) implements Json {}

  /// Members in the order of the map.
  record Members(Map<String, Json> members) implements Json {}

  /// The value on lines, two spaces for each level; a value without nested values stands on one
  /// line.
  default String written(String indent) {
    var deeper = indent + "  ";
    return switch (this) {
      case Text(var value) -> quoted(value);
      case Whole(long value) -> Long.toString(value);
      case Decimal(double value) -> Double.toString(value);
      case Row(var items) ->
          items.stream().map(item -> item.written("")).collect(Collectors.joining(", ", "[", "]"));
      case Flag(boolean value) -> Boolean.toString(value);
      case Items(var items) when items.isEmpty() -> "[]";
      case Items(var items) ->
          items.stream()
              .map(item -> deeper + item.written(deeper))
              .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
      case Members(var members) ->
          members.entrySet().stream()
              .map(m -> deeper + quoted(m.getKey()) + ": " + m.getValue().written(deeper))
              .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    };
  }

  private static String quoted(String text) {
    return text.chars()
        .mapToObj(c -> escaped((char) c))
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      default ->
          c < 0x20 || c == 0x7F || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029
              ? "\\u%04x".formatted((int) c)
              : Character.toString(c);
    };
  }
}
