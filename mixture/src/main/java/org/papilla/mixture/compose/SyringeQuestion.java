package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.papilla.formulary.Agent;
import org.papilla.formulary.Figure;
import org.papilla.formulary.Indication;
import org.papilla.formulary.Mechanism;
import org.papilla.formulary.MixtureLimit;
import org.papilla.formulary.Product;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Unit;
import org.papilla.mixture.Mixture;
import org.papilla.mixture.MixtureCheck;
import org.papilla.mixture.compose.Selection.Ban;
import org.papilla.mixture.compose.Selection.Item;
import org.papilla.mixture.compose.Selection.Limit;
import org.papilla.mixture.compose.Selection.Need;
import org.papilla.mixture.compose.Selection.Serving;

/// Turns a request into a [Selection]: who may be used, what must be served, in which doses. The
/// chemistry of it is in [ChemistryRows].
final class SyringeQuestion {

    /// Grid of volumes, mL. By design: half a mark of a 1 mL syringe with marks of 0.1, the
    /// smallest step that a clinic draws up reliably.
    static final double STEP_ML = 0.05;

    /// Smallest volume of a product with an agent, mL. By design: below it the error of drawing up
    /// exceeds a tenth.
    static final double LEAST_ML = 0.1;

    /// Most products without an agent. By design: one that dilutes and one that sets the pH.
    static final int MOST_DILUENTS = 2;

    /// Volume of a session where the formulary names no limit, mL: 2 to 5 usual.
    private static final Window USUAL_VOLUME = new Window(2, 5);

    private final Shelf shelf;
    private final CompositionRequest request;
    private final Window.Strictness strictness;
    private final Optional<Indication> indication;
    private final List<String> agents;
    private final Map<String, Integer> agentNumbers = new HashMap<>();
    private final Map<String, MixtureCheck> alone;
    private final List<Ban> bans = new ArrayList<>();
    private final Map<String, Double> doseLimits = new LinkedHashMap<>();

    /// @param alone the check of a millilitre of each product for this patient, by id
    SyringeQuestion(
            Shelf shelf,
            CompositionRequest request,
            Window.Strictness strictness,
            Map<String, MixtureCheck> alone) {
        this.shelf = shelf;
        this.request = request;
        this.strictness = strictness;
        this.alone = alone;
        this.indication =
                request.indication().map(id -> shelf.formulary().get(Indication.class, id));
        var names = new TreeSet<String>();
        shelf.bottles().forEach(bottle -> names.addAll(bottle.agentMgPerMl().keySet()));
        this.agents = List.copyOf(names);
        for (int a = 0; a < agents.size(); a++) {
            agentNumbers.put(agents.get(a), a);
        }
        for (var check : alone.values()) {
            for (var dose : check.agents()) {
                dose.limitMg().ifPresent(mg -> doseLimits.put(dose.agent(), mg));
            }
        }
    }

    /// The whole question.
    Selection selection() {
        var chemistry = shelf.chemistry(strictness, request.robust());
        forbid();
        var rows = new ArrayList<>(chemistry.rows());
        rows.addAll(volumeRows());
        rows.addAll(doseRows());
        var pairs = new ArrayList<>(chemistry.pairs());
        return new Selection(
                agents,
                agents.stream().map(this::risk).toList(),
                items(),
                needs(),
                servings(),
                rows,
                chemistry.choices(),
                pairs,
                bans,
                new Limit(RuleIds.MOST_AGENTS, mostAgents()),
                new Limit(RuleIds.MOST_DILUENTS, MOST_DILUENTS),
                Set.of());
    }

    private int mostAgents() {
        int most = request.mostAgents();
        for (var limit : shelf.limits(MixtureLimit.Quantity.AGENTS)) {
            double high = Window.of(limit, Window.Strictness.TOLERATED).high();
            most = (int) Math.min(most, high);
        }
        return most;
    }

