import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Measures whole processes, turn by turn, so that a busy machine slows all of them alike.
final class Startup {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private Startup() {}

  /// Arguments: the number of runs, the project's folder, and the command line of `gradus`.
  public static void main(String[] arguments) throws Exception {
    var runs = Integer.parseInt(arguments[0]);
    var home = Path.of(arguments[1]);
    var gradus =
        Stream.concat(
                Stream.of(home.resolve("gradus").toString()), Arrays.stream(arguments).skip(2))
            .toList();
    var empty = List.of(JAVA.toString(), "-cp", compiledEmpty().toString(), "Empty");
    var emptyTimes = new ArrayList<Double>();
    var gradusTimes = new ArrayList<Double>();
    for (var run = 0; run < runs; run++) {
      emptyTimes.add(milliseconds(empty));
      gradusTimes.add(milliseconds(gradus));
    }
    report("an empty main", emptyTimes);
    report("./gradus " + String.join(" ", gradus.subList(1, gradus.size())), gradusTimes);
    System.out.printf(Locale.ROOT, "ratio  %.2f%n", median(gradusTimes) / median(emptyTimes));
  }

  private static Path compiledEmpty() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("empty");
    var source = folder.resolve("Empty.java");
    Files.writeString(
        source, "public class Empty { public static void main(String[] arguments) {} }");
    milliseconds(List.of(JAVA.resolveSibling("javac").toString(), source.toString()));
    return folder;
  }

  private static double milliseconds(List<String> command)
      throws IOException, InterruptedException {
    var start = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var code = process.waitFor();
    var time = (System.nanoTime() - start) / 1e6;
    if (code != 0) {
      throw new IllegalStateException(command + " ended with " + code);
    }
    return time;
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static void report(String what, List<Double> times) {
    var fastest = times.stream().min(Double::compare).orElseThrow();
    System.out.printf(
        Locale.ROOT, "%6.1f ms median, %6.1f ms fastest  %s%n", median(times), fastest, what);
  }
}
