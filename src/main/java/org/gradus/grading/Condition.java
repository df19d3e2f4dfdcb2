package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.notation.Reading;
import org.gradus.number.BigInterval;
import org.gradus.number.Rational;

/// What is said of a parameter: t < 0, k even.
sealed interface Condition {
  String NAME = "\\p{L}(?:_?\\w)?";
  String NUMBER = "[-−]?[\\w./√π]+";
  String SIGN = "<=|>=|<|>|≤|≥|≠|!=";
  Pattern PARITY =
      Pattern.compile(
          "(?<!\\p{L})(?:("
              + NAME
              + ")\\s*(?:is\\s+|are\\s+)?(even|odd)|(even|odd)\\s+("
              + NAME
              + "))(?!\\p{L})");
  Pattern RANGE =
      Pattern.compile(
          "(" + NUMBER + ")\\s*(<=|<|≤)\\s*(" + NAME + ")\\s*(<=|<|≤)\\s*(" + NUMBER + ")");
  Pattern COMPARISON =
      Pattern.compile("(?<![\\p{L}\\d])(" + NAME + ")\\s*(" + SIGN + "|=)\\s*(" + NUMBER + ")");

  /// Whether it holds for values of the parameters; a parameter without a value makes it false.
  boolean holds(Map<Symbol, Rational> parameters);

  record Parity(Symbol parameter, boolean odd) implements Condition {
    @Override
    public boolean holds(Map<Symbol, Rational> parameters) {
      var value = parameters.get(parameter);
      return value != null && value.isInteger() && value.numerator().testBit(0) == odd;
    }
  }

  /// The parameter stands on the left of the sign.
  record Compared(Symbol parameter, String sign, Expr bound) implements Condition {
    @Override
    public boolean holds(Map<Symbol, Rational> parameters) {
      var value = parameters.get(parameter);
      if (value == null) {
        return false;
      }
      var number = Evaluator.of(bound, List.of()).digits(List.of(), 30);
      int order = order(value, number);
      return switch (sign) {
        case "<" -> order < 0;
        case ">" -> order > 0;
        case "<=", "≤" -> order <= 0;
        case ">=", "≥" -> order >= 0;
        case "≠", "!=" -> order != 0;
        case String _ -> order == 0;
      };
    }

    private static int order(Rational value, BigInterval number) {
      return number instanceof BigInterval.Bounded(var lower, var upper)
          ? value.compareTo(Rational.of(upper)) > 0
              ? 1
              : value.compareTo(Rational.of(lower)) < 0 ? -1 : 0
          : 0;
    }
  }

  /// The conditions in a text.
  static List<Condition> in(String text, Reader reader) {
    var found = new ArrayList<Condition>();
    PARITY.matcher(text).results().forEach(m -> parity(m, reader).ifPresent(found::add));
    var rest = PARITY.matcher(text).replaceAll(" ");
    RANGE.matcher(rest).results().forEach(m -> found.addAll(range(m, reader)));
    rest = RANGE.matcher(rest).replaceAll(" ");
    COMPARISON.matcher(rest).results().forEach(m -> compared(m, reader).ifPresent(found::add));
    return found;
  }

  /// The text without its conditions.
  static String without(String text) {
    var rest = PARITY.matcher(text).replaceAll(" ");
    rest = RANGE.matcher(rest).replaceAll(" ");
    return COMPARISON.matcher(rest).replaceAll(" ");
  }

  private static Optional<Condition> parity(MatchResult m, Reader reader) {
    boolean isAfter = m.group(1) != null;
    return symbol(isAfter ? m.group(1) : m.group(4), reader)
        .map(k -> new Parity(k, (isAfter ? m.group(2) : m.group(3)).equals("odd")));
  }

  private static List<Condition> range(MatchResult m, Reader reader) {
    var both = new ArrayList<Condition>();
    symbol(m.group(3), reader)
        .ifPresent(t -> {
          var lower = m.group(2).equals("<") ? ">" : ">=";
          number(m.group(1), reader).ifPresent(a -> both.add(new Compared(t, lower, a)));
          number(m.group(5), reader).ifPresent(b -> both.add(new Compared(t, m.group(4), b)));
        });
    return both;
  }

  private static Optional<Condition> compared(MatchResult m, Reader reader) {
    return symbol(m.group(1), reader)
        .flatMap(t -> number(m.group(3), reader).map(b -> new Compared(t, m.group(2), b)));
  }

  private static Optional<Symbol> symbol(String text, Reader reader) {
    return reader.read(text) instanceof Reading.Read(Statement.Value(Expr.Variable(var x)), _, _)
        ? Optional.of(x)
        : Optional.empty();
  }

  private static Optional<Expr> number(String text, Reader reader) {
    return reader.read(text) instanceof Reading.Read(Statement.Value(var e), _, _)
            && org.gradus.expr.FreeSymbols.of(e).isEmpty()
        ? Optional.of(e)
        : Optional.empty();
  }
}
