package org.gradus.exercise;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.calculus.Differentiation;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.notation.Declarations;
import org.gradus.notation.Notation;
import org.gradus.notation.Reader;

/// Drafts of exercises at a point: values, tangents, slopes in a direction, definite matrices.
///
/// The point is (p, q, r); what is asked for there is a whole number of moderate size.
record PointDrafts(Random random, int count) {
  private static final List<String> VARIABLES = List.of("x", "y", "z");
  private static final List<String> PLACES = List.of("p", "q", "r");
  private static final List<String> LINEAR = List.of("u", "v", "w");
  private static final List<String> SLOPES = List.of("g", "h", "k");
  private static final Declarations NAMES =
      Declarations.of("abcpqruvwghkxyz".chars().mapToObj(c -> Symbol.of("" + (char) c)).toList());

  private Coefficients numbers() {
    var numbers = new Coefficients(random).with("a", "1..4").with("b", "1..5");
    for (var place : PLACES.subList(0, count)) {
      numbers.with(place, "-3..3").require(place + " ≠ 0");
    }
    return numbers;
  }

  private String shape(List<String> ofOne, List<String> ofTwo, List<String> ofThree) {
    var shapes = List.of(ofOne, ofTwo, ofThree).get(count - 1);
    return shapes.get(random.nextInt(shapes.size()));
  }

  private static Expr read(String text) {
    return Reader.standard().withDeclarations(NAMES).expression(text);
  }

  /// The value of an expression at the point, as an expression in the parameters.
  private String there(Expr e) {
    var at =
        IntStream.range(0, count)
            .boxed()
            .collect(
                Collectors.toMap(
                    k -> Symbol.of(VARIABLES.get(k)),
                    k -> Expressions.variable(Symbol.of(PLACES.get(k)))));
    return Notation.TEXT.write(new Substitution(at).in(e));
  }

  private String slope(String shape, int k) {
    return there(Differentiation.of(read(shape), Symbol.of(VARIABLES.get(k))).result());
  }

  private String function(String body) {
    return "f(%s) = %s".formatted(String.join(", ", VARIABLES.subList(0, count)), body);
  }

  private String at() {
    return IntStream.range(0, count)
        .mapToObj(k -> VARIABLES.get(k) + ": " + PLACES.get(k))
        .collect(Collectors.joining(", ", "at: {", "}"));
  }

  Draft value() {
    var shape =
        shape(
            List.of("a x³ - b x² + x", "a x⁴ - b x²", "(a x - b)²"),
            List.of("a x²y - b x y", "a x² - b x y²", "(a x + b y)² - x y"),
            List.of("a x²y + b y z²", "a x y z - b z²", "a x y² - b x z"));
    return new Draft(
        "A value at a point",
        function(shape),
        numbers().let("w", there(read(shape))),
        List.of("Put the numbers in, in brackets where they are negative."),
        List.of("kind: value", at()));
  }

  Draft tangentPlane() {
    var shape =
        shape(
            List.of("a x² - b x", "a x³ - b x", "a x³ - b x²"),
            List.of("a x² + b y²", "a x² - b x y", "a x²y - b y²"),
            List.of());
    var numbers = numbers().let("w", there(read(shape)));
    for (int k = 0; k < count; k++) {
      numbers.let(SLOPES.get(k), slope(shape, k));
    }
    return new Draft(
        "A tangent " + (count == 1 ? "line" : "plane"),
        function(shape),
        numbers,
        List.of(
            "Find the height and the slope at the point first.",
            count == 1
                ? "The tangent at p is f(p) + f′(p) (x − p)."
                : "The height, plus each slope times the way from the point in its direction."),
        List.of("kind: tangent plane", at()));
  }

  /// The components of the gradient at the point are multiples of the length of the direction, so
  /// that the slope is a whole number.
  Draft directionalDerivative() {
    var shape =
        shape(
            List.of(),
            List.of("a x² + b x y", "a x²y - b y²", "a x² + b y²"),
            List.of("a x² + b y z", "a x y + b z²", "a x²z - b y²"));
    int length = count == 2 ? 5 : 3;
    var direction =
        count == 2
            ? Generator.oneOf(random, "[3, 4]", "[4, 3]", "[-3, 4]", "[4, -3]")
            : Generator.oneOf(random, "[1, 2, 2]", "[2, 1, -2]", "[2, -2, 1]");
    var numbers = numbers();
    var body = new StringBuilder(shape);
    for (int k = 0; k < count; k++) {
      numbers
          .with(SLOPES.get(k), "-2..3")
          .let(LINEAR.get(k), "%d%s - (%s)".formatted(length, SLOPES.get(k), slope(shape, k)));
      body.append(" + %s %s".formatted(LINEAR.get(k), VARIABLES.get(k)));
    }
    return new Draft(
        "The slope in a direction",
        function(body.toString()),
        numbers,
        List.of(
            "Find the gradient at the point first.",
            "The direction must have length 1: divide it by %d.".formatted(length),
            "Multiply component by component, and add."),
        List.of("kind: directional derivative", at(), "direction: " + direction));
  }

  /// The second derivatives at the point are 2h, b and 2k.
  Draft definiteness() {
    var nonzero = "[-3, -2, -1, 1, 2, 3]";
    var numbers =
        new Coefficients(random)
            .with("h", nonzero)
            .with("k", nonzero)
            .with("b", "-4..4")
            .with("p", "-2..2")
            .with("q", "-2..2")
            .require("4h k ≠ b²");
    boolean isMixed = random.nextBoolean();
    var shape = (isMixed ? "x²y" : "x³") + " + u x² + v x y + k y²";
    numbers.let("u", isMixed ? "h - q" : "h - 3p").let("v", isMixed ? "b - 2p" : "b");
    if (count == 3) {
      numbers.with("r", "-2..2").with("c", "[-2, -1, 1, 2]");
    }
    return new Draft(
        "Definite at a point?",
        function(shape + (count == 3 ? " + c z²" : "")),
        numbers,
        List.of(
            "Find the Hessian, and put the point in.",
            "Look at the leading principal minors, or at the signs on the diagonal."),
        List.of("kind: definiteness", at()));
  }
}
