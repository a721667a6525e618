package org.papilla.scalp.depot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One mode in the plane: the free concentration at chosen depths for one mole of one kind of
/// bolus, as a function of the wave number, already brought back from Laplace space.
///
/// In each layer `u = w + v`. `w` is the field of the bolus in an endless medium of that layer; `v`
/// solves the equation without a source, so that layers are joined by their admittances alone (flux
/// = admittance x concentration - current), swept from both ends. Nothing is discretised in depth.
/// `w` is left out here where its closed form is added in real space, which keeps sharp edges out
/// of the integral over wave numbers.
///
/// Holds scratch memory: one per computation, not shared between threads.
final class Spectrum {

    private final Stack stack;
    private final Contour contour;
    private final double[] planes;
    private final int[] planeLayer;
    private final Local local;
    private final double screen;
    private final Complex[] factor;

    /// Per layer the solids that reach into it.
    private final List<List<Solid>> solids;

    private final Complex[][] lambdaSquared;
    private final Complex[][] lambda;
    private final Complex[][] q;
    private final PlaneIntegral integral;

    // Field of the source in the layer's own medium, at its upper and lower face, per layer and
    // node: concentration and K D times its slope.
    private final Complex[][] topField;
    private final Complex[][] topFlux;
    private final Complex[][] bottomField;
    private final Complex[][] bottomFlux;

    /// How much of `w` at the planes is part of the answer.
    enum Local {
        /// None: its closed form is added in real space.
        NONE,
        /// All of it.
        FULL,
        /// What is left after a more strongly lost field, which is added in real space.
        SCREENED
    }

    /// @param planes depths wanted, inside the stack, m
    /// @param local how much of `w` at the planes is part of the answer
    /// @param screen decay of the screened field, 1/m
    Spectrum(
            Stack stack,
            Contour contour,
            Source source,
            double[] planes,
            Local local,
            double screen,
            boolean fine) {
        this.stack = stack;
        this.contour = contour;
        this.planes = planes.clone();
        this.local = local;
        this.screen = screen;
        this.integral = new PlaneIntegral(contour.size, fine);
        planeLayer = new int[planes.length];
        for (int i = 0; i < planes.length; i++) {
            planeLayer[i] = stack.layerAt(planes[i]);
        }
        factor = new Complex[contour.size];
        for (int n = 0; n < contour.size; n++) {
            factor[n] = contour.weight[n].times(source.release(contour.s[n]));
        }
        solids = solidsByLayer(stack, source);
        lambdaSquared = new Complex[stack.size][contour.size];
        lambda = new Complex[stack.size][contour.size];
        q = new Complex[stack.size][contour.size];
        for (int l = 0; l < stack.size; l++) {
            for (int n = 0; n < contour.size; n++) {
                lambdaSquared[l][n] = contour.s[n].plus(stack.loss[l]).over(stack.diffusivity[l]);
                lambda[l][n] = lambdaSquared[l][n].sqrt();
            }
        }
        topField = new Complex[stack.size][contour.size];
        topFlux = new Complex[stack.size][contour.size];
        bottomField = new Complex[stack.size][contour.size];
        bottomFlux = new Complex[stack.size][contour.size];
    }

    static List<List<Solid>> solidsByLayer(Stack stack, Source source) {
        List<List<Solid>> byLayer = new ArrayList<>();
        for (int l = 0; l < stack.size; l++) {
            List<Solid> here = new ArrayList<>();
            for (Solid solid : source.solids()) {
                if (solid.bottomM() > stack.face[l] && solid.topM() < stack.face[l + 1]) {
                    here.add(solid);
                }
            }
            byLayer.add(here);
        }
        return byLayer;
    }