    static int steps(double volumeMl) {
        return (int) Math.round(volumeMl / STEP_ML);
    }

    /// The volume of the whole syringe.
    Window volume() {
        var window = USUAL_VOLUME;
        for (var limit : shelf.limits(MixtureLimit.Quantity.VOLUME)) {
            var own = Window.of(limit, strictness);
            double low = own.low() > 0 ? own.low() : Math.min(USUAL_VOLUME.low(), own.high());
            window = new Window(low, Math.min(own.high(), 50));
        }
        return window;
    }

    private List<Item> items() {
        int most = steps(volume().high());
        return shelf.bottles().stream()
                .map(bottle -> {
                    boolean diluent = bottle.agentMgPerMl().isEmpty();
                    int fill = steps(bottle.product().fillMl().central().orElse(0));
                    // Where no dose is known, less is better than an empty container.
                    boolean wasted =
                            !diluent
                                    && !bottle.product().multiDose()
                                    && bottle.agentMgPerMl().keySet().stream()
                                            .allMatch(this::doseKnown);
                    var held = new HashSet<Integer>();
                    bottle.agentMgPerMl().keySet().forEach(a -> held.add(agentNumbers.get(a)));
                    int least = diluent ? 1 : steps(LEAST_ML);
                    return new Item(
                            bottle.id(), held, least, Math.max(least, most), wasted ? fill : 0);
                })
                .toList();
    }

    private boolean doseKnown(String agent) {
        return doseLimits.containsKey(agent) || usual(agent).isPresent();
    }

    private List<Row> volumeRows() {
        double[] one = new double[shelf.bottles().size()];
        Arrays.fill(one, 1);
        String rule =
                shelf.limits(MixtureLimit.Quantity.VOLUME).stream()
                        .map(limit -> RuleIds.LIMIT + limit.id())
                        .findFirst()
                        .orElse(RuleIds.LIMIT + "volume");
        return List.of(
                Row.relaxedAtLeast(rule, one, steps(volume().low())),
                Row.relaxedAtMost(rule, one, steps(volume().high())));
    }

    private double[] mgPerStep(String agent) {
        return shelf.bottles().stream()
                .mapToDouble(b -> STEP_ML * b.agentMgPerMl().getOrDefault(agent, 0.0))
                .toArray();
    }

    private List<Row> doseRows() {
        var rows = new ArrayList<Row>();
        doseLimits.forEach((agent, mg) -> {
            if (agentNumbers.containsKey(agent)) {
                rows.add(Row.relaxedAtMost(RuleIds.DOSE + agent, mgPerStep(agent), mg));
            }
        });
        for (var agent : agents) {
            usual(agent)
                    .ifPresent(dose ->
                            rows.add(
                                    Row.relaxedAtMost(
                                            RuleIds.USUAL_DOSE + agent,
                                            dose.perStep(),
                                            dose.most())));
        }
        for (var limit : shelf.limits(MixtureLimit.Quantity.ANAESTHETIC_SHARES)) {
            double[] shares = new double[shelf.bottles().size()];
            for (var agent : agents) {
                var known = shelf.formulary().find(Agent.class, agent);
                if (doseLimits.containsKey(agent)
                        && known.isPresent()
                        && known.get().seedClass() == Agent.AgentClass.LOCAL_ANAESTHETIC) {
                    double[] mg = mgPerStep(agent);
                    for (int i = 0; i < shares.length; i++) {
                        shares[i] += mg[i] / doseLimits.get(agent);
                    }
                }
            }
            rows.add(
                    Row.relaxedAtMost(
                            RuleIds.LIMIT + limit.id(),
                            shares,
                            Window.of(limit, strictness).high()));
        }
        return rows;
    }

    /// The usual dose of an agent in one session.
    ///
    /// @param perStep what a grid step of each product brings, mg or mL
    /// @param least from here on it serves
    /// @param most composing aims at usual doses, not at caps
    @SuppressWarnings("ArrayRecordComponent") // made anew and only read
    private record Usual(double[] perStep, double least, double most) {}

