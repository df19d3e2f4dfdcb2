package org.gradus.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradus.algebra.Simplifier;
import org.gradus.calculus.Differentiability;
import org.gradus.calculus.Gradient;
import org.gradus.calculus.Hessian;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Substitution;
import org.gradus.expr.Symbol;
import org.gradus.matrix.Definiteness;
import org.gradus.matrix.Inertia;
import org.gradus.notation.Notation;
import org.gradus.notation.Reader;
import org.gradus.number.BigInterval;
import org.gradus.number.Budget;
import org.gradus.stationary.HessianAt;

/// Judges what is said of the signs of a Hessian at a point.
///
/// A true word that says less than could be said, such as “semidefinite” of a definite matrix,
/// earns half.
record DefinitenessJudge(Optional<HessianAt> hessian) implements AnswerJudge {
  private static final double WEAKER = 0.5;
  private static final Map<Pattern, Definiteness> WORDS = words();

  static DefinitenessJudge of(Expr f, List<Symbol> variables, Map<Symbol, Expr> at, Budget budget) {
    var put = new Substitution(at);
    var tidy = new Simplifier(budget);
    var rows =
        Hessian.of(Gradient.of(f, variables, budget), budget).rows().stream()
            .map(row -> row.stream().map(e -> tidy.tidy(put.in(e))).toList())
            .toList();
    boolean exists =
        Evaluator.of(put.in(f), List.of()).digits(List.of(), 30) instanceof BigInterval.Bounded
            && Differentiability.openAt(f, variables, at).isEmpty();
    return new DefinitenessJudge(exists ? HessianAt.of(rows) : Optional.empty());
  }

  private static Map<Pattern, Definiteness> words() {
    var words = new LinkedHashMap<Pattern, Definiteness>();
    var semi = "\\s*-?\\s*semi\\s*-?\\s*def(?:inite)?";
    words.put(
        word("(?:pos(?:itive|itively)?\\.?" + semi + "|psd)"), Definiteness.POSITIVE_SEMIDEFINITE);
    words.put(
        word("(?:neg(?:ative|atively)?\\.?" + semi + "|nsd)"), Definiteness.NEGATIVE_SEMIDEFINITE);
    words.put(
        word("(?:pos(?:itive|itively)?\\.?\\s*-?\\s*def(?:inite)?|pd)"),
        Definiteness.POSITIVE_DEFINITE);
    words.put(
        word("(?:neg(?:ative|atively)?\\.?\\s*-?\\s*def(?:inite)?|nd)"),
        Definiteness.NEGATIVE_DEFINITE);
    words.put(word("(?:indef(?:inite)?|in-definite)"), Definiteness.INDEFINITE);
    words.put(word("(?:zero|null|0)(?:\\s+matrix)?"), Definiteness.ZERO);
    return words;
  }

  private static Pattern word(String pattern) {
    return Pattern.compile(
        "(?:it\\s+is\\s+|h\\s+is\\s+|the\\s+hessian\\s+is\\s+)?" + pattern + "\\.?",
        Pattern.CASE_INSENSITIVE);
  }

  @Override
  public Verdict judge(String answer, Reader reader, Budget budget) {
    var said =
        WORDS.entrySet().stream()
            .filter(e -> e.getKey().matcher(answer.strip()).matches())
            .map(Map.Entry::getValue)
            .findFirst();
    if (said.isEmpty()) {
      return new Verdict.Unreadable(
          report(
              Score.none("not marked"),
              List.of(
                  Remark.of(
                      Remark.Kind.SYNTAX,
                      "'%s' is no answer here. Write positive definite, positive semidefinite,"
                              .formatted(answer.strip())
                          + " negative definite, negative semidefinite, indefinite, or zero.")),
              List.of()));
    }
    return hessian
        .map(there -> judge(said.get(), there))
        .orElseGet(() ->
            new Verdict.Undecided(
                report(
                    Score.none("undecided"),
                    List.of(
                        Remark.of(
                            Remark.Kind.UNDECIDED, "The signs of this Hessian are not known.")),
                    List.of())));
  }