    /// The answer at each plane for a wave number above 0 (or 0 where no decay vanishes).
    double[] at(double kappa) {
        prepare(kappa);
        double[] answer = new double[planes.length];
        Complex[] upY = new Complex[stack.size];
        Complex[] upJ = new Complex[stack.size];
        Complex[] downY = new Complex[stack.size];
        Complex[] downJ = new Complex[stack.size];
        for (int n = 0; n < contour.size; n++) {
            sweep(n, upY, upJ, downY, downJ);
            for (int p = 0; p < planes.length; p++) {
                int l = planeLayer[p];
                Complex pq = q[l][n].times(stack.conductance[l]);
                Line above = Line.through(upY[l], upJ[l], q[l][n], pq, planes[p] - stack.face[l]);
                Line below =
                        Line.through(
                                downY[l], downJ[l], q[l][n], pq, stack.face[l + 1] - planes[p]);
                Complex v =
                        above.current()
                                .plus(below.current())
                                .over(above.admittance().plus(below.admittance()));
                answer[p] += v.re() * factor[n].re() - v.im() * factor[n].im();
            }
        }
        switch (local) {
            case NONE -> {}
            case FULL -> addLocal(kappa, q, lambda, 1, answer);
            case SCREENED -> {
                addLocal(kappa, q, lambda, 1, answer);
                Complex[][] strong = new Complex[stack.size][contour.size];
                Complex[][] strongQ = new Complex[stack.size][contour.size];
                for (int l = 0; l < stack.size; l++) {
                    Arrays.fill(strong[l], new Complex(screen, 0));
                    Arrays.fill(strongQ[l], new Complex(Math.hypot(screen, kappa), 0));
                }
                addLocal(kappa, strongQ, strong, -1, answer);
            }
        }
        return answer;
    }

    /// Flux out of the stack through its top and total flux into each layer, for the mode `kappa =
    /// 0`; used for amounts.
    ///
    /// @return per node: what leaves through the top, then per layer what enters it by diffusion
    Complex[][] exchange() {
        prepare(0);
        Complex[][] result = new Complex[contour.size][stack.size + 1];
        Complex[] upY = new Complex[stack.size];
        Complex[] upJ = new Complex[stack.size];
        Complex[] downY = new Complex[stack.size];
        Complex[] downJ = new Complex[stack.size];
        for (int n = 0; n < contour.size; n++) {
            sweep(n, upY, upJ, downY, downJ);
            // Downward slope K D u' at each face; it is what flows upwards.
            Complex[] slope = new Complex[stack.size + 1];
            for (int l = 0; l < stack.size; l++) {
                // At the upper face of layer l both sides are known.
                Complex pq = q[l][n].times(stack.conductance[l]);
                Line below =
                        Line.through(
                                downY[l], downJ[l], q[l][n], pq, stack.face[l + 1] - stack.face[l]);
                Complex v = upJ[l].plus(below.current()).over(upY[l].plus(below.admittance()));
                Complex u = v.plus(topField[l][n]);
                if (l > 0) {
                    slope[l] = upY[l].times(v).minus(upJ[l]).plus(topFlux[l][n]);
                } else if (stack.topPermeability < pq.abs()) {
                    slope[0] = u.times(stack.topPermeability);
                } else {
                    // Behind a very open surface u is all rounding, and the flux is not.
                    slope[0] =
                            below.current().minus(below.admittance().times(v)).plus(topFlux[0][n]);
                }
            }
            result[n][0] = slope[0];
            slope[stack.size] = Complex.ZERO;
            for (int l = 0; l < stack.size; l++) {
                result[n][l + 1] = slope[l + 1].minus(slope[l]);
            }
        }
        return result;
    }

    Complex factor(int n) {
        return factor[n];
    }

    private void prepare(double kappa) {
        for (int l = 0; l < stack.size; l++) {
            for (int n = 0; n < contour.size; n++) {
                q[l][n] = lambdaSquared[l][n].plus(kappa * kappa).sqrt();
            }
            field(l, stack.face[l], kappa, topField[l], topFlux[l]);
            field(l, stack.face[l + 1], kappa, bottomField[l], bottomFlux[l]);
        }
    }

