package org.papilla.formulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilla.formulary.document.BadInput;

/// What a clinic may do in its own folder, and how mistakes there are told.
class ClinicFolderTest {

    private static final String MECHANISM =
            "{ id: %s, name: { en: A, tr: B }, explanation: { en: C., tr: Ç. } }\n";

    @TempDir Path folder;

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void an_entry_is_added_or_replaced_and_says_whose_it_is() throws IOException, BadInput {
        write("mechanisms/ours.yaml", MECHANISM.formatted("ours"));
        write("mechanisms/keratin.yaml", MECHANISM.formatted("keratin"));

        var formulary = Formulary.withClinicFolder(folder);

        assertThat(formulary.get(Mechanism.class, "ours").origin()).isEqualTo(Origin.CLINIC);
        assertThat(formulary.get(Mechanism.class, "keratin").name().en()).isEqualTo("A");
        assertThat(formulary.get(Mechanism.class, "vascular").origin()).isEqualTo(Origin.SHIPPED);
        assertThat(formulary.all(Mechanism.class))
                .hasSize(Formulary.shipped().all(Mechanism.class).size() + 1);
    }

    @Test
    void the_same_id_twice_in_the_folder_is_a_mistake() throws IOException {
        write("mechanisms/one.yaml", MECHANISM.formatted("ours"));
        write("mechanisms/two.yaml", MECHANISM.formatted("ours"));

        assertThatThrownBy(() -> Formulary.withClinicFolder(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(
                        "two.yaml:1: id: 'ours': used twice, first in mechanisms/one.yaml");
    }

    @Test
    void a_file_in_a_folder_that_nobody_reads_is_a_mistake() throws IOException {
        write("mechanism/one.yaml", MECHANISM.formatted("ours"));

        assertThatThrownBy(() -> Formulary.withClinicFolder(folder))
                .hasMessageContaining("a folder that Papilla does not read");
        assertThatThrownBy(() -> Formulary.withClinicFolder(folder.resolve("nowhere")))
                .hasMessageContaining("is not a folder");
    }

    @Test
    void a_signature_makes_one_value_reviewed_and_lapses_when_the_value_changes()
            throws IOException, BadInput {
        var cap = Formulary.shipped().get(Agent.class, "minoxidil").caps().getFirst().limit();
        assertThat(cap.provenance().unreviewed()).isTrue();
        String signature =
                """
                - entry: agents/minoxidil
                  path: caps[0].limit
                  value: '%s'
                  by: Dr A. Example, dermatologist
                  on: 2026-11-22
                """;

        write("sign-offs.yaml", signature.formatted(cap.print()));
        var signed =
                Formulary.withClinicFolder(folder)
                        .get(Agent.class, "minoxidil")
                        .caps()
                        .getFirst()
                        .limit();
        assertThat(signed.provenance().unreviewed()).isFalse();
        assertThat(signed.provenance().signOff().orElseThrow().by()).startsWith("Dr A.");

        write("sign-offs.yaml", signature.formatted("12 mg"));
        assertThatThrownBy(() -> Formulary.withClinicFolder(folder))
                .hasMessageContaining("was signed for another value; it now reads '" + cap.print());

        write("sign-offs.yaml", signature.formatted(cap.print()).replace("caps[0]", "caps[77]"));
        assertThatThrownBy(() -> Formulary.withClinicFolder(folder))
                .hasMessageContaining("signs something that does not exist");
    }
}
