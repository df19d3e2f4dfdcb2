package org.gradus.app.request;

/// What the end of a command says to the shell.
public final class ExitCode {

  public static final int DONE = 0;

  /// The answer is "no": a check failed, an answer was wrong or only partly correct.
  public static final int NO = 1;

  /// The command line was wrong.
  public static final int MISUSE = 2;

  /// The input could not be read.
  public static final int UNREADABLE = 3;

  /// Undecided, or out of budget.
  public static final int UNDECIDED = 4;

  /// A fault of the program itself (`EX_SOFTWARE` of BSD's `sysexits.h`).
  public static final int FAULT = 70;

  /// The results could not be written (`EX_IOERR` of the same).
  public static final int UNWRITTEN = 74;

  private ExitCode() {}
}
