package org.gradus.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.notation.Declarations;

/// Reads the front matter of an exercise: names first, then what is written with them.
record ExerciseReader(Keys keys) {

  /// @throws Misread where something is wrong
  Exercise read(String name, String text) {
    var file = FrontMatter.read(text);
    var members = file.keys().members("the keys of an exercise");
    new KeyCheck(keys).check(members);
    var names = new ArrayList<Symbol>();
    members.value("variables").ifPresent(node -> names.addAll(symbols(node)));
    var declared = declarations(names, members);
    var parameters = parameters(members, MathReader.with(declared));
    var function =
        members.value("function").map(node -> function(node, names, parameters, declared));
    var all = function.map(f -> declared.with(f.variables())).orElse(declared);
    return new Exercise(
        name,
        members.value("title").map(title -> title.scalar("the title").text()).orElseThrow(),
        function,
        parameters,
        new TaskReader(keys, MathReader.with(all)).tasks(members.value("tasks").orElseThrow()),
        policy(members),
        texts(members, "hints"),
        all,
        new Exercise.Body(file.body(), file.bodyLine() - 1));
  }

  private static Declarations declarations(List<Symbol> names, Node.Members members) {
    var declared = new ArrayList<>(names);
    for (var group : List.of("parameters", "let")) {
      members
          .value(group)
          .ifPresent(node ->
              node.members("names with their values")
                  .byKey()
                  .forEach(
                      (name, member) -> declared.add(parameter(name, member.key(), declared))));
    }
    return Declarations.of(declared);
  }

  private static Symbol parameter(String name, Place place, List<Symbol> taken) {
    var symbol = MathReader.symbol(name, place);
    if (taken.contains(symbol)) {
      throw new Misread(place, "'" + name + "' is used for two things; take another name.");
    }
    return symbol;
  }

  private static List<Symbol> symbols(Node node) {
    return node.list().stream()
        .map(item -> item.scalar("the name of a variable"))
        .map(name -> MathReader.symbol(name.text(), name.place()))
        .toList();
  }

  private static Parameters parameters(Node.Members members, MathReader reader) {
    var free = new ArrayList<Parameter>();
    members
        .value("parameters")
        .ifPresent(node ->
            node.members("parameters")
                .byKey()
                .forEach((name, member) ->
                    free.add(
                        new Parameter(
                            MathReader.symbol(name, member.key()),
                            reader.values(member.value())))));
    var derived = new LinkedHashMap<Symbol, Expr>();
    members
        .value("let")
        .ifPresent(node ->
            node.members("numbers")
                .byKey()
                .forEach((name, member) ->
                    derived.put(
                        MathReader.symbol(name, member.key()),
                        reader.expression(member.value().scalar("a number")))));
    var constraints =
        members.value("constraints").stream()
            .flatMap(node -> node.list().stream())
            .map(node -> reader.constraint(node.scalar("a condition")))
            .toList();
    var parameters = new Parameters(free, derived, constraints);
    if (parameters.choices(1, 0).isEmpty()) {
      throw new Misread(
          members.value("constraints").orElse(members).place(),
          "No values of the parameters meet the constraints.");
    }
    return parameters;
  }

  private static Exercise.Function function(
      Node node, List<Symbol> variables, Parameters parameters, Declarations declared) {
    var text = node.scalar("the function");
    return switch (MathReader.with(declared).statement(text)) {
      case Statement.Definition(var name, var own, var body) ->
          new Exercise.Function(name, variables.isEmpty() ? own : variables, body);
      case Statement.Value(var body) ->
          new Exercise.Function(
              Symbol.of("f"), variables.isEmpty() ? free(body, parameters) : variables, body);
      case Statement.Equation(
              Statement.Left.Expression(Expr.Variable(var name)),
              Statement.Value(var body)) ->
          new Exercise.Function(
              name, variables.isEmpty() ? free(body, parameters) : variables, body);
      case Statement.Equation _, Statement.Vector _, Statement.Matrix _ ->
          throw new Misread(text.place(), "A function is one expression, such as f(x) = x².");
    };
  }

  private static List<Symbol> free(Expr body, Parameters parameters) {
    var free = new ArrayList<>(FreeSymbols.of(body));
    free.removeAll(parameters.symbols());
    return free;
  }

  private static Map<String, String> policy(Node.Members members) {
    var policy = new LinkedHashMap<String, String>();
    members
        .value("policy")
        .ifPresent(node ->
            node.members("the keys of a policy")
                .byKey()
                .forEach(
                    (key, member) -> policy.put(key, member.value().scalar("a value").text())));
    return policy;
  }

  static List<String> texts(Node.Members members, String key) {
    return members.value(key).stream()
        .flatMap(node -> node.list().stream())
        .map(node -> node.scalar("a text").text())
        .toList();
  }

  static Optional<String> text(Node.Members members, String key) {
    return members.value(key).map(node -> node.scalar("a text").text());
  }
}
