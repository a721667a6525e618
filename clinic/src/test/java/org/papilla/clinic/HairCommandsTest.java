package org.papilla.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papilla.hair.synthetic.Camera;
import org.papilla.hair.synthetic.Displacement;
import org.papilla.hair.synthetic.Recipe;
import org.papilla.hair.synthetic.SyntheticPair;
import org.papilla.hair.synthetic.SyntheticScalp;
import org.papilla.hair.synthetic.Unusable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The hair commands, on pictures whose truth is known and on sheets good and broken.
class HairCommandsTest {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 640;
    private static final Camera CAMERA = Camera.sharp(WIDTH, HEIGHT, 1000.0 / 90);
    private static final String UM_PER_PX = Double.toString(1000.0 / 90);
    private static final SyntheticPair PAIR =
            SyntheticScalp.pair(Recipe.clipped(21).with(CAMERA), 2, new Displacement(0.3, -0.2, 2));

    @TempDir static Path folder;

    private static String before;
    private static String after;
    private static String bare;
    private static Path drawn;
    private static Result counted;

    private record Result(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    @BeforeAll
    static void take_the_pictures_and_count_the_first() throws IOException {
        before = png("before.png", PAIR.before().image());
        after = png("after.png", PAIR.after().image());
        bare = png("bare.png", SyntheticScalp.unusable(Unusable.BLANK_SKIN, CAMERA, 11).image());
        drawn = folder.resolve("overlay.PNG");
        counted =
                hair(
                        "count",
                        before,
                        "--um-per-px",
                        UM_PER_PX,
                        "--overlay",
                        drawn.toString(),
                        "--json");
    }

    private static String png(String name, BufferedImage image) throws IOException {
        var path = folder.resolve(name);
        ImageIO.write(image, "png", path.toFile());
        return path.toString();
    }

    private static Result hair(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = new String[args.length + 1];
        words[0] = "hair";
        System.arraycopy(args, 0, words, 1, args.length);
        int code = Papilla.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Result(code, out.toString(), err.toString());
    }

    private static Result sheet(String command, String json) throws IOException {
        var file = Files.writeString(folder.resolve("sheet.json"), json);
        return hair(command, "--json", file.toString());
    }

    private static void assertBadInput(Result result, String... hints) {
        assertThat(result.code()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).contains(hints).doesNotContain("Exception");
    }

    private static void assertNothingIsUnknownInDisguise(Result result) {
        assertThat(result.out()).doesNotContain("NaN", "Infinity", "null");
    }

    @Test
    void a_count_prints_every_key_of_the_contract_and_the_true_density() {
        assertThat(counted.code()).as(counted.err()).isZero();
        assertNothingIsUnknownInDisguise(counted);
        var json = counted.json();
        assertThat(json.path("method").asString()).contains("papilla");
        assertThat(json.path("umPerPx").asDouble()).isCloseTo(1000.0 / 90, within(1e-9));
        assertThat(json.path("areaCm2").asDouble())
                .isCloseTo(PAIR.before().areaCm2(), within(0.05 * PAIR.before().areaCm2()));
        assertThat(json.path("quality").path("verdict").asString()).isIn("good", "caution");
        double truth = PAIR.before().densityPerCm2();
        var density = json.path("densityPerCm2");
        assertThat(density.path("value").asDouble()).isCloseTo(truth, within(0.15 * truth));
        assertThat(density.path("low").asDouble()).isLessThan(density.path("value").asDouble());
        assertThat(density.path("high").asDouble()).isGreaterThan(density.path("value").asDouble());
        int hairs = json.path("hairs").size();
        assertThat(json.path("count").path("value").asInt()).isEqualTo(hairs).isPositive();
        assertThat(json.path("diameterUm").path("n").asInt()).isPositive();
        assertThat(json.path("diameterUm").path("sd").asDouble()).isPositive();
        assertThat(json.path("terminalShare").asDouble()).isBetween(0.0, 1.0);
        assertThat(json.path("vellusShare").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void hairs_and_units_of_a_count_belong_together_and_lie_in_the_picture() {
        var json = counted.json();

        var ids = new HashSet<Integer>();
        for (var hair : json.path("hairs")) {
            assertThat(ids.add(hair.path("id").asInt())).isTrue();
            assertThat(hair.path("path").size()).isGreaterThanOrEqualTo(2);
            for (var point : hair.path("path")) {
                assertThat(point.size()).isEqualTo(2);
                assertThat(point.get(0).asDouble()).isBetween(0.0, WIDTH - 1.0);
                assertThat(point.get(1).asDouble()).isBetween(0.0, HEIGHT - 1.0);
            }
            assertThat(hair.path("diameterUm").asDouble()).isBetween(5.0, 200.0);
            assertThat(hair.path("lengthUm").asDouble()).isPositive();
            assertThat(hair.path("kind").asString()).isIn("terminal", "intermediate", "vellus");
        }
        var inUnits = new HashSet<Integer>();
        for (var unit : json.path("units")) {
            assertThat(unit.has("x")).isTrue();
            unit.path("hairs").forEach(id -> assertThat(inUnits.add(id.asInt())).isTrue());
        }
        assertThat(inUnits).isEqualTo(ids);
    }

    @Test
    void without_a_scale_there_are_counts_and_nothing_in_micrometres() {
        var result = hair("count", before, "--json");

        assertThat(result.code()).as(result.err()).isZero();
        var json = result.json();
        assertThat(json.path("count").path("value").asInt()).isPositive();
        assertThat(json.propertyNames())
                .doesNotContain(
                        "areaCm2",
                        "umPerPx",
                        "densityPerCm2",
                        "diameterUm",
                        "terminalShare",
                        "vellusShare");
        for (var hair : json.path("hairs")) {
            assertThat(hair.propertyNames()).doesNotContain("diameterUm", "lengthUm", "kind");
        }
    }

    @Test
    void bare_skin_is_an_answer_without_a_count() {
        var target = folder.resolve("bare-overlay.png");
        var result =
                hair(
                        "count",
                        bare,
                        "--um-per-px",
                        UM_PER_PX,
                        "--overlay",
                        target.toString(),
                        "--json");

        assertThat(result.code()).as(result.err()).isZero();
        assertNothingIsUnknownInDisguise(result);
        var quality = result.json().path("quality");
        assertThat(quality.path("verdict").asString()).isEqualTo("unusable");
        assertThat(quality.path("findings").size()).isPositive();
        assertThat(quality.path("findings").get(0).path("remedy").asString()).isNotBlank();
        assertThat(result.json().propertyNames())
                .doesNotContain("count", "densityPerCm2", "diameterUm", "areaCm2");
        assertThat(target).doesNotExist();
        assertThat(result.err()).contains("not written");
    }

    @Test
    void a_picture_with_too_few_pixels_is_unusable_rather_than_bad_input() throws IOException {
        var tiny = png("tiny.png", new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB));

        var count = hair("count", tiny, "--json");
        var growth =
                hair("growth", before, tiny, "--um-per-px", UM_PER_PX, "--hours", "48", "--json");

        for (var result : new Result[] {count, growth}) {
            assertThat(result.code()).as(result.err()).isZero();
            assertThat(result.json().path("quality").path("verdict").asString())
                    .isEqualTo("unusable");
        }
        assertThat(count.json().has("count")).isFalse();
        assertThat(growth.json().path("quality").path("findings").get(0).path("picture").asString())
                .isEqualTo("second");
    }

    @Test
    void an_overlay_is_the_picture_with_drawings_or_the_drawings_alone() throws IOException {
        var lines = folder.resolve("overlay.svg");

        var readable =
                hair("count", before, "--um-per-px", UM_PER_PX, "--overlay", lines.toString());

        assertThat(readable.out()).contains("Picture: ", "Hairs per cm²", "µm", "Method");
        assertThat(readable.err()).contains("wrote");

        var picture = ImageIO.read(drawn.toFile());
        var plain = PAIR.before().image();
        assertThat(picture.getWidth()).isEqualTo(WIDTH);
        int changed = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                changed +=
                        (picture.getRGB(x, y) & 0xffffff) == (plain.getRGB(x, y) & 0xffffff)
                                ? 0
                                : 1;
            }
        }
        assertThat(changed).isBetween(1000, WIDTH * HEIGHT / 2);
        assertThat(Files.readString(lines)).startsWith("<svg").contains("data-hair=\"1\"");
    }

