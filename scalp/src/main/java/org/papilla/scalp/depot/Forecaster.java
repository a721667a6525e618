package org.papilla.scalp.depot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Makes a [Forecast] from virtual patients on a Latin hypercube.
final class Forecaster {

    private static final int CELLS = 60;
    private static final int GRID = 12;
    private static final int TIMES = 40;
    private static final double EARLY_S = 40 * 60;
    private static final double DAY_S = 86_400;

    private final DepotInputs inputs;
    private final LatticeModes modes;
    private final double[] times;

    Forecaster(DepotInputs inputs) {
        this.inputs = inputs;
        int waves = (int) Math.clamp(Math.round(inputs.lattice().spacingM() / 0.6e-3), 6L, 14L);
        this.modes = new LatticeModes(inputs.lattice(), waves, GRID);
        double[] middle = new double[VirtualPatient.DIMENSIONS];
        Arrays.fill(middle, 0.5);
        VirtualPatient typical = VirtualPatient.of(inputs, middle);
        double[] wide = VirtualDepot.times(10, 1e8, 60);
        double half = depot(typical).course(wide, new double[0]).halfLife(wide);
        this.times = VirtualDepot.times(Math.min(300, half / 4), half * 100, TIMES);
    }

    private CellColumn column(VirtualPatient patient) {
        return new CellColumn(
                patient.layers(inputs.drug()), Skin.SURFACE_PERMEABILITY_M_PER_S, CELLS);
    }

    private Source source(VirtualPatient patient) {
        Bolus bolus = Bolus.ball(0, 0, patient.depthM(), inputs.volumePerPointM3(), 1);
        if (inputs.releasedShare() < 1) {
            bolus = bolus.withPool(inputs.releasedShare(), inputs.releasePerS());
        }
        return Source.of(bolus, patient.skin().thicknessM());
    }

    private VirtualDepot depot(VirtualPatient patient) {
        return depot(patient, column(patient));
    }

    private VirtualDepot depot(VirtualPatient patient, CellColumn column) {
        return new VirtualDepot(column, modes, source(patient), patient.earlyFlow(), EARLY_S);
    }

    /// Everything that one patient gives.
    private static final class Outcome {
        final double[] bulbNeedle = new double[TIMES];
        final double[] bulbWorst = new double[TIMES];
        final double[] bulgeNeedle = new double[TIMES];
        final double[] inSkin = new double[TIMES];
        final double[] plasma = new double[TIMES];
        final double[] oralBulb = new double[TIMES];
        final double[] oralPlasma = new double[TIMES];
        double aucNeedle;
        double aucWorst;
        double aucMean;
        double coverage10;
        double coverage50;
        double halfLife;
        double timeAbove;
        double residual;
        double peak;
        double peakS;
        double plasmaAuc;
        double shareOfOral;
        double localOverSystemic;
        double dhtFall;
        double dhtFallOral;
        double oralAucBulb;
        double localOverOral;
        double localOverOralWorst;
    }

    Forecast forecast() {
        int n = inputs.patients();
        double[][] draws = latinHypercube(n, inputs.seed());
        List<Outcome> all =
                Arrays.stream(draws).map(u -> outcome(VirtualPatient.of(inputs, u))).toList();
        return new Forecast(
                Arrays.stream(times).boxed().toList(),
                curve(all, o -> o.bulbNeedle),
                curve(all, o -> o.bulbWorst),
                curve(all, o -> o.bulgeNeedle),
                band(all, o -> o.aucNeedle),
                band(all, o -> o.aucWorst),
                band(all, o -> o.aucMean),
                band(all, o -> o.coverage10),
                band(all, o -> o.coverage50),
                band(all, o -> o.halfLife),
                inputs.thresholdMolPerM3().isPresent()
                        ? Optional.of(band(all, o -> o.timeAbove))
                        : Optional.empty(),
                curve(all, o -> o.inSkin),
                band(all, o -> o.residual),
                systemic(all),
                sensitivity(),
                Provenance.of(inputs.drug(), inputs.skin()),
                warnings(),
                Provenance.NOTES);
    }

    private interface Value {
        double of(Outcome outcome);
    }

    private interface Curve {
        double[] of(Outcome outcome);
    }

    private static Band band(List<Outcome> all, Value value) {
        return Band.of(all.stream().mapToDouble(value::of).toArray());
    }

    private static List<Band> curve(List<Outcome> all, Curve curve) {
        return IntStream.range(0, TIMES).mapToObj(t -> band(all, o -> curve.of(o)[t])).toList();
    }

