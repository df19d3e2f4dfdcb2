package org.gradus.lesson;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.expr.Library;

/// The languages and libraries in which a descent can be written as a program.
public enum ProgramLanguage {
  /// Python with arrays, the gradient written out.
  NUMPY(Library.NUMPY),
  /// Python with tensors, the gradient by automatic differentiation.
  PYTORCH(Library.PYTORCH),
  /// Java without a library, the gradient written out.
  JAVA(Library.JAVA);

  private final Library library;

  ProgramLanguage(Library library) {
    this.library = library;
  }

  /// The language with this name, as it is given on a command line.
  public static Optional<ProgramLanguage> named(String name) {
    return Stream.of(values())
        .filter(language -> language.languageName().equalsIgnoreCase(name))
        .findFirst();
  }

  public String languageName() {
    return name().toLowerCase(Locale.ROOT);
  }

  Library library() {
    return library;
  }

  /// What stands before the name of a function of the library.
  String prefix() {
    return library.prefix();
  }

  /// A power of numbers.
  String power(double base, String exponent) {
    return isPython() ? base + " ** " + exponent : "Math.pow(" + base + ", " + exponent + ")";
  }

  boolean isPython() {
    return this != JAVA;
  }
}
