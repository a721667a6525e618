/// The smallest mixture that serves: which products, at which volumes, so that every required
/// mechanism is served by the fewest agents and no rule is broken, with the proof that fewer do not
/// suffice, or the rules that collide when there is none.
///
/// The question is put as a problem in whole numbers (volumes on a grid of 0.05 mL, linear rows for
/// dose, osmolality, pH and solubility) whose rows are relaxations of the true rules; every
/// candidate goes through the full chemistry and is cut off when it fails there. Two independent
/// exact searches agree on the bound.
///
/// Start at `Composer`. Volumes in mL, doses in mg, osmolality in mOsm/kg.
@NullMarked
package org.papilla.mixture.compose;

import org.jspecify.annotations.NullMarked;
