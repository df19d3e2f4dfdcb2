package org.gradus.exercise;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.calculus.Rule;

/// What a new exercise is to be like.
///
/// @param rules rules that the derivation uses; any where there are none
/// @param points the kinds of the stationary points; a minimum where there are none
/// @param variables how many variables the function has, or weights the loss
public record Wish(
    Kind kind,
    Set<RuleName> rules,
    Optional<Integer> difficulty,
    List<String> points,
    Optional<Integer> variables) {
  public Wish {
    rules = rules.isEmpty() ? EnumSet.noneOf(RuleName.class) : EnumSet.copyOf(rules);
    points = List.copyOf(points);
  }

  /// Whatever has this kind.
  public static Wish of(Kind kind) {
    return new Wish(kind, Set.of(), Optional.empty(), List.of(), Optional.empty());
  }

  int count() {
    return variables.or(() -> StationaryDrafts.variables(points)).orElse(kind.fewest);
  }

  /// What is asked, by its name in the front matter; a partial derivative is a derivative there.
  public enum Kind {
    DERIVATIVE("derivative", 1, 1, true),
    PARTIAL("partial derivative", 2, 3, true),
    GRADIENT("gradient", 2, 3, true),
    HESSIAN("hessian", 2, 3, true),
    LOSS_GRADIENT("loss gradient", 1, 3, false),
    STATIONARY("stationary", 1, 3, false),
    DEFINITENESS("definiteness", 2, 3, false),
    VALUE("value", 1, 3, false),
    TANGENT_PLANE("tangent plane", 1, 2, false),
    DIRECTIONAL_DERIVATIVE("directional derivative", 2, 3, false),
    NEXT_ITERATE("next iterate", 1, 3, false),
    SAFE_RATES("safe rates", 1, 3, false);

    private final String title;
    private final int fewest;
    private final int most;
    private final boolean hasRules;

    Kind(String title, int fewest, int most, boolean hasRules) {
      this.title = title;
      this.fewest = fewest;
      this.most = most;
      this.hasRules = hasRules;
    }

    public String title() {
      return title;
    }

    public int fewestVariables() {
      return fewest;
    }

    public int mostVariables() {
      return most;
    }

    /// Whether rules and a difficulty can be wished for.
    public boolean hasRules() {
      return hasRules;
    }

    public static Optional<Kind> named(String name) {
      return Stream.of(values()).filter(kind -> kind.title.equals(name)).findFirst();
    }
  }

  /// The rules that can be wished for.
  ///
  /// Of those that {@link #structural} names, a derivation uses no others than the wished ones.
  public enum RuleName {
    PRODUCT("product", Rule.PRODUCT),
    QUOTIENT("quotient", Rule.QUOTIENT),
    RECIPROCAL("reciprocal", Rule.RECIPROCAL),
    CHAIN("chain", Rule.CHAIN),
    GENERAL_POWER("general power", Rule.GENERAL_POWER),
    POWER("power", Rule.POWER),
    EXPONENTIAL("exponential", Rule.EXPONENTIAL);

    private final String title;
    private final Rule rule;

    RuleName(String title, Rule rule) {
      this.title = title;
      this.rule = rule;
    }

    public String title() {
      return title;
    }

    Rule rule() {
      return rule;
    }

    /// Whether it says how parts are put together.
    boolean structural() {
      return this != POWER && this != EXPONENTIAL;
    }

    /// The rule of a short name, or of its name in a textbook: “chain”, “chain rule”.
    public static Optional<RuleName> named(String name) {
      return Stream.of(values())
          .filter(rule -> rule.title.equals(name) || rule.rule.title().equals(name))
          .findFirst();
    }
  }
}
