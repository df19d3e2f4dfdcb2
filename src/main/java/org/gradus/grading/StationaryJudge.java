package org.gradus.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.gradus.number.Rational;
import org.gradus.stationary.StationaryPoints;

/// Judges a list of stationary points with their kinds, point by point.
///
/// Each part of the right answer earns half for its place and half for its kind; a point that is
/// not stationary counts as one more part that earned nothing.
final class StationaryJudge implements AnswerJudge {
  private final StationaryKey key;
  private final NotStationary gradient;
  private final ClassificationMistakes mistakes;

  StationaryJudge(StationaryPoints found, Budget budget) {
    this.key = new StationaryKey(found);
    this.gradient = new NotStationary(found.function(), found.variables(), budget);
    this.mistakes = new ClassificationMistakes(found.function(), found.variables(), budget);
  }

  StationaryPoints found() {
    return key.found();
  }

  @Override
  public Verdict judge(String answer, Reader reader, Budget budget) {
    return switch (PointsReader.read(answer, key.found().variables(), reader)) {
      case PointsReader.Answer.Unreadable(var message) ->
          new Verdict.Unreadable(
              report(
                  Score.none("not marked"),
                  "",
                  List.of(Remark.of(Remark.Kind.SYNTAX, message)),
                  Set.of()));
      case PointsReader.Answer.None() -> none();
      case PointsReader.Answer.Points(var points) -> new Marking(points, budget).verdict();
    };
  }

  private static Verdict.Report report(
      Score score, String proof, List<Remark> remarks, Set<String> ids) {
    return new Verdict.Report(
        score, proof, Optional.empty(), remarks, List.copyOf(ids), Optional.empty());
  }

  /// The answer that there are no stationary points.
  private Verdict none() {
    if (!key.parts().isEmpty()) {
      var remarks = key.parts().stream().map(StationaryJudge::missing).toList();
      return new Verdict.Wrong(report(Score.none("there are some"), "shape", remarks, Set.of()));
    }
    return key.isComplete()
        ? new Verdict.Correct(
            report(Score.full("there are none"), "normal form", List.of(), Set.of()))
        : incomplete(List.of(), Set.of());
  }

  private static Verdict incomplete(List<Remark> remarks, Set<String> ids) {
    var all = new ArrayList<>(remarks);
    all.add(
        Remark.of(
            Remark.Kind.UNDECIDED, "It is not known whether there are other stationary points."));
    return new Verdict.Undecided(report(Score.none("undecided"), "", all, ids));
  }

  private static Remark missing(StationaryKey.Part part) {
    var kind = KindWord.of(part.classification().kind()).map(k -> ", " + k.text()).orElse("");
    return new Remark(
        Remark.Kind.MISSING, "This stationary point is missing" + kind + ".", part.text());
  }

  /// The marking of one answer.
  private final class Marking {
    private final List<GivenPoints> given;
    private final Budget budget;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<String> trace = new ArrayList<>();
    private final LinkedHashSet<String> ids = new LinkedHashSet<>();
    private final Set<GivenPoints> used = new LinkedHashSet<>();
    private String proof = "normal form";
    private boolean unknown;
    private double total;

    Marking(List<GivenPoints> given, Budget budget) {
      this.given = given;
      this.budget = budget;
    }

    Verdict verdict() {
      key.parts().forEach(this::mark);
      int extras = 0;
      for (var points : given) {
        extras += used.contains(points) ? 0 : extra(points);
      }
      int size = key.parts().size() + extras;
      double share = size == 0 ? 1 : total / size;
      trace.add(String.format(Locale.ROOT, "%.0f %% of %d points", 100 * share, size));
      var score = new Score(Math.min(1, share), trace);
      boolean isRight = extras == 0 && share > 1 - 1e-9;
      if (unknown && extras == 0 && !isRight) {
        remarks.add(
            Remark.of(
                Remark.Kind.UNDECIDED,
                "A family could not be compared. Write it with a parameter that is one of its"
                    + " coordinates, such as (t, 0)."));
        return new Verdict.Undecided(report(Score.none("undecided"), "", remarks, ids));
      }
      if (isRight) {
        return key.isComplete()
            ? new Verdict.Correct(report(score, proof, notes(), Set.of()))
            : incomplete(remarks, ids);
      }
      var report = report(score, "shape", remarks, ids);
      return share > 0 ? new Verdict.PartlyCorrect(report) : new Verdict.Wrong(report);
    }

    private List<Remark> notes() {
      return remarks.stream().filter(r -> r.kind() == Remark.Kind.NOTE).toList();
    }

