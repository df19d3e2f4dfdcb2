package org.gradus.app;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where a process begins and ends.
public final class Main {

  private Main() {}

  /// Runs one command line and ends the process with its exit code.
  ///
  /// What is written is UTF-8, whatever the locale says. The process halts instead of exiting,
  /// because the JDK's log of exits takes longer than a short command.
  public static void main(String[] arguments) {
    var streams = new Streams(System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    var code = new Gradus(Commands.ALL).run(streams, arguments);
    streams.out().flush();
    streams.err().flush();
    Runtime.getRuntime().halt(code);
  }

  private static PrintWriter utf8(FileDescriptor file) {
    var bytes = new FileOutputStream(file);
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)));
  }
}
