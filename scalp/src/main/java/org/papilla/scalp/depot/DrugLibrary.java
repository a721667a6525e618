package org.papilla.scalp.depot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The drugs whose transport through skin can be computed, read from `drugs.txt` beside this class.
///
/// The reader is strict: an unknown quantity, a wrong unit, a number out of range, a missing source
/// or a drug without what its kind needs stops it, with the line.
public final class DrugLibrary {

    private static final String FILE = "drugs.txt";
    private static final Map<String, String> UNITS =
            Map.ofEntries(
                    Map.entry("molarMass", "g/mol"),
                    Map.entry("logP", ""),
                    Map.entry("basePka", ""),
                    Map.entry("acidPka", ""),
                    Map.entry("unboundShare", ""),
                    Map.entry("waterSolubility", "mg/mL"),
                    Map.entry("diffusivityChen", "m2/s"),
                    Map.entry("clearancePerKg", "mL/min/kg"),
                    Map.entry("volumePerKg", "L/kg"),
                    Map.entry("oralShare", ""),
                    Map.entry("oralDailyDose", "mg"),
                    Map.entry("oralAbsorptionRate", "1/s"),
                    Map.entry("macromoleculeDiffusivity", "m2/s"),
                    Map.entry("lymphClearance", "1/s"));
    private static final List<String> SMALL_NEEDS =
            List.of("molarMass", "logP", "unboundShare", "diffusivityChen");
    private static final List<String> LARGE_NEEDS =
            List.of("molarMass", "macromoleculeDiffusivity", "lymphClearance");
    private static final List<String> SHARES = List.of("unboundShare", "oralShare");
    private static final List<String> SIGNED = List.of("logP", "basePka", "acidPka");

    private final Map<String, Drug> drugs;

    private DrugLibrary(Map<String, Drug> drugs) {
        this.drugs = drugs;
    }

    /// The drugs that come with the engine.
    public static DrugLibrary shipped() {
        try (InputStream in = DrugLibrary.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside the engine");
            }
            List<String> lines = new ArrayList<>();
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            }
            return parse(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads lines of the form `drug | quantity | value | unit | source | mark`.
    ///
    /// @throws IllegalArgumentException if a line is wrong; it names the line and what is wrong
    static DrugLibrary parse(List<String> lines) {
        Map<String, Map<String, DrugNumber>> found = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\|", -1);
            if (parts.length != 6) {
                throw wrong(i, line, "six parts parted by |");
            }
            for (int p = 0; p < parts.length; p++) {
                parts[p] = parts[p].strip();
            }
            DrugNumber number = number(i, line, parts);
            DrugNumber before =
                    found.computeIfAbsent(parts[0], id -> new LinkedHashMap<>())
                            .put(number.quantity(), number);
            if (before != null) {
                throw wrong(i, line, "each quantity of a drug once");
            }
        }
        Map<String, Drug> drugs = new LinkedHashMap<>();
        found.forEach((id, numbers) -> drugs.put(id, checked(new Drug(id, numbers))));
        return new DrugLibrary(drugs);
    }

    private static DrugNumber number(int index, String line, String[] parts) {
        String unit = UNITS.get(parts[1]);
        if (unit == null) {
            throw wrong(index, line, "a quantity out of " + new TreeSet<>(UNITS.keySet()));
        }
        if (!unit.equals(parts[3])) {
            throw wrong(index, line, "the unit '%s' for %s".formatted(unit, parts[1]));
        }
        double value;
        try {
            value = Double.parseDouble(parts[2]);
        } catch (NumberFormatException e) {
            throw wrong(index, line, "a number as value");
        }
        boolean positive = value > 0 || SIGNED.contains(parts[1]);
        boolean share = !SHARES.contains(parts[1]) || value <= 1;
        if (!Double.isFinite(value) || !positive || !share) {
            throw wrong(index, line, "a finite value above 0, and a share of at most 1");
        }
        if (parts[4].isEmpty()) {
            throw wrong(index, line, "a source");
        }
        for (DrugNumber.Mark mark : DrugNumber.Mark.values()) {
            if (mark.name().toLowerCase(Locale.ROOT).equals(parts[5])) {
                return new DrugNumber(parts[1], value, unit, parts[4], mark);
            }
        }
        throw wrong(index, line, "a mark out of verified, computed, memory, design");
    }

    private static Drug checked(Drug drug) {
        for (String needed : drug.macromolecule() ? LARGE_NEEDS : SMALL_NEEDS) {
            if (drug.number(needed).isEmpty()) {
                throw new IllegalArgumentException(
                        "%s: %s lacks %s".formatted(FILE, drug.id(), needed));
            }
        }
        return drug;
    }

    private static IllegalArgumentException wrong(int index, String line, String wanted) {
        return new IllegalArgumentException(
                "%s line %d needs %s: %s".formatted(FILE, index + 1, wanted, line));
    }

    /// A drug by its identifier, if it is known.
    public Optional<Drug> drug(String id) {
        return Optional.ofNullable(drugs.get(id));
    }

    /// All identifiers, in alphabetical order.
    public SortedSet<String> ids() {
        return new TreeSet<>(drugs.keySet());
    }
}
