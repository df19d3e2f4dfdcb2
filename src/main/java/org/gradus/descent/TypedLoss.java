package org.gradus.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.algebra.Simplifier;
import org.gradus.calculus.Differentiation;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;

/// Reads a loss that was typed: an expression for one row, or a formula with one Σ over the data.
public final class TypedLoss {
  private static final Symbol SUM = Symbol.of("Sigma", "sum");

  private TypedLoss() {}

  /// What a typed loss is, or why it is none.
  public sealed interface Read {
    record Found(Loss loss) implements Read {}

    record Unclear(String message) implements Read {}
  }

  /// @param e an expression in the names of the columns, or with a Σ of members such as xᵢ
  /// @param count the number of rows where the formula does not name it
  public static Read of(Expr e, Table table, Symbol count) {
    var sums = new ArrayList<Expr.Sigma>();
    collect(e, sums);
    return switch (sums.size()) {
      case 0 -> new Read.Found(new Loss(e, Expressions.ONE, count, Expressions.ZERO));
      case 1 -> ofSum(e, sums.getFirst(), table, count);
      default -> new Read.Unclear("The loss has more than one Σ; write one sum over the data.");
    };
  }

  private static void collect(Expr e, List<Expr.Sigma> sums) {
    if (e instanceof Expr.Sigma sigma) {
      sums.add(sigma);
    } else {
      e.operands().forEach(part -> collect(part, sums));
    }
  }

  private static Read ofSum(Expr e, Expr.Sigma sigma, Table table, Symbol usualCount) {
    var fault = fault(sigma, table);
    if (fault.isPresent()) {
      return new Read.Unclear(fault.get());
    }
    var count = sigma.upper() instanceof Expr.Variable(var m) ? m : usualCount;
    var outside = replaced(e, sigma, Expressions.variable(SUM));
    var factor = Differentiation.of(outside, SUM).result();
    var added = Simplifier.simplify(new Substitution(Map.of(SUM, Expressions.ZERO)).in(outside));
    var row = rowOf(sigma.body(), sigma.index());
    if (!Set.of(count).containsAll(FreeSymbols.of(factor))) {
      return new Read.Unclear(
          "Only a number, or one divided by the number of rows, may stand before the Σ.");
    }
    return new Read.Found(new Loss(row, factor, count, added.result()));
  }

  private static Optional<String> fault(Expr.Sigma sigma, Table table) {
    if (!sigma.lower().equals(Expressions.ONE)) {
      return Optional.of("The Σ over the data begins with 1.");
    }
    return switch (sigma.upper()) {
      case Expr.Variable _ -> unknownFamily(sigma, table);
      case Expr.Number(var n, _) ->
          n.smallInteger().filter(k -> k == table.rows()).isPresent()
              ? unknownFamily(sigma, table)
              : Optional.of(
                  "The Σ has " + n + " terms, and the data have " + table.rows() + " rows.");
      case Expr _ -> Optional.of("The Σ over the data ends with a number or with one symbol.");
    };
  }

  private static Optional<String> unknownFamily(Expr.Sigma sigma, Table table) {
    return families(sigma.body())
        .filter(family -> !table.has(family))
        .findFirst()
        .map(family -> "The data have no column '" + family + "'.");
  }

  private static Stream<Symbol> families(Expr e) {
    return e instanceof Expr.Indexed(var family, _)
        ? Stream.of(family)
        : e.operands().stream().flatMap(TypedLoss::families);
  }

  /// The members xᵢ become the columns x.
  private static Expr rowOf(Expr e, Symbol index) {
    return e instanceof Expr.Indexed(var family, Expr.Variable(var i)) && i.equals(index)
        ? Expressions.variable(family)
        : e.map(part -> rowOf(part, index));
  }

  private static Expr replaced(Expr e, Expr part, Expr image) {
    return e == part ? image : e.map(operand -> replaced(operand, part, image));
  }
}
