package org.papilla.hair.counting;

import java.util.ArrayList;
import java.util.List;

/// Takes lines away that capture software drew: thin, exactly upright or level bars, and rows of
/// ticks.
final class Overlays {

    private static final double ALIGNED = Math.sin(Math.toRadians(1.2));

    private Overlays() {}

    static List<Stick> without(List<Stick> sticks, double pxPerMm) {
        List<Stick> kept = new ArrayList<>();
        for (Stick s : sticks) {
            boolean thinBar =
                    aligned(s) && s.width() < 0.03 * pxPerMm && s.length() > 0.5 * pxPerMm;
            if (!thinBar && !isTick(s, sticks)) {
                kept.add(s);
            }
        }
        return kept;
    }

    private static boolean aligned(Stick s) {
        double l = Math.max(s.length(), 1e-9);
        return Math.min(Math.abs(s.x1() - s.x0()), Math.abs(s.y1() - s.y0())) / l < ALIGNED;
    }

    /// One of at least six short upright (or level) lines that start from one line.
    private static boolean isTick(Stick s, List<Stick> all) {
        if (!nearlyAligned(s)) {
            return false;
        }
        boolean upright = Math.abs(s.y1() - s.y0()) > Math.abs(s.x1() - s.x0());
        int low = 0;
        int high = 0;
        for (Stick o : all) {
            if (!o.equals(s)
                    && nearlyAligned(o)
                    && (Math.abs(o.y1() - o.y0()) > Math.abs(o.x1() - o.x0())) == upright) {
                if (Math.abs(lower(o, upright) - lower(s, upright)) < 1.5) {
                    low++;
                }
                if (Math.abs(upper(o, upright) - upper(s, upright)) < 1.5) {
                    high++;
                }
            }
        }
        return Math.max(low, high) >= 6;
    }

    private static boolean nearlyAligned(Stick s) {
        double l = Math.max(s.length(), 1e-9);
        return Math.min(Math.abs(s.x1() - s.x0()), Math.abs(s.y1() - s.y0())) / l < 0.1;
    }

    private static double lower(Stick s, boolean upright) {
        return upright ? Math.min(s.y0(), s.y1()) : Math.min(s.x0(), s.x1());
    }

    private static double upper(Stick s, boolean upright) {
        return upright ? Math.max(s.y0(), s.y1()) : Math.max(s.x0(), s.x1());
    }
}
