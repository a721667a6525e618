package org.papilla.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The contract of the command line, through the very commands.
class CommandLineTest {

    private static final Path EXAMPLES = Path.of("../examples");

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

    private Result screen(String json) throws IOException {
        var file = Files.writeString(folder.resolve("case.json"), json);
        return papilla("screen", "--json", file.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "man-androgenetic, clear",
        "woman-after-menopause, clear",
        "woman-childbearing-age, clear",
        "alopecia-areata, caution",
        "postpartum, stop",
        "warfarin, stop",
        "diabetes-controlled, caution",
        "diabetes-without-hba1c, undecided",
        "lichen-planopilaris, stop",
        "empty, undecided"
    })
    void screens_and_plans_every_example(String name, String verdict) {
        String file = EXAMPLES.resolve(name + ".json").toString();

        var screened = papilla("screen", "--json", file);
        var planned = papilla("plan", "--json", file);

        assertThat(screened.code()).isZero();
        assertThat(screened.json().path("verdict").asString()).isEqualTo(verdict);
        assertThat(planned.code()).as(planned.err()).isZero();
        assertThat(planned.json().path("decision").path("verdict").asString()).isEqualTo(verdict);
        boolean injects = verdict.equals("clear") || verdict.equals("caution");
        assertThat(planned.json().has("schedule")).isEqualTo(injects);
    }

