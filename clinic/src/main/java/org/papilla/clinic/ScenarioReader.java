package org.papilla.clinic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.papilla.formulary.document.BadInput;
import org.papilla.formulary.document.Document;
import org.papilla.formulary.document.Field;
import org.papilla.formulary.document.Range;
import org.papilla.scalp.depot.Body;
import org.papilla.scalp.depot.Bolus;
import org.papilla.scalp.depot.DermisModel;
import org.papilla.scalp.depot.Drug;
import org.papilla.scalp.depot.DrugLibrary;
import org.papilla.scalp.depot.Lattice;
import org.papilla.scalp.depot.Layer;
import org.papilla.scalp.depot.Perfusion;
import org.papilla.scalp.depot.Point;
import org.papilla.scalp.depot.Scenario;
import org.papilla.scalp.depot.Skin;

/// Reads a [Scenario] in the units of the file (mm, mL) into the engine's (m, m³), and reports
/// everything at once: what cannot be read here, and what the engine finds wrong with the whole.
///
/// ```json
/// { "layers": [ { "name": "dermis", "thicknessMm": 1.9, "diffusivityM2PerS": 3e-10, "clearancePerS": 6e-4,
///                 "partition": 1, "lymphPerS": 0, "metabolismPerS": 0 } ],
///   "drug": "minoxidil", "skin": "androgenetic", "dermisModel": "kretsos",
///   "surfacePermeabilityMPerS": 0,
///   "boluses": [ { "xMm": 0, "yMm": 0, "depthMm": 2.5, "volumeMl": 0.05, "amountMol": 1, "shape": "ball|flattened",
///                  "thicknessMm": 1.5, "edgeMm": 0, "cut": false, "releasedShare": 1, "releasePerS": 0 } ],
///   "lattice": { "spacingMm": 10, "kind": "square|hex" },
///   "observe": { "points": [ { "xMm": 0, "yMm": 0, "zMm": 4 } ], "timesS": [ 600 ], "coverageDepthMm": 4, "thresholdMolPerM3": 1e-3 },
///   "perfusion": [ { "fromS": 0, "multiplier": 1 } ],
///   "body": { "clearanceM3PerS": 2e-5, "centralM3": 0.1, "exchangeM3PerS": 0, "peripheralM3": 0 } }
/// ```
///
/// `drug` and `skin` stand instead of `layers`. Required are thickness, diffusivity and clearance
/// of a layer; depth, volume and amount of a bolus; and the times. The others have the values shown
/// above as defaults, `drug`, `skin`, `lattice`, `perfusion`, `body` and what is observed besides
/// times are absent unless given, and with a `skin` the surface is as permeable as the preset.
final class ScenarioReader {

    private static final Pattern STEP = Pattern.compile("([A-Za-z0-9]+)(?:\\[(\\d+)])?");
    private static final Set<String> FATES = Set.of("metabolised", "lostAtSurface");

    private final Document document;
    private final DrugLibrary drugs = DrugLibrary.shipped();
    private Optional<Drug> drug = Optional.empty();
    private Optional<Skin> skin = Optional.empty();
    private Optional<DermisModel> model = Optional.empty();

    private ScenarioReader(Document document) {
        this.document = document;
    }

    /// A scenario and what its layers were made of.
    ///
    /// @param scenario what to compute
    /// @param drug the drug that stood instead of explicit layers
    /// @param skin the preset that stood instead of explicit layers
    /// @param model which relations gave the layers, with `drug`
    record Reading(
            Scenario scenario,
            Optional<Drug> drug,
            Optional<Skin> skin,
            Optional<DermisModel> model) {}

    /// Reads a scenario.
    ///
    /// @param file name to show in messages
    /// @throws BadInput with every problem found
    static Reading read(String file, String json) throws BadInput {
        var reader = new ScenarioReader(Document.json(file, json));
        var scenario = reader.scenario(reader.document.root());
        return new Reading(scenario, reader.drug, reader.skin, reader.model);
    }

