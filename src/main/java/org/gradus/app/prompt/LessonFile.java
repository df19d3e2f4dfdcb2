package org.gradus.app.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.app.command.Gradus;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.exercise.Insertions;
import org.gradus.exercise.MarkdownText;

/// A lesson: Markdown with blocks of commands, which are run where the lesson is rendered.
record LessonFile(String markdown) {
  /// The language of a fenced block of commands.
  static final String LANGUAGE = "gradus";

  /// The lesson with what its commands give.
  Document document(Gradus gradus) {
    var typed = new TypedSession(gradus);
    return MarkdownText.document(
        markdown, new Commanded(transcript -> run(transcript, gradus, typed)));
  }

  private static List<Block> run(Transcript transcript, Gradus gradus, TypedSession typed) {
    var blocks = new ArrayList<Block>();
    for (var entry : transcript.entries()) {
      if (entry.isTyped()) {
        blocks.addAll(typed.blocks(entry.sign(), entry.command()));
      } else {
        blocks.add(new Block.Code("sh", "./gradus " + entry.command()));
        blocks.addAll(new CommandOutput(gradus, entry.arguments()).blocks());
      }
    }
    return blocks;
  }

  /// The commands of all blocks, with what the lesson shows of their output.
  List<Transcript.Entry> commands() {
    var entries = new ArrayList<Transcript.Entry>();
    MarkdownText.document(
        markdown,
        new Commanded(transcript -> {
          entries.addAll(transcript.entries());
          return List.of();
        }));
    return entries;
  }

  /// Formulas, and whatever is made of the blocks of commands.
  private record Commanded(Function<Transcript, List<Block>> made) implements Insertions {
    @Override
    public Optional<List<Block>> fenced(String language, String text) {
      return language.equals(LANGUAGE)
          ? Optional.of(made.apply(Transcript.of(text)))
          : Optional.empty();
    }
  }
}
