package org.papilla.mixture;

import java.util.Map;
import java.util.Optional;

/// Osmotic coefficients of simple salts by the equations of Pitzer and Mayorga (1973, 1974) at 25
/// °C. Parameters from memory of these papers, confirmed against published osmotic coefficients in
/// the module's tests.
///
/// @param cationCharge charge of the cation
/// @param anionCharge magnitude of the charge of the anion
/// @param cations cations per formula unit
/// @param anions anions per formula unit
/// @param beta0 `β(0)`, kg/mol
/// @param beta1 `β(1)`, kg/mol
/// @param beta2 `β(2)`, kg/mol, for 2:2 salts
/// @param cPhi `C^φ`, kg²/mol²
/// @param relativeError spread of published osmotic coefficients of the salt; for bicarbonate,
///   which loses carbon dioxide, tables differ by 4 %
record Pitzer(
        int cationCharge,
        int anionCharge,
        int cations,
        int anions,
        double beta0,
        double beta1,
        double beta2,
        double cPhi,
        double relativeError) {

    /// Debye–Hückel slope for osmotic coefficients in water at 25 °C, kg^½ mol^-½.
    private static final double A_PHI = 0.3915;

    private static final Map<String, Pitzer> SALTS =
            Map.ofEntries(
                    Map.entry("NaCl", new Pitzer(1, 1, 1, 1, 0.0765, 0.2664, 0, 0.00127, 0.005)),
                    Map.entry("KCl", new Pitzer(1, 1, 1, 1, 0.04835, 0.2122, 0, -0.00084, 0.005)),
                    Map.entry("HCl", new Pitzer(1, 1, 1, 1, 0.1775, 0.2945, 0, 0.00080, 0.005)),
                    Map.entry("NaOH", new Pitzer(1, 1, 1, 1, 0.0864, 0.2530, 0, 0.0044, 0.005)),
                    Map.entry("KOH", new Pitzer(1, 1, 1, 1, 0.1298, 0.3200, 0, 0.0041, 0.005)),
                    Map.entry("NaBr", new Pitzer(1, 1, 1, 1, 0.0973, 0.2791, 0, 0.00116, 0.005)),
                    Map.entry("NaI", new Pitzer(1, 1, 1, 1, 0.1195, 0.3439, 0, 0.0018, 0.005)),
                    Map.entry("KI", new Pitzer(1, 1, 1, 1, 0.0746, 0.2517, 0, -0.00414, 0.005)),
                    Map.entry("NaNO3", new Pitzer(1, 1, 1, 1, 0.0068, 0.1783, 0, -0.00072, 0.005)),
                    Map.entry("KNO3", new Pitzer(1, 1, 1, 1, -0.0816, 0.0494, 0, 0.0066, 0.005)),
                    Map.entry("NH4Cl", new Pitzer(1, 1, 1, 1, 0.0522, 0.1918, 0, -0.00301, 0.005)),
                    Map.entry("NaHCO3", new Pitzer(1, 1, 1, 1, -0.018, 0, 0, 0, 0.04)),
                    Map.entry("MgCl2", new Pitzer(2, 1, 1, 2, 0.35235, 1.6815, 0, 0.00519, 0.02)),
                    Map.entry("CaCl2", new Pitzer(2, 1, 1, 2, 0.3159, 1.6140, 0, -0.00034, 0.02)),
                    Map.entry("Na2SO4", new Pitzer(1, 2, 2, 1, 0.01958, 1.1130, 0, 0.00497, 0.02)),
                    Map.entry("K2SO4", new Pitzer(1, 2, 2, 1, 0.04995, 0.7793, 0, 0, 0.02)),
                    Map.entry("MgSO4", new Pitzer(2, 2, 1, 1, 0.2210, 3.343, -37.23, 0.0250, 0.02)),
                    Map.entry("ZnSO4", new Pitzer(2, 2, 1, 1, 0.1949, 2.883, -32.81, 0.0290, 0.02)),
                    Map.entry(
                            "CuSO4", new Pitzer(2, 2, 1, 1, 0.2340, 2.527, -48.33, 0.0044, 0.02)));

    /// The parameters of a salt by its formula without water, such as `MgSO4`.
    static Optional<Pitzer> of(String salt) {
        return Optional.ofNullable(SALTS.get(salt));
    }

    /// The parameters of the salt that consists of these strong ions, such as one `Na+` and one
    /// `Cl-`.
    static Optional<Pitzer> ofIons(Map<String, Double> ions) {
        return SALTS.entrySet().stream()
                .filter(salt -> ions.equals(IONS.get(salt.getKey())))
                .map(Map.Entry::getValue)
                .findAny();
    }

    private static final Map<String, Map<String, Double>> IONS =
            Map.ofEntries(
                    Map.entry("NaCl", Map.of("Na+", 1.0, "Cl-", 1.0)),
                    Map.entry("KCl", Map.of("K+", 1.0, "Cl-", 1.0)),
                    Map.entry("NaBr", Map.of("Na+", 1.0, "Br-", 1.0)),
                    Map.entry("NaI", Map.of("Na+", 1.0, "I-", 1.0)),
                    Map.entry("KI", Map.of("K+", 1.0, "I-", 1.0)),
                    Map.entry("NaNO3", Map.of("Na+", 1.0, "NO3-", 1.0)),
                    Map.entry("KNO3", Map.of("K+", 1.0, "NO3-", 1.0)),
                    Map.entry("MgCl2", Map.of("Mg2+", 1.0, "Cl-", 2.0)),
                    Map.entry("CaCl2", Map.of("Ca2+", 1.0, "Cl-", 2.0)),
                    Map.entry("Na2SO4", Map.of("Na+", 2.0, "SO4 2-", 1.0)),
                    Map.entry("K2SO4", Map.of("K+", 2.0, "SO4 2-", 1.0)),
                    Map.entry("MgSO4", Map.of("Mg2+", 1.0, "SO4 2-", 1.0)),
                    Map.entry("ZnSO4", Map.of("Zn2+", 1.0, "SO4 2-", 1.0)),
                    Map.entry("CuSO4", Map.of("Cu2+", 1.0, "SO4 2-", 1.0)));

    /// Ionic strength of a solution of 1 mol/kg.
    double ionicStrengthPerMolality() {
        return 0.5 * (cations * cationCharge * cationCharge + anions * anionCharge * anionCharge);
    }

    /// Osmotic coefficient in a solution of this ionic strength, as if the salt alone made it up.
    ///
    /// @param ionicStrength mol/kg
    double osmoticCoefficient(double ionicStrength) {
        double root = Math.sqrt(ionicStrength);
        int particles = cations + anions;
        int charges = cationCharge * anionCharge;
        double molality = ionicStrength / ionicStrengthPerMolality();
        double b =
                charges == 4
                        ? beta0 + beta1 * Math.exp(-1.4 * root) + beta2 * Math.exp(-12 * root)
                        : beta0 + beta1 * Math.exp(-2 * root);
        double pairs = 2.0 * cations * anions / particles;
        return 1
                - charges * A_PHI * root / (1 + 1.2 * root)
                + molality * pairs * b
                + molality
                        * molality
                        * 2
                        * Math.pow((double) cations * anions, 1.5)
                        / particles
                        * cPhi;
    }
}
