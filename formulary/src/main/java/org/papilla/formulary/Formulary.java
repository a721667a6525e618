package org.papilla.formulary;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilla.formulary.document.BadInput;

/// Everything that Papilla knows, read from files that a clinician can edit. Immutable and safe for
/// use by many threads.
///
/// An entry of the clinic's own folder stands beside what is shipped, or in place of the shipped
/// entry of the same kind and id.
public final class Formulary {

    private final Map<Class<? extends Entry>, Map<String, Entry>> entries;

    Formulary(Map<Class<? extends Entry>, Map<String, Entry>> entries) {
        this.entries = entries;
    }

    /// What is shipped with Papilla.
    ///
    /// @throws IllegalStateException if the shipped files are wrong, which the tests of this module
    ///   rule out
    public static Formulary shipped() {
        try {
            return new FormularyLoader().load(Optional.empty());
        } catch (BadInput e) {
            throw new IllegalStateException(
                    "the shipped formulary does not load:\n" + e.getMessage(), e);
        }
    }

    /// What is shipped, with a clinic's own folder laid over it.
    ///
    /// The folder has the same sub-folders as the shipped one (`agents`, `products`, `rules`, …)
    /// and may hold `sign-offs.yaml`.
    ///
    /// @throws BadInput with file, line, field, value and remedy of everything that is wrong in the
    ///   folder
    public static Formulary withClinicFolder(Path folder) throws BadInput {
        return new FormularyLoader().load(Optional.of(folder));
    }

    /// All entries of a kind, ordered by id.
    public <T extends Entry> List<T> all(Class<T> kind) {
        return of(kind).values().stream().map(kind::cast).toList();
    }

    /// The entry of a kind with an id.
    public <T extends Entry> Optional<T> find(Class<T> kind, String id) {
        return Optional.ofNullable(of(kind).get(id)).map(kind::cast);
    }

    /// The entry of a kind with an id that another entry refers to.
    ///
    /// @throws IllegalArgumentException if there is none; references between entries were checked
    ///   on loading
    public <T extends Entry> T get(Class<T> kind, String id) {
        return find(kind, id)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no " + kind.getSimpleName() + " with id " + id));
    }

    /// Every entry, by kind as its folder is called, then by id.
    public Map<String, List<Entry>> byFolder() {
        var all = new LinkedHashMap<String, List<Entry>>();
        for (var kind : Kind.values()) {
            all.put(kind.folder(), List.copyOf(of(kind.type()).values()));
        }
        return all;
    }

    private Map<String, Entry> of(Class<? extends Entry> kind) {
        return entries.getOrDefault(kind, Map.of());
    }
}
