package org.gradus.grading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.notation.Reader;
import org.gradus.notation.Reading;
import org.gradus.notation.SyntaxError;

/// A range of numbers as a student writes it: `0 < α < 1`, `α < 1`, `(0, 1)`, or the upper end
/// alone.
///
/// @param lower the lower end, where one was written
/// @param isClosed whether the upper end itself was said to belong to the range
record RateRange(Optional<Expr> lower, Expr upper, boolean isClosed) {
  private static final Pattern SIGN = Pattern.compile("<=|>=|≤|≥|⩽|⩾|\\\\leq?|\\\\geq?|<|>");
  private static final Pattern BRACKETS =
      Pattern.compile(
          "(?:.*(?:∈|\\\\in|\\bin\\b))?\\s*[(\\]\\[]([^,;]*)[,;]([^,;]*)([)\\]\\[])\\s*");

  /// What an answer is.
  sealed interface Read {
    record Range(RateRange range) implements Read {}

    record Unreadable(String text, SyntaxError error) implements Read {}

    record Unclear(String message) implements Read {}
  }

  private static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Read read;

    Fault(Read read) {
      super(null, null, false, false);
      this.read = read;
    }
  }

  static Read read(String answer, Reader reader) {
    try {
      var brackets = BRACKETS.matcher(answer);
      if (brackets.matches()) {
        return new Read.Range(
            new RateRange(
                Optional.of(expression(brackets.group(1), reader)),
                expression(brackets.group(2), reader),
                brackets.group(3).equals("]")));
      }
      return ofSigns(answer, reader);
    } catch (Fault fault) {
      return fault.read;
    }
  }

  private static Expr expression(String text, Reader reader) {
    return switch (reader.read(text)) {
      case Reading.Read(Statement.Value(var e), _, _) -> e;
      case Reading.Read _ -> throw new Fault(unclear());
      case Reading.Unreadable(var error) -> throw new Fault(new Read.Unreadable(text, error));
    };
  }

  private static Read unclear() {
    return new Read.Unclear("A range of rates is written 0 < α < 1.");
  }

  private static Read ofSigns(String answer, Reader reader) {
    var signs = new ArrayList<String>();
    SIGN.matcher(answer).results().forEach(found -> signs.add(found.group()));
    var members = new ArrayList<Expr>();
    for (var part : SIGN.split(answer)) {
      members.add(expression(part, reader));
    }
    boolean isUpwards = signs.stream().allMatch(RateRange::isLess);
    boolean isDownwards = signs.stream().noneMatch(RateRange::isLess);
    if (signs.size() > 2 || members.size() != signs.size() + 1 || !(isUpwards || isDownwards)) {
      return unclear();
    }
    if (isDownwards && !signs.isEmpty()) {
      Collections.reverse(members);
      Collections.reverse(signs);
    }
    return ofMembers(members, signs);
  }

  private static boolean isLess(String sign) {
    return sign.startsWith("<") || sign.equals("≤") || sign.equals("⩽") || sign.startsWith("\\le");
  }

  /// Members from the smallest to the largest.
  private static Read ofMembers(List<Expr> members, List<String> signs) {
    if (signs.isEmpty()) {
      return new Read.Range(new RateRange(Optional.empty(), members.getFirst(), false));
    }
    boolean isClosed = !signs.getLast().equals("<") && !signs.getLast().equals(">");
    boolean isRate = members.get(signs.size() == 2 ? 1 : 0) instanceof Expr.Variable;
    if (!isRate) {
      return unclear();
    }
    return new Read.Range(
        new RateRange(
            signs.size() == 2 ? Optional.of(members.getFirst()) : Optional.empty(),
            members.getLast(),
            isClosed));
  }
}
