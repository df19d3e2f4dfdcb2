package org.gradus.app.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Command lines in a text, each with lines of what it prints.
///
/// ```
/// $ ./gradus diff "x² sin 3x"
/// 2x sin 3x + 3x² cos 3x
/// ```
///
/// A line that begins with the sign of the prompt is answered as there, with what the lines before
/// it have defined.
///
/// A line `…` stands for lines that are left out, and `…` in a line for a part of it.
record Transcript(List<Entry> entries) {
  static final String SIGN = "$ ./gradus ";
  private static final String LEFT_OUT = "…";
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  Transcript {
    entries = List.copyOf(entries);
  }

  /// A command with the lines shown below it.
  ///
  /// @param sign what stands before the command: `$ ./gradus`, or the sign of the prompt
  record Entry(String sign, String command, List<String> shown) {
    Entry {
      shown = List.copyOf(shown);
    }

    private Entry with(String line) {
      return new Entry(sign, command, Stream.concat(shown.stream(), Stream.of(line)).toList());
    }

    /// Whether the command is a line at the prompt.
    boolean isTyped() {
      return sign.equals(Prompt.SIGN);
    }

    /// The words of the command, without their quotes.
    List<String> arguments() {
      return WORD.matcher(command)
          .results()
          .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
          .toList();
    }

    /// The first shown line that the output has not, after those before it; empty where the output
    /// has all of them. Spaces count as one.
    Optional<String> missing(String output) {
      var lines = output.lines().map(Entry::spaced).toList();
      int next = 0;
      for (var line : shown) {
        if (line.strip().equals(LEFT_OUT) || line.isBlank()) {
          continue;
        }
        int found = next;
        while (found < lines.size() && !isLike(lines.get(found), spaced(line))) {
          found++;
        }
        if (found == lines.size()) {
          return Optional.of(line);
        }
        next = found + 1;
      }
      return Optional.empty();
    }

    /// Whether a line is the shown one, in which `…` stands for whatever is left out.
    private static boolean isLike(String line, String shown) {
      var pattern =
          Stream.of(shown.split(LEFT_OUT, -1))
              .map(Pattern::quote)
              .collect(Collectors.joining(".*"));
      return line.matches(pattern);
    }

    private static String spaced(String line) {
      return line.strip().replaceAll("\\s+", " ");
    }
  }

  static Transcript of(String text) {
    var entries = new ArrayList<Entry>();
    for (var line : text.lines().toList()) {
      var sign = Stream.of(SIGN, Prompt.SIGN).filter(line::startsWith).findFirst();
      if (sign.isPresent()) {
        entries.add(new Entry(sign.get(), line.substring(sign.get().length()), List.of()));
      } else if (!entries.isEmpty()) {
        entries.add(entries.removeLast().with(line));
      }
    }
    return new Transcript(entries);
  }
}
