package org.gradus.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradus.app.file.CsvTable;
import org.gradus.app.operation.GradeOperation;
import org.gradus.app.request.JsonObject;
import org.gradus.app.request.Refused;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A table of answers: CSV with a header, or JSON lines.
///
/// Every row has `answer`, and may have `id` and the fields of a question; what a row lacks is that
/// of the command line.
final class SubmissionTable {
  private static final Set<String> LISTS = Set.of("by", "vars", "options", "direction", "form");

  private SubmissionTable() {}

  /// The rows as objects like those of a batch.
  ///
  /// @throws Refused if the table is no table, or has no answers
  static List<ObjectNode> read(String text) {
    return read(text, Set.of());
  }

  /// @param more columns that are kept beside the fields of a question
  static List<ObjectNode> read(String text, Set<String> more) {
    var start = text.stripLeading();
    var rows = start.startsWith("{") ? jsonLines(text) : csv(text, more);
    if (rows.isEmpty()) {
      throw Refused.unreadable("The table has no rows.");
    }
    return rows;
  }

  private static List<ObjectNode> jsonLines(String text) {
    var rows = new ArrayList<ObjectNode>();
    int number = 0;
    for (var line : text.split("\n")) {
      number++;
      if (!line.isBlank()) {
        rows.add(numbered(JsonObject.parse(line, "Line " + number + " of the table"), number));
      }
    }
    return rows;
  }

  private static List<ObjectNode> csv(String text, Set<String> more) {
    var table = CsvTable.read(text);
    if (table.isEmpty()) {
      return List.of();
    }
    var header = columns(table.getFirst().cells());
    var rows = new ArrayList<ObjectNode>();
    for (var row : table.subList(1, table.size())) {
      if (row.cells().size() > table.getFirst().cells().size()) {
        throw Refused.unreadable(
            "Line %d of the table has %d cells, and its header has %d."
                .formatted(row.line(), row.cells().size(), table.getFirst().cells().size()));
      }
      rows.add(object(header, row, more));
    }
    return rows;
  }

  /// The places of the columns by their names, which a spreadsheet may have begun with a capital.
  private static Map<String, Integer> columns(List<String> header) {
    var columns = new TreeMap<String, Integer>();
    for (int i = 0; i < header.size(); i++) {
      columns.put(header.get(i).strip().toLowerCase(Locale.ROOT), i);
    }
    if (!columns.containsKey("answer")) {
      throw Refused.request(
          "The table has no column 'answer'; its first line is '%s'."
              .formatted(String.join(", ", header)));
    }
    return columns;
  }

  private static ObjectNode object(
      Map<String, Integer> columns, CsvTable.Row row, Set<String> more) {
    var object = JsonNodeFactory.instance.objectNode();
    for (var column : columns.entrySet()) {
      var name = column.getKey();
      var cell = column.getValue() < row.cells().size() ? row.cells().get(column.getValue()) : "";
      boolean isKnown = GradeOperation.COLUMNS.contains(name) || more.contains(name);
      if (isKnown && (!cell.isEmpty() || name.equals("answer"))) {
        put(object, name, cell);
      }
    }
    return numbered(object, row.line());
  }

  private static void put(ObjectNode object, String name, String cell) {
    if (name.equals("task") || name.equals("policy")) {
      object.set(name, JsonObject.parse(cell, "The cell '" + name + "'"));
    } else if (LISTS.contains(name)) {
      var list = object.putArray(name);
      List.of(cell.split(",")).forEach(item -> list.add(item.strip()));
    } else {
      object.put(name, cell);
    }
  }

  /// A row without an id is known by its line.
  private static ObjectNode numbered(ObjectNode row, int line) {
    if (!row.has("id")) {
      row.put("id", line);
    }
    return row;
  }
}
