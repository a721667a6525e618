/// What is measured on a scalp: hairs counted in an image, their growth between two images,
/// plucked-hair counts, shedding tests and severity scales, each with its error. Pure functions of
/// records.
///
/// Units unless a name says otherwise: micrometres, pixels from the top left, days.
@NullMarked
package org.papilla.hair;

import org.jspecify.annotations.NullMarked;
