package org.gradus.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gradus.compute.Evaluation;
import org.gradus.compute.Evaluator;
import org.gradus.compute.NotNumeric;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// Points at which answers visibly differ from the right result, simple ones first.
///
/// One instance serves all answers to a question, on any number of threads.
final class Witnesses {
  private static final List<List<Rational>> SIMPLE =
      List.of(
          whole(1, 2, -1, 3),
          whole(2, 1, 3, -1),
          whole(2, 3, 5, 7),
          whole(-1, 2, 1, -3),
          List.of(Rational.of(1, 2), Rational.of(1, 3), Rational.of(1, 4), Rational.of(1, 5)));

  private final Expr right;
  private final List<Symbol> symbols;
  private final Supplier<Evaluator> ofRight;

  Witnesses(Expr right) {
    this.right = right;
    this.symbols = List.copyOf(FreeSymbols.of(right));
    this.ofRight = new Once<>(() -> Evaluator.of(right, symbols));
  }

  private static List<Rational> whole(long... numbers) {
    var list = new ArrayList<Rational>();
    for (long n : numbers) {
      list.add(Rational.of(n));
    }
    return List.copyOf(list);
  }

  /// A simple point where the doubles differ in a digit that a person sees, or else the point that
  /// proves the difference.
  Optional<Witness> against(Expr answer, Map<Symbol, Rational> proof) {
    var all = new LinkedHashSet<>(symbols);
    all.addAll(FreeSymbols.of(answer));
    all.addAll(proof.keySet());
    try {
      return all.size() == symbols.size()
          ? search(Evaluator.of(answer, symbols), ofRight.get(), proof)
          : against(answer, List.copyOf(all), proof);
    } catch (NotNumeric _) {
      return Optional.empty();
    }
  }

  private Optional<Witness> against(Expr answer, List<Symbol> all, Map<Symbol, Rational> proof) {
    return search(Evaluator.of(answer, all), Evaluator.of(right, all), proof);
  }

  private static Optional<Witness> search(
      Evaluator ofAnswer, Evaluator ofRight, Map<Symbol, Rational> proof) {
    var symbols = ofAnswer.variables();
    var points = new ArrayList<List<Rational>>();
    if (symbols.size() <= SIMPLE.getFirst().size()) {
      SIMPLE.forEach(point -> points.add(point.subList(0, symbols.size())));
    }
    if (proof.keySet().containsAll(symbols)) {
      points.add(symbols.stream().map(proof::get).toList());
    }
    for (var point : points) {
      if (ofAnswer.at(point) instanceof Evaluation.Value(double a)
          && ofRight.at(point) instanceof Evaluation.Value(double b)
          && Math.abs(a - b) > 1e-4 * Math.max(Math.abs(a), Math.abs(b))) {
        return Optional.of(new Witness(named(symbols, point), a, b));
      }
    }
    return Optional.empty();
  }

  private static Map<Symbol, Rational> named(List<Symbol> symbols, List<Rational> point) {
    var named = new LinkedHashMap<Symbol, Rational>();
    for (int i = 0; i < symbols.size(); i++) {
      named.put(symbols.get(i), point.get(i));
    }
    return named;
  }
}
