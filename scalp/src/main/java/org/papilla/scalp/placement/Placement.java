package org.papilla.scalp.placement;

import java.util.List;

/// Everything a placement can end in. Findings come worst first and all at once.
public sealed interface Placement {

    /// The order that was answered.
    PlacementOrder order();

    /// What the rules saw.
    List<Finding> findings();

    /// `stop`, `undecided`, `caution` or `clear`: the worst finding decides.
    default String verdict() {
        return findings().stream()
                .map(Finding::severity)
                .min(Severity::compareTo)
                .orElse(Severity.INFO)
                .verdict();
    }

    /// The points can be given, cautions and open questions aside.
    ///
    /// @param order the order
    /// @param areaCm2 open area: consented, bearing hair, not closed
    /// @param points in the order of the hand
    /// @param strokes lines of nappage in the order of the hand; empty for single points
    /// @param totals per region, in the order of [Region]
    /// @param perPointMl volume of each point, mL
    /// @param totalMl volume that reaches the skin, mL
    /// @param toDrawMl volume to draw, dead volume included, mL
    /// @param fillings how often the syringe is filled
    /// @param needles how many needles are used up
    /// @param findings worst first
    record Placed(
            PlacementOrder order,
            double areaCm2,
            List<InjectionPoint> points,
            List<Stroke> strokes,
            List<RegionTotal> totals,
            double perPointMl,
            double totalMl,
            double toDrawMl,
            int fillings,
            int needles,
            List<Finding> findings)
            implements Placement {

        /// Copies the lists.
        public Placed {
            points = List.copyOf(points);
            strokes = List.copyOf(strokes);
            totals = List.copyOf(totals);
            findings = List.copyOf(findings);
        }
    }

    /// The order must not be given: at least one finding is a stop.
    ///
    /// @param order the order
    /// @param areaCm2 open area: consented, bearing hair, not closed
    /// @param findings worst first
    /// @param proposals what could be given instead; empty when nothing was found
    record Refused(
            PlacementOrder order, double areaCm2, List<Finding> findings, List<Proposal> proposals)
            implements Placement {

        /// Copies the lists and insists on a stop.
        public Refused {
            findings = List.copyOf(findings);
            proposals = List.copyOf(proposals);
            if (findings.stream().noneMatch(f -> f.severity() == Severity.STOP)) {
                throw new IllegalArgumentException("a refusal must name at least one stop");
            }
        }
    }
}
