package org.papilla.scalp.placement;

import java.util.List;

/// One row of a placement: which places on it are open, with the margin probed in sixteen
/// directions. The row and its neighbours within the margin are cut once, not once per point.
final class OpenRow {

    static final int OPEN = -1;
    static final int OUTSIDE = -2;

    private static final int PROBES = 16;

    private final double marginCm;
    private final Spans[] area;
    private final Spans[][] zones;

    OpenRow(PlacementOrder order, List<Zone> closed, double yCm, double marginCm) {
        this.marginCm = marginCm;
        area = new Spans[PROBES + 1];
        zones = new Spans[closed.size()][PROBES + 1];
        for (int probe = 0; probe <= PROBES; probe++) {
            double y = probe == PROBES ? yCm : yCm + marginCm * Math.sin(angle(probe));
            area[probe] = order.area().spansAt(y, List.of());
            for (int i = 0; i < closed.size(); i++) {
                zones[i][probe] = closed.get(i).shape().spansAt(y);
            }
        }
    }

    private static double angle(int probe) {
        return 2 * Math.PI * probe / PROBES;
    }

    /// Open, outside the consented area, or the index of the zone that closes the place.
    int verdict(double xCm) {
        for (int probe = PROBES; probe >= 0; probe--) {
            if (!area[probe].holds(at(xCm, probe))) {
                return OUTSIDE;
            }
        }
        for (int i = 0; i < zones.length; i++) {
            for (int probe = PROBES; probe >= 0; probe--) {
                if (zones[i][probe].holds(at(xCm, probe))) {
                    return i;
                }
            }
        }
        return OPEN;
    }

    private double at(double xCm, int probe) {
        return probe == PROBES ? xCm : xCm + marginCm * Math.cos(angle(probe));
    }
}