    /// In mg where the formulary states it so, else in mL of the products that hold it; empty when
    /// nothing of its use is known.
    private Optional<Usual> usual(String agent) {
        var known = shelf.formulary().find(Agent.class, agent);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var inMg = known.get().usualDose().stream().filter(f -> inMilligrams(f) > 0).toList();
        if (!inMg.isEmpty()) {
            double least = least(inMg, SyringeQuestion::inMilligrams);
            // A cap below the usual dose makes the capped dose the one that serves.
            return Optional.of(
                    new Usual(
                            mgPerStep(agent),
                            Math.min(least, doseLimits.getOrDefault(agent, least)),
                            most(inMg, SyringeQuestion::inMilligrams)));
        }
        var inMl =
                known.get().usualDose().stream().filter(f -> f.unit() == Unit.MILLILITRE).toList();
        if (inMl.isEmpty()) {
            return Optional.empty();
        }
        double[] ml =
                shelf.bottles().stream()
                        .mapToDouble(b -> b.agentMgPerMl().containsKey(agent) ? STEP_ML : 0)
                        .toArray();
        return Optional.of(new Usual(ml, least(inMl, _ -> 1), most(inMl, _ -> 1)));
    }

    /// A single published dose is taken as the middle of a range that starts at its half.
    private static double least(List<Figure> figures, ToDoubleFunction<Figure> factor) {
        return figures.stream()
                .mapToDouble(f -> factor.applyAsDouble(f) * f.low().orElse(f.value().orElse(0) / 2))
                .min()
                .orElse(0);
    }

    private static double most(List<Figure> figures, ToDoubleFunction<Figure> factor) {
        return figures.stream()
                .mapToDouble(f ->
                        factor.applyAsDouble(f)
                                * f.high().orElse(f.value().orElse(Double.MAX_VALUE)))
                .max()
                .orElse(Double.MAX_VALUE);
    }

    private static double inMilligrams(Figure figure) {
        return switch (figure.unit()) {
            case MILLIGRAM -> 1;
            case MICROGRAM -> 1e-3;
            case GRAM -> 1000;
            default -> 0;
        };
    }

    private List<Serving> servings() {
        var servings = new ArrayList<Serving>();
        for (int a = 0; a < agents.size(); a++) {
            var agent = agents.get(a);
            var dose = usual(agent);
            if (dose.isPresent()) {
                servings.add(
                        new Serving(
                                a,
                                Row.relaxedAtLeast(
                                        RuleIds.SERVING_DOSE + agent,
                                        dose.get().perStep(),
                                        dose.get().least())));
            }
        }
        return servings;
    }

    private List<Need> needs() {
        return switch (request.purpose()) {
            case CompositionRequest.ByWish(var mechanisms) ->
                    mechanisms.stream()
                            .map(m -> new Need(RuleIds.MECHANISM + m, serversOf(m)))
                            .toList();
            case CompositionRequest.ByEvidence() -> {
                var able = new HashSet<Integer>();
                for (var choice : supported(indication.orElseThrow())) {
                    if (agentNumbers.containsKey(choice.agent())) {
                        able.add(agentNumbers.get(choice.agent()));
                    }
                }
                yield List.of(new Need(RuleIds.EVIDENCE + indication.orElseThrow().id(), able));
            }
        };
    }

    /// The agents that the evidence supports; where a steroid comes first, that one.
    private static List<Indication.Choice> supported(Indication diagnosis) {
        return diagnosis.stance() == Indication.Stance.SPECIALIST_STEROID
                ? diagnosis.agents().subList(0, Math.min(1, diagnosis.agents().size()))
                : diagnosis.agents();
    }

    private Set<Integer> serversOf(String mechanism) {
        var able = new HashSet<Integer>();
        for (int a = 0; a < agents.size(); a++) {
            if (serves(agents.get(a), mechanism)) {
                able.add(a);
            }
        }
        return able;
    }

