package org.papilla.scalp.placement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks for what can be delivered near to what was refused. Each candidate is placed before it is
/// proposed, so that a proposal never ends in another refusal.
final class Proposals {

    private static final int MOST = 4;
    private static final double STEP_MM = 0.5;

    private Proposals() {}

    static List<Proposal> instead(Placement.Refused refused, List<Technique> alternatives) {
        PlacementOrder asked = refused.order();
        List<Proposal> found = new ArrayList<>();
        Set<String> rules =
                refused.findings().stream()
                        .filter(f -> f.severity() == Severity.STOP)
                        .map(Finding::rule)
                        .collect(Collectors.toSet());
        if (rules.contains("no-point-fits")) {
            return List.of();
        }
        Optional<PlacementOrder> allowed = withAllowedDepth(asked);
        allowed.ifPresent(order -> offer(found, "allowed-depth", order));
        PlacementOrder reachable = allowed.orElse(asked);
        if (reachable.pattern() instanceof Pattern.Grid grid) {
            fittingGrid(reachable, grid.lattice()).ifPresent(o -> offer(found, "other-grid", o));
        }
        moreMixture(reachable).ifPresent(o -> offer(found, "more-mixture", o));
        for (Technique technique : alternatives) {
            if (!technique.code().equals(asked.stick().technique().code())) {
                otherTechnique(reachable, technique)
                        .ifPresent(o -> offer(found, "other-technique", o));
            }
        }
        return found.stream().limit(MOST).toList();
    }

    private static void offer(List<Proposal> found, String id, PlacementOrder order) {
        if (Placing.answer(order) instanceof Placement.Placed placed) {
            found.add(
                    new Proposal(
                            id,
                            describe(id, placed),
                            order,
                            placed.points().size(),
                            placed.perPointMl(),
                            placed.totalMl()));
        }
    }

    /// The same technique at a depth that is allowed everywhere in the area.
    private static Optional<PlacementOrder> withAllowedDepth(PlacementOrder asked) {
        Set<Region> regions = regions(asked);
        double limit = DepthRules.strictest(asked.area().scalp(), regions);
        Technique technique = asked.stick().technique();
        double wanted =
                Math.clamp(
                        asked.stick().depthMm(),
                        technique.depthLowMm(),
                        Math.max(technique.depthLowMm(), Math.min(limit, technique.depthHighMm())));
        boolean sameStick =
                Math.abs(wanted - asked.stick().depthMm()) < 1e-9
                        && asked.stick().insertedMm() <= asked.stick().needle().lengthMm()
                        && !asked.stick().isLongAndSteep(limit);
        if (wanted > limit || sameStick) {
            return Optional.empty();
        }
        return technique.stickFor(wanted).map(stick -> asked.with(stick, asked.pattern()));
    }

    private static Set<Region> regions(PlacementOrder order) {
        Set<Region> regions = EnumSet.noneOf(Region.class);
        for (PointRows.Run run : PointRows.lay(order).runs()) {
            for (ScalpPoint place : run.places()) {
                order.area().scalp().regionAt(place).ifPresent(regions::add);
            }
        }
        return regions;
    }

    /// The closest grid of the same kind whose points receive a volume that the technique allows.
    private static Optional<PlacementOrder> fittingGrid(PlacementOrder order, Lattice lattice) {
        Technique technique = order.stick().technique();
        double deliverable = order.supply().deliverableMl();
        for (double mm = Math.ceil(technique.spacingLowMm() / STEP_MM) * STEP_MM;
                mm <= technique.spacingHighMm() + 1e-9;
                mm += STEP_MM) {
            PlacementOrder tried =
                    order.with(order.stick(), new Pattern.Grid(lattice, Math.max(1, mm)));
            double expected = lattice.expectedPoints(order.area().areaCm2(order.closedZones()), mm);
            double asked = order.supply().perPointMl().orElse(technique.volumeLowMl());
            if (expected * asked > 1.3 * deliverable) {
                continue;
            }
            if (Placing.answer(tried) instanceof Placement.Placed) {
                return Optional.of(tried);
            }
        }
        return Optional.empty();
    }

