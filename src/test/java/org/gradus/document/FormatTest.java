package org.gradus.document;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gradus.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

class FormatTest {

  @ParameterizedTest
  @EnumSource
  void every_block_is_written_as_in_the_golden_document(Format format) {
    Golden.check("documents/showcase." + format.extension(), format.write(Showcase.document()));
  }

  @ParameterizedTest
  @EnumSource
  void a_document_ends_with_a_line_break_and_has_no_control_character(Format format) {
    var written = format.write(Showcase.document());
    assertTrue(written.endsWith("\n"));
    assertFalse(written.chars().anyMatch(c -> c < 0x20 && c != '\n'));
  }

  @ParameterizedTest
  @EnumSource
  void a_format_is_found_by_its_name(Format format) {
    assertEquals(format, Format.named(format.formatName()).orElseThrow());
  }

  @Test
  void html_is_well_formed_and_shows_hostile_text_as_text() throws Exception {
    var page = Format.HTML.write(Showcase.document());
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    var parsed = builder.parse(new InputSource(new StringReader(page)));
    assertEquals(0, parsed.getElementsByTagName("script").getLength());
    assertTrue(parsed.getDocumentElement().getTextContent().contains("<script>alert('1 & 2')"));
    assertEquals("en", parsed.getDocumentElement().getAttribute("lang"));
    assertFalse(Pattern.compile("https?:|src=|url\\(").matcher(page).find());
  }

  @Test
  void latex_is_ascii_and_its_braces_and_environments_are_balanced() {
    assertBalanced(Format.LATEX.write(Showcase.document()));
  }

  @Test
  void latex_takes_no_command_from_a_text() {
    assertAll(
        () -> assertEquals("\\textbackslash{}input\\{a\\}", LatexCharacters.inText("\\input{a}")),
        () -> assertEquals("\\$x\\textasciicircum{}2\\$", LatexCharacters.inText("$x^2$")),
        () -> assertEquals("50\\% \\& more", LatexCharacters.inText("50% & more")),
        () -> assertEquals("\\'{e}\\u{g}\\\"{\\i}", LatexCharacters.inText("éğï")),
        () -> assertEquals("\\texttt{U+4E2D}", LatexCharacters.inText("中")));
  }

  @Test
  void markdown_shows_hostile_text_as_text() {
    assertAll(
        () ->
            assertEquals(
                "&lt;b&gt; \\*a\\* \\_c\\_ \\$d\\$", MarkdownCharacters.escaped("<b> *a* _c_ $d$")),
        () -> assertEquals("1\\. no list", MarkdownCharacters.atLineStart("1. no list")),
        () -> assertEquals("\\- no list", MarkdownCharacters.atLineStart("- no list")),
        () -> assertEquals("``a`b``", MarkdownCharacters.codeSpan("a`b")));
  }

  @Test
  void plain_text_keeps_prose_within_its_width() {
    var prose = Prose.of("word ".repeat(200).strip());
    var lines = Format.TEXT.write(new Document(prose, List.of(new Block.Paragraph(prose)))).lines();
    assertTrue(lines.allMatch(line -> DisplayWidth.of(line) <= PlainText.WIDTH));
  }

  @Test
  void a_wide_character_takes_two_columns_and_a_combining_mark_none() {
    assertAll(
        () -> assertEquals(4, DisplayWidth.of("中文")),
        () -> assertEquals(1, DisplayWidth.of("e\u0301")),
        () -> assertEquals(6, DisplayWidth.of("3x²y² ")));
  }

  @Test
  void the_table_aligns_points() {
    var text = Format.TEXT.write(Showcase.document());
    assertTrue(text.contains("16.012004\n"), text);
    assertTrue(text.contains("    11\n"), text);
  }

  private static void assertBalanced(String latex) {
    assertTrue(latex.chars().allMatch(c -> c < 0x80), "ASCII");
    var plain = latex.replace("\\{", "").replace("\\}", "").replace("\\$", "");
    int depth = 0;
    for (char c : plain.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      assertTrue(depth >= 0, "a brace closes that was not opened");
    }
    assertEquals(0, depth, "every brace is closed");
    assertEquals(0, plain.chars().filter(c -> c == '$').count() % 2, "dollars come in pairs");
    var open = new ArrayDeque<String>();
    var marks = Pattern.compile("\\\\(begin|end)\\{([^}]*)}").matcher(latex);
    while (marks.find()) {
      if (marks.group(1).equals("begin")) {
        open.push(marks.group(2));
      } else {
        assertEquals(open.poll(), marks.group(2), "environments nest");
      }
    }
    assertTrue(open.isEmpty(), "every environment is ended");
  }
}
