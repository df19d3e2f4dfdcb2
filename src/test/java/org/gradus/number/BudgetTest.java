package org.gradus.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {

  @Test
  void half_of_a_budget_has_half_of_the_work() {
    assertEquals(500, Budget.ofWork(1000).half().remaining());
  }

  @Test
  void half_of_a_budget_has_half_of_the_time() {
    var clock = new AtomicLong();
    var whole = Budget.ofWork(1_000_000).within(100, clock::get);
    var half = whole.half();
    clock.set(51);
    assertThrows(Budget.Exhausted.class, () -> half.spend(2000));
    whole.spend(2000);
  }

  @Test
  void a_question_knows_that_the_clock_ended_a_part_of_it() {
    var clock = new AtomicLong();
    var whole = Budget.ofWork(1_000_000).within(100, clock::get);
    assertThrows(Budget.Exhausted.class, () -> whole.part(10).spend(11));
    assertFalse(whole.wasEndedByClock());
    clock.set(101);
    assertThrows(Budget.Exhausted.class, () -> whole.part(10_000).spend(5_000));
    assertTrue(whole.wasEndedByClock());
  }
}
