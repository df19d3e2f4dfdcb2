package org.gradus.app.request;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON objects from text, within limits.
public final class JsonObject {
  /// The characters of one object; a submission has a few hundred.
  public static final int LONGEST = 4_000_000;

  private static final String EXAMPLE = "{\"op\":\"read\",\"text\":\"x²\"}";

  /// So much is quoted from where the JSON is at fault.
  private static final int SHOWN = 12;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(100)
                          .maxStringLength(LONGEST)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonObject() {}

  /// @param what the text is, such as "This line"
  /// @throws Refused if it is no JSON object
  public static ObjectNode parse(String text, String what) {
    if (text.length() > LONGEST) {
      throw Refused.request("%s has more than %d characters.".formatted(what, LONGEST));
    }
    try {
      if (MAPPER.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException notJson) {
      throw notJson(what, text, Math.max(1, notJson.getLocation().getColumnNr()));
    }
    throw text.isBlank()
        ? notJson(what, text, 1)
        : Refused.request(what + " is not a JSON object, such as " + EXAMPLE + ".");
  }

  /// A line ends where the JSON broke off, or has a character that does not belong there.
  private static Refused notJson(String what, String text, int column) {
    if (text.isBlank()) {
      return Refused.request(what + " is empty. A request is an object, such as " + EXAMPLE + ".");
    }
    var fault =
        column > text.stripTrailing().length()
            ? "it breaks off"
            : "'"
                + text.substring(column - 1, Math.min(text.length(), column + SHOWN))
                + "' does not fit";
    return Refused.request(
        "%s is not JSON: at column %d %s.".formatted(what, column, fault), column);
  }
}
