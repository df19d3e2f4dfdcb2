package org.gradus.exercise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the tasks of an exercise.
///
/// @param mathematics reads what is mathematics in them, so that a fault in it has its own place
record TaskReader(Keys keys, MathReader mathematics) {
  List<Exercise.TaskText> tasks(Node node) {
    var tasks = node.list().stream().map(task -> task(task.members("a task"))).toList();
    if (tasks.isEmpty()) {
      throw new Misread(node.place(), "An exercise has a task.");
    }
    return tasks;
  }

  private Exercise.TaskText task(Node.Members task) {
    var fields = new LinkedHashMap<String, Object>();
    var places = new LinkedHashMap<String, Place>();
    task.byKey()
        .forEach((name, member) -> {
          places.put(name, member.key());
          if (!Keys.isOfExercise(name)) {
            if (Variant.isMathematics(name)) {
              scalars(member.value()).forEach(mathematics::statement);
            }
            fields.put(name, value(member.value()));
          }
        });
    return new Exercise.TaskText(
        fields,
        ExerciseReader.text(task, "text"),
        ExerciseReader.text(task, "points").map(Double::valueOf).orElse(1.0),
        ExerciseReader.texts(task, "hints"),
        places,
        task.place());
  }

  private static List<Node.Scalar> scalars(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> List.of(scalar);
      case Node.Items(var nodes, _) -> nodes.stream().flatMap(n -> scalars(n).stream()).toList();
      case Node.Members members ->
          members.byKey().values().stream().flatMap(m -> scalars(m.value()).stream()).toList();
    };
  }

  private static Object value(Node node) {
    return switch (node) {
      case Node.Scalar(var text, _) -> text;
      case Node.Items(var nodes, _) -> texts(nodes);
      case Node.Members members -> values(members);
    };
  }

  private static List<String> texts(List<Node> nodes) {
    return nodes.stream().map(item -> item.scalar("a text").text()).toList();
  }

  private static Map<String, String> values(Node.Members members) {
    var values = new LinkedHashMap<String, String>();
    members
        .byKey()
        .forEach((name, member) -> values.put(name, member.value().scalar("a value").text()));
    return values;
  }
}
