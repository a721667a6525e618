package org.papilla.scalp.depot;

/// A complex number; the compiler keeps short-lived ones out of memory.
///
/// @param re real part
/// @param im imaginary part
record Complex(double re, double im) {

    static final Complex ZERO = new Complex(0, 0);
    static final Complex ONE = new Complex(1, 0);

    Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    Complex plus(double other) {
        return new Complex(re + other, im);
    }

    Complex minus(Complex other) {
        return new Complex(re - other.re, im - other.im);
    }

    Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    Complex times(double factor) {
        return new Complex(re * factor, im * factor);
    }

    Complex over(Complex other) {
        // Smith's scaling, so that squares of very small or large numbers do not leave the range.
        if (Math.abs(other.re) >= Math.abs(other.im)) {
            double ratio = other.im / other.re;
            double below = other.re + other.im * ratio;
            return new Complex((re + im * ratio) / below, (im - re * ratio) / below);
        }
        double ratio = other.re / other.im;
        double below = other.re * ratio + other.im;
        return new Complex((re * ratio + im) / below, (im * ratio - re) / below);
    }

    Complex over(double divisor) {
        return new Complex(re / divisor, im / divisor);
    }

    double abs() {
        return Math.hypot(re, im);
    }

    Complex exp() {
        double size = Math.exp(re);
        return im == 0
                ? new Complex(size, 0)
                : new Complex(size * Math.cos(im), size * Math.sin(im));
    }

    /// The root with a real part that is not negative.
    Complex sqrt() {
        if (im == 0 && re >= 0) {
            return new Complex(Math.sqrt(re), 0);
        }
        double size = Math.sqrt((Math.abs(re) + abs()) / 2);
        double other = Math.abs(im) / (2 * size);
        double sign = im < 0 ? -1 : 1;
        return re >= 0 ? new Complex(size, sign * other) : new Complex(other, sign * size);
    }
}
