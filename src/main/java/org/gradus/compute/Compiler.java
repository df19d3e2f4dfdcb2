package org.gradus.compute;

/// Turns a program into code; another back end takes the place of the first by implementing this.
interface Compiler {
  Code compile(Program program);
}
