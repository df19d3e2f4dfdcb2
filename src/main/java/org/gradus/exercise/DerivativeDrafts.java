package org.gradus.exercise;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.calculus.Derivation;
import org.gradus.calculus.Differentiation;
import org.gradus.calculus.Rule;
import org.gradus.exercise.Wish.Kind;
import org.gradus.exercise.Wish.RuleName;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Symbol;
import org.gradus.notation.Declarations;
import org.gradus.notation.Notation;
import org.gradus.notation.Reader;
import org.gradus.number.Rational;

/// Drafts of exercises on derivatives, partial derivatives, gradients and Hessians.
///
/// Functions are drawn until the derivation of one uses the wished rules, as often as the wished
/// difficulty says, and its result has small numbers.
record DerivativeDrafts(Random random, Wish wish) {
  private static final int TRIES = 1000;
  private static final Rational LARGEST = Rational.of(60);
  private static final int MOST_PARAMETERS = 6;
  private static final int FEWEST_VARIANTS = 20;

  /// A function that was drawn, with what is known of it.
  ///
  /// @param places for how many uses of a rule it was drawn, up to those of the hardest
  private record Drawn(
      Expr f, Coefficients numbers, int places, Symbol by, List<Derivation> derivations) {
    int difficulty() {
      return derivations.stream().mapToInt(Difficulty::of).max().orElse(1);
    }

    /// The rules that can be wished for, of those that the derivations use.
    Set<RuleName> rules() {
      var used = EnumSet.noneOf(Rule.class);
      derivations.forEach(d -> used.addAll(Difficulty.rules(d)));
      return Stream.of(RuleName.values())
          .filter(name -> used.contains(name.rule()))
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(RuleName.class)));
    }
  }

  Optional<Draft> draft() {
    long wished = wish.rules().stream().filter(RuleName::structural).count();
    if (wished >= wish.difficulty().orElse(Difficulty.HARDEST + 1)) {
      return Optional.empty();
    }
    return Stream.generate(this::drawn)
        .limit(TRIES)
        .filter(this::fits)
        .findFirst()
        .map(this::written);
  }

  private List<String> variables() {
    return List.of("x", "y", "z").subList(0, wish.count());
  }

  private Drawn drawn() {
    var numbers = new Coefficients(random);
    var uses = uses();
    var text = new FunctionDraft(random, variables(), numbers).function(uses);
    var names = Stream.concat(variables().stream(), numbers.letters().stream()).map(Symbol::of);
    var reader = Reader.standard().withDeclarations(Declarations.of(names.toList()));
    var by = Symbol.of(variables().get(random.nextInt(wish.count())));
    var f = reader.expression(text);
    int places = Math.min(uses.size(), Difficulty.HARDEST - 1);
    return new Drawn(f, numbers, places, by, derivations(f, by));
  }

  private List<RuleName> uses() {
    int places = places();
    var wished = wish.rules().stream().filter(RuleName::structural).toList();
    return wished.isEmpty()
        ? drawnUses(places)
        : FunctionDraft.uses(random, wished, wish.difficulty().isPresent() ? places : 0);
  }

  /// How often a rule is used; the second derivatives of a Hessian use more of them by themselves.
  private int places() {
    int most = wish.difficulty().orElse(Difficulty.HARDEST);
    return wish.kind() == Kind.HESSIAN
        ? random.nextInt(Math.min(most, 2))
        : wish.difficulty().orElse(1 + random.nextInt(most)) - 1;
  }

  private List<RuleName> drawnUses(int places) {
    var usual = List.of(RuleName.PRODUCT, RuleName.QUOTIENT, RuleName.CHAIN);
    return Stream.generate(() -> usual.get(random.nextInt(usual.size()))).limit(places).toList();
  }

  private List<Derivation> derivations(Expr f, Symbol by) {
    var all = variables().stream().map(Symbol::of).toList();
    return switch (wish.kind()) {
      case DERIVATIVE, PARTIAL -> List.of(Differentiation.of(f, by));
      case HESSIAN -> second(f, all);
      default -> all.stream().map(x -> Differentiation.of(f, x)).toList();
    };
  }

  private static List<Derivation> second(Expr f, List<Symbol> variables) {
    return variables.stream()
        .map(x -> Differentiation.of(f, x))
        .flatMap(first ->
            Stream.concat(
                Stream.of(first),
                variables.stream().map(y -> Differentiation.of(first.result(), y))))
        .toList();
  }

  private boolean fits(Drawn drawn) {
    return drawn.numbers.letters().size() <= MOST_PARAMETERS
        && drawn.numbers.combinations() >= FEWEST_VARIANTS
        && (drawn.difficulty() > drawn.places || wish.kind() == Kind.HESSIAN)
        && FreeSymbols.of(drawn.f).containsAll(variables().stream().map(Symbol::of).toList())
        && hasWished(drawn.rules())
        && wish.difficulty().orElse(drawn.difficulty()) == drawn.difficulty()
        && Stream.of(false, true).allMatch(end -> isNice(drawn, end));
  }

  private boolean hasWished(Set<RuleName> rules) {
    boolean isAny = wish.rules().stream().noneMatch(RuleName::structural);
    return rules.containsAll(wish.rules())
        && (isAny || rules.stream().filter(RuleName::structural).allMatch(wish.rules()::contains));
  }

  /// Whether the least or greatest parameters leave the rules as they are, and the numbers small.
  private boolean isNice(Drawn drawn, boolean isGreatest) {
    Map<Symbol, Expr> values = new HashMap<>();
    for (var letter : drawn.numbers.letters()) {
      var value = drawn.numbers.end(letter, isGreatest);
      values.put(Symbol.of(letter), Reader.standard().expression(value));
    }
    var filled = derivations(new Filling(values).in(drawn.f), drawn.by);
    var there = new Drawn(drawn.f, drawn.numbers, drawn.places, drawn.by, filled);
    return there.difficulty() == drawn.difficulty()
        && there.rules().equals(drawn.rules())
        && filled.stream().allMatch(d -> hasSmallNumbers(d.result()));
  }

  private static boolean hasSmallNumbers(Expr e) {
    boolean isSmall = !(e instanceof Expr.Number(var value, _)) || value.compareTo(LARGEST) <= 0;
    return isSmall && e.operands().stream().allMatch(DerivativeDrafts::hasSmallNumbers);
  }

  private Draft written(Drawn drawn) {
    var kind = wish.kind() == Kind.PARTIAL ? "derivative" : wish.kind().title();
    var task = new ArrayList<>(List.of("kind: " + kind));
    if (wish.kind() == Kind.DERIVATIVE || wish.kind() == Kind.PARTIAL) {
      task.add("by: " + drawn.by);
    }
    return new Draft(
        "A %s of difficulty %d"
            .formatted(
                kind.equals("hessian") ? "Hessian" : wish.kind().title(), drawn.difficulty()),
        "f(%s) = %s".formatted(String.join(", ", variables()), Notation.TEXT.write(drawn.f)),
        drawn.numbers,
        hints(drawn),
        task);
  }

  private List<String> hints(Drawn drawn) {
    var hints = new ArrayList<String>();
    switch (wish.kind()) {
      case PARTIAL -> hints.add("Every variable but " + drawn.by + " is a constant here.");
      case GRADIENT ->
          hints.add("One component for each variable; the others are constants in it.");
      case HESSIAN -> hints.add("Differentiate each component of the gradient by each variable.");
      default -> {}
    }
    drawn.rules().stream()
        .map(name -> "The %s: %s.".formatted(name.rule().title(), name.rule().formula()))
        .forEach(hints::add);
    return hints.isEmpty() ? List.of("Differentiate term by term.") : hints;
  }
}
