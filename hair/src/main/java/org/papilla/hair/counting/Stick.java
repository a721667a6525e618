package org.papilla.hair.counting;

/// A clipped hair as it is fitted: a chord, its bow (offset of the middle, to the left of the
/// direction), a width and an opacity. Detection pixels.
///
/// @param opacity share of full hair darkness, 0 to 1
record Stick(double x0, double y0, double x1, double y1, double bow, double width, double opacity) {

    double length() {
        return Math.hypot(x1 - x0, y1 - y0);
    }

    /// Column of the point at share `t` of the chord, on the bowed axis.
    double axisX(double t) {
        double length = Math.max(length(), 1e-9);
        return x0 + t * (x1 - x0) - (y1 - y0) / length * bow * 4 * t * (1 - t);
    }

    /// Row of the point at share `t` of the chord, on the bowed axis.
    double axisY(double t) {
        double length = Math.max(length(), 1e-9);
        return y0 + t * (y1 - y0) + (x1 - x0) / length * bow * 4 * t * (1 - t);
    }

    Stick withWidth(double newWidth) {
        return new Stick(x0, y0, x1, y1, bow, newWidth, opacity);
    }

    Stick withOpacity(double newOpacity) {
        return new Stick(x0, y0, x1, y1, bow, width, newOpacity);
    }

    /// The stick moved sideways, to the left of its direction, by different amounts at its ends.
    Stick sideways(double atStart, double atEnd) {
        double length = Math.max(length(), 1e-9);
        double nx = -(y1 - y0) / length;
        double ny = (x1 - x0) / length;
        return new Stick(
                x0 + atStart * nx,
                y0 + atStart * ny,
                x1 + atEnd * nx,
                y1 + atEnd * ny,
                bow,
                width,
                opacity);
    }

    /// The stick with its ends moved along its direction; positive lengthens.
    Stick lengthened(double atStart, double atEnd) {
        double length = Math.max(length(), 1e-9);
        double ux = (x1 - x0) / length;
        double uy = (y1 - y0) / length;
        return new Stick(
                x0 - atStart * ux,
                y0 - atStart * uy,
                x1 + atEnd * ux,
                y1 + atEnd * uy,
                bow,
                width,
                opacity);
    }

    Stick bowed(double more) {
        return new Stick(x0, y0, x1, y1, bow + more, width, opacity);
    }
}