    /// Whether an agent serves a mechanism, by itself or through a finer one within it.
    boolean serves(String agent, String mechanism) {
        return shelf.formulary().find(Agent.class, agent).stream()
                .flatMap(known -> known.serves().stream())
                .anyMatch(served -> within(served, mechanism));
    }

    private boolean within(String served, String mechanism) {
        var seen = new HashSet<String>();
        String at = served;
        while (seen.add(at)) {
            if (at.equals(mechanism)) {
                return true;
            }
            at = shelf.formulary().find(Mechanism.class, at).flatMap(Mechanism::within).orElse(at);
        }
        return false;
    }

    /// Grade of evidence of an agent for the diagnosis, else its own.
    Agent.Grade grade(String agent) {
        return indication.stream()
                .flatMap(i -> i.agents().stream())
                .filter(choice -> choice.agent().equals(agent))
                .map(Indication.Choice::grade)
                .findFirst()
                .or(() ->
                        shelf.formulary()
                                .find(Agent.class, agent)
                                .map(known -> known.evidence().grade()))
                .orElse(Agent.Grade.E);
    }

    private int risk(String agent) {
        return switch (grade(agent)) {
            case N, A -> 0;
            case B -> 1;
            case C -> 2;
            case D -> 3;
            case E -> 4;
            case H -> 5;
        };
    }

    private void forbid() {
        for (int i = 0; i < shelf.bottles().size(); i++) {
            var bottle = shelf.bottles().get(i);
            var rules = new LinkedHashSet<String>();
            forbidProduct(bottle, rules);
            bottle.prepared().agentMgPerMl().keySet().forEach(a -> forbidAgent(a, rules));
            for (var rule : rules) {
                bans.add(new Ban(rule, i));
            }
        }
        forbidTwins();
    }

    /// Of diluents with the same contents, the one in the smallest container stands for all.
    private void forbidTwins() {
        var banned = new HashSet<Integer>();
        bans.forEach(ban -> banned.add(ban.item()));
        var kept = new HashMap<Object, Integer>();
        for (int i = 0; i < shelf.bottles().size(); i++) {
            var bottle = shelf.bottles().get(i);
            if (!bottle.agentMgPerMl().isEmpty() || banned.contains(i)) {
                continue;
            }
            var twin = kept.putIfAbsent(contents(bottle.product()), i);
            if (twin != null) {
                boolean smaller = fill(i) < fill(twin);
                bans.add(new Ban(RuleIds.TWIN, smaller ? twin : i));
                if (smaller) {
                    kept.put(contents(bottle.product()), i);
                }
            }
        }
    }

    private double fill(int bottle) {
        return shelf.bottles().get(bottle).product().fillMl().central().orElse(0);
    }

    private static Object contents(Product product) {
        return List.of(
                product.contents().stream()
                        .map(c -> c.substance() + " " + c.amount().print())
                        .toList(),
                product.ph().label().map(Figure::print),
                product.ph().nominal().map(Figure::print),
                product.ph().measured().map(Figure::print),
                product.osmolality().measured().map(Figure::print),
                product.adjustedWith(),
                product.restrictions().stream().map(Product.Restriction::code).toList());
    }

    private void forbidProduct(Shelf.Bottle bottle, Set<String> rules) {
        var product = bottle.product();
        if (request.stock().isPresent() && !request.stock().get().contains(product.id())) {
            rules.add(RuleIds.STOCK);
        }
        if (request.exclude().contains(product.id())) {
            rules.add(RuleIds.WISH + product.id());
        }
        if (bottle.undescribed()) {
            rules.add(RuleIds.UNDESCRIBED + product.id());
        }
        if (undeclared(bottle)) {
            rules.add(RuleIds.DECLARATION);
        } else if (!product.usable()) {
            rules.add(RuleIds.NOT_USABLE + product.id());
        }
        for (var restriction : product.restrictions()) {
            if (restriction.code() == Product.RestrictionCode.NOT_FOR_INJECTION) {
                rules.add(RuleIds.LABEL + product.id());
            }
        }
        var check = alone.get(product.id());
        if (check != null) {
            for (var finding : check.decision().findings()) {
                var rule = SyringeCheck.ruleOf(finding);
                if (rule.startsWith(RuleIds.ALLERGY) && finding.severity() == Severity.STOP) {
                    rules.add(rule);
                }
            }
        }
    }

