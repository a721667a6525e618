package org.papilla.hair.counting;

/// A line followed along ridge points: sub-pixel vertices about one pixel apart, in detection
/// pixels. Built once, not changed afterwards.
///
/// The response is the mean of its ridge points.
final class Trace {

    private final double[] x;
    private final double[] y;
    private final double response;

    Trace(double[] x, double[] y, double response) {
        this.x = x;
        this.y = y;
        this.response = response;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    double response() {
        return response;
    }

    int size() {
        return x.length;
    }

    /// Length along the vertices, pixels.
    double length() {
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            sum += Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        return sum;
    }

    Trace part(int from, int to) {
        return new Trace(
                java.util.Arrays.copyOfRange(x, from, to),
                java.util.Arrays.copyOfRange(y, from, to),
                response);
    }
}
