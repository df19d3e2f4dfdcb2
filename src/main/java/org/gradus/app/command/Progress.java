package org.gradus.app.command;

import java.io.PrintWriter;
import java.util.Locale;

/// How far a long work has come: a bar on a terminal, nothing elsewhere.
public record Progress(PrintWriter out, boolean isShown) {
  private static final int WIDTH = 40;

  /// A bar where the process has a terminal.
  public static Progress on(PrintWriter out) {
    var console = System.console();
    return new Progress(out, console != null && console.isTerminal());
  }

  public void show(int done, int all) {
    if (isShown) {
      int filled = (int) ((long) WIDTH * done / all);
      out.print(
          String.format(
              Locale.ROOT,
              "\r%s%s %d/%d",
              "█".repeat(filled),
              "░".repeat(WIDTH - filled),
              done,
              all));
      out.flush();
    }
  }

  public void end() {
    if (isShown) {
      out.print("\r" + " ".repeat(WIDTH + 24) + "\r");
      out.flush();
    }
  }
}
