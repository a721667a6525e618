package org.papilla.scalp.picture;

import java.util.List;
import java.util.Optional;
import org.papilla.scalp.placement.Text;

/// What a plot of curves with bands shows.
///
/// @param title what is plotted, for people
/// @param unit unit of the values, for people
/// @param series one to four curves
/// @param threshold a level of interest, as an effective concentration; empty when none is known
/// @param bandMeaning what the bands are, as "90 % of simulated patients"
public record CurveScene(
        Text title,
        String unit,
        List<Series> series,
        Optional<Threshold> threshold,
        Text bandMeaning) {

    /// A level that is drawn across the plot.
    ///
    /// @param value in the unit of the scene, above 0
    /// @param label for people
    public record Threshold(double value, Text label) {}

    /// One curve. All lists have the same length, at least 2.
    ///
    /// @param name for people
    /// @param hours ascending times, h
    /// @param median middle curve
    /// @param low lower border of the band
    /// @param high upper border of the band
    public record Series(
            Text name,
            List<Double> hours,
            List<Double> median,
            List<Double> low,
            List<Double> high) {

        /// Copies the lists and refuses what cannot be plotted.
        public Series {
            hours = List.copyOf(hours);
            median = List.copyOf(median);
            low = List.copyOf(low);
            high = List.copyOf(high);
            int count = hours.size();
            if (count < 2
                    || median.size() != count
                    || low.size() != count
                    || high.size() != count) {
                throw new IllegalArgumentException(
                        "curve %s (%d times, %d, %d and %d values) needs lists of one length"
                                .formatted(
                                        name.en(), count, median.size(), low.size(), high.size()));
            }
            for (int i = 0; i < count; i++) {
                boolean rising = i == 0 || hours.get(i) > hours.get(i - 1);
                boolean ordered =
                        low.get(i) >= 0
                                && median.get(i) >= low.get(i)
                                && high.get(i) >= median.get(i)
                                && high.get(i) < Double.POSITIVE_INFINITY;
                if (!rising || !ordered || !(hours.get(i) >= 0)) {
                    throw new IllegalArgumentException(
                            "curve %s at index %d (%s h: %s, %s, %s) must ascend in time and keep low"
                                            .formatted(
                                                    name.en(),
                                                    i,
                                                    hours.get(i),
                                                    low.get(i),
                                                    median.get(i),
                                                    high.get(i))
                                    + " <= median <= high");
                }
            }
        }
    }

    /// Copies the curves.
    public CurveScene {
        series = List.copyOf(series);
        if (series.isEmpty() || series.size() > 4) {
            throw new IllegalArgumentException(
                    "a plot needs one to four curves, not " + series.size());
        }
    }
}
