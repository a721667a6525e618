/// Pictures of a scalp as the analysis sees them: checked, upright, in one colour space, without
/// the metadata that came along. Start at [ScalpImages].
///
/// Units unless a name says otherwise: pixels from the top left corner.
@NullMarked
package org.papilla.hair.images;

import org.jspecify.annotations.NullMarked;
