/// Pictures of scalps that never existed, with everything in them known: the source of test images,
/// of the accuracy report and of the demonstration pictures. A scalp is grown (follicular units,
/// hairs, growth) in millimetres, then photographed: optical densities in linear light, point
/// spread, noise, sRGB. The same seed gives the same picture.
///
/// Start at [SyntheticScalp]. Units unless a name says otherwise: micrometres; pixel coordinates
/// run from the top left corner of the frame, so that the centre of the first pixel is at (0.5,
/// 0.5).
///
/// The parameters are chosen to look like contact microscopy of clipped scalps and to span
/// published ranges of density, diameter and growth; they are not a model of any population.
@NullMarked
package org.papilla.hair.synthetic;

import org.jspecify.annotations.NullMarked;
