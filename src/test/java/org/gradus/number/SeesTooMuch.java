package org.gradus.number;

import java.lang.classfile.ClassFile;
import java.nio.file.Path;
import java.util.Random;
import org.antlr.v4.runtime.CharStream;
import org.gradus.app.Main;
import picocli.CommandLine;

/// Breaks every rule of the architecture, so that the test can show that each of them can fail.
record SeesTooMuch(
    CharStream antlr, ClassFile classFile, CommandLine line, Path file, Random seed) {

  SeesTooMuch(CharStream antlr, ClassFile classFile, CommandLine line, Path file) {
    this(antlr, classFile, line, file, new Random());
  }

  void usesARoomBelow() {
    Main.main(new String[0]);
  }

  long readsTheClock() {
    return System.nanoTime();
  }

  void writesToTheTerminal() {
    System.out.println(this);
  }
}
