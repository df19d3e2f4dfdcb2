package org.gradus.app.operation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.app.request.Field;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.calculus.Differentiation;
import org.gradus.descent.Loss;
import org.gradus.descent.LossKind;
import org.gradus.descent.RowObjective;
import org.gradus.descent.Table;
import org.gradus.descent.TypedLoss;
import org.gradus.expr.Expr;
import org.gradus.expr.FreeSymbols;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;

/// The model and the loss of a fit, read with the names of the columns.
final class LossFields {
  static final Field MODEL =
      new Field(
          "model",
          Field.Kind.TEXT,
          true,
          false,
          List.of(),
          Optional.empty(),
          "What is predicted, such as y = w x + b; or nothing where the loss is a formula.");
  static final Field LOSS =
      Field.option(
          "loss",
          Field.Kind.TEXT,
          kinds() + " (mse), or a formula for one row, or with a Σ over the data.");
  static final Field TARGET =
      Field.option(
          "target", Field.Kind.TEXT, "The column to predict, where the model does not name it.");
  static final Field PARAMETERS =
      Field.option(
          "parameters", Field.Kind.NAMES, "The parameters in order (as they appear in the model).");

  private final Request request;
  private final Set<Symbol> wanted = new LinkedHashSet<>();
  private Optional<Expr> formula = Optional.empty();
  private Optional<Symbol> target = Optional.empty();
  private boolean isTyped;

  private LossFields(Request request) {
    this.request = request;
  }

  static String kinds() {
    return Stream.of(LossKind.values()).map(LossKind::lossName).collect(Collectors.joining(", "));
  }

  /// The objective of a fit, and whether its model is linear in the parameters.
  record Fitted(RowObjective objective, boolean isLinear) {}

  /// The objective that the request describes.
  static Fitted fitted(Request request) {
    var fields = new LossFields(request);
    var table = DataFields.table(request, fields::columns);
    var objective = fields.objective(table);
    return new Fitted(objective, !fields.isTyped && fields.isLinear(objective.variables()));
  }

  private boolean isLinear(List<Symbol> parameters) {
    return parameters.stream()
        .map(p -> Differentiation.of(formula.orElseThrow(), p).result())
        .flatMap(slope -> FreeSymbols.of(slope).stream())
        .noneMatch(parameters::contains);
  }

  /// What a model predicts of which column.
  record Prediction(Expr formula, Symbol target) {}

  /// The model of a fit to numbers; empty where the loss is a formula, or the target a label.
  static Optional<Prediction> prediction(Request request, Table table) {
    var fields = new LossFields(request);
    fields.columns(table.names());
    var kind = LossKind.named(request.text("loss").orElse("mse"));
    return kind.filter(loss -> !loss.hasLabels())
        .map(_ -> new Prediction(fields.formula.orElseThrow(), fields.target.orElseThrow()));
  }

  /// Reads model and loss, and tells the columns that they need.
  private Set<Symbol> columns(List<Symbol> header) {
    var reading = request.withColumns(header);
    var loss = request.text("loss").orElse("mse");
    isTyped = LossKind.named(loss).isEmpty();
    if (isTyped) {
      refuseMisspelt(loss);
      formula = Optional.of(reading.expression(loss));
    } else {
      readModel(reading, header);
      target = Optional.of(target(header));
      wanted.add(target.get());
    }
    symbols(formula.orElseThrow()).filter(header::contains).forEach(wanted::add);
    return wanted;
  }

  /// A word is the name of a loss, or none.
  private static void refuseMisspelt(String loss) {
    if (loss.matches("[a-z][a-z-]{2,}")) {
      throw Refused.request(
          "'%s' is no loss. There are %s; or write a formula.".formatted(loss, kinds()));
    }
  }

  private void readModel(Request reading, List<Symbol> header) {
    switch (reading.statement("model")) {
      case Statement.Value(var e) -> formula = Optional.of(e);
      case Statement.Equation(
              Statement.Left.Expression(Expr.Variable(var y)),
              Statement.Value(var e)) -> {
        formula = Optional.of(e);
        target = Optional.of(y);
      }
      case Statement.Definition(_, _, var body) -> formula = Optional.of(body);
      case Statement.Equation _, Statement.Vector _, Statement.Matrix _ ->
          throw Refused.request("The model is an expression, such as w x + b.");
    }
    if (target.isPresent() && !header.contains(target.get())) {
      throw Refused.request("The data have no column '" + target.get() + "'; " + among(header));
    }
  }

