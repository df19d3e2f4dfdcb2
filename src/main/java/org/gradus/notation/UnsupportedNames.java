package org.gradus.notation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Functions that people know and that Gradus does not compute with, each with its sentence.
final class UnsupportedNames {
  private static final Map<String, String> SENTENCES = new HashMap<>();

  static {
    sentence(
        "The factorial is not supported: it is defined for integers only.", "factorial", "fact");
    sentence("Integrals are not supported.", "int", "integral", "integrate", "antiderivative");
    sentence(
        "A derivative stands on the left side of an equation, as in df/dx = 2x.",
        "diff",
        "derivative",
        "deriv",
        "partial");
    sentence("Limits are not supported.", "lim", "limit");
    sentence(
        "The angle of a point is not supported. For a ratio, write atan(y/x).", "atan2", "arctan2");
    sentence("Use ln(1+x) or exp(x)-1.", "log1p", "expm1");
    sentence("Products over an index are not supported.", "prod", "product");
    sentence("Remainders are not supported.", "mod", "gcd", "lcm");
    sentence(
        "Binomial coefficients are not supported.", "binomial", "binom", "choose", "nCr", "nPr");
    sentence("Rounding is not supported, but floor(x) and ceil(x) are.", "round", "trunc");
    sentence(
        "Operations on matrices are not supported inside an expression.",
        "matrix",
        "det",
        "inv",
        "inverse",
        "transpose",
        "trace",
        "norm",
        "dot",
        "cross",
        "rank",
        "eig");
    sentence(
        "Complex numbers are not supported.", "conj", "Re", "Im", "arg", "cis", "real", "imag");
    sentence("This function is not supported.", "besselj", "bessely", "erfi", "erfinv");
    sentence("Write a function by cases as separate expressions.", "piecewise", "cases");
    sentence(
        "Gradus reads an expression, not a command.",
        "plot",
        "solve",
        "simplify",
        "expand",
        "factor");
  }

  private UnsupportedNames() {}

  private static void sentence(String sentence, String... names) {
    for (var name : names) {
      SENTENCES.put(name, "'" + name + "': " + sentence);
    }
  }

  /// Why a call of this name is refused, if it is.
  static Optional<String> of(String name) {
    return Optional.ofNullable(SENTENCES.get(name));
  }
}
