package org.papilla.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyCommandTest {

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int papilla(String... args) {
        return Papilla.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void a_page_is_written_into_the_folder_and_named() throws IOException {
        var pages = folder.resolve("docs/accuracy");

        assertThat(papilla("accuracy", "mixture", "--out", pages.toString())).isZero();

        assertThat(Files.readString(pages.resolve("mixture.md"))).startsWith("#").endsWith("\n");
        assertThat(err.toString()).contains("computing", "wrote " + pages.resolve("mixture.md"));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_unknown_page_is_bad_input_and_the_known_ones_are_named() {
        assertThat(papilla("accuracy", "luck", "--out", folder.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("'luck'", "known: ", "mixture");
        assertThat(folder).isEmptyDirectory();
    }
}