  private static Verdict judge(Definiteness said, HessianAt there) {
    var right = there.definiteness();
    if (said == right) {
      return new Verdict.Correct(report(Score.full("the right word"), List.of(), List.of()));
    }
    if (implies(right, said)) {
      return new Verdict.PartlyCorrect(
          report(
              new Score(WEAKER, List.of("true, but more can be said")),
              List.of(
                  Remark.of(
                      Remark.Kind.WRONG,
                      "That is true, but more can be said: it is %s.".formatted(right.text()))),
              List.of()));
    }
    var remarks = new ArrayList<Remark>();
    remarks.add(
        Remark.of(
            Remark.Kind.WRONG,
            "The Hessian there, %s, is %s, not %s: it has %s."
                .formatted(
                    Notation.TEXT.write(new Statement.Matrix(there.rows())),
                    right.text(),
                    said.text(),
                    eigenvalues(there.inertia()))));
    var mistake = mistake(said, there.inertia());
    mistake.ifPresent(m -> remarks.add(Remark.of(Remark.Kind.MISCONCEPTION, m.message())));
    return new Verdict.Wrong(
        report(
            Score.none("another word"),
            remarks,
            mistake.stream().map(ClassificationMistakes.Mistake::id).toList()));
  }

  private static Verdict.Report report(Score score, List<Remark> remarks, List<String> ids) {
    return new Verdict.Report(
        score, "normal form", Optional.empty(), remarks, ids, Optional.empty());
  }

  /// Whether every matrix of the one sort is also of the other.
  private static boolean implies(Definiteness right, Definiteness said) {
    return switch (right) {
      case POSITIVE_DEFINITE -> said == Definiteness.POSITIVE_SEMIDEFINITE;
      case NEGATIVE_DEFINITE -> said == Definiteness.NEGATIVE_SEMIDEFINITE;
      case ZERO ->
          said == Definiteness.POSITIVE_SEMIDEFINITE || said == Definiteness.NEGATIVE_SEMIDEFINITE;
      case POSITIVE_SEMIDEFINITE, NEGATIVE_SEMIDEFINITE, INDEFINITE, UNDECIDED -> false;
    };
  }

  private static String eigenvalues(Inertia inertia) {
    return "%d positive, %d negative and %d zero eigenvalues"
        .formatted(inertia.positive(), inertia.negative(), inertia.zero());
  }

  private static Optional<ClassificationMistakes.Mistake> mistake(
      Definiteness said, Inertia inertia) {
    boolean isSemidefinite =
        inertia.isSingular()
            && (said == Definiteness.POSITIVE_DEFINITE && inertia.negative() == 0
                || said == Definiteness.NEGATIVE_DEFINITE && inertia.positive() == 0);
    if (isSemidefinite) {
      return Optional.of(
          new ClassificationMistakes.Mistake(
              "class.semidefAsDef",
              "Definite means that every eigenvalue has this sign; one of them is 0 here, so the"
                  + " matrix is semidefinite at most."));
    }
    if (said == Definiteness.INDEFINITE && inertia.isSingular()) {
      return Optional.of(
          new ClassificationMistakes.Mistake(
              "class.saddleFromZeroDet",
              "det H = 0 means that an eigenvalue is 0. Indefinite would need eigenvalues of both"
                  + " signs."));
    }
    boolean isDetOnly =
        said == Definiteness.POSITIVE_DEFINITE
            && !inertia.isSingular()
            && inertia.negative() > 0
            && inertia.negative() % 2 == 0
            && inertia.positive() > 0;
    return isDetOnly
        ? Optional.of(
            new ClassificationMistakes.Mistake(
                "class.detOnly",
                "A positive determinant does not make a matrix of three rows or more positive"
                    + " definite: all leading principal minors must be positive."))
        : Optional.empty();
  }
}
