package org.gradus.document;

import java.util.ArrayList;
import java.util.List;

/// Cuts a line into the dashes of its pen.
final class Dashes {
  private final List<Double> lengths;
  private final List<List<Position>> drawn = new ArrayList<>();
  private int phase;
  private double left;

  private Dashes(List<Double> lengths) {
    this.lengths = lengths;
    this.left = lengths.getFirst();
  }

  static List<List<Position>> of(List<Position> line, Pen pen) {
    if (pen.dash().lengths().isEmpty()) {
      return List.of(line);
    }
    var dashes = new Dashes(pen.dash().lengths());
    dashes.begin(line.getFirst());
    for (int i = 0; i + 1 < line.size(); i++) {
      dashes.segment(line.get(i), line.get(i + 1));
    }
    return dashes.drawn;
  }

  private void begin(Position at) {
    if (phase % 2 == 0) {
      drawn.add(new ArrayList<>(List.of(at)));
    }
  }

  private void segment(Position from, Position to) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    double done = 0;
    while (length - done > left) {
      done += left;
      double t = done / length;
      var at = new Position(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y()));
      end(at);
      phase = (phase + 1) % lengths.size();
      left = lengths.get(phase);
      begin(at);
    }
    left -= length - done;
    end(to);
  }

  private void end(Position at) {
    if (phase % 2 == 0) {
      drawn.getLast().add(at);
    }
  }
}
