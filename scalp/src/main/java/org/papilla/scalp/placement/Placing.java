package org.papilla.scalp.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Places injections: lays the pattern over the consented area, orders the points for the hand and
/// asks every rule at once. The same order always gives the same answer.
public final class Placing {

    private Placing() {}

    /// Answers an order without looking for other techniques.
    public static Placement place(PlacementOrder order) {
        return place(order, List.of());
    }

    /// Answers an order; when it must be refused, looks for what can be delivered instead.
    ///
    /// @param order what is asked
    /// @param alternatives techniques that a proposal may use, besides the one that was asked
    public static Placement place(PlacementOrder order, List<Technique> alternatives) {
        Placement answer = answer(order);
        return switch (answer) {
            case Placement.Placed placed -> placed;
            case Placement.Refused refused ->
                    new Placement.Refused(
                            order,
                            refused.areaCm2(),
                            refused.findings(),
                            Proposals.instead(refused, alternatives));
        };
    }

    /// Number of injections that the pattern takes on the open area.
    static int count(PlacementOrder order) {
        return PointRows.lay(order).runs().stream().mapToInt(run -> run.places().size()).sum();
    }

    static Placement answer(PlacementOrder order) {
        PointRows.Laid laid = PointRows.lay(order);
        Scalp scalp = order.area().scalp();
        List<List<ScalpPoint>> ways = Serpentine.walk(laid.runs(), order.pattern().stepMm() / 10);
        int count = ways.stream().mapToInt(List::size).sum();
        double perPoint = order.supply().perPointMl(count);
        List<InjectionPoint> points = new ArrayList<>(count);
        List<Stroke> strokes = new ArrayList<>();
        for (List<ScalpPoint> way : ways) {
            if (order.pattern() instanceof Pattern.Lines) {
                strokes.add(
                        new Stroke(
                                strokes.size() + 1,
                                way.getFirst(),
                                way.getLast(),
                                points.size() + 1,
                                way.size(),
                                way.size() * perPoint));
            }
            for (ScalpPoint place : way) {
                points.add(
                        new InjectionPoint(
                                points.size() + 1,
                                scalp.regionAt(place).orElseThrow(),
                                scalp.xShare(place),
                                scalp.yShare(place),
                                place,
                                order.stick().depthMm(),
                                perPoint));
            }
        }
        double areaCm2 = order.area().areaCm2(order.closedZones());
        List<RegionTotal> totals = totals(scalp, points, perPoint);
        Set<Region> regions = EnumSet.noneOf(Region.class);
        totals.forEach(total -> regions.add(total.region()));
        List<Finding> findings = new ArrayList<>();
        findings.addAll(AreaRules.check(order, laid, count, areaCm2));
        findings.addAll(DepthRules.check(order, regions));
        findings.addAll(VolumeRules.check(order, count));
        findings.sort(Comparator.comparing(Finding::severity));
        if (findings.getFirst().severity() == Severity.STOP) {
            return new Placement.Refused(order, areaCm2, findings, List.of());
        }
        double total = count * perPoint;
        Syringe syringe = order.supply().syringe();
        double toDraw = syringe.toDrawMl(total);
        return new Placement.Placed(
                order,
                areaCm2,
                points,
                strokes,
                totals,
                perPoint,
                total,
                toDraw,
                syringe.fillings(toDraw),
                VolumeRules.needles(count),
                findings);
    }

    private static List<RegionTotal> totals(
            Scalp scalp, List<InjectionPoint> points, double perPoint) {
        Map<Region, Integer> counts = new EnumMap<>(Region.class);
        for (InjectionPoint point : points) {
            counts.merge(point.region(), 1, Integer::sum);
        }
        List<RegionTotal> totals = new ArrayList<>();
        counts.forEach((region, count) ->
                totals.add(
                        new RegionTotal(
                                region, count, count * perPoint, scalp.depthLimit(region))));
        return totals;
    }
}
