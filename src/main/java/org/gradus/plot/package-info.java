/// Computes figures: curves with tangents, contours, sections, trajectories, loss curves, V-curves,
/// sign charts.
///
/// Every picture is a `Figure` of lines, areas, marks and texts in data coordinates; no value that
/// is not finite is in it. A picture needs the function's values alone: what is marked as a minimum
/// or a saddle was proved by `stationary` before.
package org.gradus.plot;
