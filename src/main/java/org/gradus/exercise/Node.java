package org.gradus.exercise;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value of the front matter with its place in the file.
sealed interface Node {

  Place place();

  /// A text or a number, as it was typed.
  record Scalar(String text, Place place) implements Node {}

  record Items(List<Node> nodes, Place place) implements Node {
    public Items {
      nodes = List.copyOf(nodes);
    }
  }

  /// Keys with values, in order.
  record Members(Map<String, Member> byKey, Place place) implements Node {
    Optional<Node> value(String key) {
      return Optional.ofNullable(byKey.get(key)).map(Member::value);
    }
  }

  /// A value and the place of its key.
  record Member(Place key, Node value) {}

  /// What the value is, in words.
  default String description() {
    return switch (this) {
      case Scalar _ -> "a text";
      case Items _ -> "a list";
      case Members _ -> "a group of keys";
    };
  }

  /// The fault that this value is no such thing.
  default Misread isNo(String wanted) {
    return new Misread(place(), "Here stands " + wanted + ", and this is " + description() + ".");
  }

  default Scalar scalar(String wanted) {
    return switch (this) {
      case Scalar scalar -> scalar;
      case Items _, Members _ -> throw isNo(wanted);
    };
  }

  default Members members(String wanted) {
    return switch (this) {
      case Members members -> members;
      case Items _, Scalar _ -> throw isNo(wanted);
    };
  }

  /// The values of a list; a value that is no list stands for a list of one.
  default List<Node> list() {
    return switch (this) {
      case Items(var nodes, _) -> nodes;
      case Scalar _, Members _ -> List.of(this);
    };
  }
}