    private Outcome outcome(VirtualPatient patient) {
        Outcome o = new Outcome();
        CellColumn column = column(patient);
        VirtualDepot depot = depot(patient, column);
        double amount = inputs.amountPerPointMol() * patient.delivered();
        double bulb = patient.skin().bulbDepthM();
        double[] auc = depot.auc(bulb);
        o.aucNeedle = Math.max(0, amount * modes.underNeedle(auc, 0));
        o.aucWorst = Math.max(0, amount * modes.atFarthest(auc, 0));
        o.aucMean = amount * auc[0] / modes.areaM2;
        o.coverage10 = modes.shareAbove(auc, 0, 0.1);
        o.coverage50 = modes.shareAbove(auc, 0, 0.5);
        VirtualDepot.Course course =
                depot.course(times, new double[] {bulb, patient.skin().bulgeDepthM()});
        for (int t = 0; t < TIMES; t++) {
            int at = t * modes.size;
            o.bulbNeedle[t] = Math.max(0, amount * modes.underNeedle(course.amplitude[0], at));
            o.bulbWorst[t] = Math.max(0, amount * modes.atFarthest(course.amplitude[0], at));
            o.bulgeNeedle[t] = Math.max(0, amount * modes.underNeedle(course.amplitude[1], at));
            o.inSkin[t] = Math.max(0, course.inSkin[t]) * patient.delivered();
        }
        o.halfLife = course.halfLife(times);
        double[] next = {inputs.intervalS()};
        o.residual = patient.delivered() * Math.max(0, depot.course(next, new double[0]).inSkin[0]);
        inputs.thresholdMolPerM3().ifPresent(level -> o.timeAbove = timeAbove(o.bulbNeedle, level));
        if (inputs.drug().number("clearancePerKg").isPresent()) {
            blood(o, patient, course);
            if (oralKnown()) {
                oral(o, patient, column);
            }
        }
        return o;
    }

    private double timeAbove(double[] curve, double level) {
        double sum = 0;
        double before = curve[0];
        double from = 0;
        for (int t = 0; t < TIMES; t++) {
            sum += Simulation.above(level, from, before, times[t], curve[t]);
            before = curve[t];
            from = times[t];
        }
        return sum;
    }

    private void blood(Outcome o, VirtualPatient patient, VirtualDepot.Course course) {
        double clearance = clearance(patient);
        double volume = volume(patient);
        double dose = dose(patient);
        double k = clearance / volume;
        double c = 0;
        double from = 0;
        double rateFrom = course.toBlood[0];
        for (int t = 0; t < TIMES; t++) {
            double dt = times[t] - from;
            double rate = Math.max(0, course.toBlood[t]);
            // Exact for a rate that is linear between two times.
            double decay = Math.exp(-k * dt);
            double slope = (rate - rateFrom) / dt;
            double held = -Math.expm1(-k * dt) / k;
            c = c * decay + dose / volume * (rateFrom * held + slope * (dt - held) / k);
            o.plasma[t] = c;
            if (c > o.peak) {
                o.peak = c;
                o.peakS = times[t];
            }
            from = times[t];
            rateFrom = rate;
        }
        o.plasmaAuc = dose / clearance;
        double unbound = patient.unbound();
        o.localOverSystemic = o.aucMean / (unbound * o.plasmaAuc);
        if (inputs.drug().number("oralShare").isPresent()) {
            double share = oralShare(patient);
            double localMgPerDay =
                    inputs.doseMg() * patient.delivered() / (inputs.intervalS() / DAY_S);
            if (inputs.drug().number("oralDailyDose").isPresent()) {
                double oral = inputs.drug().known("oralDailyDose");
                o.shareOfOral = localMgPerDay / (share * oral);
                o.dhtFallOral = DhtEffect.serumFall(oral);
            }
            o.dhtFall = DhtEffect.serumFall(localMgPerDay / share);
        }
    }

    /// The usual oral dose in the same patient, through the same skin.
    private void oral(Outcome o, VirtualPatient patient, CellColumn column) {
        double clearance = clearance(patient);
        double volume = volume(patient);
        double bulb = patient.skin().bulbDepthM();
        double oralMg = inputs.drug().known("oralDailyDose");
        double absorbed =
                oralShare(patient) * oralMg * 1e-6 / (inputs.drug().known("molarMass") * 1e-3);
        OralCourse skin =
                new OralCourse(
                        column, inputs.drug().known("oralAbsorptionRate"), clearance / volume);
        OralCourse.Curve curve = skin.after(times, bulb);
        for (int t = 0; t < TIMES; t++) {
            o.oralPlasma[t] = Math.max(0, absorbed / volume * curve.body[t]);
            o.oralBulb[t] = Math.max(0, patient.unbound() * absorbed / volume * curve.plane[t]);
        }
        o.oralAucBulb = patient.unbound() * absorbed / clearance * skin.standing(bulb);
        double untilNext = o.oralAucBulb * inputs.intervalS() / DAY_S;
        o.localOverOral = o.aucMean / untilNext;
        o.localOverOralWorst = o.aucWorst / untilNext;
    }

