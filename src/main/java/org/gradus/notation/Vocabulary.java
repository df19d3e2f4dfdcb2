package org.gradus.notation;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.expr.Constant;
import org.gradus.expr.Function;
import org.gradus.expr.Statement.Definition;
import org.gradus.expr.Symbol;

/// Every name that is found in a run of letters, and what it stands for.
final class Vocabulary {
  private static final NameTree COMMON = common();

  /// The functions that are written with a Greek letter, as the logistic function with σ.
  private static final Map<GreekLetter, Function> BY_LETTER = new EnumMap<>(GreekLetter.class);

  static {
    for (var letter : GreekLetter.values()) {
      for (var function : Function.values()) {
        if (function.text().equals(letter.text())) {
          BY_LETTER.put(letter, function);
        }
      }
    }
  }

  private final Declarations declarations;
  private final Set<String> names;
  private final NameTree declared;

  Vocabulary(Declarations declarations) {
    this.declarations = declarations;
    this.names = new HashSet<>();
    declarations.variables().forEach(symbol -> names.add(symbol.name()));
    declarations.functions().keySet().forEach(symbol -> names.add(symbol.name()));
    this.declared = new NameTree();
    for (var name : names) {
      if (name.chars().allMatch(c -> Characters.isLetter((char) c))) {
        declared.put(name, new Meaning.Declared(name));
      }
    }
  }

  private static NameTree common() {
    var tree = new NameTree();
    for (var letter : GreekLetter.values()) {
      tree.put(letter.ascii(), new Meaning.OfLetter(letter));
    }
    for (var form : Form.values()) {
      tree.put(form.spelling(), new Meaning.OfForm(form));
    }
    tree.put("pi", new Meaning.OfConstant(Constant.PI));
    tree.put("e", new Meaning.OfConstant(Constant.E));
    for (var name : Function.names()) {
      tree.put(name, new Meaning.OfFunction(Function.named(name).orElseThrow()));
    }
    return tree;
  }

  Declarations declarations() {
    return declarations;
  }

  boolean isDeclared(String name) {
    return !names.isEmpty() && names.contains(name);
  }

  /// Whether the name stands for π or e.
  boolean isConstant(String name) {
    var node = at(name.toCharArray(), 0, name.length());
    return node != null
        && node.length() == name.length()
        && node.meaning() instanceof Meaning.OfConstant;
  }

  /// Whether a declared function has this name, with or without a subscript.
  boolean isFunction(String name) {
    return declarations.functions().keySet().stream().anyMatch(f -> f.name().equals(name));
  }

  Optional<Definition> function(Symbol name) {
    return declarations.functions().isEmpty() ? Optional.empty() : declarations.function(name);
  }

  /// The name that starts at a place of a run of letters, or null where a single letter does.
  ///
  /// The longest name wins; of equally long ones, and against a Greek name of two letters, the
  /// declared one.
  NameTree at(char[] chars, int start, int end) {
    var usual = COMMON.longest(chars, start, end);
    if (names.isEmpty()) {
      return usual;
    }
    var own = declared.longest(chars, start, end);
    if (own == null || usual == null) {
      return own == null ? usual : own;
    }
    boolean ownWins = own.length() >= usual.length() || isShortGreek(usual);
    return ownWins ? own : usual;
  }

  private static boolean isShortGreek(NameTree node) {
    return node.length() == 2 && node.meaning() instanceof Meaning.OfLetter;
  }

  /// The function that a Greek letter names right before a parenthesis.
  static Optional<Function> functionOf(GreekLetter letter) {
    return Optional.ofNullable(BY_LETTER.get(letter));
  }
}
