package org.gradus.lesson;

import java.util.List;
import java.util.stream.Stream;
import org.gradus.descent.Optimizer;
import org.gradus.descent.Schedule;

/// An update as lines of a program: what is remembered, and how point and memory change.
///
/// The lines are for arrays as Python has them; `power(a, b)` and `sqrt(a)` stand for what the
/// language has for them.
///
/// @param ahead how much of the velocity the point where the slope is taken lies ahead; 0 for none
record UpdateProgram(List<String> memory, double ahead, List<String> lines) {

  /// @throws Unconfirmed for a method that is no few lines
  static UpdateProgram of(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.GradientDescent _ -> plain("point = point - rate * slope");
      case Optimizer.Ascent _ -> plain("point = point + rate * slope");
      case Optimizer.Momentum(double beta) -> momentum(beta, 0);
      case Optimizer.Nesterov(double beta) -> momentum(beta, beta);
      case Optimizer.AdaGrad(double epsilon) ->
          remembering(
              List.of("squares"),
              "squares = squares + slope * slope",
              "point = point - rate * slope / (sqrt(squares) + " + epsilon + ")");
      case Optimizer.AdaDelta(double rho, double epsilon) ->
          remembering(
              List.of("squares", "moves"),
              mean("squares", rho, "slope * slope"),
              "move = sqrt(moves + E) / sqrt(squares + E) * slope".replace("E", epsilon + ""),
              mean("moves", rho, "move * move"),
              "point = point - rate * move");
      case Optimizer.RmsProp(double rho, double epsilon) ->
          remembering(
              List.of("squares"),
              mean("squares", rho, "slope * slope"),
              "point = point - rate * slope / (sqrt(squares) + " + epsilon + ")");
      case Optimizer.Adam(double beta1, double beta2, double epsilon) ->
          remembering(
              List.of("mean", "squares"),
              mean("mean", beta1, "slope"),
              mean("squares", beta2, "slope * slope"),
              "unbiased = mean / (1 - power(" + beta1 + ", k + 1))",
              "spread = squares / (1 - power(" + beta2 + ", k + 1))",
              "point = point - rate * unbiased / (sqrt(spread) + " + epsilon + ")");
      case Optimizer.Qhm(double nu, double beta) ->
          remembering(
              List.of("mean"),
              mean("mean", beta, "slope"),
              "point = point - rate * ((1 - N) * slope + N * mean)".replace("N", nu + ""));
      case Optimizer.Sequential _, Optimizer.Newton _, Optimizer.Backtracking _ ->
          throw new Unconfirmed(
              "This method is not written as a program; gd, ascent, momentum, nesterov, adagrad,"
                  + " adadelta, rmsprop, adam and qhm are.");
    };
  }

  private static UpdateProgram plain(String line) {
    return new UpdateProgram(List.of(), 0, List.of(line));
  }

  private static UpdateProgram remembering(List<String> memory, String... lines) {
    return new UpdateProgram(memory, 0, List.of(lines));
  }

  private static UpdateProgram momentum(double beta, double ahead) {
    return new UpdateProgram(
        List.of("velocity"),
        ahead,
        List.of("velocity = " + beta + " * velocity + rate * slope", "point = point - velocity"));
  }

  private static String mean(String name, double share, String next) {
    return "%s = %s * %s + (1 - %s) * %s".formatted(name, share, name, share, next);
  }

  /// The rate of update k.
  static String rate(double alpha, Schedule schedule) {
    return switch (schedule) {
      case Schedule.Constant _ -> Double.toString(alpha);
      case Schedule.Step(int n, double gamma) ->
          alpha + " * power(" + gamma + ", floor(k / " + n + "))";
      case Schedule.Exponential(double gamma) -> alpha + " * power(" + gamma + ", k)";
      case Schedule.Linear(int n) -> alpha + " * max(0.0, 1 - k / " + n + ".0)";
      case Schedule.Cosine(int n) ->
          alpha + " * (1 + cos(PI * min(k, " + n + ") / " + n + ".0)) / 2";
      case Schedule.Inverse(double gamma) -> alpha + " / (1 + " + gamma + " * k)";
    };
  }

  /// The names of arrays in the lines.
  static final String ARRAYS = "point|slope|velocity|squares|moves|mean";

  /// Arrays that only one update needs.
  static final List<String> PASSING = Stream.of("move", "unbiased", "spread").toList();
}
