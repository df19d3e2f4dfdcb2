package org.gradus.expr;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;
import org.gradus.number.BigInterval;
import org.gradus.number.Digits;
import org.gradus.number.Interval;

/// A named real constant.
public enum Constant {
  PI(Math.PI, BigDecimalMath::pi),
  E(Math.E, BigDecimalMath::e);

  private final double value;
  private final Function<MathContext, BigDecimal> digits;

  Constant(double value, Function<MathContext, BigDecimal> digits) {
    this.value = value;
    this.digits = digits;
  }

  /// The nearest double.
  public double value() {
    return value;
  }

  /// The constant between two neighbouring doubles; both constants lie above their nearest double.
  public Interval enclosure() {
    return Interval.of(value, Math.nextUp(value));
  }

  /// The constant to this many digits.
  public BigInterval digits(int digitCount) {
    return Digits.constant(digits, digitCount);
  }
}
