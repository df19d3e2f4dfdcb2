package org.gradus.app.request;

import java.util.Optional;
import java.util.OptionalInt;
import org.gradus.notation.SyntaxError;
import org.gradus.number.Budget;

/// A request that cannot be answered, with what a person needs to mend it.
///
/// Thrown where the fault is found and turned into an answer at one place for command lines and at
/// one for batches.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// The kinds of error of the batch contract, with the exit code of the command line.
  public enum Kind {
    SYNTAX("syntax", ExitCode.UNREADABLE),
    UNSUPPORTED("unsupported", ExitCode.UNREADABLE),
    BUDGET("budget", ExitCode.UNDECIDED),
    REQUEST("request", ExitCode.MISUSE),
    UNWRITTEN("request", ExitCode.UNWRITTEN);

    private final String label;
    private final int exitCode;

    Kind(String label, int exitCode) {
      this.label = label;
      this.exitCode = exitCode;
    }

    String label() {
      return label;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  private final transient Kind kind;
  private final transient OptionalInt column;
  private final transient Optional<String> suggestion;
  private final String picture;

  private Refused(
      Kind kind, String message, OptionalInt column, Optional<String> suggestion, String picture) {
    super(message, null, false, false);
    this.kind = kind;
    this.column = column;
    this.suggestion = suggestion;
    this.picture = picture;
  }

  /// A request that lacks something, or has something that it should not have.
  public static Refused request(String message) {
    return new Refused(Kind.REQUEST, message, OptionalInt.empty(), Optional.empty(), message);
  }

  /// The same with the place in the request, counted from 1.
  public static Refused request(String message, int column) {
    return new Refused(Kind.REQUEST, message, OptionalInt.of(column), Optional.empty(), message);
  }

  /// An input other than an expression that could not be read.
  public static Refused unreadable(String message) {
    return new Refused(Kind.SYNTAX, message, OptionalInt.empty(), Optional.empty(), message);
  }

  public static Refused unsupported(String message) {
    return new Refused(Kind.UNSUPPORTED, message, OptionalInt.empty(), Optional.empty(), message);
  }

  /// A file with a fault in it, with the picture of its place.
  public static Refused file(String picture) {
    return new Refused(Kind.SYNTAX, picture, OptionalInt.empty(), Optional.empty(), picture);
  }

  /// A text that could not be read.
  public static Refused unreadable(String text, SyntaxError error) {
    var kind =
        switch (error.kind()) {
          case SYNTAX -> Kind.SYNTAX;
          case UNSUPPORTED -> Kind.UNSUPPORTED;
          case BUDGET -> Kind.BUDGET;
        };
    return new Refused(
        kind,
        error.message(),
        OptionalInt.of(error.column()),
        error.suggestion(),
        error.picture(text));
  }

  /// A result for which a file was named that cannot be written.
  public static Refused unwritten(String message) {
    return new Refused(Kind.UNWRITTEN, message, OptionalInt.empty(), Optional.empty(), message);
  }

  public static Refused exhausted(Budget.Exhausted end) {
    return new Refused(
        Kind.BUDGET, end.getMessage(), OptionalInt.empty(), Optional.empty(), end.getMessage());
  }

  /// Something ran out of stack or heap after all; the request is given up, the process goes on.
  public static Refused tooLarge() {
    var message = "This is too large for the memory of the process.";
    return new Refused(Kind.BUDGET, message, OptionalInt.empty(), Optional.empty(), message);
  }

  public Kind kind() {
    return kind;
  }

  /// Adds the members of an error response.
  public Members response(Members response) {
    var error = new Members().put("kind", kind.label()).put("message", getMessage());
    column.ifPresent(place -> error.put("column", place));
    suggestion.ifPresent(repair -> error.put("suggestion", repair));
    return response.put("ok", false).put("error", error);
  }

  /// The message for a terminal, with the place in the input where there is one.
  public String picture() {
    return picture;
  }
}
