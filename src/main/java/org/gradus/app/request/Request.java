package org.gradus.app.request;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.lesson.Lessons;
import org.gradus.notation.Declarations;
import org.gradus.notation.Note;
import org.gradus.notation.Reader;
import org.gradus.notation.Reading;
import org.gradus.number.Budget;

/// What an operation was told, read and checked field by field.
///
/// @see Operation
public final class Request {
  private static final Pattern NAME = Pattern.compile("(\\p{L}+)(?:_\\{?(\\w+)\\}?)?");
  private static final int MILLISECONDS = 10_000;
  private static final int HIGHEST_ORDER = 50;

  private final Values values;
  private final LongSupplier clock;
  private final List<String> notes;
  private final List<Symbol> columns;

  /// The values of the fields as they were given: from a command line, or from a JSON object.
  public interface Values {

    /// The value as text; a number or a list as it is written.
    Optional<String> text(String field);

    List<String> names(String field);

    /// The texts of a field that may be given several times.
    List<String> texts(String field);

    boolean flag(String field);

    /// The texts of the values, by the texts of the symbols, in the order given.
    Map<String, String> point(String field);

    /// The texts of the lower and the upper bounds, by the texts of the symbols, in the order
    /// given.
    Map<String, List<String>> box(String field);

    /// The value as it is written, of whatever kind; empty where there is none.
    String written(String field);

    /// Columns of numbers by their names; empty where the field is a text.
    default Map<String, double[]> columns(String field) {
      return Map.of();
    }

    /// Whether files may be read that are not below the working folder.
    default boolean mayReadAnywhere() {
      return false;
    }

    /// The fields of an object, of which only these are known; empty where none is given.
    Optional<Values> object(String field, List<Field> known);
  }

  public Request(Values values, LongSupplier clock) {
    this(values, clock, List.of(), new ArrayList<>());
  }

  private Request(Values values, LongSupplier clock, List<Symbol> columns, List<String> notes) {
    this.values = values;
    this.clock = clock;
    this.columns = columns;
    this.notes = notes;
  }

  /// The same request, in which the names of the columns of a table are names of symbols.
  public Request withColumns(List<Symbol> names) {
    return new Request(values, clock, names, notes);
  }

  /// A request that no clock ends, so that its answer depends on nothing but its fields.
  public static Request unhurried(Values values) {
    return new Request(values, () -> 0);
  }

  /// The fields of an object, or, where none is given, these fields themselves.
  ///
  /// The names of the variables are also looked for outside the object.
  public Request nested(String field, List<Field> known) {
    return values
        .object(field, known)
        .map(object -> new Request(new LayeredValues(object, values), clock))
        .orElse(this);
  }

  /// The values of these fields as they are written, one a line.
  public String written(List<String> fields) {
    return fields.stream().map(values::written).collect(Collectors.joining("\n"));
  }

  /// The notes on how the expressions were read.
  public List<String> notes() {
    return List.copyOf(notes);
  }

  public Budget budget() {
    return budget(Budget.standard());
  }

  /// An amount of work with the clock of the request.
  public Budget budget(Budget work) {
    return budget(work, 1);
  }

  /// The same for a part of the answer that may take one n-th of the time.
  public Budget budget(Budget work, int n) {
    return work.within(integer("budget_ms", 1, 3_600_000, MILLISECONDS) / n, clock);
  }

  public boolean flag(String field) {
    return values.flag(field);
  }

  public Optional<String> text(String field) {
    return values.text(field);
  }

  /// Whether a picture is asked for.
  public boolean wants(Field picture) {
    return text(picture.name()).filter(value -> !value.equals("false")).isPresent();
  }

  public List<String> names(String field) {
    return values.names(field);
  }

  public List<String> texts(String field) {
    return values.texts(field);
  }

  /// Expressions without a symbol.
  public List<Expr> numbers(String field) {
    return names(field).stream().map(text -> constant(field, text)).toList();
  }

  /// Columns of numbers by their names; empty where the field is a text.
  public Map<String, double[]> columns(String field) {
    return values.columns(field);
  }

  /// The file that the field names.
  ///
  /// @throws Refused if a request of a batch names one outside the working folder
  public Path file(String field) {
    var name = requiredText(field);
    try {
      var folder = Path.of("").toAbsolutePath();
      var file = folder.resolve(name).normalize();
      if (!values.mayReadAnywhere() && !file.startsWith(folder)) {
        throw Refused.request("The file '" + name + "' is not below the working folder.");
      }
      return file;
    } catch (InvalidPathException _) {
      throw Refused.request("'" + name + "' is no name of a file.");
    }
  }

  /// Adds a note on how something was read.
  public void note(String note) {
    notes.add(note);
  }

  public boolean given(String field) {
    return !values.point(field).isEmpty();
  }

  public String requiredText(String field) {
    return text(field).orElseThrow(() -> Refused.request("The field '" + field + "' is missing."));
  }

  /// One of the allowed values of the field, or its default.
  public String choice(Field field) {
    var chosen =
        text(field.name()).or(field::byDefault).orElseGet(() -> requiredText(field.name()));
    if (!field.choices().contains(chosen)) {
      throw Refused.request(
          "'%s' is no %s. There are %s."
              .formatted(chosen, field.name(), String.join(", ", field.choices())));
    }
    return chosen;
  }

  public int integer(String field, int least, int most, int byDefault) {
    var given = text(field);
    if (given.isEmpty()) {
      return byDefault;
    }
    return given
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .filter(value -> value >= least && value <= most)
        .orElseThrow(() ->
            Refused.request(
                "'%s' is a whole number from %d to %d, not '%s'."
                    .formatted(field, least, most, given.get())));
  }

