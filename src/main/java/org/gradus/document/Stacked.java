package org.gradus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Function;
import org.gradus.expr.Sign;
import org.gradus.expr.Symbol;
import org.gradus.expr.Term;
import org.gradus.notation.Notation;

/// Expressions as they stand in a book, on several lines of plain text: fractions with a bar,
/// exponents raised, Σ between its limits.
///
/// What one line shows as well stays on one line.
public final class Stacked {
  private static final int LONGEST_SMALL_EXPONENT = 4;

  private Stacked() {}

  /// The lines of the expression, all of them as wide as they need to be.
  public static List<String> lines(Expr e) {
    return box(e).lines();
  }

  /// The lines of `f(x, y) = …`.
  public static List<String> lines(String left, Expr e) {
    return TextBox.of(left + " = ").beside(box(e)).lines();
  }

  static TextBox box(Expr e) {
    if (isFlat(e)) {
      return flat(e);
    }
    return switch (e) {
      case Expr.Number _, Expr.Named _, Expr.Variable _, Expr.Indexed _ -> flat(e);
      case Expr.Negation(var u) -> TextBox.of("−").beside(factor(u));
      case Expr.Sum(var terms) -> sum(terms);
      case Expr.Product(var factors) -> product(factors);
      case Expr.Quotient(var u, var v) -> fraction(box(u), box(v));
      case Expr.Power(var base, var exponent) -> raised(base(base), box(exponent));
      case Expr.Application(var function, var arguments) -> application(function, arguments);
      case Expr.Root _ -> called("root", e.operands());
      case Expr.Logarithm _ -> called("log", e.operands());
      case Expr.Sigma sigma -> sigma(sigma);
    };
  }

  /// Whether one line shows the expression as well as several.
  private static boolean isFlat(Expr e) {
    return switch (e) {
      case Expr.Quotient _, Expr.Sigma _ -> false;
      case Expr.Power(var base, var exponent) -> isFlat(base) && isSmall(exponent);
      case Expr.Application(var function, var arguments) when function == Function.EXP ->
          isSmall(arguments.getFirst());
      case Expr.Number _,
          Expr.Named _,
          Expr.Variable _,
          Expr.Indexed _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _ ->
          e.operands().stream().allMatch(Stacked::isFlat);
    };
  }

  private static boolean isSmall(Expr exponent) {
    return isFlat(exponent) && text(exponent).length() <= LONGEST_SMALL_EXPONENT;
  }

  private static String text(Expr e) {
    return Notation.TEXT.write(e);
  }

  private static TextBox flat(Expr e) {
    return TextBox.of(text(e));
  }

  private static TextBox sum(List<Term> terms) {
    var line = box(terms.getFirst().expr());
    for (var term : terms.subList(1, terms.size())) {
      var sign = term.sign() == Sign.PLUS ? " + " : " − ";
      line = line.beside(TextBox.of(sign)).beside(factor(term.expr()));
    }
    return line;
  }

  /// The factors in order; neighbours that stand on one line are written as one product.
  private static TextBox product(List<Expr> factors) {
    var boxes = new ArrayList<TextBox>();
    var run = new ArrayList<Expr>();
    for (var factor : factors) {
      if (isFlat(factor)) {
        run.add(factor);
      } else {
        addRun(run, boxes);
        boxes.add(factor(factor));
      }
    }
    addRun(run, boxes);
    return boxes.stream()
        .reduce((left, right) -> left.beside(TextBox.of(" · ")).beside(right))
        .orElseThrow();
  }

  private static void addRun(List<Expr> run, List<TextBox> boxes) {
    if (run.size() == 1) {
      boxes.add(factor(run.getFirst()));
    } else if (!run.isEmpty()) {
      boxes.add(flat(Expressions.product(List.copyOf(run))));
    }
    run.clear();
  }

  /// A part of a product, or a later part of a sum: a sum and what is negative in parentheses.
  private static TextBox factor(Expr e) {
    return e instanceof Expr.Sum || e instanceof Expr.Negation ? parenthesised(box(e)) : box(e);
  }

  private static TextBox base(Expr e) {
    boolean isLetter = e instanceof Expr.Variable || e instanceof Expr.Named;
    return isLetter || e instanceof Expr.Indexed ? box(e) : parenthesised(box(e));
  }

  private static TextBox fraction(TextBox numerator, TextBox denominator) {
    int width = Math.max(numerator.width(), denominator.width()) + 2;
    var lines = new ArrayList<>(centered(numerator, width));
    lines.add("─".repeat(width));
    lines.addAll(centered(denominator, width));
    return new TextBox(lines, numerator.height());
  }

  private static List<String> centered(TextBox box, int width) {
    var margin = " ".repeat((width - box.width()) / 2);
    return box.lines().stream().map(line -> margin + line).toList();
  }

  /// A base with its exponent to the upper right.
  private static TextBox raised(TextBox base, TextBox exponent) {
    var lines = new ArrayList<String>();
    exponent.lines().forEach(line -> lines.add(" ".repeat(base.width()) + line));
    lines.addAll(base.lines());
    return new TextBox(lines, exponent.height() + base.baseline());
  }

  private static TextBox application(Function function, List<Expr> arguments) {
    return switch (function) {
      case EXP -> raised(TextBox.of("e"), box(arguments.getFirst()));
      case SQRT -> TextBox.of("√").beside(parenthesised(box(arguments.getFirst())));
      case ABS -> between("│││", "│││", box(arguments.getFirst()));
      default -> called(function.text(), arguments);
    };
  }

  private static TextBox called(String name, List<Expr> arguments) {
    var inside =
        arguments.stream()
            .map(Stacked::box)
            .reduce((left, right) -> left.beside(TextBox.of(", ")).beside(right))
            .orElseThrow();
    return TextBox.of(name).beside(parenthesised(inside));
  }

  private static TextBox sigma(Expr.Sigma sigma) {
    var lower = Notation.TEXT.write(sigma.index()) + "=" + text(sigma.lower());
    var limits = List.of(text(sigma.upper()), "Σ", lower);
    int width = limits.stream().mapToInt(DisplayWidth::of).max().orElseThrow();
    var sign =
        limits.stream()
            .flatMap(line -> centered(TextBox.of(line), width).stream())
            .collect(Collectors.toList());
    return new TextBox(sign, 1).beside(TextBox.of(" ")).beside(factor(sigma.body()));
  }

  private static TextBox parenthesised(TextBox inside) {
    return inside.height() == 1
        ? TextBox.of("(" + inside.lines().getFirst() + ")")
        : between("⎛⎜⎝", "⎞⎟⎠", inside);
  }

  /// @param left the characters of the first, of each middle and of the last line
  private static TextBox between(String left, String right, TextBox inside) {
    int last = inside.height() - 1;
    int width = inside.width();
    var lines = new ArrayList<String>();
    for (int i = 0; i <= last; i++) {
      int part = i == 0 ? 0 : i == last ? 2 : 1;
      var line = DisplayWidth.padRight(inside.lines().get(i), width);
      lines.add(left.charAt(part) + line + right.charAt(part));
    }
    return new TextBox(lines, inside.baseline());
  }

  /// The name of a function with its parameters: `f(x, y)`.
  public static String head(Symbol name, List<Symbol> parameters) {
    return Notation.TEXT.write(name)
        + parameters.stream().map(Notation.TEXT::write).collect(Collectors.joining(", ", "(", ")"));
  }
}
