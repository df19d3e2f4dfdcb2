package org.gradus.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.app.file.Folder;
import org.gradus.app.file.InputFile;
import org.gradus.app.file.WholeFile;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Refused;
import org.gradus.exercise.Export;
import org.gradus.exercise.ExportItem;

/// `exercise export`: questions for other systems.
///
/// A question that a format does not have is left out, and that is said.
record ExerciseExport(ExerciseFolder folder) {
  private static final int MOST_VARIANTS = 10_000;

  int run(Verb.Line line, Streams streams) {
    var format = format(line);
    var questions = new LinkedHashMap<String, String>();
    var missing = new ArrayList<String>();
    for (var item : items(line)) {
      var question = format.write(item);
      question.ifPresentOrElse(q -> add(item.id(), q, questions), () -> missing.add(item.id()));
    }
    if (!missing.isEmpty()) {
      streams
          .err()
          .println(
              "%d questions are left out, because the format has none of their kind: %s"
                  .formatted(missing.size(), String.join(", ", missing)));
    }
    var out = line.option("--out").map(InputFile::path);
    if (out.isEmpty()) {
      streams.out().print(format.file(List.copyOf(questions.values())));
    } else {
      write(format, questions, out.get());
    }
    return ExitCode.DONE;
  }

  private static void add(String id, String question, Map<String, String> questions) {
    if (questions.put(id, question) != null) {
      throw Refused.request(
          "Two exercises have questions with the name '%s'; rename a file, or export them apart."
              .formatted(id));
    }
  }

  private static Export format(Verb.Line line) {
    var name = line.option("--format").orElse("moodle");
    return Export.named(name)
        .orElseThrow(() ->
            Refused.request(
                "'%s' is no export. There are %s."
                    .formatted(name, String.join(", ", Export.names()))));
  }

  private List<ExportItem> items(Verb.Line line) {
    int count = (int) line.number("--variants", 1, MOST_VARIANTS, 1);
    long seed = line.number("--seed", 0, Long.MAX_VALUE, 1);
    var items = new ArrayList<ExportItem>();
    for (var entry : folder.entries(line.files())) {
      for (var variant : entry.exercise().variants(count, seed)) {
        items.addAll(
            ExerciseCommand.located(
                entry, () -> ExportItem.of(name(entry), variant, folder.questions())));
      }
    }
    return items;
  }

  /// The names of the folder and of the file: files of several folders may have the same name.
  static String name(ExerciseFolder.Entry entry) {
    var above = entry.file().toAbsolutePath().normalize().getParent();
    var name = entry.exercise().name();
    return above.getNameCount() == 0 ? name : above.getFileName() + "-" + name;
  }

  private static void write(Export format, Map<String, String> questions, Path out) {
    format
        .files(questions)
        .ifPresentOrElse(
            files -> Folder.write(out, files),
            () -> WholeFile.write(out, format.file(List.copyOf(questions.values()))));
  }
}
