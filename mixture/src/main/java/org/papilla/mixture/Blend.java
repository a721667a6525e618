package org.papilla.mixture;

import java.util.Arrays;
import java.util.List;

/// Substances in water: amounts of everything in a mixture, as they are added up. A workspace for
/// one thread.
final class Blend {

    private Chemical[] chemicals = new Chemical[32];
    private double[] mmol = new double[32];
    private double[] osmoticallyWeighted =
            new double[32]; // mmol × correction to a measured product
    private int count;
    private double waterKg;
    private double volumeMl;
    private boolean holdsProducts;
    private final double[] titrantMmol = new double[Scenario.COUNT];
    private final double[] carbonDioxideMmol = new double[Scenario.COUNT];

    void clear() {
        Arrays.fill(chemicals, 0, count, null);
        count = 0;
        waterKg = 0;
        volumeMl = 0;
        holdsProducts = false;
        Arrays.fill(titrantMmol, 0);
        Arrays.fill(carbonDioxideMmol, 0);
    }

    /// Adds an amount of a chemical, without its water and volume.
    void add(Chemical chemical, double amountMmol, double osmoticCorrection) {
        for (int i = 0; i < count; i++) {
            if (chemicals[i] == chemical) {
                mmol[i] += amountMmol;
                osmoticallyWeighted[i] += amountMmol * osmoticCorrection;
                return;
            }
        }
        if (count == chemicals.length) {
            chemicals = Arrays.copyOf(chemicals, 2 * count);
            mmol = Arrays.copyOf(mmol, 2 * count);
            osmoticallyWeighted = Arrays.copyOf(osmoticallyWeighted, 2 * count);
        }
        chemicals[count] = chemical;
        mmol[count] = amountMmol;
        osmoticallyWeighted[count++] = amountMmol * osmoticCorrection;
    }

    void addWater(double kg, double ml) {
        waterKg += kg;
        volumeMl += ml;
    }

    /// Says that a product was added, whose label vouches for its pH.
    void addedProduct() {
        holdsProducts = true;
    }

    void addTitrant(Scenario scenario, double strongBaseMmol, double dissolvedGasMmol) {
        titrantMmol[scenario.index()] += strongBaseMmol;
        carbonDioxideMmol[scenario.index()] += dissolvedGasMmol;
    }

    int size() {
        return count;
    }

    Chemical chemical(int i) {
        return chemicals[i];
    }

    double mmol(int i) {
        return mmol[i];
    }

    double waterKg() {
        return waterKg;
    }

    double volumeMl() {
        return volumeMl;
    }

    /// mol/kg of a chemical.
    double molality(int i) {
        return mmol[i] / waterKg / 1000;
    }

    /// How far a measured product departs from the sum of its contents; 1 for bare solutes.
    double osmoticCorrection(int i) {
        return mmol[i] == 0 ? 1 : osmoticallyWeighted[i] / mmol[i];
    }

    /// Strong base (positive) or acid (negative) that the makers added, mol/kg.
    double titrant(Scenario scenario) {
        return titrantMmol[scenario.index()] / waterKg / 1000;
    }

    /// Sets up the charge balance of this blend in one scenario, the strong titrant excepted.
    ///
    /// @param openToAir whether carbon dioxide is exchanged with air
    void load(ChargeBalance balance, Scenario scenario, boolean openToAir, Chemical carbonate) {
        balance.clear();
        boolean air = openToAir && carbonate.titrates;
        for (int i = 0; i < count; i++) {
            var chemical = chemicals[i];
            double molality = molality(i);
            balance.addStrong(molality * chemical.strongCharge, molality * chemical.strongSquares);
            if (chemical.titrates
                    && !(air && chemical.titratesLike.equals(carbonate.titratesLike))) {
                balance.add(chemical.titration, molality * chemical.units);
            }
        }
        if (air) {
            balance.openToAir(carbonate.titration);
        } else {
            double gas = carbonDioxideMmol[scenario.index()] / waterKg / 1000;
            balance.add(carbonate.titration, gas);
        }
    }

    /// Whether something in the blend comes from none of these products.
    boolean hasBareSolutes(List<Doses.Drawn> drawn) {
        double fromProducts = 0;
        for (var one : drawn) {
            fromProducts += one.volumeMl();
        }
        return volumeMl > fromProducts * (1 + 1e-9);
    }

    /// Whether anything in the blend was drawn from a product.
    boolean holdsProducts() {
        return holdsProducts;
    }

    /// Amount of everything that titrates like a substance, mmol.
    double titratingLike(String id) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            if (chemicals[i].titratesLike.equals(id)) {
                sum += mmol[i] * chemicals[i].units;
            }
        }
        return sum;
    }
}
