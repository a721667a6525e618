/// Decides where the needle goes: regions of the scalp, zones that it must never touch, patterns of
/// points, depth and volume against their limits, and the technique that a depot model favours.
/// Start at [Placing] for one placement and at [Choosing] for the choice between techniques.
///
/// Units: centimetres on the scalp (x to the patient's right, y backwards from the middle of the
/// hairline), millimetres for depth and spacing, millilitres for volume, degrees for angles,
/// seconds.
@NullMarked
package org.papilla.scalp.placement;

import org.jspecify.annotations.NullMarked;