    /// The same points with as much mixture as the technique needs, when the cap allows it.
    private static Optional<PlacementOrder> moreMixture(PlacementOrder order) {
        int points = Placing.count(order);
        Technique technique = order.stick().technique();
        double perPoint =
                Math.max(
                        technique.volumeLowMl(),
                        order.supply().perPointMl().orElse(technique.volumeLowMl()));
        double toDraw = order.supply().syringe().toDrawMl(points * perPoint);
        if (toDraw <= order.supply().mixtureMl() || toDraw > Supply.CAP_ML) {
            return Optional.empty();
        }
        // Rounded up to what a syringe shows.
        double drawn = Math.min(Supply.CAP_ML, Math.ceil(toDraw * 20) / 20);
        return Optional.of(order.with(Supply.perPoint(drawn, order.supply().syringe(), perPoint)));
    }

    private static Optional<PlacementOrder> otherTechnique(
            PlacementOrder order, Technique technique) {
        double limit = DepthRules.strictest(order.area().scalp(), regions(order));
        double depth =
                Math.clamp(
                        order.stick().depthMm(), technique.depthLowMm(), technique.depthHighMm());
        if (depth > limit) {
            return Optional.empty();
        }
        // What is shared out anew need not keep the volume per point of another technique.
        PlacementOrder shared =
                order.with(Supply.shared(order.supply().mixtureMl(), order.supply().syringe()));
        return technique
                .stickFor(Math.max(depth, 0.1))
                .flatMap(stick -> {
                    double middle = (technique.spacingLowMm() + technique.spacingHighMm()) / 2;
                    return technique.spread() == Technique.Spread.LINES
                            ? Optional.of(
                                    shared.with(
                                            stick,
                                            new Pattern.Lines(
                                                    Math.max(1, middle), Math.max(1, middle))))
                            : fittingGrid(
                                    shared.with(
                                            stick,
                                            new Pattern.Grid(
                                                    Lattice.HEXAGONAL, Math.max(1, middle))),
                                    Lattice.HEXAGONAL);
                });
    }

    private static Text describe(String id, Placement.Placed placed) {
        PlacementOrder order = placed.order();
        Stick stick = order.stick();
        String how =
                switch (order.pattern()) {
                    case Pattern.Grid _ -> "%d points, %.1f mm apart";
                    case Pattern.Lines _ -> "%d pricks, %.1f mm apart";
                };
        String howTr =
                switch (order.pattern()) {
                    case Pattern.Grid _ -> "%d nokta, %.1f mm arayla";
                    case Pattern.Lines _ -> "%d iğneleme, %.1f mm arayla";
                };
        String lead =
                switch (id) {
                    case "allowed-depth" -> "Less deep: ";
                    case "other-grid" -> "Another grid: ";
                    case "more-mixture" -> "More mixture: ";
                    default -> stick.technique().name().en().replace("%", "%%") + ": ";
                };
        String leadTr =
                switch (id) {
                    case "allowed-depth" -> "Daha yüzeyel: ";
                    case "other-grid" -> "Başka ızgara: ";
                    case "more-mixture" -> "Daha çok karışım: ";
                    default -> stick.technique().name().tr().replace("%", "%%") + ": ";
                };
        String rest = ", %.4f mL each, %.2f mL in all, %.1f mm deep (%.1f mm needle at %.0f°)";
        String restTr = ", her biri %.4f mL, toplam %.2f mL, %.1f mm derin (%.1f mm iğne, %.0f°)";
        return Text.of(
                lead + how + rest,
                leadTr + howTr + restTr,
                placed.points().size(),
                order.pattern().widestMm(),
                placed.perPointMl(),
                placed.totalMl(),
                stick.depthMm(),
                stick.needle().lengthMm(),
                stick.angleDeg());
    }
}
