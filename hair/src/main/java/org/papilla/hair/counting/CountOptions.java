package org.papilla.hair.counting;

/// What a clinic may set about a count.
///
/// @param vellusBelowUm hairs thinner than this are vellus
/// @param terminalFromUm hairs at least this thick are terminal
/// @param unitReachUm roots nearer than this belong to one follicular unit
public record CountOptions(double vellusBelowUm, double terminalFromUm, double unitReachUm) {

    /// Checks that the limits are positive and in order.
    public CountOptions {
        if (!(vellusBelowUm > 0 && terminalFromUm >= vellusBelowUm && terminalFromUm < 500)) {
            throw new IllegalArgumentException(
                    "vellus below %s um and terminal from %s um must be positive and in this order"
                            .formatted(vellusBelowUm, terminalFromUm));
        }
        if (!(unitReachUm > 0 && unitReachUm < 2000)) {
            throw new IllegalArgumentException(
                    "unit reach (%s um) must lie between 0 and 2000".formatted(unitReachUm));
        }
    }

    /// Vellus below 30 um (Rakowska, Int J Trichology 2009;1:123), terminal from 60 um (clinical
    /// usage), roots of one unit within 220 um (design: between the 0.1 mm of mates and the 0.5 mm
    /// of neighbouring units).
    public static CountOptions usual() {
        return new CountOptions(30, 60, 220);
    }

    HairKind kindOf(double diameterUm) {
        if (diameterUm < vellusBelowUm) {
            return HairKind.VELLUS;
        }
        return diameterUm < terminalFromUm ? HairKind.INTERMEDIATE : HairKind.TERMINAL;
    }
}
