package org.papilla.mixture;

/// What water does at one temperature: its ion product, the slope of the Debye–Hückel law in it,
/// and how much carbon dioxide it takes from air.
///
/// @param temperatureC temperature, °C, 0 to 60
/// @param ionProduct `Kw` on the activity scale
/// @param debyeHueckel `A` of the limiting law for decimal logarithms, kg^½ mol^-½
/// @param dissolvedCarbonDioxide `CO2(aq)` in equilibrium with air, mol/kg
record Water(
        double temperatureC,
        double ionProduct,
        double debyeHueckel,
        double dissolvedCarbonDioxide) {

    static final double LOWEST_C = 0;
    static final double HIGHEST_C = 60;

    /// Grams of water in a millilitre at 20 °C, the temperature at which solutions are made up
    /// (Kell 1975, from memory).
    static final double GRAMS_PER_ML = 0.9982;

    private static final double KELVIN_AT_ZERO_C = 273.15;

    static Water at(double temperatureC) {
        if (!(temperatureC >= LOWEST_C && temperatureC <= HIGHEST_C)) {
            throw new IllegalArgumentException(
                    "temperature (%s °C) must lie between %s and %s °C"
                            .formatted(temperatureC, LOWEST_C, HIGHEST_C));
        }
        double kelvin = temperatureC + KELVIN_AT_ZERO_C;
        // Harned and Owen 1958, from memory: 13.995 at 25 °C.
        double pKw = harned(4470.99, -6.0875, 0.01706, kelvin);
        // Henry's constant of CO2, Plummer and Busenberg 1982 reduced to 0 to 60 °C by a Harned
        // fit of 1.11 (0 °C), 1.47 (25 °C) and 1.72 (50 °C), from memory; air holds 4.2e-4 atm.
        double pKh = 1.47 + 0.0142 * (temperatureC - 25) - 8.8e-5 * square(temperatureC - 25);
        return new Water(
                temperatureC,
                Math.pow(10, -pKw),
                limitingSlope(temperatureC),
                Math.pow(10, -pKh) * 4.2e-4);
    }

    /// `a/T + b + c·T`, the form in which Harned's school published temperature dependences.
    static double harned(double a, double b, double c, double kelvin) {
        return a / kelvin + b + c * kelvin;
    }

    static double kelvin(double temperatureC) {
        return temperatureC + KELVIN_AT_ZERO_C;
    }

    /// `A = 1.8248e6·√ρ / (ε·T)^1.5` with the permittivity of Malmberg and Maryott 1956 and a
    /// quadratic for the density of water (both from memory); 0.5092 at 25 °C.
    private static double limitingSlope(double temperatureC) {
        double permittivity =
                87.740
                        - 0.40008 * temperatureC
                        + 9.398e-4 * square(temperatureC)
                        - 1.410e-6 * square(temperatureC) * temperatureC;
        double density = 1.0 - 5.0e-6 * square(temperatureC - 4);
        return 1.8248e6 * Math.sqrt(density) / Math.pow(permittivity * kelvin(temperatureC), 1.5);
    }

    private static double square(double x) {
        return x * x;
    }
}
