package org.papilla.formulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.papilla.formulary.document.BadInput;
import org.papilla.formulary.document.Document;
import org.papilla.formulary.document.Field;
import org.papilla.formulary.document.Problem;

/// Reads the files of the formulary: those shipped inside the module, then those of the clinic's
/// folder. Strict, and complete: every problem of every file is reported together.
final class FormularyLoader {

    private static final String ROOT = "formulary/";
    private static final String SIGN_OFFS = "sign-offs.yaml";
    private static final String SNAPSHOT = "formulary.json";

    private final List<Problem> problems = new ArrayList<>();
    private final Map<Class<? extends Entry>, Map<String, Entry>> entries = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Reading.Signature> signatures = new LinkedHashMap<>();
    private final Set<String> usedSignatures = new HashSet<>();
    private final List<Reading.Reference> references = new ArrayList<>();

    /// One file as it was found: its path below the root, what stands in it, and the document to
    /// finish, which is absent for the snapshot that the build checked.
    private record Sheet(String path, Field root, Optional<Document> document, Origin origin) {}

    Formulary load(Optional<Path> clinicFolder) throws BadInput {
        var sheets = new ArrayList<>(shippedSheets());
        if (clinicFolder.isPresent()) {
            sheets.addAll(clinicSheets(clinicFolder.get()));
        }
        for (var sheet : sheets) {
            if (sheet.path().equals(SIGN_OFFS)) {
                read(sheet, root -> root.list(this::readSignature));
            }
        }
        for (var kind : Kind.values()) { // sources come first: everything else cites them
            for (var sheet : sheets) {
                if (sheet.path().startsWith(kind.folder() + "/")) {
                    readEntries(kind, sheet);
                }
            }
        }
        references.forEach(this::checkReference);
        signatures.forEach((key, signature) -> {
            if (!usedSignatures.contains(key)) {
                problems.add(
                        signature
                                .field()
                                .problem(
                                        "signs something that does not exist; correct entry and path, or remove"));
            }
        });
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        entries.replaceAll((kind, byId) -> Collections.unmodifiableMap(byId));
        return new Formulary(Map.copyOf(entries));
    }

    private void readEntries(Kind kind, Sheet sheet) {
        read(
                sheet,
                root -> {
                    var fields = root.isList() ? root.items() : List.of(root);
                    for (var field : fields) {
                        String id = field.child("id").present() ? field.child("id").text() : "";
                        var reading =
                                new Reading(
                                        sheet.origin(),
                                        kind.folder() + "/" + id,
                                        sources,
                                        signatures,
                                        usedSignatures,
                                        references,
                                        problems);
                        add(kind, kind.read(field, reading), field, sheet);
                    }
                });
    }

    private void add(Kind kind, Entry entry, Field field, Sheet sheet) {
        String key = sheet.origin() + " " + kind.folder() + "/" + entry.id();
        String earlier = places.putIfAbsent(key, sheet.path());
        if (earlier != null) {
            field.child("id")
                    .report("used twice, first in " + earlier + "; give each entry its own id");
        }
        entries.computeIfAbsent(kind.type(), _ -> new TreeMap<>()).put(entry.id(), entry);
        if (entry instanceof Source source) {
            sources.put(source.id(), source);
        }
    }

    private Void readSignature(Field field) {
        String entry =
                field.child("entry")
                        .text(
                                Pattern.compile("[a-z-]+/.+"),
                                "an entry is written like agents/lidocaine");
        var path = field.child("path").optional(Field::text).orElse("");
        var value = field.child("value").optional(Field::text).orElse("");
        String by = field.child("by").text();
        var on = LocalDate.EPOCH;
        try {
            on = LocalDate.parse(field.child("on").text());
        } catch (DateTimeParseException e) {
            field.child("on").report("a date is written like 2026-11-22");
        }
        if (signatures.put(
                        entry + "#" + path,
                        new Reading.Signature(new SignOff(by, on), value, field))
                != null) {
            field.report("signed twice; keep one");
        }
        return null;
    }

