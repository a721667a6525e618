package org.papilla.clinic;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Language;
import org.papilla.formulary.document.BadInput;
import org.papilla.formulary.document.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The options that every command has, and what they mean.
@Command(mixinStandardHelpOptions = true)
final class Shared {

    private static final long LARGEST_INPUT_BYTES = 32L << 20;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Option(
            names = "--lang",
            paramLabel = "en|tr",
            defaultValue = "en",
            description = "Language of the texts (default: ${DEFAULT-VALUE}).")
    private Language language = Language.EN;

    @Option(
            names = "--formulary",
            paramLabel = "DIR",
            description = "The clinic's own folder, laid over what is shipped.")
    private @Nullable Path clinicFolder;

    Language language() {
        return language;
    }

    Formulary formulary() throws BadInput {
        return clinicFolder == null
                ? Formulary.shipped()
                : Formulary.withClinicFolder(clinicFolder);
    }

    /// Prints an answer as JSON, or lets the command print it for reading.
    void print(PrintWriter out, Object answer, Consumer<PrintWriter> readable) {
        if (json) {
            out.println(Json.in(language).write(answer));
        } else {
            readable.accept(out);
        }
    }

    /// The text of an input.
    ///
    /// @param file path, or `-` for standard input
    static String read(String file) throws BadInput, IOException {
        byte[] bytes;
        if (file.equals("-")) {
            bytes = limited(System.in, file);
        } else {
            var path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw bad(file, "is a folder; give the path of a file, or - for standard input");
            }
            try (var in = Files.newInputStream(path)) {
                bytes = limited(in, file);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw bad(file, "is not UTF-8 text; save it as UTF-8");
        }
    }

    /// The name by which messages call an input.
    static String shown(String file) {
        return file.equals("-") ? "standard input" : file;
    }

    private static byte[] limited(InputStream in, String file) throws IOException, BadInput {
        byte[] bytes = in.readNBytes((int) LARGEST_INPUT_BYTES + 1);
        if (bytes.length > LARGEST_INPUT_BYTES) {
            throw bad(file, "is larger than 32 MiB; a case is a few kilobytes");
        }
        return bytes;
    }

    private static BadInput bad(String file, String remedy) {
        return new BadInput(List.of(new Problem(shown(file), 1, "", "", remedy)));
    }
}
