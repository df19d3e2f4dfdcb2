package org.gradus.app;

import java.io.PrintWriter;
import java.util.Locale;

/// How far a long work has come: a bar on a terminal, nothing elsewhere.
record Progress(PrintWriter out, boolean isShown) {
  private static final int WIDTH = 40;

  /// A bar where the process has a terminal.
  static Progress on(PrintWriter out) {
    var console = System.console();
    return new Progress(out, console != null && console.isTerminal());
  }

  void show(int done, int all) {
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

  void end() {
    if (isShown) {
      out.print("\r" + " ".repeat(WIDTH + 24) + "\r");
      out.flush();
    }
  }
}
