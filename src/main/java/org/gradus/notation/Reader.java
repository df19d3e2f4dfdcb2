package org.gradus.notation;

import java.util.Optional;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.notation.grammar.NotationParser;

/// Reads mathematics as people type it: plain text, Unicode and LaTeX alike.
///
/// A reader is immutable and may be used by many threads. For any text at all it returns a result
/// within its limits.
///
/// ```
/// switch (Reader.standard().read("x³y² + 2xy")) {
///   case Reading.Read(var statement, var notes, var places) -> …
///   case Reading.Unreadable(var error) -> error.picture("x³y² + 2xy")
/// }
/// ```
public final class Reader {
  private static final Reader STANDARD =
      new Reader(new Vocabulary(Declarations.none()), Limits.standard());

  private final Vocabulary vocabulary;
  private final Limits limits;

  private Reader(Vocabulary vocabulary, Limits limits) {
    this.vocabulary = vocabulary;
    this.limits = limits;
  }

  /// A reader without declarations and with the usual limits.
  public static Reader standard() {
    return STANDARD;
  }

  static Reader of(Vocabulary vocabulary, Limits limits) {
    return new Reader(vocabulary, limits);
  }

  /// The same reader with these declarations instead of its own.
  public Reader withDeclarations(Declarations declarations) {
    return new Reader(new Vocabulary(declarations), limits);
  }

  public Reader withLimits(Limits newLimits) {
    return new Reader(vocabulary, newLimits);
  }

  public Declarations declarations() {
    return vocabulary.declarations();
  }

  /// What the text says, or why it cannot be read.
  public Reading read(String text) {
    try {
      return readOrRefuse(text);
    } catch (Refusal refusal) {
      return new Reading.Unreadable(refusal.error());
    }
  }

  /// The expression that a text is known to be.
  ///
  /// @throws IllegalArgumentException if the text cannot be read, or is not an expression
  public Expr expression(String text) {
    return switch (read(text)) {
      case Reading.Read(Statement.Value(var expr), _, _) -> expr;
      case Reading.Read _ -> throw new IllegalArgumentException("Not an expression: " + text);
      case Reading.Unreadable(var error) -> throw new IllegalArgumentException(error.picture(text));
    };
  }

  /// The symbol of a name by itself, such as `x`, `theta_1` or the declared `rate`.
  public Optional<Symbol> symbol(String name) {
    return read(name) instanceof Reading.Read(Statement.Value(Expr.Variable(var symbol)), _, _)
        ? Optional.of(symbol)
        : Optional.empty();
  }

  private Reading readOrRefuse(String text) {
    if (text.length() > limits.characters()
        && text.codePointCount(0, text.length()) > limits.characters()) {
      throw Faults.tooLong(limits.characters());
    }
    var source = SourceText.of(text);
    var cursor = Trimming.cursor(source);
    var heading = Headings.find(cursor, vocabulary, source.isLatex());
    var names = heading.map(this::declaring).orElse(vocabulary);
    var lexemes = tokens(source, cursor, names, heading);
    return parsed(lexemes, source, names);
  }

  private Vocabulary declaring(Head.Defined heading) {
    return new Vocabulary(vocabulary.declarations().with(heading.parameters()));
  }

  private Lexemes tokens(
      SourceText source, Cursor cursor, Vocabulary names, Optional<Head.Defined> heading) {
    var tokenizer = new Tokenizer(source, cursor, names, limits);
    if (heading.isPresent()) {
      tokenizer.weaver().mark(NotationParser.HEAD, 0, cursor.position(), heading.get());
      return tokenizer.tokens();
    }
    OperatorWords.read(cursor, tokenizer.weaver(), names);
    return LeftSides.recognise(tokenizer.tokens(), names);
  }

  private Reading parsed(Lexemes lexemes, SourceText source, Vocabulary names) {
    var parser = new NotationParser(lexemes);
    parser.setBuildParseTree(false);
    parser.removeErrorListeners();
    parser.setErrorHandler(new Mismatches(source));
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    var places = new Places();
    var builder = new TreeBuilder(source, names, limits, places);
    var statement = new StatementBuilder(builder, names).statement(parser.statement(), lexemes);
    return new Reading.Read(statement, source.notes(), places);
  }
}
