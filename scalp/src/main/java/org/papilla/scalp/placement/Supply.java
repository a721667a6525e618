package org.papilla.scalp.placement;

import java.util.OptionalDouble;

/// What there is to inject.
///
/// @param mixtureMl volume of the mixture, mL
/// @param syringe syringe that it is drawn into
/// @param perPointMl volume for each point, mL; empty to share the mixture out over all points
public record Supply(double mixtureMl, Syringe syringe, OptionalDouble perPointMl) {

    /// Most that is injected into a scalp in one session, mL (design).
    static final double CAP_ML = 10;

    /// Refuses volumes that are not above 0.
    public Supply {
        Numbers.positive("mixture", mixtureMl, "mL");
        perPointMl.ifPresent(ml -> Numbers.positive("volume per point", ml, "mL"));
    }

    /// Shares a mixture out over all points.
    public static Supply shared(double mixtureMl, Syringe syringe) {
        return new Supply(mixtureMl, syringe, OptionalDouble.empty());
    }

    /// Gives each point the same stated volume.
    public static Supply perPoint(double mixtureMl, Syringe syringe, double perPointMl) {
        return new Supply(mixtureMl, syringe, OptionalDouble.of(perPointMl));
    }

    /// Volume that can reach the skin, mL.
    public double deliverableMl() {
        return syringe.deliverableMl(mixtureMl);
    }

    /// Volume for each of `points` points, mL; a shared mixture is rounded down to 0.0001 mL.
    public double perPointMl(int points) {
        return perPointMl.orElseGet(
                () -> points == 0 ? 0 : Math.floor(deliverableMl() / points * 1e4) / 1e4);
    }
}
