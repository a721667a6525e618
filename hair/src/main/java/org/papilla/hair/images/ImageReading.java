package org.papilla.hair.images;

/// What reading a file can end in.
public sealed interface ImageReading {

    /// A picture.
    record Read(ScalpImage image) implements ImageReading {}

    /// No picture, or one that must not be opened.
    ///
    /// @param refusal what kind of trouble
    /// @param reason what is wrong with this file
    /// @param remedy what to do about it
    record Refused(Refusal refusal, String reason, String remedy) implements ImageReading {}

    /// Why a file is refused.
    enum Refusal {
        /// Neither JPEG, PNG, TIFF nor WebP.
        UNKNOWN_FORMAT,
        /// More pixels than are analysed; found in the header, nothing was decoded.
        TOO_LARGE,
        /// Too few pixels to count hairs in.
        TOO_SMALL,
        /// The file ends early or is damaged.
        DAMAGED
    }
}
