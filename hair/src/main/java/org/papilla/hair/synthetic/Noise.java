package org.papilla.hair.synthetic;

/// Lattice noise that depends on the place only, so that the same patch of skin looks the same in
/// every picture of it.
final class Noise {

    private final long seed;

    Noise(long seed) {
        this.seed = seed;
    }

    /// Smooth noise between -1 and 1 with features about one unit wide (value noise: random values
    /// on the integer lattice, joined by a cubic).
    double at(double x, double y) {
        double fx = Math.floor(x);
        double fy = Math.floor(y);
        long ix = (long) fx;
        long iy = (long) fy;
        double u = smooth(x - fx);
        double v = smooth(y - fy);
        double top = lattice(ix, iy) * (1 - u) + lattice(ix + 1, iy) * u;
        double bottom = lattice(ix, iy + 1) * (1 - u) + lattice(ix + 1, iy + 1) * u;
        return top * (1 - v) + bottom * v;
    }

    /// Distance to the border between the two nearest of one random point a cell, in units of the
    /// cell: 0 on a border, about 0.5 in the middle of a patch (Worley 1996, F2 - F1).
    double borderDistance(double x, double y) {
        long ix = (long) Math.floor(x);
        long iy = (long) Math.floor(y);
        double first = Double.MAX_VALUE;
        double second = Double.MAX_VALUE;
        for (long cy = iy - 1; cy <= iy + 1; cy++) {
            for (long cx = ix - 1; cx <= ix + 1; cx++) {
                long bits = bits(cx, cy);
                double px = cx + (bits >>> 40) * 0x1p-24 - x;
                double py = cy + ((bits >>> 16) & 0xFFFFFF) * 0x1p-24 - y;
                double d = px * px + py * py;
                if (d < first) {
                    second = first;
                    first = d;
                } else if (d < second) {
                    second = d;
                }
            }
        }
        return Math.sqrt(second) - Math.sqrt(first);
    }

    static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private double lattice(long ix, long iy) {
        return (bits(ix, iy) >>> 11) * 0x1p-52 - 1;
    }

    private long bits(long ix, long iy) {
        long h = seed + ix * 0x9E3779B97F4A7C15L + iy * 0xC2B2AE3D27D4EB4FL;
        h = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
        h = (h ^ (h >>> 29)) * 0xBF58476D1CE4E5B9L;
        return h ^ (h >>> 32);
    }
}
