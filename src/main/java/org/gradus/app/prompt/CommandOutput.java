package org.gradus.app.prompt;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.app.command.Gradus;
import org.gradus.app.command.Streams;
import org.gradus.app.operation.Operations;
import org.gradus.app.request.Answer;
import org.gradus.app.request.Arguments;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.number.Budget;

/// What a command line of a lesson gives.
record CommandOutput(Gradus gradus, List<String> line) {
  CommandOutput {
    line = List.copyOf(line);
  }

  /// All that the command prints, results and messages alike.
  String text() {
    var out = new StringWriter();
    var writer = new PrintWriter(out, true);
    gradus.run(
        new Streams(InputStream.nullInputStream(), writer, writer), line.toArray(String[]::new));
    return out.toString();
  }

  /// The output as parts of a document: the document that it is and the picture, or its lines.
  List<Block> blocks() {
    var blocks = answer().map(CommandOutput::blocks).orElse(List.of());
    return blocks.isEmpty() ? List.of(new Block.Code("", text())) : blocks;
  }

  /// The document that an answer is, and its picture; nothing where it is text alone.
  static List<Block> blocks(Answer answer) {
    var blocks = new ArrayList<Block>();
    answer.document().map(Document::blocks).ifPresent(blocks::addAll);
    answer.figure().map(Block.Picture::new).ifPresent(blocks::add);
    return List.copyOf(blocks);
  }

  /// The answer of an operation, where the line is in order.
  private Optional<Answer> answer() {
    try {
      return Operations.named(line.getFirst())
          .flatMap(operation ->
              Arguments.of(operation, line.subList(1, line.size()))
                  .map(arguments -> operation.answer(Request.unhurried(arguments))));
    } catch (Refused | Budget.Exhausted none) {
      return Optional.empty();
    }
  }
}