    private boolean oralKnown() {
        Drug drug = inputs.drug();
        return drug.number("clearancePerKg").isPresent()
                && drug.number("oralShare").isPresent()
                && drug.number("oralDailyDose").isPresent()
                && drug.number("oralAbsorptionRate").isPresent();
    }

    private double clearance(VirtualPatient patient) {
        // mL/min/kg to m³/s.
        return inputs.drug().known("clearancePerKg")
                * 1e-6
                / 60
                * inputs.weightKg()
                * patient.bodyClearanceFactor();
    }

    private double volume(VirtualPatient patient) {
        return inputs.drug().known("volumePerKg")
                * 1e-3
                * inputs.weightKg()
                * patient.bodyVolumeFactor();
    }

    private double dose(VirtualPatient patient) {
        return inputs.amountPerPointMol() * inputs.points() * patient.delivered();
    }

    private double oralShare(VirtualPatient patient) {
        double own = inputs.drug().known("oralShare");
        return own == 1
                ? 1
                : VirtualPatient.logit(own, 0.3 * Normal.quantile(patient.oralQuantile()));
    }

    /// Repeats the session in every virtual patient.
    Accumulation accumulation(int sessions) {
        boolean blood = inputs.drug().number("clearancePerKg").isPresent();
        int n = inputs.patients();
        double[][] draws = latinHypercube(n, inputs.seed());
        double[][] skin = new double[sessions][n];
        double[][] trough = new double[sessions][n];
        double[] skinSteady = new double[n];
        double[] troughSteady = new double[n];
        double[] meanSteady = new double[n];
        double[] toNinety = new double[n];
        for (int p = 0; p < n; p++) {
            VirtualPatient patient = VirtualPatient.of(inputs, draws[p]);
            double elimination = blood ? clearance(patient) / volume(patient) : 0;
            double perShare = blood ? dose(patient) / volume(patient) : 0;
            Sessions.Course course =
                    new Sessions(
                                    column(patient),
                                    source(patient),
                                    patient.earlyFlow(),
                                    EARLY_S,
                                    elimination)
                            .every(inputs.intervalS(), sessions);
            for (int s = 0; s < sessions; s++) {
                skin[s][p] = patient.delivered() * course.skin[s];
                trough[s][p] = perShare * course.body[s];
            }
            skinSteady[p] = patient.delivered() * course.skinSteady;
            if (blood) {
                troughSteady[p] = perShare * course.bodySteady;
                meanSteady[p] = dose(patient) / (clearance(patient) * inputs.intervalS());
                toNinety[p] = course.toNinety;
            }
        }
        return new Accumulation(
                Arrays.stream(skin).map(Band::of).toList(),
                Band.of(skinSteady),
                blood
                        ? Optional.of(
                                new Accumulation.Plasma(
                                        Arrays.stream(trough).map(Band::of).toList(),
                                        Band.of(troughSteady),
                                        Band.of(meanSteady),
                                        Band.of(toNinety)))
                        : Optional.empty(),
                Provenance.NOTES);
    }

