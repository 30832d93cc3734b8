/// Measurements: JMH for what takes microseconds, plain runs for what takes seconds. The figures
/// and how to get them are in docs/performance.md.
@NullMarked
package org.assay.benchmarks;

import org.jspecify.annotations.NullMarked;
