package org.gradus.grading;

/// A misconception at one step of a derivation, counted from the innermost on.
record Slip(int step, Misconception misconception) {}
