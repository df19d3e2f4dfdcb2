/// Objectives (a function; a loss summed over data), optimizers, learning-rate schedules, stopping
/// rules, trajectories, and what happened.
package org.gradus.descent;
