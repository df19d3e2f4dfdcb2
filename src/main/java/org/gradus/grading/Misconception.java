package org.gradus.grading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.calculus.Formula;
import org.gradus.calculus.Rule;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;

/// Wrong rules of differentiation, each as a value: the formulas that it puts in the place of the
/// right ones.
///
/// The message is for the student, in the second person; the engine adds the line where the rule
/// was used. Several constants may share an id where they are variants of one mistake.
public enum Misconception {
  CHAIN_OMIT(
      "chain.omit",
      "You differentiated the outer function and left out the derivative of the inner one.",
      Rule.CHAIN,
      ChainMistakes::innerForgotten),
  CHAIN_INSIDE(
      "chain.inside",
      "You put the derivative of the inner function inside the outer one instead of multiplying by"
          + " it.",
      Rule.CHAIN,
      ChainMistakes::derivativeInside),
  CHAIN_INSIDE_TWICE(
      "chain.inside",
      "You put the derivative of the inner function inside the outer one, too.",
      Rule.CHAIN,
      ChainMistakes::derivativeInsideAndOutside),
  CHAIN_ONLY_INSIDE(
      "chain.onlyInside",
      "You differentiated inside and left the outer function as it was.",
      Rule.CHAIN,
      ChainMistakes::onlyInside),
  CHAIN_INNER_ONLY(
      "chain.innerOnly",
      "You multiplied by the inner derivative but did not differentiate the outer function.",
      Rule.CHAIN,
      ChainMistakes::outerKept),
  CHAIN_OUTER_KEPT_EXPONENT(
      "chain.outerKeptExponent",
      "The exponent must go down by one before you multiply by the inner derivative.",
      Rule.CHAIN,
      ChainMistakes::exponentKept),
  CHAIN_ARGUMENT_LOST(
      "chain.argumentLost",
      "The outer derivative is taken at the inner function, which must stay inside.",
      Rule.CHAIN,
      ChainMistakes::argumentLost),
  CHAIN_IGNORED(
      "chain.ignored",
      "You differentiated as if the inner function were just the variable.",
      Rule.CHAIN,
      ChainMistakes::innerIgnored),
  CHAIN_ADDED(
      "chain.added",
      "You added the inner derivative; it is a factor.",
      Rule.CHAIN,
      ChainMistakes::added),
  CHAIN_OUTER_FORGOTTEN(
      "chain.outerForgotten",
      "You gave the inner derivative alone; the derivative of the outer function is missing.",
      Rule.CHAIN,
      ChainMistakes::outerForgotten),
  CHAIN_TWICE(
      "chain.twice",
      "You multiplied by the inner derivative twice.",
      Rule.CHAIN,
      ChainMistakes::innerTwice),
  CHAIN_DIVIDED(
      "chain.divided",
      "You divided by the inner derivative; in differentiation it is a factor.",
      Rule.CHAIN,
      ChainMistakes::divided),
  CHAIN_INNER_NOT_DIFFERENTIATED(
      "chain.innerNotDifferentiated",
      "You multiplied by the inner function itself instead of its derivative.",
      Rule.CHAIN,
      ChainMistakes::innerNotDifferentiated),
  CHAIN_POWER_OF_DERIVATIVE(
      "chain.powerOfDerivative",
      "The derivative of a power is not the power of the derivative.",
      Rule.CHAIN,
      ChainMistakes::powerOfDerivative),

  PROD_OF_DERIVS(
      "prod.ofDerivs",
      "You multiplied the derivatives. The product rule is a sum.",
      Rule.PRODUCT,
      ProductMistakes::ofDerivatives),
  PROD_SWAPPED(
      "prod.swapped",
      "You multiplied each factor by its own derivative; each derivative goes with the other"
          + " factor.",
      Map.of(
          Rule.PRODUCT, ProductMistakes::swapped,
          Rule.CONSTANT_MULTIPLE, ProductMistakes::swappedWithConstant)),
  PROD_ONE_TERM(
      "prod.oneTerm",
      "You differentiated the first factor only; the product rule has a term for each factor.",
      Rule.PRODUCT,
      ProductMistakes::firstTermAlone),
  PROD_OTHER_TERM(
      "prod.oneTerm",
      "You differentiated the last factor only; the product rule has a term for each factor.",
      Rule.PRODUCT,
      ProductMistakes::lastTermAlone),
  PROD_MINUS(
      "prod.minus",
      "You subtracted; the terms of the product rule are added.",
      Rule.PRODUCT,
      ProductMistakes::minus),
  PROD_MINUS_REVERSED(
      "prod.minus",
      "You subtracted, and the other way round; the terms of the product rule are added.",
      Rule.PRODUCT,
      ProductMistakes::minusReversed),
  PROD_SUM_OF_DERIVS(
      "prod.sumOfDerivs",
      "You added the derivatives of the factors; each must keep the other factor.",
      Rule.PRODUCT,
      ProductMistakes::sumOfDerivatives),

