package org.gradus.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// What is written, example by example: the lectures' functions, their derivatives, and every form.
class WrittenTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "written.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      quoteCharacter = '\0')
  void every_expression_looks_like_its_row(String ascii, String text, String latex) {
    looksLike(ascii, text, latex);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "statements.tsv",
      delimiter = '\t',
      numLinesToSkip = 1,
      quoteCharacter = '\0')
  void every_statement_looks_like_its_row(String ascii, String text, String latex) {
    looksLike(ascii, text, latex);
  }

  private static void looksLike(String ascii, String text, String latex) {
    var statement = Written.statement(ascii);
    assertEquals(text, Notation.TEXT.write(statement));
    assertEquals(latex, Notation.LATEX.write(statement));
    assertEquals(ascii, Notation.ASCII.write(statement));
    Written.readsBack(statement);
  }
}
