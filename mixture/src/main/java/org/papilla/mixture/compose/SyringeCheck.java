package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilla.formulary.Finding;
import org.papilla.formulary.Incompatibility;
import org.papilla.formulary.MixtureLimit;
import org.papilla.formulary.MixtureLimit.Quantity;
import org.papilla.formulary.Product;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Substance;
import org.papilla.mixture.Checker;
import org.papilla.mixture.Estimate;
import org.papilla.mixture.Mixture;
import org.papilla.mixture.MixtureCheck;

/// The last word on a candidate: the full check of the mixture, held against what a composition
/// asks for beyond it.
///
/// A candidate fails when the check finds a stop, when pH or osmolality lie outside their windows
/// at the best value, or, in the robust question, anywhere in their intervals or when any chemistry
/// is undecided.
final class SyringeCheck implements Ruling.Check {

    /// Share by which the ionic strength of a mixture may leave the range of its products.
    private static final double STRENGTH_MARGIN = 0.95;

    private static final double PH_SLACK = 0.001;

    private final Checker checker;
    private final Shelf shelf;
    private final SyringeQuestion question;
    private final CompositionRequest request;
    private final Set<String> alwaysIncompatible = new HashSet<>();
    private final Map<String, String> limitsOfFigures = new HashMap<>();
    private final Set<String> dilutedFirst = new HashSet<>();
    private int calls;

    SyringeCheck(
            Checker checker, Shelf shelf, SyringeQuestion question, CompositionRequest request) {
        this.checker = checker;
        this.shelf = shelf;
        this.question = question;
        this.request = request;
        for (var conflict : shelf.formulary().all(Incompatibility.class)) {
            if (ChemistryRows.alwaysHarms(conflict)) {
                alwaysIncompatible.add(conflict.id());
            }
        }
        for (var limit : shelf.formulary().all(MixtureLimit.class)) {
            limitsOfFigures.put(limit.id(), RuleIds.LIMIT + limit.id());
        }
        for (var bottle : shelf.bottles()) {
            for (var restriction : bottle.product().restrictions()) {
                if (restriction.code() == Product.RestrictionCode.DILUTE_FIRST) {
                    dilutedFirst.add(RuleIds.LABEL + bottle.id());
                }
            }
        }
    }

    /// How often the full check was asked.
    int calls() {
        return calls;
    }

    /// The full check of grid volumes.
    MixtureCheck check(List<Integer> volumes) {
        return checker.check(
                Mixture.ofProducts(question.draws(volumes)).forPatient(request.patient()));
    }

    @Override
    public Ruling rule(int[] volumes, Set<String> dropped) {
        var list = Arrays.stream(volumes).boxed().toList();
        if (list.stream().allMatch(v -> v == 0)) {
            return new Ruling.Holds();
        }
        calls++;
        var check = check(list);
        var broken = new HashSet<String>();
        boolean atAnyVolume = false;
        for (var finding : check.decision().findings()) {
            if (refuses(finding)) {
                var rule = rule(finding);
                if (!dropped.contains(rule)) {
                    broken.add(rule);
                    atAnyVolume |= finding.severity() == Severity.STOP && ofItems(rule);
                }
            }
        }
        outside(check, list, Quantity.PH, check.ph(), dropped, broken);
        outside(check, list, Quantity.OSMOLALITY, check.osmolalityMosmPerKg(), dropped, broken);
        outside(check, list, Quantity.TONICITY, check.tonicityMosmPerKg(), dropped, broken);
        if (broken.isEmpty()) {
            return new Ruling.Holds();
        }
        return atAnyVolume ? new Ruling.ItemsFail(broken) : new Ruling.VolumesFail(broken);
    }

    /// The windows of pH at the ionic strengths that a mixture of these products can have: between
    /// those of the products alone, with a margin for what mixing ionises.
    @Override
    public List<Row> rowsOf(BitSet items) {
        double weakest = Double.POSITIVE_INFINITY;
        double strongest = 0;
        for (int i = items.nextSetBit(0); i >= 0; i = items.nextSetBit(i + 1)) {
            weakest = Math.min(weakest, shelf.strengths().get(i));
            strongest = Math.max(strongest, shelf.strengths().get(i));
        }
        double[] ends = {STRENGTH_MARGIN * weakest, Math.max(1e-4, strongest) / STRENGTH_MARGIN};
        var rows = new ArrayList<Row>();
        for (var limit : shelf.limits(Quantity.PH)) {
            var window = Window.of(limit, question.strictness());
            var rule = RuleIds.LIMIT + limit.id();
            if (window.low() > 0) {
                rows.add(
                        Row.relaxedAtLeast(
                                rule, charges(items, window.low() - PH_SLACK, ends, true), 0));
            }
            if (window.high() < 14) {
                rows.add(
                        Row.relaxedAtMost(
                                rule, charges(items, window.high() + PH_SLACK, ends, false), 0));
            }
        }
        return rows;
    }

    private double[] charges(BitSet items, double ph, double[] strengths, boolean shouldBeHigh) {
        double[] charges = new double[shelf.bottles().size()];
        for (int i = items.nextSetBit(0); i >= 0; i = items.nextSetBit(i + 1)) {
            var prepared = shelf.bottles().get(i).prepared();
            if (!prepared.phKnown()) {
                charges[i] = shouldBeHigh ? 1 : -1; // whatever helps
                continue;
            }
            double best = shouldBeHigh ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            for (double strength : strengths) {
                var charge = prepared.chargeMmolPerMl(ph, strength);
                best =
                        shouldBeHigh
                                ? Math.max(best, request.robust() ? charge.low() : charge.value())
                                : Math.min(best, request.robust() ? charge.high() : charge.value());
            }
            double forgiven = shelf.forgivenMmolPerKg() * prepared.waterKgPerMl();
            charges[i] =
                    SyringeQuestion.STEP_ML * (shouldBeHigh ? best + forgiven : best - forgiven);
        }
        return charges;
    }

