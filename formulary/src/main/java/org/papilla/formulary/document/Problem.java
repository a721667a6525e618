package org.papilla.formulary.document;

/// One thing that is wrong in a document, in the words that a person needs to put it right.
///
/// @param file name of the document, as the person knows it
/// @param line line in the file, from 1
/// @param path path of the field, such as `patient.weightKg` or `caps[0].unit`; empty for the whole
///   document
/// @param value what stands there, as written, or empty when something is missing
/// @param remedy what would be right
public record Problem(String file, int line, String path, String value, String remedy) {

    /// The problem as one line: `case.json:4: patient.weightKg: -61: a weight is more than 0 kg`.
    @Override
    public String toString() {
        var text = new StringBuilder(file).append(':').append(line).append(": ");
        if (!path.isEmpty()) {
            text.append(path).append(": ");
        }
        if (!value.isEmpty()) {
            text.append(value).append(": ");
        }
        return text.append(remedy).toString();
    }
}
