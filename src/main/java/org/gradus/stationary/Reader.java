package org.gradus.stationary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradus.expr.Constant;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.FunctionFamily;
import org.gradus.expr.Parity;
import org.gradus.expr.Sign;
import org.gradus.expr.Substitution;
import org.gradus.number.Rational;

/// Reads expressions as elements of a differential field, whose kernels it adjoins.
record Reader(DifferentialField field) {
  private static final int LARGEST_EXPONENT = 60;
  private static final int LONGEST_SUM = 200;

  Fraction read(Expr e) {
    return switch (e) {
      case Expr.Number(var value, _) -> Fraction.of(value);
      case Expr.Named(var constant) -> constant(constant);
      case Expr.Variable(var symbol) ->
          Fraction.generator(field.place(new Generator.Variable(symbol, e)));
      case Expr.Negation(var u) -> read(u).negate();
      case Expr.Sum(var terms) -> {
        var sum = Fraction.ZERO;
        for (var term : terms) {
          var u = read(term.expr());
          sum = sum.plus(term.sign() == Sign.MINUS ? u.negate() : u);
        }
        yield sum;
      }
      case Expr.Product(var factors) -> {
        var product = Fraction.ONE;
        for (var factor : factors) {
          product = product.times(read(factor));
        }
        yield product;
      }
      case Expr.Quotient(var u, var v) -> read(u).over(nonzero(read(v)));
      case Expr.Power(var u, var v) -> power(u, v);
      case Expr.Root(var n, var u) -> power(read(u), Rational.ONE.over(constant(n)));
      case Expr.Application application -> application(application);
      case Expr.Logarithm(var b, var u) -> logarithm(read(u)).over(nonzero(logarithm(read(b))));
      case Expr.Sigma sigma -> sum(sigma);
      case Expr.Indexed _ -> throw new Unsupported("An indexed symbol has no value here.");
    };
  }

  private static Fraction nonzero(Fraction u) {
    if (u.isZero()) {
      throw new Unsupported("The function divides by 0.");
    }
    return u;
  }

  private Rational constant(Expr e) {
    var value = read(e);
    if (!value.isConstant() || value.isZero()) {
      throw new Unsupported("The index of a root is a number other than 0.");
    }
    return value.numerator().constantTerm();
  }

  private Fraction constant(Constant constant) {
    return switch (constant) {
      case PI -> Fraction.generator(field.place(new Generator.Pi(new Expr.Named(constant))));
      case E -> exponential(Fraction.ONE);
    };
  }

  private Fraction power(Expr base, Expr exponent) {
    var v = read(exponent);
    var u = read(base);
    return v.isConstant()
        ? power(u, v.numerator().constantTerm())
        : exponential(v.times(logarithm(u)));
  }

  private Fraction power(Fraction u, Rational exponent) {
    if (exponent.numerator().bitLength() > 30
        || exponent.abs().compareTo(Rational.of(LARGEST_EXPONENT)) > 0
        || exponent.denominator().bitLength() > 10) {
      throw new Unsupported("An exponent is too large.");
    }
    int n = exponent.numerator().intValue();
    if (n < 0) {
      nonzero(u);
    }
    int index = exponent.denominator().intValue();
    return index == 1 ? wholePower(u, n) : wholePower(root(u, index), n);
  }

  /// uⁿ; of a root, its radicand to a power as far as that goes.
  private Fraction wholePower(Fraction u, int n) {
    for (int i = 0; i < field.size() && n > 1; i++) {
      if (field.generator(i) instanceof Generator.Root(int index, var radicand, _)
          && u.equals(Fraction.generator(i))) {
        return radicand.power(n / index).times(u.power(n % index));
      }
    }
    return u.power(n);
  }

  private Fraction root(Fraction u, int index) {
    return u.isConstant() && (u.numerator().constantTerm().signum() >= 0 || index % 2 == 1)
        ? root(u.numerator().constantTerm(), index)
        : rootGenerator(u, index);
  }

  /// The root of a number c·rᵏ as a power of that of r.
  private Fraction root(Rational number, int index) {
    var factors = Radical.of(number.abs(), index);
    var root =
        factors.index() == 1
            ? Fraction.of(Rational.of(factors.base()))
            : wholePower(
                rootGenerator(Fraction.of(Rational.of(factors.base())), factors.index()),
                factors.exponent());
    return root.times(number.signum() < 0 ? factors.outside().negate() : factors.outside());
  }

