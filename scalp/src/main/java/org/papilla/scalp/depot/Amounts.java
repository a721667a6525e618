package org.papilla.scalp.depot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How much of the dose is where, from the mode `kappa = 0`: layer contents, what blood and lymph
/// took, what metabolism took, what left through the surface, what is not yet released.
///
/// Every layer's content follows from what enters it, so that in Laplace space the parts add up to
/// the dose at every node to rounding.
final class Amounts {

    private final Scenario scenario;
    private final List<Needles> needles;
    private final List<Stack> stacks;
    private final int layers;

    Amounts(Scenario scenario) {
        this.scenario = scenario;
        this.needles = Needles.of(scenario);
        this.stacks = Stack.of(scenario.layers(), scenario.surfacePermeabilityMPerS());
        this.layers = scenario.layers().size();
    }

    /// The balance at one time.
    ///
    /// @param unreleased amount still in a precipitate or gel, mol
    /// @param content dissolved amount per layer, mol
    /// @param toBlood amount that blood and lymph took, mol
    /// @param metabolised amount that local metabolism took, mol
    /// @param lost amount that left through the surface, mol
    /// @param plasma plasma concentration, mol/m³; 0 without a body
    record Balance(
            double unreleased,
            List<Double> content,
            double toBlood,
            double metabolised,
            double lost,
            double plasma) {

        double inSkin() {
            double sum = unreleased;
            for (double part : content) {
                sum += part;
            }
            return sum;
        }

        double total() {
            return inSkin() + toBlood + metabolised + lost;
        }
    }

    Balance atTime(double timeS) {
        if (timeS == 0) {
            double[] content = new double[layers];
            double unreleased = 0;
            for (Needles group : needles) {
                Source source = group.source();
                unreleased += group.totalMol() * (1 - source.releasedShare());
                for (int l = 0; l < layers; l++) {
                    content[l] += group.totalMol() * source.releasedShare() * share(source, l);
                }
            }
            return new Balance(unreleased, list(content), 0, 0, 0, 0);
        }
        return over(Contour.at(18, timeS), timeS);
    }

    /// Fractions at the end of all time and the integral of the content over all time: `content` is
    /// then mol·s, the others are mol.
    ///
    /// The transform at rate 0 is a limit that loses digits to rounding in layers without loss, so
    /// that it is extrapolated from six small rates; they are chosen by the mean residence.
    Balance atEnd() {
        double rate = 1e-9;
        Balance end = extrapolated(rate);
        for (int round = 0; round < 3; round++) {
            double residence = end.inSkin() / scenario.doseMol();
            if (!(residence > 0 && residence < 1e14)) {
                rate *= 1e-3;
            } else {
                rate = 1e-5 / residence;
            }
            end = extrapolated(rate);
        }
        return end;
    }

    private Balance extrapolated(double rate) {
        // Weights of a polynomial through 1, 2, ..., 6 times the rate, at 0.
        double[] weight = {6, -15, 20, -15, 6, -1};
        double[] content = new double[layers];
        double unreleased = 0;
        double blood = 0;
        double metabolised = 0;
        double lost = 0;
        for (int i = 0; i < weight.length; i++) {
            Balance one = limit((i + 1) * rate);
            for (int l = 0; l < layers; l++) {
                content[l] += weight[i] * one.content().get(l);
            }
            unreleased += weight[i] * one.unreleased();
            blood += weight[i] * one.toBlood();
            metabolised += weight[i] * one.metabolised();
            lost += weight[i] * one.lost();
        }
        return new Balance(unreleased, list(content), blood, metabolised, lost, 0);
    }

    /// The transforms at a real rate, 1/s: contents in mol·s, what has been taken in mol.
    Balance limit(double rate) {
        double[] content = new double[layers];
        double blood = 0;
        double metabolised = 0;
        double lost = 0;
        double unreleased = 0;
        Complex s = new Complex(rate, 0);
        for (Transform part : transforms(s)) {
            for (int l = 0; l < layers; l++) {
                Layer layer = scenario.layers().get(l);
                double c = part.content.get(l).re();
                content[l] += c;
                blood += (layer.clearancePerS() + layer.lymphPerS()) * c;
                metabolised += layer.metabolismPerS() * c;
            }
            lost += part.lost.re();
            unreleased += part.unreleased.re();
        }
        return new Balance(unreleased, list(content), blood, metabolised, lost, 0);
    }

    private Balance over(Contour contour, double timeS) {
        double[] content = new double[layers];
        double blood = 0;
        double metabolised = 0;
        double lost = 0;
        double plasma = 0;
        for (int n = 0; n < contour.size; n++) {
            Complex s = contour.s[n];
            Complex weight = contour.weight[n];
            Complex overS = weight.over(s);
            for (Transform part : transforms(s)) {
                Complex rate = Complex.ZERO;
                for (int l = 0; l < layers; l++) {
                    Layer layer = scenario.layers().get(l);
                    Complex c = part.content.get(l);
                    content[l] += real(c, weight);
                    rate = rate.plus(c.times(layer.clearancePerS() + layer.lymphPerS()));
                    metabolised += layer.metabolismPerS() * real(c, overS);
                }
                blood += real(rate, overS);
                lost += real(part.lost, overS);
                if (scenario.body().isPresent()) {
                    plasma += real(rate.times(scenario.body().get().transfer(s)), weight);
                }
            }
        }
        double unreleased = 0;
        for (Needles group : needles) {
            Source source = group.source();
            unreleased +=
                    group.totalMol()
                            * (1 - source.releasedShare())
                            * Math.exp(-source.releasePerS() * timeS);
        }
        return new Balance(unreleased, list(content), blood, metabolised, lost, plasma);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static double real(Complex a, Complex b) {
        return a.re() * b.re() - a.im() * b.im();
    }

    private double share(Source source, int layer) {
        double top = 0;
        for (int l = 0; l < layer; l++) {
            top += scenario.layers().get(l).thicknessM();
        }
        return source.amountBetween(top, top + scenario.layers().get(layer).thicknessM());
    }

    /// Transforms at one node for one kind of bolus.
    private record Transform(List<Complex> content, Complex lost, Complex unreleased) {}

    private List<Transform> transforms(Complex s) {
        List<Transform> parts = new ArrayList<>();
        for (Needles group : needles) {
            Source source = group.source();
            Complex released = source.release(s).times(group.totalMol());
            Complex[] enters = new Complex[layers];
            for (int l = 0; l < layers; l++) {
                enters[l] = new Complex(share(source, l), 0);
            }
            Complex lost = Complex.ZERO;
            for (Stack stack : stacks) {
                if (source.amountBetween(stack.topM(), stack.bottomM()) == 0) {
                    continue;
                }
                Contour node = Contour.single(s);
                Spectrum spectrum =
                        new Spectrum(
                                stack, node, source, new double[0], Spectrum.Local.NONE, 0, true);
                Complex[] exchange = spectrum.exchange()[0];
                for (int l = 0; l < stack.size; l++) {
                    enters[stack.first + l] = enters[stack.first + l].plus(exchange[l + 1]);
                }
                lost = lost.plus(exchange[0]);
            }
            List<Complex> content = new ArrayList<>();
            for (int l = 0; l < layers; l++) {
                Complex loss = s.plus(scenario.layers().get(l).lossPerS());
                content.add(enters[l].times(released).over(loss));
            }
            Complex unreleased =
                    new Complex(group.totalMol() * (1 - source.releasedShare()), 0)
                            .over(s.plus(source.releasePerS()));
            parts.add(new Transform(content, lost.times(released), unreleased));
        }
        return parts;
    }
}
