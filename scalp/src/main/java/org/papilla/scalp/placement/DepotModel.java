package org.papilla.scalp.placement;

/// One possible world of a depot: skin, drug and follicle with fixed parameters. Placement asks it
/// what a lattice of injections gives to the follicles and how long the depot lasts; [DepotWorlds]
/// answers by the depot engine.
public interface DepotModel {

    /// What a lattice of equal injections gives to the plane of the bulbs.
    ///
    /// @param volumeMl volume at each point, mL
    /// @param depthMm depth of each injection, mm
    /// @param spacingMm distance to the nearest neighbour, mm
    /// @param lattice arrangement
    Reach reach(double volumeMl, double depthMm, double spacingMm, Lattice lattice);

    /// How long a depot lasts and where it goes; the neighbours do not matter for that.
    ///
    /// @param volumeMl volume at each point, mL
    /// @param depthMm depth of each injection, mm
    Release release(double volumeMl, double depthMm);

    /// What reaches the plane of the bulbs.
    ///
    /// @param shareReached10 share of the plane that gets at least 10 % of the mean, 0 to 1
    /// @param shareReached50 share of the plane that gets at least 50 % of the mean, 0 to 1
    /// @param bulbAucPerDose mean over the plane of the free concentration integrated over all
    ///   time, per amount injected on one area, s/m; it can be compared between spacings
    record Reach(double shareReached10, double shareReached50, double bulbAucPerDose) {

        /// Refuses shares outside 0 to 1 and values that are not finite.
        public Reach {
            share("share reached at 10 %", shareReached10);
            share("share reached at 50 %", shareReached50);
            Numbers.notNegative("AUC at the bulb per dose", bulbAucPerDose, "s/m");
        }

        /// What counts: exposure of the bulbs per dose, on the share of the plane that gets any
        /// worth mentioning, s/m (design).
        public double score() {
            return shareReached10 * bulbAucPerDose;
        }
    }

    /// How long a depot lasts and how much of it reaches the blood.
    ///
    /// @param halfLifeS time until half of the dose has left the skin, s
    /// @param systemicShare share of the dose that reaches the blood, 0 to 1; shown and not scored,
    ///   since what passes the follicle reaches the blood sooner or later
    record Release(double halfLifeS, double systemicShare) {

        /// Refuses a share outside 0 to 1 and a time that is not finite.
        public Release {
            share("systemic share", systemicShare);
            Numbers.notNegative("half-life", halfLifeS, "s");
        }
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1 + 1e-9)) {
            throw new IllegalArgumentException(
                    "%s (%s) must lie within 0 to 1".formatted(name, value));
        }
    }
}
