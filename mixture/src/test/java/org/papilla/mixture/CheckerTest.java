package org.papilla.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papilla.formulary.Finding;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Verdict;
import org.papilla.formulary.document.BadInput;

class CheckerTest {

    static final Checker CHECKER = OsmolalityTest.CHECKER;

    static Mixture mixture(String json) {
        try {
            return MixtureReader.json("mixture.json", json, BufferTest.FORMULARY);
        } catch (BadInput e) {
            throw new AssertionError(e);
        }
    }

    static MixtureCheck products(String... idsAndVolumes) {
        var draws = new java.util.ArrayList<Mixture.Draw>();
        for (int i = 0; i < idsAndVolumes.length; i += 2) {
            draws.add(new Mixture.Draw(idsAndVolumes[i], Double.parseDouble(idsAndVolumes[i + 1])));
        }
        return CHECKER.check(Mixture.ofProducts(draws));
    }

    static Optional<Finding> finding(MixtureCheck check, String rule) {
        return check.decision().findings().stream().filter(f -> f.rule().equals(rule)).findFirst();
    }

    @Test
    void saline_is_clear_although_nothing_buffers_it() {
        var check = products("sodium-chloride-0-9pct-10ml", "5");
        assertThat(check.decision().verdict()).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void buffered_lidocaine_agrees_with_its_measured_ph() {
        var check = products("lidocaine-1pct-5ml", "9", "sodium-bicarbonate-8-4pct-10ml", "1");
        var ph = check.ph().orElseThrow();
        assertThat(ph.low()).isLessThan(7.30);
        assertThat(ph.high()).isGreaterThan(7.30);
        assertThat(ph.value()).isBetween(7.2, 7.45);
    }

    @ParameterizedTest
    @CsvSource({
        "thiamine-50mgml-2ml, lidocaine-2pct-epinephrine-20ml, thiamine-sulphite, STOP",
        "zinc-sulfate-1mgml-10ml, hyaluronate-1pct-2ml, precipitation-zinc-phosphate, UNDECIDED",
        "ascorbic-acid-100mgml-5ml, copper-chloride-0-4mgml-10ml, ascorbate-copper, STOP",
        "heparin-premix-sodium-chloride-500ml, lidocaine-1pct-5ml, label-heparin-premix-sodium-chloride-500ml, STOP",
        "bupivacaine-0-5pct-10ml, sodium-bicarbonate-8-4pct-10ml, bupivacaine-bicarbonate, UNDECIDED",
        "ringer-lactate-500ml, sodium-bicarbonate-8-4pct-10ml, bicarbonate-calcium, STOP",
        "triamcinolone-10mgml-1ml, lidocaine-1pct-20ml-multidose, triamcinolone-paraben, STOP",
        "lidocaine-2pct-5ml, procaine-2pct-2ml, two-anaesthetics, CAUTION",
        "riboflavin-5mgml-2ml, sodium-chloride-0-9pct-10ml, riboflavin-light, CAUTION",
        "pyridoxine-50mgml-2ml, sodium-bicarbonate-8-4pct-10ml, bicarbonate-vitamins, CAUTION"
    })
    void known_incompatibilities_are_found(
            String first, String second, String rule, Severity severity) {
        var found = finding(products(first, "1", second, "1"), rule);
        assertThat(found).isPresent();
        assertThat(found.get().severity()).isGreaterThanOrEqualTo(severity);
        assertThat(found.get().source()).isNotBlank();
        assertThat(found.get().text().tr()).isNotBlank();
    }

    @Test
    void conflicting_evidence_is_shown_as_conflicting() {
        var check = products("lidocaine-2pct-5ml", "9", "sodium-bicarbonate-8-4pct-10ml", "1");
        var found = finding(check, "lidocaine-bicarbonate").orElseThrow();
        assertThat(found.severity()).isEqualTo(Severity.UNDECIDED);
        assertThat(found.text().en()).contains("Conflicting evidence", "Against it");
    }

    @Test
    void lidocaine_without_bicarbonate_is_not_accused_of_it() {
        assertThat(finding(products("lidocaine-2pct-5ml", "1"), "lidocaine-bicarbonate")).isEmpty();
    }

    @Test
    void biotin_falls_out_of_acid() {
        var check =
                CHECKER.check(
                        mixture(
                                """
                                {"solutes":[{"substance":"biotin","amountMmol":20},{"substance":"sodium-hydroxide","amountMmol":15},
                                {"substance":"hydrochloric-acid","amountMmol":15}],"waterKg":1}\
                                """));
        var row = check.precipitation().getFirst();
        assertThat(row.substance()).isEqualTo("biotin");
        assertThat(row.verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void an_undeclared_vehicle_is_never_approvable() {
        var found =
                finding(
                        products("dutasteride-0-05pct-2ml", "1"),
                        "not-usable-dutasteride-0-05pct-2ml");
        assertThat(found.orElseThrow().severity()).isEqualTo(Severity.STOP);
        assertThat(found.get().overridable()).isFalse();
    }

    @Test
    void what_is_unknown_of_a_product_is_absent_and_undecided() {
        var check = products("biotin-5mgml-1ml", "1", "sodium-chloride-0-9pct-10ml", "1");
        assertThat(check.ph()).isEmpty();
        assertThat(check.osmolalityMosmPerKg()).isEmpty();
        assertThat(check.decision().verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void beyond_the_activity_model_it_says_so() {
        var check = products("ascorbic-acid-500mgml-50ml", "1");
        assertThat(check.withinModel()).isFalse();
        assertThat(finding(check, "outside-model-ionic-strength")).isPresent();
    }

    @Test
    void a_salt_without_its_constants_is_not_taken_for_hydrochloric_acid() {
        var check =
                CHECKER.check(
                        mixture(
                                """
                                {"solutes":[{"substance":"drug","amountMmol":30}],"waterKg":1,
                                "substances":[{"id":"drug","molarMassGPerMol":270.8,"strongIons":{"Cl-":1}}]}\
                                """));
        assertThat(check.ph()).isEmpty();
        assertThat(finding(check, "pka-missing-drug")).isPresent();
    }

    @Test
    void calcium_hydroxide_defined_inline_reaches_its_reference_ph() {
        var check =
                CHECKER.check(
                        mixture(
                                """
                                {"solutes":[{"substance":"lime","amountMmol":20.3}],"waterKg":1,
                                "substances":[{"id":"lime","molarMassGPerMol":74.09,"strongIons":{"Ca2+":1}}]}\
                                """));
        assertThat(check.ph().orElseThrow().value()).isCloseTo(12.454, within(0.03));
        assertThat(check.decision().findings()).noneMatch(f -> f.rule().startsWith("pka-missing"));
    }

    @Test
    void a_buffer_defined_inline_has_its_published_ph() {
        var check =
                CHECKER.check(
                        mixture(
                                """
                                {"solutes":[{"substance":"one","amountMmol":25},{"substance":"two","amountMmol":25}],"waterKg":1,
                                "substances":[
                                {"id":"one","molarMassGPerMol":136.09,"acidBase":{"chargeFullyProtonated":0,"pKa":[2.148,7.198,12.35]},"strongIons":{"K+":1}},
                                {"id":"two","molarMassGPerMol":141.96,"acidBase":{"chargeFullyProtonated":0,"pKa":[2.148,7.198,12.35]},"strongIons":{"Na+":2}}]}\
                                """));
        assertThat(check.ph().orElseThrow().value()).isCloseTo(6.865, within(0.03));
    }

    @Test
    void the_dose_of_an_agent_is_summed_over_products_and_held_against_the_weight() {
        var facts = new Mixture.PatientFacts(OptionalDouble.of(20), Optional.of(List.of()));
        var check =
                CHECKER.check(
                        Mixture.ofProducts(
                                        List.of(
                                                new Mixture.Draw("lidocaine-2pct-5ml", 3),
                                                new Mixture.Draw("lidocaine-1pct-5ml", 4)))
                                .forPatient(facts));
        var dose = check.agents().getFirst();
        assertThat(dose.amountMg()).isEqualTo(100);
        assertThat(dose.limitMg()).hasValue(90);
        assertThat(finding(check, "dose-lidocaine").orElseThrow().severity())
                .isEqualTo(Severity.STOP);
        assertThat(finding(check, "duplicate-lidocaine")).isPresent();
    }

    @Test
    void allergies_that_nobody_asked_about_leave_it_undecided() {
        var facts = new Mixture.PatientFacts(OptionalDouble.of(60), Optional.empty());
        var check =
                CHECKER.check(
                        Mixture.ofProducts(
                                        List.of(new Mixture.Draw("sodium-chloride-0-9pct-10ml", 1)))
                                .forPatient(facts));
        assertThat(check.decision().verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBSTANCE, lidocaine",
        "SUBSTANCE, Mepivacaine",
        "CLASS, LA_AMIDE",
        "SUBSTANCE, xylocaine"
    })
    void an_allergy_to_the_drug_or_its_class_stops(Mixture.AllergyKind kind, String name) {
        var facts =
                new Mixture.PatientFacts(
                        OptionalDouble.of(60),
                        Optional.of(List.of(new Mixture.Allergy(kind, name))));
        var check =
                CHECKER.check(
                        Mixture.ofProducts(List.of(new Mixture.Draw("lidocaine-1pct-5ml", 1)))
                                .forPatient(facts));
        assertThat(check.decision().verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void an_open_vessel_and_a_closed_one_are_told_apart() {
        var check = products("sodium-bicarbonate-1-4pct-250ml", "5");
        assertThat(check.phOpenToAir().orElseThrow().value())
                .isGreaterThan(check.ph().orElseThrow().value() + 0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"products\":[{\"product\":\"lidocaine-2pct-5ml\",\"volumeMl\":-1}]}|products[0].volumeMl",
                "{\"products\":[{\"product\":\"lidocain\",\"volumeMl\":1}]}|products[0].product",
                "{\"products\":[]}|products",
                "{\"solutes\":[{\"substance\":\"sodium-chloride\",\"amountMmol\":1}]}|waterKg",
                "{\"solutes\":[{\"substance\":\"sodium-chloride\",\"amountMmol\":1e999}],\"waterKg\":1}|solutes[0].amountMmol",
                "{\"solutes\":[{\"substance\":\"x\",\"amountMmol\":1}],\"waterKg\":1}|solutes[0].substance",
                "{\"products\":[{\"product\":\"lidocaine-2pct-5ml\",\"volumeMl\":1}],\"temperature\":20}|temperature",
                "{\"products\":[{\"product\":\"lidocaine-2pct-5ml\",\"volumeMl\":1}],\"temperatureC\":400}|temperatureC",
                "{\"products\":[{\"product\":\"lidocaine-2pct-5ml\",\"volumeMl\":1}],\"carbonDioxide\":\"maybe\"}|carbonDioxide"
            })
    void bad_input_names_the_field(String json, String path) {
        assertThatThrownBy(() -> MixtureReader.json("m", json, BufferTest.FORMULARY))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        e -> assertThat(e.problems()).extracting(p -> p.path()).contains(path));
    }

    @Test
    void ions_that_titrate_are_refused_as_strong_ions() {
        assertThatThrownBy(() ->
                        MixtureReader.json(
                                "m",
                                """
                                {"solutes":[{"substance":"x","amountMmol":1}],"waterKg":1,
                                "substances":[{"id":"x","molarMassGPerMol":84,"strongIons":{"Na+":1,"HCO3-":1}}]}\
                                """,
                                BufferTest.FORMULARY))
                .hasMessageContaining("strongIons.HCO3-");
    }
}
