package org.gradus.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.descent.Optimizer;
import org.gradus.exercise.Maxima;
import org.gradus.exercise.Question;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.grading.RandomRewrites;
import org.gradus.grading.Task;

/// A program for Maxima that works out the answers of questions from their functions, and compares
/// them with the keys that STACK is told, and with rewrites of these.
final class MaximaProgram {
  private static final Pattern VERDICT = Pattern.compile("KEY (\\S+) (.*?)\\s*");

  /// `same` holds where Maxima proves it; else, as AlgEquiv of STACK does in the end, at a point.
  private static final String PRELUDE =
      """
      display2d: false$
      linel: 100000$
      nums(d, at) := abs(float(subst(at, d)))$
      zero(d) := block([r: fullratsimp(radcan(exponentialize(d)))], is(r = 0))$
      at1(d) := makelist(v = (3 + position(v, listofvars(d)))/7, v, listofvars(d))$
      position(v, l) := block([k: 1], while not is(l[k] = v) do k: k + 1, k)$
      near(d) := is(nums(d, at1(d)) < 1.0e-9)$
      parts(a) := if matrixp(a) then apply(append, args(a)) elseif listp(a) then a else [a]$
      same(a, b) := block([l: parts(a) - parts(b)], every(lambda([d], zero(d) or near(d)), l))$
      verdict(id, ta, own, more) := print("KEY", id,
        errcatch(is(same(ta, own)) and every(lambda([m], same(m, ta)), more)
          and not same(ta + 1, own)))$
      """;

  private final StringBuilder program = new StringBuilder(PRELUDE);

  /// Whether the question has a key for STACK.
  boolean add(String id, Question question) {
    var key = question.grader().expected().filter(_ -> isForStack(question.task()));
    var written = key.flatMap(Maxima::write);
    written.ifPresent(ta -> {
      var own = own(question.task()).orElse(ta);
      var more = rewrites(key.orElseThrow());
      program.append("verdict(\"%s\", %s, %s, [%s])$\n".formatted(id, ta, own, more));
    });
    return written.isPresent();
  }

  /// Choices have no key to compute with, and the key of a range of rates is words.
  private static boolean isForStack(Task task) {
    return !(task instanceof Task.Choice || task instanceof Task.SafeRates);
  }

  private static String rewrites(Statement key) {
    if (!(key instanceof Statement.Value(var e))) {
      return "";
    }
    var rewrites = new RandomRewrites(7);
    return IntStream.range(0, 5)
        .mapToObj(_ -> new Statement.Value(rewrites.rewritten(e, 2)))
        .flatMap(answer -> Maxima.write(answer).stream())
        .collect(Collectors.joining(", "));
  }

  /// How Maxima works it out; empty where it has no words for the task, or the key is the task.
  private static Optional<String> own(Task task) {
    return switch (task) {
      case Task.Derivative(var f, var by) -> text(f).map(m -> derivative(m, by));
      case Task.Gradient(var f, var variables) -> text(f).map(m -> gradient(m, variables));
      case Task.Hessian(var f, var variables) ->
          text(f)
              .map(m ->
                  "matrix(%s)"
                      .formatted(
                          variables.stream()
                              .map(x -> gradient(derivative(m, List.of(x)), variables))
                              .collect(Collectors.joining(", "))));
      case Task.Value(var f, var at) -> text(f).map(m -> at(m, at));
      case Task.TangentPlane(var f, var variables, var at) ->
          text(f).map(m -> tangent(m, variables, at));
      case Task.DirectionalDerivative(var f, var variables, var at, var direction) ->
          text(f).map(m -> slope(m, variables, at, direction));
      case Task.NextIterate(
              var f,
              var variables,
              var from,
              var rate,
              var steps,
              Optimizer.GradientDescent _) ->
          text(f).map(m -> iterate(m, variables, from, written(rate), steps));
      case Task.NextIterate _,
          Task.Expression _,
          Task.LossGradient _,
          Task.SafeRates _,
          Task.Stationary _,
          Task.Definiteness _,
          Task.Choice _ ->
          Optional.empty();
    };
  }

  private static Optional<String> text(Expr e) {
    return Maxima.write(new Statement.Value(e));
  }

  private static String written(Expr e) {
    return text(e).orElseThrow();
  }

  private static String derivative(String f, List<Symbol> by) {
    var result = f;
    for (var x : by) {
      result = "diff(%s, %s)".formatted(result, x);
    }
    return result;
  }

  private static String gradient(String f, List<Symbol> variables) {
    return variables.stream()
        .map(x -> derivative(f, List.of(x)))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String at(String f, Map<Symbol, Expr> at) {
    var values =
        at.entrySet().stream()
            .map(x -> x.getKey() + " = " + written(x.getValue()))
            .collect(Collectors.joining(", "));
    return "subst([%s], %s)".formatted(values, f);
  }

  private static String tangent(String f, List<Symbol> variables, Map<Symbol, Expr> at) {
    return variables.stream()
        .map(x ->
            "%s * (%s - (%s))".formatted(at(derivative(f, List.of(x)), at), x, written(at.get(x))))
        .collect(Collectors.joining(" + ", at(f, at) + " + ", ""));
  }

  private static String slope(
      String f, List<Symbol> variables, Map<Symbol, Expr> at, List<Expr> direction) {
    var u = direction.stream().map(MaximaProgram::written).toList().toString();
    return "%s . %s / sqrt(%s . %s)".formatted(at(gradient(f, variables), at), u, u, u);
  }

  private static String iterate(
      String f, List<Symbol> variables, Map<Symbol, Expr> from, String rate, int steps) {
    var names = variables.stream().map(Symbol::toString).toList().toString();
    var start = variables.stream().map(x -> written(from.get(x))).toList().toString();
    var step =
        "p: subst(map(\"=\", %s, p), %s - (%s) * %s)"
            .formatted(names, names, rate, gradient(f, variables));
    return "block([p: %s], thru %d do %s, %s)"
        .formatted(start, steps, step, variables.size() == 1 ? "p[1]" : "p");
  }

  String text() {
    return program.toString();
  }

  /// By the names of questions: `true`, or what else Maxima printed.
  Map<String, String> verdicts(List<String> printed) {
    var verdicts = new LinkedHashMap<String, String>();
    for (var line : printed) {
      var verdict = VERDICT.matcher(line);
      if (verdict.matches()) {
        verdicts.put(verdict.group(1), verdict.group(2).replaceAll("^\\[(.*)\\]$", "$1"));
      }
    }
    return verdicts;
  }
}
