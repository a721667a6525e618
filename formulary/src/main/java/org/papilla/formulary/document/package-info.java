/// Reads YAML and JSON strictly, and names the file, the line, the field, the value and the remedy
/// of everything that is wrong, all at once. The formulary's files and the JSON of the command line
/// go through the same reader.
///
/// Start at [Document].
@NullMarked
package org.papilla.formulary.document;

import org.jspecify.annotations.NullMarked;
