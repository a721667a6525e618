package org.papilla.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.papilla.formulary.Verdict;

/// Saturation of the sparingly soluble salts of zinc, copper, magnesium and calcium: the decimal
/// logarithm of the ion product over the solubility product.
///
/// Metals are shared between free ions, hydroxide, glycine, citrate and edetate at the pH of the
/// mixture; the pH itself comes from the charge balance and is not touched. Solubility products
/// were read from the database minteq.v4 of PHREEQC; formation constants are those of Martell and
/// Smith at ionic strength 0, from memory. Solids differ by crystal form: ±0.5 is allowed for.
final class Saturation {

    private static final int COPPER = 0;
    private static final int ZINC = 1;
    private static final int MAGNESIUM = 2;
    private static final int CALCIUM = 3;
    private static final String[] METAL_PARTS = {
        "copper-ion", "zinc-ion", "magnesium-ion", "calcium-ion"
    };
    private static final String[] METAL_IONS = {"Cu2+", "Zn2+", "Mg2+", "Ca2+"};

    private static final int PHOSPHATE = 0;
    private static final int CARBONATE = 1;
    private static final String[] LIGANDS = {
        "phosphoric-acid",
        Laboratory.CARBONIC_ACID,
        "citric-acid",
        "glycine",
        "disodium-edetate-dihydrate"
    };
    private static final int[] LIGAND_CHARGES = {-3, -2, -3, -1, -4};

    /// Formation constants log β1 and log β2 by metal (Cu, Zn, Mg, Ca) and ligand; 0 means that no
    /// complex is counted. Citrate and edetate 1:1, glycine 1:1 and 1:2.
    private static final double[][][] LOG_BETA = {
        {{}, {}, {7.2}, {8.57, 15.7}, {20.5}},
        {{}, {}, {6.1}, {5.38, 9.81}, {18.3}},
        {{}, {}, {4.7}, {2.2}, {10.6}},
        {{}, {}, {4.7}, {1.4}, {12.4}}
    };

    /// A solid: its metal, and how many metal ions, ligands, protons taken and hydroxides it holds.
    ///
    /// @param logProduct decimal logarithm of the solubility product; with `H+` as reactant for
    ///   hydroxides
    record Solid(
            String id,
            int metal,
            int metals,
            int ligand,
            int ligands,
            int protons,
            double logProduct) {}

    private static final int NO_LIGAND = -1;

    // Zn3(PO4)2·4H2O, ZnCO3, Zn(OH)2, Cu(OH)2, Cu3(PO4)2·3H2O, MgHPO4·3H2O: minteq.v4 (read).
    // CaHPO4·2H2O −18.995 and CaCO3 (calcite) −8.48: minteq.v4, from memory.
    private static final List<Solid> SOLIDS =
            List.of(
                    new Solid("zinc-phosphate", ZINC, 3, PHOSPHATE, 2, 0, -35.42),
                    new Solid("zinc-carbonate", ZINC, 1, CARBONATE, 1, 0, -10.0),
                    new Solid("zinc-hydroxide", ZINC, 1, NO_LIGAND, 0, -2, 11.53),
                    new Solid("copper-hydroxide", COPPER, 1, NO_LIGAND, 0, -2, 8.67),
                    new Solid("copper-phosphate", COPPER, 3, PHOSPHATE, 2, 0, -35.12),
                    new Solid(
                            "magnesium-hydrogen-phosphate", MAGNESIUM, 1, PHOSPHATE, 1, 1, -18.18),
                    new Solid("calcium-hydrogen-phosphate", CALCIUM, 1, PHOSPHATE, 1, 1, -18.995),
                    new Solid("calcium-carbonate", CALCIUM, 1, CARBONATE, 1, 0, -8.48));

    private static final double CRYSTAL_FORM = 0.5;
    private static final int ROUNDS = 100;

