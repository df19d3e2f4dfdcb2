package org.gradus.app.prompt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.app.request.Arguments;
import org.gradus.app.request.Field;
import org.gradus.app.request.Fields;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Refused;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.lesson.Lessons;
import org.gradus.notation.Notation;
import org.gradus.notation.Reading;

/// The words behind the name of an operation at the prompt: `stationary f box x=-5..5`, `descend f
/// from (4, 1) rate 0.1`.
///
/// Options need no dashes and expressions no quotes; a function that was defined is called by its
/// name, and left out where it is the one of the last question.
record CommandWords(Operation operation, Definitions definitions, Optional<String> last) {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");
  private static final Pattern PICTURE = Pattern.compile(".+\\.(svg|png|pdf|jpe?g|eps)");
  private static final Pattern DASHED = Pattern.compile("--([a-z][a-z-]*)(?:=(.*))?");
  private static final Set<String> EXPRESSIONS = Set.of("f", "a", "b", "of");

  /// A word, or what stood in quotes.
  record Word(String text, boolean isQuoted) {}

  static List<Word> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(word ->
            word.group(1) == null ? new Word(word.group(), false) : new Word(word.group(1), true))
        .toList();
  }

  /// Whether the words are a command line for files, which is no single question.
  static boolean namesFiles(Operation operation, String text) {
    return operation.name().equals("grade")
        && words(text).stream().anyMatch(word -> word.text().startsWith("--submissions"));
  }

  /// @throws Refused if the words are not in order
  Entry.Asked asked(String text) {
    var parts = new Parts(options());
    words(text).forEach(parts::take);
    var texts = new HashMap<>(parts.values());
    var notes = new ArrayList<String>();
    fill(parts.parameters, texts);
    takePoint(texts);
    EXPRESSIONS.forEach(
        field -> texts.computeIfPresent(field, (_, written) -> resolved(written, notes)));
    var function =
        Optional.ofNullable(texts.get("f")).or(() -> Optional.ofNullable(texts.get("of")));
    var variables = function.map(this::variables).orElse(List.of());
    operation.fields().stream()
        .filter(field -> field.kind() == Field.Kind.POINT)
        .forEach(field ->
            texts.computeIfPresent(
                field.name(), (_, point) -> new Coordinates(definitions, variables).of(point)));
    return new Entry.Asked(operation, new Arguments(texts, parts.flags), function, notes);
  }

  private Map<String, Field> options() {
    return Stream.concat(
            operation.fields().stream(),
            Stream.concat(Fields.COMMON.stream(), Stream.of(Fields.JSON)))
        .filter(field -> !field.positional())
        .collect(
            Collectors.toMap(Field::name, field -> field, (first, _) -> first, LinkedHashMap::new));
  }

  /// The parameters in their order: a chosen word first, then expressions; the function of the last
  /// question where there is none.
  private void fill(List<Word> words, Map<String, String> texts) {
    var left = new ArrayList<>(words);
    for (var field : operation.fields().stream().filter(Field::positional).toList()) {
      if (!field.choices().isEmpty() && !left.isEmpty()) {
        texts.put(field.name(), left.removeFirst().text());
      } else if (!left.isEmpty()) {
        texts.put(field.name(), next(left, field.name().equals("a")));
      } else if (field.name().equals("f")) {
        texts.put("f", last.orElseThrow(CommandWords::noFunction));
      }
    }
    if (!left.isEmpty()) {
      throw Refused.request("'%s' is one argument too many.".formatted(left.getFirst().text()));
    }
    if (operation.fields().stream().anyMatch(field -> field.name().equals("of"))
        && !texts.containsKey("of")) {
      last.ifPresent(function -> texts.put("of", function));
    }
  }

  /// `gradient f(1, 2)` is `gradient f at (1, 2)`: the value f(1, 2) has no gradient.
  private void takePoint(Map<String, String> texts) {
    var text = texts.getOrDefault("f", "");
    int open = Questions.openingOfLastGroup(text);
    boolean takes =
        operation.fields().contains(Fields.AT)
            && !operation.name().equals("evaluate")
            && !texts.containsKey("at");
    if (!takes || open < 1 || !isConstant(text.substring(open))) {
      return;
    }
    var name = text.substring(0, open).strip();
    if (definitions.functions().containsKey(Symbol.of(name))) {
      texts.put("f", name);
      texts.put("at", text.substring(open));
    }
  }

  private boolean isConstant(String group) {
    return switch (definitions.reader().read(group)) {
      case Reading.Read(Statement.Value(var e), _, _) -> isConstant(e);
      case Reading.Read(Statement.Vector(var components), _, _) ->
          components.stream().allMatch(this::isConstant);
      case Reading.Read _, Reading.Unreadable _ -> false;
    };
  }

  private boolean isConstant(Expr e) {
    return FreeSymbols.of(definitions.closed(e)).isEmpty();
  }

  private static Refused noFunction() {
    return Refused.request("There is no function yet. Define one: f(x, y) = x²y + sin y");
  }

  /// The next expression: what stood in quotes, or all words; up to an equals sign where two sides
  /// are compared.
  private static String next(List<Word> left, boolean isSide) {
    if (left.getFirst().isQuoted()) {
      return left.removeFirst().text();
    }
    var end =
        left.stream()
            .filter(word -> word.isQuoted() || isSide && word.text().equals("="))
            .findFirst();
    int length = end.map(left::indexOf).orElse(left.size());
    var text = left.subList(0, length).stream().map(Word::text).collect(Collectors.joining(" "));
    boolean skipsSign = end.isPresent() && !end.get().isQuoted();
    left.subList(0, skipsSign ? length + 1 : length).clear();
    return text;
  }

  /// The text with what was defined in the place of its names.
  private String resolved(String text, List<String> notes) {
    if (definitions.names().isEmpty()) {
      return text;
    }
    return switch (definitions.reader().read(text)) {
      case Reading.Unreadable(var error) -> throw Refused.unreadable(text, error);
      case Reading.Read(Statement.Value(var e), var found, _) -> {
        notes.addAll(EntryReader.sentences(found));
        yield e instanceof Expr.Variable(var name) && definitions.function(name).isPresent()
            ? Notation.ASCII.write(definitions.closed(definitions.function(name).get()))
            : Notation.ASCII.write(definitions.closed(e));
      }
      case Reading.Read(Statement.Definition f, _, _) ->
          Notation.ASCII.write(definitions.closed(f));
      case Reading.Read _ -> text;
    };
  }

  private List<Symbol> variables(String function) {
    return switch (definitions.reader().read(function)) {
      case Reading.Read(Statement.Definition f, _, _) -> f.parameters();
      case Reading.Read(Statement.Value(var e), _, _) -> Lessons.variables(e);
      case Reading.Read _, Reading.Unreadable _ -> List.of();
    };
  }

  /// The words sorted into options with their values, flags and parameters.
  ///
  /// An option with dashes takes one word, one without takes all words up to the next option.
  private static final class Parts {
    private final Map<String, Field> options;
    private final Map<String, List<String>> taken = new LinkedHashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final List<Word> parameters = new ArrayList<>();
    private Optional<List<String>> open = Optional.empty();
    private boolean takesOne;

    private Parts(Map<String, Field> options) {
      this.options = options;
    }

    private void take(Word word) {
      var option = DASHED.matcher(word.text());
      boolean isDashed = option.matches() && !word.isQuoted();
      var name = isDashed ? option.group(1).replace('-', '_') : word.text();
      var field = Optional.ofNullable(options.get(name)).filter(_ -> !word.isQuoted());
      if (field.isPresent()) {
        begin(field.get(), isDashed);
        Optional.ofNullable(isDashed ? option.group(2) : null).ifPresent(this::value);
      } else if (isDashed) {
        throw Refused.request("There is no option '--%s'.".formatted(option.group(1)));
      } else if (namesPicture(word)) {
        taken.put(picture().orElseThrow().name(), List.of(word.text()));
        open = Optional.empty();
      } else if (open.isPresent()) {
        value(word.text());
      } else {
        parameters.add(word);
      }
    }

    /// Whether a word is the name of a picture's file, which no expression is.
    private boolean namesPicture(Word word) {
      return PICTURE.matcher(word.text()).matches() && !word.isQuoted() && picture().isPresent();
    }

    private Optional<Field> picture() {
      return options.values().stream()
          .filter(field -> field.kind() == Field.Kind.PICTURE)
          .findFirst();
    }

    private void begin(Field field, boolean isDashed) {
      if (field.kind() == Field.Kind.FLAG) {
        flags.add(field.name());
        open = Optional.empty();
      } else {
        open = Optional.of(taken.computeIfAbsent(field.name(), _ -> new ArrayList<>()));
        takesOne = isDashed;
      }
    }

    private void value(String text) {
      open.ifPresent(values -> values.add(text));
      open = takesOne ? Optional.empty() : open;
    }

    private Map<String, String> values() {
      var values = new HashMap<String, String>();
      taken.forEach((name, words) -> values.put(name, String.join(" ", words)));
      return values;
    }
  }
}
