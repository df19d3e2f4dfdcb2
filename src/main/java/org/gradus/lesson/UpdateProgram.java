package org.gradus.lesson;

import java.util.List;
import java.util.regex.Pattern;
import org.gradus.descent.Optimizer;
import org.gradus.descent.Schedule;

/// An update as part of a program.
sealed interface UpdateProgram {

  /// Lines for arrays as Python has them: how memory and point change with the slope.
  ///
  /// @param memory what is remembered, zero at the start
  /// @param ahead how much of the velocity the point where the slope is taken lies ahead
  record Lines(List<String> memory, double ahead, List<String> lines) implements UpdateProgram {
    private static final Pattern ARRAYS =
        Pattern.compile("\\b(point|slope|velocity|squares|moves|mean)\\b");

    /// What only one update needs.
    private static final List<String> PASSING = List.of("move", "unbiased", "spread");

    /// The lines for one coordinate i, in Java.
    List<String> ofCoordinate() {
      return lines.stream()
          .map(line -> {
            var element = ARRAYS.matcher(line).replaceAll("$1[i]");
            boolean isNew = PASSING.contains(line.substring(0, line.indexOf(' ')));
            return (isNew ? "double " : "") + element + ";";
          })
          .toList();
    }
  }

  /// Each coordinate in turn, with its slope at the point that the ones before have moved.
  record Sequential() implements UpdateProgram {}

  /// By the solution of a linear system with the Hessian.
  record Newton() implements UpdateProgram {}

  /// By the first of many trials that lowers the value enough.
  record Backtracking(double tau, double c) implements UpdateProgram {}

  static UpdateProgram of(Optimizer optimizer, ProgramLanguage language) {
    var sqrt = language.prefix() + "sqrt";
    return switch (optimizer) {
      case Optimizer.GradientDescent _ -> plain("point = point - rate * slope");
      case Optimizer.Ascent _ -> plain("point = point + rate * slope");
      case Optimizer.Momentum(double beta) -> momentum(beta, 0);
      case Optimizer.Nesterov(double beta) -> momentum(beta, beta);
      case Optimizer.AdaGrad(double epsilon) ->
          remembering(
              List.of("squares"),
              "squares = squares + slope * slope",
              "point = point - rate * slope / (" + sqrt + "(squares) + " + epsilon + ")");
      case Optimizer.AdaDelta(double rho, double epsilon) ->
          remembering(
              List.of("squares", "moves"),
              mean("squares", rho, "slope * slope"),
              "move = %s(moves + %s) / %s(squares + %s) * slope"
                  .formatted(sqrt, epsilon, sqrt, epsilon),
              mean("moves", rho, "move * move"),
              "point = point - rate * move");
      case Optimizer.RmsProp(double rho, double epsilon) ->
          remembering(
              List.of("squares"),
              mean("squares", rho, "slope * slope"),
              "point = point - rate * slope / (" + sqrt + "(squares) + " + epsilon + ")");
      case Optimizer.Adam(double beta1, double beta2, double epsilon) ->
          remembering(
              List.of("mean", "squares"),
              mean("mean", beta1, "slope"),
              mean("squares", beta2, "slope * slope"),
              "unbiased = mean / (1 - " + language.power(beta1, "(k + 1)") + ")",
              "spread = squares / (1 - " + language.power(beta2, "(k + 1)") + ")",
              "point = point - rate * unbiased / (" + sqrt + "(spread) + " + epsilon + ")");
      case Optimizer.Qhm(double nu, double beta) ->
          remembering(
              List.of("mean"),
              mean("mean", beta, "slope"),
              "point = point - rate * ((1 - %s) * slope + %s * mean)".formatted(nu, nu));
      case Optimizer.Sequential _ -> new Sequential();
      case Optimizer.Newton _ -> new Newton();
      case Optimizer.Backtracking(double tau, double c) -> new Backtracking(tau, c);
    };
  }

  private static UpdateProgram plain(String line) {
    return new Lines(List.of(), 0, List.of(line));
  }

  private static UpdateProgram remembering(List<String> memory, String... lines) {
    return new Lines(memory, 0, List.of(lines));
  }

  private static UpdateProgram momentum(double beta, double ahead) {
    return new Lines(
        List.of("velocity"),
        ahead,
        List.of("velocity = " + beta + " * velocity + rate * slope", "point = point - velocity"));
  }

  private static String mean(String name, double share, String next) {
    return "%s = %s * %s + (1 - %s) * %s".formatted(name, share, name, share, next);
  }

  /// The rate of update k.
  static String rate(double alpha, Schedule schedule, ProgramLanguage language) {
    boolean isPython = language.isPython();
    return switch (schedule) {
      case Schedule.Constant _ -> Double.toString(alpha);
      case Schedule.Step(int n, double gamma) ->
          alpha + " * " + language.power(gamma, (isPython ? "(k // " : "(k / ") + n + ")");
      case Schedule.Exponential(double gamma) -> alpha + " * " + language.power(gamma, "k");
      case Schedule.Linear(int n) ->
          alpha + (isPython ? " * max(" : " * Math.max(") + "0.0, 1 - k / " + n + ".0)";
      case Schedule.Cosine(int n) ->
          isPython
              ? alpha + " * (1 + math.cos(math.pi * min(k, " + n + ") / " + n + ")) / 2"
              : alpha + " * (1 + Math.cos(Math.PI * Math.min(k, " + n + ") / " + n + ")) / 2";
      case Schedule.Inverse(double gamma) -> alpha + " / (1 + " + gamma + " * k)";
    };
  }
}
