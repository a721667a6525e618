package org.papilla.clinic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papilla.formulary.document.BadInput;
import org.papilla.formulary.document.Problem;
import org.papilla.hair.counting.Scale;
import org.papilla.hair.images.ImageReading;
import org.papilla.hair.images.ScalpImage;
import org.papilla.hair.images.ScalpImages;

/// A picture that a command was given, and the numbers that were given with it.
///
/// A file that cannot be read is bad input. A picture that can be read but not counted is an
/// answer, also when it merely has too few pixels.
sealed interface HairPicture {

    /// Sixteen bits in each of four channels of the largest picture that is analysed make 192 MB; a
    /// larger file is not a picture of a scalp.
    int LARGEST_FILE_BYTES = 256 << 20;

    /// A picture to count in.
    record Usable(ScalpImage image) implements HairPicture {}

    /// A picture with too few pixels to count in.
    record TooSmall(String reason, String remedy) implements HairPicture {}

    /// Reads a picture.
    ///
    /// @param file path, or `-` for standard input
    static HairPicture read(String file) throws BadInput, IOException {
        return switch (ScalpImages.read(bytes(file))) {
            case ImageReading.Read(var image) -> new Usable(image);
            case ImageReading.Refused(var refusal, var reason, var remedy) ->
                    switch (refusal) {
                        case TOO_SMALL -> new TooSmall(reason, remedy);
                        case UNKNOWN_FORMAT, TOO_LARGE, DAMAGED ->
                                throw bad(Shared.shown(file), "", "", reason + "; " + remedy);
                    };
        };
    }

    private static byte[] bytes(String file) throws BadInput, IOException {
        if (file.equals("-")) {
            return limited(System.in, file);
        }
        try {
            var path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw bad(file, "", "", "is a folder; give the path of a picture");
            }
            try (var in = Files.newInputStream(path)) {
                return limited(in, file);
            }
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException | InvalidPathException e) {
            throw bad(file, "", "", "cannot be read; check the path and who may read it");
        }
    }

    private static byte[] limited(InputStream in, String file) throws IOException, BadInput {
        byte[] bytes = in.readNBytes(LARGEST_FILE_BYTES + 1);
        if (bytes.length > LARGEST_FILE_BYTES) {
            throw bad(
                    Shared.shown(file),
                    "",
                    "",
                    "is larger than 256 MiB; reduce the picture and its scale alike");
        }
        return bytes;
    }

    /// The size of a pixel, if it was given.
    ///
    /// @param umPerPx as written on the command line, µm
    static Optional<Scale> scale(@Nullable String umPerPx) throws BadInput {
        if (umPerPx == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Scale.given(Double.parseDouble(umPerPx)));
        } catch (IllegalArgumentException e) {
            // no number at all, or one outside the range that a scale can have
            throw badOption(
                    "--um-per-px",
                    umPerPx,
                    "µm a pixel",
                    "give a number from 0.2 to 200; a contact microscope at 70x has about 2.8");
        }
    }

    /// One line about an option.
    static BadInput badOption(String option, String value, String unit, String remedy) {
        return bad("command line", option, value + " " + unit, remedy);
    }

    private static BadInput bad(String file, String path, String value, String remedy) {
        return new BadInput(List.of(new Problem(file, 1, path, value, remedy)));
    }
}
