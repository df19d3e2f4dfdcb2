package org.gradus.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads `name:a,b` with the rows of a table.
///
/// @param kind what the names are names of, for messages
record NameTable<T>(String kind, List<Row<T>> rows) {

  /// One name: its parameters, and what is made of them.
  record Row<T>(String name, List<Parameter> parameters, Function<List<Double>, T> make) {
    String usage() {
      return parameters.isEmpty()
          ? name
          : name
              + ":"
              + parameters.stream().map(Parameter::letter).collect(Collectors.joining(","));
    }
  }

  /// A number behind the name.
  ///
  /// @param usual where it is not given; empty where it must be
  record Parameter(String letter, Optional<Double> usual, Range range) {
    static Parameter of(String letter, double usual, Range range) {
      return new Parameter(letter, Optional.of(usual), range);
    }

    static Parameter required(String letter, Range range) {
      return new Parameter(letter, Optional.empty(), range);
    }
  }

  /// Which numbers a parameter may be.
  enum Range {
    COUNT("a positive whole number"),
    SHARE("a number from 0 to less than 1"),
    FRACTION("a number between 0 and 1"),
    PART("a number from 0 to 1"),
    POSITIVE("a positive number");

    private final String text;

    Range(String text) {
      this.text = text;
    }

    boolean contains(double value) {
      return switch (this) {
        case COUNT -> value >= 1 && value == Math.rint(value) && value < 1e9;
        case SHARE -> value >= 0 && value < 1;
        case FRACTION -> value > 0 && value < 1;
        case PART -> value >= 0 && value <= 1;
        case POSITIVE -> value > 0 && Double.isFinite(value);
      };
    }
  }

  Named<T> read(String text) {
    int colon = text.indexOf(':');
    var name = (colon < 0 ? text : text.substring(0, colon)).strip();
    var given = colon < 0 ? List.<String>of() : List.of(text.substring(colon + 1).split(",", -1));
    return rows.stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .map(row -> make(row, given))
        .orElseGet(() ->
            new Named.Unknown<>("'%s' is no %s. There are %s.".formatted(name, kind, usages())));
  }

  private String usages() {
    return rows.stream().map(Row::usage).collect(Collectors.joining("; "));
  }

  private Named<T> make(Row<T> row, List<String> given) {
    if (given.size() > row.parameters().size()) {
      return new Named.Unknown<>(
          "'%s' takes %s, not %d; it is written %s."
              .formatted(row.name(), most(row.parameters().size()), given.size(), row.usage()));
    }
    var values = new ArrayList<Double>();
    for (int i = 0; i < row.parameters().size(); i++) {
      var parameter = row.parameters().get(i);
      var value = i < given.size() ? number(given.get(i)) : parameter.usual();
      if (value.isEmpty() || !parameter.range().contains(value.get())) {
        return new Named.Unknown<>(
            "In %s, %s is %s%s."
                .formatted(
                    row.usage(),
                    parameter.letter(),
                    parameter.range().text,
                    i < given.size()
                        ? ", not '" + given.get(i).strip() + "'"
                        : ", and it is missing"));
      }
      values.add(value.get());
    }
    return new Named.Found<>(row.make().apply(values));
  }

  private static String most(int numbers) {
    return switch (numbers) {
      case 0 -> "no number";
      case 1 -> "one number with a decimal point";
      default -> "at most " + numbers + " numbers with decimal points";
    };
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text.strip()));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
