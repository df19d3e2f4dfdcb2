package org.gradus.grading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradus.expr.Expr;
import org.gradus.expr.Expressions;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;

/// What the right answer looks like.
sealed interface Target {

  List<Component> components();

  /// The right answer; empty where it is no mathematics.
  Optional<Statement> expected();

  record Scalar(Component component) implements Target {
    @Override
    public List<Component> components() {
      return List.of(component);
    }

    @Override
    public Optional<Statement> expected() {
      return Optional.of(new Statement.Value(component.right()));
    }
  }

  /// The height of a tangent plane, which may also be given by an equation.
  record Plane(Component component) implements Target {
    @Override
    public List<Component> components() {
      return List.of(component);
    }

    @Override
    public Optional<Statement> expected() {
      return Optional.of(new Statement.Value(component.right()));
    }
  }

  /// A gradient: one component a variable.
  record Row(List<Symbol> variables, List<Component> components) implements Target {
    public Row {
      variables = List.copyOf(variables);
      components = List.copyOf(components);
    }

    @Override
    public Optional<Statement> expected() {
      return Optional.of(new Statement.Vector(components.stream().map(Component::right).toList()));
    }
  }

  /// A Hessian: the components row by row.
  record Square(List<Symbol> variables, List<Component> components) implements Target {
    public Square {
      variables = List.copyOf(variables);
      components = List.copyOf(components);
    }

    int size() {
      return variables.size();
    }

    @Override
    public Optional<Statement> expected() {
      return Optional.of(
          new Statement.Matrix(IntStream.range(0, size()).mapToObj(this::row).toList()));
    }

    private List<Expr> row(int i) {
      return components.subList(i * size(), (i + 1) * size()).stream()
          .map(Component::right)
          .toList();
    }
  }

  /// The coordinates of a point after some updates.
  record Place(List<Symbol> variables, int steps, List<Component> components) implements Target {
    public Place {
      variables = List.copyOf(variables);
      components = List.copyOf(components);
    }

    @Override
    public Optional<Statement> expected() {
      return Optional.of(
          components.size() == 1
              ? new Statement.Value(components.getFirst().right())
              : new Statement.Vector(components.stream().map(Component::right).toList()));
    }
  }

  /// A range of learning rates from 0 to a bound, of which the bound is the component.
  record Rates(Component component) implements Target {
    @Override
    public List<Component> components() {
      return List.of(component);
    }

    @Override
    public Optional<Statement> expected() {
      return Optional.of(new Statement.Vector(List.of(Expressions.ZERO, component.right())));
    }
  }

  /// What has a judge of its own, because it is no formula.
  record Judged(AnswerJudge judge) implements Target {
    @Override
    public List<Component> components() {
      return List.of();
    }

    @Override
    public Optional<Statement> expected() {
      return Optional.empty();
    }
  }

  /// One of several options.
  record Option(Task.Choice choice) implements Target {
    @Override
    public List<Component> components() {
      return List.of();
    }

    @Override
    public Optional<Statement> expected() {
      return Optional.empty();
    }
  }
}
