package org.papilla.hair.synthetic;

import java.util.List;

/// What grows on the scalp.
///
/// @param units follicular units
/// @param shafts diameters and colour
/// @param growth phases, rates and visible length
/// @param lie how hairs point, curve and cross
public record Population(Units units, Shafts shafts, Growth growth, Lie lie) {

    /// Unit sizes of a healthy scalp: temporal single units 23 ± 7 %, occipital triples 43 ± 12 %
    /// in a follicular-unit study (Skin Appendage Disord 8:441); the rest chosen. 2.12 hairs a
    /// unit.
    public static final List<Double> NORMAL_UNITS = List.of(0.22, 0.48, 0.26, 0.04);

    /// Unit sizes in pattern hair loss, where single units prevail (chosen). 1.69 hairs a unit.
    public static final List<Double> PATTERN_LOSS_UNITS = List.of(0.45, 0.42, 0.12, 0.01);

    /// Follicular units.
    ///
    /// @param perCm2 units per cm², 0 for bald skin
    /// @param sizes shares of units with 1, 2, 3, ... hairs, adding up to 1
    /// @param rootSpreadUm standard deviation of roots around the centre of their unit, µm
    /// @param touchingShare share of hairs (after the first of a unit) that lie against the mate
    ///   before them, overlapping or side by side
    public record Units(
            double perCm2, List<Double> sizes, double rootSpreadUm, double touchingShare) {

        /// Checks ranges and that the sizes add up to 1.
        public Units {
            Require.between("perCm2", perCm2, 0, 250, "1/cm²");
            sizes = List.copyOf(sizes);
            double sum = 0;
            for (double share : sizes) {
                Require.share("sizes", share);
                sum += share;
            }
            Require.between("sum of sizes", sum, 1 - 1e-9, 1 + 1e-9, "as a share");
            Require.between("rootSpreadUm", rootSpreadUm, 0, 1000, "µm");
            Require.share("touchingShare", touchingShare);
        }

        /// Mean number of hairs in a unit.
        public double meanSize() {
            double mean = 0;
            for (int i = 0; i < sizes.size(); i++) {
                mean += (i + 1) * sizes.get(i);
            }
            return mean;
        }
    }

    /// Diameters and colour.
    ///
    /// @param meanUm mean shaft diameter of terminal hairs, µm
    /// @param sdUm its standard deviation, µm
    /// @param vellusShare share of hairs that are vellus, 12 to 29 µm wide and pale
    /// @param colour natural colour
    /// @param greyShare share of hairs without pigment
    public record Shafts(
            double meanUm, double sdUm, double vellusShare, HairColour colour, double greyShare) {

        /// Checks the ranges.
        public Shafts {
            Require.between("meanUm", meanUm, 10, 200, "µm");
            Require.between("sdUm", sdUm, 0, 60, "µm");
            Require.share("vellusShare", vellusShare);
            Require.share("greyShare", greyShare);
        }

        /// The same shafts in one colour without grey.
        public Shafts in(HairColour newColour) {
            return new Shafts(meanUm, sdUm, vellusShare, newColour, 0);
        }
    }

    /// Phases, rates and visible length.
    ///
    /// @param anagenShare share of hairs that grow
    /// @param mmPerDay mean growth of terminal hairs in anagen; vellus hairs grow at 0.6 of it
    /// @param sdMmPerDay its standard deviation
    /// @param lengthMm mean visible length, mm
    /// @param lengthSdShare standard deviation of the length as a share of its mean
    /// @param clipped whether ends are cut flat (true) or long and tapered (false)
    public record Growth(
            double anagenShare,
            double mmPerDay,
            double sdMmPerDay,
            double lengthMm,
            double lengthSdShare,
            boolean clipped) {

        /// Checks the ranges.
        public Growth {
            Require.share("anagenShare", anagenShare);
            Require.between("mmPerDay", mmPerDay, 0, 2, "mm/day");
            Require.between("sdMmPerDay", sdMmPerDay, 0, 1, "mm/day");
            Require.between("lengthMm", lengthMm, 0.05, 60, "mm");
            Require.between("lengthSdShare", lengthSdShare, 0, 0.6, "as a share");
        }
    }

    /// How hairs point, curve and cross.
    ///
    /// @param flowDeg direction in which hairs point, degrees clockwise from the x axis
    /// @param betweenUnitsRad standard deviation of the direction between units, rad
    /// @param withinUnitRad standard deviation of the direction within a unit, rad
    /// @param strayShare share of hairs that lie far off the flow and cross others
    /// @param curvaturePerMm standard deviation of the curvature, 1/mm
    public record Lie(
            double flowDeg,
            double betweenUnitsRad,
            double withinUnitRad,
            double strayShare,
            double curvaturePerMm) {

        /// Checks the ranges.
        public Lie {
            Require.finite("flowDeg", flowDeg, "degrees");
            Require.between("betweenUnitsRad", betweenUnitsRad, 0, Math.PI, "rad");
            Require.between("withinUnitRad", withinUnitRad, 0, Math.PI, "rad");
            Require.share("strayShare", strayShare);
            Require.between("curvaturePerMm", curvaturePerMm, 0, 5, "1/mm");
        }
    }

    /// A healthy, freshly clipped scalp with black hair.
    ///
    /// Units 80 per cm² (70 to 82 ± 8 in Skin Appendage Disord 8:441); diameter 66 ± 13 µm (healthy
    /// mean 61 ± 8 frontal, Rakowska, Int J Trichology 2009;1:123); growth 0.36 ± 0.05 mm/day and
    /// anagen 0.87 within the ranges of Loussouarn 2005 (280 to 411 µm/day, telogen 12 to 14 %);
    /// geometry chosen.
    public static Population healthy() {
        return new Population(
                new Units(80, NORMAL_UNITS, 70, 0.35),
                new Shafts(66, 13, 0.06, HairColour.BLACK, 0),
                new Growth(0.87, 0.36, 0.05, 0.85, 0.12, true),
                new Lie(62, 0.18, 0.13, 0.03, 0.15));
    }

    /// Pattern hair loss: thinner hairs, more vellus, more single units (47 ± 7 µm and 20.9 ± 12 %
    /// thin hairs in Rakowska, Int J Trichology 2009;1:123; here a middle stage, chosen).
    public static Population patternLoss() {
        return healthy()
                .with(new Units(70, PATTERN_LOSS_UNITS, 70, 0.35))
                .with(new Shafts(52, 14, 0.18, HairColour.BLACK, 0));
    }

    /// Skin without any hair.
    public static Population none() {
        return healthy().with(new Units(0, NORMAL_UNITS, 70, 0));
    }

    /// The same scalp with other units.
    public Population with(Units newUnits) {
        return new Population(newUnits, shafts, growth, lie);
    }

    /// The same scalp with other shafts.
    public Population with(Shafts newShafts) {
        return new Population(units, newShafts, growth, lie);
    }

    /// The same scalp with other growth or length.
    public Population with(Growth newGrowth) {
        return new Population(units, shafts, newGrowth, lie);
    }

    /// The same scalp with hairs lying otherwise.
    public Population with(Lie newLie) {
        return new Population(units, shafts, growth, newLie);
    }

    /// The same scalp not clipped: long tapered hairs that cross one another.
    public Population unshaved(double lengthMm) {
        return with(new Growth(
                        growth.anagenShare,
                        growth.mmPerDay,
                        growth.sdMmPerDay,
                        lengthMm,
                        0.3,
                        false))
                .with(new Lie(lie.flowDeg, 0.3, 0.2, 0.1, 0.12));
    }
}
