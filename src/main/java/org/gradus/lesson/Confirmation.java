package org.gradus.lesson;

import java.util.List;
import org.gradus.document.Block;
import org.gradus.document.Document;
import org.gradus.document.Formula;
import org.gradus.document.Inline;
import org.gradus.document.Prose;
import org.gradus.document.Relation;
import org.gradus.document.Step;

/// Confirms every equality of a document, wherever it stands.
final class Confirmation {
  private final Witness witness;

  Confirmation(Witness witness) {
    this.witness = witness;
  }

  /// @throws Unconfirmed at the first equality that the witness does not confirm
  void of(Document document) {
    prose(document.title());
    blocks(document.blocks());
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(_, var text) -> prose(text);
      case Block.Paragraph(var text) -> prose(text);
      case Block.Display(var formula) -> formula(formula);
      case Block.Aligned(var chains) -> chains.forEach(this::chain);
      case Block.Steps(var steps) -> steps.forEach(this::step);
      case Block.Table(_, var rows) -> rows.forEach(row -> row.forEach(this::prose));
      case Block.Listing(_, var items) -> items.forEach(this::blocks);
      case Block.Picture _, Block.Code _ -> {}
    }
  }

  private void step(Step step) {
    switch (step) {
      case Step.Line(var chain, var reason) -> {
        chain(chain);
        prose(reason);
      }
      case Step.Worked(var subject, var method, var steps, var conclusion) -> {
        formula(subject);
        prose(method);
        steps.forEach(this::step);
        conclusion.ifPresent(this::step);
      }
    }
  }

  private void prose(Prose prose) {
    for (var part : prose.parts()) {
      if (part instanceof Inline.Math(var formula)) {
        formula(formula);
      }
    }
  }

  private void formula(Formula formula) {
    if (formula instanceof Formula.Chain chain) {
      chain(chain);
    }
  }

  /// Names such as x or u are set equal to a value by a definition, which is nothing to confirm.
  private void chain(Formula.Chain chain) {
    var before = chain.start().filter(start -> !isName(start)).flatMap(FormulaValue::of);
    for (var link : chain.links()) {
      var value = FormulaValue.of(link.formula());
      if (before.isPresent() && value.isPresent() && link.relation() == Relation.EQUALS) {
        witness.confirmEqual(before.get(), value.get());
      }
      if (before.isPresent() && value.isPresent() && link.relation() == Relation.IS_ABOUT) {
        witness.confirmAbout(before.get(), value.get());
      }
      before = value;
    }
  }

  private static boolean isName(Formula formula) {
    return formula instanceof Formula.Of(org.gradus.expr.Expr.Variable _);
  }
}
