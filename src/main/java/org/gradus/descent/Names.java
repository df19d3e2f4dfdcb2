package org.gradus.descent;

import static org.gradus.descent.NameTable.Parameter.of;
import static org.gradus.descent.NameTable.Parameter.required;
import static org.gradus.descent.NameTable.Range.COUNT;
import static org.gradus.descent.NameTable.Range.FRACTION;
import static org.gradus.descent.NameTable.Range.PART;
import static org.gradus.descent.NameTable.Range.POSITIVE;
import static org.gradus.descent.NameTable.Range.SHARE;

import java.util.List;
import org.gradus.descent.NameTable.Row;

/// The names of methods and schedules.
public final class Names {
  private static final NameTable<Optimizer> METHODS =
      new NameTable<>(
          "method",
          List.of(
              new Row<>("gd", List.of(), _ -> new Optimizer.GradientDescent()),
              new Row<>("ascent", List.of(), _ -> new Optimizer.Ascent()),
              new Row<>(
                  "momentum",
                  List.of(of("β", 0.9, SHARE)),
                  p -> new Optimizer.Momentum(p.getFirst())),
              new Row<>(
                  "nesterov",
                  List.of(of("β", 0.9, SHARE)),
                  p -> new Optimizer.Nesterov(p.getFirst())),
              new Row<>(
                  "adagrad",
                  List.of(of("ε", 1e-10, POSITIVE)),
                  p -> new Optimizer.AdaGrad(p.getFirst())),
              new Row<>(
                  "adadelta",
                  List.of(of("ρ", 0.95, FRACTION), of("ε", 1e-6, POSITIVE)),
                  p -> new Optimizer.AdaDelta(p.get(0), p.get(1))),
              new Row<>(
                  "rmsprop",
                  List.of(of("ρ", 0.9, FRACTION), of("ε", 1e-8, POSITIVE)),
                  p -> new Optimizer.RmsProp(p.get(0), p.get(1))),
              new Row<>(
                  "adam",
                  List.of(of("β₁", 0.9, SHARE), of("β₂", 0.999, SHARE), of("ε", 1e-8, POSITIVE)),
                  p -> new Optimizer.Adam(p.get(0), p.get(1), p.get(2))),
              new Row<>(
                  "qhm",
                  List.of(of("ν", 0.7, PART), of("β", 0.999, SHARE)),
                  p -> new Optimizer.Qhm(p.get(0), p.get(1))),
              new Row<>("newton", List.of(), _ -> new Optimizer.Newton()),
              new Row<>(
                  "backtracking",
                  List.of(of("τ", 0.5, FRACTION), of("c", 1e-4, FRACTION)),
                  p -> new Optimizer.Backtracking(p.get(0), p.get(1))),
              new Row<>("sequential", List.of(), _ -> new Optimizer.Sequential())));

  private static final NameTable<Schedule> SCHEDULES =
      new NameTable<>(
          "schedule",
          List.of(
              new Row<>("constant", List.of(), _ -> new Schedule.Constant()),
              new Row<>(
                  "step",
                  List.of(required("n", COUNT), of("γ", 0.1, POSITIVE)),
                  p -> new Schedule.Step(p.get(0).intValue(), p.get(1))),
              new Row<>(
                  "exponential",
                  List.of(required("γ", POSITIVE)),
                  p -> new Schedule.Exponential(p.getFirst())),
              new Row<>(
                  "linear",
                  List.of(required("n", COUNT)),
                  p -> new Schedule.Linear(p.getFirst().intValue())),
              new Row<>(
                  "cosine",
                  List.of(required("n", COUNT)),
                  p -> new Schedule.Cosine(p.getFirst().intValue())),
              new Row<>(
                  "inverse",
                  List.of(required("γ", POSITIVE)),
                  p -> new Schedule.Inverse(p.getFirst()))));

  private Names() {}

  /// The method that a text such as `adam:0.9,0.999` names.
  public static Named<Optimizer> method(String text) {
    return METHODS.read(text);
  }

  /// The schedule that a text such as `cosine:100` names.
  public static Named<Schedule> schedule(String text) {
    return SCHEDULES.read(text);
  }
}
