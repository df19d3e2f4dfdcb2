package org.gradus.notation;

import org.gradus.expr.Function;

/// A function as it was typed: `log` and `ln` are one function, but only `log` may have a base.
record FunctionName(Function function, String spelling) {
  private static final String LOGARITHM_WITH_BASE = "log";

  boolean takesBase() {
    return spelling.equals(LOGARITHM_WITH_BASE);
  }
}
