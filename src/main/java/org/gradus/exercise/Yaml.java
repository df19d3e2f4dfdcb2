package org.gradus.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads YAML as values with their places.
///
/// Anchors are refused: what a file says stands where it is meant.
final class Yaml {
  private static final int DEEPEST = 20;

  private final YAMLParser parser;
  private final List<String> lines;
  private final int linesAbove;

  private Yaml(JsonParser parser, String text, int linesAbove) {
    this.parser = (YAMLParser) parser;
    this.lines = text.lines().toList();
    this.linesAbove = linesAbove;
  }

  /// The one value of a text that begins some lines down in its file.
  ///
  /// @throws Misread if it is no YAML
  static Node read(String text, int linesAbove) {
    var factory =
        YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (var parser = factory.createParser(ObjectReadContext.empty(), text)) {
      return new Yaml(parser, text, linesAbove).document();
    } catch (JacksonException notYaml) {
      throw misread(notYaml, linesAbove);
    }
  }

  private static Misread misread(JacksonException fault, int linesAbove) {
    var place = place(fault.getLocation()).below(linesAbove);
    var reason = fault.getOriginalMessage().lines().findFirst().orElse("");
    return new Misread(
        place,
        reason.startsWith("Duplicate")
            ? "This key stands here for the second time."
            : "This is no YAML: "
                + reason
                + ". A text with ': ', or that begins with one of [ { * & # ! | > % @ `, needs"
                + " quotes.");
  }

  private Node document() {
    if (parser.nextToken() == null) {
      throw new Misread(new Place(1 + linesAbove, 1), "The front matter is empty.");
    }
    var node = node(DEEPEST);
    if (parser.nextToken() != null) {
      throw new Misread(here(), "The front matter is one group of keys.");
    }
    return node;
  }

  private Node node(int depth) {
    var place = here();
    if (depth == 0) {
      throw new Misread(place, "This is nested too deeply.");
    }
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      throw new Misread(place, "Anchors and aliases are not used here; repeat the value.");
    }
    var token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return members(place, depth);
    }
    return token == JsonToken.START_ARRAY
        ? items(place, depth)
        : new Node.Scalar(token == JsonToken.VALUE_NULL ? "" : parser.getString(), inside(place));
  }

  /// The place of the first character of a text, which may stand behind a quote.
  private Place inside(Place place) {
    int line = place.line() - linesAbove - 1;
    var text = line < lines.size() ? lines.get(line) : "";
    int column = place.column() - 1;
    boolean isQuoted = column < text.length() && "\"'".indexOf(text.charAt(column)) >= 0;
    return isQuoted ? new Place(place.line(), place.column() + 1) : place;
  }

  private Node items(Place place, int depth) {
    var nodes = new ArrayList<Node>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      nodes.add(node(depth - 1));
    }
    return new Node.Items(nodes, place);
  }

  private Node members(Place place, int depth) {
    var members = new LinkedHashMap<String, Node.Member>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var key = here();
      parser.nextToken();
      members.put(name, new Node.Member(key, node(depth - 1)));
    }
    return new Node.Members(members, place);
  }

  private Place here() {
    return place(parser.currentTokenLocation()).below(linesAbove);
  }

  private static Place place(TokenStreamLocation location) {
    return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
