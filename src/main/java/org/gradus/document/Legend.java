package org.gradus.document;

import java.util.LinkedHashMap;
import java.util.List;

/// The drawings that a legend explains.
final class Legend {
  private Legend() {}

  /// The named drawings, the first of each name.
  static List<Drawing> of(Panel panel) {
    var byName = new LinkedHashMap<String, Drawing>();
    for (var drawing : panel.drawings()) {
      if (!name(drawing).isEmpty()) {
        byName.putIfAbsent(name(drawing), drawing);
      }
    }
    return List.copyOf(byName.values());
  }

  static String name(Drawing drawing) {
    return switch (drawing) {
      case Drawing.Line line -> line.name();
      case Drawing.Area area -> area.name();
      case Drawing.Marks marks -> marks.name();
      case Drawing.Level _, Drawing.Label _ -> "";
    };
  }
}
