package org.gradus.exercise;

/// A fault on its way to the entry point that turns it into a result.
public final class Misread extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  Misread(Fault fault) {
    super(fault.message(), null, false, false);
    this.fault = fault;
  }

  Misread(Place place, String message) {
    this(Fault.at(place, message));
  }

  public Fault fault() {
    return fault;
  }
}