  QUOT_OF_DERIVS(
      "quot.ofDerivs",
      "You divided the derivatives. The derivative of a quotient is not the quotient of the"
          + " derivatives.",
      quotient(QuotientMistakes::ofDerivatives)),
  QUOT_REVERSED(
      "quot.reversed",
      "The numerator is the wrong way round: the derivative of the numerator comes first.",
      quotient(QuotientMistakes::reversed)),
  QUOT_NO_SQUARE(
      "quot.noSquare",
      "The denominator of the quotient rule is squared.",
      quotient(QuotientMistakes::noSquare)),
  QUOT_PLUS(
      "quot.plus",
      "The numerator of the quotient rule is a difference, not a sum.",
      quotient(QuotientMistakes::plus)),
  QUOT_OVER_NUMERATOR(
      "quot.overF²",
      "You divided by the square of the numerator instead of the denominator.",
      quotient(QuotientMistakes::overNumerator)),
  QUOT_UPSIDE_DOWN(
      "quot.upsideDown",
      "You differentiated the quotient the other way up.",
      quotient(QuotientMistakes::upsideDown)),
  QUOT_DENOMINATOR_LOST(
      "quot.denominatorLost",
      "The square of the denominator is missing.",
      quotient(QuotientMistakes::denominatorLost)),
  QUOT_DENOMINATOR_CONSTANT(
      "quot.denominatorConstant",
      "You differentiated the numerator only, as if the denominator were a constant.",
      quotient(QuotientMistakes::denominatorConstant)),
  QUOT_DENOMINATOR_ALONE(
      "quot.denominatorAlone",
      "You differentiated the denominator where it stands, and nothing else.",
      quotient(QuotientMistakes::denominatorAlone)),
  QUOT_SWAPPED(
      "quot.swapped",
      "You multiplied each part by its own derivative; each derivative goes with the other part.",
      quotient(QuotientMistakes::factorsSwapped)),
  QUOT_PRODUCT_SWAPPED(
      "prod.swapped",
      "You multiplied each factor by its own derivative; each derivative goes with the other"
          + " factor.",
      quotient(QuotientMistakes::swappedAsProduct)),
  QUOT_PRODUCT_OF_DERIVS(
      "prod.ofDerivs",
      "You multiplied the derivatives. The product rule is a sum.",
      quotient(QuotientMistakes::ofDerivativesAsProduct)),
  QUOT_AS_PRODUCT(
      "quot.asProduct",
      "You used the product rule for a quotient.",
      quotient(QuotientMistakes::asProduct)),
  QUOT_LOGARITHM(
      "quot.logarithm",
      "You integrated: the logarithm is an antiderivative of a reciprocal.",
      Rule.RECIPROCAL,
      QuotientMistakes.ofReciprocal(QuotientMistakes::logarithm)),

