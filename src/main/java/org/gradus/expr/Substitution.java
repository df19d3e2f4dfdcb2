package org.gradus.expr;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Replaces free symbols by expressions, all at once.
public final class Substitution {
  private final Map<Symbol, Expr> images;

  public Substitution(Map<Symbol, Expr> images) {
    this.images = Map.copyOf(images);
  }

  /// The expression with the images in place of the symbols; an index bound by a Σ is left alone.
  ///
  /// An index that would capture a free symbol of an image is given a fresh subscript first.
  public Expr in(Expr e) {
    return switch (e) {
      case Expr.Variable(var symbol) -> images.getOrDefault(symbol, e);
      case Expr.Sigma sigma -> inSigma(sigma);
      case Expr.Number _, Expr.Named _ -> e;
      case Expr.Indexed _,
          Expr.Negation _,
          Expr.Sum _,
          Expr.Product _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.Application _,
          Expr.Root _,
          Expr.Logarithm _ ->
          e.map(this::in);
    };
  }

  private Expr inSigma(Expr.Sigma sigma) {
    var inner = new HashMap<>(images);
    inner.remove(sigma.index());
    var index = sigma.index();
    if (inner.values().stream().anyMatch(image -> FreeSymbols.contains(image, sigma.index()))) {
      index = fresh(index);
      inner.put(sigma.index(), new Expr.Variable(index));
    }
    return new Expr.Sigma(
        index, in(sigma.lower()), in(sigma.upper()), new Substitution(inner).in(sigma.body()));
  }

  /// An index of the same letter that no image mentions.
  private Symbol fresh(Symbol index) {
    var used =
        images.values().stream()
            .map(FreeSymbols::of)
            .flatMap(java.util.Set::stream)
            .collect(Collectors.toMap(Function.identity(), _ -> true, (a, _) -> a));
    int number = 1;
    while (used.containsKey(index.withSubscript(Integer.toString(number)))) {
      number++;
    }
    return index.withSubscript(Integer.toString(number));
  }
}
