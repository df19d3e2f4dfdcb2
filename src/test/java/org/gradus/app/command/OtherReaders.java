package org.gradus.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Other people's readers of the formats of exports, which are fetched where they are needed.
///
/// Those from npm (gift-pegjs, the QTI 3 Player of Amp-up.io; both MIT) go to `target/formats`, in
/// the versions of `src/test/formats/package.json`. Maxima is a program of the machine.
final class OtherReaders {
  private static final Path SOURCES = Path.of("src/test/formats");
  private static final Path FETCHED = Path.of("target/formats");

  private OtherReaders() {}

  /// What a script of `src/test/formats` prints about a file or a folder: a line of JSON for each
  /// question. The test is skipped where there is no npm.
  static List<JsonNode> read(String script, Path exported) throws Exception {
    fetch();
    var printed = run(List.of("node", FETCHED.resolve(script).toString(), exported.toString()));
    return printed
        .lines()
        .filter(line -> line.startsWith("{"))
        .map(JsonMapper.shared()::readTree)
        .toList();
  }

  private static void fetch() throws Exception {
    Files.createDirectories(FETCHED);
    for (var name : List.of("package.json", "gift.js", "qti.js")) {
      Files.copy(SOURCES.resolve(name), FETCHED.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    assumeTrue(isThere("npm"), "Skipped: npm is not installed.");
    if (!Files.exists(FETCHED.resolve("node_modules/.package-lock.json"))) {
      run(
          List.of(
              "npm", "install", "--prefix", FETCHED.toString(), "--ignore-scripts", "--no-audit"));
    }
  }

  /// What Maxima prints when it works through a file.
  static List<String> maxima(Path file) throws Exception {
    assumeTrue(isThere("maxima"), "Skipped: maxima is not installed (Debian: the package maxima).");
    return run(List.of("maxima", "--very-quiet", "--batch=" + file)).lines().toList();
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      return started(List.of(program, "--version")).waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private static String run(List<String> command) throws Exception {
    var process = started(command);
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed;
  }

  private static Process started(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
