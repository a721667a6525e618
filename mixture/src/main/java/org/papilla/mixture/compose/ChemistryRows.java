package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.papilla.formulary.Figure;
import org.papilla.formulary.Incompatibility;
import org.papilla.formulary.MixtureLimit;
import org.papilla.formulary.MixtureLimit.Quantity;
import org.papilla.formulary.Product;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Substance;
import org.papilla.mixture.Estimate;
import org.papilla.mixture.PreparedProduct;
import org.papilla.mixture.compose.Selection.Case;
import org.papilla.mixture.compose.Selection.Choice;
import org.papilla.mixture.compose.Selection.Pair;

/// The chemistry of the question as linear rows over volumes: necessary conditions of the full
/// check, so that nothing it accepts is lost.
///
/// The net charge of a mixture at a pH is the sum of what its products carry there, and falls
/// strictly with pH; so "pH at least L" is "charge at L not negative", which is linear. The bands
/// are widened by what fixed ionic strength and fixed osmotic coefficients may be wrong.
///
/// In the robust question the charges and osmoles stand at the pessimistic ends of their intervals.
final class ChemistryRows {

    /// Widening of the pH band: rounding, and the error that the check adds to its interval.
    private static final double PH_SLACK = 0.02;

    /// Width of a class of pH.
    private static final double PH_CLASS = 0.2;

    /// Bins of pH for what dissolves.
    private static final double DISSOLUTION_BIN = 0.4;

    private static final double LOWEST_BIN_PH = 4.4;

    private static final int DISSOLUTION_BINS = 11;

    /// Middle of what counts as neutral, and how far it reaches. By design, around blood and
    /// tissue.
    private static final double NEUTRAL = 7.2;

    private static final double NEUTRAL_REACH = 0.3;

    /// What is best for tissue, mosm/kg.
    private static final double ISOTONIC = 290;

    private static final List<Integer> OSMOLALITY_CLASSES = List.of(5, 10, 15, 20, 30, 40, 60, 100);

    /// Penalty of two products about which evidence conflicts or depends on pH, time or light.
    private static final int UNSURE_PAIR = 3;

    /// Penalty of a substance beyond its clear range.
    private static final int DISLIKED = 2;

