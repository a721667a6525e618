/// Benchmarks of every engine, each with what it should show. Start at [Benchmarks].
@NullMarked
package org.papilla.bench;

import org.jspecify.annotations.NullMarked;
