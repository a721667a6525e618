/// The application: the command line, the documents and the formats in which others call Papilla.
///
/// Start at `Papilla`.
@NullMarked
package org.papilla.clinic;

import org.jspecify.annotations.NullMarked;
