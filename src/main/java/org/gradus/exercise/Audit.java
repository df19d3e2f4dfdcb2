package org.gradus.exercise;

import java.util.ArrayList;
import java.util.List;

/// Recomputes what a text claims about numbers and derivatives.
///
/// Only claims that can be read without doubt are looked at, and where a text can be read in two
/// ways, one right reading is enough: nothing is called wrong that may be right.
public final class Audit {
  private Audit() {}

  /// What became of a claim.
  ///
  /// @param right what is right instead; empty where the claim is right
  public record Finding(int line, String claim, Outcome outcome, String right) {}

  /// What a claim is.
  public enum Outcome {
    RIGHT("right"),
    ROUNDED("rounded"),
    WRONG("wrong");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /// The claims of a text, line by line.
  public static List<Finding> of(String text) {
    var findings = new ArrayList<Finding>();
    int number = 0;
    for (var line : text.split("\\R", -1)) {
      number++;
      for (var claim : NumericClaims.in(line)) {
        add(claim, number, findings);
      }
      for (var claim : DerivativeClaim.in(line)) {
        add(claim, number, findings);
      }
    }
    return findings;
  }

  private static void add(Claim claim, int line, List<Finding> findings) {
    claim
        .judged()
        .map(judged -> new Finding(line, claim.text(), judged.outcome(), judged.right()))
        .ifPresent(findings::add);
  }
}
