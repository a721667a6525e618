package org.papilla.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The contract of `papilla depot`, held against exact solutions that are computed here, from the
/// command's JSON alone.
class DepotCommandTest {

    private static final Path EXAMPLES = Path.of("../examples/depot");

    /// Relative agreement with the exact solutions.
    private static final double TOLERANCE = 1e-4;

    @TempDir Path folder;

    private record Result(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private static Result papilla(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Papilla.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Result(code, out.toString(), err.toString());
    }

    private Result depot(String json) throws IOException {
        var file = Files.writeString(folder.resolve("scenario.json"), json);
        return papilla("depot", "--json", file.toString());
    }

    private JsonNode answer(String json) throws IOException {
        var result = depot(json);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).doesNotContain("NaN", "Infinity");
        return result.json();
    }

    private static void close(double computed, double exact) {
        assertThat(computed).isCloseTo(exact, within(TOLERANCE * Math.abs(exact)));
    }

    private static String layer(String name, double mm, double d, double k, double partition) {
        return """
        {"name":"%s","thicknessMm":%s,"diffusivityM2PerS":%s,"clearancePerS":%s,"partition":%s}\
        """
                .formatted(name, mm, d, k, partition);
    }

    private static String ball(double x, double y, double depth, double ml, double mol) {
        return """
        {"xMm":%s,"yMm":%s,"depthMm":%s,"volumeMl":%s,"amountMol":%s,"shape":"ball","edgeMm":0}\
        """
                .formatted(x, y, depth, ml, mol);
    }

    private static String scenario(
            String layers,
            String surface,
            String boluses,
            String lattice,
            String points,
            String times) {
        return """
        {"layers":[%s],"surfacePermeabilityMPerS":%s,"boluses":[%s],"lattice":%s,
         "observe":{"points":[%s],"timesS":[%s]}}\
        """
                .formatted(layers, surface, boluses, lattice, points, times);
    }

    /// Normal error function by the trapezoid rule on its integral, which is exact to rounding
    /// here.
    private static double erf(double x) {
        int steps = 4000;
        double far = Math.clamp(x, -7, 7);
        double sum = (1 + Math.exp(-far * far)) / 2;
        for (int i = 1; i < steps; i++) {
            double t = far * i / steps;
            sum += Math.exp(-t * t);
        }
        return 2 / Math.sqrt(Math.PI) * sum * far / steps;
    }

    @Test
    void a_ball_far_from_all_borders_follows_its_closed_form_with_loss() throws IOException {
        double d = 2.5e-10;
        double k = 3e-4;
        double[] radii = {0.5, 2.0, 3.4};
        double[] times = {300, 1800, 7200};
        var json =
                answer(
                        scenario(
                                layer("deep", 50, d, k, 1),
                                "0",
                                ball(1, -2, 25, 0.05, 2e-6),
                                "null",
                                "{\"xMm\":1.5,\"yMm\":-2,\"zMm\":25},{\"xMm\":1,\"yMm\":-4,\"zMm\":25},"
                                        + "{\"xMm\":1,\"yMm\":-2,\"zMm\":28.4}",
                                "300,1800,7200"));

        double a = Math.cbrt(3 * 0.05e-6 / (4 * Math.PI));
        for (int p = 0; p < radii.length; p++) {
            double r = radii[p] * 1e-3;
            for (int i = 0; i < times.length; i++) {
                double t = times[i];
                double s = 2 * Math.sqrt(d * t);
                double share =
                        0.5 * (erf((a - r) / s) + erf((a + r) / s))
                                - Math.sqrt(d * t / Math.PI)
                                        / r
                                        * (Math.exp(-Math.pow((a - r) / s, 2))
                                                - Math.exp(-Math.pow((a + r) / s, 2)));
                close(
                        json.path("freeMolPerM3").get(p).get(i).asDouble(),
                        2e-6 / 0.05e-6 * Math.exp(-k * t) * share);
            }
        }
        // All of it is cleared at the rate k, wherever it is.
        close(json.path("halfLifeS").path("release").asDouble(), Math.log(2) / k);
        close(json.path("meanResidenceS").asDouble(), 1 / k);
        close(
                json.path("amounts").path("clearedToBlood").get(1).asDouble(),
                2e-6 * (1 - Math.exp(-k * 1800)));
        close(json.path("aucDoseFraction").path("deep").asDouble(), 1);
    }

