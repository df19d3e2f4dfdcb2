package org.gradus.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradus.app.file.InputFile;
import org.gradus.app.file.WholeFile;
import org.gradus.app.operation.GraderQuestions;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Members;
import org.gradus.app.request.Refused;
import org.gradus.document.Document;
import org.gradus.document.Format;
import org.gradus.exercise.Exercise;
import org.gradus.exercise.ExerciseFile;
import org.gradus.exercise.Misread;
import org.gradus.exercise.Presentation;
import org.gradus.exercise.Sheet;
import picocli.CommandLine.Model.OptionSpec;

/// `exercise`: exercise files as lists, sheets, keys and exports.
public final class ExerciseCommand {
  private static final int MOST_VARIANTS = 10_000;
  private static final String FILES = "Exercise files or folders with them (exercises).";
  private static final OptionSpec FORMAT =
      Verb.option("--format", "text|markdown|latex|html|json", "The format (text).");
  private static final OptionSpec SEED =
      Verb.option("--seed", "N", "The seed from which the variants follow (1).");
  private static final OptionSpec VARIANT =
      Verb.option("--variant", "N", "Which variant of the seed (1).");
  private static final OptionSpec JSON =
      Verb.flag("--json", "Writes one line of JSON for each exercise.");

  private final ExerciseFolder folder = new ExerciseFolder(new GraderQuestions());

  private ExerciseCommand() {}

  public static Subcommand family() {
    var command = new ExerciseCommand();
    return new Family(
        "exercise", "Exercise files: variants, sheets, keys and exports.", command.verbs());
  }

  private List<Verb> verbs() {
    return Stream.concat(forStudents().stream(), forAuthors().stream()).toList();
  }

  private List<Verb> forStudents() {
    return List.of(
        new Verb("list", "Lists exercises.", FILES, List.of(JSON), this::list),
        new Verb(
            "show",
            "Shows exercises as students see them.",
            FILES,
            List.of(JSON, FORMAT, SEED, VARIANT, Verb.flag("--hints", "Shows the hints instead.")),
            this::show),
        new Verb(
            "solve",
            "Shows exercises with answers and steps.",
            FILES,
            List.of(JSON, FORMAT, SEED, VARIANT),
            (line, streams) -> printed(line, streams, Presentation::withSolution)),
        new Verb(
            "sheet",
            "Makes one sheet of several exercises, or variants of it, with keys.",
            FILES,
            List.of(
                FORMAT,
                SEED,
                Verb.option("--title", "TEXT", "The title of the sheet (Exercises)."),
                Verb.option("--variants", "N", "How many variants (1)."),
                Verb.flag("--key", "Writes the solutions instead."),
                Verb.option(
                    "--out", "FOLDER", "A folder for sheet-1, key-1, …; else to standard output.")),
            this::sheet));
  }

  private List<Verb> forAuthors() {
    return List.of(
        ExerciseGeneration.verb(),
        new Verb(
            "check",
            "Checks that exercises can be set: keys, rewrites of them, and wrong answers.",
            FILES,
            List.of(JSON, SEED, Verb.option("--variants", "N", "How many variants of each (20).")),
            this::check),
        new Verb(
            "export",
            "Writes questions for Moodle (with STACK), QTI 3, or GIFT.",
            FILES,
            List.of(
                SEED,
                Verb.option("--format", "moodle|qti|gift", "The format (moodle)."),
                Verb.option("--variants", "N", "How many variants of each (1)."),
                Verb.option(
                    "--out",
                    "FILE",
                    "Where it goes; of QTI a folder or a .zip. Else to standard output.")),
            (line, streams) -> new ExerciseExport(folder).run(line, streams)),
        new Verb(
            "schema", "Prints the JSON Schema of the front matter.", "", List.of(), this::schema));
  }

  private int schema(Verb.Line line, Streams streams) {
    streams.out().print(ExerciseFile.schema(folder.questions()));
    return ExitCode.DONE;
  }

  private int list(Verb.Line line, Streams streams) {
    for (var entry : folder.entries(line.files())) {
      streams.out().println(line.flag("--json") ? members(entry).json() : listed(entry));
    }
    return ExitCode.DONE;
  }

  private static Members members(ExerciseFolder.Entry entry) {
    var exercise = entry.exercise();
    return new Members()
        .put("ok", true)
        .put("file", entry.file().toString())
        .put("title", exercise.title())
        .put("kinds", exercise.kinds())
        .put("points", exercise.points())
        .put("parameters", exercise.hasParameters());
  }

