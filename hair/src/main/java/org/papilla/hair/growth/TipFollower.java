package org.papilla.hair.growth;

import java.util.OptionalDouble;
import org.papilla.hair.counting.Scale;
import org.papilla.hair.images.ScalpImage;

/// Follows a hair from its middle along its direction for as long as it stays darker than the skin
/// beside it, a little to the left or right where it bends.
final class TipFollower {

    private static final double STEP_MM = 0.008;
    private static final double GAP_MM = 0.05;

    private final ScalpImage image;
    private final double mm;

    TipFollower(ScalpImage image, Scale scale) {
        this.image = image;
        this.mm = scale.umPerPx() / 1000;
    }

    /// How far beyond the given tip (mm, negative before it) the hair ends; nothing if it cannot be
    /// seen at all or runs out of the frame or past `farthestMm`.
    OptionalDouble tipBeyond(
            double rootX, double rootY, double tipX, double tipY, double farthestMm) {
        double length = Math.hypot(tipX - rootX, tipY - rootY);
        double ux = (tipX - rootX) / length;
        double uy = (tipY - rootY) / length;
        double reference = reference(rootX, rootY, ux, uy, length);
        if (!(reference > 0.12)) {
            return OptionalDouble.empty();
        }
        double along = 0.5 * length;
        double x = rootX + along * ux;
        double y = rootY + along * uy;
        double dx = ux;
        double dy = uy;
        double travelled = along;
        double lastDark = along;
        double darkBefore = 1;
        while (travelled - lastDark < GAP_MM) {
            travelled += STEP_MM;
            x += STEP_MM * dx;
            y += STEP_MM * dy;
            if (!inside(x, y)) {
                return OptionalDouble.empty();
            }
            if (travelled > length + farthestMm) {
                return OptionalDouble.empty();
            }
            double best = -1;
            double bestSide = 0;
            for (int k = -2; k <= 2; k++) {
                double side = k * 0.006;
                double d = darkness(x - side * dy, y + side * dx, dx, dy) - 0.01 * Math.abs(k);
                if (d > best) {
                    best = d;
                    bestSide = side;
                }
            }
            double share = best / reference;
            if (share > 0.5) {
                lastDark = travelled;
                // bends slowly towards where it is darkest, and back to the old direction
                x -= 0.3 * bestSide * dy;
                y += 0.3 * bestSide * dx;
                double tx = dx - 0.8 * bestSide * dy + 0.02 * (ux - dx);
                double ty = dy + 0.8 * bestSide * dx + 0.02 * (uy - dy);
                double n = Math.hypot(tx, ty);
                if ((tx * ux + ty * uy) / n > 0.9) {
                    dx = tx / n;
                    dy = ty / n;
                }
            } else if (darkBefore > 0.5) {
                // between two steps: where the half level lies
                lastDark = travelled - STEP_MM * (0.5 - share) / Math.max(1e-9, darkBefore - share);
            }
            darkBefore = share;
        }
        return OptionalDouble.of(lastDark - length);
    }

    /// Median darkness of the middle of the hair as it was.
    private double reference(double rootX, double rootY, double ux, double uy, double length) {
        double[] values = new double[9];
        for (int k = 0; k < values.length; k++) {
            double s = (0.3 + 0.4 * k / 8) * length;
            values[k] = darkness(rootX + s * ux, rootY + s * uy, ux, uy);
        }
        java.util.Arrays.sort(values);
        return values[values.length / 2];
    }

    private boolean inside(double x, double y) {
        return x > 2 * mm
                && y > 2 * mm
                && x < (image.width() - 3) * mm
                && y < (image.height() - 3) * mm;
    }

    /// One minus the light on the axis over the light beside it.
    private double darkness(double x, double y, double dx, double dy) {
        double axis = image.luminance(x / mm, y / mm);
        double beside = 0;
        for (double d = 0.06; d < 0.13; d += 0.03) {
            beside = Math.max(beside, image.luminance((x - d * dy) / mm, (y + d * dx) / mm));
            beside = Math.max(beside, image.luminance((x + d * dy) / mm, (y - d * dx) / mm));
        }
        return beside > 0 ? 1 - axis / beside : 0;
    }
}
