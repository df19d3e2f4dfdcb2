package org.gradus.algebra;

import java.util.Comparator;
import org.gradus.expr.Expr;
import org.gradus.expr.Term;

/// A total order of expressions by their form, the same in every run.
enum ExprOrder implements Comparator<Expr> {
  BY_FORM;

  @Override
  public int compare(Expr a, Expr b) {
    if (a == b) {
      return 0;
    }
    int byKind = Integer.compare(kind(a), kind(b));
    if (byKind != 0) {
      return byKind;
    }
    int byLabel = compareLabels(a, b);
    return byLabel != 0 ? byLabel : compareOperands(a, b);
  }

  private int compareOperands(Expr a, Expr b) {
    var left = a.operands();
    var right = b.operands();
    int order = Integer.compare(left.size(), right.size());
    for (int i = 0; order == 0 && i < left.size(); i++) {
      order = compare(left.get(i), right.get(i));
    }
    return order;
  }

  private static int compareLabels(Expr a, Expr b) {
    return switch (a) {
      case Expr.Number(var value, _) -> value.compareTo(((Expr.Number) b).value());
      case Expr.Named(var constant) -> constant.compareTo(((Expr.Named) b).constant());
      case Expr.Variable(var symbol) -> compareNames(symbol, ((Expr.Variable) b).symbol());
      case Expr.Indexed(var family, _) -> compareNames(family, ((Expr.Indexed) b).family());
      case Expr.Sigma(var index, _, _, _) -> compareNames(index, ((Expr.Sigma) b).index());
      case Expr.Application(var f, _) -> f.compareTo(((Expr.Application) b).function());
      case Expr.Sum(var terms) -> signs(terms).compareTo(signs(((Expr.Sum) b).terms()));
      case Expr.Negation _,
          Expr.Product _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Root _,
          Expr.Logarithm _ ->
          0;
    };
  }

  private static int compareNames(Object a, Object b) {
    return a.toString().compareTo(b.toString());
  }

  private static String signs(java.util.List<Term> terms) {
    var signs = new StringBuilder();
    terms.forEach(term -> signs.append(term.isSubtracted() ? '-' : '+'));
    return signs.toString();
  }

  private static int kind(Expr e) {
    return switch (e) {
      case Expr.Number _ -> 0;
      case Expr.Named _ -> 1;
      case Expr.Variable _ -> 2;
      case Expr.Indexed _ -> 3;
      case Expr.Negation _ -> 4;
      case Expr.Sum _ -> 5;
      case Expr.Product _ -> 6;
      case Expr.Quotient _ -> 7;
      case Expr.Power _ -> 8;
      case Expr.Application _ -> 9;
      case Expr.Root _ -> 10;
      case Expr.Logarithm _ -> 11;
      case Expr.Sigma _ -> 12;
    };
  }
}
