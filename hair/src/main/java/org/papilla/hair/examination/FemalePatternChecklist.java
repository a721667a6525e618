package org.papilla.hair.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.papilla.hair.examination.FemalePatternSheet.Part;
import org.papilla.hair.statistics.Interval;
import org.papilla.hair.statistics.Interval.Position;
import org.papilla.hair.statistics.Proportions;

/// Trichoscopic criteria of female pattern hair loss, front against occiput: which are satisfied,
/// which are not, which are not known. Two major, or one major and two minor ones, make up the
/// published rule. A checklist for a clinician, never a diagnosis.
///
/// Criteria: Rakowska, Int J Trichology 2009;1:123 (PMC2938574). A criterion whose interval crosses
/// its limit is not known (design: the paper compares single numbers).
///
/// @param criteria three major, then three minor ones
/// @param rule whether the published rule is satisfied
/// @param text of the outcome
public record FemalePatternChecklist(List<Criterion> criteria, State rule, Text text) {

    private static final Source RAKOWSKA =
            Source.verified("Rakowska, Int J Trichology 2009;1:123 (PMC2938574)");

    /// Copies the criteria.
    public FemalePatternChecklist {
        criteria = List.copyOf(criteria);
    }

    /// Whether something holds.
    public enum State implements Coded {
        SATISFIED,
        NOT_SATISFIED,
        NOT_KNOWN
    }

    /// One criterion.
    ///
    /// @param code stable name
    /// @param major whether it is one of the three major ones
    /// @param state whether it is satisfied
    /// @param text what it asks
    /// @param seen what was found; "nothing" when it was not looked for
    /// @param source of the criterion
    public record Criterion(
            String code, boolean major, State state, Text text, String seen, Source source) {}

    /// Goes through the criteria.
    public static FemalePatternChecklist of(FemalePatternSheet sheet) {
        var criteria =
                List.of(
                        yellowDots(sheet),
                        thinnerInFront(sheet),
                        thinHairs(sheet),
                        ratio(
                                "single-units",
                                sheet.frontal().singleUnits(),
                                sheet.occipital().singleUnits(),
                                2,
                                "Single-hair units, front to occiput, above 2 to 1",
                                "Tek kıllı üniteler, ön/oksipital oranı 2'nin üstünde"),
                        ratio(
                                "vellus",
                                sheet.frontal().vellus(),
                                sheet.occipital().vellus(),
                                1.5,
                                "Vellus hairs, front to occiput, above 1.5 to 1",
                                "Vellüs kıllar, ön/oksipital oranı 1,5'in üstünde"),
                        ratio(
                                "discolouration",
                                sheet.frontal().discoloured(),
                                sheet.occipital().discoloured(),
                                3,
                                "Perifollicular discolouration, front to occiput, above 3 to 1",
                                "Perifoliküler renk değişikliği, ön/oksipital oranı 3'ün üstünde"));
        var rule = rule(criteria);
        return new FemalePatternChecklist(criteria, rule, outcome(rule));
    }

    private static Criterion yellowDots(FemalePatternSheet sheet) {
        var dots = sheet.yellowDots();
        var state =
                dots.isEmpty()
                        ? State.NOT_KNOWN
                        : dots.getAsInt() > 4 ? State.SATISFIED : State.NOT_SATISFIED;
        return new Criterion(
                "yellow-dots",
                true,
                state,
                new Text(
                        "More than 4 yellow dots in four frontal images at 70x",
                        "70 büyütmeli dört ön görüntüde 4'ten çok sarı nokta"),
                dots.isEmpty() ? "nothing" : dots.getAsInt() + " dots",
                RAKOWSKA);
    }

    private static Criterion thinnerInFront(FemalePatternSheet sheet) {
        var front = sheet.frontal().diametersUm();
        var back = sheet.occipital().diametersUm();
        var text =
                new Text(
                        "Mean diameter lower in front than at the occiput, 50 hairs each",
                        "Ortalama çap önde oksipitale göre düşük, her birinde 50 kıl");
        int needed = DiameterSummary.ENOUGH_HAIRS;
        if (front.size() < needed || back.size() < needed) {
            String seen =
                    front.isEmpty() && back.isEmpty()
                            ? "nothing"
                            : "%d frontal and %d occipital hairs; %d each are needed"
                                    .formatted(front.size(), back.size(), needed);
            return new Criterion("thinner-in-front", true, State.NOT_KNOWN, text, seen, RAKOWSKA);
        }
        var frontal = DiameterSummary.of(front, DiameterSummary.THIN_UM);
        var occipital = DiameterSummary.of(back, DiameterSummary.THIN_UM);
        double difference = frontal.meanUm().value() - occipital.meanUm().value();
        // Welch's standard error; with 50 hairs a side 1.96 is within 2 % of Student's factor.
        double arm =
                1.96
                        * Math.hypot(
                                frontal.sdUm() / Math.sqrt(frontal.hairs()),
                                occipital.sdUm() / Math.sqrt(occipital.hairs()));
        var interval = new Interval(difference, difference - arm, difference + arm);
        String seen =
                String.format(
                        Locale.ROOT,
                        "front minus occiput %.1f µm (%.1f to %.1f)",
                        difference,
                        interval.low(),
                        interval.high());
        return new Criterion(
                "thinner-in-front",
                true,
                state(interval.relativeTo(0), Position.BELOW),
                text,
                seen,
                RAKOWSKA);
    }

