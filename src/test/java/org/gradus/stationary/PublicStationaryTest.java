package org.gradus.stationary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.expr.Symbol;
import org.gradus.notation.Reader;
import org.gradus.number.Budget;
import org.gradus.number.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stationary points of classic and textbook functions, read from a folder that is given as the
/// system property `suites`.
@EnabledIfSystemProperty(named = "suites", matches = ".+")
class PublicStationaryTest {
  private static final double TOLERANCE = 1e-6;
  private static final Interval SIDE = Interval.of(-10, 10);

  @Test
  void every_listed_point_is_found_with_its_kind_and_complete_lists_are_complete()
      throws IOException {
    var faults = new ArrayList<String>();
    int count = 0;
    for (var file : files()) {
      for (var entry : JsonMapper.shared().readTree(Files.readString(file))) {
        faults.addAll(faults(entry));
        count++;
      }
    }
    assertTrue(count > 0);
    assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("suites")))) {
      return files.filter(f -> f.getFileName().toString().matches("stationary.*json")).toList();
    }
  }

  private static List<String> faults(JsonNode entry) {
    var faults = new ArrayList<String>();
    var symbols = new ArrayList<Symbol>();
    entry.get("vars").forEach(x -> symbols.add(Symbol.of(x.asString())));
    var found = solve(entry, symbols);
    var name = entry.get("name").asString() + ": " + entry.get("f").asString() + " ";
    for (var listed : entry.get("points")) {
      var at = new ArrayList<Double>();
      listed.get("at").forEach(x -> at.add(x.asDouble()));
      var kinds = kindsAt(found, symbols, at);
      if (kinds.stream().noneMatch(kind -> kind.contains(listed.get("kind").asString()))) {
        faults.add(name + at + " is " + listed.get("kind").asString() + ", found " + kinds);
      }
    }
    if (entry.get("complete").asBoolean()) {
      if (!found.complete()) {
        faults.add(name + "is not complete: " + found.tried());
      }
      if (found.points().size() != entry.get("points").size()) {
        faults.add(name + "has " + found.points().size() + " points");
      }
    }
    found.points().stream()
        .filter(p -> p.kind() == Kind.UNDECIDED)
        .forEach(p -> faults.add(name + p.at() + " is undecided"));
    return faults;
  }

  /// With a box where one is given or where periods are to be counted.
  private static StationaryPoints solve(JsonNode entry, List<Symbol> symbols) {
    var f = Reader.standard().expression(entry.get("f").asString());
    var sides = new LinkedHashMap<Symbol, Interval>();
    for (int i = 0; i < symbols.size(); i++) {
      var side = entry.get("box").isNull() ? null : entry.get("box").get(i);
      sides.put(
          symbols.get(i),
          side == null ? SIDE : Interval.of(side.get(0).asDouble(), side.get(1).asDouble()));
    }
    Optional<Map<Symbol, Interval>> box =
        entry.get("box").isNull() ? Optional.empty() : Optional.of(sides);
    var found = StationaryPoints.of(f, symbols, box, Budget.standard());
    boolean hasPeriods =
        found.families().stream()
            .anyMatch(family -> family.parameters().stream().anyMatch(Family.Parameter::integer));
    return hasPeriods
        ? StationaryPoints.of(f, symbols, Optional.of(sides), Budget.standard())
        : found;
  }

  private static List<String> kindsAt(
      StationaryPoints found, List<Symbol> symbols, List<Double> at) {
    var kinds = new ArrayList<String>();
    for (var point : found.points()) {
      boolean isHere = true;
      for (int i = 0; i < symbols.size(); i++) {
        var own = point.at().get(symbols.get(i)).approximate().doubleValue();
        isHere &= Math.abs(own - at.get(i)) <= TOLERANCE * Math.max(1, Math.abs(own));
      }
      if (isHere) {
        kinds.add(point.kind().text());
      }
    }
    var there = new LinkedHashMap<Symbol, Coordinate>();
    for (int i = 0; i < symbols.size(); i++) {
      var middle = new BigDecimal(at.get(i));
      there.put(symbols.get(i), new Coordinate.Enclosed(Interval.of(middle.doubleValue())));
    }
    for (var family : found.families()) {
      if (FamilyPosition.of(family, there) == FamilyPosition.ON) {
        family.pieces().forEach(piece -> kinds.add(piece.classification().kind().text()));
      }
    }
    return kinds;
  }
}
