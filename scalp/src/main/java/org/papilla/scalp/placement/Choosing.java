package org.papilla.scalp.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Chooses technique, depth and spacing by simulation, and says how sure the choice is.
///
/// Every depth and spacing that a technique, the region's limits, the hand and the syringe allow is
/// asked of a central depot model; the ways that yield most at the bulbs are then asked of sampled
/// worlds. Nothing is assumed about which depth lasts longer.
public final class Choosing {

    /// Ways whose yields differ by less count as equal, and then fewer pricks win (design).
    private static final double TOLERANCE = 0.02;

    /// Below this share of the bulb plane a clinician must weigh the gaps (design).
    private static final double LOW_COVERAGE = 0.5;

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.7;
    private static final double DEPTH_STEP_MM = 0.5;
    private static final int SPACINGS = 7;

    private Choosing() {}

    /// Chooses between techniques.
    ///
    /// @param order area, mixture and candidates
    /// @param central the depot model with its best estimates
    /// @param worlds the depot model with parameters drawn from their uncertainty; may be empty,
    ///   and then the answer says that its ranking was not tested
    public static TechniqueChoice choose(
            ChoiceOrder order, DepotModel central, List<DepotModel> worlds) {
        List<Candidate> best = new ArrayList<>();
        List<Candidate> second = new ArrayList<>();
        List<Text> reasons = new ArrayList<>();
        Map<Candidate, Placement.Placed> placements = new LinkedHashMap<>();
        for (Technique technique : order.techniques()) {
            List<Candidate> ways = ways(order, technique, central);
            Optional<Candidate> found = firstThatPlaces(order, ways, central, placements);
            if (found.isEmpty()) {
                reasons.add(whyNot(order, technique, ways.isEmpty()));
                continue;
            }
            best.add(found.get());
            List<Candidate> others =
                    ways.stream()
                            .filter(w ->
                                    !nearly(w.stick().depthMm(), found.get().stick().depthMm()))
                            .toList();
            firstThatPlaces(order, others, central, placements).ifPresent(second::add);
        }
        if (best.isEmpty()) {
            return new TechniqueChoice.NoneFits(reasons);
        }
        best = ranked(best);
        Candidate winner = best.getFirst();
        Optional<Candidate> runnerUp =
                best.size() > 1 ? Optional.of(best.get(1)) : ranked(second).stream().findFirst();
        return answer(order, winner, placements, runnerUp, best, worlds);
    }

    /// Asks whether the shallower of two depots lasts longer.
    ///
    /// @param central the depot model with its best estimates
    /// @param worlds sampled worlds, at least one
    /// @param volumeMl volume at each point, mL
    /// @param shallowMm the lesser depth, mm
    /// @param deepMm the greater depth, mm
    public static DepthQuestion shallowerIsSlower(
            DepotModel central,
            List<DepotModel> worlds,
            double volumeMl,
            double shallowMm,
            double deepMm) {
        if (!(shallowMm < deepMm) || worlds.isEmpty()) {
            throw new IllegalArgumentException(
                    "depths (%s and %s mm) must ascend and worlds (%d) must not be empty"
                            .formatted(shallowMm, deepMm, worlds.size()));
        }
        double slower = 0;
        for (DepotModel world : worlds) {
            if (halfLife(world, volumeMl, shallowMm) > halfLife(world, volumeMl, deepMm)) {
                slower++;
            }
        }
        double share = slower / worlds.size();
        DepthQuestion.Verdict verdict =
                share >= SURE
                        ? DepthQuestion.Verdict.SHALLOWER_IS_SLOWER
                        : share <= 1 - SURE
                                ? DepthQuestion.Verdict.DEEPER_IS_SLOWER
                                : DepthQuestion.Verdict.OPEN;
        return new DepthQuestion(
                shallowMm,
                deepMm,
                halfLife(central, volumeMl, shallowMm),
                halfLife(central, volumeMl, deepMm),
                share,
                verdict);
    }

    private static double halfLife(DepotModel world, double volumeMl, double depthMm) {
        return world.release(volumeMl, depthMm).halfLifeS();
    }

