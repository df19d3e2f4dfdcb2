package org.gradus.exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradus.notation.Misspelling;

/// Refuses keys that nobody reads, keys that are missing, and values of another shape.
record KeyCheck(Keys keys) {
  void check(Node.Members file) {
    check(file, keys.file(), "an exercise");
  }

  private void check(Node.Members group, List<Key> known, String what) {
    group
        .byKey()
        .forEach((name, member) -> value(known(name, member, known, what), member.value()));
    for (var key : known) {
      if (key.required() && !group.byKey().containsKey(key.name())) {
        throw new Misread(
            group.place(),
            "The key '%s' of %s is missing. %s".formatted(key.name(), what, key.description()));
      }
    }
  }

  private static Key known(String name, Node.Member member, List<Key> known, String what) {
    return known.stream()
        .filter(key -> key.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Misread(
                new Fault(
                    member.key(),
                    name.length(),
                    "There is no key '%s' of %s. %s".formatted(name, what, repair(name, known)))));
  }

  private static String repair(String name, List<Key> known) {
    var names = known.stream().map(Key::name).toList();
    Optional<String> near = Misspelling.nearest(name, names.stream());
    return near.map("Did you mean '%s'?"::formatted)
        .orElseGet(() -> "There are " + names.stream().collect(Collectors.joining(", ")) + ".");
  }

  private void value(Key key, Node value) {
    switch (key.shape()) {
      case TEXT -> text(key, value);
      case NUMBER -> number(key, value.scalar("a number"));
      case FLAG -> flag(key, value.scalar("true or false"));
      case TEXTS -> value.list().forEach(item -> text(key, item));
      case VALUES ->
          value.members("a value for each name").byKey().values().stream()
              .flatMap(member -> member.value().list().stream())
              .forEach(item -> item.scalar("a value"));
      case TASKS ->
          value
              .list()
              .forEach(task -> check(task.members("a task with its keys"), keys.task(), "a task"));
      case POLICY -> check(value.members("the keys of a policy"), keys.policy(), "a policy");
    }
  }

  private static void text(Key key, Node value) {
    var text = value.scalar("a text").text();
    if (text.isBlank()) {
      throw new Misread(value.place(), "The key '" + key.name() + "' has no value.");
    }
    if (!key.choices().isEmpty() && !key.choices().contains(text)) {
      var near = Misspelling.nearest(text, key.choices().stream());
      throw new Misread(
          new Fault(
              value.place(),
              text.length(),
              "'%s' is no %s. ".formatted(text, key.name())
                  + near.map("Did you mean '%s'?"::formatted)
                      .orElseGet(() -> "There are " + String.join(", ", key.choices()) + ".")));
    }
  }

  private static void number(Key key, Node.Scalar value) {
    if (!value.text().matches("\\d{1,6}(\\.\\d{1,6})?")) {
      throw new Misread(
          new Fault(
              value.place(),
              Math.max(1, value.text().length()),
              "The key '" + key.name() + "' is a number that is not negative."));
    }
  }

  private static void flag(Key key, Node.Scalar value) {
    if (!value.text().equals("true") && !value.text().equals("false")) {
      throw new Misread(value.place(), "The key '" + key.name() + "' is true or false.");
    }
  }
}
