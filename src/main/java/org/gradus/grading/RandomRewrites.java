package org.gradus.grading;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.difference;
import static org.gradus.expr.Expressions.negation;
import static org.gradus.expr.Expressions.number;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.square;
import static org.gradus.expr.Expressions.sum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gradus.algebra.Simplifier;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Term;
import org.gradus.number.Budget;

/// Rewrites that keep the value wherever the expression is defined, at random places.
///
/// What a student may write instead of a right answer, to try a grader with.
public final class RandomRewrites {
  private static final Expr X = Expressions.variable("x");

  private final Random random;

  public RandomRewrites(long seed) {
    this.random = new Random(seed);
  }

  public Expr rewritten(Expr e, int times) {
    var result = e;
    for (int k = 0; k < times; k++) {
      result = somewhere(result);
    }
    return result;
  }

  private Expr somewhere(Expr e) {
    var parts = rewritable(e);
    if (parts.isEmpty() || random.nextInt(3) == 0) {
      return here(e);
    }
    var chosen = parts.get(random.nextInt(parts.size()));
    var done = new boolean[1];
    return e.map(u -> {
      if (u == chosen && !done[0]) {
        done[0] = true;
        return somewhere(u);
      }
      return u;
    });
  }

  /// The parts that are real numbers: bounds and indices count something.
  private static List<Expr> rewritable(Expr e) {
    return switch (e) {
      case Expr.Sigma(_, _, _, var body) -> List.of(body);
      case Expr.Indexed _ -> List.of();
      case Expr other -> other.operands();
    };
  }

  private Expr here(Expr e) {
    var n = number(2 + random.nextInt(7));
    return switch (random.nextInt(8)) {
      case 0 -> negation(negation(e));
      case 1 -> quotient(product(n, e), n);
      case 2 -> difference(sum(e, n), n);
      case 3 -> turned(e);
      case 4 -> product(e, sum(square(Function.SIN.of(X)), square(Function.COS.of(X))));
      case 5 -> difference(product(n, e), product(difference(n, ONE), e));
      case 6 -> isZero(e) ? negation(negation(e)) : reciprocals(e);
      default -> multipliedOut(e);
    };
  }

  private static boolean isZero(Expr e) {
    return new Simplifier(Budget.standard()).tidy(e).equals(Expressions.ZERO);
  }

  /// 1/(1/e), which is not defined where e is 0.
  private static Expr reciprocals(Expr e) {
    return quotient(ONE, quotient(ONE, e));
  }

  /// Terms or factors in another order.
  private Expr turned(Expr e) {
    return switch (e) {
      case Expr.Sum(var terms) -> {
        var shuffled = new ArrayList<>(terms);
        Collections.shuffle(shuffled, random);
        yield sum(shuffled);
      }
      case Expr.Product(var factors) -> {
        var shuffled = new ArrayList<>(factors);
        Collections.shuffle(shuffled, random);
        yield product(shuffled);
      }
      case Expr other -> e;
    };
  }

  private static Expr multipliedOut(Expr e) {
    if (e instanceof Expr.Product(var factors)
        && factors.size() == 2
        && factors.get(1) instanceof Expr.Sum(var terms)) {
      return sum(distributed(factors.get(0), terms));
    }
    return e;
  }

  private static List<Term> distributed(Expr factor, List<Term> terms) {
    return terms.stream().map(t -> t.with(product(factor, t.expr()))).toList();
  }
}
