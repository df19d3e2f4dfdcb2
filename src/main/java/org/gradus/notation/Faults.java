package org.gradus.notation;

import java.util.Optional;
import org.gradus.notation.SyntaxError.Kind;

/// The sentences with which a text is refused: what was found, what was expected, and the likely
/// repair.
///
/// Positions are counted from 0; the end is exclusive.
final class Faults {
  private Faults() {}

  static Refusal syntax(String message, int start, int end) {
    return refusal(Kind.SYNTAX, message, start, end, Optional.empty());
  }

  static Refusal syntax(String message, int start, int end, String suggestion) {
    return refusal(Kind.SYNTAX, message, start, end, Optional.of(suggestion));
  }

  static Refusal unsupported(String message, int start, int end) {
    return refusal(Kind.UNSUPPORTED, message, start, end, Optional.empty());
  }

  static Refusal budget(String message, int start, int end) {
    return refusal(Kind.BUDGET, message, start, end, Optional.empty());
  }

  private static Refusal refusal(
      Kind kind, String message, int start, int end, Optional<String> suggestion) {
    return new Refusal(
        new SyntaxError(kind, message, start + 1, Math.max(1, end - start), suggestion));
  }

  static Refusal nothingToRead() {
    return syntax("There is nothing to read.", 0, 1);
  }

  static Refusal tooLong(int limit) {
    return budget(
        "The text is longer than the limit of " + limit + " characters.", limit, limit + 1);
  }

  static Refusal tooDeep(int limit, int start, int end) {
    return budget("This is nested deeper than the limit of " + limit + " levels.", start, end);
  }

  static Refusal argumentMissing(String function, int start, int end) {
    return syntax(
        "'%s' needs an argument here. Write it in parentheses, as in %s(x)."
            .formatted(function, function),
        start,
        end);
  }

  static Refusal notOpened(Bracket bracket, int start, int end) {
    return syntax(
        "There is no '%s' for this '%s'.".formatted(bracket.opening(), bracket.closing()),
        start,
        end);
  }

  static Refusal notClosed(Bracket bracket, int opened, int end) {
    return syntax(
        "A '%s' is expected here: the '%s' at column %d is still open."
            .formatted(bracket.closing(), bracket.opening(), opened + 1),
        end,
        end + 1);
  }

  static Refusal closedByAnother(Bracket open, int opened, Bracket found, int start, int end) {
    return syntax(
        "A '%s' is expected, but '%s' was found: the '%s' at column %d is still open."
            .formatted(open.closing(), found.closing(), open.opening(), opened + 1),
        start,
        end);
  }

  static Refusal operatorMissing(String left, String right, int start, int end) {
    return syntax(
        "An operator is missing between %s and %s. For a product, write %s*%s."
            .formatted(left, right, left, right),
        start,
        end);
  }

  static Refusal mixedNumber(String left, String right, int start, int end) {
    return syntax(
        "An operator is missing between %s and %s. For a mixed number, write %s+%s; for a product, %s*%s."
            .formatted(left, right, left, right, left, right),
        start,
        end);
  }

  static Refusal decimalComma(String before, String after, int comma) {
    var thousands =
        after.length() == 3 ? " Thousands are not separated: %s%s.".formatted(before, after) : "";
    return syntax(
        "A decimal number is written with a point: %s.%s.%s".formatted(before, after, thousands),
        comma,
        comma + 1,
        before + "." + after);
  }

  static Refusal letterForTimes(String number, int letter) {
    return syntax(
        "This x is a variable. For a power of ten, write %s*10^n or %se3."
            .formatted(number, number),
        letter,
        letter + 1,
        "*");
  }

  static Refusal secondPoint(int start) {
    return syntax("A number has only one decimal point.", start, start + 1);
  }

  static Refusal tooManyDigits(int limit, int start, int end) {
    return budget("This number has more than the limit of " + limit + " digits.", start, end);
  }

  static Refusal ambiguousDigits(String function, String digits, int start, int end) {
    return syntax(
        "'%s%s(…)' can be read in two ways. Write the power as %s^%s(…), or the product as %s(%s*(…))."
            .formatted(function, digits, function, digits, function, digits),
        start,
        end);
  }