  private static String listed(ExerciseFolder.Entry entry) {
    var exercise = entry.exercise();
    return "%-48s %s [%s]%s"
        .formatted(
            entry.file(),
            exercise.title(),
            kinds(exercise),
            exercise.hasParameters() ? ", variants" : "");
  }

  private static String kinds(Exercise exercise) {
    return exercise.kinds().stream().distinct().collect(Collectors.joining(", "));
  }

  private int check(Verb.Line line, Streams streams) {
    int most = (int) line.number("--variants", 1, MOST_VARIANTS, 20);
    return new ExerciseCheck(folder, most, seed(line), line.flag("--json"))
        .run(line.files(), streams);
  }

  private int show(Verb.Line line, Streams streams) {
    return printed(
        line, streams, line.flag("--hints") ? Presentation::hints : Presentation::forStudents);
  }

  private int printed(Verb.Line line, Streams streams, Function<Presentation, Document> document) {
    var format = format(line);
    int number = (int) line.number("--variant", 1, MOST_VARIANTS, 1);
    boolean json = line.flag("--json");
    var texts = new ArrayList<String>();
    for (var entry : folder.entries(line.files())) {
      var text = format.write(document.apply(presentation(entry, number, line)));
      texts.add(json ? members(entry, number, text).json() + "\n" : text);
    }
    streams.out().print(String.join(json ? "" : "\n", texts));
    return ExitCode.DONE;
  }

  private static Members members(ExerciseFolder.Entry entry, int number, String document) {
    return new Members()
        .put("ok", true)
        .put("file", entry.file().toString())
        .put("variant", number)
        .put("document", document);
  }

  private Presentation presentation(ExerciseFolder.Entry entry, int number, Verb.Line line) {
    var variants = entry.exercise().variants(number, seed(line));
    if (variants.size() < number) {
      throw Refused.request(
          "'%s' has %d variants, so there is no variant %d."
              .formatted(entry.file(), variants.size(), number));
    }
    return located(entry, () -> Presentation.of(variants.getLast(), folder.questions()));
  }

  /// What is worked out, or the place in the file that stands against it.
  static <T> T located(ExerciseFolder.Entry entry, Supplier<T> work) {
    try {
      return work.get();
    } catch (Misread misread) {
      throw entry.refused(misread.fault());
    }
  }

  public static Format format(Verb.Line line) {
    var name = line.option("--format").orElse("text");
    return Format.named(name)
        .orElseThrow(() ->
            Refused.request(
                "'%s' is no format. There are %s."
                    .formatted(
                        name,
                        Stream.of(Format.values())
                            .map(Format::formatName)
                            .collect(Collectors.joining(", ")))));
  }

  private static long seed(Verb.Line line) {
    return line.number("--seed", 0, Long.MAX_VALUE, 1);
  }

  private int sheet(Verb.Line line, Streams streams) throws IOException {
    var format = format(line);
    int count = (int) line.number("--variants", 1, MOST_VARIANTS, 1);
    var title = line.option("--title").orElse("Exercises");
    var entries = folder.entries(line.files());
    var sheets = sheets(entries, title, count, seed(line));
    var out = line.option("--out").map(InputFile::path);
    if (out.isEmpty()) {
      var texts =
          sheets.parallelStream()
              .map(sheet -> format.write(line.flag("--key") ? sheet.key() : sheet.questions()))
              .toList();
      texts.forEach(streams.out()::print);
      return ExitCode.DONE;
    }
    var texts =
        sheets.parallelStream()
            .map(sheet -> List.of(format.write(sheet.questions()), format.write(sheet.key())))
            .toList();
    WholeFile.folder(out.get());
    for (int k = 0; k < texts.size(); k++) {
      var ending = (k + 1) + "." + format.extension();
      WholeFile.write(out.get().resolve("sheet-" + ending), texts.get(k).getFirst());
      WholeFile.write(out.get().resolve("key-" + ending), texts.get(k).getLast());
    }
    return ExitCode.DONE;
  }

  private List<Sheet> sheets(
      List<ExerciseFolder.Entry> entries, String title, int count, long seed) {
    var items = entries.stream().map(entry -> items(entry, count, seed)).toList();
    return IntStream.range(0, count)
        .mapToObj(k ->
            new Sheet(
                count == 1 ? title : "%s, variant %d".formatted(title, k + 1),
                items.stream().map(of -> of.get(k % of.size())).toList()))
        .toList();
  }

  /// The variants of one exercise, which take turns where there are fewer than sheets.
  private List<Sheet.Item> items(ExerciseFolder.Entry entry, int count, long seed) {
    return entry.exercise().variants(count, seed).parallelStream()
        .map(variant -> located(entry, () -> Sheet.Item.of(variant, folder.questions())))
        .toList();
  }
}
