package org.gradus.document;

import static org.gradus.expr.Expressions.ONE;
import static org.gradus.expr.Expressions.TWO;
import static org.gradus.expr.Expressions.difference;
import static org.gradus.expr.Expressions.exp;
import static org.gradus.expr.Expressions.number;
import static org.gradus.expr.Expressions.power;
import static org.gradus.expr.Expressions.product;
import static org.gradus.expr.Expressions.quotient;
import static org.gradus.expr.Expressions.sqrt;
import static org.gradus.expr.Expressions.square;
import static org.gradus.expr.Expressions.sum;
import static org.gradus.expr.Expressions.variable;

import java.util.List;
import java.util.Optional;
import org.gradus.document.Formula.Chain;
import org.gradus.document.Formula.Differential;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.number.Rational;

/// A document with every kind of block, step, formula and inline part, and with text that each
/// format could misread.
final class Showcase {
  private static final Symbol F = Symbol.of("f");
  private static final Symbol X = Symbol.of("x");
  private static final Symbol Y = Symbol.of("y");
  private static final Expr x = variable(X);
  private static final Expr y = variable(Y);

  /// Signs that mean something to Markdown, LaTeX, HTML or a terminal, and letters beyond ASCII.
  static final String HOSTILE =
      "<script>alert('1 & 2')</script> \\input{/etc/passwd} $x^2$ # % ~ _a_ *b* [c](d) |e| `f` {g}"
          + " \u001B[31m";

  private Showcase() {}

  static Document document() {
    return new Document(
        Prose.of("Formats of ").math(call()),
        List.of(
            new Block.Heading(1, Prose.of("Text & formulas")),
            new Block.Paragraph(text()),
            new Block.Paragraph(Prose.of(HOSTILE)),
            new Block.Paragraph(
                Prose.of("Ångström, naïve façade, Gauß; “α ≤ 2” — 10⁻³ … 中文 😀; x₁ ≈ ½, ")
                    .spelled("(uv)′ = u′v + uv′")
                    .text(", ")
                    .spelled("(aˣ)′ = aˣ·ln a")),
            new Block.Display(
                new Chain(Optional.of(new Formula.Gradient(F)), List.of()).equalTo(column())),
            new Block.Aligned(
                List.of(
                    Chain.from(new Formula.Prime(F, 1, List.of(Formula.of(x))))
                        .equalTo(Formula.of(product(TWO, x))),
                    Chain.from(new Formula.Derivative(Differential.PARTIAL, F, List.of(X, X, Y)))
                        .equalTo(Formula.of(number(0))))),
            new Block.Heading(2, Prose.of("Steps")),
            new Block.Steps(List.of(worked(x, y), worked(y, x))),
            new Block.Steps(List.of(line(x, y))),
            new Block.Heading(3, Prose.of("Tables, lists and code")),
            table(),
            new Block.Paragraph(Prose.of("1. is no list here.")),
            new Block.Listing(
                true,
                List.of(List.of(paragraph("first")), List.of(paragraph("second"), longDisplay()))),
            new Block.Listing(false, List.of(List.of(paragraph("a point")))),
            new Block.Picture(Figures.showcase()),
            new Block.Code(
                "sh", "./gradus explain gradient \"x²\"\n\techo `<b>` $HOME \\end{verbatim}")));
  }

  private static Formula call() {
    return Chain.from(new Formula.Call(F, List.of(Formula.of(x), Formula.of(y))))
        .equalTo(Formula.of(sum(product(power(x, 3), square(y)), quotient(x, sqrt(y)))));
  }

  private static Prose text() {
    return Prose.of("The point ")
        .math(
            new Formula.Tuple(List.of(Formula.of(Rational.of(1)), Formula.of(Rational.of(-1, 3)))))
        .text(" is ")
        .emphasis("not")
        .text(" a minimum; try ")
        .code("gradus stationary \"x^2|y\"")
        .text(". The derivative ")
        .math(new Formula.DerivativeOf(Differential.ORDINARY, Formula.of(exp(x)), List.of(X)))
        .text(" is ")
        .math(exp(x))
        .text(", and this sentence goes on until it is longer than a line of plain text can be.");
  }

  private static Formula column() {
    return Formula.column(
        List.of(
            Formula.of(sum(product(number(3), square(x), square(y)), ONE)),
            Formula.of(quotient(ONE, x)),
            new Formula.Matrix(List.of(List.of(Formula.of(x), Formula.of(y))))));
  }

  private static Step worked(Expr by, Expr constant) {
    var subject =
        new Formula.Derivative(Differential.PARTIAL, F, List.of(((Expr.Variable) by).symbol()));
    var inner =
        new Step.Worked(
            Formula.of(square(sum(by, ONE))),
            Prose.of("chain rule, outer function ").math(square(variable("u"))),
            List.of(line(by, constant)),
            Optional.of(
                new Step.Line(
                    Chain.continued().then(Relation.BECOMES, Formula.of(by)), Prose.EMPTY)));
    return new Step.Worked(
        subject,
        Prose.of(constant).text(" is a constant; differentiate term by term"),
        List.of(line(by, constant), inner, line(by, by)),
        Optional.of(
            new Step.Line(Chain.from(subject).equalTo(Formula.of(product(TWO, by))), Prose.EMPTY)));
  }

  private static Step line(Expr by, Expr constant) {
    var factors =
        Formula.times(
            Formula.of(constant), Formula.of(difference(by, ONE)), Formula.minus(Formula.of(by)));
    return new Step.Line(
        Chain.from(Formula.of(product(constant, square(by))))
            .then(Relation.BECOMES, factors)
            .equalTo(new Formula.Over(factors, Formula.of(sum(by, ONE)))),
        Prose.of("constant factor ").math(constant));
  }

  private static Block table() {
    return new Block.Table(
        List.of(
            new Block.Column(Prose.EMPTY, Block.Side.LEFT),
            new Block.Column(Prose.of("formula"), Block.Side.RIGHT),
            new Block.Column(Prose.of("nudged | by h"), Block.Side.POINT)),
        List.of(
            List.of(
                Prose.of(x), Prose.of("16"), Prose.of(Formula.of(Rational.of(16012004, 1000000)))),
            List.of(Prose.of(y), Prose.of("11"), Prose.of(Formula.of(Rational.of(11)))),
            List.of(
                Prose.of(x), Prose.of("−40"), Prose.of(Formula.of(Rational.of(-39940, 1000))))));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(Prose.of(text));
  }

  private static Block longDisplay() {
    var long_ =
        sum(power(x, 11), power(y, 12), power(x, 13), power(y, 14), power(x, 15), power(y, 16));
    var wide = product(sum(x, ONE), power(long_, 2));
    return new Block.Display(
        Chain.from(new Formula.Prime(F, 2, List.of()))
            .equalTo(Formula.of(wide))
            .equalTo(Formula.of(long_)));
  }
}
