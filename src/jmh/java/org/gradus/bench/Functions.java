package org.gradus.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gradus.Classics;
import org.gradus.compute.Evaluator;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;

/// The functions that are measured: as text, by hand with care and without, and where.
record Functions(
    Classics classic, HandWritten byHand, NaivelyWritten naive, double from, double to) {
  private static final int POINTS = 64;

  static final Map<String, Functions> ALL = all();

  private static Map<String, Functions> all() {
    var b = Classics.volumes(5);
    var a = Classics.attractions(5);
    var all = new LinkedHashMap<String, Functions>();
    put(all, "lecture A", new HandWritten.LectureA(), new NaivelyWritten.LectureA(), -2, 2);
    put(all, "lecture C", new HandWritten.LectureC(), new NaivelyWritten.LectureC(), -2, 2);
    for (int n : new int[] {2, 10, 100}) {
      var naive = new NaivelyWritten.Rosenbrock(n);
      put(all, "Rosenbrock " + n, new HandWritten.Rosenbrock(n), naive, -2, 2);
    }
    put(all, "Ackley", new HandWritten.Ackley(), new NaivelyWritten.Ackley(), -2, 2);
    put(all, "Rastrigin 10", new HandWritten.Rastrigin(10), new NaivelyWritten.Rastrigin(), -2, 2);
    put(all, "Beale", new MoreHandWritten.Beale(), new NaivelyWritten.Beale(), -2, 2);
    var goldsteinPrice = new NaivelyWritten.GoldsteinPrice();
    put(all, "Goldstein–Price", new MoreHandWritten.GoldsteinPrice(), goldsteinPrice, -2, 2);
    put(all, "Himmelblau", new HandWritten.Himmelblau(), new NaivelyWritten.Himmelblau(), -4, 4);
    for (int n : new int[] {10, 100, 1000}) {
      var naive = new NaivelyWritten.Speelpenning();
      put(all, "Speelpenning " + n, new HandWritten.Speelpenning(n), naive, 0.9, 1.1);
    }
    put(
        all,
        "logistic term",
        new HandWritten.LogisticTerm(0.3, 0.7, 1.5),
        new NaivelyWritten.LogisticTerm(0.3, 0.7, 1.5),
        -3,
        3);
    put(
        all,
        "Helmholtz 5",
        new MoreHandWritten.Helmholtz(b, a),
        new NaivelyWritten.Helmholtz(b, a),
        0.1,
        1);
    put(all, "nested 20", new MoreHandWritten.Nested(20), new NaivelyWritten.Nested(20), -2, 2);
    return all;
  }

  private static void put(
      Map<String, Functions> all,
      String name,
      HandWritten byHand,
      NaivelyWritten naive,
      double from,
      double to) {
    all.put(name, new Functions(Classics.all().get(name), byHand, naive, from, to));
  }

  Evaluator evaluator() {
    return Evaluator.of(Reader.standard().expression(classic.text()), variables()).compiled();
  }

  private List<Symbol> variables() {
    return classic.variables();
  }

  int dimension() {
    return variables().size();
  }

  /// Seeded points in the box that the function is measured on.
  double[][] points() {
    var random = new Random(7);
    var points = new double[POINTS][];
    java.util.Arrays.setAll(points, _ -> random.doubles(dimension(), from, to).toArray());
    return points;
  }
}