    /// Whether too little is known of a product to compute a mixture with it.
    static boolean undeclared(Shelf.Bottle bottle) {
        return bottle.product().vehicle() == Product.Vehicle.UNDECLARED
                || !bottle.prepared().phKnown()
                || bottle.prepared().osmolality().isEmpty();
    }

    private void forbidAgent(String agent, Set<String> rules) {
        if (request.exclude().contains(agent)) {
            rules.add(RuleIds.WISH + agent);
        }
        for (var out : request.screenedOut()) {
            if (out.agent().equals(agent)) {
                rules.add(RuleIds.SCREENING + out.rule());
            }
        }
        var known = shelf.formulary().find(Agent.class, agent);
        if (known.isEmpty()) {
            return;
        }
        if (known.get().stance() == Agent.Stance.BLOCKED) {
            rules.add(RuleIds.BLOCKED + agent);
        }
        boolean named =
                indication.stream()
                        .flatMap(i -> i.agents().stream())
                        .anyMatch(choice -> choice.agent().equals(agent));
        if (known.get().stance() == Agent.Stance.SPECIALIST && !named) {
            rules.add(RuleIds.SPECIALIST + agent);
        }
        indication.ifPresent(i -> {
            for (var exclusion : i.exclusions()) {
                if (exclusion.agents().contains(agent)
                        || exclusion.classes().contains(known.get().seedClass())) {
                    rules.add(RuleIds.INDICATION + i.id());
                }
            }
        });
    }

    /// The products and volumes that grid volumes stand for, in the order of the shelf.
    List<Mixture.Draw> draws(List<Integer> volumes) {
        var draws = new ArrayList<Mixture.Draw>();
        for (int i = 0; i < volumes.size(); i++) {
            if (volumes.get(i) > 0) {
                draws.add(
                        new Mixture.Draw(
                                shelf.bottles().get(i).id(),
                                Math.round(volumes.get(i) * STEP_ML * 1000) / 1000.0));
            }
        }
        return draws;
    }

    /// Whether an agent could serve what is asked for.
    boolean wants(String agent) {
        return !serving(agent).isEmpty();
    }

    /// What an agent serves of what is asked for: mechanisms of the wish, or for the diagnosis
    /// those that its evidence is for.
    List<String> serving(String agent) {
        return switch (request.purpose()) {
            case CompositionRequest.ByWish(var mechanisms) ->
                    mechanisms.stream().filter(m -> serves(agent, m)).toList();
            case CompositionRequest.ByEvidence() -> {
                var diagnosis = indication.orElseThrow();
                if (supported(diagnosis).stream().noneMatch(c -> c.agent().equals(agent))) {
                    yield List.of();
                }
                var supported = new ArrayList<>(diagnosis.mechanisms());
                supported.addAll(diagnosis.conditionalMechanisms());
                var served = supported.stream().filter(m -> serves(agent, m)).toList();
                yield served.isEmpty() ? List.of(diagnosis.id()) : served;
            }
        };
    }

    /// Agents that count, in the order of the selection.
    List<String> agents() {
        return agents;
    }

    /// The diagnosis, where there is one.
    Optional<Indication> indication() {
        return indication;
    }

    /// The shelf that it draws on.
    Shelf shelf() {
        return shelf;
    }

    /// How strictly the limits are held.
    Window.Strictness strictness() {
        return strictness;
    }
}
