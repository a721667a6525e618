package org.papilla.care;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.papilla.formulary.Figure;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Indication;
import org.papilla.formulary.Mark;
import org.papilla.formulary.Technique;
import org.papilla.formulary.Text;
import org.papilla.formulary.Unit;
import org.papilla.scalp.placement.Answer;
import org.papilla.scalp.placement.Candidate;
import org.papilla.scalp.placement.ChoiceOrder;
import org.papilla.scalp.placement.Choosing;
import org.papilla.scalp.placement.DepotModel;
import org.papilla.scalp.placement.Needle;
import org.papilla.scalp.placement.Placement;
import org.papilla.scalp.placement.Region;
import org.papilla.scalp.placement.Scalp;
import org.papilla.scalp.placement.Supply;
import org.papilla.scalp.placement.Syringe;
import org.papilla.scalp.placement.Tape;
import org.papilla.scalp.placement.TechniqueChoice;
import org.papilla.scalp.placement.TreatedArea;

/// Where a mixture goes in this patient: the area that the diagnosis asks for, and the technique,
/// depth and spacing that the depot model favours among those that the formulary allows.
final class Siting {

    private static final double SMALLEST_TANGENTIAL_DEG = 1;
    private static final double LARGEST_TANGENTIAL_DEG = 15;

    private final Formulary formulary;

    Siting(Formulary formulary) {
        this.formulary = formulary;
    }

