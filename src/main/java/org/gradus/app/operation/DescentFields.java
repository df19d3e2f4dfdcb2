package org.gradus.app.operation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.algebra.Simplifier;
import org.gradus.app.request.Field;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.compute.Evaluator;
import org.gradus.descent.Named;
import org.gradus.descent.Names;
import org.gradus.descent.Optimizer;
import org.gradus.descent.Plan;
import org.gradus.descent.Schedule;
import org.gradus.descent.StoppingRule;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// The fields of a descent, from which its start and its plans are read.
final class DescentFields {
  static final Field FROM =
      Field.option("from", Field.Kind.POINT, "The start: a number for each variable.");
  static final Field RATE =
      Field.option(
          "rate",
          Field.Kind.TEXTS,
          "The learning rate (0.1, or that of the method's paper); several are compared.");
  static final Field STEPS = Field.option("steps", Field.Kind.INTEGER, "The most updates (100).");
  static final Field METHOD =
      Field.option(
          "method",
          Field.Kind.TEXTS,
          "gd, ascent, momentum:β, nesterov:β, adagrad, adadelta, rmsprop, adam, qhm, newton,"
              + " backtracking; sequential shows a mistake. Several are compared.");
  static final Field SCHEDULE =
      Field.option(
          "schedule",
          Field.Kind.TEXT,
          "How the rate changes: constant, step:n,γ, exponential:γ, linear:n, cosine:n,"
              + " inverse:γ (constant).");
  static final Field STOP =
      Field.option(
          "stop",
          Field.Kind.TOLERANCES,
          "Tolerances that end the run earlier: step=1e-4 (every coordinate), norm=1e-4 (the"
              + " length of the step), gradient=1e-6, value=1e-9.");
  static final Field CHECK =
      Field.choice(
          "check",
          "Where the gradient is compared with difference quotients: at the first and the last"
              + " point, or at all.",
          "ends",
          "all");

  static final int MOST_STEPS = 100_000_000;
  private static final int MOST_RUNS = 24;
  private static final long WORK = 2_000_000_000;
  private static final Set<String> STOP_KEYS = Set.of("step", "norm", "gradient", "value", "steps");

  private DescentFields() {}

  static Budget budget(Request request) {
    return request.budget(Budget.ofWork(WORK));
  }

  /// One plan for every method with every rate.
  ///
  /// @param steps the most updates where none are given
  static List<Plan> plans(Request request, int steps) {
    var stop = stop(request, steps);
    var schedule = schedule(request);
    boolean all = request.choice(CHECK).equals("all");
    var plans = new ArrayList<Plan>();
    for (var method : methods(request)) {
      for (var rate : rates(request, method)) {
        var plan = Plan.of(method, rate, stop).with(schedule);
        plans.add(all ? plan.checkingEveryStep() : plan);
      }
    }
    refuseTooMany(plans);
    return plans;
  }

  static void refuseTooMany(List<Plan> plans) {
    if (plans.size() > MOST_RUNS) {
      throw Refused.request("At most " + MOST_RUNS + " runs are compared at once.");
    }
  }

  private static List<Optimizer> methods(Request request) {
    var named = request.texts("method");
    return (named.isEmpty() ? List.of("gd") : named)
        .stream().map(text -> found(Names.method(text))).toList();
  }

  /// The only method that is named.
  static Optimizer method(Request request) {
    var methods = methods(request);
    if (methods.size() > 1) {
      throw Refused.request("One method is asked about at a time.");
    }
    return methods.getFirst();
  }

  /// The only rate that is given.
  static Expr oneRate(Request request, Optimizer method) {
    var rates = rates(request, method);
    if (rates.size() > 1) {
      throw Refused.request("One rate is asked about at a time.");
    }
    return Expressions.number(rates.getFirst());
  }

  private static Schedule schedule(Request request) {
    return found(Names.schedule(request.text("schedule").orElse("constant")));
  }

  private static <T> T found(Named<T> named) {
    return switch (named) {
      case Named.Found<T>(var value) -> value;
      case Named.Unknown<T>(var message) -> throw Refused.request(message);
    };
  }

  private static List<Rational> rates(Request request, Optimizer method) {
    var given = request.texts("rate");
    return given.isEmpty()
        ? List.of(Rational.of(new BigDecimal(Double.toString(method.usualRate()))))
        : given.stream().map(text -> rate(request, text)).toList();
  }

  private static Rational rate(Request request, String text) {
    var rate = number(request.constant("rate", text));
    if (rate.signum() <= 0) {
      throw Refused.request("A learning rate is positive, and '" + text + "' is not.");
    }
    if (!Double.isFinite(rate.toDouble())) {
      throw Refused.request("The learning rate '" + text + "' is too large for a computer.");
    }
    return rate;
  }

  private static Rational number(Expr e) {
    var exact = AtPoint.rational(Simplifier.simplify(e).result());
    return exact.orElseGet(() -> Rational.of(finite(e)));
  }

  private static double finite(Expr e) {
    double value = Evaluator.of(e, List.of()).value();
    if (!Double.isFinite(value)) {
      throw Refused.request("A number is wanted that is finite.");
    }
    return value;
  }

  private static StoppingRule stop(Request request, int usualSteps) {
    var given = request.numbersByName("stop");
    var unknown = given.keySet().stream().filter(key -> !STOP_KEYS.contains(key)).findFirst();
    if (unknown.isPresent()) {
      throw Refused.request(
          "'%s' is no stopping rule. There are step, norm, gradient, value and steps."
              .formatted(unknown.get()));
    }
    int most = request.integer("steps", 1, MOST_STEPS, usualSteps);
    var rule = StoppingRule.after(given.containsKey("steps") ? steps(given.get("steps")) : most);
    if (given.containsKey("step")) {
      rule = rule.withStep(tolerance("step", given.get("step")));
    }
    if (given.containsKey("norm")) {
      rule = rule.withNorm(tolerance("norm", given.get("norm")));
    }
    if (given.containsKey("gradient")) {
      rule = rule.withGradient(tolerance("gradient", given.get("gradient")));
    }
    return given.containsKey("value")
        ? rule.withValue(tolerance("value", given.get("value")))
        : rule;
  }

  private static int steps(Expr given) {
    double steps = finite(given);
    if (steps < 1 || steps > MOST_STEPS || steps != Math.rint(steps)) {
      throw Refused.request("'steps' is a whole number from 1 to " + MOST_STEPS + ".");
    }
    return (int) steps;
  }

  private static double tolerance(String name, Expr given) {
    double tolerance = finite(given);
    if (!(tolerance >= 0)) {
      throw Refused.request("The tolerance '" + name + "' is not negative.");
    }
    return tolerance;
  }

  /// The coordinates in the order of the variables.
  static double[] start(Request request, List<Symbol> variables) {
    var point = request.point("from");
    var missing = variables.stream().filter(x -> !point.containsKey(x)).toList();
    if (!missing.isEmpty()) {
      throw Refused.request(
          "The start gives no value for '%s'. It is written --from %s."
              .formatted(missing.getFirst(), example(variables)));
    }
    var unknown = point.keySet().stream().filter(x -> !variables.contains(x)).findFirst();
    if (unknown.isPresent()) {
      throw Refused.request(
          "The start has a value for '" + unknown.get() + "', which the function has not.");
    }
    return variables.stream().map(point::get).mapToDouble(DescentFields::finite).toArray();
  }

  private static String example(List<Symbol> variables) {
    return variables.stream().map(x -> x + "=1").collect(Collectors.joining(","));
  }
}
