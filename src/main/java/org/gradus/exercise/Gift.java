package org.gradus.exercise;

import java.util.Optional;
import org.gradus.grading.Task;
import org.gradus.number.Rational;

/// Writes choices and numbers in GIFT; it has no question whose answer is an expression.
final class Gift {
  private Gift() {}

  static Optional<String> of(ExportItem item) {
    return item.task() instanceof Task.Choice choice
        ? Optional.of(question(item, options(item, choice)))
        : item.key()
            .flatMap(item::number)
            .filter(Rational::isFiniteDecimal)
            .map(value -> question(item, "#" + value.toBigDecimal().toPlainString()));
  }

  private static String question(ExportItem item, String answers) {
    return "::%s::[html]%s {%s}\n"
        .formatted(escaped(item.id()), escaped(item.html()).replace("\n", " "), answers);
  }

  private static String options(ExportItem item, Task.Choice choice) {
    var answers = new StringBuilder("\n");
    for (int k = 0; k < choice.options().size(); k++) {
      var option = choice.options().get(k);
      answers.append(option.equals(choice.correct()) ? "  =" : "  ~");
      answers.append(escaped(item.html(option)).replace("\n", " "));
      if (!choice.feedback().isEmpty()) {
        answers
            .append(" #")
            .append(escaped(item.html(choice.feedback().get(k))).replace("\n", " "));
      }
      answers.append('\n');
    }
    return answers.toString();
  }

  private static String escaped(String text) {
    return text.replaceAll("([~=#{}:\\\\])", "\\\\$1");
  }
}
