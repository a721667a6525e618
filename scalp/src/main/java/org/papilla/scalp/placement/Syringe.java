package org.papilla.scalp.placement;

/// A syringe with what stays behind in hub and needle.
///
/// @param nominalMl what it holds, mL
/// @param deadVolumeLowMl least volume that stays behind, mL
/// @param deadVolumeHighMl most volume that stays behind, mL; plans reckon with this one
public record Syringe(double nominalMl, double deadVolumeLowMl, double deadVolumeHighMl) {

    /// A luer-lock syringe of 1 mL; 0.03 to 0.08 mL stay behind (design range).
    public static final Syringe LUER_LOCK_1_ML = new Syringe(1, 0.03, 0.08);

    /// A luer-lock syringe of 5 mL; 0.03 to 0.08 mL stay behind (design range).
    public static final Syringe LUER_LOCK_5_ML = new Syringe(5, 0.03, 0.08);

    /// Refuses volumes that no syringe has.
    public Syringe {
        Numbers.positive("syringe volume", nominalMl, "mL");
        Numbers.range("dead volume", deadVolumeLowMl, deadVolumeHighMl, "mL");
        if (!(deadVolumeHighMl < nominalMl)) {
            throw new IllegalArgumentException(
                    "dead volume (%s mL) must be below the syringe volume (%s mL)"
                            .formatted(deadVolumeHighMl, nominalMl));
        }
    }

    /// How many fillings a volume needs.
    public int fillings(double volumeMl) {
        return (int) Math.max(1, Math.ceil(volumeMl / nominalMl - 1e-9));
    }

    /// What reaches the skin of a drawn volume, one dead volume lost per filling; never below 0,
    /// mL.
    public double deliverableMl(double drawnMl) {
        return Math.max(0, drawnMl - fillings(drawnMl) * deadVolumeHighMl);
    }

    /// What must be drawn so that a volume reaches the skin, mL.
    public double toDrawMl(double deliveredMl) {
        double perFilling = nominalMl - deadVolumeHighMl;
        return deliveredMl
                + Math.max(1, Math.ceil(deliveredMl / perFilling - 1e-9)) * deadVolumeHighMl;
    }
}
