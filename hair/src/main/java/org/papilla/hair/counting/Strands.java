package org.papilla.hair.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Unclipped hair in pieces: a piece that another one leads up to is not the beginning of a hair.
/// What is left begins somewhere in the picture and stands for one root. An estimate, no more.
final class Strands {

    private static final double GAP_MM = 0.25;
    private static final double STRAIGHT_COS = 0.9;

    private Strands() {}

    private record Link(int before, int after, double cost) {}

    /// The pieces that no other piece leads up to; pieces start at their root end.
    static List<Stick> beginnings(List<Stick> pieces, double pxPerMm) {
        double reach = GAP_MM * pxPerMm;
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = 0; j < pieces.size(); j++) {
                Stick a = pieces.get(i);
                Stick b = pieces.get(j);
                double gap = Math.hypot(b.x0() - a.x1(), b.y0() - a.y1());
                double cos = Roots.cos(a, b);
                if (i != j && gap < reach && cos > STRAIGHT_COS) {
                    links.add(new Link(i, j, gap + 3 * reach * (1 - cos)));
                }
            }
        }
        links.sort(
                Comparator.comparingDouble(Link::cost)
                        .thenComparingInt(Link::before)
                        .thenComparingInt(Link::after));
        boolean[] leads = new boolean[pieces.size()];
        boolean[] led = new boolean[pieces.size()];
        for (Link link : links) {
            if (!leads[link.before()] && !led[link.after()]) {
                leads[link.before()] = true;
                led[link.after()] = true;
            }
        }
        List<Stick> first = new ArrayList<>();
        for (int i = 0; i < led.length; i++) {
            if (!led[i]) {
                first.add(pieces.get(i));
            }
        }
        return first;
    }
}