    @Test
    void without_diffusion_a_layer_decays_by_its_own_rate_which_acts_on_the_total()
            throws IOException {
        var json =
                answer(
                        scenario(
                                layer("upper", 3, 0, 6e-4, 2.5)
                                        + ","
                                        + layer("lower", 3, 0, 2e-4, 1),
                                "0",
                                ball(0, 0, 1.5, 0.005, 1e-6),
                                "null",
                                "{\"xMm\":0.2,\"yMm\":0,\"zMm\":1.5},{\"xMm\":0,\"yMm\":0,\"zMm\":4}",
                                "0,1000,3600"));

        double[] times = {0, 1000, 3600};
        for (int i = 0; i < 3; i++) {
            double left = Math.exp(-6e-4 * times[i]);
            close(json.path("freeMolPerM3").get(0).get(i).asDouble(), 1e-6 / 0.005e-6 / 2.5 * left);
            assertThat(json.path("freeMolPerM3").get(1).get(i).asDouble()).isZero();
            close(json.path("amounts").path("inSkin").get(i).asDouble(), 1e-6 * left);
        }
        close(json.path("aucMolSPerM3").get(0).asDouble(), 1e-6 / 0.005e-6 / 2.5 / 6e-4);
    }

    @Test
    void a_slab_that_empties_through_its_face_follows_the_classical_series() throws IOException {
        double d = 4e-10;
        double thick = 1.5e-3;
        var json =
                answer(
                        scenario(
                                layer("slab", 1.5, d, 0, 1),
                                "1e6",
                                "{\"depthMm\":0.75,\"volumeMl\":0.1,\"amountMol\":1,\"shape\":\"flattened\",\"thicknessMm\":1.5}",
                                "null",
                                "",
                                "300,1500,6000"));

        double[] times = {300, 1500, 6000};
        for (int i = 0; i < 3; i++) {
            double left = 0;
            for (int n = 0; n < 200; n++) {
                double q = (2 * n + 1) * Math.PI / 2;
                left += 2 / (q * q) * Math.exp(-q * q * d * times[i] / (thick * thick));
            }
            close(json.path("amounts").path("inSkin").get(i).asDouble(), left);
            close(json.path("amounts").path("lostAtSurface").get(i).asDouble(), 1 - left);
        }
        close(json.path("aucDoseFraction").path("lostAtSurface").asDouble(), 1);
    }

    @ParameterizedTest
    @CsvSource({"square, 0, 5", "hex, 2.5, 4.330127018922193"})
    void a_lattice_is_the_sum_of_its_images(String kind, double shiftMm, double rowMm)
            throws IOException {
        String layers =
                layer("dermis", 1.9, 3e-10, 6e-4, 1) + "," + layer("fat", 4, 1e-10, 1.5e-4, 2);
        String points =
                "{\"xMm\":0.3,\"yMm\":0,\"zMm\":4},{\"xMm\":2.5,\"yMm\":1.4,\"zMm\":4},{\"xMm\":1,\"yMm\":2,\"zMm\":0.5}";
        var images = new StringJoiner(",");
        for (int i = -9; i <= 9; i++) {
            for (int j = -6; j <= 6; j++) {
                double x = i * 5 + j * shiftMm;
                double y = j * rowMm;
                if (Math.hypot(x, y) < 26) {
                    images.add(ball(0.3 + x, -0.2 + y, 2.5, 0.03, 1e-6));
                }
            }
        }
        String one = ball(0.3, -0.2, 2.5, 0.03, 1e-6);
        String pattern = "{\"spacingMm\":5,\"kind\":\"%s\"}".formatted(kind);

        var lattice = answer(scenario(layers, "1e-9", one, pattern, points, "600,3600"));
        var sum = answer(scenario(layers, "1e-9", images.toString(), "null", points, "600,3600"));

        for (int p = 0; p < 3; p++) {
            for (int i = 0; i < 2; i++) {
                close(
                        lattice.path("freeMolPerM3").get(p).get(i).asDouble(),
                        sum.path("freeMolPerM3").get(p).get(i).asDouble());
            }
            close(
                    lattice.path("aucMolSPerM3").get(p).asDouble(),
                    sum.path("aucMolSPerM3").get(p).asDouble());
        }
        assertThat(lattice.path("coverage").path("shareAbove10Percent").asDouble())
                .isBetween(0.0, 1.0);
        assertThat(sum.path("coverage").isEmpty()).isTrue();
    }

