package org.gradus.grading;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.calculus.Rule;

/// The table of all wrong rules, chapter by chapter.
public final class Misconceptions {
  private static final List<Misconception> ALL =
      Stream.of(
              ChainMistakes.TABLE,
              ProductMistakes.TABLE,
              QuotientMistakes.TABLE,
              PowerMistakes.TABLE,
              FunctionMistakes.TABLE,
              ConstantMistakes.TABLE)
          .flatMap(List::stream)
          .toList();

  private static final Map<Rule, List<Misconception>> BY_RULE =
      Stream.of(Rule.values()).collect(Collectors.toMap(Function.identity(), Misconceptions::with));

  private Misconceptions() {}

  public static List<Misconception> all() {
    return ALL;
  }

  private static List<Misconception> with(Rule rule) {
    return ALL.stream().filter(m -> m.wrongRules().containsKey(rule)).toList();
  }

  /// Those that have a wrong formula for the rule.
  static List<Misconception> of(Rule rule) {
    return BY_RULE.get(rule);
  }
}
