package org.papilla.formulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures that matter most, written down a second time from their sources, so that a slip of the
/// pen in a file is caught: value, unit, mark and sources.
class AgentFiguresTest {

    private static final Formulary FORMULARY = Formulary.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lidocaine      | 4.5 mg/kg       | SESSION   | enforced | VERIFIED | V12 V154
                    lidocaine      | 200 mg          | SESSION   | enforced | VERIFIED | V154
                    lidocaine      | 300 mg          | SESSION   | shown    | VERIFIED | V12
                    lidocaine      | 7 mg/kg         | SESSION   | shown    | VERIFIED | V12
                    lidocaine      | 500 mg          | SESSION   | shown    | VERIFIED | V12
                    procaine       | 7 mg/kg         | SESSION   | enforced | DESIGN   | D V152
                    procaine       | 200 mg          | TWO_HOURS | enforced | DESIGN   | D V152
                    procaine       | 133 mg          | TWO_HOURS | shown    | DESIGN   | D V152
                    procaine       | 10 mg           | POINT     | enforced | VERIFIED | V152
                    procaine       | 350 to 600 mg   | SESSION   | shown    | VERIFIED | V13 V153
                    procaine       | 1000 mg         | SESSION   | shown    | VERIFIED | V13
                    buflomedil     | 0 mg            | SESSION   | enforced | VERIFIED | V14 V43
                    pentoxifylline | 40 mg           | SESSION   | enforced | DESIGN   | D
                    pentoxifylline | 1200 mg         | DAY       | shown    | VERIFIED | V10
                    minoxidil      | 10 mg           | SESSION   | enforced | DESIGN   | D
                    minoxidil      | 100 mg          | DAY       | shown    | VERIFIED | V157
                    minoxidil      | 0.625 to 5 mg   | DAY       | shown    | VERIFIED | V158
                    finasteride    | 1 mg            | SESSION   | enforced | DESIGN   | D
                    dutasteride    | 0.5 mg          | SESSION   | enforced | DESIGN   | D
                    dutasteride    | 0.2 mg          | SESSION   | warns    | DESIGN   | D
                    dutasteride    | 0.5 mg          | DAY       | shown    | VERIFIED | V21
                    zinc           | 2 mg            | SESSION   | enforced | DESIGN   | D
                    zinc           | 3 mg            | DAY       | shown    | VERIFIED | V160
                    selenium       | 50 µg           | SESSION   | enforced | DESIGN   | D
                    selenium       | 255 µg          | DAY       | shown    | VERIFIED | V159
                    dexpanthenol   | 500 mg          | SESSION   | enforced | DESIGN   | D V162
                    vitamin-a      | 10000 IU        | DAY       | shown    | VERIFIED | V161
                    copper         | 0.3 mg          | SESSION   | enforced | DESIGN   | D V160
                    magnesium      | 150 mg          | SESSION   | enforced | DESIGN   | D
                    caffeine       | 20 mg           | SESSION   | enforced | DESIGN   | D
                    triamcinolone  | 20 mg           | SESSION   | enforced | MEMORY   | M-kumaresan-2010
                    triamcinolone  | 30 mg           | SESSION   | shown    | VERIFIED | V178
                    cholecalciferol| 5 mg            | SESSION   | enforced | VERIFIED | V36
                    epinephrine    | 3 µg/kg         | SESSION   | enforced | VERIFIED | V201
                    epinephrine    | 0.2 mg          | SESSION   | enforced | VERIFIED | V201
                    """)
    void caps_say_what_their_sources_say(
            String agent, String figure, Agent.Per per, String effect, Mark mark, String sources) {
        assertThat(FORMULARY.get(Agent.class, agent).caps())
                .extracting(cap ->
                        line(cap.limit())
                                + " "
                                + cap.per()
                                + " "
                                + (cap.enforced() ? "enforced" : cap.warns() ? "warns" : "shown"))
                .contains(figure + " " + mark + " " + sources + " " + per + " " + effect);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lidocaine       | 1 to 2 %        | MEMORY   | M
                    lidocaine       | 5 to 40 mg      | MEMORY   | M
                    procaine        | 10 to 60 mg     | MEMORY   | M
                    buflomedil      | 10 mg/mL        | VERIFIED | V14
                    pentoxifylline  | 20 to 40 mg     | MEMORY   | M
                    minoxidil       | 0.5 %           | VERIFIED | V15 V16
                    minoxidil       | 2 %             | VERIFIED | V17
                    minoxidil       | 10 mg           | VERIFIED | V15
                    heparin         | 5000 IU/mL      | MEMORY   | M
                    finasteride     | 0.05 %          | MEMORY   | M
                    dutasteride     | 0.01 %          | VERIFIED | V19 V20
                    dutasteride     | 0.05 %          | VERIFIED | V51
                    dutasteride     | 0.005 %         | VERIFIED | V53
                    dutasteride     | 0.1 mg          | VERIFIED | V19 V20
                    zinc            | 0.1 to 1 mg/mL  | MEMORY   | M
                    selenium        | 10 to 50 µg/mL  | MEMORY   | M
                    biotin          | 5 to 20 mg      | MEMORY   | M
                    dexpanthenol    | 250 mg/mL       | VERIFIED | V162
                    vitamin-a       | 50000 IU/mL     | MEMORY   | M
                    thiamine        | 50 mg/mL        | MEMORY   | M
                    cyanocobalamin  | 0.5 to 1 mg/mL  | MEMORY   | M
                    magnesium       | 10 to 15 %      | MEMORY   | M
                    hyaluronic-acid | 0.2 to 3.5 %    | MEMORY   | M
                    pdrn            | 1.875 mg/mL     | VERIFIED | V169
                    triamcinolone   | 2.5 to 10 mg/mL | VERIFIED | V30 V31 V32 V33
                    triamcinolone   | 0.05 to 0.1 mL  | VERIFIED | V30 V31 V32 V33
                    cholecalciferol | 2.5 mg          | VERIFIED | V34 V35
                    methotrexate    | 25 mg/mL        | VERIFIED | V37
                    epinephrine     | 5 to 10 µg/mL   | MEMORY   | M
                    """)
    void strengths_and_usual_doses_say_what_their_sources_say(
            String agent, String figure, Mark mark, String sources) {
        var entry = FORMULARY.get(Agent.class, agent);
        assertThat(Stream.concat(entry.strengths().stream(), entry.usualDose().stream()))
                .extracting(AgentFiguresTest::line)
                .contains(figure + " " + mark + " " + sources);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    buflomedil     | ATC  | C04AX20
                    pentoxifylline | ATC  | C04AD03
                    minoxidil      | ATC  | D11AX01
                    minoxidil      | UNII | 5965120SH1
                    finasteride    | ATC  | D11AX10
                    finasteride    | UNII | 57GNO57U7G
                    dutasteride    | ATC  | G04CB02
                    dutasteride    | CAS  | 164656-23-9
                    dutasteride    | UNII | O0J6XJN02I
                    biotin         | CAS  | 58-85-5
                    dexpanthenol   | UNII | 1O6C93RI7Z
                    methotrexate   | ATC  | L04AX03
                    triamcinolone  | ATC  | H02AB08
                    lidocaine      | UNII | 98PI200987
                    procaine       | UNII | 95URV01IDQ
                    """)
    void codes_are_those_of_the_registers(String agent, String system, String code) {
        assertThat(FORMULARY.get(Agent.class, agent).codes())
                .filteredOn(c -> c.system().equals(system))
                .filteredOn(c -> c.provenance().mark() == Mark.VERIFIED)
                .extracting(Agent.Code::code)
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lidocaine      | N
                    buflomedil     | H
                    pentoxifylline | E
                    minoxidil      | B
                    dutasteride    | B
                    finasteride    | D
                    biotin         | D
                    amino-acids    | D
                    pdrn           | C
                    x-adn          | D
                    ginkgo         | E
                    heparin        | E
                    zinc           | E
                    vitamin-a      | H
                    triamcinolone  | B
                    methotrexate   | B
                    cholecalciferol| B
                    exosomes       | D
                    """)
    void evidence_has_the_grade_that_was_given(String agent, Agent.Grade grade) {
        assertThat(FORMULARY.get(Agent.class, agent).evidence().grade()).isEqualTo(grade);
    }

    private static String line(Figure figure) {
        return figure.print()
                + " "
                + figure.provenance().mark()
                + " "
                + ids(figure.provenance().sources());
    }

    private static String ids(List<Source> sources) {
        return sources.stream().map(Source::id).collect(Collectors.joining(" "));
    }
}
