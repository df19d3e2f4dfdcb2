package org.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradus.algebra.Decision;
import org.gradus.algebra.Equality;
import org.gradus.calculus.Differentiation;
import org.gradus.calculus.Obstacle;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.notation.Reader;
import org.gradus.notation.Reading;
import org.gradus.number.Budget;

/// A derivative that is said to be something: `d/dx (x²) = 2x`, `(x³)′ = 3x²`.
///
/// It is read where it stands by itself: between dollars, between backticks, or on a line of its
/// own.
record DerivativeClaim(String text, Expr subject, List<Symbol> by, Expr right) implements Claim {
  private static final Pattern SEGMENT = Pattern.compile("\\$([^$]+)\\$|`([^`]+)`");
  private static final Pattern PRIMED =
      Pattern.compile("\\(([^()]+|[^()]*\\([^()]*\\)[^()]*)\\)[′']\\s*=([^=]+)");

  static List<Claim> in(String line) {
    var segments = new ArrayList<String>();
    SEGMENT
        .matcher(line)
        .results()
        .forEach(found -> segments.add(found.group(1) == null ? found.group(2) : found.group(1)));
    if (segments.isEmpty()) {
      segments.add(line);
    }
    return segments.stream().map(String::strip).flatMap(DerivativeClaim::read).distinct().toList();
  }

  private static Stream<Claim> read(String segment) {
    if (segment.indexOf('=') < 0) {
      return Stream.empty();
    }
    var primed = PRIMED.matcher(segment);
    return primed.matches()
        ? primed(segment, primed.group(1), primed.group(2)).stream()
        : stated(segment).stream();
  }

  private static Optional<Claim> primed(String text, String subject, String right) {
    return expression(subject)
        .filter(e -> FreeSymbols.of(e).size() == 1)
        .flatMap(e ->
            expression(right)
                .map(r -> new DerivativeClaim(text, e, List.copyOf(FreeSymbols.of(e)), r)));
  }

  private static Optional<Expr> expression(String text) {
    return Reader.standard().read(text)
                instanceof Reading.Read(Statement.Value(var e), var notes, _)
            && notes.isEmpty()
        ? Optional.of(e)
        : Optional.empty();
  }

  private static Optional<Claim> stated(String text) {
    return Reader.standard().read(text)
            instanceof
            Reading.Read(
                Statement.Equation(
                    Statement.Left.DerivativeOf(var subject, var by),
                    Statement.Value(var right)),
                _,
                _)
        ? Optional.of(new DerivativeClaim(text, subject, by, right))
        : Optional.empty();
  }

  @Override
  public Optional<Judged> judged() {
    if (by.stream().anyMatch(x -> Obstacle.in(subject, x).isPresent())) {
      return Optional.empty();
    }
    try {
      var derivative =
          Differentiation.successive(subject, by, Budget.standard()).getLast().result();
      if (isCondition(derivative)) {
        return Optional.empty();
      }
      return switch (Equality.decide(derivative, right)) {
        case Decision.Equal _ -> Optional.of(Judged.confirmed());
        case Decision.Different _ ->
            Optional.of(
                new Judged(
                    Audit.Outcome.WRONG, "the derivative is " + Notation.TEXT.write(derivative)));
        case Decision.Undecided _ -> Optional.empty();
      };
    } catch (Budget.Exhausted tooLarge) {
      return Optional.empty();
    }
  }

  /// Whether it may ask where the derivative has a value, as `(x²)′ = 0` does, and claim nothing.
  private boolean isCondition(Expr derivative) {
    return FreeSymbols.of(right).isEmpty() && !FreeSymbols.of(derivative).isEmpty();
  }
}
