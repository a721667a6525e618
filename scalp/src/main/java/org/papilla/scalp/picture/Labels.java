package org.papilla.scalp.picture;

import java.util.ArrayList;
import java.util.List;

/// Places for labels that must not touch one another.
final class Labels {

    private Labels() {}

    /// Moves ascending positions apart until neighbours keep `distance`, as little as possible: the
    /// middle of every crowded group stays where it was.
    static List<Double> spread(List<Double> wanted, double distance) {
        List<double[]> groups = new ArrayList<>();
        for (double place : wanted) {
            groups.add(new double[] {place, 1});
            while (groups.size() > 1) {
                double[] above = groups.get(groups.size() - 2);
                double[] below = groups.getLast();
                double apart = (above[1] + below[1]) / 2 * distance;
                if (below[0] - above[0] >= apart - 1e-9) {
                    break;
                }
                // The middle of the joined group is the mean of the two, weighted by their labels.
                double count = above[1] + below[1];
                double sum =
                        above[1] * (above[0] + below[1] / 2 * distance)
                                + below[1] * (below[0] - above[1] / 2 * distance);
                above[0] = sum / count;
                above[1] = count;
                groups.removeLast();
            }
        }
        List<Double> placed = new ArrayList<>();
        for (double[] group : groups) {
            for (int i = 0; i < group[1]; i++) {
                placed.add(group[0] + (i - (group[1] - 1) / 2) * distance);
            }
        }
        return placed;
    }
}
