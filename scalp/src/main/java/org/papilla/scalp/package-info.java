/// Where the drug goes: the regions of the scalp, the points of injection, the depot that they
/// leave in layered skin, and what reaches follicle and blood. Pure functions of records.
///
/// Units: SI (m, s, mol); millimetres and millilitres only where a name says so.
@NullMarked
package org.papilla.scalp;

import org.jspecify.annotations.NullMarked;
