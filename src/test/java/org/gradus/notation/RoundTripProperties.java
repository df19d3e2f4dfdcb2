package org.gradus.notation;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.gradus.FixedSeed;
import org.gradus.Trees;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Statement;
import org.gradus.expr.Statement.Left;
import org.gradus.expr.Symbol;

/// `read(write(e)) = e`, with no parenthesis too many.
@AddLifecycleHook(FixedSeed.class)
class RoundTripProperties {

  /// Names of every kind, and letters that together spell functions and Greek letters.
  private static final List<Symbol> SYMBOLS =
      Stream.concat(
              "x y z w s i n p t a r l o g d f h m b c v u k"
                  .lines()
                  .flatMap(l -> Stream.of(l.split(" ")))
                  .map(Symbol::of),
              Stream.of(
                  Symbol.of("theta"),
                  Symbol.of("sigma"),
                  Symbol.of("xi"),
                  Symbol.of("x", "1"),
                  Symbol.of("theta", "12"),
                  Symbol.of("x", "b"),
                  Symbol.of("x", "n,d"),
                  Symbol.of("w", "max"),
                  new Symbol("w", "", "t"),
                  new Symbol("x", "1", "k"),
                  Symbol.of("sigma", "2")))
          .toList();

  private static final List<Symbol> WORDS =
      List.of(Symbol.of("rate"), Symbol.of("loss", "1"), Symbol.of("x"), Symbol.of("sample", "k"));

  @Provide
  Arbitrary<Expr> words() {
    return Trees.everything().withSymbols(WORDS).deep(3).arbitrary();
  }

  @Provide
  Arbitrary<Expr> trees() {
    return Trees.everything().withSymbols(SYMBOLS).arbitrary();
  }

  /// Products of letters and simple factors, in which separators matter most.
  @Provide
  Arbitrary<Expr> products() {
    return Trees.everything()
        .withSymbols(SYMBOLS)
        .deep(1)
        .arbitrary()
        .list()
        .ofMinSize(2)
        .ofMaxSize(6)
        .map(Expressions::product);
  }

  @Property(tries = 10_000)
  void reading_what_was_written_gives_the_same_tree_without_a_note(@ForAll("trees") Expr e) {
    Written.readsBack(new Statement.Value(e));
  }

  @Property(tries = 2_000)
  void products_of_any_factors_are_read_back(@ForAll("products") Expr e) {
    Written.readsBack(new Statement.Value(e));
  }

  @Property(tries = 2_000)
  void statements_are_read_back(@ForAll("statements") Statement statement) {
    Written.readsBack(statement);
  }

  @Property(tries = 1_000)
  void declared_names_of_several_letters_are_read_back(@ForAll("words") Expr e) {
    Written.readsBack(new Statement.Value(e), WORDS);
  }

  @Property(tries = 2_000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void without_any_one_pair_of_parentheses_something_else_is_read(@ForAll("trees") Expr e) {
    int removed = 0;
    for (var notation : Written.READABLE) {
      var text = notation.write(e);
      for (var pair : Parentheses.removable(text)) {
        assertNotEquals(Optional.of(e), Written.plainly(pair.removedFrom(text)), text);
        removed++;
      }
    }
    Statistics.label("has a pair to remove").collect(removed > 0);
    Statistics.label("has a pair to remove").coverage(c -> c.check(true).percentage(p -> p > 10));
  }

  @Provide
  Arbitrary<Statement> statements() {
    var expr = Trees.everything("x", "y", "z").deep(2).arbitrary();
    var value = expr.map(Statement.Value::new).map(Statement.class::cast);
    var row = expr.list().ofSize(2);
    Arbitrary<Statement> vector = expr.list().ofMinSize(1).ofMaxSize(3).map(Statement.Vector::new);
    Arbitrary<Statement> matrix = row.list().ofMinSize(1).ofMaxSize(3).map(Statement.Matrix::new);
    var right = Arbitraries.oneOf(value, vector, matrix);
    Arbitrary<Statement> equation =
        Combinators.combine(lefts(expr), right).as(Statement.Equation::new);
    Arbitrary<Statement> definition =
        expr.map(body ->
            new Statement.Definition(
                Symbol.of("f"), List.of(Symbol.of("x"), Symbol.of("y")), body));
    return Arbitraries.oneOf(vector, matrix, equation, definition);
  }

  private static Arbitrary<Left> lefts(Arbitrary<Expr> expr) {
    var function = Arbitraries.of("f", "g", "L").map(Symbol::of);
    var by =
        Arbitraries.of(Symbol.of("x"), Symbol.of("y"), Symbol.of("theta", "1"))
            .list()
            .ofMinSize(1)
            .ofMaxSize(3);
    return Arbitraries.oneOf(
        expr.map(Left.Expression::new),
        Combinators.combine(function, by).as(Left.Derivative::new),
        Combinators.combine(expr, by).as(Left.DerivativeOf::new),
        function.map(Left.Gradient::new),
        function.map(Left.Hessian::new));
  }
}
