package org.papilla.formulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A sample of the figures of hair, scalp, technique, care and harm, each with unit, mark and
/// source, so that a slip of the pen shows.
class KnowledgeFiguresTest {

    private static final Formulary FORMULARY = Formulary.shipped();

    @Test
    void figures_stand_as_their_sources_have_them() {
        figure(norm("density", 0), "161 /cm²", Mark.VERIFIED, "V109");
        figure(norm("density", 1), "226 /cm²", Mark.VERIFIED, "V109");
        figure(norm("growth", 2), "411 µm/d", Mark.VERIFIED, "V109");
        figure(norm("phases", 0), "85 to 90 %", Mark.VERIFIED, "V114");
        figure(norm("mean-thickness", 2), "0.047 mm", Mark.VERIFIED, "V76");
        figure(norm("thin-hairs", 2), "20.9 %", Mark.VERIFIED, "V76");
        figure(norm("refined-wash-test", 1), "52.2", Mark.VERIFIED, "V119");
        figure(norm("pull-test", 4), "97.2 %", Mark.VERIFIED, "V120", "V121");
        figure(norm("comb-test", 0), "10.2 (0 to 78)", Mark.VERIFIED, "V113", "V122");
        figure(norm("biopsy", 4), "93.5 %", Mark.MEMORY, "M-whiting-1993");
        figure(norm("terminal-vellus", 3), "15", Mark.VERIFIED, "V192");
        figure(norm("phototrichogram", 5), "0.37 mm/d", Mark.VERIFIED, "V126");
        figure(norm("trichoscan", 3), "21.3 /cm²", Mark.VERIFIED, "V127");
        figure(norm("sinclair-shedding-norm", 2), "4.96", Mark.VERIFIED, "V123");
        figure(norm("hsvs-norm", 2), "5", Mark.DESIGN, "D");
        figure(norm("salt-weights", 1), "0.24", Mark.VERIFIED, "V128", "V129");
        figure(anatomy("skin", 0), "1.71 mm", Mark.VERIFIED, "V134");
        figure(anatomy("terminal-follicle", 0), "4.16 mm", Mark.VERIFIED, "V137");
        figure(anatomy("infundibulum", 0), "0.76 mm", Mark.MEMORY, "M-jimenez-2011");
        figure(anatomy("flow-pattern-loss", 0), "13.7 mL/100 g/min", Mark.VERIFIED, "V140");
        figure(
                FORMULARY.get(Anatomy.class, "scalp").area().orElseThrow(),
                "500 cm²",
                Mark.VERIFIED,
                "V132");
        figure(
                FORMULARY.get(Technique.class, "POINT_SC").scalpLimit().orElseThrow(),
                "6 mm",
                Mark.DESIGN,
                "D");
        var papule = FORMULARY.get(Technique.class, "PAPULE");
        figure(papule.volumePerPoint().getFirst(), "0.02 to 0.05 mL", Mark.MEMORY, "M");
        figure(papule.variants().getFirst().angle().orElseThrow(), "10 to 15 °", Mark.MEMORY, "M");
        figure(
                papule.variants().getFirst().depth().orElseThrow(),
                "1 to 2 mm",
                Mark.VERIFIED,
                "V5");
        figure(
                FORMULARY.get(Technique.class, "NAPPAGE").variants().get(1).depth().orElseThrow(),
                "2 to 4 mm",
                Mark.VERIFIED,
                "V5");
        figure(
                FORMULARY.get(CareStep.class, "kit-lipid").times().getFirst().figure(),
                "1.5 mL/kg",
                Mark.VERIFIED,
                "V179");
        figure(
                FORMULARY.get(AdverseEvent.class, "frontal-oedema").window().getFirst(),
                "1 to 4 d",
                Mark.VERIFIED,
                "V42");
        figure(
                FORMULARY.get(AdverseEvent.class, "mycobacterial-infection").window().getFirst(),
                "1 to 12 wk",
                Mark.VERIFIED,
                "V104");
        figure(
                FORMULARY
                        .get(Schedule.class, "dutasteride-moftah")
                        .phases()
                        .getFirst()
                        .sessions()
                        .orElseThrow(),
                "12",
                Mark.VERIFIED,
                "V54");
        assertThat(FORMULARY.get(Schedule.class, "dutasteride-abdallah").sessions())
                .extracting(session -> session.target().getDays() / 7)
                .containsExactly(0, 1, 2, 3, 5, 7, 11);
    }

    private static void figure(Figure figure, String print, Mark mark, String... sources) {
        assertThat(figure.print()).isEqualTo(print);
        assertThat(figure.provenance().mark()).as(print).isEqualTo(mark);
        assertThat(figure.provenance().sources())
                .as(print)
                .extracting(Source::id)
                .containsExactly(sources);
        assertThat(figure.provenance().basis()).as(print).isPresent();
    }

    private static Figure norm(String id, int row) {
        return FORMULARY.get(Norm.class, id).rows().get(row).figure();
    }

    private static Figure anatomy(String id, int row) {
        return FORMULARY.get(Anatomy.class, id).figures().get(row).figure();
    }
}
