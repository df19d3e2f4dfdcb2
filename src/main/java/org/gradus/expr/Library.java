package org.gradus.expr;

/// Libraries and programs that have elementary functions of their own.
public enum Library {
  NUMPY("np."),
  PYTORCH("torch."),
  /// The class `Math` of Java.
  JAVA("Math."),
  MAXIMA("");

  private final String prefix;

  Library(String prefix) {
    this.prefix = prefix;
  }

  /// What stands before the name of a function.
  public String prefix() {
    return prefix;
  }

  /// The call of a function of this name, with `%s` for its arguments.
  String call(String name) {
    return prefix + name + "(%s)";
  }
}
