package org.gradus.notation;

import static org.gradus.notation.grammar.NotationParser.CLOSE;
import static org.gradus.notation.grammar.NotationParser.DIVIDE;
import static org.gradus.notation.grammar.NotationParser.FRACTION;
import static org.gradus.notation.grammar.NotationParser.NAME;
import static org.gradus.notation.grammar.NotationParser.OPEN;
import static org.gradus.notation.grammar.NotationParser.PARTIAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.expr.Statement.Left;
import org.gradus.expr.Symbol;

/// Recognises derivatives in Leibniz's notation: `df/dx`, `∂²f/∂x∂y`, `d2f/dx2`, `\frac{d}{dx}`.
final class Leibniz {
  private final LeftSides side;
  private final List<Symbol> written = new ArrayList<>();
  private final List<Integer> powers = new ArrayList<>();

  Leibniz(LeftSides side) {
    this.side = side;
  }

  Optional<Head> head() {
    boolean isFraction = side.accept(FRACTION);
    if ((isFraction && !side.accept(OPEN)) || !isDifferential()) {
      return Optional.empty();
    }
    int order = order(side.take());
    var function = side.name();
    boolean isDivided = isFraction ? side.accept(CLOSE) && side.accept(OPEN) : side.accept(DIVIDE);
    boolean isEnclosed = !isFraction && isDivided && side.accept(OPEN);
    if (!isDivided || !readVariables()) {
      return Optional.empty();
    }
    if ((isFraction || isEnclosed) && !side.accept(CLOSE)) {
      return Optional.empty();
    }
    return variables(order).flatMap(by -> head(function, by));
  }

  private Optional<Head> head(Optional<Symbol> function, List<Symbol> by) {
    if (function.isPresent()) {
      return side.whole(Optional.of(new Left.Derivative(function.get(), by)));
    }
    int subject = side.mark();
    var name = side.name();
    if (name.isPresent() && side.isEnd()) {
      return Optional.of(new Head.Whole(new Left.Derivative(name.get(), by)));
    }
    side.reset(subject);
    return side.isEnd() ? Optional.empty() : Optional.of(new Head.Operator(by));
  }

  /// Whether a d or ∂ is next; `d2` is a d whose order was typed beside it.
  private boolean isDifferential() {
    return side.is(PARTIAL)
        || (side.is(NAME)
            && side.peek().as(Symbol.class).name().equals("d")
            && side.peek().as(Symbol.class).subscript().chars().allMatch(Character::isDigit));
  }

  private int order(Lexeme differential) {
    if (differential.getType() == NAME && differential.as(Symbol.class).hasSubscript()) {
      return small(differential.as(Symbol.class).subscript());
    }
    return side.exponent().orElse(1);
  }

  /// A number of few digits; 0, which is no order, for any other.
  private static int small(String digits) {
    return digits.length() <= 2 ? Integer.parseInt(digits) : 0;
  }

  private boolean readVariables() {
    while (isDifferential()) {
      side.take();
      var variable = side.name();
      if (variable.isEmpty()) {
        return false;
      }
      written.add(variable.get());
      powers.add(side.exponent().orElse(1));
    }
    return !written.isEmpty();
  }

  /// The variables, each as often as it is differentiated by, if they make up the order.
  ///
  /// The 2 of `dx2` is a power where the order says so, and else a subscript.
  private Optional<List<Symbol>> variables(int order) {
    var plain = new ArrayList<Symbol>();
    var powered = new ArrayList<Symbol>();
    for (int k = 0; k < written.size(); k++) {
      var symbol = written.get(k);
      boolean isPower =
          symbol.hasSubscript() && symbol.subscript().chars().allMatch(Character::isDigit);
      repeat(plain, symbol, powers.get(k));
      repeat(
          powered,
          isPower ? Symbol.of(symbol.name()) : symbol,
          isPower ? small(symbol.subscript()) : powers.get(k));
    }
    if (plain.size() == order) {
      return Optional.of(plain);
    }
    return powered.size() == order ? Optional.of(powered) : Optional.empty();
  }

  private static void repeat(List<Symbol> symbols, Symbol symbol, int times) {
    for (int k = 0; k < times; k++) {
      symbols.add(symbol);
    }
  }
}