    /// All ways of one technique that hand and syringe allow, best first.
    private static List<Candidate> ways(
            ChoiceOrder order, Technique technique, DepotModel central) {
        List<Zone> closed = new ArrayList<>(order.area().scalp().neverZones());
        closed.addAll(order.exclusions());
        double areaCm2 = order.area().areaCm2(closed);
        double limit = limit(order);
        List<Candidate> ways = new ArrayList<>();
        for (double depth : depths(technique, limit)) {
            Optional<Stick> stick = technique.stickFor(depth);
            if (stick.isEmpty()
                    || stick.get().reachMm() > limit + 1e-6
                    || stick.get().isLongAndSteep(limit)) {
                continue;
            }
            for (double spacing : spacings(technique)) {
                Pattern pattern = pattern(technique, spacing);
                int points = (int) Math.max(1, Math.round(areaCm2 * 100 / pattern.cellMm2()));
                double perPoint = order.supply().perPointMl(points);
                if (perPoint >= technique.volumeLowMl()
                        && perPoint > 0
                        && perPoint <= technique.volumeHighMl()) {
                    ways.add(
                            new Candidate(
                                    stick.get(),
                                    pattern,
                                    points,
                                    perPoint,
                                    Candidate.reach(central, stick.get(), pattern, perPoint),
                                    Optional.empty()));
                }
            }
        }
        return ranked(ways);
    }

    /// Best first; ways within the tolerance of the best remaining one are ordered by their pricks.
    private static List<Candidate> ranked(List<Candidate> ways) {
        List<Candidate> open = new ArrayList<>(ways);
        List<Candidate> ranked = new ArrayList<>();
        while (!open.isEmpty()) {
            double top = open.stream().mapToDouble(w -> w.reach().score()).max().orElseThrow();
            Candidate next =
                    open.stream()
                            .filter(w -> w.reach().score() >= (1 - TOLERANCE) * top)
                            .min(Comparator.comparingInt(Candidate::points))
                            .orElseThrow();
            ranked.add(next);
            open.remove(next);
        }
        return ranked;
    }

    private static Optional<Candidate> firstThatPlaces(
            ChoiceOrder order,
            List<Candidate> ways,
            DepotModel central,
            Map<Candidate, Placement.Placed> placements) {
        for (Candidate way : ways) {
            Placement answer =
                    Placing.answer(
                            new PlacementOrder(
                                    order.area(),
                                    order.exclusions(),
                                    way.stick(),
                                    way.pattern(),
                                    order.supply(),
                                    PlacementOrder.USUAL_MARGIN_MM));
            if (answer instanceof Placement.Placed placed) {
                Candidate exact =
                        new Candidate(
                                way.stick(),
                                way.pattern(),
                                placed.points().size(),
                                placed.perPointMl(),
                                Candidate.reach(
                                        central, way.stick(), way.pattern(), placed.perPointMl()),
                                Optional.of(
                                        central.release(
                                                placed.perPointMl(), way.stick().depthMm())));
                placements.put(exact, placed);
                return Optional.of(exact);
            }
        }
        return Optional.empty();
    }

    private static double limit(ChoiceOrder order) {
        return Arrays.stream(Region.values())
                .filter(region -> touches(order.area(), region))
                .mapToDouble(region -> order.area().scalp().depthLimit(region).value())
                .min()
                .orElse(Region.THIN_MM);
    }

    /// Whether an area reaches into a region, probed every 2 mm.
    private static boolean touches(TreatedArea area, Region region) {
        Shape.Polygon border = area.scalp().outline(region);
        Shape.Box box = border.box();
        for (double y = box.y0() + 0.1; y < box.y1(); y += 0.2) {
            if (area.spansAt(y, List.of()).within(border.spansAt(y)).length() > 0.1) {
                return true;
            }
        }
        return false;
    }

    private static List<Double> depths(Technique technique, double limit) {
        List<Double> depths = new ArrayList<>();
        double high = Math.min(limit, technique.depthHighMm());
        for (double mm = Math.max(technique.depthLowMm(), DEPTH_STEP_MM);
                mm <= high + 1e-9;
                mm += DEPTH_STEP_MM) {
            depths.add(mm);
        }
        return depths;
    }

