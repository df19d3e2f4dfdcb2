package org.gradus.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Formula;
import org.gradus.document.Prose;
import org.gradus.expr.Symbol;
import org.gradus.grading.Task;

/// Shows a variant as a student sees it, and with its solution.
public final class Presentation {
  private final Variant variant;
  private final List<Question> asked;

  private Presentation(Variant variant, List<Question> asked) {
    this.variant = variant;

    this.asked = asked;
  }

  /// @throws Misread if a task asks nothing
  public static Presentation of(Variant variant, Questions questions) {
    var asked =
        IntStream.range(0, variant.exercise().tasks().size())
            .mapToObj(k -> variant.question(k, questions))
            .toList();
    return new Presentation(variant, asked);
  }

  public List<Question> questions() {
    return asked;
  }

  public Prose title() {
    return Prose.of(variant.text(variant.exercise().title()));
  }

  /// The exercise without its answers.
  public Document forStudents() {
    return new Document(title(), question());
  }

  /// The exercise with answers, steps and hints.
  public Document withSolution() {
    var blocks = new ArrayList<>(question());
    blocks.add(new Block.Heading(1, Prose.of("Solution")));
    blocks.addAll(Block.Heading.below(1, solution()));
    return new Document(title(), blocks);
  }

  /// The hints of the exercise and of its tasks, the least telling first.
  public Document hints() {
    var hints = new ArrayList<>(variant.exercise().hints());
    variant.exercise().tasks().forEach(task -> hints.addAll(task.hints()));
    var blocks = hints.stream().map(this::lines).toList();
    return new Document(
        Prose.of("Hints: ").then(title()),
        blocks.isEmpty()
            ? List.of(new Block.Paragraph(Prose.of("There are none.")))
            : List.of(new Block.Listing(true, blocks)));
  }

  List<Block> question() {
    var blocks = new ArrayList<>(markdown(sections().question()));
    if (asked.size() == 1) {
      blocks.addAll(task(0, !blocks.isEmpty(), true));
    } else {
      var items = IntStream.range(0, asked.size()).mapToObj(k -> task(k, false, true)).toList();
      blocks.add(new Block.Listing(true, items));
    }
    return blocks;
  }

  /// The question of one task by itself, behind what is said to all.
  List<Block> question(int k) {
    var blocks = new ArrayList<>(markdown(sections().question()));
    blocks.addAll(task(k, !blocks.isEmpty() && asked.size() == 1, false));
    return blocks;
  }

  List<Block> solution() {
    var own = markdown(sections().solution());
    if (!own.isEmpty()) {
      return own;
    }
    var blocks = new ArrayList<Block>();
    for (int k = 0; k < asked.size(); k++) {
      blocks.addAll(answer(k));
    }
    return blocks;
  }

  /// What the body says before and below the heading `Solution`.
  private record Sections(String question, String solution) {}

  private Sections sections() {
    var parts = variant.exercise().body().markdown().split("(?m)^#+ Solution *$", 2);
    return new Sections(parts[0], parts.length > 1 ? parts[1] : "");
  }

  /// @param isAsked whether the body says already what is asked
  /// @param hasOptions whether the options of a choice are shown
  private List<Block> task(int k, boolean isAsked, boolean hasOptions) {
    var text = variant.exercise().tasks().get(k);
    var blocks = new ArrayList<Block>();
    text.text()
        .ifPresentOrElse(
            own -> blocks.addAll(lines(own)),
            () -> {
              if (!isAsked) {
                blocks.add(new Block.Paragraph(wording().of(asked.get(k).task())));
              }
            });
    if (hasOptions && asked.get(k).task() instanceof Task.Choice(var options, _, _)) {
      blocks.add(new Block.Listing(true, options.stream().map(this::lines).toList()));
    }
    if (asked.size() > 1 && hasOptions) {
      blocks.add(new Block.Paragraph(Prose.of(points(text.points()))));
    }
    return blocks;
  }

  static String points(double points) {
    var number =
        points == Math.rint(points) ? Long.toString((long) points) : Double.toString(points);
    return "(" + number + (points == 1 ? " point)" : " points)");
  }

  List<Block> answer(int k) {
    var blocks = new ArrayList<Block>();
    var number = asked.size() > 1 ? (k + 1) + ". " : "";
    blocks.add(
        new Block.Paragraph(Prose.of(number + "Answer: ").then(answers().prose(asked.get(k)))));
    blocks.addAll(Solutions.naming(name()).steps(asked.get(k)));
    blocks.addAll(feedback(k));
    return blocks;
  }

  /// What is to say to each option of a choice.
  private List<Block> feedback(int k) {
    return switch (asked.get(k).task()) {
      case Task.Choice(_, _, var feedback) when !feedback.isEmpty() ->
          List.of(new Block.Listing(true, feedback.stream().map(this::lines).toList()));
      case Task _ -> List.of();
    };
  }

  private Symbol name() {
    return variant.function().map(Exercise.Function::name).orElse(Symbol.of("f"));
  }

  Answers answers() {
    return new Answers(name());
  }

  private Wording wording() {
    return new Wording(definition().orElse(Formula.of(name())), name());
  }

  private Optional<Formula> definition() {
    return variant
        .function()
        .map(f ->
            Formula.Chain.from(
                    new Formula.Call(f.name(), f.variables().stream().map(Formula::of).toList()))
                .equalTo(Formula.of(f.body())));
  }

  List<Block> lines(String markdown) {
    return markdown(markdown);
  }

  List<Block> markdown(String text) {
    return Markdown.blocks(text, new Placeholders());
  }

  /// The names in braces: `{f}`, `{answer}`, `{steps}`, with the number of the task behind them
  /// where there are several, and expressions in the parameters.
  private final class Placeholders implements Insertions {
    @Override
    public Formula formula(String text) {
      return FormulaText.of(variant.exercise().declarations(), variant.filling())
          .about(Presentation.this.name())
          .formula(text);
    }

    @Override
    public Optional<Prose> inLine(String name) {
      if (name.equals(name().toString()) && definition().isPresent()) {
        return definition().map(Prose::of);
      }
      return task(name, "answer")
          .map(k -> answers().prose(asked.get(k)))
          .or(() -> variant.expression(name).map(Prose::of))
          .or(() -> {
            throw variant.unknownPlaceholder(name);
          });
    }

    private String name() {
      return Presentation.this.name().toString();
    }

    @Override
    public Optional<List<Block>> paragraph(String name) {
      if (name.equals(name())) {
        return definition().map(f -> List.of(new Block.Display(f)));
      }
      return task(name, "steps")
          .map(k -> Solutions.naming(Presentation.this.name()).steps(asked.get(k)));
    }

    @Override
    public Optional<List<Block>> fenced(String language, String text) {
      return Optional.empty();
    }

    /// The number of the task that is meant, from 0.
    private Optional<Integer> task(String name, String word) {
      if (name.equals(word)) {
        return Optional.of(0);
      }
      return Optional.of(name)
          .filter(n -> n.matches(word + " \\d{1,3}"))
          .map(n -> Integer.parseInt(n.substring(word.length() + 1)) - 1)
          .filter(k -> k >= 0 && k < asked.size());
    }
  }
}
