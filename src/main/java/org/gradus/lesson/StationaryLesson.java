package org.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.calculus.Gradient;
import org.gradus.calculus.Hessian;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.FunctionFamily;
import org.gradus.notation.Notation;
import org.gradus.stationary.Case;
import org.gradus.stationary.Classification;
import org.gradus.stationary.FactoredForm;
import org.gradus.stationary.StationaryPoints;
import org.gradus.stationary.Strictness;

/// Tells how the stationary points of a function are found, and why each is what it is.
final class StationaryLesson {
  private final Subject f;
  private final Settings settings;
  private final boolean hasOwnBox;
  private final StationaryPoints found;
  private final Gradient gradient;
  private final HessianTelling hessian;
  private final Points points;

  private StationaryLesson(StationaryPoints found, boolean hasOwnBox, Settings settings) {
    this.f = Subject.of(found.function(), found.variables(), settings);
    this.settings = settings;
    this.found = found;
    this.hasOwnBox = hasOwnBox;
    this.gradient = Gradient.of(f.body(), f.variables(), settings.budget());
    this.hessian = new HessianTelling(f, Hessian.of(gradient, settings.budget()), settings);
    this.points = new Points(found.points(), settings.valuation());
  }

  /// @param hasOwnBox whether the points were asked for in a box
  static Document of(StationaryPoints found, boolean hasOwnBox, Settings settings) {
    return new StationaryLesson(found, hasOwnBox, settings).document();
  }

  private Document document() {
    confirm();
    var blocks = new ArrayList<Block>();
    blocks.addAll(equations());
    blocks.addAll(solution());
    if (!found.points().isEmpty() || !found.families().isEmpty()) {
      blocks.addAll(kinds());
    }
    if (f.hasOneVariable()) {
      blocks.addAll(SignTable.blocks(f, overTheReals(), settings));
    }
    blocks.addAll(new LessonPictures(settings, f.name().toString()).stationary(found));
    var rest = new ArrayList<>(StationaryScope.besides(f, found));
    conclusion().ifPresent(rest::add);
    if (!rest.isEmpty()) {
      blocks.add(new Block.Heading(1, Prose.of("Besides")));
      blocks.addAll(rest);
    }
    return new Document(Prose.of("Stationary points of ").math(f.definition()), blocks);
  }

  private StationaryPoints overTheReals() {
    return hasOwnBox
        ? StationaryPoints.of(f.body(), f.variables(), Optional.empty(), settings.budget())
        : found;
  }

  /// Every derivative against difference quotients, and the gradient at every point against 0.
  private void confirm() {
    var witness = new Witness(settings.valuation());
    for (int i = 0; i < f.variables().size(); i++) {
      witness.confirmDerivative(f.body(), f.variables().get(i), gradient.components().get(i));
    }
    for (var point : found.points()) {
      for (var component : gradient.components()) {
        points.confirmZero(component, point);
      }
    }
  }

  private List<Block> equations() {
    var chains = new ArrayList<Formula.Chain>();
    for (int i = 0; i < f.variables().size(); i++) {
      var partial = gradient.components().get(i);
      var chain =
          Formula.Chain.from(f.derivative(f.variables().get(i))).equalTo(Formula.of(partial));
      chains.add(
          FactoredForm.of(partial, f.variables())
              .filter(factored -> isSum(partial) && !isSameText(partial, factored))
              .map(factored -> chain.equalTo(Formula.of(factored)))
              .orElse(chain));
    }
    var method =
        f.hasOneVariable()
            ? "A point is stationary where the derivative is zero:"
            : "A point is stationary where every partial derivative is zero:";
    return List.of(new Block.Paragraph(Prose.of(method)), new Block.Aligned(chains));
  }

  private static boolean isSameText(Expr a, Expr b) {
    return Notation.TEXT.write(a).equals(Notation.TEXT.write(b));
  }

