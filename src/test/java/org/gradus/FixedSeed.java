package org.gradus;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/// Gives every property a seed of its own, so that each run of the tests tries the same values.
///
/// The seed is the property's name mixed with the system property `seed` (0 unless told otherwise):
/// `mvn -B verify -Dseed=7` tries other values. A seed in the property's own annotation wins.
public final class FixedSeed implements AroundPropertyHook {

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    var attributes = context.attributes();
    if (attributes.seed().isEmpty()) {
      var name = context.containerClass().getName() + "." + context.label();
      attributes.setSeed(Long.toString(name.hashCode() + 31 * Long.getLong("seed", 0)));
    }
    return property.execute();
  }
}