  POW_KEEP_EXP("pow.keepExp", "The exponent goes down by one.", power(PowerMistakes::exponentKept)),
  POW_DROP_COEF(
      "pow.dropCoef",
      "The exponent comes down as a factor; it is missing.",
      power(PowerMistakes::coefficientDropped)),
  POW_INC_EXP(
      "pow.incExp",
      "You raised the exponent by one; it goes down.",
      power(PowerMistakes::exponentIncreased)),
  POW_NEW_COEF(
      "pow.newCoef",
      "The factor is the exponent as it was, not the new one.",
      power(PowerMistakes::coefficientDecreased)),
  POW_AS_EXPONENTIAL(
      "pow.asExponential",
      "You used the rule for an exponential; here the base varies and the exponent is constant.",
      power(PowerMistakes::asExponential)),
  POW_AS_FACTOR(
      "pow.asFactor",
      "You used the exponent as a factor and lost the power.",
      power(PowerMistakes::exponentAsFactor)),
  POW_INTEGRATED(
      "pow.integrated",
      "You integrated the power instead of differentiating it.",
      power(PowerMistakes::integrated)),
  POW_DIVIDED(
      "pow.divided", "You divided by the exponent; it is a factor.", power(PowerMistakes::divided)),
  POW_EXP_RULE(
      "pow.expRule",
      "You used the power rule, but here the variable is in the exponent.",
      Rule.EXPONENTIAL,
      PowerMistakes::exponentialAsPower),
  EXP_NO_LOG(
      "exp.noLog",
      "The factor ln a belongs to the derivative of aˣ; only for e it is 1.",
      Rule.EXPONENTIAL,
      PowerMistakes::exponentialKept),
  EXP_DIVIDED(
      "exp.divided",
      "You divided by the logarithm of the base; it is a factor.",
      Rule.EXPONENTIAL,
      PowerMistakes::exponentialDivided),
  SIGN_EXP(
      "sign.exp",
      "The derivative of an exponential has no minus sign of its own.",
      Rule.EXPONENTIAL,
      PowerMistakes::exponentialNegated),
  ROOT_FACTOR(
      "root.factor",
      "The index of the root is missing as a factor of the denominator.",
      Rule.ROOT,
      PowerMistakes::rootFactorForgotten),
  ROOT_KEPT(
      "root.kept",
      "The derivative of a root has the root in the denominator.",
      Rule.ROOT,
      PowerMistakes::rootKept),
  SQRT_FACTOR(
      "root.factor",
      "The factor ½ is missing: (√x)′ = 1/(2√x).",
      Function.SQRT,
      FunctionMistakes::rootWithoutHalf),
  SQRT_KEPT(
      "root.kept",
      "The root belongs in the denominator: (√x)′ = 1/(2√x).",
      Function.SQRT,
      FunctionMistakes::rootHalved),
  SQRT_DOUBLED(
      "root.inverted",
      "You inverted the derivative: (√x)′ = 1/(2√x).",
      Function.SQRT,
      FunctionMistakes::rootDoubled),
  SQRT_TWO_ABOVE(
      "root.twoAbove",
      "The 2 belongs in the denominator: (√x)′ = 1/(2√x).",
      Function.SQRT,
      FunctionMistakes::rootInverted),
  SQRT_LOST(
      "root.lost",
      "The root was lost: (√x)′ = 1/(2√x).",
      Function.SQRT,
      FunctionMistakes::rootOfReciprocal),
  CBRT_FACTOR(
      "root.factor",
      "The factor ⅓ is missing.",
      Function.CBRT,
      FunctionMistakes::cubeRootWithoutThird),
  CBRT_KEPT(
      "root.kept",
      "The exponent ⅓ goes down by one.",
      Function.CBRT,
      FunctionMistakes::cubeRootKept),

