/// Two pictures of the same spot compared hair by hair: growth over some days, and loss, gain and
/// change of width between visits. Start at [HairGrowth] and [VisitComparison].
///
/// Units unless a name says otherwise: millimetres, days; pixels from the top left corner.
@NullMarked
package org.papilla.hair.growth;

import org.jspecify.annotations.NullMarked;
