package org.gradus.lesson;

import java.util.Collections;
import java.util.List;
import org.gradus.document.Formula;
import org.gradus.document.Formula.Differential;
import org.gradus.expr.Expr;
import org.gradus.expr.Symbol;

/// The function that a lesson is about: its name, its variables, and what it is.
record Subject(Symbol name, List<Symbol> variables, Expr body) {
  Subject {
    variables = List.copyOf(variables);
  }

  static Subject of(Expr body, List<Symbol> variables) {
    return new Subject(Letters.besides(body).forFunction(), variables, body);
  }

  /// The function under the name that the settings give it, unless it uses that letter itself.
  static Subject of(Expr body, List<Symbol> variables, Settings settings) {
    var letters = Letters.besides(body);
    var name = settings.name().filter(letters::isFree).orElseGet(letters::forFunction);
    return new Subject(name, variables, body);
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
    return hasOneVariable()
        ? prime(1)
        : new Formula.Derivative(Differential.PARTIAL, name, List.of(by));
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
