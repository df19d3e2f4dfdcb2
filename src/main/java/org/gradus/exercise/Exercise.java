package org.gradus.exercise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Declarations;

/// An exercise as its file says it, with parameters that are not chosen yet.
///
/// @param name the name of its file without the ending
/// @param declarations the names of the variables and parameters
/// @param body the Markdown below the front matter
public record Exercise(
    String name,
    String title,
    Optional<Function> function,
    Parameters parameters,
    List<TaskText> tasks,
    Map<String, String> policy,
    List<String> hints,
    Declarations declarations,
    Body body) {
  public Exercise {
    tasks = List.copyOf(tasks);
    policy = Map.copyOf(policy);
    hints = List.copyOf(hints);
  }

  /// The function that the tasks are about.
  record Function(Symbol name, List<Symbol> variables, Expr body) {
    Function {
      variables = List.copyOf(variables);
    }
  }

  /// The Markdown with the number of lines above it in the file.
  record Body(String markdown, int linesAbove) {}

  /// A task with the texts of its fields.
  ///
  /// @param places where its keys stand in the file
  record TaskText(
      Map<String, Object> fields,
      Optional<String> text,
      double points,
      List<String> hints,
      Map<String, Place> places,
      Place place) {
    TaskText {
      fields = new LinkedHashMap<>(fields);
      hints = List.copyOf(hints);
      places = new LinkedHashMap<>(places);
    }

    String kind() {
      return fields.getOrDefault("kind", "derivative").toString();
    }
  }

  public double points() {
    return tasks.stream().mapToDouble(TaskText::points).sum();
  }

  /// The kinds of the tasks.
  public List<String> kinds() {
    return tasks.stream().map(TaskText::kind).toList();
  }

  public boolean hasParameters() {
    return !parameters.free().isEmpty();
  }

  /// The first variants of a seed, all different; fewer where the parameters allow no more.
  public List<Variant> variants(int count, long seed) {
    var choices = parameters.choices(count, seed + name.hashCode());
    return IntStream.range(0, choices.size())
        .mapToObj(k -> new Variant(this, k + 1, choices.get(k)))
        .toList();
  }
}
