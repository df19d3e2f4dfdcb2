package org.gradus.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.gradus.calculus.Gradient;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Formula;
import org.gradus.document.Formula.Chain;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;

/// Tells where the update of gradient descent comes from: it is the minimizer of a model of the
/// function near a point.
///
/// Near (a, b, …) the model has the value and the slopes p, q, … of the function, and a term that
/// makes long steps dear: (1/2η)·((x − a)² + (y − b)² + …).
final class UpdateOrigin {
  private static final int MOST_VARIABLES = 4;
  private static final List<String> PLACES = List.of("a", "b", "c", "d");
  private static final List<String> SLOPES = List.of("p", "q", "r", "s");
  private static final Symbol RATE = Symbol.of("eta");

  private final Subject f;
  private final Settings settings;
  private final Symbol value;
  private final List<Symbol> places = new ArrayList<>();
  private final List<Symbol> slopes = new ArrayList<>();

  private UpdateOrigin(Subject f, Settings settings) {
    this.f = f;
    this.settings = settings;
    var taken = Letters.besides(f.body()).used();
    this.value = Symbol.of(taken.contains("v") ? "K" : "v", "0");
    for (int i = 0; i < f.variables().size(); i++) {
      places.add(free(PLACES.get(i), taken));
      slopes.add(free(SLOPES.get(i), taken));
    }
  }

  private static Symbol free(String letter, Set<String> taken) {
    return taken.contains(letter) ? Symbol.of(letter, "0") : Symbol.of(letter);
  }

  static Document of(Expr body, List<Symbol> variables, Settings settings) {
    if (variables.size() > MOST_VARIABLES) {
      throw new Unconfirmed("This is told for at most four variables.");
    }
    var lesson = new UpdateOrigin(Subject.of(body, variables, settings), settings);
    return new Document(
        Prose.of("Where the update of gradient descent comes from"), lesson.blocks());
  }

