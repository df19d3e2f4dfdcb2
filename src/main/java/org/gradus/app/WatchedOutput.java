package org.gradus.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// An output that remembers why it could not be written, because a print writer keeps it to itself.
///
/// A reader that has seen enough and closes its end, as `head` does, is no fault.
final class WatchedOutput extends OutputStream {
  private static final String CLOSED_BY_ITS_READER = "Broken pipe";

  private final OutputStream out;
  private String fault = "";

  WatchedOutput(OutputStream out) {
    this.out = out;
  }

  /// What the system says of the first fault; empty where everything was written.
  Optional<String> fault() {
    boolean isNone = fault.isEmpty() || fault.contains(CLOSED_BY_ITS_READER);
    return isNone ? Optional.empty() : Optional.of(fault);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException broken) {
      fault = fault.isEmpty() ? String.valueOf(broken.getMessage()) : fault;
      throw broken;
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
