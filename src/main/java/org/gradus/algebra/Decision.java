package org.gradus.algebra;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradus.expr.Symbol;

/// The answer to the question whether two expressions have the same value wherever both are
/// defined.
///
/// Three answers, not two: what is not decided is neither equal nor different.
public sealed interface Decision {

  /// They are equal; a guess, if a well-founded one, where it is not proved.
  ///
  /// @param domain where the two are not defined at the same points
  /// @param whole symbols in exponents that were taken for whole numbers, because for other values
  ///   no point was found at which both are defined
  record Equal(
      Proof proof,
      Optional<DomainDifference> domain,
      List<Condition> assumptions,
      Set<Symbol> whole)
      implements Decision {
    public Equal {
      assumptions = List.copyOf(assumptions);
      whole = Collections.unmodifiableSet(new LinkedHashSet<>(whole));
    }

    public boolean isProved() {
      return proof != Proof.HIGH_PRECISION;
    }
  }

  /// They differ, at the witness at least.
  record Different(Proof proof, Witness witness, List<Condition> assumptions) implements Decision {
    public Different {
      assumptions = List.copyOf(assumptions);
    }
  }

  /// It is open, for the reason that the sentence gives.
  record Undecided(String reason, List<Condition> assumptions) implements Decision {
    public Undecided {
      assumptions = List.copyOf(assumptions);
    }
  }
}
