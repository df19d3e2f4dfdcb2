package org.gradus.lesson;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.TWO;
import static org.gradus.expr.Expressions.abs;
import static org.gradus.expr.Expressions.difference;
import static org.gradus.expr.Expressions.exp;
import static org.gradus.expr.Expressions.ln;
import static org.gradus.expr.Expressions.negation;
import static org.gradus.expr.Expressions.number;
import static org.gradus.expr.Expressions.power;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.sqrt;
import static org.gradus.expr.Expressions.square;
import static org.gradus.expr.Expressions.sum;
import static org.gradus.expr.Expressions.variable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;

/// Functions whose lessons are kept as golden documents, by the names of their files.
final class Examples {
  private static final Expr x = variable("x");
  private static final Expr y = variable("y");
  private static final Expr z = variable("z");
  private static final Symbol THETA_0 = Symbol.of("theta", "0");
  private static final Symbol THETA_1 = Symbol.of("theta", "1");

  private Examples() {}

  /// A function, its variables, and perhaps a point.
  record Example(Expr function, List<Symbol> variables, Optional<Point> at) {}

  static Map<String, Example> all() {
    var all = new LinkedHashMap<String, Example>();
    all.put("polynomial", new Example(polynomial(), symbols("x", "y", "z"), Optional.of(point())));
    all.put("parabola", at(sum(difference(square(x), product(number(4), x)), number(5)), 3));
    all.put("composition", at(sine(square(x)), 1));
    all.put("product", of(product(square(x), sine(product(number(3), x)))));
    all.put("quotient", of(quotient(sum(product(TWO, x), ONE), sum(square(x), ONE))));
    all.put("exponential", of(exp(sum(square(x), square(y))), "x", "y"));
    all.put("logarithm", of(ln(sum(square(x), ONE))));
    all.put("power-of-x", of(power(x, x)));
    all.put("absolute-value", of(abs(x)));
    all.put(
        "neuron", of(Function.SIGMOID.of(sum(product(variable("w"), x), variable("b"))), "w", "b"));
    all.put("loss", new Example(loss(), List.of(THETA_0, THETA_1), Optional.empty()));
    all.put("root", at(sqrt(sum(square(x), ONE)), 2));
    all.put("constant", of(number(3)));
    all.put("variable", of(x));
    all.put("nested", of(nested()));
    all.put("reciprocal", of(difference(quotient(number(3), x), ln(x))));
    return all;
  }

  static Expr polynomial() {
    return sum(
        product(power(x, 3), square(y)), product(TWO, x, y), product(number(5), y, power(z, 4)));
  }

  static Point point() {
    return new Point(
        Map.of(Symbol.of("x"), ONE, Symbol.of("y"), TWO, Symbol.of("z"), negation(ONE)));
  }

  private static Expr loss() {
    var i = variable("i");
    var xi = new Expr.Indexed(Symbol.of("x"), i);
    var yi = new Expr.Indexed(Symbol.of("y"), i);
    var residual = difference(sum(variable(THETA_0), product(variable(THETA_1), xi)), yi);
    return new Expr.Sigma(Symbol.of("i"), ONE, variable("m"), square(residual));
  }

  /// A function in which one part occurs twice, deep inside.
  private static Expr nested() {
    var inner = sine(square(x));
    return difference(product(number(3), power(inner, 2)), exp(inner));
  }

  private static Expr sine(Expr u) {
    return Function.SIN.of(u);
  }

  private static Example of(Expr f, String... variables) {
    return new Example(
        f, symbols(variables.length == 0 ? new String[] {"x"} : variables), Optional.empty());
  }

  private static Example at(Expr f, int value) {
    return new Example(
        f, symbols("x"), Optional.of(new Point(Map.of(Symbol.of("x"), number(value)))));
  }

  private static List<Symbol> symbols(String... names) {
    return List.of(names).stream().map(Symbol::of).toList();
  }
}
