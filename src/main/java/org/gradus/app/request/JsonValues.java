package org.gradus.app.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a batch request.
///
/// A field that the operation does not know is refused, because a misspelt one would change the
/// answer in silence.
public record JsonValues(ObjectNode request) implements Request.Values {
  private static final Set<String> ENVELOPE = Set.of("id", "op", "seed");

  public JsonValues(ObjectNode request, Operation operation) {
    this(request, operation.name(), operation.fields());
  }

  /// @param name what the fields belong to
  public JsonValues(ObjectNode request, String name, List<Field> fields) {
    this(request);
    var known =
        Stream.concat(fields.stream(), Fields.COMMON.stream())
            .map(Field::name)
            .collect(Collectors.toCollection(TreeSet::new));
    for (var given : request.propertyNames()) {
      if (!known.contains(given) && !ENVELOPE.contains(given)) {
        throw Refused.request(
            "'%s' has no field '%s'. It has %s.".formatted(name, given, String.join(", ", known)));
      }
    }
  }

  @Override
  public Optional<String> text(String field) {
    return Optional.ofNullable(request.get(field))
        .filter(value -> !value.isNull())
        .map(value -> scalar(field, value));
  }

  @Override
  public List<String> names(String field) {
    var value = request.get(field);
    if (value == null || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      return List.of(scalar(field, value));
    }
    var names = new ArrayList<String>();
    value.forEach(name -> names.add(scalar(field, name)));
    return names;
  }

  @Override
  public List<String> texts(String field) {
    return names(field);
  }

  @Override
  public Map<String, double[]> columns(String field) {
    if (!(request.get(field) instanceof ObjectNode object)) {
      return Map.of();
    }
    var columns = new LinkedHashMap<String, double[]>();
    object
        .properties()
        .forEach(
            member -> columns.put(member.getKey(), numbers(member.getKey(), member.getValue())));
    return columns;
  }

  private static double[] numbers(String name, JsonNode list) {
    if (!list.isArray()) {
      throw Refused.request("The column '" + name + "' is a list of numbers.");
    }
    var numbers = new double[list.size()];
    for (int row = 0; row < numbers.length; row++) {
      if (!list.get(row).isNumber()) {
        throw Refused.request(
            "Row %d of the column '%s' is no number: %s.".formatted(row + 1, name, list.get(row)));
      }
      numbers[row] = list.get(row).asDouble();
    }
    return numbers;
  }

  @Override
  public boolean flag(String field) {
    var value = request.get(field);
    if (value == null || value.isNull()) {
      return false;
    }
    if (!value.isBoolean()) {
      throw Refused.request("The field '" + field + "' is true or false.");
    }
    return value.asBoolean();
  }

  @Override
  public Map<String, String> point(String field) {
    var value = request.get(field);
    if (value == null || value.isNull()) {
      return Map.of();
    }
    if (!(value instanceof ObjectNode object)) {
      throw Refused.request("The field '" + field + "' is an object, such as {\"x\": 1}.");
    }
    var point = new LinkedHashMap<String, String>();
    object
        .properties()
        .forEach(member -> point.put(member.getKey(), scalar(field, member.getValue())));
    return point;
  }

  @Override
  public Map<String, List<String>> box(String field) {
    var value = request.get(field);
    if (value == null || value.isNull()) {
      return Map.of();
    }
    if (!(value instanceof ObjectNode object) || object.isEmpty()) {
      throw Refused.request("The field '" + field + "' is an object, such as {\"x\": [-5, 5]}.");
    }
    var box = new LinkedHashMap<String, List<String>>();
    for (var side : object.properties()) {
      var bounds = side.getValue();
      if (!bounds.isArray() || bounds.size() != 2) {
        throw Refused.request(
            "The side '%s' of the field '%s' is a list of two bounds, such as [-5, 5]."
                .formatted(side.getKey(), field));
      }
      box.put(side.getKey(), List.of(scalar(field, bounds.get(0)), scalar(field, bounds.get(1))));
    }
    return box;
  }

  @Override
  public Optional<Request.Values> object(String field, List<Field> known) {
    var value = request.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!(value instanceof ObjectNode object)) {
      throw Refused.request("The field '" + field + "' is an object.");
    }
    return Optional.of(new JsonValues(object, field, known));
  }

  @Override
  public String written(String field) {
    var value = request.get(field);
    return value == null ? "" : value.toString();
  }

  private static String scalar(String field, JsonNode value) {
    if (value.isString() || value.isNumber() || value.isBoolean()) {
      return value.asString();
    }
    throw Refused.request("The field '" + field + "' is a text or a number.");
  }
}