    private void field(int l, double z, double kappa, Complex[] field, Complex[] flux) {
        List<Solid> here = solids.get(l);
        if (here.isEmpty()) {
            Arrays.fill(field, Complex.ZERO);
            Arrays.fill(flux, Complex.ZERO);
            return;
        }
        integral.clear();
        for (Solid solid : here) {
            integral.add(solid, z, kappa, q[l], lambda[l]);
        }
        for (int n = 0; n < contour.size; n++) {
            Complex above = new Complex(integral.aboveRe[n], integral.aboveIm[n]);
            Complex below = new Complex(integral.belowRe[n], integral.belowIm[n]);
            field[n] = above.plus(below).over(q[l][n].times(2 * stack.conductance[l]));
            flux[n] = below.minus(above).times(0.5);
        }
    }

    /// Joins the layers at one node: per layer the line seen upwards from its upper face and the
    /// line seen downwards from its lower face, both for `v`.
    private void sweep(int n, Complex[] upY, Complex[] upJ, Complex[] downY, Complex[] downJ) {
        Complex y = new Complex(stack.topPermeability, 0);
        Complex j = Complex.ZERO;
        for (int l = 0; l < stack.size; l++) {
            upY[l] = y;
            upJ[l] = j.minus(y.times(topField[l][n])).plus(topFlux[l][n]);
            Complex pq = q[l][n].times(stack.conductance[l]);
            Line line =
                    Line.through(upY[l], upJ[l], q[l][n], pq, stack.face[l + 1] - stack.face[l]);
            y = line.admittance();
            j = line.current().plus(y.times(bottomField[l][n])).minus(bottomFlux[l][n]);
        }
        y = Complex.ZERO;
        j = Complex.ZERO;
        for (int l = stack.size - 1; l >= 0; l--) {
            downY[l] = y;
            downJ[l] = j.minus(y.times(bottomField[l][n])).minus(bottomFlux[l][n]);
            Complex pq = q[l][n].times(stack.conductance[l]);
            Line line =
                    Line.through(
                            downY[l], downJ[l], q[l][n], pq, stack.face[l + 1] - stack.face[l]);
            y = line.admittance();
            j = line.current().plus(y.times(topField[l][n])).plus(topFlux[l][n]);
        }
    }

    private void addLocal(
            double kappa, Complex[][] decay, Complex[][] base, double sign, double[] answer) {
        for (int p = 0; p < planes.length; p++) {
            int l = planeLayer[p];
            integral.clear();
            for (Solid solid : solids.get(l)) {
                integral.add(solid, planes[p], kappa, decay[l], base[l]);
            }
            for (int n = 0; n < contour.size; n++) {
                Complex both =
                        new Complex(
                                integral.aboveRe[n] + integral.belowRe[n],
                                integral.aboveIm[n] + integral.belowIm[n]);
                Complex w = both.over(decay[l][n].times(2 * sign * stack.conductance[l]));
                answer[p] += w.re() * factor[n].re() - w.im() * factor[n].im();
            }
        }
    }

    /// What one side of a plane looks like from it: `flux away = admittance x u - current`.
    private record Line(Complex admittance, Complex current) {

        /// The same side seen through a source-free layer of this thickness.
        static Line through(
                Complex admittance, Complex current, Complex q, Complex pq, double thickness) {
            Complex decay = q.times(-thickness).exp();
            Complex square = decay.times(decay);
            Complex onePlus = square.plus(1);
            Complex tanh = oneMinusSquare(q, thickness, square).over(onePlus);
            Complex ratio = tanh.over(pq);
            Complex below = admittance.times(ratio).plus(1);
            Complex y = admittance.plus(pq.times(tanh)).over(below);
            Complex j = current.times(decay.times(2)).over(onePlus.times(below));
            return new Line(y, j);
        }

        /// `1 - exp(-2 q h)` without cancellation for thin layers.
        private static Complex oneMinusSquare(Complex q, double thickness, Complex square) {
            Complex x = q.times(2 * thickness);
            if (x.abs() > 0.5) {
                return Complex.ONE.minus(square);
            }
            Complex term = x;
            Complex sum = x;
            for (int k = 2; k < 16; k++) {
                term = term.times(x).times(-1.0 / k);
                sum = sum.plus(term);
            }
            return sum;
        }
    }
}