  private Fraction rootGenerator(Fraction u, int index) {
    return Fraction.generator(
        field.place(
            new Generator.Root(
                index,
                u,
                Expressions.root(Expressions.number(index), new Writer(field).write(u)))));
  }

  private Fraction application(Expr.Application e) {
    var u = new RootReduction(field).of(read(e.argument()));
    return switch (e.function()) {
      case EXP -> exponential(u);
      case LN -> logarithm(u);
      case SQRT -> root(u, 2);
      case CBRT -> root(u, 3);
      case SIN -> angle(u).sine();
      case COS -> angle(u).cosine();
      case FLOOR, CEIL -> throw new Unsupported("A step function has jumps.");
      case Function f when f.family() == FunctionFamily.PIECEWISE_LINEAR ->
          throw new Unsupported("The function is not differentiable everywhere.");
      case Function f when f.family().isOfInverses() -> other(e, u);
      case Function f -> f.through(e.arguments()).map(this::read).orElseGet(() -> other(e, u));
    };
  }

  private Fraction other(Expr.Application e, Fraction u) {
    return u.isZero() && isZeroAtZero(e.function())
        ? Fraction.ZERO
        : Fraction.generator(field.place(new Generator.Other(e)));
  }

  /// Whether f(0) = 0, as for every odd function that is defined there.
  static boolean isZeroAtZero(Function f) {
    return f.parity() == Parity.ODD && f.definedOn().contains(0);
  }

  private static Fraction half(Fraction u) {
    return u.times(Rational.of(1, 2));
  }

  private Fraction sum(Expr.Sigma sigma) {
    var lower = read(sigma.lower());
    var upper = read(sigma.upper());
    if (!lower.isConstant() || !upper.isConstant()) {
      throw new Unsupported("The bounds of a sum are not numbers.");
    }
    var sum = Fraction.ZERO;
    int count = 0;
    var last = upper.numerator().constantTerm();
    for (var i = lower.numerator().constantTerm();
        i.compareTo(last) <= 0;
        i = i.plus(Rational.ONE)) {
      if (++count > LONGEST_SUM) {
        throw new Unsupported("A sum has too many terms.");
      }
      var index = Map.of(sigma.index(), Expressions.number(i));
      sum = sum.plus(read(new Substitution(index).in(sigma.body())));
    }
    return sum;
  }

  /// A rational multiple of a fraction whose leading coefficient is 1.
  private record Multiple(Rational factor, Fraction base) {}

  /// The terms of a polynomial, or the whole of a fraction that is none; the terms with variables
  /// in one where the function has them together only.
  private List<Multiple> multiples(Fraction u, JointArguments.Sort sort) {
    if (!u.isPolynomial()) {
      var leading = u.numerator().leading();
      return List.of(new Multiple(leading, u.times(Rational.ONE.over(leading))));
    }
    var varying = new TreeMap<>(u.numerator().terms());
    varying.keySet().removeIf(powers -> powers.generators().stream().allMatch(field::isConstant));
    var sum = new Polynomial(varying);
    field.joint().note(sort, sum);
    var result = new ArrayList<Multiple>();
    var joint = field.joint().multiple(sort, sum);
    joint.ifPresent(c -> result.add(new Multiple(c, Fraction.of(sum.monic()))));
    u.numerator()
        .terms()
        .forEach((powers, c) -> {
          if (joint.isEmpty() || !varying.containsKey(powers)) {
            result.add(new Multiple(c, Fraction.of(Polynomial.term(powers, Rational.ONE))));
          }
        });
    return result;
  }

  private Fraction exponential(Fraction u) {
    var product = Fraction.ONE;
    for (var part : multiples(u, JointArguments.Sort.EXPONENT)) {
      var argument = logarithmized(part.base);
      if (argument.isPresent() && part.factor.isInteger()) {
        product = product.times(power(argument.get(), part.factor));
        continue;
      }
      var unit = field.unit(part.base, part.factor);
      var exponent = part.base.times(unit);
      var expr = Expressions.exp(new Writer(field).write(exponent));
      int place = field.place(new Generator.Exponential(exponent, expr));
      product = product.times(power(Fraction.generator(place), part.factor.over(unit)));
    }
    return product;
  }

  /// The argument of the logarithm that this is.
  private Optional<Fraction> logarithmized(Fraction u) {
    return field
        .indices()
        .filter(i -> u.equals(Fraction.generator(i)))
        .mapToObj(field::generator)
        .filter(Generator.Logarithm.class::isInstance)
        .map(g -> ((Generator.Logarithm) g).argument())
        .findFirst();
  }

