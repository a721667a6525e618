package org.papilla.scalp.picture;

import java.util.List;
import java.util.OptionalDouble;
import org.papilla.scalp.placement.Text;

/// What a map over depth and spacing shows.
///
/// @param title what the values are, for people
/// @param unit unit of the values; empty for a share, which is shown in percent
/// @param depthsMm ascending depths, mm; one row each
/// @param spacingsMm ascending spacings, mm; one column each
/// @param values by row and column; absent where nothing can be delivered
/// @param contours levels to draw as lines
/// @param chosen the chosen pair, or absent
/// @param runnerUp the second pair, or absent
/// @param limitMm depth limit of the region, mm
public record HeatScene(
        Text title,
        String unit,
        List<Double> depthsMm,
        List<Double> spacingsMm,
        List<List<OptionalDouble>> values,
        List<Double> contours,
        List<Mark> chosen,
        List<Mark> runnerUp,
        double limitMm) {

    /// A pair of depth and spacing.
    ///
    /// @param depthMm mm
    /// @param spacingMm mm
    public record Mark(double depthMm, double spacingMm) {}

    /// Copies the lists and refuses a table that does not fit its borders.
    public HeatScene {
        depthsMm = List.copyOf(depthsMm);
        spacingsMm = List.copyOf(spacingsMm);
        values = values.stream().map(List::copyOf).toList();
        contours = List.copyOf(contours);
        chosen = List.copyOf(chosen);
        runnerUp = List.copyOf(runnerUp);
        int columns = spacingsMm.size();
        if (depthsMm.size() < 2
                || columns < 2
                || values.size() != depthsMm.size()
                || values.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException(
                    "a map of %d depths and %d spacings needs as many values, at least 2 by 2"
                            .formatted(depthsMm.size(), columns));
        }
    }
}
