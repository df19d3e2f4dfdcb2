package org.gradus.notation;

import org.gradus.expr.Constant;
import org.gradus.expr.Function;

/// What a name stands for.
sealed interface Meaning {
  record OfFunction(Function function) implements Meaning {}

  record OfConstant(Constant constant) implements Meaning {}

  record OfLetter(GreekLetter letter) implements Meaning {}

  record OfForm(Form form) implements Meaning {}

  /// A name that the person has declared.
  record Declared(String name) implements Meaning {}
}
