package org.papilla.scalp.depot;

/// The field of a ball in an endless uniform medium, in Laplace space and in closed form: the
/// solution of `K D (laplacian w - lambda² w) = -density inside the ball`.
final class BallField {

    private BallField() {}

    /// Transform of the free concentration.
    ///
    /// @param solid a ball
    /// @param distance distance from the ball's centre, m
    /// @param lambda decay `sqrt((s + k) / D)`, 1/m
    /// @param conductance `K D`, m²/s
    static Complex at(Solid solid, double distance, Complex lambda, double conductance) {
        double a = solid.radiusM();
        double scale = solid.density() / conductance;
        Complex x = lambda.times(a);
        if (x.abs() < 1e-5) {
            // Newton's potential with the first correction, for loss that hardly matters.
            Complex first = lambda.times(-a * a * a / 3);
            double zero =
                    distance < a ? a * a / 2 - distance * distance / 6 : a * a * a / (3 * distance);
            return first.plus(zero).times(scale);
        }
        if (distance >= a) {
            // exp(-x) (x cosh x - sinh x) = x³ scaledMean / 3
            Complex decay = lambda.times(a - distance).exp();
            return PlaneIntegral.scaledMean(x)
                    .times(decay)
                    .times(scale * a * a * a / (3 * distance));
        }
        Complex square = lambda.times(lambda);
        if (x.abs() < 0.05) {
            return inner(x, distance / a).times(scale * a * a);
        }
        Complex y = lambda.times(distance);
        Complex ratio;
        if (y.abs() < 0.02) {
            Complex yy = y.times(y);
            Complex sinhc = yy.times(yy).times(1.0 / 120).plus(yy.times(1.0 / 6)).plus(1);
            ratio = sinhc.times(x.times(-1).exp());
        } else {
            Complex grow = y.minus(x).exp();
            Complex fall = y.plus(x).times(-1).exp();
            ratio = grow.minus(fall).over(y.times(2));
        }
        return Complex.ONE.minus(x.plus(1).times(ratio)).over(square).times(scale);
    }

    /// `(1 - (1 + x) exp(-x) sinh(x t) / (x t)) / x²` for small `x`, by series; `t` up to 1.
    private static Complex inner(Complex x, double t) {
        // (1+x) e^-x = 1 - x²/2 + x³/3 - x⁴/8 + x⁵/30 - ... = 1 + sum (-1)^(k-1) (k-1) x^k / k!
        Complex head = Complex.ZERO;
        Complex power = Complex.ONE;
        double factorial = 1;
        // head = ((1+x) e^-x - 1) / x²
        for (int k = 2; k <= 12; k++) {
            factorial *= k;
            head = head.plus(power.times(((k & 1) == 0 ? -1.0 : 1.0) * (k - 1) / factorial));
            power = power.times(x);
        }
        // tail = (sinh(xt)/(xt) - 1) / x²
        Complex xx = x.times(x);
        double tt = t * t;
        Complex tail =
                xx.times(tt * tt / 120).plus(tt / 6).plus(xx.times(xx).times(tt * tt * tt / 5040));
        Complex sum = head.plus(tail).plus(head.times(tail).times(xx));
        return sum.times(-1);
    }
}
