package org.gradus.app.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gradus.app.file.DataFile;
import org.gradus.app.request.Field;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.descent.Table;
import org.gradus.expr.Symbol;

/// The data of a fit: a file of separated values, or columns in the request.
final class DataFields {
  static final Field DATA =
      new Field(
          "data",
          Field.Kind.TEXT,
          false,
          true,
          List.of(),
          Optional.empty(),
          "A CSV file whose header names the columns; in a batch also columns as lists.");

  private final Request request;

  private DataFields(Request request) {
    this.request = request;
  }

  /// The table with those columns that `wanted` picks of all names.
  static Table table(Request request, Function<List<Symbol>, Set<Symbol>> wanted) {
    var data = new DataFields(request);
    var columns = request.columns("data");
    return columns.isEmpty() ? data.fromFile(wanted) : data.fromLists(columns, wanted);
  }

  private Table fromFile(Function<List<Symbol>, Set<Symbol>> wanted) {
    var file = DataFile.open(request.file("data"));
    var names = names(file.header());
    if (names.isEmpty()) {
      throw Refused.unreadable(
          "Line 1 of the data is '%s'; it should name the columns, such as x,y."
              .formatted(String.join(", ", file.header()).replaceAll("\\p{Cntrl}", "?")));
    }
    var symbols = names.keySet().stream().toList();
    var chosen = List.copyOf(wanted.apply(symbols));
    var read = file.read(chosen.stream().map(names::get).toList());
    read.notes().forEach(request::note);
    return Table.of(chosen, read.numbers(), read.rows());
  }

  /// The names that can be names of symbols, with their places.
  private Map<Symbol, Integer> names(List<String> header) {
    var names = new LinkedHashMap<Symbol, Integer>();
    for (int place = 0; place < header.size(); place++) {
      try {
        names.putIfAbsent(request.symbol(header.get(place)), place);
      } catch (Refused _) {
        request.note("The column '" + header.get(place) + "' has no name for a formula.");
      }
    }
    return names;
  }

  private Table fromLists(
      Map<String, double[]> columns, Function<List<Symbol>, Set<Symbol>> wanted) {
    var names = names(List.copyOf(columns.keySet()));
    var lists = List.copyOf(columns.values());
    int rows = lists.getFirst().length;
    if (rows == 0 || lists.stream().anyMatch(list -> list.length != rows)) {
      throw Refused.request("The columns of the data have the same length, at least 1.");
    }
    var chosen = List.copyOf(wanted.apply(List.copyOf(names.keySet())));
    var numbers = new ArrayList<double[]>();
    chosen.forEach(name -> numbers.add(lists.get(names.get(name))));
    return Table.of(chosen, numbers.toArray(double[][]::new), rows);
  }
}
