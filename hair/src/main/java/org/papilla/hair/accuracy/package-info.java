/// How well hairs are counted, measured on pictures with a known truth and written as a page for
/// people. Start at [HairAccuracy].
@NullMarked
package org.papilla.hair.accuracy;

import org.jspecify.annotations.NullMarked;
