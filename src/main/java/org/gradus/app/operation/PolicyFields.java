package org.gradus.app.operation;

import java.util.List;
import org.gradus.app.request.Field;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.grading.Policy;

/// The fields of a marking policy.
final class PolicyFields {
  static final List<Field> ALL =
      List.of(
          Field.option("terms", Field.Kind.TEXT, "Whether right terms count: true or false."),
          Field.option(
              "components", Field.Kind.TEXT, "Whether right components count: true or false."),
          Field.option("form_weight", Field.Kind.TEXT, "The share of the mark for the form."),
          Field.option(
              "follow_through",
              Field.Kind.TEXT,
              "The share for what is right after an earlier mistake."),
          Field.option("orientation", Field.Kind.TEXT, "Whether a row for a column is a fault."));

  private PolicyFields() {}

  static Policy policy(Request request) {
    var usual = Policy.standard();
    return new Policy(
        truth(request, "terms", usual.partialTerms()),
        truth(request, "components", usual.partialComponents()),
        share(request, "form_weight", usual.formWeight()),
        share(request, "follow_through", usual.followThrough()),
        truth(request, "orientation", usual.orientation()));
  }

  private static boolean truth(Request request, String field, boolean byDefault) {
    var given = request.text(field).orElse(Boolean.toString(byDefault));
    if (!given.equals("true") && !given.equals("false")) {
      throw Refused.request("'" + field + "' is true or false, not '" + given + "'.");
    }
    return given.equals("true");
  }

  private static double share(Request request, String field, double byDefault) {
    var given = request.text(field).orElse(Double.toString(byDefault));
    if (!given.matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?")) {
      throw Refused.request("'" + field + "' is a share from 0 to 1, not '" + given + "'.");
    }
    return Double.parseDouble(given);
  }
}