    private Scenario scenario(Field root) throws BadInput {
        var layers = layers(root);
        double sealed = skin.isPresent() ? Skin.SURFACE_PERMEABILITY_M_PER_S : 0;
        var observe = root.child("observe");
        var times = observe.child("timesS");
        var boluses = root.child("boluses");
        requireList(boluses, "write at least one bolus");
        requireList(times, "write at least one time in s");
        var scenario =
                new Scenario(
                        layers,
                        or(root.child("surfacePermeabilityMPerS"), notNegative("m/s"), sealed),
                        boluses.list(this::bolus),
                        root.child("lattice").optional(this::lattice),
                        observe.child("points").list(this::point),
                        times.list(f -> number(f, notNegative("s"))),
                        root.child("perfusion").list(this::perfusion),
                        root.child("body").optional(this::body),
                        optional(observe.child("coverageDepthMm"), notNegative("mm"), 1e-3),
                        optional(observe.child("thresholdMolPerM3"), positive("mol/m3"), 1));
        addProblemsOf(scenario, root);
        document.finish();
        return scenario;
    }

    private static void requireList(Field field, String remedy) {
        if (!field.present()) {
            field.report("missing; " + remedy);
        }
    }

    /// What the engine finds, where this reader has not already complained about the same field.
    private void addProblemsOf(Scenario scenario, Field root) {
        Set<String> known =
                document.problems().stream()
                        .map(problem -> problem.path())
                        .collect(Collectors.toCollection(HashSet::new));
        for (var problem : scenario.problems()) {
            if (known.add(problem.path())) {
                field(root, problem.path())
                        .report(
                                "expected "
                                        + problem.wanted()
                                        + (problem.unit().isEmpty()
                                                ? ""
                                                : " (" + problem.unit() + ")"));
            }
        }
    }

    private static Field field(Field root, String path) {
        var field = root;
        for (String step : path.split("\\.", -1)) {
            Matcher parts = STEP.matcher(step);
            if (!parts.matches()) {
                return field;
            }
            field = field.child(parts.group(1));
            if (parts.group(2) != null) {
                field = field.items().get(Integer.parseInt(parts.group(2)));
            }
        }
        return field;
    }

    private List<Layer> layers(Field root) {
        var explicit = root.child("layers");
        var drugField = root.child("drug");
        var skinField = root.child("skin");
        drug = drugField.optional(f -> f.oneOf(drugs.ids(), "drug")).flatMap(drugs::drug);
        skin = skinField.optional(f -> f.oneOf(presets(), "skin")).flatMap(Skin::preset);
        model = root.child("dermisModel").optional(f -> f.oneOf(DermisModel.class));
        if (explicit.present()) {
            for (var instead : List.of(drugField, skinField, root.child("dermisModel"))) {
                if (instead.present()) {
                    instead.report("stands instead of layers; give one or the other");
                }
            }
            var layers = new ArrayList<Layer>();
            for (var item : explicit.items()) {
                layers.add(layer(item, layers.size() + 1));
            }
            return layers;
        }
        if (!drugField.present() && !skinField.present()) {
            explicit.report("missing; write at least one layer, or a drug and a skin");
        } else if (!drugField.present()) {
            drugField.report("missing; a skin needs a drug: " + String.join(", ", drugs.ids()));
        } else if (!skinField.present()) {
            skinField.report("missing; a drug needs a skin: " + String.join(", ", presets()));
        }
        if (drug.isEmpty() || skin.isEmpty()) {
            return List.of(new Layer("?", Double.NaN, 0, 0, 1));
        }
        model = Optional.of(model.orElse(DermisModel.KRETSOS));
        return skin.get().layersFor(drug.get(), model.get());
    }