  SIGN_TRIG(
      "sign.trig",
      "The sign of a trigonometric derivative is wrong: sin′ = cos, cos′ = −sin, tan′ = sec².",
      Rule.FUNCTION,
      FunctionMistakes.negated(FunctionMistakes.TRIGONOMETRIC)),
  SIGN_HYPERBOLIC(
      "sign.hyperbolic",
      "The sign of a hyperbolic derivative is wrong: sinh′ = cosh, cosh′ = sinh.",
      Rule.FUNCTION,
      FunctionMistakes.negated(FunctionMistakes.HYPERBOLIC)),
  SIGN_ARC(
      "sign.arc",
      "The sign of the derivative of an inverse function is wrong.",
      Rule.FUNCTION,
      FunctionMistakes.negated(FunctionMistakes.INVERSE)),
  SIGN_AREA(
      "sign.area",
      "The sign of the derivative of an inverse hyperbolic function is wrong.",
      Rule.FUNCTION,
      FunctionMistakes.negated(FunctionMistakes.AREA)),
  SIGN_LN(
      "sign.ln",
      "The derivative of ln x is 1/x, without a minus sign.",
      Rule.FUNCTION,
      FunctionMistakes.negated(FunctionMistakes.LOGARITHM)),
  FUNCTION_UNCHANGED(
      "func.unchanged",
      "You left the function as it is; only the exponential is its own derivative.",
      Rule.FUNCTION,
      FunctionMistakes.UNCHANGED),
  FUNCTION_RECIPROCAL(
      "func.reciprocal",
      "You took the reciprocal of the function for its derivative.",
      Rule.FUNCTION,
      FunctionMistakes.RECIPROCAL),
  ARC_AS_RECIPROCAL(
      "arc.asReciprocal",
      "You took the inverse function for the reciprocal of the function.",
      Rule.FUNCTION,
      FunctionMistakes.INVERSE_AS_RECIPROCAL),
  TAN_AS_SINE(
      "trig.tanAsSine",
      "You used the derivative of the sine for the tangent: tan′ = sec².",
      Function.TAN,
      FunctionMistakes::tanAsSine),
  TAN_WITHOUT_SQUARE(
      "trig.tanWithoutSquare",
      "The secant is squared: tan′ = sec².",
      Function.TAN,
      FunctionMistakes::tanWithoutSquare),
  TAN_AS_COTANGENT(
      "trig.tanAsCotangent",
      "The cotangent is not the derivative of the tangent: tan′ = sec².",
      Function.TAN,
      FunctionMistakes::tanAsCotangent),
  TAN_AS_QUOTIENT(
      "trig.tanAsQuotient",
      "You divided the derivatives of sine and cosine: tan′ = sec².",
      Function.TAN,
      FunctionMistakes::tanAsQuotient),
  TAN_SQUARED(
      "trig.tanSquared",
      "The derivative of the tangent is 1 + tan², not tan².",
      Function.TAN,
      FunctionMistakes::tanSquared),
  SEC_WITHOUT_SEC(
      "trig.secAsTan",
      "A factor is missing: sec′ = sec·tan.",
      Function.SEC,
      FunctionMistakes::secWithoutTan),
  SEC_SQUARED(
      "trig.secSquared",
      "sec² is the derivative of the tangent: sec′ = sec·tan.",
      Function.SEC,
      FunctionMistakes::secSquared),
  TANH_PLUS(
      "hyperbolic.tanhPlus",
      "The sign before the square is wrong: tanh′ = 1 − tanh².",
      Function.TANH,
      FunctionMistakes::tanhPlus),
  LN_OVER_ITSELF(
      "ln.overItself",
      "You kept the logarithm: (ln x)′ = 1/x.",
      Function.LN,
      FunctionMistakes::logarithmOverItself),
  LN_ARGUMENT(
      "ln.argument",
      "The logarithm does not simply disappear: (ln x)′ = 1/x.",
      Function.LN,
      FunctionMistakes::argument),
  LN_ONE(
      "ln.one",
      "The reciprocal of the argument is missing: (ln x)′ = 1/x.",
      Function.LN,
      FunctionMistakes::one),
  ATAN_WITH_ROOT(
      "arc.tanWithRoot",
      "The root belongs to the arcsine: (arctan x)′ = 1/(1 + x²).",
      Function.ATAN,
      FunctionMistakes::arctanWithRoot),
  ATAN_MINUS(
      "arc.tanMinus",
      "The sign in the denominator is wrong: (arctan x)′ = 1/(1 + x²).",
      Function.ATAN,
      FunctionMistakes::arctanMinus),
  ATAN_WITHOUT_SQUARE(
      "arc.tanWithoutSquare",
      "The square in the denominator is missing: (arctan x)′ = 1/(1 + x²).",
      Function.ATAN,
      FunctionMistakes::arctanWithoutSquare),
  ASIN_WITHOUT_ROOT(
      "arc.sinWithoutRoot",
      "The root in the denominator is missing: (arcsin x)′ = 1/√(1 − x²).",
      Function.ASIN,
      FunctionMistakes::arcsinWithoutRoot),
  ASIN_PLUS(
      "arc.sinPlus",
      "The sign under the root is wrong: (arcsin x)′ = 1/√(1 − x²).",
      Function.ASIN,
      FunctionMistakes::arcsinPlus),

