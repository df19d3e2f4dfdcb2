package org.gradus.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.gradus.FixedSeed;

@AddLifecycleHook(FixedSeed.class)
class AuditProperties {

  private static List<Audit.Outcome> outcomes(String claim) {
    return Audit.of(claim).stream().map(Audit.Finding::outcome).toList();
  }

  @Property(tries = 300)
  void a_value_that_is_rounded_rightly_is_never_wrong(
      @ForAll @IntRange(min = 1, max = 9999) int a,
      @ForAll @IntRange(min = 1, max = 9999) int b,
      @ForAll @IntRange(min = 0, max = 6) int places,
      @ForAll boolean hasComma) {
    var quotient =
        BigDecimal.valueOf(a).divide(BigDecimal.valueOf(b), places, RoundingMode.HALF_UP);
    var claim = "%d/%d = %s".formatted(a, b, quotient.toPlainString());
    var outcomes = outcomes(hasComma ? claim.replace('.', ',') : claim);
    assertEquals(1, outcomes.size());
    assertTrue(outcomes.getFirst() != Audit.Outcome.WRONG, claim);
  }

  @Property(tries = 300)
  void a_last_place_that_is_off_by_one_is_wrong(
      @ForAll @IntRange(min = 1001, max = 9999) int a, @ForAll boolean hasComma) {
    var x = BigDecimal.valueOf(a, 3);
    var wrong = x.multiply(x).add(BigDecimal.valueOf(1, 6));
    var claim = "%s² = %s".formatted(x.toPlainString(), wrong.toPlainString());
    assertEquals(
        List.of(Audit.Outcome.WRONG), outcomes(hasComma ? claim.replace('.', ',') : claim));
  }
}
