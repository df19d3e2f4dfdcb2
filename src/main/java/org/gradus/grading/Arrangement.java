package org.gradus.grading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.calculus.Differentiation;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Statement;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;

/// The parts of an answer, each beside the component that it answers.
sealed interface Arrangement {

  /// @param parts in the order of the components; empty where the answer lacks one
  record Parts(List<Optional<Expr>> parts, List<Remark> remarks) implements Arrangement {
    public Parts {
      parts = List.copyOf(parts);
      remarks = List.copyOf(remarks);
    }
  }

  /// The answer has another shape than the right one, so that it cannot be right.
  record OtherShape(String message) implements Arrangement {}

  static Arrangement of(List<Submission.Result> results, Target target, Policy policy) {
    return switch (target) {
      case Target.Scalar _ -> scalar(results.getLast().last());
      case Target.Plane(var component) -> plane(results.getLast(), component);
      case Target.Row row -> row(results, row, policy);
      case Target.Square square -> square(results, square);
      case Target.Place place -> place(results, place);
      case Target.Rates _ -> scalar(results.getLast().last());
      case Target.Option _ -> new OtherShape("One of the options is asked for.");
      case Target.Judged _ -> new OtherShape("A word, or a list of points, is asked for.");
    };
  }

  private static Arrangement scalar(Statement statement) {
    var entries = entries(statement);
    return entries.size() == 1
        ? new Parts(List.of(Optional.of(entries.getFirst())), List.of())
        : new OtherShape(
            "One expression is asked for, and the answer has " + entries.size() + " components.");
  }

  /// The plane solved for the height, where it is given as g = h: the height is the only symbol
  /// that the right plane has not.
  private static Arrangement plane(Submission.Result result, Component component) {
    var known = FreeSymbols.of(component.right());
    var chain = result.chain();
    if (chain.size() == 2
        && chain.get(0).statement() instanceof Statement.Value(var g)
        && chain.get(1).statement() instanceof Statement.Value(var h)) {
      var difference = Expressions.difference(g, h);
      var others = new LinkedHashSet<>(FreeSymbols.of(difference));
      others.removeAll(known);
      if (others.size() == 1) {
        return solved(difference, others.iterator().next());
      }
    }
    return scalar(result.last());
  }

  /// z = −g(z = 0)/c for a g that is linear in z with the slope c.
  private static Arrangement solved(Expr g, Symbol z) {
    var slope = Differentiation.of(g, z).result();
    if (FreeSymbols.contains(slope, z) || slope.equals(Expressions.ZERO)) {
      return new OtherShape("A plane is linear in its height.");
    }
    var rest = new Substitution(Map.of(z, Expressions.ZERO)).in(g);
    var height = Expressions.negation(Expressions.quotient(rest, slope));
    return new Parts(List.of(Optional.of(height)), List.of());
  }

  /// The entries row by row.
  static List<Expr> entries(Statement statement) {
    return switch (statement) {
      case Statement.Value(var e) -> List.of(e);
      case Statement.Vector(var components) -> components;
      case Statement.Matrix(var rows) -> rows.stream().flatMap(List::stream).toList();
      case Statement.Equation(_, var right) -> entries(right);
      case Statement.Definition(_, _, var body) -> List.of(body);
    };
  }

  private static Arrangement row(List<Submission.Result> results, Target.Row row, Policy policy) {
    int n = row.variables().size();
    var named = named(results, row.variables().stream().map(List::of).toList());
    if (named.stream().anyMatch(Optional::isPresent)) {
      return new Parts(named, List.of());
    }
    var last = results.getLast();
    if (last.last() instanceof Statement.Value && last.chain().size() == n && n > 1) {
      return new Parts(
          last.chain().stream()
              .flatMap(line -> entries(line.statement()).stream())
              .map(Optional::of)
              .toList(),
          List.of());
    }
    var entries = entries(last.last());
    boolean isOneLine =
        !(last.last() instanceof Statement.Matrix(var rows))
            || rows.size() == 1
            || rows.getFirst().size() == 1;
    return entries.size() == n && isOneLine
        ? new Parts(entries.stream().map(Optional::of).toList(), orientation(last.last(), policy))
        : new OtherShape(
            "The gradient has "
                + n
                + " components, and the answer has "
                + (isOneLine ? Integer.toString(entries.size()) : "the shape of a matrix")
                + ".");
  }