    @Test
    void a_finding_says_everything_that_the_contract_promises() {
        var finding =
                papilla("screen", "--json", EXAMPLES.resolve("warfarin.json").toString())
                        .json()
                        .path("findings")
                        .get(0);

        assertThat(finding.propertyNames())
                .contains(
                        "rule",
                        "severity",
                        "seen",
                        "missing",
                        "text",
                        "source",
                        "mark",
                        "wouldChange",
                        "overridable");
        assertThat(finding.path("rule").asString()).isEqualTo("antithrombotic");
        assertThat(finding.path("seen").asString()).isEqualTo("B01AA03 warfarin");
        assertThat(finding.path("text").asString()).contains("must be continued");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"patient\":{\"weightKg\":-61}} | patient.weightKg | -61",
                "{\"patient\":{\"weightKg\":1e999}} | patient.weightKg | 1e999",
                "{\"patient\":{\"weightKg\":\"61\"}} | patient.weightKg | '61'",
                "{\"patient\":{\"wieghtKg\":61}} | patient.wieghtKg | unknown key",
                "{\"patient\":{\"sex\":\"w\"}} | patient.sex | 'w'",
                "{\"patient\":{\"pregnant\":\"maybe\"}} | patient.pregnant | 'maybe'",
                "{\"patient\":{\"pregnant\":true}} | patient.pregnant | true",
                "{\"conditions\":[{\"icd10\":\"diabetes\"}]} | conditions[0].icd10 | 'diabetes'",
                "{\"conditions\":[{}]} | conditions[0] | needs an icd10",
                "{\"conditions\":[{\"icd10\":\"E11\",\"status\":\"gone\"}]} | conditions[0].status | 'gone'",
                "{\"conditions\":\"none\"} | conditions | expected a list",
                "{\"medications\":[{\"atc\":\"warfarin\"}]} | medications[0].atc | 'warfarin'",
                "{\"allergies\":[{\"class\":\"LA\"}]} | allergies[0].class | 'LA'",
                "{\"measurements\":[{\"name\":\"hba1c\",\"value\":6.1,\"unit\":\"mg\"}]} | measurements[0].unit | 'mg'",
                "{\"measurements\":[{\"name\":\"hba1c\",\"value\":610,\"unit\":\"%\"}]} | measurements[0].value | 610",
                "{\"measurements\":[{\"name\":\"mood\",\"value\":1,\"unit\":\"1\"}]} | measurements[0].name | 'mood'",
                "{\"diagnosis\":{\"indication\":\"baldness\"}} | diagnosis.indication | 'baldness'",
                "{\"diagnosis\":{\"indication\":\"male-pattern\",\"definitive\":\"yes\"}} | diagnosis.definitive | 'yes'",
                "{\"diagnosis\":{\"indication\":\"male-pattern\",\"scale\":\"sinclair\",\"grade\":\"9\"}} | diagnosis.grade | '9'",
                "{\"answers\":{\"keloid\":\"no\"}} | answers.keloid | no such question",
                "{\"wishes\":{\"maxAgents\":0}} | wishes.maxAgents | 0",
                "{\"wishes\":{\"exclude\":[\"snake-oil\"]}} | wishes.exclude[0] | 'snake-oil'",
                "{\"patient\":{},\"patient\":{}} | patient | written twice",
                "[] | '' | expected a group",
                "{\"patient\":{\"ageYears\":NaN}} | '' | not JSON",
            })
    void bad_input_ends_with_2_and_names_the_field(String json, String path, String hint)
            throws IOException {
        var result = screen(json);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains(path == null ? "" : path)
                .contains(hint)
                .doesNotContain("Exception");
    }

    @Test
    void every_problem_is_named_one_a_line() throws IOException {
        var result = screen("{\"patient\":{\"weightKg\":-1,\"ageYears\":200},\n\"stcok\":[]}");

        assertThat(result.err().lines()).hasSize(3);
        assertThat(result.err())
                .contains(
                        "case.json:1: patient.weightKg: -1",
                        "case.json:1: patient.ageYears: 200",
                        "case.json:2: stcok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nonsense", "{\"a\":1}{}", "\u0000", "{\"a\":[[[[[["})
    void what_is_not_json_is_refused_with_its_line(String text) throws IOException {
        var result = screen(text);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("case.json:1");
    }

    @Test
    void a_missing_file_a_folder_and_an_unknown_option_are_bad_input() {
        assertThat(papilla("screen", "nowhere.json").code()).isEqualTo(2);
        assertThat(papilla("screen", folder.toString()).code()).isEqualTo(2);
        assertThat(papilla("screen", "--jsn", "x").code()).isEqualTo(2);
        assertThat(papilla("scren").code()).isEqualTo(2);
        assertThat(papilla("formulary", "snake-oil").err()).contains("no such kind or entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"screen", "plan", "formulary"})
    void every_command_has_help(String command) {
        assertThat(papilla(command, "--help").out()).contains("Usage:", "--json", "--formulary");
    }

    @Test
    void the_plan_in_turkish_speaks_turkish() {
        var plan =
                papilla(
                                "plan",
                                "--lang",
                                "tr",
                                "--json",
                                EXAMPLES.resolve("man-androgenetic.json").toString())
                        .json();

        assertThat(plan.path("diagnosis").path("name").asString()).contains("Erkek");
        assertThat(plan.path("consent").get(0).path("text").asString()).matches(".*[çğıöşü].*");
    }

    @ParameterizedTest
    @CsvSource({
        "man-androgenetic, en",
        "alopecia-areata, tr",
        "lichen-planopilaris, tr",
        "empty, en"
    })
    void the_pdf_has_one_to_three_pages_and_the_fonts_of_both_languages(
            String name, String language) throws IOException {
        var pdf = folder.resolve("plan.pdf");

        var result =
                papilla(
                        "plan",
                        "--lang",
                        language,
                        "--pdf",
                        pdf.toString(),
                        EXAMPLES.resolve(name + ".json").toString());

        assertThat(result.code()).as(result.err()).isZero();
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isBetween(1, 3);
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(language.equals("tr") ? "Tedavi planı" : "Treatment plan")
                    .doesNotContain("#");
        }
    }

    @Test
    void a_broken_formulary_file_is_named_with_its_line() throws IOException {
        Files.createDirectories(folder.resolve("agents"));
        Files.writeString(
                folder.resolve("agents/mine.yaml"),
                """
                id: mine
                name: { en: Mine, tr: Benim }
                class: vascular
                stance: allowed
                mechanism: { en: Unknown., tr: Bilinmiyor., mark: design, source: [D] }
                caps:
                  - { limit: { value: 5, unit: mgg, basis: label, mark: verified, source: [V12] }, per: session, enforced: true }
                  - { limit: { value: 5, unit: mg, mark: verified, source: [V9999] }, per: session, enforced: true }
                servse: [vascular]
                pregnancy: { advice: avoid, en: Not., tr: Hayır., mark: design, source: [D] }
                breastfeeding: { advice: avoid, en: Not., tr: Hayır., mark: design, source: [D] }
                evidence: { grade: E, summary: { en: None., tr: Yok., mark: design, source: [D] }, trials: [nobody-2020] }
                """);

        var result = papilla("formulary", "--formulary", folder.toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("mine.yaml:7: caps[0].limit.unit: 'mgg': unknown unit")
                .contains("mine.yaml:8: caps[1].limit.basis: missing")
                .contains("mine.yaml:8: caps[1].limit.source[0]: 'V9999': unknown source")
                .contains("mine.yaml:9: servse: unknown key")
                .contains("mine.yaml:12: evidence.trials[0]: 'nobody-2020'");
    }

    @Test
    void a_clinic_adds_overrides_and_signs() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(
                folder.resolve("rules/mine.yaml"),
                """
                - id: keloid
                  name: { en: Keloid tendency, tr: Keloid eğilimi }
                  scope: patient
                  severity: stop
                  when: { answer: keloid-tendency }
                  text: { en: Not in this clinic., tr: Bu klinikte yapılmaz. }
                  wouldChange: { en: Nothing., tr: Hiçbir şey. }
                  overridable: true
                  basis: consensus
                  mark: design
                  source: [D]
                """);
        Files.writeString(
                folder.resolve("sign-offs.yaml"),
                """
                - entry: rules/keloid
                  by: Dr A. Example
                  on: 2026-11-01
                """);
        var patient =
                Files.writeString(
                        folder.resolve("case.json"), "{\"answers\":{\"keloid-tendency\":\"yes\"}}");

        var result =
                papilla("screen", "--json", "--formulary", folder.toString(), patient.toString());

        assertThat(result.err()).isEmpty();
        var finding =
                result.json()
                        .path("findings")
                        .valueStream()
                        .filter(f -> f.path("rule").asString().equals("keloid"))
                        .findFirst()
                        .orElseThrow();
        assertThat(finding.path("severity").asString()).isEqualTo("stop");
        assertThat(finding.path("origin").asString()).isEqualTo("clinic");
        assertThat(finding.path("unreviewed").asBoolean()).isFalse();
    }

    @Test
    void the_formulary_can_be_browsed_by_kind_entry_class_stance_and_words() {
        assertThat(
                        papilla("formulary", "questions", "--json")
                                .json()
                                .valueStream()
                                .map(q -> q.path("id").asString()))
                .contains("keloid-tendency", "pregnant");
        assertThat(papilla("formulary", "lidocaine", "--json").json().path("caps").size())
                .isGreaterThanOrEqualTo(3);
        assertThat(papilla("formulary", "agents", "--status", "blocked").out())
                .contains("buflomedil", "heparin")
                .doesNotContain("lidocaine");
        assertThat(papilla("formulary", "--class", "antiandrogen").out())
                .contains("dutasteride")
                .doesNotContain("biotin");
        assertThat(papilla("formulary", "--search", "frontal oedema").out())
                .contains("agents/lidocaine");
        assertThat(List.of(papilla("formulary").out().split("\n"))).hasSizeGreaterThan(8);
    }
}
