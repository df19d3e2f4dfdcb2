package org.gradus.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes the data of a figure as JSON: every drawing is an object with its kind as `type`, every
/// point a list of two numbers.
final class FigureJson {
  private FigureJson() {}

  static Json of(Figure figure) {
    return members(
        "type", text("figure"),
        "title", text(figure.title()),
        "description", text(figure.description()),
        "columns", new Json.Whole(figure.columns()),
        "panels", new Json.Items(figure.panels().stream().map(FigureJson::panel).toList()));
  }

  private static Json panel(Panel panel) {
    return members(
        "title", text(panel.title()),
        "across", axis(panel.across()),
        "up", axis(panel.up()),
        "drawings", new Json.Items(panel.drawings().stream().map(FigureJson::drawing).toList()));
  }

  private static Json axis(Axis axis) {
    return members(
        "label",
        text(axis.label()),
        "from",
        new Json.Decimal(axis.from()),
        "to",
        new Json.Decimal(axis.to()),
        "scale",
        text(axis.scale().name().toLowerCase(Locale.ROOT)));
  }

  private static Json drawing(Drawing drawing) {
    return switch (drawing) {
      case Drawing.Line(var strokes, _, var name) ->
          members("type", text("line"), "name", text(name), "strokes", lists(strokes));
      case Drawing.Area(var outlines, _, var name) ->
          members("type", text("area"), "name", text(name), "outlines", lists(outlines));
      case Drawing.Marks(var at, var marker, _, var name) ->
          members(
              "type", text("marks"),
              "name", text(name),
              "marker", text(marker.label()),
              "at", list(at));
      case Drawing.Level(var strokes, var text) ->
          members("type", text("level"), "text", text(text), "strokes", lists(strokes));
      case Drawing.Label(var places, var text, _, _) ->
          members("type", text("label"), "text", text(text), "at", list(places));
    };
  }

  private static Json lists(List<List<Position>> lists) {
    return new Json.Items(lists.stream().map(FigureJson::list).toList());
  }

  private static Json list(List<Position> points) {
    return new Json.Items(points.stream().map(FigureJson::point).toList());
  }

  private static Json point(Position p) {
    return new Json.Row(List.of(new Json.Decimal(p.x()), new Json.Decimal(p.y())));
  }

  private static Json text(String text) {
    return new Json.Text(text);
  }

  private static Json members(Object... namesAndValues) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], (Json) namesAndValues[i + 1]);
    }
    return new Json.Members(members);
  }
}
