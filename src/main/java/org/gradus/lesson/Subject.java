package org.gradus.lesson;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.document.Formula;
import org.gradus.document.Formula.Differential;
import org.gradus.document.Prose;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;
import org.gradus.notation.Notation;

/// The function that a lesson is about: its name, its variables, and what it is.
record Subject(Symbol name, List<Symbol> variables, Expr body) {
  private static final Symbol NAME_IN_PROOFS = Symbol.of("f");
  private static final Pattern F_ALONE =
      Pattern.compile("(?<![\\p{L}\\p{N}_])f(?![\\p{L}\\p{N}_])");

  Subject {
    variables = List.copyOf(variables);
  }

  static Subject of(Expr body, List<Symbol> variables) {
    return of(body, variables, Optional.empty());
  }

  /// The function under the name that the settings give it, unless it uses that letter itself.
  static Subject of(Expr body, List<Symbol> variables, Settings settings) {
    return of(body, variables, settings.name());
  }

  /// The function under this name, unless there is none or the function uses that letter itself.
  static Subject of(Expr body, List<Symbol> variables, Optional<Symbol> name) {
    var letters = Letters.besides(body);
    return new Subject(
        name.filter(letters::isFree).orElseGet(letters::forFunction), variables, body);
  }

  /// A sentence from the proof, which calls every function f, with the name of this one.
  ///
  /// Where f is a symbol of the function itself, the two cannot be told apart in a sentence, which
  /// then stays as it is.
  Prose told(String sentence) {
    boolean isClear = Letters.besides(body).isFree(NAME_IN_PROOFS);
    return Sentences.withMinusSigns(
        isClear
            ? F_ALONE
                .matcher(sentence)
                .replaceAll(Matcher.quoteReplacement(Notation.TEXT.write(name)))
            : sentence);
  }

  /// The function with one of its variables, the others held constant.
  Subject ofOnly(Symbol x) {
    return new Subject(name, List.of(x), body);
  }

  boolean hasOneVariable() {
    return variables.size() == 1;
  }

  /// f(x, y) = ….
  Formula.Chain definition() {
    return Formula.Chain.from(new Formula.Call(name, variables.stream().map(Formula::of).toList()))
        .equalTo(Formula.of(body));
  }

  /// f′(x) of one variable, ∂f/∂x of several.
  Formula derivative(Symbol by) {
    return derivative(List.of(by));
  }

  /// f‴(x) of one variable, ∂²f/∂x∂y of several: differentiated by one after the other, named in
  /// this order.
  Formula derivative(List<Symbol> by) {
    return hasOneVariable()
        ? prime(by.size())
        : new Formula.Derivative(Differential.PARTIAL, name, by);
  }

  /// f″(x) of one variable; of several the second derivative, first by one variable, then by the
  /// other.
  ///
  /// Leibniz's notation names the last differentiation first, as a composition does.
  Formula second(Symbol first, Symbol then) {
    return hasOneVariable()
        ? prime(2)
        : new Formula.Derivative(Differential.PARTIAL, name, List.of(then, first));
  }

  /// The derivative of a given order of a function of one variable.
  Formula prime(int order) {
    return order <= 3
        ? new Formula.Prime(name, order, List.of(Formula.of(variables.getFirst())))
        : new Formula.Derivative(
            Differential.ORDINARY, name, Collections.nCopies(order, variables.getFirst()));
  }
}
