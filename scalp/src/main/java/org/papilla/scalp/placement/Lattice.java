package org.papilla.scalp.placement;

/// How points lie to one another.
public enum Lattice {
    /// Rows one above the other.
    SQUARE("square", 1, 1),
    /// Every other row shifted by half a step; each point has six equally near neighbours.
    HEXAGONAL("hex", Math.sqrt(3) / 2, Math.sqrt(3) / 2);

    private final String code;
    private final double rowFactor;
    private final double cellFactor;

    Lattice(String code, double rowFactor, double cellFactor) {
        this.code = code;
        this.rowFactor = rowFactor;
        this.cellFactor = cellFactor;
    }

    /// The word that stands in data and answers.
    public String code() {
        return code;
    }

    /// Distance of the rows for a given distance of neighbours, in the same unit.
    public double rowDistance(double spacing) {
        return spacing * rowFactor;
    }

    /// Area that belongs to one point, mm².
    public double cellMm2(double spacingMm) {
        return spacingMm * spacingMm * cellFactor;
    }

    /// About how many points an area takes.
    public double expectedPoints(double areaCm2, double spacingMm) {
        return areaCm2 * 100 / cellMm2(spacingMm);
    }
}