    private void checkReference(Reading.Reference reference) {
        if (!entries.getOrDefault(reference.kind().type(), Map.of()).containsKey(reference.id())) {
            problems.add(
                    reference
                            .field()
                            .problem(
                                    "there is no such entry in "
                                            + reference.kind().folder()
                                            + "/; add it or correct the id"));
        }
    }

    private void read(Sheet sheet, Consumer<Field> reader) {
        reader.accept(sheet.root());
        if (sheet.document().isPresent()) {
            try {
                sheet.document().get().finish();
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
        }
    }

    private Optional<Sheet> sheet(String path, String shown, String text, Origin origin) {
        try {
            var document = Document.yaml(shown, text);
            return Optional.of(new Sheet(path, document.root(), Optional.of(document), origin));
        } catch (BadInput e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /// The shipped files, or the snapshot of them that the build put into the jar.
    private List<Sheet> shippedSheets() {
        URL location = FormularyLoader.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            var path = Path.of(location.toURI());
            return Files.isDirectory(path)
                    ? folderSheets(path.resolve(ROOT), ROOT, Origin.SHIPPED)
                    : snapshotSheets();
        } catch (URISyntaxException | IOException | BadInput e) {
            throw new IllegalStateException("cannot read the shipped formulary at " + location, e);
        }
    }

    private static List<Sheet> snapshotSheets() throws IOException, BadInput {
        try (var in = FormularyLoader.class.getResourceAsStream("/" + SNAPSHOT)) {
            if (in == null) {
                throw new IOException("the jar holds no " + SNAPSHOT);
            }
            var snapshot =
                    Document.json(SNAPSHOT, new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .root();
            return snapshot.keys().stream()
                    .map(path ->
                            new Sheet(
                                    path,
                                    snapshot.child(path).alone(),
                                    Optional.empty(),
                                    Origin.SHIPPED))
                    .toList();
        }
    }

    /// Writes the files of a folder as one JSON object, path to content: parsing it takes a tenth
    /// of the time that YAML takes. The build calls this.
    ///
    /// @param args folder of the files, and the file to write
    public static void main(String[] args) throws IOException, BadInput {
        var folder = Path.of(args[0]);
        var parts = new ArrayList<String>();
        try (var walk = Files.walk(folder)) {
            for (var file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                parts.add(
                        "\"" + path + "\":" + Document.yaml(path, Files.readString(file)).toJson());
            }
        }
        Files.writeString(Path.of(args[1]), "{" + String.join(",\n", parts) + "}\n");
    }

    private List<Sheet> clinicSheets(Path folder) {
        if (!Files.isDirectory(folder)) {
            problems.add(
                    new Problem(
                            folder.toString(),
                            1,
                            "",
                            "",
                            "is not a folder; --formulary names the clinic's own folder"));
            return List.of();
        }
        try {
            var sheets = folderSheets(folder, "", Origin.CLINIC);
            var folders = new HashSet<String>();
            for (var kind : Kind.values()) {
                folders.add(kind.folder());
            }
            for (var sheet : sheets) {
                String top =
                        sheet.path().contains("/")
                                ? sheet.path().substring(0, sheet.path().indexOf('/'))
                                : "";
                if (!folders.contains(top) && !sheet.path().equals(SIGN_OFFS)) {
                    problems.add(
                            new Problem(
                                    folder.resolve(sheet.path()).toString(),
                                    1,
                                    "",
                                    "",
                                    "lies in a folder that Papilla does not read; folders: "
                                            + String.join(", ", new TreeSet<>(folders))));
                }
            }
            return sheets;
        } catch (IOException | UncheckedIOException e) {
            problems.add(
                    new Problem(folder.toString(), 1, "", "", "cannot be read: " + e.getMessage()));
            return List.of();
        }
    }

    private List<Sheet> folderSheets(Path folder, String prefix, Origin origin) throws IOException {
        try (var walk = Files.walk(folder)) {
            var sheets = new ArrayList<Sheet>();
            for (var file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(".yaml") || path.endsWith(".yml")) {
                    sheet(path, prefix + path, Files.readString(file), origin)
                            .ifPresent(sheets::add);
                }
            }
            return sheets;
        }
    }
}
