/// Exact rationals; intervals with outward rounding; the ordered field that matrices need; `Budget`
/// (work counted, a safety stop in time).
package org.gradus.number;
