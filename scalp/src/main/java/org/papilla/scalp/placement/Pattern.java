package org.papilla.scalp.placement;

/// The pattern in which an area is filled. Distances are 1 to 40 mm.
public sealed interface Pattern {

    /// Distance between rows, mm.
    double rowMm();

    /// Distance within a row, mm.
    double stepMm();

    /// Area that belongs to one point, mm².
    default double cellMm2() {
        return rowMm() * stepMm();
    }

    /// Points on a lattice, for point by point and papules.
    ///
    /// @param lattice square or hexagonal
    /// @param spacingMm distance to the nearest neighbour, mm
    record Grid(Lattice lattice, double spacingMm) implements Pattern {

        /// Refuses distances that no hand keeps.
        public Grid {
            within("spacing", spacingMm);
        }

        @Override
        public double rowMm() {
            return lattice.rowDistance(spacingMm);
        }

        @Override
        public double stepMm() {
            return spacingMm;
        }
    }

    /// Rows of quick pricks, for nappage.
    ///
    /// @param lineMm distance between lines, mm
    /// @param prickMm distance between pricks on a line, mm
    record Lines(double lineMm, double prickMm) implements Pattern {

        /// Refuses distances that no hand keeps.
        public Lines {
            within("line distance", lineMm);
            within("prick distance", prickMm);
        }

        @Override
        public double rowMm() {
            return lineMm;
        }

        @Override
        public double stepMm() {
            return prickMm;
        }
    }

    /// The greater of the two distances, mm.
    default double widestMm() {
        return switch (this) {
            case Grid grid -> grid.spacingMm();
            case Lines lines -> Math.max(lines.lineMm(), lines.prickMm());
        };
    }

    /// The smaller of the two distances, mm.
    default double closestMm() {
        return switch (this) {
            case Grid grid -> grid.spacingMm();
            case Lines lines -> Math.min(lines.lineMm(), lines.prickMm());
        };
    }

    private static void within(String name, double mm) {
        if (!(mm >= 1 && mm <= 40)) {
            throw new IllegalArgumentException(
                    "%s (%s mm) must lie within 1 to 40 mm; maybe it was given in centimetres"
                            .formatted(name, mm));
        }
    }
}
