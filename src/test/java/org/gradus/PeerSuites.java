package org.gradus;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gradus.algebra.Decision;
import org.gradus.algebra.Equality;
import org.gradus.calculus.Differentiation;
import org.gradus.expr.Expr;
import org.gradus.expr.Function;
import org.gradus.expr.Symbol;
import org.gradus.notation.Declarations;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;

/// Runs the equality decision over suites of other graders and tables of antiderivatives that lie
/// in a folder outside the project.
///
/// ```
/// java -cp … org.gradus.PeerSuites FOLDER
/// ```
public final class PeerSuites {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]+");
  private static final long DERIVATIVE_WORK = 20_000_000;

  private final Path folder;
  private final PrintStream out;

  public PeerSuites(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  public static void main(String[] arguments) {
    var suites = new PeerSuites(Path.of(arguments[0]), System.out);
    for (var suite : Suite.values()) {
      out(suites.run(suite));
    }
  }

  private static void out(Tally tally) {
    System.out.println(tally.summary());
  }

  /// A row, as two expressions and whether its source says that they are equal.
  public record Pair(String id, Expr left, Expr right, boolean isEqual) {}

  /// The suites by their files.
  public enum Suite {
    GRADERS("grader_pairs.tsv") {
      @Override
      Pair pair(List<String> row) {
        return new Pair(row.get(0), read(row.get(2)), read(row.get(3)), row.get(4).equals("1"));
      }
    },
    ALGEBRAIC_EQUIVALENCE("stack_algequiv_calculus.tsv") {
      @Override
      Pair pair(List<String> row) {
        return new Pair(row.get(0), read(row.get(2)), read(row.get(3)), row.get(5).equals("1"));
      }
    },
    DERIVATIVES("sympy_diff.tsv") {
      @Override
      Pair pair(List<String> row) {
        var by = Arrays.stream(row.get(2).split("[, ]+")).map(PeerSuites::symbol).toList();
        return new Pair(row.get(0), derivative(read(row.get(1)), by), read(row.get(3)), true);
      }
    },
    ANTIDERIVATIVES("rubi_pairs.tsv") {
      @Override
      Pair pair(List<String> row) {
        return antiderivative(row);
      }
    },
    INDEPENDENT_ANTIDERIVATIVES("rubi_independent.tsv") {
      @Override
      Pair pair(List<String> row) {
        return antiderivative(row);
      }
    };

    private final String file;

    Suite(String file) {
      this.file = file;
    }

    abstract Pair pair(List<String> row);

    private static Pair antiderivative(List<String> row) {
      var derivative = derivative(read(row.get(2)), List.of(symbol(row.get(1))));
      return new Pair(row.get(0), derivative, read(row.get(3)), true);
    }
  }

  private static Symbol symbol(String name) {
    return Reader.standard()
        .withDeclarations(Declarations.of(List.of(Symbol.of(name))))
        .symbol(name)
        .orElseThrow();
  }

  private static Expr derivative(Expr e, List<Symbol> by) {
    return Differentiation.successive(e, by, Budget.ofWork(DERIVATIVE_WORK)).getLast().result();
  }

  /// Reads plain infix, in which every word that is no function or constant is one symbol.
  private static Expr read(String text) {
    var words = new LinkedHashSet<Symbol>();
    NAME.matcher(text)
        .results()
        .map(match -> match.group())
        .filter(word -> word.chars().allMatch(Character::isLetter))
        .filter(word -> !Function.names().contains(word) && !Set.of("pi", "log").contains(word))
        .forEach(word -> words.add(Symbol.of(word)));
    return Reader.standard().withDeclarations(Declarations.of(List.copyOf(words))).expression(text);
  }

  /// Verdicts on one suite.
  ///
  /// @param rejected rows that should be equal and are said to be different
  /// @param accepted rows that should differ and are said to be equal
  public record Tally(
      Suite suite,
      int rows,
      TreeMap<String, Integer> verdicts,
      List<String> rejected,
      List<String> accepted,
      List<String> undecided,
      List<Long> micros) {

    public String summary() {
      var sorted = micros.stream().sorted().toList();
      return "%s: %d rows, %s; rejected %s, accepted %s, undecided %s (%.2f %%); median %d µs, 99th percentile %d µs, longest %d µs"
          .formatted(
              suite,
              rows,
              verdicts,
              rejected,
              accepted,
              undecided,
              100.0 * undecided.size() / rows,
              sorted.get(sorted.size() / 2),
              sorted.get(sorted.size() * 99 / 100),
              sorted.getLast());
    }
  }

  /// Decides every row of a suite and prints each disagreement.
  public Tally run(Suite suite) {
    var tally =
        new Tally(
            suite,
            rows(suite).size(),
            new TreeMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    rows(suite).forEach(row -> judge(suite.pair(row), row, tally));
    return tally;
  }

  private List<List<String>> rows(Suite suite) {
    try {
      return Files.readAllLines(folder.resolve(suite.file)).stream()
          .skip(1)
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void judge(Pair pair, List<String> row, Tally tally) {
    long start = System.nanoTime();
    var decision = Equality.decide(pair.left(), pair.right());
    tally.micros().add((System.nanoTime() - start) / 1000);
    switch (decision) {
      case Decision.Equal equal -> {
        tally.verdicts().merge("equal, " + equal.proof().text(), 1, Integer::sum);
        if (!pair.isEqual()) {
          tally.accepted().add(pair.id());
          out.println(pair.id() + " equal by " + equal.proof().text() + ": " + row);
        }
      }
      case Decision.Different different -> {
        tally.verdicts().merge("different, " + different.proof().text(), 1, Integer::sum);
        if (pair.isEqual()) {
          tally.rejected().add(pair.id());
          out.println(pair.id() + " different at " + different.witness() + ": " + row);
        }
      }
      case Decision.Undecided undecided -> {
        tally.verdicts().merge("undecided", 1, Integer::sum);
        tally.undecided().add(pair.id());
        out.println(pair.id() + " undecided, " + undecided.reason() + ": " + row);
      }
    }
  }
}
