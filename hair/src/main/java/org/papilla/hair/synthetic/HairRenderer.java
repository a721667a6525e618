package org.papilla.hair.synthetic;

import java.util.Arrays;

/// Paints shafts: absorbing cylinders that scatter light away at their edges and shine along their
/// axis (Beer-Lambert along the chord; edge and highlight chosen by eye).
///
/// A shaft over another multiplies what lies below, so densities add where hairs overlap.
final class HairRenderer {

    /// The shaft emerges over 30 to 130 µm; half of it is visible at the root.
    private static final double ROOT_FADE_UM = 80;

    /// Share of light lost at the very edge of the cylinder by refraction.
    private static final double EDGE_LOSS = 0.75;

    private final View view;
    private final LinearRaster raster;
    private final HairColour colour;

    // Distance field of the hair being painted, over a tile around it; infinite where untouched.
    private float[] distance = new float[0];
    private float[] along = new float[0];
    private float[] across = new float[0];
    private int[] touched = new int[1024];
    private int touchedCount;

    HairRenderer(View view, LinearRaster raster, HairColour colour) {
        this.view = view;
        this.raster = raster;
        this.colour = colour;
    }

    /// Paints one hair; a loose piece (unit below 0) has no fading root.
    void paint(Follicle hair) {
        var points = hair.path();
        int n = points.size();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = view.pxX(points.get(i)[0], points.get(i)[1]);
            y[i] = view.pxY(points.get(i)[0], points.get(i)[1]);
        }
        double emerging = ROOT_FADE_UM + 50 * new Noise(hair.seed() + 4).at(0.5, 0.5);
        double fadePx = hair.unit() < 0 ? 0 : emerging / view.umPerPx();
        double pad = 0.6 * hair.diameterUm() / view.umPerPx() + 2 + fadePx / 2;
        int left = (int) Math.floor(Math.max(0, Arrays.stream(x).min().orElseThrow() - pad));
        int top = (int) Math.floor(Math.max(0, Arrays.stream(y).min().orElseThrow() - pad));
        int right = (int) Math.min(view.widthPx(), Arrays.stream(x).max().orElseThrow() + pad + 1);
        int bottom =
                (int) Math.min(view.heightPx(), Arrays.stream(y).max().orElseThrow() + pad + 1);
        if (left >= right || top >= bottom) {
            return;
        }
        int tileWidth = right - left;
        measure(x, y, pad, left, top, tileWidth, bottom - top);
        shade(hair, fadePx, left, top, tileWidth);
    }

    private void measure(
            double[] x, double[] y, double pad, int left, int top, int width, int height) {
        if (distance.length < width * height) {
            distance = new float[width * height];
            along = new float[width * height];
            across = new float[width * height];
            Arrays.fill(distance, Float.POSITIVE_INFINITY);
        }
        touchedCount = 0;
        double walked = 0;
        for (int k = 1; k < x.length; k++) {
            double dx = x[k] - x[k - 1];
            double dy = y[k] - y[k - 1];
            double length = Math.hypot(dx, dy);
            double ux = dx / length;
            double uy = dy / length;
            int i0 = Math.max(0, (int) (Math.min(x[k - 1], x[k]) - pad) - left);
            int i1 = Math.min(width - 1, (int) (Math.max(x[k - 1], x[k]) + pad) - left);
            int j0 = Math.max(0, (int) (Math.min(y[k - 1], y[k]) - pad) - top);
            int j1 = Math.min(height - 1, (int) (Math.max(y[k - 1], y[k]) + pad) - top);
            boolean first = k == 1;
            boolean last = k == x.length - 1;
            for (int j = j0; j <= j1; j++) {
                double py = top + j + 0.5 - y[k - 1];
                for (int i = i0; i <= i1; i++) {
                    double px = left + i + 0.5 - x[k - 1];
                    double t = px * ux + py * uy;
                    double side = py * ux - px * uy;
                    double off = 0;
                    if (t < 0 && !first) {
                        off = -t;
                    } else if (t > length && !last) {
                        off = t - length;
                    }
                    double d = off == 0 ? Math.abs(side) : Math.sqrt(side * side + off * off);
                    int at = j * width + i;
                    if (d < pad && d < distance[at]) {
                        if (distance[at] == Float.POSITIVE_INFINITY) {
                            touch(at);
                        }
                        distance[at] = (float) d;
                        along[at] = (float) (walked + t);
                        across[at] = (float) side;
                    }
                }
            }
            walked += length;
        }
    }

    private void touch(int at) {
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, 2 * touchedCount);
        }
        touched[touchedCount++] = at;
    }

    private void shade(Follicle hair, double fadePx, int left, int top, int tileWidth) {
        double umPerPx = view.umPerPx();
        double lengthPx = hair.lengthMm() * 1000 / umPerPx;
        double[] radius = radiiPx(hair, lengthPx);
        var streak = new Noise(hair.seed() + 3);
        double cut = hair.clipped() ? 0.5 * streak.at(0.3, 7.7) : 0;
        double shine = 0.25 + 0.2 * streak.at(3.3, 1.1);
        double brighter = hair.pale();
        var pigment = hair.grey() ? HairColour.GREY : colour;
        double[] k = new double[3];
        double[] sheen = new double[3];
        for (int c = 0; c < 3; c++) {
            k[c] = pigment.absorptionPerUm(c) * brighter * umPerPx;
            sheen[c] = pigment.reflectance(c);
        }
        for (int n = 0; n < touchedCount; n++) {
            int at = touched[n];
            double d = distance[at];
            double s = along[at];
            distance[at] = Float.POSITIVE_INFINITY;
            double r = radius[Math.clamp((int) s, 0, radius.length - 1)];
            double side = across[at];
            // Cuticle and dirt make the outline uneven by 4 % of the radius.
            r *= 1 + 0.04 * streak.at(s * umPerPx / 25, side > 0 ? 3 : 9);
            double cover = Math.min(d + 0.5, r) - Math.max(d - 0.5, -r);
            if (!(cover > 0)) {
                continue;
            }
            double ragged = hair.clipped() ? 0.12 * r * streak.at(side / r * 2.5, 91) : 0;
            cover *= Math.clamp(lengthPx + cut * side + ragged - s + 0.5, 0, 1);
            cover *=
                    fadePx == 0
                            ? Math.clamp(s + 0.5, 0, 1)
                            : Noise.smooth(Math.clamp(s / fadePx + 0.5, 0, 1));
            if (cover <= 0) {
                continue;
            }
            double v = Math.clamp(side / r, -0.97, 0.97);
            double round = Math.sqrt(1 - v * v);
            double chord = 2 * r * round * (1 + 0.25 * streak.at(s * umPerPx / 150, v * 1.5 + 20));
            double kept = 1 - EDGE_LOSS * v * v * v * v;
            // A stripe of light along the shaft, broken by cuticle and dirt.
            double off = (v + 0.35) / 0.22;
            double stripe =
                    shine
                            * Math.exp(-off * off)
                            * Math.max(0, 0.35 + 0.65 * streak.at(s * umPerPx / 60, 40));
            int pixel = (at / tileWidth + top) * view.widthPx() + left + at % tileWidth;
            double[] out = new double[3];
            for (int c = 0; c < 3; c++) {
                double passed = Math.exp(-k[c] * chord);
                double back = sheen[c] * (1 - passed) * (0.55 + 0.45 * round) + 0.05 * stripe;
                if (hair.grey()) {
                    back = sheen[c] * 0.75 * round;
                    passed *= 0.45;
                }
                out[c] = raster.planes[c][pixel] * passed * kept + back;
            }
            raster.blend(pixel, Math.min(1, cover), out[0], out[1], out[2]);
        }
    }

    /// Radius for every pixel along the shaft.
    private static double[] radiiPx(Follicle hair, double lengthPx) {
        int n = (int) Math.ceil(lengthPx) + 1;
        double[] radii = new double[n];
        double pxPerUm = lengthPx / (hair.lengthMm() * 1000);
        for (int i = 0; i < n; i++) {
            radii[i] = hair.diameterAt(i * hair.lengthMm() / n) / 2 * pxPerUm;
        }
        return radii;
    }
}