    @Test
    void two_sealed_layers_without_loss_come_to_equilibrium() throws IOException {
        var json =
                answer(
                        scenario(
                                layer("upper", 1, 5e-10, 0, 1)
                                        + ","
                                        + layer("lower", 2, 3e-10, 0, 3),
                                "0",
                                ball(0, 0, 1, 0.002, 1e-6),
                                "{\"spacingMm\":2,\"kind\":\"square\"}",
                                "{\"zMm\":0.1},{\"xMm\":1,\"yMm\":1,\"zMm\":2.9}",
                                "2000000"));

        double everywhere = 1e-6 / (4e-6 * (1e-3 * 1 + 2e-3 * 3));
        close(json.path("freeMolPerM3").get(0).get(0).asDouble(), everywhere);
        close(json.path("freeMolPerM3").get(1).get(0).asDouble(), everywhere);
        close(json.path("amounts").path("inSkin").get(0).asDouble(), 1e-6);
        assertThat(json.path("halfLifeS").isEmpty()).isTrue();
        assertThat(json.path("aucDoseFraction").isEmpty()).isTrue();
        assertThat(json.path("aucMolSPerM3").get(0).isNull()).isTrue();
        assertThat(json.has("meanResidenceS")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"single-ball-three-layers", "minoxidil-hex-androgenetic"})
    void every_example_conserves_its_dose_and_says_its_error(String name) throws IOException {
        String text = Files.readString(EXAMPLES.resolve(name + ".json"));
        double dose =
                JsonMapper.shared()
                        .readTree(text)
                        .path("boluses")
                        .get(0)
                        .path("amountMol")
                        .asDouble();
        var json = answer(text);

        var amounts = json.path("amounts");
        int times = amounts.path("inSkin").size();
        assertThat(times).isGreaterThan(5);
        for (int i = 0; i < times; i++) {
            double sum = 0;
            for (String part :
                    new String[] {"inSkin", "clearedToBlood", "lostAtSurface", "metabolised"}) {
                sum += amounts.path(part).get(i).asDouble();
            }
            assertThat(sum).isCloseTo(dose, within(1e-9 * dose));
        }
        assertThat(json.path("massBalanceError").asDouble()).isLessThan(1e-9);
        assertThat(json.path("numericalError").asDouble()).isBetween(1e-13, 1e-3);
        double fate = 0;
        for (var share : json.path("aucDoseFraction")) {
            fate += share.asDouble();
        }
        assertThat(fate).isCloseTo(1, within(1e-8));
        assertThat(json.propertyNames())
                .contains(
                        "freeMolPerM3",
                        "aucMolSPerM3",
                        "aucDoseFraction",
                        "amounts",
                        "massBalanceError",
                        "halfLifeS",
                        "coverage",
                        "systemic",
                        "numericalError");
    }

    @Test
    void a_drug_and_a_skin_stand_instead_of_layers_and_are_shown_with_their_warnings()
            throws IOException {
        var json =
                answer(
                        Files.readString(EXAMPLES.resolve("minoxidil-hex-androgenetic.json"))
                                .replace("1.9e-7", "1.9e-6"));

        assertThat(json.path("drug").asString()).isEqualTo("minoxidil");
        assertThat(json.path("dermisModel").asString()).isEqualTo("kretsos");
        assertThat(json.path("layers").size()).isEqualTo(3);
        assertThat(json.path("layers").get(1).path("thicknessMm").asDouble()).isEqualTo(1.4);
        assertThat(json.path("notes").toString()).contains("solubility in water");
        assertThat(json.path("worstPointMolPerM3").size()).isEqualTo(7);
    }