    /// Spacings in equal ratios, rounded to half a millimetre.
    private static List<Double> spacings(Technique technique) {
        double low = Math.max(1, technique.spacingLowMm());
        double high = Math.max(low, technique.spacingHighMm());
        return IntStream.range(0, SPACINGS)
                .mapToObj(
                        i -> Math.round(2 * low * Math.pow(high / low, i / (SPACINGS - 1.0))) / 2.0)
                .distinct()
                .toList();
    }

    private static Pattern pattern(Technique technique, double spacingMm) {
        return switch (technique.spread()) {
            case POINTS -> new Pattern.Grid(Lattice.HEXAGONAL, spacingMm);
            case LINES -> new Pattern.Lines(spacingMm, spacingMm);
        };
    }

    private static boolean nearly(double a, double b) {
        return Math.abs(a - b) < 0.9;
    }

    private static TechniqueChoice answer(
            ChoiceOrder order,
            Candidate winner,
            Map<Candidate, Placement.Placed> placements,
            Optional<Candidate> runnerUp,
            List<Candidate> best,
            List<DepotModel> worlds) {
        Placement.Placed placement = placements.get(winner);
        if (placement == null) {
            throw new IllegalStateException("the winner (" + winner + ") was never placed");
        }
        List<Candidate> contenders = new ArrayList<>(best);
        runnerUp.filter(r -> !best.contains(r)).ifPresent(contenders::add);
        Map<String, Integer> wins = new LinkedHashMap<>();
        best.forEach(c -> wins.put(c.stick().technique().code(), 0));
        int holds = 0;
        for (DepotModel world : worlds) {
            double own = winner.in(world).score();
            Candidate top = winner;
            double most = own;
            for (Candidate candidate : contenders) {
                double score = candidate.in(world).score();
                if (score > most) {
                    most = score;
                    top = candidate;
                }
            }
            wins.merge(top.stick().technique().code(), 1, Integer::sum);
            holds += own >= (1 - TOLERANCE) * most ? 1 : 0;
        }
        boolean tested = runnerUp.isPresent() && !worlds.isEmpty();
        Optional<Double> share =
                tested ? Optional.of(holds / (double) worlds.size()) : Optional.empty();
        Optional<Double> gain =
                runnerUp.filter(r -> r.reach().score() > 0)
                        .map(r -> winner.reach().score() / r.reach().score() - 1);
        return new TechniqueChoice.Chosen(
                winner,
                placement,
                runnerUp,
                gain,
                share,
                sureness(share),
                wins,
                best,
                findings(order, winner, share),
                why(winner, runnerUp, share));
    }

    /// What a clinician must weigh about the choice.
    private static List<Finding> findings(
            ChoiceOrder order, Candidate winner, Optional<Double> share) {
        List<Finding> found = new ArrayList<>();
        double reached = winner.reach().shareReached10();
        if (reached < LOW_COVERAGE) {
            found.add(
                    new Finding(
                            "coverage-low",
                            Severity.CAUTION,
                            new Text(
                                    "Large gaps between the points: most follicles get next to nothing",
                                    "Noktalar arasında büyük boşluklar: foliküllerin çoğu neredeyse"
                                            + " hiç almaz"),
                            Text.of(
                                    "%1$.0f %% of the bulb plane gets at least a tenth of the mean",
                                    "kök düzleminin ortalamanın en az onda birini alan payı %%%1$.0f",
                                    100 * reached),
                            List.of(
                                    new Text(
                                            "depth of this patient's bulbs",
                                            "bu hastanın kök derinliği")),
                            "depot model; border of a half",
                            Mark.DESIGN,
                            Text.of(
                                    "more mixture for a closer grid (%1$.2f mL now), a smaller area, or a"
                                            + " shallower technique that reaches more follicles with"
                                            + " less",
                                    "daha sık ızgara için daha çok karışım (şimdi %1$.2f mL), daha küçük"
                                            + " alan ya da daha çok foliküle daha azını ulaştıran daha"
                                            + " yüzeyel bir teknik",
                                    order.supply().mixtureMl()),
                            true));
        }
        if (share.filter(s -> s < LIKELY).isPresent()) {
            found.add(
                    new Finding(
                            "ranking-open",
                            Severity.CAUTION,
                            new Text(
                                    "The model cannot tell the techniques apart",
                                    "Model teknikleri birbirinden ayıramıyor"),
                            Text.of(
                                    "the first is the best in %1$.0f %% of the simulated patients",
                                    "birincinin en iyi olduğu benzetilen hastaların payı %%%1$.0f",
                                    100 * share.get()),
                            List.of(
                                    new Text(
                                            "depth of this patient's bulbs, thickness of the scalp",
                                            "bu hastanın kök derinliği, saçlı deri kalınlığı")),
                            "depot model with sampled parameters",
                            Mark.DESIGN,
                            new Text(
                                    "bulb depth and layers measured by ultrasound",
                                    "ultrasonla ölçülen kök derinliği ve tabakalar"),
                            true));
        }
        return found;
    }

