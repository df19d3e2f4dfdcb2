package org.gradus.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    var half = Budget.ofWork(1_000_000).within(100, clock::get).half();
    clock.set(51);
    assertTrue(assertThrows(Budget.Exhausted.class, () -> half.spend(2000)).endedByClock());
  }
}
