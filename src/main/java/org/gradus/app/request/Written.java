package org.gradus.app.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;

/// Members of a response that hold mathematics: in explicit ASCII, and in a second notation beside
/// it where one was asked for, under the same name with `_text` or `_latex` behind it.
public record Written(Members fields, Optional<Notation> second) {

  public static Written forRequest(Request request) {
    var chosen = request.choice(Fields.NOTATION).toUpperCase(Locale.ROOT);
    var second = Optional.of(Notation.valueOf(chosen)).filter(n -> n != Notation.ASCII);
    return new Written(new Members(), second);
  }

  public Written put(String name, Expr e) {
    return each(name, notation -> notation.write(e));
  }

  public Written putList(String name, List<Expr> list) {
    return each(name, notation -> list.stream().map(notation::write).toList());
  }

  public Written putRows(String name, List<List<Expr>> rows) {
    return each(
        name,
        notation -> rows.stream().map(row -> row.stream().map(notation::write).toList()).toList());
  }

  public Written putSymbols(String name, List<Symbol> symbols) {
    return putStrings(name, symbols.stream().map(Symbol::toString).toList());
  }

  public Written putStrings(String name, List<String> strings) {
    fields.put(name, strings);
    return this;
  }

  /// What stands behind the name of a member in another notation than ASCII.
  public static String suffix(Notation notation) {
    return "_" + notation.name().toLowerCase(Locale.ROOT);
  }

  private Written each(String name, Function<Notation, Object> image) {
    fields.echo(name, image.apply(Notation.ASCII));
    second.ifPresent(notation -> fields.echo(name + suffix(notation), image.apply(notation)));
    return this;
  }
}
