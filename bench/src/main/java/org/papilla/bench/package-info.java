/// Benchmarks of every engine (JMH), each with what it should show.
@NullMarked
package org.papilla.bench;

import org.jspecify.annotations.NullMarked;
