package org.gradus.grading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.gradus.algebra.Simplifier;
import org.gradus.calculus.Gradient;
import org.gradus.calculus.Hessian;
import org.gradus.expr.Expr;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.matrix.Inertia;
import org.gradus.notation.Notation;
import org.gradus.number.Budget;
import org.gradus.stationary.HessianAt;
import org.gradus.stationary.Kind;

/// Wrong rules by which stationary points are classified, from the signs of the Hessian.
final class ClassificationMistakes {
  private final List<Symbol> variables;
  private final Hessian hessian;
  private final Budget budget;

  ClassificationMistakes(Expr f, List<Symbol> variables, Budget budget) {
    this.variables = List.copyOf(variables);
    this.hessian = Hessian.of(Gradient.of(f, variables, budget), budget);
    this.budget = budget;
  }

  /// A wrong rule that leads to what was said, and what the student is told.
  record Mistake(String id, String message) {}

  /// The wrong rule by which a point of one kind is called something else; empty where no rule of
  /// the table leads there.
  Optional<Mistake> of(KindWord said, Kind kind, StationaryKey.Sample sample) {
    return sample.exact().flatMap(at -> at(at)).flatMap(there -> mistake(said, kind, there));
  }

  private Optional<HessianAt> at(List<Expr> at) {
    var point = new LinkedHashMap<Symbol, Expr>();
    for (int i = 0; i < variables.size(); i++) {
      point.put(variables.get(i), at.get(i));
    }
    var put = new Substitution(point);
    return HessianAt.of(
        hessian.rows().stream()
            .map(row -> row.stream().map(e -> new Simplifier(budget).tidy(put.in(e))).toList())
            .toList());
  }

  private static Optional<Mistake> mistake(KindWord said, Kind kind, HessianAt there) {
    var inertia = there.inertia();
    var right = KindWord.of(kind);
    if (said != KindWord.SADDLE && isSwapped(said, right)) {
      return Optional.of(
          new Mistake(
              "class.swapped",
              "Minimum and maximum are exchanged: where all curvatures are positive, f is smallest"
                  + " there."));
    }
    if (said == KindWord.SADDLE && inertia.isSingular()) {
      return Optional.of(
          new Mistake(
              "class.saddleFromZeroDet",
              "det H = 0 does not mean a saddle: the second-derivative test is silent there, and"
                  + " higher terms decide."));
    }
    if (said != KindWord.SADDLE && isSemidefinite(said, inertia)) {
      return Optional.of(
          new Mistake(
              "class.semidefAsDef",
              "H is only semidefinite there: one of its eigenvalues is 0, and in that direction the"
                  + " second-derivative test is silent. An eigenvalue 0 is not enough for "
                  + said.text()
                  + "."));
    }
    return said != KindWord.SADDLE ? detOnly(there) : Optional.empty();
  }

  private static boolean isSwapped(KindWord said, Optional<KindWord> right) {
    return right.filter(r -> r != KindWord.SADDLE && r != said).isPresent();
  }

  private static boolean isSemidefinite(KindWord said, Inertia inertia) {
    return inertia.isSingular()
        && (said == KindWord.MINIMUM ? inertia.negative() == 0 : inertia.positive() == 0);
  }

  /// A positive determinant alone proves nothing in three variables or more.
  private static Optional<Mistake> detOnly(HessianAt there) {
    var inertia = there.inertia();
    boolean isPositive = !inertia.isSingular() && inertia.negative() % 2 == 0;
    return there.rows().size() > 2 && isPositive && inertia.positive() > 0 && inertia.negative() > 0
        ? Optional.of(
            new Mistake(
                "class.detOnly",
                "det H > 0 decides in two variables only. With more, all leading principal minors"
                    + " count; here H = "
                    + matrix(there)
                    + " has "
                    + inertia.negative()
                    + " negative eigenvalues and "
                    + inertia.positive()
                    + " positive."))
        : Optional.empty();
  }

  private static String matrix(HessianAt there) {
    return Notation.TEXT.write(new org.gradus.expr.Statement.Matrix(there.rows()));
  }
}
