package org.gradus.app.request;

import java.util.List;
import java.util.Optional;

/// One thing that an operation is told: an option or a parameter of the command line, a member of a
/// batch request.
///
/// `--by` on the command line and `"by"` in a request are the same field; a parameter stands on the
/// command line without its name.
///
/// @param choices the allowed values; empty where any are
public record Field(
    String name,
    Kind kind,
    boolean positional,
    boolean required,
    List<String> choices,
    Optional<String> byDefault,
    String description) {

  /// How a value is written: on the command line always as text, in a request as the JSON that
  /// fits.
  public enum Kind {
    /// A text, such as an expression.
    TEXT,
    /// A name or a list of names; on the command line with commas between them.
    NAMES,
    /// A text or several; on the command line the option is repeated.
    TEXTS,
    INTEGER,
    FLAG,
    /// A value for each symbol: `x=1,y=2` or an object.
    POINT,
    /// A number for each of some names: `step=1e-4,gradient=1e-6`, or an object.
    TOLERANCES,
    /// Two bounds for each symbol: `x=-5..5,y=0..1`, or an object of lists of two.
    BOX,
    /// The name of a file for a picture; in a request `true`, for the picture as a member.
    PICTURE,
    /// Fields of their own: a JSON object, on the command line as text.
    OBJECT
  }

  /// A text that stands without its name on the command line and is required.
  public static Field parameter(String name, String description) {
    return new Field(name, Kind.TEXT, true, true, List.of(), Optional.empty(), description);
  }

  public static Field option(String name, Kind kind, String description) {
    return new Field(name, kind, false, false, List.of(), Optional.empty(), description);
  }

  /// An option with a few allowed values, the first of which holds where none is given.
  public static Field choice(String name, String description, String... values) {
    return new Field(
        name, Kind.TEXT, false, false, List.of(values), Optional.of(values[0]), description);
  }

  /// The spelling on the command line.
  public String flag() {
    return "--" + name.replace('_', '-');
  }
}
