package org.gradus.app.request;

import java.io.StringWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The members of a JSON object, in order.
///
/// A value is a string, an integer, a double, a boolean, a list of values, or members. Jackson is
/// loaded only where the object is written, because an answer for a terminal has no use for it.
public final class Members {
  private final Map<String, Object> values = new LinkedHashMap<>();

  public Members put(String name, String value) {
    return set(name, value);
  }

  public Members put(String name, long value) {
    return set(name, value);
  }

  public Members put(String name, boolean value) {
    return set(name, value);
  }

  /// A number, or the string `NaN`, `Infinity` or `-Infinity`.
  public Members put(String name, double value) {
    return set(name, number(value));
  }

  public Members put(String name, List<?> value) {
    return set(name, List.copyOf(value));
  }

  /// A list whose elements are asked for when they are written, and not before.
  public Members listed(String name, List<?> value) {
    return set(name, value);
  }

  public Members put(String name, Members value) {
    return set(name, value);
  }

  /// A value as it came in with a request.
  public Members echo(String name, Object value) {
    return set(name, value);
  }

  public Members putAll(Members others) {
    values.putAll(others.values);
    return this;
  }

  private Members set(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /// A double as JSON can hold it.
  public static Object number(double value) {
    return Double.isFinite(value) ? (Object) value : Double.toString(value);
  }

  public Map<String, Object> values() {
    return Collections.unmodifiableMap(values);
  }

  /// One line of JSON.
  public String json() {
    var text = new StringWriter();
    try (var generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      write(this, generator);
    }
    return text.toString();
  }

  private static void write(Object value, JsonGenerator generator) {
    switch (value) {
      case String string -> generator.writeString(string);
      case Long number -> generator.writeNumber(number);
      case Double number -> generator.writeNumber(number);
      case Boolean flag -> generator.writeBoolean(flag);
      case List<?> list -> {
        generator.writeStartArray();
        list.forEach(element -> write(element, generator));
        generator.writeEndArray();
      }
      case Members members -> {
        generator.writeStartObject();
        members.values.forEach((name, member) -> {
          generator.writeName(name);
          write(member, generator);
        });
        generator.writeEndObject();
      }
      case Object raw -> generator.writeRawValue(raw.toString());
    }
  }
}