    private final Shelf shelf;
    private final Window.Strictness strictness;
    private final boolean robust;
    private final List<Row> rows = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    ChemistryRows(Shelf shelf, Window.Strictness strictness, boolean robust) {
        this.shelf = shelf;
        this.strictness = strictness;
        this.robust = robust;
        for (var limit : shelf.limits(Quantity.OSMOLALITY)) {
            osmolality(limit, false);
        }
        for (var limit : shelf.limits(Quantity.TONICITY)) {
            osmolality(limit, true);
        }
        shelf.limits(Quantity.PH).forEach(this::acidity);
        shares();
        choices.add(new Choice("neutral", acidityClasses()));
        choices.add(new Choice("dissolution", dissolutionBins()));
        shelf.limits(Quantity.PH).forEach(this::preferCertainty);
        choices.add(new Choice("osmolality", osmolalityClasses()));
        solubilityEverywhere();
        shelf.formulary().all(Incompatibility.class).forEach(this::incompatible);
        shelf.bottles().forEach(this::notToBeMixed);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<Choice> choices() {
        return List.copyOf(choices);
    }

    List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    private double[] perStep(ToDoubleFunction<Shelf.Bottle> perMl) {
        return shelf.bottles().stream()
                .mapToDouble(b -> SyringeQuestion.STEP_ML * perMl.applyAsDouble(b))
                .toArray();
    }

    /// A window of osmolality or tonicity, each product at the favourable end of what it may bring;
    /// in the robust question what its own interval leaves is taken at the pessimistic end.
    private void osmolality(MixtureLimit limit, boolean tonic) {
        var window = Window.of(limit, strictness);
        String rule = RuleIds.LIMIT + limit.id();
        if (Double.isFinite(window.low())) {
            rows.add(Row.relaxedAtLeast(rule, osmoles(window.low(), tonic, true, false), 0));
        }
        if (Double.isFinite(window.high())) {
            rows.add(Row.relaxedAtMost(rule, osmoles(window.high(), tonic, false, false), 0));
        }
    }

    /// Osmoles over a level, per step.
    ///
    /// @param central whether the value alone counts, for classes that only order
    private double[] osmoles(double level, boolean tonic, boolean shouldBeHigh, boolean central) {
        var brings = shelf.osmoles(tonic);
        double[] over = new double[brings.size()];
        for (int i = 0; i < over.length; i++) {
            var bottle = shelf.bottles().get(i);
            var estimate = brings.get(i);
            double mosm = shouldBeHigh ? estimate.high() : estimate.low();
            if (!SyringeQuestion.undeclared(bottle)) {
                if (central) {
                    mosm = estimate.value();
                } else if (robust) {
                    mosm += pessimism(bottle, tonic, shouldBeHigh);
                }
            }
            over[i] = SyringeQuestion.STEP_ML * (mosm - level * bottle.prepared().waterKgPerMl());
        }
        return over;
    }

    /// From the favourable end of a product's own interval to the pessimistic one.
    private static double pessimism(Shelf.Bottle bottle, boolean tonic, boolean shouldBeHigh) {
        var own = tonic ? bottle.prepared().tonicMosmPerMl() : bottle.prepared().mosmPerMl();
        double width = own.map(o -> o.high() - o.low()).orElse(0.0);
        return shouldBeHigh ? -width : width;
    }

    private void acidity(MixtureLimit limit) {
        var window = Window.of(limit, strictness);
        String rule = RuleIds.LIMIT + limit.id();
        if (Double.isFinite(window.low())) {
            rows.add(phAtLeast(rule, window.low() - PH_SLACK));
        }
        if (Double.isFinite(window.high())) {
            rows.add(phAtMost(rule, window.high() + PH_SLACK));
        }
    }

    /// pH as limits judge it: a trace of acid or base that tissue neutralises is forgiven.
    private Row phAtLeast(String rule, double ph) {
        return Row.relaxedAtLeast(rule, charges(ph, true, shelf.forgivenMmolPerKg()), 0);
    }

    private Row phAtMost(String rule, double ph) {
        return Row.relaxedAtMost(rule, charges(ph, false, shelf.forgivenMmolPerKg()), 0);
    }

    private double[] charges(double ph, boolean shouldBeHigh, double forgivenMmolPerKg) {
        var bounds = shelf.chargeBoundsAt(ph, robust);
        double[] charges = new double[bounds.size()];
        for (int i = 0; i < charges.length; i++) {
            charges[i] = shouldBeHigh ? bounds.get(i).high() : bounds.get(i).low();
        }
        return perStep(charges, shouldBeHigh, forgivenMmolPerKg);
    }

    /// The same at one ionic strength, for classes that only order.
    private double[] centralCharges(double ph, boolean shouldBeHigh) {
        var values = shelf.chargesAt(ph);
        double[] charges = values.stream().mapToDouble(Estimate::value).toArray();
        return perStep(charges, shouldBeHigh, shelf.forgivenMmolPerKg());
    }

    private double[] perStep(double[] charges, boolean shouldBeHigh, double forgivenMmolPerKg) {
        for (int i = 0; i < charges.length; i++) {
            var bottle = shelf.bottles().get(i);
            if (!bottle.prepared().phKnown()) {
                charges[i] = shouldBeHigh ? 1 : -1; // whatever helps
            }
            double forgiven = forgivenMmolPerKg * bottle.prepared().waterKgPerMl();
            charges[i] += shouldBeHigh ? forgiven : -forgiven;
            charges[i] *= SyringeQuestion.STEP_ML;
        }
        return charges;
    }

    /// Classes of distance from neutral, as limits judge pH. The first and the last are open
    /// outwards, so that together they leave out nothing.
    private List<Case> acidityClasses() {
        var limits = shelf.limits(Quantity.PH);
        if (limits.isEmpty()) {
            return List.of(new Case("any", 0, List.of(), List.of()));
        }
        var window = Window.of(limits.getFirst(), strictness);
        double low = Math.max(window.low(), 2);
        double high = Math.min(window.high(), 12);
        int classes = Math.max(1, (int) Math.round((high - low) / PH_CLASS));
        var cases = new ArrayList<Case>();
        for (int c = 0; c < classes; c++) {
            double from = low + c * (high - low) / classes;
            double to = low + (c + 1) * (high - low) / classes;
            double distance = Math.abs(0.5 * (from + to) - NEUTRAL) - NEUTRAL_REACH;
            var own = new ArrayList<Row>();
            if (c > 0) {
                own.add(Row.relaxedAtLeast("neutral", centralCharges(from, true), 0));
            }
            if (c < classes - 1) {
                own.add(Row.relaxedAtMost("neutral", centralCharges(to, false), 0));
            }
            cases.add(
                    new Case(
                            String.format(Locale.ROOT, "pH %.1f to %.1f", from, to),
                            (int) Math.ceil(Math.max(0, distance) / PH_CLASS),
                            own,
                            List.of()));
        }
        cases.add(new Case("any", classes, List.of(), List.of()));
        return cases;
    }

    /// A mixture whose pH is tolerable for every value inside its interval is preferred.
    private void preferCertainty(MixtureLimit limit) {
        var window = Window.of(limit, Window.Strictness.TOLERATED);
        var own = new ArrayList<Row>();
        if (window.low() > 0) {
            own.add(Row.relaxedAtLeast("certain", certainCharges(window.low(), true), 0));
        }
        if (window.high() < 14) {
            own.add(Row.relaxedAtMost("certain", certainCharges(window.high(), false), 0));
        }
        choices.add(
                new Choice(
                        "certain",
                        List.of(
                                new Case("certain", 0, own, List.of()),
                                new Case("open", DISLIKED, List.of(), List.of()))));
    }

    private double[] certainCharges(double ph, boolean shouldBeHigh) {
        double[] charges =
                shelf.chargesAt(ph).stream()
                        .mapToDouble(c -> shouldBeHigh ? c.low() : c.high())
                        .toArray();
        return perStep(charges, shouldBeHigh, shelf.forgivenMmolPerKg());
    }

    /// Bins of the pH that the mixture has, each with what dissolves in it; the first and the last
    /// are open outwards.
    private List<Case> dissolutionBins() {
        var cases = new ArrayList<Case>();
        for (int b = 0; b < DISSOLUTION_BINS; b++) {
            double from = LOWEST_BIN_PH + b * DISSOLUTION_BIN;
            double to = from + DISSOLUTION_BIN;
            boolean first = b == 0;
            boolean last = b == DISSOLUTION_BINS - 1;
            var own =
                    new ArrayList<>(
                            Dissolution.rows(
                                    shelf, first ? 0 : from - PH_SLACK, last ? 14 : to + PH_SLACK));
            if (own.isEmpty()) {
                return List.of(new Case("any", 0, List.of(), List.of()));
            }
            if (!first) {
                own.add(Row.relaxedAtLeast("bin", charges(from - PH_SLACK, true, 0), 0));
            }
            if (!last) {
                own.add(Row.relaxedAtMost("bin", charges(to + PH_SLACK, false, 0), 0));
            }
            cases.add(new Case(String.format(Locale.ROOT, "pH %.1f", from), 0, own, List.of()));
        }
        return cases;
    }

    /// Classes of distance from isotonic; the last is open.
    private List<Case> osmolalityClasses() {
        var cases = new ArrayList<Case>();
        for (int c = 0; c < OSMOLALITY_CLASSES.size(); c++) {
            int within = OSMOLALITY_CLASSES.get(c);
            cases.add(
                    new Case(
                            "within " + within,
                            c,
                            List.of(
                                    Row.relaxedAtLeast(
                                            "isotonic",
                                            osmoles(ISOTONIC - within, false, true, true),
                                            0),
                                    Row.relaxedAtMost(
                                            "isotonic",
                                            osmoles(ISOTONIC + within, false, false, true),
                                            0)),
                            List.of()));
        }
        cases.add(new Case("beyond", OSMOLALITY_CLASSES.size(), List.of(), List.of()));
        return cases;
    }

    /// Limits on solvents and other single substances.
    private void shares() {
        for (var quantity :
                List.of(Quantity.VOLUME_PERCENT, Quantity.CONCENTRATION, Quantity.BUFFER)) {
            for (var limit : shelf.limits(quantity)) {
                double most = Window.of(limit, Window.Strictness.TOLERATED).high();
                var substance = limit.substance();
                if (Double.isFinite(most) && substance.isPresent()) {
                    rows.add(
                            Row.relaxedAtMost(
                                    RuleIds.LIMIT + limit.id(),
                                    perStep(b ->
                                            amount(quantity, substance.get(), b.prepared()) - most),
                                    0));
                    preferClear(limit, quantity, substance.get());
                }
            }
        }
    }

    /// Where a substance is tolerated but not liked, a mixture without too much of it is preferred.
    private void preferClear(MixtureLimit limit, Quantity quantity, String substance) {
        double clear = Window.of(limit, Window.Strictness.CLEAR).high();
        if (limit.tolerated().isPresent()
                && Double.isFinite(clear)
                && shelf.bottles().stream()
                        .anyMatch(b -> amount(quantity, substance, b.prepared()) > clear)) {
            var row =
                    Row.relaxedAtMost(
                            "preference",
                            perStep(b -> amount(quantity, substance, b.prepared()) - clear),
                            0);
            choices.add(
                    new Choice(
                            limit.id(),
                            List.of(
                                    new Case("clear", 0, List.of(row), List.of()),
                                    new Case("tolerated", DISLIKED, List.of(), List.of()))));
        }
    }

    /// What a millilitre holds, in the unit of the limit.
    private double amount(Quantity quantity, String substance, PreparedProduct product) {
        if (quantity == Quantity.VOLUME_PERCENT) {
            return 100 * product.solventMlPerMl().getOrDefault(substance, 0.0);
        }
        if (quantity == Quantity.CONCENTRATION) {
            return product.substanceMgPerMl().getOrDefault(substance, 0.0);
        }
        double mmolPerL = 0;
        for (var entry : product.substanceMgPerMl().entrySet()) {
            var known = shelf.formulary().get(Substance.class, entry.getKey());
            if (known.acidBaseOf().orElse(known.id()).equals(substance)) {
                mmolPerL += 1000 * entry.getValue() / central(known.molarMass());
            }
        }
        return mmolPerL;
    }

    static double central(Figure figure) {
        return figure.central().orElse(Double.NaN);
    }

    /// What water holds at any pH: for substances that do not titrate.
    private void solubilityEverywhere() {
        rows.addAll(Dissolution.rows(shelf, Double.NaN, Double.NaN));
    }

    /// Pairs that never go together, and those that one would rather not see together.
    private void incompatible(Incompatibility conflict) {
        if (conflict.second().isEmpty()) {
            return;
        }
        boolean always = alwaysHarms(conflict);
        boolean perhaps =
                conflict.observations().stream()
                        .anyMatch(o -> o.seen() && o.severity().compareTo(Severity.UNDECIDED) >= 0);
        var meetings = new ArrayList<Pair>();
        String rule = RuleIds.INCOMPATIBILITY + conflict.id();
        for (int a = 0; a < shelf.bottles().size(); a++) {
            for (int b = 0; b < shelf.bottles().size(); b++) {
                if (a != b && holds(a, conflict.first()) && holds(b, conflict.second())) {
                    meetings.add(new Pair(rule, a, b));
                }
            }
        }
        if (always) {
            pairs.addAll(meetings);
        } else if (perhaps && !meetings.isEmpty()) {
            choices.add(
                    new Choice(
                            conflict.id(),
                            List.of(
                                    new Case("apart", 0, List.of(), meetings),
                                    new Case("together", UNSURE_PAIR, List.of(), List.of()))));
        }
    }

    /// Whether harm was seen under every condition, by all who looked.
    static boolean alwaysHarms(Incompatibility conflict) {
        return conflict.observations().stream().allMatch(Incompatibility.Observation::seen)
                && conflict.observations().stream()
                        .anyMatch(o -> o.severity() == Severity.STOP && unconditional(o.when()));
    }

    private static boolean unconditional(Incompatibility.When when) {
        return when.phAbove().isEmpty()
                && when.phBelow().isEmpty()
                && when.firstAtLeast().isEmpty()
                && when.secondAtLeast().isEmpty()
                && when.afterMinutes().isEmpty();
    }

    private boolean holds(int bottle, List<String> party) {
        return party.stream().anyMatch(shelf.bottles().get(bottle).names()::contains);
    }

    /// What labels say about company and dilution.
    private void notToBeMixed(Shelf.Bottle bottle) {
        int own = shelf.bottles().indexOf(bottle);
        String rule = RuleIds.LABEL + bottle.id();
        for (var restriction : bottle.product().restrictions()) {
            if (restriction.code() == Product.RestrictionCode.NO_ADMIXTURE) {
                for (int other = 0; other < shelf.bottles().size(); other++) {
                    if (other != own) {
                        pairs.add(new Pair(rule, own, other));
                    }
                }
            }
            if (restriction.code() == Product.RestrictionCode.DILUTE_FIRST) {
                double[] share = new double[shelf.bottles().size()];
                Arrays.fill(share, -1);
                share[own] = 1;
                rows.add(Row.relaxedAtMost(rule, share, 0));
            }
        }
    }
}
