package org.gradus.exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Library;
import org.gradus.expr.Statement;
import org.gradus.notation.Notation;

/// Writes answers as Maxima reads them, for STACK.
public final class Maxima {
  private Maxima() {}

  /// Empty where Maxima has no word for something in it, such as a sum over data.
  public static Optional<String> write(Statement statement) {
    return switch (statement) {
      case Statement.Value(var e) -> write(e);
      case Statement.Vector(var parts) -> list(parts).map(list -> "[" + list + "]");
      case Statement.Matrix(var rows) -> {
        var written = rows.stream().flatMap(row -> list(row).stream()).toList();
        yield written.size() == rows.size()
            ? Optional.of(
                "matrix("
                    + written.stream().map(row -> "[" + row + "]").collect(Collectors.joining(","))
                    + ")")
            : Optional.empty();
      }
      case Statement.Equation _, Statement.Definition _ -> Optional.empty();
    };
  }

  private static Optional<String> list(List<Expr> parts) {
    var written = parts.stream().flatMap(e -> write(e).stream()).toList();
    return written.size() == parts.size()
        ? Optional.of(String.join(",", written))
        : Optional.empty();
  }

  static Optional<String> write(Expr e) {
    if (!isKnown(e)) {
      return Optional.empty();
    }
    var text =
        Notation.ASCII.write(exact(e)).replaceAll("\\bpi\\b", "%pi").replaceAll("\\be\\b", "%e");
    for (var function : Function.values()) {
      var call = function.in(Library.MAXIMA);
      if (call.isPresent()) {
        text = text.replaceAll("\\b" + function.ascii() + "\\(", call.get().replace("%s)", ""));
      }
    }
    return Optional.of(text);
  }

  /// With fractions for decimals: to Maxima a decimal is a rounded number, and `0.1` is not `1/10`.
  private static Expr exact(Expr e) {
    return e instanceof Expr.Number(var value, _)
        ? Expressions.fraction(value)
        : e.map(Maxima::exact);
  }

  private static boolean isKnown(Expr e) {
    boolean isHere =
        switch (e) {
          case Expr.Application(var f, _) -> f.in(Library.MAXIMA).isPresent();
          case Expr.Variable(var symbol) -> !symbol.hasMark();
          case Expr.Number _,
              Expr.Named _,
              Expr.Negation _,
              Expr.Sum _,
              Expr.Product _,
              Expr.Quotient _,
              Expr.Power _ ->
              true;
          case Expr.Root _, Expr.Logarithm _, Expr.Sigma _, Expr.Indexed _ -> false;
        };
    return isHere && e.operands().stream().allMatch(Maxima::isKnown);
  }
}
