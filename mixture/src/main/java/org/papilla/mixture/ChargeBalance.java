package org.papilla.mixture;

import java.util.Arrays;

/// Finds the pH at which all charges of a solution add up to zero, together with the ionic strength
/// that goes with it.
///
/// The net charge falls strictly as pH rises, so the root is unique; it is bracketed, approached by
/// Newton's method in `ln a(H+)` and by bisection where Newton leaves the bracket. The ionic
/// strength is iterated around it. A workspace for one thread: fill it with [#clear], [#add] and
/// [#addStrong], then [#solve] as often as wanted.
final class ChargeBalance {

    private static final double LN_10 = Math.log(10);
    private static final double LOWEST_PH = -3;
    private static final double HIGHEST_PH = 17;

    /// In `ln a(H+)`, 4e-9 in pH: where nothing buffers, rounding leaves more than 1e-10.
    private static final double TOLERANCE = 1e-8;

    private static final int NEWTON_STEPS = 100;
    private static final int STRENGTH_STEPS = 200;

    private final Water water;
    private final double[] shifts = Titration.newShifts();
    private final double[] sums = new double[3];
    private final double[] scratch = new double[3];
    private Titration[] titrations = new Titration[16];
    private double[] molalities = new double[16];
    private int count;
    private double strongCharge;
    private double strongSquares;
    private double openCarbonDioxide; // mol/kg; 0 when closed
    private Titration carbonic = new Titration(0, new double[0], new double[0], new double[0]);

    private double ph = 7;
    private double ionicStrength;
    private double capacity;

    ChargeBalance(Water water) {
        this.water = water;
    }

    /// Empties the workspace.
    void clear() {
        count = 0;
        strongCharge = 0;
        strongSquares = 0;
        openCarbonDioxide = 0;
    }

    /// Adds a weak acid or base, mol/kg.
    void add(Titration titration, double molality) {
        if (molality == 0) {
            return;
        }
        if (count == titrations.length) {
            titrations = Arrays.copyOf(titrations, 2 * count);
            molalities = Arrays.copyOf(molalities, 2 * count);
        }
        titrations[count] = titration;
        molalities[count++] = molality;
    }

    /// Adds strong ions by their charge and their squared charge, mol/kg.
    void addStrong(double charge, double squares) {
        strongCharge += charge;
        strongSquares += squares;
    }

    /// Opens the solution to air: `CO2(aq)` stays at what air gives.
    void openToAir(Titration carbonicAcid) {
        carbonic = carbonicAcid;
        openCarbonDioxide = water.dissolvedCarbonDioxide();
    }

    /// Solves for pH and ionic strength, which can then be asked for.
    ///
    /// @param titrant strong base (positive) or strong acid (negative) added on top, mol/kg
    void solve(Titration.End end, double titrant) {
        double strong = strongCharge + titrant;
        double squares = strongSquares + Math.abs(titrant);
        double strength = ionicStrength > 0 ? ionicStrength : 0.5 * squares; // last one is near
        double logActivity = -ph * LN_10;
        double change = Double.POSITIVE_INFINITY;
        double damping = 1;
        for (int i = 0; i < STRENGTH_STEPS; i++) {
            Titration.shifts(Davies.logarithm(water.debyeHueckel(), strength), shifts);
            logActivity = root(end, strong, logActivity);
            double found = 0.5 * (squares + sums[1]);
            double difference = found - strength;
            if (Math.abs(difference) <= 1e-10 + 1e-9 * found) {
                break;
            }
            if (Math.abs(difference) > 0.5 * change) {
                damping = 0.5; // it oscillates or creeps
            }
            change = Math.abs(difference);
            strength += damping * difference;
        }
        ph = -logActivity / LN_10;
        ionicStrength = strength;
        capacity = LN_10 * sums[2];
    }

    /// Charge that is missing for neutrality at a given pH, mol/kg: the strong base (positive) or
    /// strong acid (negative) with which the solution has that pH.
    double titrantFor(Titration.End end, double atPh) {
        double strength = 0.5 * strongSquares;
        double activity = Math.pow(10, -atPh);
        double titrant = 0;
        for (int i = 0; i < STRENGTH_STEPS; i++) {
            Titration.shifts(Davies.logarithm(water.debyeHueckel(), strength), shifts);
            titrant = -(charge(end, activity) + strongCharge);
            double found = 0.5 * (strongSquares + Math.abs(titrant) + sums[1]);
            double difference = found - strength;
            if (Math.abs(difference) <= 1e-10 + 1e-9 * found) {
                break;
            }
            strength += 0.7 * difference;
        }
        ionicStrength = strength;
        return titrant;
    }

