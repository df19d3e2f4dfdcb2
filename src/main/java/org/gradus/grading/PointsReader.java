package org.gradus.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import org.gradus.notation.Reader;
import org.gradus.notation.Reading;

/// Reads a list of points with their kinds, in the ways in which people write it.
///
/// A point is a tuple, `x = 1, y = 2`, or in one variable a number; a kind stands behind its points
/// or before them; conditions on a parameter stand beside the kind.
final class PointsReader {
  private static final String KINDS =
      KindWord.all().map(k -> k.pattern().pattern()).collect(Collectors.joining("|"));
  private static final Pattern NONE =
      Pattern.compile(
          "\\s*(?:there\\s+(?:is|are)\\s+|it\\s+has\\s+|f\\s+has\\s+)?(?:no|none|nowhere|∅|\\{\\s*\\})"
              + "[\\p{L}\\s.∅-]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DENIED =
      Pattern.compile("(?<!\\p{L})not?\\s+(?:an?\\s+)?(?:" + KINDS + ")", Pattern.CASE_INSENSITIVE);

  /// Words between the parts of a list; in one variable every other word is a coordinate.
  private static final Pattern FILLER =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:at|is|are|an?|the|local|relative|global|strict|non-?strict|not\\s+strict|degenerate"
              + "|isolated|points?|stationary|critical|extrem(?:um|a)|for|if|when|where|with|all|any|every|each"
              + "|both|of|real|integers?|numbers?|in|there|has|have|family|line|curve|type|kind|parameter"
              + "|only|one|two|three|values?)(?![\\p{L}])"
              + "|[\\p{L}]\\s*∈\\s*[\\p{L}]|[A-Z][₀-₉\\d_]*\\s*=|[:()\\[\\]{}•*–—→]|\\.(?!\\d)|(?<!\\p{L})[fP][₀-₉\\d]*(?![\\p{L}\\d(])",
          Pattern.CASE_INSENSITIVE);

  private static final char FIRST_PLACE = '\uE000';

  private final List<Symbol> variables;
  private final Reader reader;
  private final List<List<GivenPoints>> places = new ArrayList<>();

  private PointsReader(List<Symbol> variables, Reader reader) {
    this.variables = variables;
    this.reader = reader;
  }

  /// What an answer says.
  sealed interface Answer {
    record Points(List<GivenPoints> points) implements Answer {
      public Points {
        points = List.copyOf(points);
      }
    }

    /// There is no stationary point.
    record None() implements Answer {}

    record Unreadable(String message) implements Answer {}
  }

