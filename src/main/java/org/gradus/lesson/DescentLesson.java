package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.algebra.Rationals;
import org.gradus.algebra.Simplifier;
import org.gradus.calculus.Gradient;
import org.gradus.descent.Account;
import org.gradus.descent.Optimizer;
import org.gradus.descent.Trajectory;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Formula;
import org.gradus.document.Formula.Chain;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.expr.Expr;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;
import org.gradus.number.Budget;
import org.gradus.number.Rational;

/// Tells a descent as a textbook does: the rule, the slopes, the first updates by hand, the table,
/// the account.
final class DescentLesson {
  private static final int BY_HAND = 2;

  private final Subject f;
  private final Trajectory run;
  private final Settings settings;

  private DescentLesson(Trajectory run, Settings settings) {
    this.f = Subject.of(run.objective().formula(), run.objective().variables(), settings);
    this.run = run;
    this.settings = settings;
  }

  static Document of(Account account, Settings settings) {
    var lesson = new DescentLesson(account.run(), settings);
    var blocks = new ArrayList<Block>();
    if (settings.detail() != Detail.BRIEF) {
      blocks.addAll(lesson.method());
      blocks.addAll(lesson.byHand());
    }
    blocks.addAll(DescentStory.of(settings.name(), account, Optional.empty()).blocks());
    blocks.addAll(new LessonPictures(settings, lesson.f.name().toString()).descent(account.run()));
    return new Document(DescentStory.title(lesson.f, account.run()), blocks);
  }

  private List<Block> method() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(UpdateRule.of(run.plan().optimizer())));
    var gradient = Gradient.of(f.body(), f.variables(), settings.budget());
    var chains = new ArrayList<Chain>();
    for (int i = 0; i < f.variables().size(); i++) {
      chains.add(
          Chain.from(f.derivative(f.variables().get(i)))
              .equalTo(Formula.of(gradient.components().get(i))));
    }
    blocks.add(new Block.Aligned(chains));
    return blocks;
  }

  /// The first updates with numbers put in, of the methods whose updates are one line.
  private List<Block> byHand() {
    var chains = new ArrayList<Chain>();
    for (int k = 1; k <= Math.min(BY_HAND, run.last()); k++) {
      for (int i = 0; i < run.dimension(); i++) {
        chains.addAll(update(k, i));
      }
    }
    return chains.isEmpty()
        ? List.of()
        : List.of(
            new Block.Paragraph(Prose.of("The first updates by hand:")), new Block.Aligned(chains));
  }

  private List<Chain> update(int k, int i) {
    return switch (run.plan().optimizer()) {
      case Optimizer.GradientDescent _ -> List.of(plain(k, i, Sign.MINUS));
      case Optimizer.Ascent _ -> List.of(plain(k, i, Sign.PLUS));
      case Optimizer.Momentum(double beta) -> momentum(k, i, beta);
      case Optimizer.Sequential _,
          Optimizer.Nesterov _,
          Optimizer.AdaGrad _,
          Optimizer.AdaDelta _,
          Optimizer.RmsProp _,
          Optimizer.Adam _,
          Optimizer.Qhm _,
          Optimizer.Newton _,
          Optimizer.Backtracking _ ->
          List.of();
    };
  }

  /// x₁ = x₀ − α · g₀ in numbers.
  private Chain plain(int k, int i, Sign sign) {
    var terms =
        List.of(
            new Formula.Signed(Sign.PLUS, Decimals.of(run.at(k - 1, i))),
            new Formula.Signed(
                sign,
                Formula.times(Decimals.of(run.rate(k - 1)), Decimals.of(run.slope(k - 1, i)))));
    return chain(name(f.variables().get(i), k), terms, run.at(k, i));
  }

  /// v₁ = β · v₀ + α · g₀ and x₁ = x₀ − v₁ in numbers.
  private List<Chain> momentum(int k, int i, double beta) {
    double before = k == 1 ? 0 : run.at(k - 2, i) - run.at(k - 1, i);
    double velocity = run.at(k - 1, i) - run.at(k, i);
    var variable = f.variables().get(i);
    var letter =
        f.hasOneVariable()
            ? Symbol.of("v", Integer.toString(k))
            : new Symbol("v", variable.toString(), Integer.toString(k));
    var toVelocity =
        List.of(
            new Formula.Signed(Sign.PLUS, Formula.times(Decimals.of(beta), Decimals.of(before))),
            new Formula.Signed(
                Sign.PLUS,
                Formula.times(Decimals.of(run.rate(k - 1)), Decimals.of(run.slope(k - 1, i)))));
    var toPoint =
        List.of(
            new Formula.Signed(Sign.PLUS, Decimals.of(run.at(k - 1, i))),
            new Formula.Signed(Sign.MINUS, Decimals.of(velocity)));
    return List.of(
        chain(letter, toVelocity, velocity), chain(name(variable, k), toPoint, run.at(k, i)));
  }

  /// x₁ for x, and θ₁⁽¹⁾ for a symbol that has a subscript.
  private static Symbol name(Symbol variable, int k) {
    var number = Integer.toString(k);
    return variable.hasSubscript()
        ? new Symbol(variable.name(), variable.subscript(), number)
        : variable.withSubscript(number);
  }

  /// The name, the sum in the numbers shown, and its value: equal where it is so in these digits.
  private static Chain chain(Symbol name, List<Formula.Signed> terms, double value) {
    var shown = Decimals.of(value);
    var sum = new Formula.Plus(terms);
    var exact = FormulaValue.of(sum).flatMap(DescentLesson::rational);
    boolean isExact =
        exact.isPresent() && exact.equals(FormulaValue.of(shown).flatMap(DescentLesson::rational));
    return Chain.from(Formula.of(name))
        .equalTo(sum)
        .then(isExact ? Relation.EQUALS : Relation.IS_ABOUT, shown);
  }

  private static Optional<Rational> rational(Expr e) {
    return Rationals.valueOf(new Simplifier(Budget.standard()).tidy(e));
  }
}
