package org.gradus.exercise;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes the JSON Schema (2020-12) of the front matter from the table of its keys.
final class Schema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Keys keys;

  private Schema(Keys keys) {
    this.keys = keys;
  }

  static String of(Keys keys) {
    var schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "The front matter of a Gradus exercise");
    schema.setAll(new Schema(keys).group(keys.file()));
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(schema)
            .replace("\r\n", "\n")
        + "\n";
  }

  private ObjectNode group(List<Key> known) {
    var group = JSON.objectNode().put("type", "object");
    group.put("additionalProperties", false);
    var required = known.stream().filter(Key::required).map(Key::name).toList();
    if (!required.isEmpty()) {
      group.set("required", array(required));
    }
    var properties = group.putObject("properties");
    known.forEach(key -> properties.set(key.name(), described(key)));
    return group;
  }

  private static ArrayNode array(List<String> texts) {
    var array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private ObjectNode described(Key key) {
    return JSON.objectNode().put("description", key.description()).setAll(value(key));
  }

  private ObjectNode value(Key key) {
    return switch (key.shape()) {
      case TEXT -> scalar(key);
      case NUMBER -> JSON.objectNode().put("type", "number").put("minimum", 0);
      case FLAG -> JSON.objectNode().put("type", "boolean");
      case TEXTS -> oneOrMore(scalar(key));
      case VALUES ->
          JSON.objectNode()
              .put("type", "object")
              .set("additionalProperties", oneOrMore(scalar(key)));
      case TASKS -> oneOrMore(group(keys.task()));
      case POLICY -> group(keys.policy());
    };
  }

  /// A text, which YAML may take for a number.
  private static ObjectNode scalar(Key key) {
    return key.choices().isEmpty()
        ? JSON.objectNode().set("type", array(List.of("string", "number", "boolean")))
        : JSON.objectNode().set("enum", array(key.choices()));
  }

  private static ObjectNode oneOrMore(ObjectNode one) {
    var list = JSON.objectNode().put("type", "array").put("minItems", 1);
    list.set("items", one.deepCopy());
    return JSON.objectNode()
        .set(
            "anyOf",
            Stream.of(one, list)
                .collect(
                    Collectors.collectingAndThen(Collectors.toList(), JSON.arrayNode()::addAll)));
  }
}
