package org.gradus.app.command;

import java.nio.file.Path;
import java.util.List;
import org.gradus.app.file.InputFile;
import org.gradus.app.request.ExitCode;
import org.gradus.app.request.Members;
import org.gradus.app.request.Refused;
import org.gradus.exercise.ExerciseFile;
import org.gradus.exercise.Fault;
import org.gradus.exercise.SelfCheck;

/// `exercise check`: whether exercises can be set, and what is wrong with those that cannot.
///
/// @param most how many variants of each are tried at most
record ExerciseCheck(ExerciseFolder folder, int most, long seed, boolean json) {
  private static final int MOST_FAULTS = 3;

  int run(List<String> names, Streams streams) {
    boolean isGood = true;
    for (var file : folder.files(names)) {
      isGood &= isGood(file, streams);
    }
    return isGood ? ExitCode.DONE : ExitCode.NO;
  }

  /// Whether a file has no fault; those that it has are told.
  private boolean isGood(Path file, Streams streams) {
    try {
      var text = InputFile.read(file);
      var report = report(file, text);
      streams.out().println(json ? members(file, report).json() : told(file, text, report));
      return report.faults().isEmpty();
    } catch (Refused refused) {
      streams.out().println(json ? refused.response(new Members()).json() : refused.picture());
      return false;
    }
  }

  private SelfCheck.Report report(Path file, String text) {
    return switch (ExerciseFile.read(ExerciseFolder.name(file), text, folder.questions())) {
      case ExerciseFile.Reading.Read(var exercise) ->
          SelfCheck.of(exercise, most, seed, folder.questions());
      case ExerciseFile.Reading.Faulty(var fault) -> new SelfCheck.Report(0, 0, List.of(fault));
    };
  }

  private static String told(Path file, String text, SelfCheck.Report report) {
    var faults = report.faults();
    if (faults.isEmpty()) {
      return "%-56s %3d variants, %5d answers".formatted(file, report.variants(), report.answers());
    }
    var pictures =
        faults.stream().limit(MOST_FAULTS).map(fault -> fault.picture(file.toString(), text));
    var shown = String.join("\n", pictures.toList());
    int more = faults.size() - MOST_FAULTS;
    return more > 0 ? shown + "\n" + more + " more faults here." : shown;
  }

  private static Members members(Path file, SelfCheck.Report report) {
    return new Members()
        .put("ok", true)
        .put("file", file.toString())
        .put("variants", report.variants())
        .put("answers", report.answers())
        .put("faults", report.faults().stream().map(ExerciseCheck::members).toList());
  }

  private static Members members(Fault fault) {
    return new Members()
        .put("line", fault.place().line())
        .put("column", fault.place().column())
        .put("message", fault.message());
  }
}
