package org.gradus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `gradus`, with a JDK that prints its arguments and a Maven that counts its runs.
class LauncherTest {

  @TempDir private Path folder;

  private Path home;

  @BeforeEach
  void set_up_a_project() throws IOException {
    home = Files.createDirectories(folder.resolve("the project"));
    write("src/main/Source.java", "");
    write("pom.xml", "");
    write("jdk/release", "JAVA_VERSION=\"25.0.3\"\n");
    script("jdk/bin/javac", "exit 1");
    script("jdk/bin/java", "printf '%s\\n' \"$LC_ALL\" \"$@\"");
    script(
        "bin/mvn",
        """
        echo run >>runs
        sleep 0.2
        mkdir -p target
        printf '%s\\n' "$JAVA_HOME" >target/jdk
        touch target/gradus.jar target/gradus.aot
        """);
    script("gradus", Files.readString(Path.of("gradus")));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("the project/gradus"));
    Files.createSymbolicLink(folder.resolve("link to link"), folder.resolve("link"));
  }

  @Test
  void arguments_go_through_untouched_from_any_folder() throws Exception {
    var output =
        run("cd / && LC_ALL=C '%s/link to link' gradient 'x³y² + $HOME  \"`α`\"' '' '*' '\\n'");
    var arguments = output.lines().dropWhile(line -> !line.equals("org.gradus.app.Main")).toList();
    assertEquals(
        List.of("org.gradus.app.Main", "gradient", "x³y² + $HOME  \"`α`\"", "", "*", "\\n"),
        arguments);
    assertTrue(output.lines().anyMatch("C.UTF-8"::equals), output);
  }

  @Test
  void the_exit_code_is_the_command_s() throws Exception {
    script("jdk/bin/java", "exit 3");
    assertEquals("3\n", run("'%s/link' 2>/dev/null; echo $?"));
  }

  @Test
  void two_that_start_at_once_build_once() throws Exception {
    run("'%s/link' & '%s/link' & '%s/link' & wait");
    assertEquals(1, builds());
    assertFalse(Files.exists(home.resolve("target/build.lock")));
  }

  @Test
  void it_builds_again_only_when_a_source_is_newer() throws Exception {
    run("'%s/link'; '%s/link'");
    assertEquals(1, builds());
    Files.setLastModifiedTime(
        home.resolve("src/main/Source.java"), FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));
    run("'%s/link'");
    assertEquals(2, builds());
  }

  @Test
  void the_lock_of_a_launcher_that_is_gone_is_taken_over() throws Exception {
    Files.createDirectories(home.resolve("target"));
    Files.createSymbolicLink(home.resolve("target/build.lock"), Path.of("999999999"));
    run("'%s/link'");
    assertEquals(1, builds());
  }

  @Test
  void a_failed_build_is_shown() throws Exception {
    script("bin/mvn", "echo the reason; exit 1");
    var output = run("'%s/link' 2>&1; echo $?");
    assertTrue(output.contains("the reason") && output.endsWith("69\n"), output);
  }

  private long builds() throws IOException {
    return Files.readAllLines(home.resolve("runs")).size();
  }

  /// Runs a line of shell, in which `%s` is the folder of the links, and returns its standard
  /// output.
  ///
  /// The line goes through a file, whose encoding does not depend on the locale of the tests.
  private String run(String line) throws Exception {
    var file = Files.writeString(folder.resolve("line"), line.replace("%s", folder.toString()));
    var builder = new ProcessBuilder("sh", file.toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().merge("PATH", "", (path, _) -> home.resolve("bin") + ":" + path);
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return output;
  }

  private void script(String path, String text) throws IOException {
    var file = write(path, text.startsWith("#!") ? text : "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path write(String path, String text) throws IOException {
    var file = home.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
