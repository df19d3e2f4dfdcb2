package org.gradus.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Members of a response that hold mathematics: in explicit ASCII, and in a second notation beside
/// it where one was asked for, under the same name with `_text` or `_latex` behind it.
record Written(ObjectNode fields, Optional<Notation> second) {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static Written forRequest(Request request) {
    var second =
        switch (request.text("notation").orElse("ascii")) {
          case "text" -> Optional.of(Notation.TEXT);
          case "latex" -> Optional.of(Notation.LATEX);
          case "ascii" -> Optional.<Notation>empty();
          case String other ->
              throw Refused.request(
                  "'" + other + "' is no notation. There are ascii, text, latex.");
        };
    return new Written(JSON.objectNode(), second);
  }

  Written put(String name, Expr e) {
    return each(name, (fieldName, notation) -> fields.put(fieldName, notation.write(e)));
  }

  Written putList(String name, List<Expr> list) {
    return each(name, (fieldName, notation) -> fields.set(fieldName, array(list, notation)));
  }

  Written putRows(String name, List<List<Expr>> rows) {
    return each(
        name,
        (fieldName, notation) -> {
          var matrix = fields.putArray(fieldName);
          rows.forEach(row -> matrix.add(array(row, notation)));
        });
  }

  Written putSymbols(String name, List<Symbol> symbols) {
    var array = fields.putArray(name);
    symbols.stream().map(Symbol::toString).forEach(array::add);
    return this;
  }

  Written putStrings(String name, List<String> strings) {
    var array = fields.putArray(name);
    strings.forEach(array::add);
    return this;
  }

  <T> Written putObjects(String name, List<T> items, Function<T, ObjectNode> image) {
    var array = fields.putArray(name);
    items.stream().map(image).forEach(array::add);
    return this;
  }

  private interface Put {
    void put(String name, Notation notation);
  }

  private Written each(String name, Put put) {
    put.put(name, Notation.ASCII);
    second.ifPresent(
        notation -> put.put(name + "_" + notation.name().toLowerCase(Locale.ROOT), notation));
    return this;
  }

  private static ArrayNode array(List<Expr> list, Notation notation) {
    var array = JSON.arrayNode();
    list.stream().map(notation::write).forEach(array::add);
    return array;
  }
}
