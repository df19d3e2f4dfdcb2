package org.gradus.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.notation.Reader;
import org.gradus.notation.Reading;

/// An exercise with values for its parameters.
///
/// @param number counted from 1 for a seed
public record Variant(Exercise exercise, int number, Map<Symbol, Expr> values) {
  /// The fields that hold mathematics, in which a parameter stands by its name; elsewhere it stands
  /// in braces.
  private static final Set<String> MATHEMATICS =
      Set.of("of", "at", "direction", "from", "rate", "box", "to", "point", "expected");

  /// Whether a field of a task holds mathematics.
  static boolean isMathematics(String field) {
    return MATHEMATICS.contains(field);
  }

  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");

  public Variant {
    values = Map.copyOf(values);
  }

  Filling filling() {
    return new Filling(values);
  }

  /// The function with the values in it.
  Optional<Exercise.Function> function() {
    return exercise
        .function()
        .map(f -> new Exercise.Function(f.name(), f.variables(), filling().in(f.body())));
  }

  /// What the grader is told of a task, numbered from 0.
  public record Asked(
      Map<String, Object> task, Map<String, String> policy, List<String> variables) {}

  public Asked asked(int task) {
    return new Asked(fields(exercise.tasks().get(task)), exercise.policy(), variables());
  }

  /// The question of a task, numbered from 0.
  ///
  /// @throws Misread if the fields of the task ask nothing, or nothing that can be answered
  public Question question(int task, Questions questions) {
    var text = exercise.tasks().get(task);
    try {
      var asked = asked(task);
      return questions.question(asked.task(), asked.policy(), asked.variables());
    } catch (Questions.Unusable unusable) {
      throw new Misread(place(text, unusable.getMessage()), unusable.getMessage() + where());
    }
  }

  /// The place of the field that a message names, or of the task.
  private static Place place(Exercise.TaskText task, String message) {
    return task.places().entrySet().stream()
        .filter(key -> isNamed(task, key.getKey(), message))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(task.place());
  }

  private static boolean isNamed(Exercise.TaskText task, String key, String message) {
    return message.contains("'" + key + "'") || isNamed(task.fields().get(key), message);
  }

  /// Whether a message quotes a value, one of several values, or the name of one.
  private static boolean isNamed(Object value, String message) {
    return switch (value) {
      case List<?> list -> list.stream().anyMatch(item -> isNamed(item, message));
      case Map<?, ?> map -> map.keySet().stream().anyMatch(name -> isNamed(name, message));
      case null -> false;
      case Object text -> message.contains("'" + text + "'");
    };
  }

  /// With which values a fault shows.
  String where() {
    return values.isEmpty() ? "" : " This is the variant with " + described() + ".";
  }

  String described() {
    return exercise.parameters().symbols().stream()
        .map(symbol -> symbol + " = " + Notation.TEXT.write(values.get(symbol)))
        .collect(Collectors.joining(", "));
  }

  private List<String> variables() {
    return function()
        .map(f -> f.variables().stream().map(Symbol::toString).toList())
        .orElseGet(() ->
            exercise.declarations().variables().stream()
                .filter(x -> !values.containsKey(x))
                .map(Symbol::toString)
                .toList());
  }

  private Map<String, Object> fields(Exercise.TaskText task) {
    var fields = new LinkedHashMap<String, Object>();
    task.fields().forEach((name, value) -> fields.put(name, filled(name, value)));
    function().ifPresent(f -> fields.putIfAbsent("of", Notation.ASCII.write(f.body())));
    if (task.kind().equals("choice")) {
      fields.remove("of");
    }
    return fields;
  }

  private Object filled(String name, Object value) {
    return switch (value) {
      case String text -> MATHEMATICS.contains(name) ? mathematics(text) : text(text);
      case List<?> list -> list.stream().map(item -> filled(name, item)).toList();
      case Map<?, ?> map -> {
        var filled = new LinkedHashMap<Object, Object>();
        map.forEach((key, inner) -> filled.put(key, filled(name, inner)));
        yield filled;
      }
      case Object other -> other;
    };
  }

  /// A text of mathematics with the values in it, and the function in the place of its name; a text
  /// that cannot be read stays, and whoever asks the question says what is wrong with it.
  private String mathematics(String text) {
    var function = function();
    if (function.isPresent() && text.strip().equals(function.get().name().toString())) {
      return Notation.ASCII.write(function.get().body());
    }
    return read(text).map(this::in).map(Notation.ASCII::write).orElse(text);
  }

  private Optional<Statement> read(String text) {
    return Reader.standard().withDeclarations(exercise.declarations()).read(text)
            instanceof Reading.Read(var statement, _, _)
        ? Optional.of(statement)
        : Optional.empty();
  }

  private Statement in(Statement statement) {
    return switch (statement) {
      case Statement.Value(var e) -> new Statement.Value(filling().in(e));
      case Statement.Vector(var components) -> new Statement.Vector(in(components));
      case Statement.Matrix(var rows) -> new Statement.Matrix(rows.stream().map(this::in).toList());
      case Statement.Equation(var left, var right) -> new Statement.Equation(left, in(right));
      case Statement.Definition(var name, var parameters, var body) ->
          new Statement.Definition(name, parameters, filling().in(body));
    };
  }

  private List<Expr> in(List<Expr> components) {
    var filled = new ArrayList<Expr>();
    components.forEach(e -> filled.add(filling().in(e)));
    return filled;
  }

  /// A text with the values in the place of what stands in braces; braces around anything else
  /// stay.
  String text(String text) {
    return BRACES
        .matcher(text)
        .replaceAll(
            braces -> Matcher.quoteReplacement(value(braces.group(1)).orElse(braces.group())));
  }

  private Optional<String> value(String text) {
    return expression(text).map(Notation.TEXT::write);
  }

  /// What an expression in the parameters is for this variant.
  Optional<Expr> expression(String text) {
    return read(text)
        .filter(Statement.Value.class::isInstance)
        .map(statement -> filling().in(((Statement.Value) statement).expr()));
  }

  /// The fault that braces stand for nothing, at their place in the body or at the first task.
  Misread unknownPlaceholder(String name) {
    var lines = exercise.body().markdown().split("\n", -1);
    var place = exercise.tasks().getFirst().place();
    for (int k = lines.length - 1; k >= 0; k--) {
      int column = lines[k].indexOf("{" + name);
      if (column >= 0) {
        place = new Place(k + 1 + exercise.body().linesAbove(), column + 1);
      }
    }
    return new Misread(
        new Fault(
            place,
            name.length() + 2,
            "There is no '{%s}'. There are {%s}, {answer}, {steps} and expressions in the parameters."
                .formatted(name, exercise.function().map(f -> f.name().toString()).orElse("f"))));
  }
}
