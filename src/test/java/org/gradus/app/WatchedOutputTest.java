package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchedOutputTest {

  @Test
  void what_can_be_written_is_written_without_a_fault() {
    var bytes = new ByteArrayOutputStream();
    var watched = new WatchedOutput(bytes);
    print(watched);
    assertEquals("x²\n", bytes.toString(StandardCharsets.UTF_8));
    assertEquals(Optional.empty(), watched.fault());
  }

  @Test
  void a_full_disk_is_remembered_and_a_closed_pipe_is_not() {
    assertEquals(Optional.of("No space left on device"), faultOf("No space left on device"));
    assertEquals(Optional.empty(), faultOf("Broken pipe"));
  }

  private static Optional<String> faultOf(String reason) {
    var watched =
        new WatchedOutput(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(reason);
              }
            });
    print(watched);
    return watched.fault();
  }

  private static void print(OutputStream out) {
    var writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    writer.print("x²\n");
    writer.flush();
  }
}