  /// The variables that were named with `vars`; empty where none were.
  public List<Symbol> declaredVariables() {
    var variables = values.names("vars").stream().map(this::symbol).toList();
    for (var x : variables) {
      if (Collections.frequency(variables, x) > 1) {
        throw Refused.request("'vars' names '" + x + "' twice.");
      }
    }
    return variables;
  }

  /// An expression by itself.
  public Expr expression(String text) {
    if (read(text) instanceof Statement.Value(var e)) {
      return e;
    }
    throw Refused.request("'" + text.strip() + "' is not one expression.");
  }

  /// What the field says, as a whole.
  public Statement statement(String field) {
    return read(requiredText(field));
  }

  /// The function that the field gives: an expression, or the right side of a definition or an
  /// equation.
  public Function function(String field) {
    return Function.of(statement(field), field, declaredVariables());
  }

  /// A function with its variables in order.
  ///
  /// @param name what the function is called in an answer
  public record Function(Symbol name, Expr body, List<Symbol> variables) {

    static Function of(Statement statement, String field, List<Symbol> declared) {
      return switch (statement) {
        case Statement.Value(var e) -> of(Symbol.of("f"), e, declared);
        case Statement.Definition(var name, var parameters, var body) ->
            of(name, body, declared.isEmpty() ? parameters : declared);
        case Statement.Equation(
                Statement.Left.Expression(Expr.Variable(var y)),
                Statement.Value(var e)) ->
            of(y, e, declared);
        case Statement.Equation _ ->
            throw Refused.request(
                "The field '" + field + "' wants one function, and this is an equation.");
        case Statement.Vector _, Statement.Matrix _ ->
            throw Refused.request(
                "The field '" + field + "' wants one function, and this has several components.");
      };
    }

    private static Function of(Symbol name, Expr body, List<Symbol> declared) {
      return new Function(name, body, declared.isEmpty() ? Lessons.variables(body) : declared);
    }

    /// The variables to differentiate by, of which there is always one: a constant is a function of
    /// x.
    public List<Symbol> arguments() {
      return variables.isEmpty() ? List.of(Symbol.of("x")) : variables;
    }

    /// The function as its definition says it.
    public Statement.Definition definition() {
      return new Statement.Definition(name, arguments(), body);
    }
  }

  /// The variables to differentiate by: those that were named, or the only one; a repeated one is a
  /// higher order.
  public List<Symbol> by(Function function) {
    var named = values.names("by").stream().map(this::symbol).toList();
    var by = named.isEmpty() ? List.of(onlyVariable(function)) : named;
    int order = integer("order", 1, HIGHEST_ORDER, 1);
    if (order > 1 && by.size() > 1) {
      throw Refused.request("An order goes with one variable; repeat the variables instead.");
    }
    var all = new ArrayList<Symbol>();
    for (int i = 0; i < order; i++) {
      all.addAll(by);
    }
    if (all.size() > HIGHEST_ORDER) {
      throw Refused.request("The order is at most " + HIGHEST_ORDER + ".");
    }
    return all;
  }

  /// The values of the symbols: numbers, or expressions without a symbol, such as π/2.
  public Map<Symbol, Expr> point(String field) {
    var point = new LinkedHashMap<Symbol, Expr>();
    values.point(field).forEach((name, value) -> point.put(symbol(name), constant(name, value)));
    return point;
  }

  /// Numbers by their names, or expressions without a symbol.
  public Map<String, Expr> numbersByName(String field) {
    var numbers = new LinkedHashMap<String, Expr>();
    values.point(field).forEach((name, value) -> numbers.put(name, constant(name, value)));
    return numbers;
  }

  /// The texts of the bounds of a box by the symbols; empty where none is given.
  public Map<Symbol, List<String>> box(String field) {
    var box = new LinkedHashMap<Symbol, List<String>>();
    values.box(field).forEach((name, bounds) -> box.put(symbol(name), bounds));
    return box;
  }

  /// An expression without a symbol.
  public Expr constant(String name, String text) {
    if (read(text) instanceof Statement.Value(var e) && FreeSymbols.of(e).isEmpty()) {
      return e;
    }
    throw Refused.request("The value of '" + name + "' is a number, not '" + text + "'.");
  }

  private static Symbol onlyVariable(Function function) {
    var variables = function.arguments();
    if (variables.size() > 1) {
      throw Refused.request(
          "There are several variables; name the one to differentiate by with 'by': "
              + variables.stream().map(Symbol::toString).collect(Collectors.joining(", "))
              + ".");
    }
    return variables.getFirst();
  }

  /// The symbol with this name; a name that would be read as something else is declared by being
  /// named here.
  public Symbol symbol(String text) {
    if (Reader.standard().read(text)
        instanceof Reading.Read(Statement.Value(Expr.Variable(var symbol)), _, _)) {
      return symbol;
    }
    var name = NAME.matcher(text);
    if (!name.matches()) {
      throw Refused.request("'" + text + "' is not the name of a variable.");
    }
    return Symbol.of(name.group(1), Optional.ofNullable(name.group(2)).orElse(""));
  }

  private Statement read(String text) {
    return switch (Reader.standard().withDeclarations(declarations()).read(text)) {
      case Reading.Read(var statement, var found, _) -> {
        found.stream().map(Note::message).forEach(notes::add);
        yield statement;
      }
      case Reading.Unreadable(var error) -> throw Refused.unreadable(text, error);
    };
  }

  private Declarations declarations() {
    return Declarations.of(
        Stream.concat(declaredVariables().stream(), columns.stream()).distinct().toList());
  }
}
