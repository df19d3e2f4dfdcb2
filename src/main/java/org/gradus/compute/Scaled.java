package org.gradus.compute;

/// `factor` · `node`, where the factor does not depend on the inputs.
record Scaled(int factor, int node) {}
