/// How sure a count is: exact and simultaneous intervals for counts and shares, the change that two
/// visits can show, paired tests. Pure functions that the counting of images and the examination by
/// hand share.
///
/// Start at [Proportions] for shares, at [Counts] for numbers per area, at [Repeats] for two
/// visits. Shares run from 0 to 1; a confidence of 0.95 means 95 %.
@NullMarked
package org.papilla.hair.statistics;

import org.jspecify.annotations.NullMarked;
