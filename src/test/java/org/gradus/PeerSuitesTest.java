package org.gradus;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The equality decision on other people's suites, from a folder that is given as the system
/// property `suites`.
class PeerSuitesTest {

  /// Rows whose own expectation is not about real functions: 100.4 − 80.0 is 20.4 but for
  /// floating-point arithmetic; |x² − 9| = |x − 3||x + 3|; and (aᵇ)ᶜ = aᵇᶜ for the positive a for
  /// which a symbolic power is defined.
  private static final Set<String> NOT_OUR_SEMANTICS =
      Set.of("stack-0042", "stack-0156", "stack-0207");

  @ParameterizedTest
  @EnumSource
  void agrees_with_the_suite(PeerSuites.Suite suite) {
    var folder = System.getProperty("suites", "");
    assumeTrue(!folder.isEmpty(), "No folder of suites was given: -Dsuites=FOLDER");
    var tally = new PeerSuites(Path.of(folder), System.out).run(suite);
    System.out.println(tally.summary());
    tally.accepted().removeAll(NOT_OUR_SEMANTICS);
    assertAll(
        () -> assertTrue(tally.rejected().isEmpty(), "rejected: " + tally.rejected()),
        () -> assertTrue(tally.accepted().isEmpty(), "accepted: " + tally.accepted()),
        () -> assertTrue(tally.undecided().size() <= tally.rows() / 50, "too many undecided"));
  }
}