    private final double[] metalTotals = new double[4];
    private final double[] ligandTotals = new double[5];
    private final @Nullable Titration[] metalTitrations = new @Nullable Titration[4];
    private final @Nullable Titration[] ligandTitrations = new @Nullable Titration[5];

    private Saturation() {}

    /// Indices of every solid whose ions are all present.
    ///
    /// @param ph interval of pH; absent means that nothing can be said
    static List<MixtureCheck.Precipitate> of(
            Blend blend, Water water, Optional<Estimate> ph, double ionicStrength) {
        var state = new Saturation();
        state.gather(blend);
        if (!state.anyMetal()) {
            return List.of();
        }
        var rows = new ArrayList<MixtureCheck.Precipitate>();
        double[] values =
                ph.map(e -> new double[] {e.low(), e.value(), e.high()}).orElse(new double[0]);
        double[][] indices = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            indices[i] = state.indices(values[i], water, ionicStrength);
        }
        for (int s = 0; s < SOLIDS.size(); s++) {
            var solid = SOLIDS.get(s);
            if (!state.present(solid)) {
                continue;
            }
            if (values.length == 0) {
                rows.add(row(solid, Optional.empty(), Verdict.UNDECIDED));
                continue;
            }
            double low = Math.min(indices[0][s], Math.min(indices[1][s], indices[2][s]));
            double high = Math.max(indices[0][s], Math.max(indices[1][s], indices[2][s]));
            var index = new Estimate(indices[1][s], low - CRYSTAL_FORM, high + CRYSTAL_FORM);
            if (index.high() < -6) {
                continue; // nobody needs to read of a solid a million times undersaturated
            }
            var verdict =
                    index.high() <= 0
                            ? Verdict.CLEAR
                            : index.low() > 0.5 ? Verdict.STOP : Verdict.UNDECIDED;
            rows.add(row(solid, Optional.of(index), verdict));
        }
        return rows;
    }

    private static MixtureCheck.Precipitate row(
            Solid solid, Optional<Estimate> index, Verdict verdict) {
        return new MixtureCheck.Precipitate(
                solid.id(), OptionalDouble.empty(), Optional.empty(), index, verdict);
    }

    private void gather(Blend blend) {
        for (int i = 0; i < blend.size(); i++) {
            var chemical = blend.chemical(i);
            double molality = blend.molality(i);
            for (int m = 0; m < METAL_PARTS.length; m++) {
                if (chemical.titratesLike.equals(METAL_PARTS[m])) {
                    metalTotals[m] += molality * chemical.units;
                    metalTitrations[m] = chemical.titration;
                }
                if (!chemical.ions.isEmpty()) {
                    metalTotals[m] += molality * chemical.ions.getOrDefault(METAL_IONS[m], 0.0);
                }
            }
            for (int l = 0; l < LIGANDS.length; l++) {
                if (chemical.titratesLike.equals(LIGANDS[l])) {
                    ligandTotals[l] += molality * chemical.units;
                    ligandTitrations[l] = chemical.titration;
                }
            }
        }
    }

    private boolean anyMetal() {
        return metalTotals[0] + metalTotals[1] + metalTotals[2] + metalTotals[3] > 0;
    }

    private boolean present(Solid solid) {
        return metalTotals[solid.metal()] > 0
                && (solid.ligand() == NO_LIGAND || ligandTotals[solid.ligand()] > 0);
    }

    private double[] indices(double ph, Water water, double ionicStrength) {
        double activity = Math.pow(10, -ph);
        double logarithm = Davies.logarithm(water.debyeHueckel(), ionicStrength);
        double[] shifts = Titration.shifts(logarithm, Titration.newShifts());
        double doubly = Math.pow(10, -4 * logarithm); // γ of an ion of charge 2
        double[] ligandShare = new double[5]; // activity of the bare ligand by free molality
        for (int l = 0; l < 5; l++) {
            var titration = ligandTitrations[l];
            if (titration != null) {
                int z = LIGAND_CHARGES[l];
                ligandShare[l] =
                        titration.share(z, Titration.End.VALUE, activity, shifts)
                                * Math.pow(10, -z * z * logarithm);
            }
        }
        double[] metalShare = new double[4];
        for (int m = 0; m < 4; m++) {
            var titration = metalTitrations[m];
            metalShare[m] =
                    titration == null
                            ? doubly
                            : titration.share(2, Titration.End.VALUE, activity, shifts) * doubly;
        }
        double[] metalFree = metalTotals.clone();
        double[] ligandFree = ligandTotals.clone();
        share(metalFree, ligandFree, metalShare, ligandShare, logarithm);
        double[] result = new double[SOLIDS.size()];
        for (int s = 0; s < result.length; s++) {
            var solid = SOLIDS.get(s);
            if (present(solid)) {
                double metal = metalFree[solid.metal()] * metalShare[solid.metal()];
                double product = solid.metals() * Math.log10(metal) - solid.protons() * ph;
                if (solid.ligand() != NO_LIGAND) {
                    product +=
                            solid.ligands()
                                    * Math.log10(
                                            ligandFree[solid.ligand()]
                                                    * ligandShare[solid.ligand()]);
                }
                result[s] = product - solid.logProduct();
            }
        }
        return result;
    }

    /// Shares metals and ligands out among their complexes by successive substitution, damped in
    /// the logarithm; free means not in a complex of metal and ligand.
    private void share(
            double[] metalFree,
            double[] ligandFree,
            double[] metalShare,
            double[] ligandShare,
            double logarithm) {
        double[][] ones = new double[4][5]; // complexes ML for one free metal and one free ligand
        double[][] twos = new double[4][5]; // and ML2
        boolean any = false;
        for (int m = 0; m < 4; m++) {
            for (int l = 0; l < 5; l++) {
                if (metalTotals[m] > 0 && ligandTotals[l] > 0) {
                    ones[m][l] = formation(m, l, 1, logarithm) * metalShare[m] * ligandShare[l];
                    twos[m][l] =
                            formation(m, l, 2, logarithm)
                                    * metalShare[m]
                                    * ligandShare[l]
                                    * ligandShare[l];
                    any |= ones[m][l] > 0;
                }
            }
        }
        double change = 1;
        for (int round = 0; any && round < ROUNDS && change > 1e-4; round++) {
            double[] bound = new double[5];
            change = 0;
            for (int m = 0; m < 4; m++) {
                if (metalTotals[m] > 0) {
                    double sum = 1;
                    for (int l = 0; l < 5; l++) {
                        sum += (ones[m][l] + twos[m][l] * ligandFree[l]) * ligandFree[l];
                    }
                    double next = Math.sqrt(metalFree[m] * metalTotals[m] / sum);
                    change = Math.max(change, Math.abs(next / metalFree[m] - 1));
                    metalFree[m] = next;
                    for (int l = 0; l < 5; l++) {
                        bound[l] +=
                                next
                                        * (ones[m][l] + 2 * twos[m][l] * ligandFree[l])
                                        * ligandFree[l];
                    }
                }
            }
            for (int l = 0; l < 5; l++) {
                if (ligandTotals[l] > 0) {
                    double factor = Math.sqrt(ligandTotals[l] / (ligandFree[l] + bound[l]));
                    change = Math.max(change, Math.abs(factor - 1));
                    ligandFree[l] *= factor;
                }
            }
        }
    }

    /// Formation constant of ML or ML2 in molalities of the complex; 0 where none is counted.
    private static double formation(int metal, int ligand, int count, double logarithm) {
        double[] betas = LOG_BETA[metal][ligand];
        if (betas.length < count) {
            return 0;
        }
        int charge = 2 + count * LIGAND_CHARGES[ligand];
        return Math.pow(10, betas[count - 1] + charge * charge * logarithm);
    }
}
