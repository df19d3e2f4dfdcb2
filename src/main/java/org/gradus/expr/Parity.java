package org.gradus.expr;

/// What f(−u) is: −f(u), f(u), or neither in general.
public enum Parity {
  ODD,
  EVEN,
  NEITHER
}
