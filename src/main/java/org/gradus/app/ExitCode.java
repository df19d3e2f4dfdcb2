package org.gradus.app;

/// What the end of a command says to the shell.
final class ExitCode {

  static final int DONE = 0;

  /// The answer is "no": a check failed, an answer was wrong or only partly correct.
  static final int NO = 1;

  /// The command line was wrong.
  static final int MISUSE = 2;

  /// The input could not be read.
  static final int UNREADABLE = 3;

  /// Undecided, or out of budget.
  static final int UNDECIDED = 4;

  /// A fault of the program itself (`EX_SOFTWARE` of BSD's `sysexits.h`).
  static final int FAULT = 70;

  /// The results could not be written (`EX_IOERR` of the same).
  static final int UNWRITTEN = 74;

  private ExitCode() {}
}