  /// Whether factoring shows something: a sum, perhaps above a denominator.
  private static boolean isSum(Expr e) {
    return switch (e) {
      case Expr.Sum _ -> true;
      case Expr.Negation(var u) -> isSum(u);
      case Expr.Quotient(var u, _) -> isSum(u);
      case Expr.Product(var factors) -> factors.stream().anyMatch(StationaryLesson::isSum);
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _,
          Expr.Sigma _,
          Expr.Indexed _ ->
          false;
    };
  }

  private List<Block> solution() {
    var blocks = new ArrayList<Block>();
    if (isInPieces(f.body())) {
      blocks.add(new Block.Paragraph(Prose.of(IN_PIECES)));
    } else {
      found.cases().ifPresent(whole -> blocks.addAll(cases(whole)));
    }
    blocks.addAll(StationaryScope.tried(f, found));
    blocks.add(
        new Block.Paragraph(StationaryScope.of(f, found, !hasOwnBox && found.box().isPresent())));
    if (found.method() == StationaryPoints.Method.BRANCH_AND_PRUNE) {
      blocks.add(new Block.Paragraph(Prose.of(BRANCH_AND_PRUNE)));
    }
    return blocks;
  }

  private static final String BRANCH_AND_PRUNE =
      "The box is halved again and again. A part in which interval arithmetic bounds a partial"
          + " derivative away from zero holds no stationary point and is dropped. Around an"
          + " approximate solution, Krawczyk's test maps a small box into its own inside, which"
          + " proves that it holds exactly one.";

  private static final String IN_PIECES =
      "f is put together from smooth pieces: its absolute values, greatest and least values and"
          + " steps have one form on each. Where two pieces meet f is looked at apart; inside each"
          + " piece the equations were solved.";

  private static boolean isInPieces(Expr e) {
    return (e instanceof Expr.Application(var function, _)
            && function.family() == FunctionFamily.PIECEWISE_LINEAR)
        || e.operands().stream().anyMatch(StationaryLesson::isInPieces);
  }

  private List<Block> cases(Case whole) {
    var left =
        Prose.of(f.hasOneVariable() ? "It is zero where " : "They are zero together where ")
            .then(Cases.equations(whole.equations()))
            .text(".");
    var told =
        new Cases(
                points,
                found.complete() && found.box().isEmpty() && found.families().isEmpty(),
                f.variables(),
                new Witness(settings.valuation()))
            .told(whole);
    return Stream.concat(Stream.of(new Block.Paragraph(left)), told.stream()).toList();
  }

  private List<Block> kinds() {
    var degenerate = new Degenerate(f, settings);
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(1, Prose.of("What they are")));
    blocks.add(
        new Block.Paragraph(
            Prose.of(
                f.hasOneVariable()
                    ? "The sign of the second derivative tells:"
                    : "The signs of the Hessian, the matrix of the second derivatives, tell:")));
    blocks.add(new Block.Display(hessian.everywhere()));
    if (!found.points().isEmpty()) {
      var shown = ShownPoints.of(found.points());
      var telling = new PointTelling(points, hessian, degenerate);
      blocks.add(new Block.Listing(false, telling.items(shown.places())));
      blocks.addAll(shown.others());
    }
    found
        .families()
        .forEach(family -> blocks.addAll(new FamilyTelling(hessian, degenerate).blocks(family)));
    return blocks;
  }

  /// That there is no strict extremum; said only where that is proved of every point, and the list
  /// is complete over the reals.
  private Optional<Block> conclusion() {
    boolean isEmpty = found.points().isEmpty() && found.families().isEmpty();
    boolean isKnown =
        found.complete()
            && found.box().isEmpty()
            && kindsOfAll().allMatch(c -> c.strictness() == Strictness.NOT_STRICT);
    return isKnown && !isEmpty
        ? Optional.of(
            new Block.Paragraph(Prose.of("None of the stationary points is a strict extremum.")))
        : Optional.empty();
  }

  private Stream<Classification> kindsOfAll() {
    return Stream.concat(
        found.points().stream().map(p -> p.classification()),
        found.families().stream()
            .flatMap(family -> family.pieces().stream())
            .map(piece -> piece.classification()));
  }
}
