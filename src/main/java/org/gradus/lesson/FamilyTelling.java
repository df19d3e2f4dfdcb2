package org.gradus.lesson;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.document.Block;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.matrix.Certificate;
import org.gradus.number.Rational;
import org.gradus.stationary.Classification;
import org.gradus.stationary.Family;
import org.gradus.stationary.HessianAt;
import org.gradus.stationary.Kind;

/// Tells what the points of a family are, piece by piece.
record FamilyTelling(HessianTelling hessian, Degenerate degenerate) {
  private static final Pattern NUMBER = Pattern.compile("\\w+ = (-?\\d+)(?:/(\\d+))?");

  /// The family, the Hessian along it, and a line for each piece.
  List<Block> blocks(Family family) {
    var f = hessian.f();
    var title = Families.place(f, family).text(", ").then(Families.parameters(family));
    var value =
        family
            .value()
            .map(v ->
                title
                    .text("; there ")
                    .math(Formula.Chain.from(Formula.of(f.name())).equalTo(Formula.of(v))))
            .orElse(title);
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(value.text(".")));
    if (family.parameters().stream().noneMatch(Family.Parameter::integer)) {
      blocks.add(new Block.Display(hessian.shown(Families.point(family), family.at())));
    }
    blocks.add(
        new Block.Listing(false, family.pieces().stream().map(p -> item(family, p)).toList()));
    return blocks;
  }

  private List<Block> item(Family family, Family.Piece piece) {
    var when =
        piece.when().isEmpty() ? Prose.EMPTY : Sentences.withMinusSigns(piece.when()).text(": ");
    var argument = argument(family, piece);
    return List.of(
        new Block.Paragraph(
            when.then(when.isEmpty() ? Sentences.capitalized(argument) : argument)
                .text(" So " + (isOnePoint(family, piece) ? "this is " : "each of them is "))
                .then(PointTelling.kind(piece.classification()))
                .text(".")));
  }

  private static boolean isOnePoint(Family family, Family.Piece piece) {
    return family.parameters().size() == 1 && piece.when().matches("\\w+ = .*");
  }

  private Prose argument(Family family, Family.Piece piece) {
    var c = piece.classification();
    return representative(family, piece)
        .map(at -> atPoint(c, at))
        .or(() -> along(family, piece))
        .orElseGet(() -> Sentences.uncapitalized(hessian.f().told(c.certificate())));
  }

  /// The point of a piece that is one point, or one for all where they repeat with a period.
  private static Optional<Map<Symbol, Expr>> representative(Family family, Family.Piece piece) {
    var values = new LinkedHashMap<Symbol, Expr>();
    for (var parameter : family.parameters()) {
      var k = parameter.symbol();
      var number = NUMBER.matcher(piece.when());
      if (parameter.integer()) {
        boolean isOdd = piece.when().contains(k + " odd");
        values.put(k, isOdd ? Expressions.ONE : Expressions.ZERO);
      } else if (family.parameters().size() == 1 && number.matches()) {
        values.put(k, Expressions.fraction(rational(number)));
      } else {
        return Optional.empty();
      }
    }
    var put = new Substitution(values);
    var at = new LinkedHashMap<Symbol, Expr>();
    family.at().forEach((x, e) -> at.put(x, put.in(e)));
    return Optional.of(at);
  }

  private static Rational rational(Matcher number) {
    var denominator = Optional.ofNullable(number.group(2)).orElse("1");
    return new Rational(new BigInteger(number.group(1)), new BigInteger(denominator));
  }

  private Prose atPoint(Classification c, Map<Symbol, Expr> at) {
    var exact = new LinkedHashMap<Symbol, Expr>();
    var values = new Values(new Point(Map.of()), hessian.settings());
    at.forEach((x, e) -> exact.put(x, values.exact(e)));
    var signs = hessian.at(exact);
    var place = Prose.of("at ").math(new Point(exact).formula(hessian.f().variables()));
    return switch (c.kind()) {
      case MINIMUM, MAXIMUM, SADDLE ->
          signs
              .map(h ->
                  Prose.of("for instance ")
                      .then(place)
                      .text(", ")
                      .then(
                          hessian.f().hasOneVariable()
                              ? Prose.of(second(exact))
                              : Certificates.reason(h.certificate()))
                      .text("."))
              .orElseGet(() -> hessian.f().told(c.certificate()));
      case DEGENERATE_MINIMUM, DEGENERATE_MAXIMUM, DEGENERATE_SADDLE, UNDECIDED ->
          Prose.of("the second-derivative test is silent. ").then(degenerate.argument(c, exact));
    };
  }

  private Formula second(SequencedMap<Symbol, Expr> at) {
    return hessian.shown(Formula.of(at.firstEntry().getValue()), at);
  }

  /// The certificate in the parameter, where its signs are plain on the whole piece.
  private Optional<Prose> along(Family family, Family.Piece piece) {
    if (piece.classification().kind() != Kind.SADDLE || family.parameters().size() != 1) {
      return Optional.empty();
    }
    var t = family.parameters().getFirst().symbol();
    var sample = sample(piece, t);
    var put = new Substitution(Map.of(t, Expressions.number(sample)));
    var at = new LinkedHashMap<Symbol, Expr>();
    var values = new Values(new Point(Map.of()), hessian.settings());
    family.at().forEach((x, e) -> at.put(x, values.exact(put.in(e))));
    return hessian
        .at(at)
        .flatMap(h -> inParameter(h, family, new Stretch(t, sample, piece.when())));
  }

  private static Rational sample(Family.Piece piece, Symbol t) {
    return piece.when().equals(t + " < 0") ? Rational.ONE.negate() : Rational.ONE;
  }

  /// A piece of the line of a parameter, with a number on it.
  private record Stretch(Symbol t, Rational sample, String when) {
    /// Whether an expression in the parameter surely has one sign on the piece.
    boolean hasOneSign(Expr e) {
      return FreeSymbols.of(e).isEmpty() || (isHalfLine() && isMonomial(e));
    }

    private boolean isHalfLine() {
      return when.equals(t + " < 0") || when.equals(t + " > 0");
    }

    private static boolean isMonomial(Expr e) {
      return switch (e) {
        case Expr.Negation(var u) -> isMonomial(u);
        case Expr.Product(var factors) -> factors.stream().allMatch(Stretch::isMonomial);
        case Expr.Quotient(var u, var v) -> isMonomial(u) && isMonomial(v);
        case Expr.Power(Expr.Variable _, Expr.Number _) -> true;
        case Expr.Number _, Expr.Variable _ -> true;
        case Expr.Power _,
            Expr.Named _,
            Expr.Sum _,
            Expr.Application _,
            Expr.Root _,
            Expr.Logarithm _,
            Expr.Sigma _,
            Expr.Indexed _ ->
            false;
      };
    }
  }

  private Optional<Prose> inParameter(HessianAt there, Family family, Stretch stretch) {
    var rows = hessian.rows(family.at());
    return switch (there.certificate()) {
      case Certificate.MixedDiagonal(int i, int j, var _, var _) ->
          mixed(i, rows.get(i).get(i), j, rows.get(j).get(j), stretch);
      case Certificate.NegativeEvenMinor(int order, var _) when order == 2 -> minor(rows, stretch);
      case Certificate.NegativeEvenMinor<Expr> _,
          Certificate.PositiveMinors<Expr> _,
          Certificate.AlternatingMinors<Expr> _,
          Certificate.Pivots<Expr> _ ->
          Optional.empty();
    };
  }

  private static Optional<Prose> mixed(
      int i, Expr positive, int j, Expr negative, Stretch stretch) {
    return stretch.hasOneSign(positive) && stretch.hasOneSign(negative)
        ? Optional.of(
            Prose.of("the diagonal has entries of both signs, ")
                .then(signed(Certificates.diagonal(i), positive, Relation.GREATER))
                .text(" and ")
                .then(signed(Certificates.diagonal(j), negative, Relation.LESS))
                .text(": H is indefinite."))
        : Optional.empty();
  }

  private static Prose signed(Formula name, Expr value, Relation relation) {
    return Prose.of(
        Formula.Chain.from(name)
            .equalTo(Formula.of(value))
            .then(relation, Formula.of(Expressions.ZERO)));
  }

  private Optional<Prose> minor(List<List<Expr>> rows, Stretch stretch) {
    var product = Expressions.product(rows.get(0).get(0), rows.get(1).get(1));
    var square = Expressions.square(rows.get(0).get(1));
    var values = new Values(new Point(Map.of()), hessian.settings());
    var minor = values.exact(Expressions.difference(product, square));
    var name = new Formula.Spelled("h₁₁h₂₂ − h₁₂²");
    return stretch.hasOneSign(minor)
        ? Optional.of(
            Prose.of("the second leading principal minor is negative, ")
                .then(signed(name, minor, Relation.LESS))
                .text(": H is indefinite."))
        : Optional.empty();
  }
}
