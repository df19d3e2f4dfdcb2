package org.gradus.app.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gradus.app.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// `hessian --at`: the signs of the matrix at a point, with the reason.
class HessianCommandTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x² + xy + y²         | x=0,y=0        | positive definite     | [2,0,0]",
        "−x² − y²             | x=5,y=7        | negative definite     | [0,2,0]",
        "xy                   | x=0,y=0        | indefinite            | [1,1,0]",
        "x³y² + 2xy + 5yz⁴    | x=1,y=2,z=-1   | indefinite            | [2,1,0]",
        "x³ + 3x²y − yz³ + z² | x=0,y=1,z=0    | positive semidefinite | [2,0,1]",
        "(x − 2y)²            | x=1/2,y=3      | positive semidefinite | [1,0,1]",
        "−(x − y)²            | x=1,y=1        | negative semidefinite | [0,1,1]",
        "x³ + y³              | x=0,y=0        | zero                  | [0,0,2]",
        "cos x cos y          | x=π,y=0        | positive definite     | [2,0,0]",
        "√2 x² + 2xy + y²/√2  | x=0,y=0        | positive semidefinite | [1,0,1]",
        "e^x + e^y            | x=1000,y=-1000 | positive definite     | [2,0,0]",
        "x²y²                 | x=√2,y=1       | indefinite            | [1,1,0]",
      })
  void the_signs_at_a_point_are_exact(String f, String at, String definiteness, String inertia) {
    var answer = JsonMapper.shared().readTree(run("hessian", "--json", f, "--at", at));
    assertEquals(definiteness, answer.path("definiteness").asString());
    assertEquals(inertia, answer.path("inertia").toString());
  }

  @Test
  void a_person_sees_the_matrix_and_the_reason() {
    assertEquals(
        """
        [[6xy², 6x²y + 2, 0], [6x²y + 2, 2x³, 20z³], [0, 20z³, 60yz²]]
        at the point:
        [[24, 14, 0], [14, 2, −20], [0, −20, 120]]
        indefinite: the second leading principal minor, −148, is negative.
        inertia (2, 1, 0), eigenvalues about −7.38509, 30.0344, 123.351
        """,
        run("hessian", "x³y² + 2xy + 5yz⁴", "--at", "x=1,y=2,z=-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "ln x, x=-1, There is none",
    "abs(x), x=0, Nothing is claimed",
    "x abs(x), x=0, Nothing is claimed",
    "1/x, x=0, There is none"
  })
  void without_second_derivatives_nothing_is_claimed(String f, String at, String told) {
    assertTrue(run("hessian", f, "--at", at).contains(told));
    var answer = JsonMapper.shared().readTree(run("hessian", "--json", f, "--at", at));
    assertEquals("undecided", answer.path("definiteness").asString());
    assertTrue(answer.path("inertia").isMissingNode());
    assertEquals("NaN", answer.path("values").path(0).path(0).asString());
  }

  @Test
  void a_sign_that_is_not_known_is_undecided() {
    var text = run("hessian", "(√2 √3 − √6) x²", "--at", "x=1");
    assertTrue(text.contains("undecided") || text.contains("zero"), text);
  }

  private static String run(String... arguments) {
    return CommandRun.of(arguments).out();
  }
}
