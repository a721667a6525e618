/// The path of one patient: the case, its screening, and the plan that joins every engine.
///
/// Units are in the names; shares are 0 to 1.
@NullMarked
package org.papilla.care;

import org.jspecify.annotations.NullMarked;