  private static List<Remark> orientation(Statement statement, Policy policy) {
    boolean isRow = statement instanceof Statement.Matrix(var rows) && rows.size() == 1;
    return isRow && policy.orientation()
        ? List.of(
            Remark.of(Remark.Kind.FORM, "The gradient is a column; the row is the derivative."))
        : List.of();
  }

  private static Arrangement place(List<Submission.Result> results, Target.Place place) {
    int n = place.variables().size();
    var named =
        place.variables().stream()
            .map(x ->
                results.stream()
                    .filter(result -> isNamed(result, x, place.steps()))
                    .flatMap(result -> entries(result.last()).stream())
                    .reduce((_, later) -> later))
            .toList();
    if (n > 1 && named.stream().anyMatch(Optional::isPresent)) {
      return new Parts(named, List.of());
    }
    var entries = entries(results.getLast().last());
    return entries.size() == n
        ? new Parts(entries.stream().map(Optional::of).toList(), List.of())
        : new OtherShape(
            "The point has " + n + " coordinates, and the answer has " + entries.size() + ".");
  }

  /// Whether a result is for a coordinate: x, or x₁ or x⁽¹⁾ after one update.
  private static boolean isNamed(Submission.Result result, Symbol x, int steps) {
    if (!(result.left().orElse(null)
        instanceof Statement.Left.Expression(Expr.Variable(var name)))) {
      return false;
    }
    var number = Integer.toString(steps);
    return name.equals(x)
        || (!x.hasSubscript() && name.equals(x.withSubscript(number)))
        || name.equals(new Symbol(x.name(), x.subscript(), number));
  }

  /// The results that are named by derivatives, in the order of the names that are wanted.
  private static List<Optional<Expr>> named(
      List<Submission.Result> results, List<List<Symbol>> wanted) {
    var found = new ArrayList<Optional<Expr>>(Collections.nCopies(wanted.size(), Optional.empty()));
    for (var result : results) {
      if (result.left().orElse(null) instanceof Statement.Left.Derivative(_, var by)
          && result.last() instanceof Statement.Value(var e)) {
        for (int i = 0; i < wanted.size(); i++) {
          if (wanted.get(i).equals(by)) {
            found.set(i, Optional.of(e));
          }
        }
      }
    }
    return found;
  }

  private static Arrangement square(List<Submission.Result> results, Target.Square square) {
    int n = square.size();
    var wanted =
        square.variables().stream()
            .flatMap(x -> square.variables().stream().map(y -> List.of(x, y)))
            .toList();
    var named = named(results, wanted);
    if (named.stream().anyMatch(Optional::isPresent)) {
      return new Parts(mirrored(named, n), List.of());
    }
    var last = results.getLast().last();
    boolean fits =
        last instanceof Statement.Matrix(var rows)
            ? rows.size() == n && rows.getFirst().size() == n
            : n == 1 && entries(last).size() == 1;
    return fits
        ? new Parts(entries(last).stream().map(Optional::of).toList(), List.of())
        : new OtherShape("The Hessian is a matrix of " + n + " rows and " + n + " columns.");
  }

  /// An entry that was not given stands on the other side of the diagonal.
  private static List<Optional<Expr>> mirrored(List<Optional<Expr>> entries, int n) {
    return IntStream.range(0, n * n)
        .mapToObj(k -> entries.get(k).or(() -> entries.get(k % n * n + k / n)))
        .toList();
  }
}
