/// Hairs counted and measured in one picture of clipped scalp hair, with their error, and the
/// corrections a clinician makes to the count. Start at [HairCounter].
///
/// Units unless a name says otherwise: micrometres, pixels from the top left corner.
@NullMarked
package org.papilla.hair.counting;

import org.jspecify.annotations.NullMarked;