    private static Criterion thinHairs(FemalePatternSheet sheet) {
        var front = sheet.frontal().diametersUm();
        var text =
                new Text(
                        "More than 10 % of frontal hairs thinner than 30 µm",
                        "Ön kılların %10'undan çoğu 30 µm'den ince");
        if (front.size() < 2) {
            return new Criterion("thin-hairs", true, State.NOT_KNOWN, text, "nothing", RAKOWSKA);
        }
        var share = DiameterSummary.of(front, DiameterSummary.THIN_UM).thinShare();
        String seen =
                String.format(
                        Locale.ROOT,
                        "%.1f %% (%.1f to %.1f) of %d hairs",
                        100 * share.value(),
                        100 * share.low(),
                        100 * share.high(),
                        front.size());
        return new Criterion(
                "thin-hairs",
                true,
                state(share.relativeTo(0.10), Position.ABOVE),
                text,
                seen,
                RAKOWSKA);
    }

    private static Criterion ratio(
            String code,
            Optional<Part> front,
            Optional<Part> back,
            double limit,
            String en,
            String tr) {
        var text = new Text(en, tr);
        if (front.isEmpty() || back.isEmpty()) {
            return new Criterion(code, false, State.NOT_KNOWN, text, "nothing", RAKOWSKA);
        }
        var ratio =
                Proportions.ratio(
                        front.get().count(),
                        front.get().of(),
                        back.get().count(),
                        back.get().of(),
                        0.95);
        String seen =
                String.format(
                        Locale.ROOT,
                        "%d of %d to %d of %d: ratio %.2f (%.2f to %.2f)",
                        front.get().count(),
                        front.get().of(),
                        back.get().count(),
                        back.get().of(),
                        ratio.value(),
                        ratio.low(),
                        ratio.high());
        return new Criterion(
                code, false, state(ratio.relativeTo(limit), Position.ABOVE), text, seen, RAKOWSKA);
    }

    private static State state(Position position, Position wanted) {
        if (position == Position.CROSSES) {
            return State.NOT_KNOWN;
        }
        return position == wanted ? State.SATISFIED : State.NOT_SATISFIED;
    }

    /// The rule holds when it holds with every unknown criterion counted as not satisfied; it fails
    /// when it fails with every unknown one counted as satisfied.
    private static State rule(List<Criterion> criteria) {
        if (holds(criteria, List.of(State.SATISFIED))) {
            return State.SATISFIED;
        }
        return holds(criteria, List.of(State.SATISFIED, State.NOT_KNOWN))
                ? State.NOT_KNOWN
                : State.NOT_SATISFIED;
    }

    private static boolean holds(List<Criterion> criteria, List<State> counted) {
        var counting = new ArrayList<Criterion>(criteria);
        counting.removeIf(criterion -> !counted.contains(criterion.state()));
        long major = counting.stream().filter(Criterion::major).count();
        long minor = counting.size() - major;
        return major >= 2 || (major >= 1 && minor >= 2);
    }

    private static Text outcome(State rule) {
        return switch (rule) {
            case SATISFIED ->
                    new Text(
                            "Criteria of female pattern hair loss are satisfied (2 major, or 1 major"
                                    + " and 2 minor). Not a diagnosis.",
                            "Kadın tipi saç dökülmesi ölçütleri sağlanıyor (2 majör ya da 1 majör ve"
                                    + " 2 minör). Tanı değildir.");
            case NOT_SATISFIED ->
                    new Text(
                            "Criteria of female pattern hair loss are not satisfied. This does not"
                                    + " rule it out.",
                            "Kadın tipi saç dökülmesi ölçütleri sağlanmıyor. Bu, onu dışlamaz.");
            case NOT_KNOWN ->
                    new Text(
                            "Too little is known to tell whether the criteria are satisfied.",
                            "Ölçütlerin sağlanıp sağlanmadığını söylemek için bilgi yetersiz.");
        };
    }
}