    private Optional<Forecast.Systemic> systemic(List<Outcome> all) {
        Drug drug = inputs.drug();
        if (drug.number("clearancePerKg").isEmpty()) {
            return Optional.empty();
        }
        boolean oral =
                drug.number("oralShare").isPresent() && drug.number("oralDailyDose").isPresent();
        boolean dht = oral && DhtEffect.known(drug.id());
        return Optional.of(
                new Forecast.Systemic(
                        curve(all, o -> o.plasma),
                        band(all, o -> o.peak),
                        band(all, o -> o.peakS),
                        band(all, o -> o.plasmaAuc),
                        oral ? Optional.of(band(all, o -> o.shareOfOral)) : Optional.empty(),
                        band(all, o -> o.localOverSystemic),
                        dht ? Optional.of(band(all, o -> o.dhtFall)) : Optional.empty(),
                        dht ? Optional.of(band(all, o -> o.dhtFallOral)) : Optional.empty(),
                        oralKnown()
                                ? Optional.of(
                                        new Forecast.Oral(
                                                drug.known("oralDailyDose"),
                                                curve(all, o -> o.oralPlasma),
                                                curve(all, o -> o.oralBulb),
                                                band(all, o -> o.oralAucBulb),
                                                band(all, o -> o.localOverOral),
                                                band(all, o -> o.localOverOralWorst)))
                                : Optional.empty()));
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        Drug drug = inputs.drug();
        drug.number("waterSolubility")
                .filter(s -> inputs.concentrationMgPerMl() > s.value())
                .ifPresent(s ->
                        warnings.add(
                                String.format(
                                        Locale.ROOT,
                                        "%s at %.3g mg/mL is above its estimated solubility in"
                                                + " water of %.3g mg/mL: it may fall out as"
                                                + " a precipitate that releases slowly. This"
                                                + " forecast takes %s.",
                                        drug.id(),
                                        inputs.concentrationMgPerMl(),
                                        s.value(),
                                        inputs.releasedShare() < 1
                                                ? "the release that was given"
                                                : "all of it as dissolved")));
        double radius = Bolus.ball(0, 0, 0, inputs.volumePerPointM3(), 1).radiusM();
        if (inputs.depthM() + radius > inputs.skin().thicknessM()) {
            warnings.add(
                    "The volume reaches the galea: part of it will spread along it, which is not"
                            + " computed.");
        }
        if (inputs.depthM() - radius < 0) {
            warnings.add("The volume reaches the surface: expect leakage.");
        }
        if (inputs.releasedShare() < 1) {
            warnings.add("With a slow release, early changes of blood flow are left out.");
        }
        if (drug.macromolecule()) {
            warnings.add(
                    "Transport of this macromolecule is a guess within wide bounds: no measurement"
                            + " in skin was found.");
        }
        return warnings;
    }

    private double[][] latinHypercube(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] draws = new double[n][VirtualPatient.DIMENSIONS];
        int[] order = new int[n];
        for (int d = 0; d < VirtualPatient.DIMENSIONS; d++) {
            Arrays.setAll(order, i -> i);
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int keep = order[i];
                order[i] = order[j];
                order[j] = keep;
            }
            for (int i = 0; i < n; i++) {
                draws[i][d] = (order[i] + random.nextDouble()) / n;
            }
        }
        return draws;
    }

    /// Sobol indices: first order by Saltelli 2010, total by Jansen 1999.
    private List<Forecast.Sensitivity> sensitivity() {
        int n = Math.clamp(inputs.patients() / 3, 24, 256);
        double[][] a = latinHypercube(n, inputs.seed() + 1);
        double[][] b = latinHypercube(n, inputs.seed() + 2);
        double[][] fa = outputs(a);
        double[][] fb = outputs(b);
        List<String> names = List.of("aucBulbNeedle", "halfLife", "coverage10");
        List<Forecast.Sensitivity> found = new ArrayList<>();
        for (int d = 0; d < VirtualPatient.FACTORS.size(); d++) {
            double[][] mixed = new double[n][];
            for (int i = 0; i < n; i++) {
                mixed[i] = a[i].clone();
                mixed[i][d] = b[i][d];
            }
            double[][] fab = outputs(mixed);
            for (int y = 0; y < names.size(); y++) {
                double mean = 0;
                for (int i = 0; i < n; i++) {
                    mean += (fa[i][y] + fb[i][y]) / (2 * n);
                }
                double variance = 0;
                double first = 0;
                double total = 0;
                for (int i = 0; i < n; i++) {
                    variance +=
                            (Math.pow(fa[i][y] - mean, 2) + Math.pow(fb[i][y] - mean, 2)) / (2 * n);
                    first += (fb[i][y] - mean) * (fab[i][y] - fa[i][y]) / n;
                    total += Math.pow(fa[i][y] - fab[i][y], 2) / (2 * n);
                }
                found.add(
                        new Forecast.Sensitivity(
                                VirtualPatient.FACTORS.get(d),
                                names.get(y),
                                variance > 0 ? Math.clamp(first / variance, 0, 1) : 0,
                                variance > 0 ? total / variance : 0));
            }
        }
        return List.copyOf(found);
    }

    /// Logarithms of exposure and half-life, and coverage: what bands are wide in.
    private double[][] outputs(double[][] draws) {
        double[][] out = new double[draws.length][];
        for (int i = 0; i < draws.length; i++) {
            VirtualPatient patient = VirtualPatient.of(inputs, draws[i]);
            VirtualDepot depot = depot(patient);
            double[] auc = depot.auc(patient.skin().bulbDepthM());
            double needle = Math.max(1e-30, modes.underNeedle(auc, 0) * patient.delivered());
            double half = depot.meanResidence() * Math.log(2);
            out[i] = new double[] {Math.log(needle), Math.log(half), modes.shareAbove(auc, 0, 0.1)};
        }
        return out;
    }
}