    private boolean refuses(Finding finding) {
        if (finding.severity() == Severity.STOP) {
            return true;
        }
        return request.robust()
                && finding.severity() == Severity.UNDECIDED
                && ofChemistry(finding.rule());
    }

    /// Whether a finding is about what happens in the syringe, not about the patient or a label.
    private boolean ofChemistry(String rule) {
        return rule.startsWith("precipitation-")
                || rule.startsWith("outside-model")
                || rule.startsWith("ph-unknown-")
                || rule.startsWith("osmolality-unknown-")
                || rule.startsWith("pka-missing-")
                || limitsOfFigures.containsKey(rule)
                || shelf.formulary().find(Incompatibility.class, rule).isPresent();
    }

    private boolean ofItems(String rule) {
        return rule.startsWith(RuleIds.BLOCKED)
                || rule.startsWith(RuleIds.NOT_USABLE)
                || rule.startsWith(RuleIds.ALLERGY)
                || (rule.startsWith(RuleIds.LABEL) && !dilutedFirst.contains(rule))
                || (rule.startsWith(RuleIds.INCOMPATIBILITY)
                        && alwaysIncompatible.contains(
                                rule.substring(RuleIds.INCOMPATIBILITY.length())));
    }

    private void outside(
            MixtureCheck check,
            List<Integer> volumes,
            Quantity quantity,
            Optional<Estimate> figure,
            Set<String> dropped,
            Set<String> broken) {
        for (var limit : shelf.limits(quantity)) {
            var rule = RuleIds.LIMIT + limit.id();
            if (dropped.contains(rule)) {
                continue;
            }
            if (figure.isEmpty()) {
                if (!dropped.contains(RuleIds.DECLARATION)) {
                    broken.add(RuleIds.DECLARATION);
                }
                continue;
            }
            var window = Window.of(limit, question.strictness());
            boolean inside =
                    request.robust()
                            ? window.holds(figure.get().low()) && window.holds(figure.get().high())
                            : window.holds(figure.get().value());
            if (quantity == Quantity.PH) {
                inside = inside || neutralised(check, volumes, window);
            }
            if (!inside) {
                broken.add(rule);
            }
        }
    }

    /// Whether the mixture lies in the window of pH, or a trace of acid or base that tissue
    /// neutralises brings it there: what nothing buffers is neutral the moment it touches anything.
    private boolean neutralised(MixtureCheck check, List<Integer> volumes, Window window) {
        double waterKg = 0;
        double atLow = 0;
        double atHigh = 0;
        for (int i = 0; i < volumes.size(); i++) {
            if (volumes.get(i) > 0) {
                double ml = volumes.get(i) * SyringeQuestion.STEP_ML;
                var prepared = shelf.bottles().get(i).prepared();
                waterKg += ml * prepared.waterKgPerMl();
                double strength = check.ionicStrengthMolPerKg();
                var low = prepared.chargeMmolPerMl(Math.max(0, window.low()), strength);
                var high = prepared.chargeMmolPerMl(Math.min(14, window.high()), strength);
                atLow += ml * (request.robust() ? low.low() : low.value());
                atHigh += ml * (request.robust() ? high.high() : high.value());
            }
        }
        double forgiven = shelf.forgivenMmolPerKg() * waterKg;
        return atLow >= -forgiven && atHigh <= forgiven;
    }

    private String rule(Finding finding) {
        var id = finding.rule();
        if (limitsOfFigures.containsKey(id)) {
            return limitsOfFigures.get(id);
        }
        if (shelf.formulary().find(Incompatibility.class, id).isPresent()) {
            return RuleIds.INCOMPATIBILITY + id;
        }
        if (id.startsWith("not-usable-")) {
            var product = id.substring("not-usable-".length());
            return shelf.bottles().stream()
                            .anyMatch(b -> b.id().equals(product) && SyringeQuestion.undeclared(b))
                    ? RuleIds.DECLARATION
                    : RuleIds.NOT_USABLE + product;
        }
        if (id.startsWith("ph-unknown-") || id.startsWith("osmolality-unknown-")) {
            return RuleIds.DECLARATION;
        }
        if (id.startsWith("precipitation-")) {
            var substance = id.substring("precipitation-".length());
            return RuleIds.SOLUBILITY
                    + shelf.formulary()
                            .find(Substance.class, substance)
                            .flatMap(Substance::acidBaseOf)
                            .orElse(substance);
        }
        return ruleOf(finding);
    }

    /// The rule of a composition that a finding of the check belongs to, as far as the id tells.
    static String ruleOf(Finding finding) {
        var id = finding.rule();
        if (id.startsWith("allergy-")) {
            return RuleIds.ALLERGY + finding.seen().en();
        }
        return after(id, "dose-", RuleIds.DOSE)
                .or(() -> after(id, "stance-", RuleIds.BLOCKED))
                .or(() -> after(id, "label-", RuleIds.LABEL))
                .orElse(RuleIds.CHECK + id);
    }

    private static Optional<String> after(String id, String prefix, String rule) {
        return id.startsWith(prefix)
                ? Optional.of(rule + id.substring(prefix.length()))
                : Optional.empty();
    }
}
