package org.gradus.stationary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// ℚ(x₁, …, xₙ, kernels): the smallest field of functions that is found to contain f, closed under
/// differentiation.
///
/// Kernels are exponentials, sines and cosines, logarithms, roots, and whatever else the function
/// table has. They are read once to learn which multiples of each exponent and angle occur, so that
/// e^(2x) and e^(3x) are powers of one kernel e^x.
final class DifferentialField {
  private static final int MOST_GENERATORS = 40;
  private static final List<String> INTEGERS = List.of("k", "j", "m", "n");

  private final List<Generator> generators = new ArrayList<>();
  private final Map<Generator, Integer> places = new HashMap<>();
  private final Map<Fraction, Rational> units;
  private final Map<Fraction, Rational> multiples = new HashMap<>();
  private final List<Symbol> variables;
  private final List<Integer> integers = new ArrayList<>();
  private final JointArguments joint;

  private DifferentialField(
      List<Symbol> variables, Map<Fraction, Rational> units, JointArguments joint) {
    this.units = units;
    this.variables = variables;
    this.joint = joint;
    variables.forEach(x -> place(new Generator.Variable(x, new Expr.Variable(x))));
  }

  /// The field of a function; the variables are the first generators, in their order.
  ///
  /// @throws Unsupported if a part of the function has no derivative in the table
  static DifferentialField of(Expr f, List<Symbol> variables) {
    var arguments = new DifferentialField(variables, Map.of(), new JointArguments());
    arguments.read(f);
    var first = new DifferentialField(variables, Map.of(), arguments.joint.settled());
    first.read(f);
    var field = new DifferentialField(variables, Map.copyOf(first.multiples), first.joint);
    field.read(f);
    return field;
  }

  /// The sums that occur as arguments in multiples only.
  JointArguments joint() {
    return joint;
  }

  /// A symbol for whole numbers that is not among those in use.
  int integer(java.util.function.IntPredicate isUsed) {
    for (int g : integers) {
      if (!isUsed.test(g)) {
        return g;
      }
    }
    var symbol =
        INTEGERS.stream()
            .map(Symbol::of)
            .filter(k -> !places.containsKey(new Generator.Variable(k, new Expr.Variable(k))))
            .findFirst()
            .orElseThrow(() -> new Unsupported("The solutions repeat in too many directions."));
    int g = place(new Generator.Variable(symbol, new Expr.Variable(symbol)));
    integers.add(g);
    return g;
  }

  /// Whether the generator stands for whole numbers.
  boolean isInteger(int g) {
    return integers.contains(g);
  }

  /// Whether the generator is one number, such as π, ln 2 or √3.
  boolean isNumber(int g) {
    return isConstant(g) && FreeSymbols.of(generator(g).expr()).isEmpty();
  }

  /// Whether none of the variables occurs in the generator.
  boolean isConstant(int g) {
    return g >= variables.size()
        && variables.stream().noneMatch(x -> FreeSymbols.contains(generator(g).expr(), x));
  }

  int size() {
    return generators.size();
  }

  Generator generator(int index) {
    return generators.get(index);
  }

  Fraction read(Expr e) {
    return new Reader(this).read(e);
  }

  /// The place of a generator, which is new or known.
  int place(Generator generator) {
    return places.computeIfAbsent(
        generator,
        g -> {
          if (generators.size() >= MOST_GENERATORS) {
            throw new Unsupported("The function has too many different parts.");
          }
          generators.add(g);
          return generators.size() - 1;
        });
  }

  /// How the multiples of an exponent or angle are counted: the greatest common divisor of those
  /// that occur.
  Rational unit(Fraction base, Rational multiple) {
    multiples.merge(base, multiple.abs(), DifferentialField::gcd);
    var unit = units.getOrDefault(base, multiple.abs());
    return multiple.over(unit).isInteger() ? unit : multiple.abs();
  }

  private static Rational gcd(Rational a, Rational b) {
    var denominator = a.denominator().multiply(b.denominator());
    var left = a.numerator().multiply(b.denominator());
    var right = b.numerator().multiply(a.denominator());
    return new Rational(left.gcd(right), denominator);
  }

  /// ∂u/∂x by the chain rule over the generators.
  Fraction derivative(Fraction u, Symbol x) {
    var sum = Fraction.ZERO;
    int known = generators.size();
    for (int i = 0; i < known; i++) {
      if (u.contains(i)) {
        sum = sum.plus(u.derivative(i).times(derivative(i, x)));
      }
    }
    return sum;
  }

  private Fraction derivative(int index, Symbol x) {
    var self = Fraction.generator(index);
    return switch (generators.get(index)) {
      case Generator.Variable(var symbol, _) -> symbol.equals(x) ? Fraction.ONE : Fraction.ZERO;
      case Generator.Pi _ -> Fraction.ZERO;
      case Generator.Exponential(var u, _) -> self.times(derivative(u, x));
      case Generator.Sine(var u, _) -> Fraction.generator(index + 1).times(derivative(u, x));
      case Generator.Cosine(var u, _) ->
          Fraction.generator(index - 1).times(derivative(u, x)).negate();
      case Generator.Logarithm(var u, _) -> derivative(u, x).over(u);
      case Generator.Root(int n, var u, _) ->
          derivative(u, x).times(self).over(u.times(Rational.of(n)));
      case Generator.Other(var application) -> derivative(application, x);
    };
  }

  private Fraction derivative(Expr.Application application, Symbol x) {
    var partials = application.function().derivatives(application.arguments());
    var sum = Fraction.ZERO;
    for (int i = 0; i < partials.size(); i++) {
      var inner = derivative(read(application.arguments().get(i)), x);
      sum = inner.isZero() ? sum : sum.plus(read(partials.get(i)).times(inner));
    }
    return sum;
  }

  /// The polynomial equations between generators that hold everywhere, for those that occur in the
  /// given polynomials or, again, in such equations.
  List<Polynomial> relations(java.util.Collection<Polynomial> polynomials) {
    var relations = new ArrayList<Polynomial>();
    var seen = new java.util.TreeSet<Integer>();
    var waiting = new java.util.ArrayDeque<Polynomial>(polynomials);
    while (!waiting.isEmpty()) {
      for (int index : waiting.pop().generators()) {
        if (seen.add(index)) {
          relation(index)
              .filter(r -> !relations.contains(r))
              .ifPresent(r -> {
                relations.add(r);
                waiting.push(r);
              });
        }
      }
    }
    return relations;
  }

  private java.util.Optional<Polynomial> relation(int index) {
    return switch (generators.get(index)) {
      case Generator.Sine _ -> java.util.Optional.of(circle(index));
      case Generator.Cosine _ -> java.util.Optional.of(circle(index - 1));
      case Generator.Root(int n, var u, _) ->
          java.util.Optional.of(
              Polynomial.generator(index).power(n).times(u.denominator()).minus(u.numerator()));
      case Generator.Variable _,
          Generator.Pi _,
          Generator.Exponential _,
          Generator.Logarithm _,
          Generator.Other _ ->
          java.util.Optional.empty();
    };
  }

  private static Polynomial circle(int sine) {
    return Polynomial.generator(sine)
        .power(2)
        .plus(Polynomial.generator(sine + 1).power(2))
        .minus(Polynomial.ONE);
  }

  /// The variables and kernels as indices.
  IntStream indices() {
    return IntStream.range(0, generators.size());
  }
}
