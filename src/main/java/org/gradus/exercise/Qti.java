package org.gradus.exercise;

import java.util.Optional;
import org.gradus.expr.Statement;
import org.gradus.grading.Task;
import org.gradus.notation.Notation;

/// Writes items of QTI 3: choices and numbers with their scoring, expressions for a scorer outside.
final class Qti {
  private static final String ITEM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd"
          identifier="%s" title="%s" adaptive="false" time-dependent="false" xml:lang="en">
        <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="%s">
          <qti-correct-response><qti-value>%s</qti-value></qti-correct-response>
        </qti-response-declaration>
        <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="%s"%s>
          <qti-default-value><qti-value>0</qti-value></qti-default-value>
        </qti-outcome-declaration>
        <qti-item-body>
      %s
      %s
        </qti-item-body>%s
      </qti-assessment-item>
      """;

  private static final String SCORING =
      """

      <qti-response-processing>
        <qti-response-condition>
          <qti-response-if>
            %s
            <qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">%s</qti-base-value></qti-set-outcome-value>
          </qti-response-if>
        </qti-response-condition>
      </qti-response-processing>\
      """;

  private static final String ENTRY =
      "<p><qti-text-entry-interaction response-identifier=\"RESPONSE\""
          + " expected-length=\"40\"/></p>";

  private static final String RIGHT =
      "<qti-variable identifier=\"RESPONSE\"/><qti-correct identifier=\"RESPONSE\"/>";

  private Qti() {}

  static Optional<String> of(ExportItem item) {
    return item.task() instanceof Task.Choice choice
        ? Optional.of(choice(item, choice))
        : item.key()
            .map(key -> computed(item, key))
            .or(() -> item.words().map(words -> scoredOutside(item, words)));
  }

  private static String computed(ExportItem item, Statement key) {
    return item.number(key)
        .filter(value -> value.isFiniteDecimal())
        .map(value ->
            item(
                item,
                "float",
                value.toBigDecimal().toPlainString(),
                ENTRY,
                "",
                scoring(item, "<qti-equal tolerance-mode=\"exact\">" + RIGHT + "</qti-equal>")))
        .orElseGet(() -> scoredOutside(item, Notation.ASCII.write(key)));
  }

  private static String scoredOutside(ExportItem item, String key) {
    var scored = " external-scored=\"externalMachine\"";
    return item(item, "string", Xml.escaped(key), ENTRY, scored, "");
  }

  private static String choice(ExportItem item, Task.Choice choice) {
    var interaction =
        new StringBuilder(
            "<qti-choice-interaction response-identifier=\"RESPONSE\" shuffle=\"true\""
                + " max-choices=\"1\">\n");
    for (int k = 0; k < choice.options().size(); k++) {
      interaction.append(
          "  <qti-simple-choice identifier=\"C%d\">%s</qti-simple-choice>\n"
              .formatted(k + 1, item.html(choice.options().get(k))));
    }
    var right = "C" + (choice.options().indexOf(choice.correct()) + 1);
    return item(
        item,
        "identifier",
        right,
        interaction.append("</qti-choice-interaction>").toString(),
        "",
        scoring(item, "<qti-match>" + RIGHT + "</qti-match>"));
  }

  private static String scoring(ExportItem item, String condition) {
    return SCORING.formatted(condition, Xml.number(item.points()));
  }

  private static String item(
      ExportItem item,
      String type,
      String right,
      String interaction,
      String scored,
      String scoring) {
    return ITEM.formatted(
        Xml.escaped(item.id()),
        Xml.escaped(item.title()),
        type,
        right,
        Xml.number(item.points()),
        scored,
        mathematics(item.html()),
        mathematics(interaction),
        scoring);
  }

  /// An item is XML, in which formulas need their namespace.
  private static String mathematics(String html) {
    return html.replace("<math", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"");
  }
}