    private static TechniqueChoice.Sureness sureness(Optional<Double> share) {
        if (share.isEmpty()) {
            return TechniqueChoice.Sureness.NOT_TESTED;
        }
        return share.get() >= SURE
                ? TechniqueChoice.Sureness.SURE
                : share.get() >= LIKELY
                        ? TechniqueChoice.Sureness.LIKELY
                        : TechniqueChoice.Sureness.OPEN;
    }

    private static Text why(
            Candidate winner, Optional<Candidate> runnerUp, Optional<Double> share) {
        Text first =
                Text.of(
                        "%1$s at %2$.1f mm, %3$.1f mm apart: %4$.0f %% of the bulb plane gets at least a"
                                + " tenth of the mean",
                        "%1$s, %2$.1f mm derin, %3$.1f mm arayla: kök düzleminin ortalamanın en az onda"
                                + " birini alan payı %%%4$.0f",
                        winner.stick().technique().code(),
                        winner.stick().depthMm(),
                        winner.pattern().widestMm(),
                        100 * winner.reach().shareReached10());
        if (runnerUp.isEmpty()) {
            return new Text(
                    first.en() + "; nothing else fits", first.tr() + "; başka hiçbir şey uymuyor");
        }
        Candidate other = runnerUp.get();
        Text second =
                Text.of(
                        "; next %1$s at %2$.1f mm, %3$.1f mm apart: %4$.0f %%, yield %5$.0f %% of the"
                                + " first",
                        "; ikinci %1$s, %2$.1f mm derin, %3$.1f mm arayla: %%%4$.0f, birinciye göre"
                                + " verim %%%5$.0f",
                        other.stick().technique().code(),
                        other.stick().depthMm(),
                        other.pattern().widestMm(),
                        100 * other.reach().shareReached10(),
                        100 * other.reach().score() / Math.max(1e-300, winner.reach().score()));
        Text third =
                share.map(s ->
                                Text.of(
                                        "; the first is the best in %.0f %% of the simulated"
                                                + " patients",
                                        "; birincinin en iyi olduğu benzetilen hastaların payı"
                                                + " %%%.0f",
                                        100 * s))
                        .orElse(
                                new Text(
                                        "; not tested against uncertainty",
                                        "; belirsizliğe karşı sınanmadı"));
        return new Text(
                first.en() + second.en() + third.en(), first.tr() + second.tr() + third.tr());
    }

    private static Text whyNot(ChoiceOrder order, Technique technique, boolean noWay) {
        String en =
                noWay
                        ? "%s cannot deliver %.2f mL over %.0f cm² within its depth, volume and spacing"
                        : "%s was refused by the placement of %.2f mL over %.0f cm²";
        String tr =
                noWay
                        ? "%s, %.2f mL'yi %.0f cm²'ye kendi derinlik, hacim ve aralık sınırlarında"
                                + " veremez"
                        : "%s, %.2f mL'nin %.0f cm²'ye yerleşiminde reddedildi";
        return Text.of(
                en, tr, technique.code(), order.supply().mixtureMl(), order.area().areaCm2());
    }
}
