package org.gradus.app;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON objects from text, within limits.
final class JsonObject {
  /// The characters of one object; a submission has a few hundred.
  static final int LONGEST = 4_000_000;

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
  static ObjectNode parse(String text, String what) {
    if (text.length() > LONGEST) {
      throw Refused.request("%s has more than %d characters.".formatted(what, LONGEST));
    }
    try {
      if (MAPPER.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException notJson) {
      throw Refused.request(what + " is not JSON: " + notJson.getOriginalMessage());
    }
    throw Refused.request(
        what + " is not a JSON object, such as {\"op\":\"read\",\"text\":\"x²\"}.");
  }
}
