package org.papilla.scalp.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportTest {

    private static final DrugLibrary LIBRARY = DrugLibrary.shipped();

    /// Values computed from the relations by hand and spreadsheet, before this code was written.
    @ParameterizedTest
    @CsvSource({
        "lidocaine, 1.72, 1.19e-10, 1.76e-3",
        "procaine, 1.02, 1.92e-10, 1.61e-3",
        "minoxidil, 1.02, 2.10e-10, 1.05e-3",
        "finasteride, 5.12, 3.45e-11, 1.39e-3",
        "dutasteride, 377, 2.0e-12, 2.0e-3",
        "caffeine, 1.18, 1.91e-10, 2.6e-4",
        "pentoxifylline, 1.31, 1.37e-10, 1.5e-4",
        "buflomedil, 1.51, 1.13e-10, 1.6e-3",
        "triamcinolone-acetonide, 2.62, 5.5e-11, 5.3e-4",
        "diclofenac, 65, 1.3e-11, 2.2e-3",
        "dexpanthenol, 1.37, 1.6e-10, 4e-5",
        "biotin, 1.0, 1.9e-10, 9e-6"
    })
    void the_published_relations_give_the_tabulated_constants(
            String id, double binding, double diffusivity, double clearance) {
        Drug drug = LIBRARY.drug(id).orElseThrow();
        Transport transport = Transport.of(drug, DermisModel.KRETSOS);
        assertThat(transport.bindingFactor()).isCloseTo(binding, Percentage.withPercentage(1.5));
        assertThat(transport.diffusivityM2PerS())
                .isCloseTo(diffusivity, Percentage.withPercentage(5));
        double lipidOnly = 1 / (1 / Transport.lipidWall(drug) + 1 / Transport.DERMIS_FLOW);
        assertThat(lipidOnly).isCloseTo(clearance, Percentage.withPercentage(7));
    }

    @Test
    void pores_let_insulin_out_as_measured_and_leave_dextran_to_lymph() {
        assertThat(Transport.poreWall(5808)).isCloseTo(4e-4, within(1e-12));
        assertThat(Transport.poreWall(150_000)).isLessThan(1e-6);
        assertThat(Transport.poreWall(244)).isGreaterThan(2e-3);
    }

    @Test
    void the_second_model_diffuses_about_half_as_fast() {
        for (String id : LIBRARY.ids()) {
            Drug drug = LIBRARY.drug(id).orElseThrow();
            if (!drug.macromolecule()) {
                double ratio =
                        Transport.of(drug, DermisModel.KRETSOS).diffusivityM2PerS()
                                / Transport.of(drug, DermisModel.CHEN).diffusivityM2PerS();
                assertThat(ratio).as(id).isBetween(1.8, 12.0);
            }
        }
    }

    @Test
    void every_shipped_number_has_a_source() {
        for (String id : LIBRARY.ids()) {
            assertThat(LIBRARY.drug(id).orElseThrow().numbers())
                    .isNotEmpty()
                    .allSatisfy(n -> assertThat(n.source()).isNotBlank());
        }
    }

    @Test
    void the_reader_refuses_what_it_does_not_know() {
        String good = "x | molarMass | 100 | g/mol | somewhere | verified";
        assertThatThrownBy(() -> DrugLibrary.parse(List.of(good)))
                .hasMessageContaining("x lacks logP");
        for (String bad :
                List.of(
                        "x | molarMas | 100 | g/mol | somewhere | verified",
                        "x | molarMass | 100 | kg/mol | somewhere | verified",
                        "x | molarMass | -1 | g/mol | somewhere | verified",
                        "x | molarMass | NaN | g/mol | somewhere | verified",
                        "x | molarMass | a | g/mol | somewhere | verified",
                        "x | unboundShare | 1.2 |  | somewhere | verified",
                        "x | molarMass | 100 | g/mol |  | verified",
                        "x | molarMass | 100 | g/mol | somewhere | sure",
                        "x | molarMass | 100 | g/mol | somewhere")) {
            assertThatThrownBy(() -> DrugLibrary.parse(List.of("# heading", bad)))
                    .hasMessageContaining("line 2");
        }
        assertThatThrownBy(() -> DrugLibrary.parse(List.of(good, good)))
                .hasMessageContaining("once");
    }

    @Test
    void every_preset_scalp_gives_layers_that_can_be_simulated() {
        for (Skin skin : Skin.presets()) {
            for (String id : LIBRARY.ids()) {
                Drug drug = LIBRARY.drug(id).orElseThrow();
                for (DermisModel model : DermisModel.values()) {
                    Scenario scenario =
                            Scenario.of(
                                    skin.layersFor(drug, model),
                                    Skin.SURFACE_PERMEABILITY_M_PER_S,
                                    List.of(Bolus.ball(0, 0, 2e-3, 1e-8, 1)),
                                    List.of(new Point(0, 0, skin.bulbDepthM())),
                                    List.of(600.0));
                    assertThat(scenario.problems()).as("%s %s", skin.id(), id).isEmpty();
                }
            }
        }
    }
}
