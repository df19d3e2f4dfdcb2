package org.gradus.lesson;

import java.util.Collection;
import java.util.Set;
import org.gradus.expr.Symbol;

/// Names for symbols that a program may use.
final class ProgramNames {
  /// Words of Python and of Java, and the names that the programs use themselves.
  private static final Set<String> TAKEN =
      Set.of(
          """
          and as assert async await break class continue def del elif else except finally for from
          global if import in is lambda nonlocal not or pass raise return try while with yield
          abstract boolean byte case catch char const default do double enum extends final float
          goto implements instanceof int interface long native new package private protected public
          short static strictfp super switch synchronized this throw throws transient void volatile
          true false null var record sealed permits when
          len list max min print range sum math np torch zip
          arguments at bound curvature data f gradient hessian i k mean move moves order
          other point r random rate row rows shuffle size slope spread square squares start state
          step trial unbiased value velocity z
          """
              .split("\\s+"));

  private ProgramNames() {}

  /// The symbol as a name, unlike all that are used already.
  static String of(Symbol symbol, Collection<String> used) {
    var plain = symbol.toString().replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "");
    var name = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "x_" + plain : plain;
    while (TAKEN.contains(name) || used.contains(name)) {
      name += "_";
    }
    return name;
  }
}