    /// The part of the mark for one part of the right answer.
    private void mark(StationaryKey.Part part) {
      budget.spend(1000L * part.samples().size() * given.size());
      var expected = KindWord.of(part.classification().kind());
      int placed = 0;
      int named = 0;
      var wrong = new HashMap<KindWord, StationaryKey.Sample>();
      for (var sample : part.samples()) {
        var kinds = kinds(sample);
        placed += kinds.isPresent() ? 1 : 0;
        var kind = kinds.flatMap(all -> all.stream().findFirst());
        boolean isRight =
            kinds.isPresent()
                && (expected.isEmpty() || kind.equals(expected) && kinds.get().size() == 1);
        named += isRight ? 1 : 0;
        if (!isRight) {
          kinds.ifPresent(all ->
              all.stream()
                  .filter(k -> !expected.equals(Optional.of(k)))
                  .forEach(k -> wrong.put(k, sample)));
        }
      }
      double size = part.samples().size();
      total += (placed / size + named / size) / 2;
      tell(part, placed, named, wrong);
    }

    /// What the place is said to be; empty where it is not in the answer.
    private Optional<Set<KindWord>> kinds(StationaryKey.Sample sample) {
      boolean isThere = false;
      var kinds = new LinkedHashSet<KindWord>();
      for (var points : given) {
        switch (Places.match(points.at(), points.parameters(), sample.place())) {
          case Places.Match.Yes(var parameters) when isAllowed(points, parameters) -> {
            isThere = true;
            used.add(points);
            points.kind(parameters).ifPresent(kinds::add);
            note(points, sample);
          }
          case Places.Match.Yes _, Places.Match.No _ -> {}
          case Places.Match.Unknown() -> unknown = true;
        }
      }
      return isThere ? Optional.of(kinds) : Optional.empty();
    }

    /// Weakens the proof where the coordinates are not known to be equal.
    private void note(GivenPoints points, StationaryKey.Sample sample) {
      boolean isExact = points.parameters().isEmpty() && sample.exact().isPresent();
      boolean isEqual = isExact;
      for (int i = 0; isEqual && i < points.at().size(); i++) {
        isEqual = Comparison.areEqual(points.at().get(i), sample.exact().get().get(i), budget);
      }
      if (!isEqual && !proof.equals("high precision")) {
        proof = points.parameters().isEmpty() ? "rounded" : "high precision";
      }
    }

    /// An integer parameter has integer values.
    private boolean isAllowed(GivenPoints points, Map<Symbol, Rational> parameters) {
      return !points.countsWithIntegers()
          || parameters.values().stream().allMatch(Rational::isInteger);
    }

    private void tell(
        StationaryKey.Part part, int placed, int named, Map<KindWord, StationaryKey.Sample> wrong) {
      int size = part.samples().size();
      if (placed == 0) {
        trace.add(part.text() + ": missing");
        remarks.add(missing(part));
        return;
      }
      if (placed < size) {
        remarks.add(
            new Remark(
                Remark.Kind.MISSING, "Not all of these points are in your answer.", part.text()));
      }
      var kind = KindWord.of(part.classification().kind());
      if (named == placed && placed == size) {
        trace.add(part.text() + ": right");
        remarks.add(
            new Remark(
                Remark.Kind.RIGHT,
                "right" + kind.map(k -> ", " + k.text()).orElse(""),
                part.text()));
      } else if (!wrong.isEmpty()) {
        trace.add(part.text() + ": another kind");
        wrong.forEach((said, sample) -> wrongKind(part, said, sample));
      } else if (named < placed) {
        trace.add(part.text() + ": no kind");
        remarks.add(
            new Remark(Remark.Kind.MISSING, "You do not say what this point is.", part.text()));
      }
    }

    private void wrongKind(StationaryKey.Part part, KindWord said, StationaryKey.Sample sample) {
      var right = KindWord.of(part.classification().kind()).orElseThrow();
      remarks.add(
          new Remark(
              Remark.Kind.WRONG,
              "You call %s %s; it is %s. %s"
                  .formatted(
                      part.text(),
                      said.text(),
                      right.text(),
                      part.classification()
                          .certificate()
                          .replaceAll("(?<![\\p{L}\\d])-(?=\\d)", "−")),
              part.text()));
      mistakes
          .of(said, part.classification().kind(), sample)
          .ifPresent(mistake -> {
            ids.add(mistake.id());
            remarks.add(new Remark(Remark.Kind.MISCONCEPTION, mistake.message(), part.text()));
          });
    }

    /// 1 for points that are surely not stationary.
    private int extra(GivenPoints points) {
      var reason = gradient.reason(points);
      if (reason.isPresent()) {
        trace.add(points.text() + ": not stationary");
        remarks.add(new Remark(Remark.Kind.EXTRA, reason.get(), points.text()));
        return 1;
      }
      boolean isOnFamily = !key.found().families().isEmpty();
      remarks.add(
          Remark.of(
              Remark.Kind.NOTE,
              isOnFamily
                  ? points.text() + " is stationary, one of a family of such points."
                  : points.text() + " could not be compared."));
      unknown |= !isOnFamily;
      return 0;
    }
  }
}