  private Fraction logarithm(Fraction u) {
    nonzero(u);
    if (u.equals(Fraction.ONE)) {
      return Fraction.ZERO;
    }
    var exponent = exponent(u.numerator());
    var below = exponent(u.denominator());
    if (exponent.isPresent() && below.isPresent()) {
      return exponent.get().minus(below.get());
    }
    var expr = Expressions.ln(new Writer(field).write(u));
    return Fraction.generator(field.place(new Generator.Logarithm(u, expr)));
  }

  /// The sum of the exponents, where the polynomial is a product of exponentials.
  private Optional<Fraction> exponent(Polynomial p) {
    if (p.terms().size() != 1 || !p.leading().isOne()) {
      return Optional.empty();
    }
    var powers = p.terms().firstKey();
    var sum = Fraction.ZERO;
    for (int g : powers.generators()) {
      if (!(field.generator(g) instanceof Generator.Exponential(var exponent, _))) {
        return Optional.empty();
      }
      sum = sum.plus(exponent.times(Rational.of(powers.of(g))));
    }
    return Optional.of(sum);
  }

  /// The cosine and the sine of an angle.
  private record Angle(Fraction cosine, Fraction sine) {
    static final Angle ZERO = new Angle(Fraction.ONE, Fraction.ZERO);

    Angle plus(Angle other) {
      return new Angle(
          cosine.times(other.cosine).minus(sine.times(other.sine)),
          sine.times(other.cosine).plus(cosine.times(other.sine)));
    }

    Angle times(int n) {
      var result = ZERO;
      for (int i = 0; i < Math.abs(n); i++) {
        result = result.plus(this);
      }
      return n < 0 ? new Angle(result.cosine, result.sine.negate()) : result;
    }
  }

  private Angle angle(Fraction u) {
    var sum = Angle.ZERO;
    for (var part : multiples(u, JointArguments.Sort.ANGLE)) {
      sum = sum.plus(angle(part));
    }
    return sum;
  }

  private Angle angle(Multiple part) {
    if (isPi(part.base)) {
      var known = ofPi(part.factor);
      if (known.isPresent()) {
        return known.get();
      }
    }
    if (isWholeTurn(part)) {
      return Angle.ZERO;
    }
    var unit = field.unit(part.base, part.factor);
    var angle = part.base.times(unit);
    var expr = new Writer(field).write(angle);
    int sine = field.place(new Generator.Sine(angle, Function.SIN.of(expr)));
    field.place(new Generator.Cosine(angle, Function.COS.of(expr)));
    var n = part.factor.over(unit);
    if (n.abs().compareTo(Rational.of(LARGEST_EXPONENT)) > 0) {
      throw new Unsupported("The frequencies are too far apart.");
    }
    return new Angle(Fraction.generator(sine + 1), Fraction.generator(sine))
        .times(n.numerator().intValue());
  }

  /// 2kπ for a whole number k.
  private boolean isWholeTurn(Multiple part) {
    var generators = List.copyOf(part.base.numerator().generators());
    return part.factor.isInteger()
        && part.factor.isEven()
        && part.base.isPolynomial()
        && part.base.numerator().degree() == 2
        && generators.size() == 2
        && generators.stream().anyMatch(field::isInteger)
        && generators.stream().anyMatch(g -> field.generator(g) instanceof Generator.Pi);
  }

  /// Multiples of π/4 and π/6.
  private Optional<Angle> ofPi(Rational factor) {
    var twelfths = factor.times(Rational.of(12));
    if (!twelfths.isInteger()) {
      return Optional.empty();
    }
    int n = twelfths.numerator().mod(java.math.BigInteger.valueOf(24)).intValue();
    var rest = n % 6;
    if (rest == 1 || rest == 5) {
      return Optional.empty();
    }
    var half = Fraction.of(Rational.of(1, 2));
    var first =
        switch (rest) {
          case 2 -> new Angle(half.times(root(Rational.of(3), 2)), half);
          case 3 -> new Angle(half.times(root(Rational.TWO, 2)), half.times(root(Rational.TWO, 2)));
          case 4 -> new Angle(half, half.times(root(Rational.of(3), 2)));
          default -> Angle.ZERO;
        };
    return Optional.of(first.plus(new Angle(Fraction.ZERO, Fraction.ONE).times(n / 6)));
  }

  private boolean isPi(Fraction u) {
    return field
        .indices()
        .anyMatch(
            i -> u.equals(Fraction.generator(i)) && field.generator(i) instanceof Generator.Pi);
  }
}
