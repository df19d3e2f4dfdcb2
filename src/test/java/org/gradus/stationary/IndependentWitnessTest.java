package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No point is reported that is not stationary or of another kind, and none is missing where the
/// answer is complete, as far as another library's derivatives and Newton's method from many starts
/// tell.
class IndependentWitnessTest {
  private static final int STARTS = 40;
  private static final double SIDE = 4;

  @Test
  void random_functions_are_answered_as_newtons_method_sees_them() {
    confront(10_000, 15);
  }

  @Test
  @Tag("heavy")
  void very_many_random_functions_are_answered_as_newtons_method_sees_them() {
    confront(20_000, 2000);
  }

  private static void confront(long from, int count) {
    var faults = new ArrayList<String>();
    int complete = 0;
    for (long seed = from; seed < from + count; seed++) {
      var f = TypedFunctions.of(seed);
      var answer = Told.of(f, "");
      complete += answer.complete() ? 1 : 0;
      for (var fault : Confrontation.faults(answer, seed, STARTS, SIDE)) {
        faults.add(f + ": " + fault);
      }
    }
    assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
    assertTrue(complete > 0.8 * count, complete + " of " + count + " are complete");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
        "(4 - 2.1x^2 + x^4/3)x^2 + x y + (-4 + 4y^2)y^2",
        "(1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2",
        "100(b-a^2)^2 + (1-a)^2 + 90(d-c^2)^2 + (1-c)^2 + 10(b+d-2)^2 + 0.1(b-d)^2",
        "(a+10b)^2 + 5(c-d)^2 + (b-2c)^4 + 10(a-d)^4",
        "sin(x) + sin(y) + sin(x+y)",
        "cos(x) + cos(y) + cos(x+y)",
        "sin(x y)",
        "cos(4x^2) y",
        "sin(x^2 + y^2)",
        "e^(-x^2-y^2) cos(x^2+y^2)",
        "cos(2pi x) + y^2",
        "sin(2pi x) sin(2pi y)",
        "x^2 + 4cos(x)",
        "x^4 + y^4 + z^4 - 4x y z",
        "x y z + 1/x + 1/y + 1/z",
        "x^2 - 6x cos(y) + 9",
        "(x^2 - y^2) e^(-x^2-y^2)",
        "x/(1 + x^2 + y^2)",
        "2^x - x",
        "x y (x - y) (1 - x)",
        "x y z (1 - x - y - z)"
      })
  void classic_functions_are_answered_as_newtons_method_sees_them(String f) {
    var faults = Confrontation.faults(Told.of(f, ""), 5, 60, SIDE);
    assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2 abs(x y)(3 - 2y^2) + 3x^2", "3x abs(y) - x^2", "x abs(x)", "x^2 + x y - y^2"})
  void a_saddle_that_is_called_an_extremum_is_noticed(String f) {
    var answer = Told.of(f, "");
    assertTrue(Confrontation.faults(answer, 5, 0, SIDE).isEmpty());
    for (var wrong : List.of(Kind.MINIMUM, Kind.MAXIMUM)) {
      assertFalse(Confrontation.faults(allOfKind(answer, wrong), 5, 0, SIDE).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x^2 + y^2 + abs(x y)", "x^2 + 2abs(x y) + 3y^2"})
  void a_minimum_that_is_called_otherwise_is_noticed(String f) {
    var answer = Told.of(f, "");
    assertTrue(Confrontation.faults(answer, 5, 0, SIDE).isEmpty());
    for (var wrong : List.of(Kind.MAXIMUM, Kind.SADDLE)) {
      assertFalse(Confrontation.faults(allOfKind(answer, wrong), 5, 0, SIDE).isEmpty());
    }
  }

  private static StationaryPoints allOfKind(StationaryPoints answer, Kind kind) {
    var verdict = Classification.of(kind, Strictness.UNKNOWN, "");
    var points =
        answer.points().stream().map(p -> new StationaryPoint(p.at(), p.value(), verdict)).toList();
    return new StationaryPoints(
        answer.function(),
        answer.variables(),
        points,
        answer.families(),
        answer.complete(),
        answer.scope(),
        answer.box(),
        answer.method(),
        answer.nonsmooth(),
        answer.boundary(),
        answer.nonsmoothPoints(),
        answer.boundaryPoints(),
        answer.global(),
        answer.tried(),
        answer.cases());
  }
}
