package org.gradus.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a document as JSON: every block and every step is an object with its kind as `type`.
///
/// A formula is an object with its `text` and its `latex`; prose is a list of strings, formulas,
/// `{"emphasis": …}` and `{"code": …}`.
final class DocumentJson {
  private DocumentJson() {}

  static String write(Document document) {
    return members("title", prose(document.title()), "blocks", blocks(document.blocks()))
            .written("")
        + "\n";
  }

  private static Json blocks(List<Block> blocks) {
    return new Json.Items(blocks.stream().map(DocumentJson::block).toList());
  }

  private static Json block(Block block) {
    return switch (block) {
      case Block.Heading(int level, var text) ->
          members("type", "heading", "level", new Json.Whole(level), "text", prose(text));
      case Block.Paragraph(var text) -> members("type", "paragraph", "text", prose(text));
      case Block.Display(var formula) -> members("type", "display", "formula", formula(formula));
      case Block.Aligned(var chains) ->
          members("type", "aligned", "formulas", items(chains, DocumentJson::formula));
      case Block.Steps(var steps) ->
          members("type", "steps", "steps", items(steps, DocumentJson::step));
      case Block.Table(var columns, var rows) ->
          members(
              "type",
              "table",
              "columns",
              items(columns, column -> prose(column.title())),
              "rows",
              items(rows, row -> items(row, DocumentJson::prose)));
      case Block.Listing(boolean numbered, var list) ->
          members(
              "type",
              "list",
              "numbered",
              new Json.Flag(numbered),
              "items",
              items(list, DocumentJson::blocks));
      case Block.Picture(var figure) -> FigureJson.of(figure);
      case Block.Code(var language, var text) ->
          members("type", "code", "language", language, "text", text);
    };
  }

  private static Json step(Step step) {
    return switch (step) {
      case Step.Line(var chain, var reason) ->
          members("type", "line", "formula", formula(chain), "reason", prose(reason));
      case Step.Worked(var subject, var method, var steps, var conclusion) ->
          members(
              "type",
              "worked",
              "subject",
              formula(subject),
              "method",
              prose(method),
              "steps",
              items(steps, DocumentJson::step),
              "conclusion",
              items(conclusion.stream().toList(), DocumentJson::step));
    };
  }

  private static Json formula(Formula formula) {
    return members("text", FormulaText.write(formula), "latex", FormulaLatex.write(formula));
  }

  private static Json prose(Prose prose) {
    return items(prose.parts(), DocumentJson::inline);
  }

  private static Json inline(Inline part) {
    return switch (part) {
      case Inline.Text(var text) -> new Json.Text(text);
      case Inline.Math(var formula) -> formula(formula);
      case Inline.Emphasis(var text) -> members("emphasis", text);
      case Inline.Code(var text) -> members("code", text);
    };
  }

  private static <T> Json items(
      List<? extends T> list, java.util.function.Function<T, Json> image) {
    return new Json.Items(list.stream().<Json>map(image::apply).toList());
  }

  /// Names and values in turn; a string stands for itself.
  private static Json members(Object... namesAndValues) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      var value = namesAndValues[i + 1];
      members.put(
          (String) namesAndValues[i],
          value instanceof Json json ? json : new Json.Text((String) value));
    }
    return new Json.Members(members);
  }
}