    /// What the siting comes to.
    ///
    /// @param order area and supply that were asked for; absent when the area must be drawn first
    /// @param chosen the chosen way with its points; absent when nothing could be placed
    record Site(
            Optional<ChoiceOrder> order,
            Optional<TechniqueChoice.Chosen> chosen,
            Optional<Plan.Technique> technique,
            List<Plan.RegionDose> regions,
            List<Plan.Point> points,
            List<Plan.PlacementFinding> findings,
            List<Plan.Unreviewed> unreviewed) {

        /// Nothing is placed.
        static final Site NOTHING =
                new Site(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
    }

    /// Places a volume.
    ///
    /// @param volumeMl volume of the mixture
    /// @param volumeFrom where the volume comes from, for people
    /// @param central the depot of the leading agent with best estimates
    /// @param worlds the same with parameters drawn from their uncertainty
    Site site(
            Case patient,
            Indication indication,
            double volumeMl,
            Text volumeFrom,
            DepotModel central,
            List<DepotModel> worlds) {
        var area = area(patient, indication);
        if (area.isEmpty()) {
            return mustBeDrawn(indication);
        }
        var order =
                new ChoiceOrder(
                        area.get(),
                        List.of(area.get().scalp().donorZone()),
                        Supply.shared(volumeMl, Syringe.LUER_LOCK_1_ML),
                        techniques());
        return switch (Choosing.choose(order, central, worlds)) {
            case TechniqueChoice.Chosen chosen -> placed(order, chosen, volumeFrom);
            case TechniqueChoice.NoneFits none -> nothingFits(order, none);
        };
    }

    /// What remains to be said when the depot engine knows none of the agents.
    Site withoutDepot(Case patient, Indication indication, Collection<String> given) {
        if (area(patient, indication).isEmpty()) {
            return mustBeDrawn(indication);
        }
        return undecided(
                "depot-not-known",
                Text.same(String.join(", ", given)),
                new Text(
                        "How these agents spread in the skin is not known, so no technique is chosen by simulation.",
                        "Bu etken maddelerin deride nasıl yayıldığı bilinmiyor; benzetimle teknik seçilmedi."),
                "D Design proposal",
                "design",
                new Text("A technique chosen by the clinician.", "Hekimin seçeceği bir teknik."));
    }

    private static Site mustBeDrawn(Indication indication) {
        var text =
                new Text(
                        "The lesion decides where to inject: draw the patches on the map.",
                        "Nereye enjekte edileceğini lezyon belirler: plakları haritaya çizin.");
        var said =
                indication.zones().isEmpty()
                        ? indication.alternative()
                        : indication.zones().getFirst().never();
        return undecided(
                "area-not-drawn",
                Text.same(""),
                text,
                said.provenance().citation(),
                said.provenance().mark().name().toLowerCase(Locale.ROOT),
                new Text("Patches on the map.", "Haritadaki plaklar."));
    }

    private static Site undecided(
            String rule, Text seen, Text text, String source, String mark, Text wouldChange) {
        var finding =
                new Plan.PlacementFinding(rule, "undecided", seen, text, source, mark, wouldChange);
        return new Site(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(finding),
                List.of());
    }

    private static Site nothingFits(ChoiceOrder order, TechniqueChoice.NoneFits none) {
        var findings =
                none.reasons().stream()
                        .map(reason ->
                                new Plan.PlacementFinding(
                                        "nothing-fits",
                                        "stop",
                                        Text.same(""),
                                        text(reason),
                                        "D Design proposal",
                                        "design",
                                        new Text(
                                                "Another volume or area.",
                                                "Başka bir hacim veya alan.")))
                        .toList();
        return new Site(
                Optional.of(order),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                findings,
                List.of());
    }

    /// The area of the zones whose grades hold the case's grade; every graded zone when the grade
    /// is not known.
    private static Optional<TreatedArea> area(Case patient, Indication indication) {
        var diagnosis = patient.diagnosis().orElseThrow();
        var zones = indication.zones().stream().filter(zone -> !zone.regions().isEmpty()).toList();
        Predicate<Indication.Zone> affected = zone -> Grades.match(zone.grades(), diagnosis);
        if (zones.stream().noneMatch(affected)) {
            affected = _ -> true;
        }
        var regions = new LinkedHashSet<Region>();
        zones.stream()
                .filter(affected)
                .flatMap(zone -> zone.regions().stream())
                .flatMap(Siting::region)
                .forEach(regions::add);
        if (regions.isEmpty()) {
            return Optional.empty();
        }
        var scalp = Scalp.of(Tape.STANDARD, Answer.UNKNOWN);
        boolean central =
                regions.containsAll(List.of(Region.FRONTAL, Region.MID_SCALP, Region.VERTEX));
        if (central && patient.sex().filter(sex -> sex == Case.Sex.FEMALE).isPresent()) {
            return Optional.of(TreatedArea.centralStrip(scalp));
        }
        return regions.equals(Set.of(Region.VERTEX))
                ? Optional.of(TreatedArea.vertex(scalp, 1))
                : Optional.of(TreatedArea.regions(scalp, regions.toArray(Region[]::new)));
    }

    private static Stream<Region> region(String id) {
        return Arrays.stream(Region.values()).filter(region -> region.code().equals(id));
    }

    private static Site placed(ChoiceOrder order, TechniqueChoice.Chosen chosen, Text volumeFrom) {
        var placement = chosen.placement();
        var technique = technique(chosen, volumeFrom);
        return new Site(
                Optional.of(order),
                Optional.of(chosen),
                Optional.of(technique),
                placement.totals().stream()
                        .map(total ->
                                new Plan.RegionDose(
                                        total.region().code(),
                                        text(total.region().label()),
                                        total.points(),
                                        round(total.volumeMl(), 4),
                                        total.depthLimit().value()))
                        .toList(),
                placement.points().stream()
                        .map(point ->
                                new Plan.Point(
                                        point.number(),
                                        point.region().code(),
                                        round(point.xShare(), 5),
                                        round(point.yShare(), 5),
                                        round(point.place().xCm(), 3),
                                        round(point.place().yCm(), 3),
                                        round(point.depthMm(), 3),
                                        round(point.volumeMl(), 5)))
                        .toList(),
                findings(placement),
                List.of(
                        new Plan.Unreviewed(
                                new Text("technique", "teknik"),
                                new Text(
                                        "region areas, depth limits and the choice between techniques by simulation",
                                        "bölge alanları, derinlik sınırları ve tekniğin benzetimle seçimi"),
                                Mark.DESIGN,
                                placement.totals().getFirst().depthLimit().source())));
    }

    private static Plan.Technique technique(TechniqueChoice.Chosen chosen, Text volumeFrom) {
        var winner = chosen.winner();
        var placement = chosen.placement();
        var stick = winner.stick();
        return new Plan.Technique(
                stick.technique().code(),
                text(stick.technique().name()),
                stick.needle().gauge() + "G " + plain(stick.needle().lengthMm()) + " mm",
                round(stick.angleDeg(), 1),
                round(stick.depthMm(), 2),
                round(winner.pattern().widestMm(), 2),
                round(placement.perPointMl(), 4),
                round(placement.totalMl(), 3),
                round(placement.toDrawMl(), 3),
                round(placement.areaCm2(), 1),
                volumeFrom,
                text(chosen.why()),
                chosen.sureness().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                chosen.runnerUp().map(second -> runnerUp(second, chosen)),
                stick.technique().source(),
                Mark.valueOf(stick.technique().mark().name()));
    }

    private static Plan.RunnerUp runnerUp(Candidate second, TechniqueChoice.Chosen chosen) {
        return new Plan.RunnerUp(
                second.stick().technique().code(),
                round(second.stick().depthMm(), 2),
                round(second.pattern().widestMm(), 2),
                round(second.perPointMl(), 4),
                second.points(),
                chosen.gain()
                        .map(gain -> OptionalDouble.of(round(gain, 3)))
                        .orElseGet(OptionalDouble::empty));
    }

    private static List<Plan.PlacementFinding> findings(Placement placement) {
        return placement.findings().stream()
                .map(finding ->
                        new Plan.PlacementFinding(
                                finding.rule(),
                                finding.severity().code(),
                                text(finding.seen()),
                                text(finding.text()),
                                finding.source(),
                                finding.mark().code(),
                                text(finding.wouldChange())))
                .toList();
    }

    /// The techniques that bring a measured volume into the scalp, as the placement needs them.
    private List<org.papilla.scalp.placement.Technique> techniques() {
        return formulary.all(Technique.class).stream()
                .filter(t ->
                        t.scalpUse() == Technique.ScalpUse.USABLE
                                || t.scalpUse() == Technique.ScalpUse.LIMITED)
                .filter(t ->
                        !t.volumePerPoint().isEmpty()
                                && !t.spacing().isEmpty()
                                && !needles(t).isEmpty())
                .sorted(Comparator.comparing(Technique::id))
                .map(Siting::technique)
                .toList();
    }

    private static org.papilla.scalp.placement.Technique technique(Technique technique) {
        var variant =
                technique.variants().stream()
                        .filter(v -> v.depth().isPresent() && v.angle().isPresent())
                        .findFirst()
                        .orElse(technique.variants().getFirst());
        double deepest = variant.depth().map(Siting::high).orElse(1.0);
        double limit = technique.scalpLimit().map(Siting::high).orElse(deepest);
        return new org.papilla.scalp.placement.Technique(
                technique.id(),
                new org.papilla.scalp.placement.Text(technique.name().en(), technique.name().tr()),
                technique.id().startsWith("NAPPAGE")
                        ? org.papilla.scalp.placement.Technique.Spread.LINES
                        : org.papilla.scalp.placement.Technique.Spread.POINTS,
                variant.depth().map(Siting::low).orElse(0.0),
                Math.min(deepest, limit),
                variant.angle().map(Siting::low).orElse(SMALLEST_TANGENTIAL_DEG),
                variant.angle().map(Siting::high).orElse(LARGEST_TANGENTIAL_DEG),
                technique.volumePerPoint().stream().mapToDouble(Siting::low).max().orElseThrow(),
                technique.volumePerPoint().stream()
                        .mapToDouble(Siting::highOrNothing)
                        .max()
                        .orElseThrow(),
                technique.spacing().stream()
                        .mapToDouble(s -> millimetres(s, low(s)))
                        .min()
                        .orElseThrow(),
                technique.spacing().stream()
                        .mapToDouble(s -> millimetres(s, high(s)))
                        .max()
                        .orElseThrow(),
                secondsPerPoint(technique),
                needles(technique),
                technique.provenance().citation(),
                org.papilla.scalp.placement.Mark.valueOf(technique.provenance().mark().name()));
    }

    private static List<Needle> needles(Technique technique) {
        var needles = new ArrayList<Needle>();
        for (var needle : technique.needles()) {
            if (needle.length().isPresent()) {
                int gauge =
                        (int)
                                Math.round(
                                        needle.gauge()
                                                .value()
                                                .orElseGet(() -> low(needle.gauge())));
                needles.add(new Needle(gauge, low(needle.length().get())));
                if (high(needle.length().get()) > low(needle.length().get())) {
                    needles.add(new Needle(gauge, high(needle.length().get())));
                }
            }
        }
        return needles.stream().distinct().toList();
    }

    private static double low(Figure figure) {
        return figure.low().orElseGet(() -> figure.value().orElse(0));
    }

    private static double high(Figure figure) {
        return figure.high()
                .orElseGet(() -> figure.value().orElseGet(() -> figure.low().orElseThrow()));
    }

    private static double highOrNothing(Figure figure) {
        return figure.high().isPresent() || figure.value().isPresent() ? high(figure) : 0;
    }

    /// At the slower end of the published rate.
    private static OptionalDouble secondsPerPoint(Technique technique) {
        return technique.rate().stream()
                .filter(rate -> rate.unit() == Unit.PER_SECOND && low(rate) > 0)
                .mapToDouble(rate -> 1 / low(rate))
                .findFirst();
    }

    private static double millimetres(Figure figure, double value) {
        return figure.unit() == Unit.CENTIMETRE ? 10 * value : value;
    }

    static Text text(org.papilla.scalp.placement.Text words) {
        return new Text(words.en(), words.tr());
    }

    private static double round(double x, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(x * scale) / scale;
    }

    private static String plain(double x) {
        return x == Math.rint(x) ? Long.toString((long) x) : Double.toString(x);
    }
}