  private Symbol target(List<Symbol> header) {
    var named = request.text("target").map(request::symbol).or(() -> target);
    if (named.isPresent()) {
      if (!header.contains(named.get())) {
        throw Refused.request("The data have no column '" + named.get() + "'; " + among(header));
      }
      return named.get();
    }
    var used = symbols(formula.orElseThrow()).collect(Collectors.toSet());
    var left = header.stream().filter(name -> !used.contains(name)).toList();
    if (left.size() == 1) {
      return left.getFirst();
    }
    throw Refused.request(
        "Which column is predicted? Write the model as y = … or name it with 'target'; "
            + among(header));
  }

  private static String among(List<Symbol> header) {
    return "there are "
        + header.stream().map(Symbol::toString).collect(Collectors.joining(", "))
        + ".";
  }

  private static Stream<Symbol> symbols(Expr e) {
    return Stream.concat(FreeSymbols.of(e).stream(), families(e));
  }

  private static Stream<Symbol> families(Expr e) {
    return e instanceof Expr.Indexed(var family, _)
        ? Stream.of(family)
        : e.operands().stream().flatMap(LossFields::families);
  }

  private RowObjective objective(Table table) {
    var loss = loss(table);
    requireLabels(table);
    return RowObjective.of(loss, table, parameters(loss, table));
  }

  private Loss loss(Table table) {
    var count = count(symbols(formula.orElseThrow()).collect(Collectors.toSet()));
    if (!isTyped) {
      var kind = LossKind.named(request.text("loss").orElse("mse")).orElseThrow();
      return kind.of(formula.orElseThrow(), target.orElseThrow(), count);
    }
    return switch (TypedLoss.of(formula.orElseThrow(), table, count)) {
      case TypedLoss.Read.Found(var loss) -> loss;
      case TypedLoss.Read.Unclear(var message) -> throw Refused.request(message);
    };
  }

  /// A letter for the number of rows that nothing else has.
  private static Symbol count(Set<Symbol> used) {
    return Stream.of("m", "n", "N", "M")
        .map(Symbol::of)
        .filter(letter -> !used.contains(letter))
        .findFirst()
        .orElse(Symbol.of("m", "rows"));
  }

  private List<Symbol> parameters(Loss loss, Table table) {
    var free = new LinkedHashSet<Symbol>(FreeSymbols.of(loss.row()));
    free.addAll(FreeSymbols.of(loss.added()));
    free.removeAll(table.names());
    free.remove(loss.count());
    var named = request.names("parameters").stream().map(request::symbol).toList();
    var missing = free.stream().filter(p -> !named.isEmpty() && !named.contains(p)).findFirst();
    if (missing.isPresent()) {
      throw Refused.request(
          "'" + missing.get() + "' is neither a column of the data nor one of the parameters.");
    }
    if (free.isEmpty()) {
      throw Refused.request("The model has no parameter: every symbol is a column of the data.");
    }
    noteWithoutColumns(free, table);
    return named.isEmpty() ? new ArrayList<>(free) : named;
  }

  /// A misspelt column would be fitted as a parameter.
  private void noteWithoutColumns(Set<Symbol> free, Table table) {
    boolean usesColumns = symbols(formula.orElseThrow()).anyMatch(table.names()::contains);
    if (!usesColumns && free.size() > 1) {
      request.note(
          "No column of the data stands in the model: "
              + free.stream().map(Symbol::toString).collect(Collectors.joining(", "))
              + " are its parameters.");
    }
  }

  private void requireLabels(Table table) {
    if (isTyped) {
      return;
    }
    var kind = LossKind.named(request.text("loss").orElse("mse")).orElseThrow();
    double low = kind == LossKind.SIGNED_LOGISTIC ? -1 : 0;
    for (int r = 0; kind.hasLabels() && r < table.rows(); r++) {
      double label = table.at(r, target.orElseThrow());
      if (label != low && label != 1) {
        throw Refused.request(
            "The labels of '%s' are %s and 1, and row %d has %s.%s"
                .formatted(
                    kind.lossName(),
                    low == 0 ? "0" : "-1",
                    r + 1,
                    label,
                    label == -1 ? " For labels -1 and 1 there is signed-logistic." : ""));
      }
    }
  }
}
