/// The operations: what each command of mathematics reads from its request, and how its results are
/// answered.
package org.gradus.app.operation;
