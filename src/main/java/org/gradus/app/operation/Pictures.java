package org.gradus.app.operation;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gradus.app.file.InputFile;
import org.gradus.app.file.WholeFile;
import org.gradus.app.request.Answer;
import org.gradus.app.request.Field;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.document.Figure;
import org.gradus.document.Svg;
import org.gradus.document.Terminal;
import org.gradus.number.Budget;
import org.gradus.plot.Plot;

/// Pictures as a part of answers: SVG in a file or as a member of a response, dots on a terminal.
public final class Pictures {
  /// The picture of an operation whose answer is something else.
  static final Field PLOT =
      Field.option(
          "plot",
          Field.Kind.PICTURE,
          "Where the picture goes, as SVG; - shows it in the terminal.");

  /// The name that stands for no file.
  public static final String TERMINAL = "-";

  private static final Pattern ENDING = Pattern.compile("(.+)\\.(\\w{1,5})");
  private static final int TERMINAL_WIDTH = 92;
  private static final int TERMINAL_HEIGHT = 22;

  /// Stationary points are marked where finding them takes no more work than this.
  private static final long SEARCH = 100_000;

  /// And no more than this part of the time.
  private static final int SEARCH_TIME = 6;

  private Pictures() {}

  /// The work of a short search for stationary points to be marked.
  static Budget search(Request request) {
    return request.budget(Budget.ofWork(SEARCH), SEARCH_TIME);
  }

  /// The answer with its picture, where one is asked for.
  static Answer with(Answer answer, Request request, Supplier<Plot> plot) {
    if (!request.wants(PLOT)) {
      return answer;
    }
    var figure = figure(plot.get());
    answer.fields().put("svg", Svg.write(figure));
    return answer.with(figure);
  }

  static Figure figure(Plot plot) {
    return switch (plot) {
      case Plot.Drawn(var figure) -> figure;
      case Plot.Refused(var reason) -> throw Refused.unsupported(reason);
    };
  }

  public static String inTerminal(Figure figure) {
    return Terminal.write(figure, TERMINAL_WIDTH, TERMINAL_HEIGHT);
  }

  /// Writes the picture of an answer to the file that a command line names.
  ///
  /// @throws Refused if it cannot be written
  public static void save(Answer answer, Field field, String file) {
    var figure =
        answer
            .figure()
            .orElseThrow(
                () -> Refused.unsupported("There is no picture of this for '%s'.".formatted(file)));
    var ending = ENDING.matcher(file);
    if (ending.matches() && !ending.group(2).equalsIgnoreCase("svg")) {
      throw Refused.request(
          "Pictures are SVG: write %s %s.svg.".formatted(field.flag(), ending.group(1)));
    }
    WholeFile.write(InputFile.path(file), Svg.write(figure));
  }
}
