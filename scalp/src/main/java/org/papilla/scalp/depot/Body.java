package org.papilla.scalp.depot;

/// The body as one or two well-stirred compartments, fed by what the skin gives to blood.
///
/// @param clearanceM3PerS total clearance from plasma, m³/s
/// @param centralM3 central volume of distribution, m³
/// @param exchangeM3PerS flow between the compartments, m³/s; 0 means one compartment
/// @param peripheralM3 volume of the second compartment, m³; ignored without exchange
public record Body(
        double clearanceM3PerS, double centralM3, double exchangeM3PerS, double peripheralM3) {

    /// A body of one compartment.
    public static Body oneCompartment(double clearanceM3PerS, double volumeM3) {
        return new Body(clearanceM3PerS, volumeM3, 0, 0);
    }

    /// Laplace transform of plasma concentration after one mole given at once, at `s`; mol/m³·s.
    Complex transfer(Complex s) {
        Complex sum = s.times(centralM3).plus(clearanceM3PerS);
        if (exchangeM3PerS > 0) {
            Complex peripheral = s.times(peripheralM3);
            sum = sum.plus(peripheral.times(exchangeM3PerS).over(peripheral.plus(exchangeM3PerS)));
        }
        return Complex.ONE.over(sum);
    }
}
