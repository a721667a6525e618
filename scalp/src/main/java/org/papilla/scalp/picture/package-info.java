/// Draws for people: the scalp map with numbered points, the cross-section with needle and depot,
/// coverage between points, curves with bands, the depth and spacing map, and the syringe. Start at
/// [ScalpMapPicture] and [SectionPicture].
///
/// Every picture is a complete SVG text: deterministic, valid XML, with a title and a description,
/// without style attributes, scripts, links or custom properties, so that the command line, a page
/// under a strict content policy and a PDF renderer show the same picture. Differences that colour
/// makes are also made by dash, hatch, marker or word.
///
/// Units: millimetres and centimetres as the names say; picture units are CSS pixels.
@NullMarked
package org.papilla.scalp.picture;

import org.jspecify.annotations.NullMarked;