  CONST_NOT_ZERO(
      "const.notZero",
      "You copied a constant; its derivative is 0.",
      Map.of(
          Rule.CONSTANT, ConstantMistakes::kept,
          Rule.HELD_CONSTANT, ConstantMistakes::kept)),
  CONST_ONE(
      "const.one",
      "The derivative of a constant is 0, not 1.",
      Map.of(
          Rule.CONSTANT, ConstantMistakes::asOne,
          Rule.HELD_CONSTANT, ConstantMistakes::asOne)),
  CONST_FACTOR_DROPPED(
      "const.factorDropped",
      "A constant factor stays; you dropped it.",
      Rule.CONSTANT_MULTIPLE,
      ConstantMistakes::factorDropped),
  CONST_DIVISOR_DROPPED(
      "const.divisorDropped",
      "A constant divisor stays; you dropped it.",
      Rule.CONSTANT_MULTIPLE,
      ConstantMistakes::divisorDropped),
  CONST_FACTOR_ZERO(
      "const.factorZero",
      "A constant factor stays; you treated the whole term as a constant.",
      Rule.CONSTANT_MULTIPLE,
      ConstantMistakes::numberFactorZero),
  CONST_FACTOR_ONE(
      "const.factorOne",
      "You used the product rule with 1 as the derivative of a constant; it is 0.",
      Rule.CONSTANT_MULTIPLE,
      ConstantMistakes::factorAsOne),
  LIN_SIGN_OF_DIFFERENCE(
      "lin.signOfDifference",
      "A minus sign between terms was lost.",
      Rule.DIFFERENCE,
      ConstantMistakes::signOfDifference),
  LIN_SIGN_OF_SUM(
      "lin.signOfSum",
      "A plus sign between terms became a minus sign.",
      Rule.SUM,
      ConstantMistakes::signOfSum),
  LIN_PRODUCT(
      "lin.product",
      "You multiplied the derivatives of the terms; they are added.",
      Map.of(
          Rule.SUM, ConstantMistakes::productOfTerms,
          Rule.DIFFERENCE, ConstantMistakes::productOfTerms)),
  SIGN_NEGATION(
      "sign.negation",
      "The minus sign in front was lost.",
      Rule.NEGATION,
      ConstantMistakes::minusDropped),
  VARIABLE_KEPT(
      "var.kept",
      "The derivative of the variable itself is 1.",
      Rule.VARIABLE,
      ConstantMistakes::kept),
  VARIABLE_ZERO(
      "var.zero",
      "The derivative of the variable itself is 1, not 0.",
      Rule.VARIABLE,
      ConstantMistakes::zero),
  PARTIAL_ALL_VARS(
      "partial.allVars",
      "You differentiated the other variables as well; here they are constants.",
      Rule.CONSTANT_MULTIPLE,
      ConstantMistakes::everyFactor),
  PARTIAL_TERM_DROPPED(
      "partial.termDropped",
      "A term with another variable in it is not a constant where your variable occurs in it, too.",
      Rule.CONSTANT_MULTIPLE,
      ConstantMistakes::otherVariableZero),
  LOSS_SUM_DROPPED(
      "loss.sumDropped",
      "The sum over the data is missing; the derivative of a sum is the sum of the derivatives.",
      Rule.SIGMA,
      ConstantMistakes::sumDropped);

  private final String id;
  private final String message;
  private final Map<Rule, Formula> wrongRules;

  Misconception(String id, String message, Map<Rule, Formula> wrongRules) {
    this.id = id;
    this.message = message;
    this.wrongRules = new EnumMap<>(wrongRules);
  }

  Misconception(String id, String message, Rule rule, Formula wrong) {
    this(id, message, Map.of(rule, wrong));
  }

  Misconception(String id, String message, Function function, UnaryOperator<Expr> wrong) {
    this(id, message, Rule.FUNCTION, FunctionMistakes.of(function, wrong));
  }

  private static Map<Rule, Formula> quotient(QuotientMistakes.Combination wrong) {
    return Map.of(
        Rule.QUOTIENT,
        QuotientMistakes.ofQuotient(wrong),
        Rule.RECIPROCAL,
        QuotientMistakes.ofReciprocal(wrong));
  }

  private static Map<Rule, Formula> power(PowerMistakes.OfPower wrong) {
    return Map.of(Rule.POWER, PowerMistakes.power(wrong));
  }

  private static final Map<Rule, List<Misconception>> BY_RULE =
      Stream.of(Rule.values())
          .collect(
              Collectors.toMap(
                  java.util.function.Function.identity(),
                  rule ->
                      Stream.of(values()).filter(m -> m.wrongRules.containsKey(rule)).toList()));

  /// Those that have a wrong formula for the rule.
  static List<Misconception> of(Rule rule) {
    return BY_RULE.get(rule);
  }

  /// Whether it says what all terms are about, so that using it everywhere is one mistake.
  boolean isAboutAllTerms() {
    return this == PARTIAL_ALL_VARS;
  }

  /// Whether it is seldom the reason where another one explains an answer as well.
  boolean isRare() {
    return switch (this) {
      case VARIABLE_ZERO,
          VARIABLE_KEPT,
          CHAIN_ADDED,
          CHAIN_TWICE,
          CHAIN_DIVIDED,
          CHAIN_INSIDE_TWICE,
          CONST_FACTOR_ONE,
          CONST_FACTOR_ZERO,
          LIN_PRODUCT,
          LIN_SIGN_OF_SUM,
          FUNCTION_RECIPROCAL,
          POW_AS_EXPONENTIAL,
          QUOT_AS_PRODUCT ->
          true;
      case Misconception _ -> false;
    };
  }

  /// The name under which a front end and a course know it.
  public String id() {
    return id;
  }

  /// What the student is told.
  public String message() {
    return message;
  }

  /// The formulas that replace the right ones, for {@link org.gradus.calculus.Differentiator#with}.
  public Map<Rule, Formula> wrongRules() {
    return Map.copyOf(wrongRules);
  }
}