  static Refusal unknownFunction(
      String name, Optional<String> nearest, String product, int start, int end) {
    var message = noFunction(name, nearest) + " For a product, write " + product + ".";
    return refusal(Kind.SYNTAX, message, start, end, nearest);
  }

  static Refusal noFunction(String name, Optional<String> nearest, int start, int end) {
    return refusal(Kind.SYNTAX, noFunction(name, nearest), start, end, nearest);
  }

  private static String noFunction(String name, Optional<String> nearest) {
    return "There is no function '%s'.%s"
        .formatted(name, nearest.map(" Did you mean '%s'?"::formatted).orElse(""));
  }

  static Refusal rangeMissing(int start, int end) {
    return syntax("A sum needs its range, as in Σ_{i=1}^{m} or sum(i=1..m, …).", start, end);
  }

  static Refusal secondBoundMissing(int at) {
    return syntax("A sum has two ends, as in Σ_{i=1}^{m}; one is missing here.", at, at + 1);
  }

  static Refusal indexInBrackets(String name, int start, int end) {
    return syntax(
        "'[' after '%s' is no index. Write a subscript as %s_1 or %s_{i}, and a product as %s*(…)."
            .formatted(name, name, name, name),
        start,
        end);
  }

  static Refusal derivativeAlone(int start, int end) {
    return unsupported(
        "A derivative stands on the left side of an equation, as in df/dx = 2x.", start, end);
  }

  static Refusal wrongArity(String name, int arity, int found, int start, int end) {
    return syntax(
        "'%s' takes %s, not %d."
            .formatted(name, arity == 1 ? "1 argument" : arity + " arguments", found),
        start,
        end);
  }

  static Refusal noBase(String name, int start) {
    return syntax(
        "'%s' has no base. For a logarithm to a base, write log_2(x) or log(2, x).".formatted(name),
        start,
        start + 1);
  }

  static Refusal noInverse(String name, int start, int end) {
    return unsupported(
        "The inverse of '%s' has no name here. For the reciprocal, write 1/%s(…)."
            .formatted(name, name),
        start,
        end);
  }

  static Refusal matrixInside(int start) {
    return unsupported("A matrix does not stand inside an expression.", start, start + 1);
  }

  static Refusal listInside(int start, int end) {
    return syntax(
        "',' makes this a list, which does not stand inside an expression. A decimal number has a"
            + " point: 0.5.",
        start,
        end);
  }

  static Refusal setInside(int start) {
    return unsupported(
        "Sets are not supported. Write a list in brackets, as in [x, y].", start, start + 1);
  }

  static Refusal listOnTheLeft(int start, int end) {
    return unsupported(
        "A list does not stand on the left side. Give one equation at a time.", start, end);
  }

  static Refusal variableUnclear(String function, int start, int end) {
    return syntax(
        "It is not clear by which variable '%s' is differentiated. Write d%s/dx."
            .formatted(function, function),
        start,
        end);
  }

  static Refusal definedByItself(String name, int start, int end) {
    return syntax("'%s' is defined by itself.".formatted(name), start, end);
  }

  static Refusal rowsDiffer(int width, int found, int start) {
    return syntax(
        "The rows of a matrix have the same length: this one has %d entries, the first %d."
            .formatted(found, width),
        start,
        start + 1);
  }

  static Refusal tooLarge(int start, int end) {
    return budget("The calls of defined functions expand to too large an expression.", start, end);
  }

  static Refusal unknownCharacter(String found, int start, int end) {
    return syntax("'%s' has no meaning in an expression.".formatted(found), start, end);
  }

  static Refusal unknownCommand(String command, int start, int end) {
    return syntax("There is no LaTeX command '%s' here.".formatted(command), start, end);
  }

  static Refusal joinedCommand(String command, String rest, int start, int end) {
    return syntax(
        "There is no LaTeX command '\\%s%s'. Did you mean '\\%s %s'?"
            .formatted(command, rest, command, rest),
        start,
        end,
        "\\" + command + " " + rest);
  }

  static Refusal partMissing(String what, int start) {
    return syntax("The %s is missing.".formatted(what), start, start + 1);
  }
}
