package org.gradus.app.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.app.request.Field;
import org.gradus.app.request.JsonValues;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.exercise.Key;
import org.gradus.exercise.Question;
import org.gradus.exercise.Questions;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The questions of exercises, asked as a batch request asks them.
public final class GraderQuestions implements Questions {
  private final Graders graders = new Graders();

  @Override
  public List<Key> taskKeys() {
    return TaskFields.ALL.stream().map(GraderQuestions::key).toList();
  }

  @Override
  public List<Key> policyKeys() {
    return PolicyFields.ALL.stream().map(GraderQuestions::key).toList();
  }

  private static Key key(Field field) {
    var shape =
        switch (field.kind()) {
          case TEXT, PICTURE -> Key.Shape.TEXT;
          case NAMES, TEXTS -> Key.Shape.TEXTS;
          case INTEGER -> Key.Shape.NUMBER;

          case FLAG -> Key.Shape.FLAG;
          case POINT, TOLERANCES, BOX, OBJECT -> Key.Shape.VALUES;
        };
    return Key.of(field.name(), shape, field.description()).oneOf(field.choices());
  }

  @Override
  public Question question(
      Map<String, Object> task, Map<String, String> policy, List<String> variables) {
    var fields = new LinkedHashMap<String, Object>(task);
    var request = JsonNodeFactory.instance.objectNode();
    request.set("task", object(fields));
    request.set("policy", object(policy));
    var names = request.putArray("vars");
    variables.forEach(names::add);
    try {
      var asked = Request.unhurried(new JsonValues(request));
      return new Question(TaskFields.task(asked.nested("task", TaskFields.ALL)), graders.of(asked));
    } catch (Refused refused) {
      throw new Unusable(refused.getMessage());
    } catch (IllegalArgumentException none) {
      throw new Unusable(none.getMessage());
    }
  }

  public static ObjectNode object(Map<?, ?> fields) {
    var object = JsonNodeFactory.instance.objectNode();
    fields.forEach((name, value) -> put(object, name.toString(), value));
    return object;
  }

  private static void put(ObjectNode object, String name, Object value) {
    switch (value) {
      case List<?> list -> {
        var array = object.putArray(name);
        list.forEach(item -> array.add(item.toString()));
      }
      case Map<?, ?> map -> object.set(name, object(map));
      case Object text -> object.put(name, text.toString());
    }
  }
}
