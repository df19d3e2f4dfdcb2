package org.gradus.exercise;

import java.util.Optional;
import java.util.regex.Matcher;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.gradus.document.Prose;

/// Reads what stands in a line of Markdown.
record MarkdownLine(Marked marked, Insertions insertions) {

  Prose prose(Node parent) {
    return Markdown.children(parent).map(this::part).reduce(Prose.EMPTY, Prose::then);
  }

  /// A link is its text and its address, because a page of ours asks for nothing.
  private Prose part(Node node) {
    return switch (node) {
      case Text text -> text(text.getLiteral());
      case Code code -> Prose.EMPTY.code(code.getLiteral());
      case Emphasis emphasis -> Prose.EMPTY.emphasis(plain(emphasis));
      case StrongEmphasis emphasis -> Prose.EMPTY.emphasis(plain(emphasis));
      case SoftLineBreak _, HardLineBreak _ -> Prose.of(" ");
      case Link link -> prose(link).text(" (" + link.getDestination() + ")");
      case Image image -> prose(image);
      case HtmlInline html -> Prose.of(html.getLiteral());
      case Node other -> prose(other);
    };
  }

  private String plain(Node node) {
    var text = new StringBuilder();
    Markdown.children(node).forEach(child -> text.append(plainPart(child)));
    return text.toString();
  }

  private String plainPart(Node node) {
    return switch (node) {
      case Text text -> Marked.PLACE.matcher(text.getLiteral()).replaceAll(m -> shown(m.group(1)));
      case Code code -> code.getLiteral();
      case SoftLineBreak _, HardLineBreak _ -> " ";
      case Node other -> plain(other);
    };
  }

  private String shown(String number) {
    var hidden = hidden(number);
    return Matcher.quoteReplacement(hidden.startsWith("$") ? hidden.replace("$", "") : hidden);
  }

  private Prose text(String literal) {
    var places = Marked.PLACE.matcher(literal);
    var prose = Prose.EMPTY;
    int end = 0;
    while (places.find()) {
      prose = prose.text(literal.substring(end, places.start()));
      prose = prose.then(inserted(hidden(places.group(1))));
      end = places.end();
    }
    return prose.text(literal.substring(end));
  }

  private String hidden(String number) {
    return marked.hidden().get(Integer.parseInt(number));
  }

  private Prose inserted(String hidden) {
    int marks = hidden.startsWith("$$") ? 2 : 1;
    var inside = hidden.substring(marks, hidden.length() - marks).strip();
    return hidden.startsWith("$")
        ? Prose.of(insertions.formula(inside))
        : insertions.inLine(inside).orElseGet(() -> Prose.of(hidden));
  }

  /// What is hidden in a paragraph that has nothing else.
  Optional<String> whole(Node paragraph) {
    if (!(paragraph.getFirstChild() instanceof Text only) || only.getNext() != null) {
      return Optional.empty();
    }
    var place = Marked.PLACE.matcher(only.getLiteral().strip());
    return place.matches() ? Optional.of(hidden(place.group(1))) : Optional.empty();
  }
}