    private static Set<String> presets() {
        return Skin.presets().stream().map(Skin::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private Layer layer(Field field, int number) {
        var name = field.child("name").optional(Field::text).orElse("layer " + number);
        if (FATES.contains(name)) {
            field.child("name").report("means something else in the answer; choose another name");
        }
        return new Layer(
                name,
                number(field.child("thicknessMm"), positive("mm")) * 1e-3,
                number(field.child("diffusivityM2PerS"), notNegative("m2/s")),
                number(field.child("clearancePerS"), notNegative("1/s")),
                or(field.child("partition"), positive(""), 1),
                or(field.child("lymphPerS"), notNegative("1/s"), 0),
                or(field.child("metabolismPerS"), notNegative("1/s"), 0));
    }

    private Bolus bolus(Field field) {
        var shape =
                field.child("shape")
                        .optional(f -> f.oneOf(Bolus.Shape.class))
                        .orElse(Bolus.Shape.BALL);
        var thickness = field.child("thicknessMm");
        if (thickness.present() && shape == Bolus.Shape.BALL) {
            thickness.report("a ball has no thickness; leave it out or write shape flattened");
        }
        double usual = shape == Bolus.Shape.BALL ? 0 : Bolus.FLATTENED_THICKNESS_M * 1e3;
        double released = or(field.child("releasedShare"), Range.between(0, 1, ""), 1);
        var release = field.child("releasePerS");
        if (released < 1 && !release.present()) {
            release.report("missing; write the first-order release of the rest in 1/s");
        }
        return new Bolus(
                or(field.child("xMm"), Range.any("mm"), 0) * 1e-3,
                or(field.child("yMm"), Range.any("mm"), 0) * 1e-3,
                number(field.child("depthMm"), notNegative("mm")) * 1e-3,
                number(field.child("volumeMl"), positive("mL")) * 1e-6,
                number(field.child("amountMol"), notNegative("mol")),
                shape,
                or(thickness, positive("mm"), usual) * 1e-3,
                or(field.child("edgeMm"), notNegative("mm"), 0) * 1e-3,
                field.child("cut").optional(Field::truth).orElse(false),
                released,
                or(release, notNegative("1/s"), 0));
    }

    private Lattice lattice(Field field) {
        return new Lattice(
                number(field.child("spacingMm"), positive("mm")) * 1e-3,
                field.child("kind").oneOf(Lattice.Kind.class));
    }

    private Point point(Field field) {
        return new Point(
                or(field.child("xMm"), Range.any("mm"), 0) * 1e-3,
                or(field.child("yMm"), Range.any("mm"), 0) * 1e-3,
                number(field.child("zMm"), notNegative("mm")) * 1e-3);
    }

    private Perfusion perfusion(Field field) {
        return new Perfusion(
                number(field.child("fromS"), notNegative("s")),
                number(field.child("multiplier"), notNegative("")));
    }

    private Body body(Field field) {
        return new Body(
                number(field.child("clearanceM3PerS"), positive("m3/s")),
                number(field.child("centralM3"), positive("m3")),
                or(field.child("exchangeM3PerS"), notNegative("m3/s"), 0),
                or(field.child("peripheralM3"), notNegative("m3"), 0));
    }

    private double or(Field field, Range range, double absent) {
        return field.present() ? number(field, range) : absent;
    }

    private OptionalDouble optional(Field field, Range range, double scale) {
        return field.present()
                ? OptionalDouble.of(number(field, range) * scale)
                : OptionalDouble.empty();
    }

    /// The number, or not-a-number when it was refused: the engine then judges nothing by it.
    private double number(Field field, Range range) {
        int before = document.problems().size();
        double value = field.number(range);
        return document.problems().size() == before ? value : Double.NaN;
    }

    private static Range positive(String unit) {
        return Range.positive(Double.MAX_VALUE, unit);
    }

    private static Range notNegative(String unit) {
        return Range.between(0, Double.MAX_VALUE, unit);
    }
}