    @Test
    void a_body_a_threshold_and_a_pool_are_answered() throws IOException {
        String bolus =
                ball(0, 0, 2, 0.02, 1e-6)
                        .replace("}", ",\"releasedShare\":0.25,\"releasePerS\":1e-4}");
        var json =
                answer(
                        scenario(
                                        layer("all", 6, 2e-10, 5e-4, 1),
                                        "0",
                                        bolus,
                                        "null",
                                        "{\"zMm\":2}",
                                        "0,3600")
                                .replace("\"timesS\"", "\"thresholdMolPerM3\":1,\"timesS\"")
                                .replace(
                                        "\"lattice\":null",
                                        "\"lattice\":null,\"body\":{\"clearanceM3PerS\":2e-5,\"centralM3\":0.1}"));

        close(json.path("amounts").path("unreleased").get(1).asDouble(), 0.75e-6 * Math.exp(-0.36));
        close(json.path("systemic").path("aucMolSPerM3").asDouble(), 1e-6 / 2e-5);
        // Residence: in the pool 1/rate for its share, then 1/k for all of it.
        close(json.path("meanResidenceS").asDouble(), 0.75 / 1e-4 + 1 / 5e-4);
        assertThat(json.path("timeAboveS").get(0).asDouble()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"thicknessMm\":1.9 | \"thicknessMm\":-1.9 | layers[0].thicknessMm | -1.9",
                "\"thicknessMm\":1.9 | \"thicknessMm\":0 | layers[0].thicknessMm | more than 0 mm",
                "\"thicknessMm\":1.9, | '' | layers[0].thicknessMm | missing",
                "3.0E-10 | -3e-10 | layers[0].diffusivityM2PerS | m2/s",
                "3.0E-10 | 1 | layers[0].diffusivityM2PerS | at most",
                "6.0E-4 | 1e999 | layers[0].clearancePerS | 1e999",
                "\"partition\":1.0 | \"partition\":0 | layers[0].partition | more than 0",
                "\"clearancePerS\" | \"clearance\" | layers[0].clearance | unknown key",
                "\"name\":\"dermis\" | \"name\":\"lostAtSurface\" | layers[0].name | another name",
                "\"depthMm\":1.0 | \"depthMm\":2.5 | boluses[0].depthMm | from 0 to 1.9",
                "\"depthMm\":1.0 | \"depthMm\":-1 | boluses[0].depthMm | mm",
                "\"depthMm\":1.0 | \"depthMm\":\"1\" | boluses[0].depthMm | '1'",
                "\"volumeMl\":0.002 | \"volumeMl\":0 | boluses[0].volumeMl | mL",
                "\"amountMol\":1.0E-6 | \"amountMol\":-1 | boluses[0].amountMol | mol",
                "\"shape\":\"ball\" | \"shape\":\"cube\" | boluses[0].shape | ball, flattened",
                "\"shape\":\"ball\" | \"thicknessMm\":1 | boluses[0].thicknessMm | a ball",
                "\"edgeMm\":0 | \"edgeMm\":5 | boluses[0].edgeMm | sixth",
                "\"edgeMm\":0 | \"releasedShare\":0.5 | boluses[0].releasePerS | missing",
                "\"edgeMm\":0 | \"cut\":\"yes\" | boluses[0].cut | true or false",
                "\"lattice\":null | \"lattice\":{\"spacingMm\":0,\"kind\":\"hex\"} | lattice.spacingMm | mm",
                "\"lattice\":null | \"lattice\":{\"spacingMm\":5,\"kind\":\"ring\"} | lattice.kind | square, hex",
                "\"lattice\":null | \"lattice\":{\"spacingMm\":5} | lattice.kind | missing",
                "\"zMm\":1.0 | \"zMm\":9 | observe.points[0].zMm | from 0 to 1.9",
                "\"timesS\":[60,600] | \"timesS\":[] | observe.timesS | at least one time",
                "\"timesS\":[60,600] | \"timesS\":null | observe.timesS | missing",
                "\"timesS\":[60,600] | \"timesS\":[60,60] | observe.timesS[1] | each time once",
                "\"timesS\":[60,600] | \"timesS\":[-60] | observe.timesS[0] | -60",
                "\"timesS\":[60,600] | \"timesS\":[NaN] | '' | not JSON",
                "\"surfacePermeabilityMPerS\":0 | \"surfacePermeabilityMPerS\":-1 | surfacePermeabilityMPerS | m/s",
                "\"lattice\":null | \"drug\":\"minoxidil\" | drug | instead of layers",
                "\"lattice\":null | \"perfusion\":[{\"fromS\":9,\"multiplier\":1},{\"fromS\":3,\"multiplier\":2}] | perfusion[1].fromS | later",
                "\"lattice\":null | \"body\":{\"centralM3\":1} | body.clearanceM3PerS | missing"
            })
    void a_broken_scenario_ends_with_2_and_one_line_for_its_field(
            String sound, String broken, String path, String hint) throws IOException {
        String good =
                scenario(
                        layer("dermis", 1.9, 3e-10, 6e-4, 1.0),
                        "0",
                        ball(0, 0, 1.0, 0.002, 1e-6),
                        "null",
                        "{\"xMm\":0,\"yMm\":0,\"zMm\":1.0}",
                        "60,600");
        assertThat(good).contains(sound);
        assertThat(depot(good).code()).isZero();

        var result = depot(good.replace(sound, broken));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("scenario.json:")
                .contains(path)
                .contains(hint)
                .doesNotContain("Exception", "NaN:");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_only_once() throws IOException {
        var result =
                depot(
                        """
                        {"layers":[{"thicknessMm":-2,"diffusivityM2PerS":1e-10,"clearancePerS":1e-4}],
                         "boluses":[{"depthMm":3,"volumeMl":0.01,"amountMol":1}],
                         "observe":{"points":[{"zMm":4}],"timesS":[]},
                         "wurst":1}\
                        """);

        assertThat(result.err().lines())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .contains("scenario.json:1: layers[0].thicknessMm: -2"),
                        line -> assertThat(line).contains("scenario.json:3: observe.timesS"),
                        line -> assertThat(line).contains("scenario.json:4: wurst"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | layers | a drug and a skin",
                "{\"drug\":\"minoxidil\"} | skin | needs a skin",
                "{\"skin\":\"androgenetic\"} | drug | needs a drug",
                "{\"drug\":\"snake-oil\",\"skin\":\"androgenetic\"} | drug | unknown drug",
                "{\"drug\":\"minoxidil\",\"skin\":\"elbow\"} | skin | unknown skin",
                "{\"layers\":[]} | layers | at least one layer",
                "{\"layers\":[],\"boluses\":[]} | boluses | at least one bolus",
                "[] | '' | group",
                "{\"layers\":7} | layers | list"
            })
    void what_is_missing_is_named(String json, String path, String hint) throws IOException {
        var result = depot(json);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(path).contains(hint).doesNotContain("Exception");
    }

    @Test
    void the_pictures_are_written_and_named() throws IOException {
        var pictures = folder.resolve("pictures");
        var result =
                papilla(
                        "depot",
                        "--svg",
                        pictures.toString(),
                        EXAMPLES.resolve("minoxidil-hex-androgenetic.json").toString());

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).contains("wrote " + pictures.resolve("curves.svg"));
        assertThat(Files.readString(pictures.resolve("curves.svg")))
                .startsWith("<svg")
                .contains("</svg>");
        assertThat(result.out()).contains("Free concentration", "numerical error", "hypodermis");
    }

    @Test
    void numbers_read_the_same_wherever_the_machine_stands() throws IOException {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            var result =
                    papilla(
                            "depot",
                            "--lang",
                            "tr",
                            EXAMPLES.resolve("single-ball-three-layers.json").toString());
            assertThat(result.out()).contains("Serbest derişim", "3.000e-10");
        } finally {
            Locale.setDefault(before);
        }
    }
}
