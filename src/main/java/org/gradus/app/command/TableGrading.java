package org.gradus.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.app.request.JsonValues;
import org.gradus.app.request.LayeredValues;
import org.gradus.app.request.Members;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import tools.jackson.databind.node.ObjectNode;

/// Grades the rows of a table on all cores; the verdicts come in the order of the rows.
///
/// No clock takes part, so that the same rows give the same bytes under any load.
final class TableGrading {
  /// So many rows are graded between two entries of the journal.
  private static final int BLOCK = 2000;

  private final Operation operation;
  private final Request.Values question;
  private final Progress progress;

  /// @param question the fields that hold for every row
  TableGrading(Operation operation, Request.Values question, Progress progress) {
    this.operation = operation;
    this.question = question;
    this.progress = progress;
  }

  /// One line of JSON a row.
  ///
  /// @param refused rows without a question, with the reason
  List<String> grade(
      List<ObjectNode> rows, Map<ObjectNode, Refused> refused, Optional<Journal> journal) {
    var verdicts = new ArrayList<>(journal.map(Journal::read).orElse(List.of()));
    while (verdicts.size() < rows.size()) {
      progress.show(verdicts.size(), rows.size());
      int end = Math.min(verdicts.size() + BLOCK, rows.size());
      var block =
          IntStream.range(verdicts.size(), end)
              .parallel()
              .mapToObj(k -> verdict(rows.get(k), Optional.ofNullable(refused.get(rows.get(k)))))
              .toList();
      journal.ifPresent(j -> j.append(block));
      verdicts.addAll(block);
    }
    progress.end();
    return verdicts;
  }

  private String verdict(ObjectNode row, Optional<Refused> refused) {
    var response = new Members().echo("id", row.get("id"));
    if (refused.isPresent()) {
      return refused.get().response(response).json();
    }
    return Response.of(
        response,
        () -> {
          var values = new LayeredValues(new JsonValues(row, operation), question);
          var answer = operation.answer(Request.unhurried(values));
          response.put("ok", true).putAll(answer.fields());
        });
  }
}
