/// What is known: agents, products, indications, screening rules, techniques, schedules and
/// evidence, read from files that a clinician can edit. Every number carries its source, its basis
/// and its mark.
///
/// Start at `Formulary`.
@NullMarked
package org.papilla.formulary;

import org.jspecify.annotations.NullMarked;