  private static final class NotRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRead(String message) {
      super(message, null, false, false);
    }
  }

  static Answer read(String answer, List<Symbol> variables, Reader reader) {
    if (NONE.matcher(answer).matches()) {
      return new Answer.None();
    }
    if (DENIED.matcher(answer).find()) {
      return new Answer.Unreadable("Say what each point is, not what it is not.");
    }
    try {
      return new PointsReader(variables, reader).points(answer);
    } catch (NotRead fault) {
      return new Answer.Unreadable(fault.getMessage());
    }
  }

  private Answer points(String answer) {
    var text = withPlaces(withPlacesOfAssignments(answer.strip().replace('\n', ';')));
    var list = new PointsList();
    for (var segment : text.split(";")) {
      list.startSegment();
      for (var part : segment.split(",|&|(?<!\\p{L})and(?!\\p{L})")) {
        part(part, list);
      }
    }
    var points = list.points();
    if (points.stream().anyMatch(GivenPoints::isContradictory)) {
      throw new NotRead("Several kinds belong to one point. Write its kind beside each point.");
    }
    return points.isEmpty()
        ? new Answer.Unreadable(
            "There is no point in the answer. Write each point with its kind, such as "
                + example()
                + ", or 'no stationary points'.")
        : new Answer.Points(points);
  }

  private String example() {
    var zeros = variables.stream().map(_ -> "0").collect(Collectors.joining(", "));
    return variables.size() == 1
        ? variables.getFirst() + " = 0 minimum"
        : "(" + zeros + ") minimum";
  }

  /// The points and kinds of a part in their order, and the conditions that go with them.
  private void part(String part, PointsList list) {
    var conditions = Condition.in(part, reader);
    var rest = Condition.without(part);
    for (var kind : KindWord.all().toList()) {
      rest = kind.pattern().matcher(rest).replaceAll(Character.toString(kindMark(kind)));
    }
    rest = FILLER.matcher(rest).replaceAll(" ").strip();
    for (var token : tokens(rest)) {
      if (token.length() == 1 && token.charAt(0) >= FIRST_PLACE && isKind(token.charAt(0))) {
        list.kind(KindWord.values()[KIND_MARKS.indexOf(token.charAt(0))], conditions);
      } else if (token.length() == 1 && token.charAt(0) >= FIRST_PLACE) {
        list.points(places.get(token.charAt(0) - FIRST_PLACE));
      } else {
        list.points(bare(token));
      }
    }
    list.conditions(conditions);
  }

  private static final String KIND_MARKS = "\uF000\uF001\uF002";

  private static char kindMark(KindWord kind) {
    return KIND_MARKS.charAt(kind.ordinal());
  }

  private static boolean isKind(char c) {
    return KIND_MARKS.indexOf(c) >= 0;
  }

  /// Marks by themselves, and the texts between them.
  private static List<String> tokens(String text) {
    var tokens = new ArrayList<String>();
    var run = new StringBuilder();
    for (char c : (text + KIND_MARKS.charAt(0)).toCharArray()) {
      if (c >= FIRST_PLACE && c <= '\uF002') {
        if (!run.toString().isBlank()) {
          tokens.add(run.toString().strip());
        }
        run.setLength(0);
        tokens.add(Character.toString(c));
      } else {
        run.append(c);
      }
    }
    return tokens.subList(0, tokens.size() - 1);
  }

  /// A number by itself is a point in one variable; a letter by itself names a parameter.
  private List<GivenPoints> bare(String text) {
    if (text.codePointCount(0, text.length()) == 1 && Character.isLetter(text.codePointAt(0))) {
      return List.of();
    }
    if (variables.size() == 1) {
      var points = alternatives(text, List.of(text));
      if (points.getFirst().parameters().size() < 2) {
        return points;
      }
    }
    throw new NotRead(
        "'%s' is no point with %d coordinates and no kind. Write each point with its kind, such as %s."
            .formatted(text, variables.size(), example()));
  }

  /// The text with a mark in place of each tuple.
  private String withPlaces(String text) {
    var result = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = text.charAt(at) == '(' ? closing(text, at) : -1;
      var components = end > 0 ? components(text.substring(at + 1, end)) : List.<String>of();
      boolean isTuple =
          components.size() == variables.size() && (components.size() > 1 || isNumber(components))
              || (variables.size() == 1 && components.size() == 2);
      if (isTuple && !continues(result)) {
        result.append(mark(text.substring(at, end + 1), components));
        at = end + 1;
      } else {
        result.append(text.charAt(at++));
      }
    }
    return result.toString();
  }

  /// Whether a parenthesis is that of a product or a function.
  private static boolean continues(StringBuilder before) {
    return !before.isEmpty()
        && (Character.isLetterOrDigit(before.charAt(before.length() - 1))
            || "+-−*·/^√".indexOf(before.charAt(before.length() - 1)) >= 0);
  }

  private boolean isNumber(List<String> components) {
    return reader.read(components.getFirst()) instanceof Reading.Read(Statement.Value _, _, _)
        && KindWord.all().noneMatch(k -> k.pattern().matcher(components.getFirst()).find());
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /// The parts between commas, or semicolons, outside parentheses.
  private static List<String> components(String inside) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0 && (c == ',' || c == ';' || c == '|')) {
        parts.add(inside.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(inside.substring(start).strip());
    return parts;
  }

  /// The text with a mark in place of each `x = 1, y = 2` with all the variables.
  private String withPlacesOfAssignments(String text) {
    var stop =
        "(?=\\s*(?:$|[,;:]|\\(?\\s*(?:an?\\s+|local\\s+)?(?:"
            + KINDS
            + ")|(?:and|is|are|has|gives|with|for|where|when|if|local|a|an)(?!\\p{L})))";
    var pattern = new StringBuilder();
    for (var x : variables) {
      pattern
          .append(pattern.isEmpty() ? "(?<![\\p{L}\\d_])" : "\\s*(?:,|and)?\\s*")
          .append(spellings(x))
          .append("\\s*=\\s*([^,;:=]+?)")
          .append(stop);
    }
    return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .replaceAll(m -> {
          var components = new ArrayList<String>();
          for (int i = 1; i <= variables.size(); i++) {
            components.add(m.group(i).strip());
          }
          return Character.toString(mark(m.group().strip(), components));
        });
  }

  private static String spellings(Symbol x) {
    return "(?:" + Pattern.quote(x.toString()) + "|" + Pattern.quote(Notation.TEXT.write(x)) + ")";
  }

  private char mark(String text, List<String> components) {
    places.add(alternatives(text, components.subList(0, variables.size())));
    return (char) (FIRST_PLACE + places.size() - 1);
  }

  /// The points that a tuple with signs ± stands for.
  private List<GivenPoints> alternatives(String text, List<String> components) {
    var all = new ArrayList<List<Expr>>(List.of(List.of()));
    for (int i = 0; i < components.size(); i++) {
      var longer = new ArrayList<List<Expr>>();
      for (var one : signs(components.get(i))) {
        var coordinate = coordinate(one, i);
        for (var before : all) {
          var next = new ArrayList<>(before);
          next.add(coordinate);
          longer.add(next);
        }
      }
      all = longer;
    }
    boolean isOne = all.size() == 1;
    return all.stream().map(at -> new GivenPoints(isOne ? text : written(at), at)).toList();
  }

  private static String written(List<Expr> at) {
    var texts = at.stream().map(Notation.TEXT::write).collect(Collectors.joining(", "));
    return at.size() == 1 ? texts : "(" + texts + ")";
  }

  private static List<String> signs(String component) {
    int at = component.indexOf('±');
    return at < 0
        ? List.of(component)
        : List.of(
            component.substring(0, at) + "+" + component.substring(at + 1),
            component.substring(0, at) + "-" + component.substring(at + 1));
  }

  private Expr coordinate(String text, int i) {
    var own = text.replaceFirst("^" + spellings(variables.get(i)) + "\\s*=", "").strip();
    var positive = own.startsWith("+") ? own.substring(1) : own;
    return switch (reader.read(positive)) {
      case Reading.Read(Statement.Value(var e), _, _) -> e;
      case Reading.Read _ -> throw new NotRead("'" + text + "' is no coordinate.");
      case Reading.Unreadable(var error) -> throw new NotRead("'" + text + "': " + error.message());
    };
  }

  /// Collects points and the kinds that belong to them.
  private static final class PointsList {
    private final List<GivenPoints> all = new ArrayList<>();
    private List<GivenPoints> group = new ArrayList<>();
    private Optional<KindWord> leading = Optional.empty();
    private List<Condition> waiting = List.of();
    private boolean hasPoints;
    private boolean isNamed;

    /// A kind that comes before the points of a segment is that of all of them.
    void startSegment() {
      leading = Optional.empty();
      hasPoints = false;
      waiting = List.of();
    }

    void points(List<GivenPoints> points) {
      if (isNamed || !hasPoints) {
        boolean isNew = isNamed || group.stream().allMatch(GivenPoints::hasClaim);
        group = isNew ? new ArrayList<>() : group;
        isNamed = false;
      }
      hasPoints = true;
      all.addAll(points);
      group.addAll(points);
      leading.ifPresent(kind -> points.forEach(p -> p.claim(List.of(), kind)));
    }

    void kind(KindWord kind, List<Condition> conditions) {
      if (!hasPoints
          && conditions.isEmpty()
          && waiting.isEmpty()
          && group.stream().allMatch(GivenPoints::hasClaim)) {
        leading = Optional.of(kind);
        return;
      }
      if (leading.isPresent()) {
        leading = Optional.of(kind);
        return;
      }
      var under = conditions.isEmpty() ? waiting : conditions;
      group.forEach(p -> p.claim(under, kind));
      waiting = List.of();
      isNamed = true;
    }

    /// Conditions in a part without a kind go with the next kind.
    void conditions(List<Condition> conditions) {
      boolean isUsed = isNamed && !conditions.isEmpty();
      waiting = isUsed ? List.of() : conditions.isEmpty() ? waiting : conditions;
    }

    List<GivenPoints> points() {
      return List.copyOf(all);
    }
  }
}
