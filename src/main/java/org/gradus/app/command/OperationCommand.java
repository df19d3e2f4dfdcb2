package org.gradus.app.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.gradus.app.operation.Pictures;
import org.gradus.app.request.Answer;
import org.gradus.app.request.Arguments;
import org.gradus.app.request.Field;
import org.gradus.app.request.Fields;
import org.gradus.app.request.Members;
import org.gradus.app.request.Operation;
import org.gradus.app.request.Refused;
import org.gradus.app.request.Request;
import org.gradus.number.Budget;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// The command of an operation: its help, options and parameters are made from the fields.
public record OperationCommand(Operation operation, LongSupplier clock) implements Subcommand {

  @Override
  public String name() {
    return operation.name();
  }

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage().description(operation.description());
    int position = 0;
    for (var field : operation.fields()) {
      if (field.positional()) {
        spec.addPositional(parameter(field, position++));
      } else {
        spec.addOption(option(field));
      }
    }
    Fields.COMMON.forEach(field -> spec.addOption(option(field)));
    spec.addOption(option(Fields.JSON));
    return spec;
  }

  private static PositionalParamSpec parameter(Field field, int position) {
    return PositionalParamSpec.builder()
        .index(Integer.toString(position))
        .paramLabel(field.name().toUpperCase(Locale.ROOT))
        .description(field.description())
        .required(field.required())
        .arity(field.required() ? "1" : "0..1")
        .type(String.class)
        .build();
  }

  private static OptionSpec option(Field field) {
    var option = OptionSpec.builder(field.flag()).description(description(field));
    return field.kind() == Field.Kind.FLAG
        ? option.arity("0").type(boolean.class).build()
        : option.arity("1").type(type(field)).paramLabel(label(field)).build();
  }

  private static Class<?> type(Field field) {
    return field.kind() == Field.Kind.TEXTS ? String[].class : String.class;
  }

  private static String label(Field field) {
    return switch (field.kind()) {
      case TEXT, TEXTS -> field.choices().isEmpty() ? "TEXT" : String.join("|", field.choices());
      case NAMES -> "x,y";
      case INTEGER -> "N";
      case POINT -> "x=1,y=2";
      case TOLERANCES -> "step=1e-4";
      case BOX -> "x=-5..5,y=-5..5";
      case PICTURE -> "FILE.svg";
      case OBJECT -> "JSON";
      case FLAG -> "";
    };
  }

  private static String description(Field field) {
    return field.byDefault().isEmpty()
        ? field.description()
        : field.description() + " (" + field.byDefault().get() + ")";
  }

  @Override
  public OptionalInt runPlain(List<String> line, Streams streams) {
    var arguments = Arguments.of(operation, line);
    return arguments.isPresent()
        ? OptionalInt.of(run(arguments.get(), streams))
        : OptionalInt.empty();
  }

  @Override
  public int run(ParseResult line, Streams streams) {
    return run(Arguments.of(operation, line), streams);
  }

  private int run(Arguments arguments, Streams streams) {
    return answer(arguments, Answer::text, streams).exitCode();
  }

  /// What came of a question: the answer, where there was one, and the exit code in any case.
  public record Outcome(int exitCode, Optional<Answer> answer) {}

  /// Answers a question, and shows the answer or why there is none.
  ///
  /// @param shown what of the answer a person sees
  public Outcome answer(Arguments arguments, Function<Answer, String> shown, Streams streams) {
    boolean json = arguments.wantsJson();
    try {
      var request = new Request(arguments, clock);
      var answer = operation.answer(request);
      var picture = savedPicture(answer, arguments);
      streams
          .out()
          .print(json ? json(answer) : shown.apply(answer) + terminalPicture(answer, arguments));
      if (!json) {
        request.notes().forEach(note -> streams.err().println("note: " + note));
        picture.ifPresent(file -> streams.err().println("The picture is in " + file + "."));
      }
      return new Outcome(answer.exitCode(), Optional.of(answer));
    } catch (Refused refused) {
      return new Outcome(refuse(refused, json, streams), Optional.empty());
    } catch (Budget.Exhausted end) {
      return new Outcome(refuse(Refused.exhausted(end), json, streams), Optional.empty());
    }
  }

  /// Writes the picture that is asked for, and returns the name of its file.
  private Optional<String> savedPicture(Answer answer, Arguments arguments) {
    var field = pictureField();
    var file =
        field
            .flatMap(option -> arguments.text(option.name()))
            .filter(name -> !name.equals(Pictures.TERMINAL));
    file.ifPresent(name -> Pictures.save(answer, field.orElseThrow(), name));
    return file;
  }

  private Optional<Field> pictureField() {
    return operation.fields().stream()
        .filter(field -> field.kind() == Field.Kind.PICTURE)
        .findFirst();
  }

  /// The picture below the text, where it is to go to the terminal.
  private String terminalPicture(Answer answer, Arguments arguments) {
    return pictureField()
        .flatMap(field -> arguments.text(field.name()))
        .filter(Pictures.TERMINAL::equals)
        .flatMap(_ -> answer.figure())
        .map(figure -> "\n" + Pictures.inTerminal(figure))
        .orElse("");
  }

  private static String json(Answer answer) {
    return new Members().put("ok", true).putAll(answer.fields()).json() + "\n";
  }

  /// An error for a person goes to the error stream; one for a program is the answer.
  private static int refuse(Refused refused, boolean json, Streams streams) {
    if (json) {
      streams.out().println(refused.response(new Members()).json());
    } else {
      streams.err().println(refused.picture());
    }
    return refused.kind().exitCode();
  }
}