    @Test
    void an_overlay_never_overwrites_the_picture_and_needs_a_place_and_a_format() {
        assertBadInput(hair("count", before, "--overlay", before), "--overlay", "another name");
        assertBadInput(hair("count", before, "--overlay", "out.gif"), "--overlay", ".png or .svg");
        assertBadInput(
                hair("count", before, "--overlay", folder.resolve("no/where.png").toString()),
                "--overlay",
                "folder that exists");
        assertThat(Path.of(before)).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "NaN", "Infinity", "five", "1e9", "0.01", ""})
    void a_scale_that_no_camera_has_is_bad_input(String umPerPx) {
        assertBadInput(
                hair("count", before, "--um-per-px=" + umPerPx), "--um-per-px", umPerPx, "µm");
        assertBadInput(
                hair("growth", before, after, "--um-per-px=" + umPerPx, "--hours", "48"),
                "--um-per-px");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-48", "NaN", "Infinity", "two"})
    void hours_that_do_not_pass_are_bad_input(String hours) {
        assertBadInput(
                hair("growth", before, after, "--um-per-px", UM_PER_PX, "--hours=" + hours),
                "--hours",
                hours);
    }

    @Test
    void growth_needs_hours() {
        assertThat(hair("growth", before, after, "--um-per-px", UM_PER_PX).code()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_missing_cut_off_no_picture_or_a_folder_is_bad_input() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of(before));
        var cut = folder.resolve("cut.png");
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        var jpeg = PAIR.before().jpeg(90);
        var cutJpeg = folder.resolve("cut.jpg");
        Files.write(cutJpeg, Arrays.copyOf(jpeg, jpeg.length / 2));
        var text = Files.writeString(folder.resolve("text.png"), "no picture");
        var empty = Files.write(folder.resolve("empty.png"), new byte[0]);

        assertBadInput(hair("count", cut.toString()), "cut.png", "copy the file again");
        assertBadInput(hair("count", cutJpeg.toString()), "cut.jpg", "copy the file again");
        assertBadInput(hair("count", text.toString()), "text.png", "not a JPEG");
        assertBadInput(hair("count", empty.toString()), "empty.png");
        assertBadInput(hair("count", folder.toString()), "folder");
        assertBadInput(hair("count", "nowhere.png"), "nowhere.png", "no such file");
        assertBadInput(
                hair("growth", before, cut.toString(), "--um-per-px", "8", "--hours", "48"),
                "cut.png");
    }

    @Test
    void a_header_that_promises_more_pixels_than_are_analysed_is_refused_unread()
            throws IOException {
        var huge = folder.resolve("huge.png");
        Files.write(huge, headerOfPng(40_000, 40_000));

        assertBadInput(
                hair("count", huge.toString(), "--json"),
                "huge.png",
                "40000 x 40000",
                "24 million");
    }

    private static byte[] headerOfPng(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(0x89504E470D0A1A0AL);
            chunk(out, "IHDR", header(width, height));
            chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1});
            chunk(out, "IEND", new byte[0]);
        }
        return bytes.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[] {8, 2, 0, 0, 0});
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        var sum = new CRC32();
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    @Test
    void growth_prints_rate_and_shares_near_the_truth_and_every_hair() {
        var result =
                hair("growth", before, after, "--um-per-px", UM_PER_PX, "--hours", "48", "--json");

        assertThat(result.code()).as(result.err()).isZero();
        assertNothingIsUnknownInDisguise(result);
        var json = result.json();
        assertThat(json.path("quality").path("verdict").asString()).isIn("good", "caution");
        assertThat(json.path("rateMmPerDay").path("value").asDouble())
                .isCloseTo(PAIR.meanRateMmPerDay(), within(0.05));
        assertThat(json.path("anagenShare").path("value").asDouble())
                .isCloseTo(PAIR.anagenShare(), within(0.15));
        for (String share : new String[] {"anagenShare", "telogenShare", "rateMmPerDay"}) {
            var interval = json.path(share);
            assertThat(interval.path("low").asDouble())
                    .as(share)
                    .isLessThan(interval.path("value").asDouble());
            assertThat(interval.path("high").asDouble())
                    .as(share)
                    .isGreaterThan(interval.path("value").asDouble());
        }
        int followed = 0;
        for (var hair : json.path("hairs")) {
            boolean known = !hair.path("state").asString().equals("not-followed");
            assertThat(hair.has("growthMm")).isEqualTo(known);
            assertThat(hair.path("path").size()).isGreaterThanOrEqualTo(2);
            followed += known ? 1 : 0;
            if (known) {
                assertThat(hair.path("rateMmPerDay").asDouble())
                        .isCloseTo(hair.path("growthMm").asDouble() / 2, within(1e-9));
            }
        }
        assertThat(followed).isGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"before, 12, interval", "bare, 48, no-hair|contrast|not-scalp"})
    void growth_that_cannot_be_told_is_an_answer_with_reasons(
            String second, String hours, String gates) {
        var result =
                hair(
                        "growth",
                        before,
                        second.equals("bare") ? bare : before,
                        "--um-per-px",
                        UM_PER_PX,
                        "--hours",
                        hours,
                        "--json");

        assertThat(result.code()).as(result.err()).isZero();
        var json = result.json();
        assertThat(json.path("quality").path("verdict").asString()).isEqualTo("unusable");
        assertThat(
                        json.path("quality")
                                .path("findings")
                                .valueStream()
                                .filter(f -> f.path("verdict").asString().equals("unusable"))
                                .map(f -> f.path("gate").asString()))
                .isNotEmpty()
                .allMatch(gate -> Arrays.asList(gates.split("\\|")).contains(gate));
        assertThat(json.propertyNames())
                .doesNotContain("rateMmPerDay", "anagenShare", "telogenShare");
    }

    @Test
    void growth_without_a_scale_says_what_is_missing() {
        var result = hair("growth", before, after, "--hours", "48", "--json");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(
                        result.json()
                                .path("quality")
                                .path("findings")
                                .valueStream()
                                .map(f -> f.path("gate").asString()))
                .contains("no-scale");
        assertThat(result.json().has("umPerPx")).isFalse();
    }

    @Test
    void a_trichogram_prints_shares_with_intervals_and_a_reading() throws IOException {
        var result =
                sheet(
                        "trichogram",
                        "{\"anagen\":70,\"catagen\":2,\"telogen\":28,\"dystrophic\":0}");

        assertThat(result.code()).as(result.err()).isZero();
        assertNothingIsUnknownInDisguise(result);
        var json = result.json();
        var telogen = json.path("shares").path("telogen");
        assertThat(telogen.path("count").asInt()).isEqualTo(28);
        assertThat(telogen.path("value").asDouble()).isCloseTo(0.28, within(1e-12));
        // Wilson's interval of 28 of 100, z = 1.96: 0.2014 to 0.3749
        assertThat(telogen.path("wilson").path("low").asDouble()).isCloseTo(0.2014, within(2e-4));
        assertThat(telogen.path("wilson").path("high").asDouble()).isCloseTo(0.3749, within(2e-4));
        assertThat(telogen.path("low").asDouble())
                .isLessThan(telogen.path("wilson").path("low").asDouble());
        assertThat(json.path("shares").path("dystrophic").path("high").asDouble()).isPositive();
        assertThat(json.path("shares").has("loose")).isFalse();
        assertThat(json.path("hairs").asInt()).isEqualTo(100);
        assertThat(json.path("reading").asString()).isNotBlank();
        assertThat(json.path("findings").get(0).path("source").asString()).isNotBlank();
        assertThat(json.path("findings").get(0).path("text").isString()).isTrue();
    }

    @Test
    void a_trichogram_of_two_sites_does_not_pool_them() throws IOException {
        var json =
                sheet(
                                "trichogram",
                                "{\"sites\":[{\"site\":\"frontal\",\"anagen\":60,\"telogen\":40},"
                                        + "{\"site\":\"occipital\",\"anagen\":90,\"telogen\":10}]}")
                        .json();

        assertThat(json.has("shares")).isFalse();
        assertThat(json.has("hairs")).isFalse();
        assertThat(json.path("sites").size()).isEqualTo(2);
        assertThat(
                        json.path("sites")
                                .get(1)
                                .path("shares")
                                .path("telogen")
                                .path("value")
                                .asDouble())
                .isCloseTo(0.1, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "50, 20, 10, 10, 28.4, S2, moderate",
        "100, 100, 100, 100, 100, S5, severe",
        "0, 0, 0, 0, 0, S0, none",
        "80, 80, 80, 80, 80, S4a, severe",
        "99, 98, 97, 96, 97.86, S4b, severe"
    })
    void salt_prints_score_class_and_severity(
            double vertex,
            double posterior,
            double right,
            double left,
            double score,
            String saltClass,
            String severity)
            throws IOException {
        var result =
                sheet(
                        "salt",
                        "{\"vertex\":%s,\"posterior\":%s,\"right\":%s,\"left\":%s}"
                                .formatted(vertex, posterior, right, left));

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.json().path("score").asDouble()).isCloseTo(score, within(1e-9));
        assertThat(result.json().path("class").asString()).isEqualTo(saltClass);
        assertThat(result.json().path("severity").asString()).isEqualTo(severity);
        assertThat(result.json().has("change")).isFalse();
        assertThat(result.json().path("notes").get(0).isString()).isTrue();
    }

    @Test
    void salt_with_a_baseline_prints_the_change() throws IOException {
        var change =
                sheet(
                                "salt",
                                """
                                {"vertex": 20, "posterior": 20, "right": 20, "left": 20,
                                 "baseline": {"vertex": 80, "posterior": 80, "right": 80, "left": 80}}
                                """)
                        .json()
                        .path("change");

        assertThat(change.path("relativePercent").asDouble()).isCloseTo(75, within(1e-9));
        assertThat(change.path("salt50").asBoolean()).isTrue();
    }

    @Test
    void shedding_prints_a_verdict_per_test_and_none_for_what_was_not_done() throws IOException {
        var result =
                sheet(
                        "shedding",
                        "{\"pullTest\":[{\"site\":\"frontal\",\"grasped\":55,\"extracted\":9}],"
                                + "\"washTest\":{\"hairs\":120,\"vellus\":6}}");

        assertThat(result.code()).as(result.err()).isZero();
        assertNothingIsUnknownInDisguise(result);
        var results = result.json().path("results");
        assertThat(results.valueStream().map(r -> r.path("test").asString()))
                .containsExactly("pull", "wash");
        assertThat(results.get(0).path("value").asDouble()).isPositive();
        assertThat(results.get(0).path("verdict").asString()).isEqualTo("raised");
        assertThat(results.get(0).path("source").asString()).isNotBlank();
        assertThat(sheet("shedding", "{}").json().path("results").size()).isZero();
    }

    @Test
    void the_checklist_keeps_unknown_apart_from_not_satisfied() throws IOException {
        var empty = sheet("checklist", "{}");
        var dots = sheet("checklist", "{\"yellowDots\":2}");

        assertThat(empty.json().path("rule").asString()).isEqualTo("not-known");
        assertThat(empty.json().path("criteria").valueStream().map(c -> c.path("state").asString()))
                .hasSize(6)
                .containsOnly("not-known");
        assertThat(dots.json().path("criteria").get(0).path("state").asString())
                .isEqualTo("not-satisfied");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trichogram | {\"anagen\":-1,\"telogen\":3} | anagen: -1 hairs",
                "trichogram | {\"anagen\":7.5,\"telogen\":3} | anagen: 7.5 hairs",
                "trichogram | {\"anagen\":1e999,\"telogen\":3} | anagen: 1E+999 hairs",
                "trichogram | {\"anagen\":\"70\",\"telogen\":3} | anagen: 70 hairs",
                "trichogram | {\"anagen\":70} | telogen: nothing",
                "trichogram | {\"anagen\":70,\"telogen\":3,\"telogne\":1} | telogne: 1: unknown field",
                "trichogram | {\"anagen\":0,\"telogen\":0} | at least one hair",
                "trichogram | {\"anagen\":70,\"telogen\":3,\"telogen\":4} | telogen",
                "trichogram | {\"sites\":[]} | sites: an empty list",
                "trichogram | [] | expected a JSON object",
                "salt | {\"vertex\":101,\"posterior\":0,\"right\":0,\"left\":0} | vertex: 101 %",
                "salt | {\"vertex\":-0.1,\"posterior\":0,\"right\":0,\"left\":0} | vertex: -0.1 %",
                "salt | {\"vertex\":NaN,\"posterior\":0,\"right\":0,\"left\":0} | not JSON",
                "salt | {\"vertex\":null,\"posterior\":0,\"right\":0,\"left\":0} | vertex: nothing",
                "salt | {\"vertex\":1,\"posterior\":0,\"right\":0,\"left\":0}{} | after the end",
                "salt | '' | expected a JSON object",
                "salt | { | not JSON",
                "shedding | {\"hsvs\":10} | hsvs: 10 step",
                "shedding | {\"sex\":\"w\"} | sex: w",
                "checklist | {\"frontal\":{\"diametersUm\":[0.06]}} | frontal.diametersUm[0]: 0.06 µm"
            })
    void a_broken_sheet_ends_with_2_and_names_the_field(String command, String json, String hint)
            throws IOException {
        assertBadInput(sheet(command, json), "sheet.json:1: ", hint);
    }

    @Test
    void every_problem_of_a_sheet_stands_on_its_own_line_with_the_line_of_the_file()
            throws IOException {
        var result =
                sheet(
                        "trichogram",
                        """
                        {"sites": [
                          {"site": "frontal", "anagen": 70, "telogen": 9},
                          {"site": "crown",
                           "anagen": -7,
                           "tel\\nogen": 2}
                        ]}
                        """);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("sheet.json:3: sites[1].site: crown: give one of"))
                .anyMatch(line -> line.contains("sheet.json:4: sites[1].anagen: -7 hairs: "))
                .anyMatch(line -> line.contains("sheet.json:3: sites[1].telogen: nothing"))
                .anyMatch(line -> line.contains("tel ogen: 2: unknown field"));
    }

    @Test
    void a_sheet_nested_without_end_is_refused() throws IOException {
        assertBadInput(
                sheet("salt", "{\"vertex\":" + "[".repeat(100_000)), "sheet.json:1: ", "not JSON");
    }

    @Test
    void answers_can_be_read_in_both_languages() throws IOException {
        var salt =
                Files.writeString(
                                folder.resolve("salt.json"),
                                "{\"vertex\":50,\"posterior\":20,\"right\":10,\"left\":10}")
                        .toString();
        var trichogram =
                Files.writeString(
                                folder.resolve("trichogram.json"), "{\"anagen\":70,\"telogen\":28}")
                        .toString();

        assertThat(hair("salt", salt).out()).contains("28.4", "S2", "moderate");
        assertThat(hair("salt", "--lang", "tr", salt).out()).contains("28.4", "orta");
        assertThat(hair("trichogram", trichogram).out()).contains("telogen", "28.6 %", "Source:");
        assertThat(
                        hair("trichogram", "--lang", "tr", "--json", trichogram)
                                .json()
                                .path("reading")
                                .asString())
                .matches(".*[çğıöşü].*");
        var bareSkin = hair("count", "--lang", "tr", bare);
        assertThat(bareSkin.out()).contains("kullanılamaz").doesNotContain("unusable");
        assertThat(hair("growth", before, after, "--um-per-px", UM_PER_PX, "--hours", "48").out())
                .contains("mm/day", "Anagen", "Telogen", "Hairs followed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "growth", "trichogram", "salt", "shedding", "checklist"})
    void every_hair_command_has_help(String command) {
        assertThat(hair(command, "--help").out()).contains("Usage: papilla hair", "--json");
        assertThat(hair().out()).contains(command);
    }
}
