package org.gradus.app.request;

import java.util.List;

/// The fields that several operations share.
public final class Fields {
  public static final Field F = Field.parameter("f", "The function, in any notation.");
  public static final Field BY =
      Field.option(
          "by",
          Field.Kind.NAMES,
          "The variable to differentiate by, or several; a repeated one is a higher order.");
  public static final Field ORDER =
      Field.option("order", Field.Kind.INTEGER, "The order of the derivative (1).");
  public static final Field STEPS =
      Field.option("steps", Field.Kind.FLAG, "Shows the derivation, rule by rule.");

  public static final Field AT =
      Field.option("at", Field.Kind.POINT, "The point: a number for each symbol.");
  public static final Field BOX =
      Field.option(
          "box",
          Field.Kind.BOX,
          "Where to look for stationary points: bounds for each variable; otherwise everywhere.");
  public static final Field JSON =
      Field.option("json", Field.Kind.FLAG, "Writes the answer as one line of JSON.");
  static final Field NOTATION =
      Field.choice(
          "notation",
          "The notation of the results beside ASCII in JSON.",
          "ascii",
          "text",
          "latex");

  /// What every operation is told.
  public static final List<Field> COMMON =
      List.of(
          Field.option(
              "vars",
              Field.Kind.NAMES,
              "The names of the variables, in order; names of several letters are declared so."),
          NOTATION,
          Field.option(
              "budget_ms", Field.Kind.INTEGER, "The longest time for an answer, in milliseconds."));

  private Fields() {}
}
