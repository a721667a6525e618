package org.papilla.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsmolalityTest {

    static final Checker CHECKER = Checker.of(BufferTest.FORMULARY);

    static MixtureCheck of(String recipe, double temperatureC) {
        var solutes =
                BufferTest.molalities(recipe).entrySet().stream()
                        .map(e -> new Mixture.Solute(e.getKey(), 1000 * e.getValue()))
                        .toList();
        return CHECKER.check(
                new Mixture(
                        List.of(),
                        solutes,
                        OptionalDouble.of(1),
                        List.of(),
                        temperatureC,
                        Mixture.CarbonDioxide.CLOSED,
                        Optional.empty()));
    }

    /// Osmotic coefficients of pitzer.dat (PHREEQC), 25 °C.
    @ParameterizedTest
    @CsvSource({
        "NaCl, 0.1, 1, 0.9325, 0.003",
        "NaCl, 0.2, 1, 0.9238, 0.003",
        "NaCl, 0.5, 1, 0.9220, 0.003",
        "NaCl, 1.0, 1, 0.9364, 0.003",
        "KCl, 0.1, 1, 0.9266, 0.003",
        "KCl, 0.5, 1, 0.9005, 0.003",
        "MgCl2, 0.1, 3, 0.8617, 0.004",
        "CaCl2, 0.1, 3, 0.8551, 0.004",
        "MgSO4, 0.1, 4, 0.5959, 0.02",
        "MgSO4, 0.5, 4, 0.5254, 0.02",
        "Na2SO4, 0.1, 3, 0.7876, 0.01",
        "NaHCO3, 1.0, 1, 0.8045, 0.004"
    })
    void osmotic_coefficients_are_those_of_the_published_parameters(
            String salt,
            double molality,
            double strengthPerMolality,
            double expected,
            double error) {
        double phi =
                Pitzer.of(salt).orElseThrow().osmoticCoefficient(molality * strengthPerMolality);
        assertThat(phi).isCloseTo(expected, within(error));
    }

    @Test
    void isotonic_saline_is_within_half_a_per_cent_of_its_measured_286() {
        var check = of("0.1547 sodium-chloride", 25);
        assertThat(check.osmolalityMosmPerKg().orElseThrow().value())
                .isCloseTo(286, within(0.005 * 286));
    }

    @Test
    void a_salt_defined_inline_is_as_osmotic_as_the_one_of_the_formulary() {
        var definition =
                new SubstanceDefinition(
                        "table-salt",
                        58.44,
                        Optional.empty(),
                        Map.of("Na+", 1.0, "Cl-", 1.0),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        false);
        var check =
                CHECKER.check(
                        new Mixture(
                                List.of(),
                                List.of(new Mixture.Solute("table-salt", 300)),
                                OptionalDouble.of(1),
                                List.of(definition),
                                25,
                                Mixture.CarbonDioxide.CLOSED,
                                Optional.empty()));
        assertThat(check.osmolalityMosmPerKg().orElseThrow().value())
                .isCloseTo(
                        of("0.3 sodium-chloride", 25).osmolalityMosmPerKg().orElseThrow().value(),
                        within(1e-6));
    }

    /// Osmolality of products as published: measured or from Pitzer parameters.
    @ParameterizedTest
    @CsvSource({
        "sodium-chloride-0-9pct-10ml, 286",
        "ringer-lactate-500ml, 256",
        "pyridoxine-100mgml-1ml, 870",
        "magnesium-sulfate-4pct-50ml, 186",
        "magnesium-sulfate-50pct-2ml, 2830",
        "sodium-bicarbonate-8-4pct-10ml, 1660",
        "lidocaine-1pct-5ml, 291",
        "lidocaine-2pct-5ml, 328"
    })
    void products_are_as_osmotic_as_published(String id, double expected) {
        var osmolality =
                CHECKER.laboratory(25).product(id).orElseThrow().osmolality().orElseThrow();
        assertThat(osmolality.value()).isCloseTo(expected, within(0.045 * expected));
    }

    @Test
    void what_permeates_cells_counts_for_osmolality_and_not_for_tonicity() {
        var check = of("0.1547 sodium-chloride + 0.2 ethanol + 0.1 propylene-glycol", 25);
        double all = check.osmolalityMosmPerKg().orElseThrow().value();
        double tonic = check.tonicityMosmPerKg().orElseThrow().value();
        assertThat(all - tonic).isBetween(270.0, 330.0);
        assertThat(tonic).isCloseTo(286.5, within(2.0));
    }

    @Test
    void label_arithmetic_of_magnesium_sulfate_is_not_believed() {
        var product = CHECKER.laboratory(25).product("magnesium-sulfate-4pct-50ml").orElseThrow();
        assertThat(product.product().osmolality().labelCalculated()).isPresent();
        assertThat(product.osmolality().orElseThrow().high()).isLessThan(200);
    }
}