  private List<Block> blocks() {
    var model = model();
    var gradient = Gradient.of(model, f.variables(), settings.budget());
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(premise()));
    blocks.add(new Block.Display(Chain.from(modelName()).equalTo(Formula.of(model))));
    blocks.add(
        new Block.Paragraph(
            Prose.of(
                slopes.size() == 1
                    ? "The model can be least only where its derivative is zero. It is"
                    : "The model can be least only where its derivatives are zero. They are")));
    blocks.add(new Block.Aligned(zeros(gradient)));
    blocks.add(
        new Block.Paragraph(
            Prose.of(
                slopes.size() == 1 ? "and the derivative is zero for" : "and they are zero for")));
    blocks.add(new Block.Aligned(solutions(gradient)));
    blocks.add(new Block.Paragraph(conclusion()));
    blocks.add(new Block.Display(least(model)));
    blocks.add(
        new Block.Paragraph(
            Prose.of("Each square is divided by ")
                .spelled("2η")
                .text(", so the model opens upwards and has no other stationary point: this is its")
                .text(" minimum. The smaller ")
                .spelled("η")
                .text(" is, the dearer is a long step, and the nearer the update stays.")));
    settings.at().ifPresent(point -> blocks.addAll(numbers(point)));
    return blocks;
  }

  private Prose premise() {
    return Prose.of("Near a point ")
        .math(tuple(places))
        .text(" the function ")
        .math(f.definition())
        .text(" has a value ")
        .math(Formula.of(value))
        .text(" and the slope" + (slopes.size() == 1 ? " " : "s "))
        .then(Sentences.symbols(slopes))
        .text(". Gradient descent trusts them near that point only; its model of ")
        .math(Formula.of(f.name()))
        .text(" adds a price for going far, with the learning rate ")
        .spelled("η")
        .text(":");
  }

  private static Formula tuple(List<Symbol> symbols) {
    return symbols.size() == 1
        ? Formula.of(symbols.getFirst())
        : new Formula.Tuple(symbols.stream().map(Formula::of).toList());
  }

  private Formula modelName() {
    return new Formula.Call(Symbol.of("M"), f.variables().stream().map(Formula::of).toList());
  }

  private Expr run(int i) {
    return Expressions.difference(
        Expressions.variable(f.variables().get(i)), Expressions.variable(places.get(i)));
  }

  /// v₀ + p(x − a) + … + (x − a)²/(2η) + ….
  private Expr model() {
    var terms = new ArrayList<Term>();
    terms.add(Term.plus(Expressions.variable(value)));
    for (int i = 0; i < slopes.size(); i++) {
      terms.add(Term.plus(Expressions.product(Expressions.variable(slopes.get(i)), run(i))));
    }
    for (int i = 0; i < slopes.size(); i++) {
      var dear = Expressions.product(Expressions.TWO, Expressions.variable(RATE));
      terms.add(Term.plus(Expressions.quotient(Expressions.square(run(i)), dear)));
    }
    return Expressions.sum(terms);
  }

  private List<Chain> zeros(Gradient gradient) {
    var chains = new ArrayList<Chain>();
    for (int i = 0; i < slopes.size(); i++) {
      var x = f.variables().get(i);
      var name = new Subject(Symbol.of("M"), f.variables(), f.body()).derivative(x);
      var slope = Expressions.variable(slopes.get(i));
      var simple = Expressions.sum(slope, Expressions.quotient(run(i), Expressions.variable(RATE)));
      confirmEqual(gradient.components().get(i), simple);
      chains.add(Chain.from(name).equalTo(Formula.of(simple)));
    }
    return chains;
  }

  /// a − ηp.
  private Expr solution(int i) {
    var step = Expressions.product(Expressions.variable(RATE), Expressions.variable(slopes.get(i)));
    return Expressions.difference(Expressions.variable(places.get(i)), step);
  }

  private Substitution solved() {
    var images = new HashMap<Symbol, Expr>();
    for (int i = 0; i < slopes.size(); i++) {
      images.put(f.variables().get(i), solution(i));
    }
    return new Substitution(images);
  }

  private List<Chain> solutions(Gradient gradient) {
    var chains = new ArrayList<Chain>();
    for (int i = 0; i < slopes.size(); i++) {
      confirmEqual(solved().in(gradient.components().get(i)), Expressions.ZERO);
      chains.add(Chain.from(Formula.of(f.variables().get(i))).equalTo(Formula.of(solution(i))));
    }
    return chains;
  }

  private void confirmEqual(Expr a, Expr b) {
    new Witness(settings.valuation()).confirmEqual(a, b);
  }

  private Prose conclusion() {
    return Prose.of("That is the update ")
        .spelled("x − η∇f(x)")
        .text(
            ": the step of gradient descent is the minimizer of the model. There the model has the")
        .text(" value");
  }

  /// v₀ − (η/2)(p² + …).
  private Formula least(Expr model) {
    var squares =
        slopes.stream().map(p -> Term.plus(Expressions.square(Expressions.variable(p)))).toList();
    var half = Expressions.quotient(Expressions.variable(RATE), Expressions.TWO);
    var value =
        Expressions.difference(
            Expressions.variable(this.value), Expressions.product(half, Expressions.sum(squares)));
    confirmEqual(solved().in(model), value);
    return Chain.from(new Formula.Spelled("M")).equalTo(Formula.of(value));
  }

  private List<Block> numbers(Point point) {
    var values = new Values(point, settings);
    var gradient = Gradient.of(f.body(), f.variables(), settings.budget());
    var chains = new ArrayList<Chain>();
    chains.add(values.chain(Chain.from(Formula.of(value)), f.body(), false));
    for (int i = 0; i < slopes.size(); i++) {
      chains.add(
          values.chain(Chain.from(Formula.of(slopes.get(i))), gradient.components().get(i), false));
    }
    return List.of(
        new Block.Paragraph(
            Prose.of("At ")
                .math(point.formula(f.variables()))
                .text(" the numbers of the model are")),
        new Block.Aligned(chains));
  }
}
