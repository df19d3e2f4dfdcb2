package org.gradus.expr;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// The functions of the table by their ASCII spellings, in alphabetical order.
final class FunctionNames {
  static final Map<String, Function> ALL = all();

  private FunctionNames() {}

  private static Map<String, Function> all() {
    var byName = new TreeMap<String, Function>();
    for (var function : Function.values()) {
      function.spellings().forEach(name -> byName.put(name, function));
    }
    return Collections.unmodifiableMap(byName);
  }
}