    /// Net charge of everything in the workspace at a given pH and ionic strength, mol/kg.
    double netCharge(Titration.End end, double atPh, double atIonicStrength) {
        Titration.shifts(Davies.logarithm(water.debyeHueckel(), atIonicStrength), shifts);
        return charge(end, Math.pow(10, -atPh)) + strongCharge;
    }

    private double root(Titration.End end, double strong, double start) {
        double low = -HIGHEST_PH * LN_10; // ln a(H+) where the net charge is negative
        double high = -LOWEST_PH * LN_10; // and where it is positive
        double x = start;
        for (int i = 0; i < NEWTON_STEPS; i++) {
            double f = charge(end, Math.exp(x)) + strong;
            if (f > 0) {
                high = x;
            } else {
                low = x;
            }
            double step = sums[2] > 0 ? f / sums[2] : Double.POSITIVE_INFINITY;
            double next = x - step;
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            if (Math.abs(next - x) < TOLERANCE) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /// Charge of all species but the strong ions; leaves in `sums` the charge, the squared charges
    /// and the derivative of the charge by `ln a(H+)`.
    private double charge(Titration.End end, double activity) {
        double proton = activity * shifts[Titration.HIGHEST_CHARGE]; // a / γ1
        double hydroxide = water.ionProduct() / activity * shifts[Titration.HIGHEST_CHARGE];
        sums[0] = proton - hydroxide;
        sums[1] = proton + hydroxide;
        sums[2] = proton + hydroxide;
        for (int i = 0; i < count; i++) {
            titrations[i].addTo(sums, molalities[i], end, activity, shifts);
        }
        if (openCarbonDioxide > 0) {
            addOpenCarbonate(end, activity);
        }
        return sums[0];
    }

    /// Bicarbonate and carbonate that carbon dioxide from air forms: their amount is not given, it
    /// grows with pH without bound.
    private void addOpenCarbonate(Titration.End end, double activity) {
        double bicarbonate = openCarbonDioxide * carbonic.ratio(0, end, activity, shifts);
        double carbonate = bicarbonate * carbonic.ratio(1, end, activity, shifts);
        sums[0] -= bicarbonate + 2 * carbonate;
        sums[1] += bicarbonate + 4 * carbonate;
        sums[2] += bicarbonate + 4 * carbonate;
    }

    /// pH of the last solution, on the activity scale.
    double ph() {
        return ph;
    }

    /// Ionic strength of the last solution, mol/kg.
    double ionicStrength() {
        return ionicStrength;
    }

    /// Strong base that raises the pH of the last solution by one, taken at its pH, mol/kg.
    double capacity() {
        return capacity;
    }

    /// Free protons and hydroxide ions of the last solution together, mol/kg.
    double waterIons() {
        double activity = Math.pow(10, -ph);
        return (activity + water.ionProduct() / activity) * shifts[Titration.HIGHEST_CHARGE];
    }

    /// Mean squared charge of a weak acid or base in the last solution.
    double meanSquare(Titration titration) {
        double[] own = scratch;
        own[0] = 0;
        own[1] = 0;
        own[2] = 0;
        titration.addTo(own, 1, Titration.End.VALUE, Math.pow(10, -ph), shifts);
        return own[1];
    }

    /// Mean charge of a weak acid or base at a pH and the ionic strength of the last solution.
    double meanCharge(Titration titration, Titration.End end, double atPh) {
        Titration.shifts(Davies.logarithm(water.debyeHueckel(), ionicStrength), shifts);
        scratch[0] = 0;
        titration.addTo(scratch, 1, end, Math.pow(10, -atPh), shifts);
        return scratch[0];
    }

    /// Share of the molecules of a weak acid or base with `charge`, at a pH and the ionic strength
    /// of the last solution.
    double shareAt(Titration titration, int charge, Titration.End end, double atPh) {
        Titration.shifts(Davies.logarithm(water.debyeHueckel(), ionicStrength), shifts);
        return titration.share(charge, end, Math.pow(10, -atPh), shifts);
    }
}
