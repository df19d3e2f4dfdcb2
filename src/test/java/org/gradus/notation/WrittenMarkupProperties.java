package org.gradus.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gradus.Trees;
import org.gradus.expr.Expr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/// What is written is well formed in its own notation, whatever reads it.
class WrittenMarkupProperties {
  private static final Pattern MARKS = Pattern.compile("\\\\(left|right)[(|)]|[{}()\\[\\]]");

  @Provide
  Arbitrary<Expr> trees() {
    return Trees.everything("x", "y", "theta", "sigma", "n").arbitrary();
  }

  @Property(tries = 1000, seed = "2025")
  void mathml_is_one_well_formed_element_with_the_right_number_of_parts(@ForAll("trees") Expr e)
      throws Exception {
    var math = parsed("<math>" + Notation.MATHML.write(e) + "</math>").getDocumentElement();
    assertEquals(1, elements(math));
    checkParts((Element) math.getFirstChild());
  }

  private static Document parsed(String markup) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(markup)));
  }

  private static void checkParts(Element element) {
    switch (element.getTagName()) {
      case "mfrac", "msup", "msub", "mroot" -> assertEquals(2, elements(element));
      case "msubsup", "munderover" -> assertEquals(3, elements(element));
      case "msqrt" -> assertEquals(1, elements(element));
      case "mi", "mn", "mo" -> assertEquals(0, elements(element));
      default -> assertEquals("mrow", element.getTagName());
    }
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        checkParts(inner);
      }
    }
  }

  private static int elements(Element parent) {
    int count = 0;
    for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      count += child.getNodeType() == Node.ELEMENT_NODE ? 1 : 0;
    }
    return count;
  }

  @Property(tries = 1000, seed = "2025")
  void ascii_is_printable_ascii_without_spaces(@ForAll("trees") Expr e) {
    assertTrue(Notation.ASCII.write(e).chars().allMatch(c -> c > ' ' && c < 127));
  }

  @Property(tries = 1000, seed = "2025")
  void latex_is_balanced_and_ascii(@ForAll("trees") Expr e) {
    var latex = Notation.LATEX.write(e);
    assertTrue(latex.chars().allMatch(c -> c >= ' ' && c < 127), latex);
    var open = new StringBuilder();
    var marks = MARKS.matcher(latex);
    while (marks.find()) {
      balance(open, marks.group(), latex);
    }
    assertEquals("", open.toString(), latex);
  }

  private static void balance(StringBuilder open, String mark, String latex) {
    switch (mark) {
      case "\\left(" -> open.append('<');
      case "\\left|" -> open.append('|');
      case "{", "(", "[" -> open.append(mark);
      case "\\right)" -> close(open, '<', latex);
      case "\\right|" -> close(open, '|', latex);
      case "}" -> close(open, '{', latex);
      case ")" -> close(open, '(', latex);
      default -> close(open, '[', latex);
    }
  }

  private static void close(StringBuilder open, char expected, String latex) {
    assertTrue(!open.isEmpty() && open.charAt(open.length() - 1) == expected, latex);
    open.setLength(open.length() - 1);
  }
}
