package org.papilla.scalp.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.papilla.scalp.placement.DepotModel;
import org.papilla.scalp.placement.Lattice;
import org.papilla.scalp.placement.Technique;
import org.papilla.scalp.placement.Text;

/// What a map over depth and spacing shows.
///
/// @param title what the values are, for people
/// @param unit unit of the values; empty for a share, which is shown in percent
/// @param depthsMm ascending depths, mm; one row each
/// @param spacingsMm ascending spacings, mm; one column each
/// @param values by row and column; absent where nothing can be delivered
/// @param contours levels to draw as lines
/// @param chosen the chosen pair; empty when none is marked
/// @param runnerUp the second pair; empty when none is marked
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

    /// Share of the bulb plane that is reached, for a technique that shares a mixture out over an
    /// area.
    ///
    /// @param model depot model
    /// @param technique decides which volumes per point a hand can deliver
    /// @param lattice arrangement of the points
    /// @param areaCm2 open area, cm²
    /// @param deliverableMl volume that reaches the skin, mL
    /// @param depthsMm ascending depths, mm
    /// @param spacingsMm ascending spacings, mm
    /// @param limitMm depth limit of the region, mm
    public static HeatScene reached(
            DepotModel model,
            Technique technique,
            Lattice lattice,
            double areaCm2,
            double deliverableMl,
            List<Double> depthsMm,
            List<Double> spacingsMm,
            double limitMm) {
        List<List<OptionalDouble>> values = new ArrayList<>();
        for (double depth : depthsMm) {
            List<OptionalDouble> row = new ArrayList<>();
            for (double spacing : spacingsMm) {
                double perPoint = deliverableMl / lattice.expectedPoints(areaCm2, spacing);
                boolean deliverable =
                        perPoint >= technique.volumeLowMl() && perPoint <= technique.volumeHighMl();
                row.add(
                        deliverable
                                ? OptionalDouble.of(
                                        model.reach(perPoint, depth, spacing, lattice)
                                                .shareReached10())
                                : OptionalDouble.empty());
            }
            values.add(row);
        }
        return new HeatScene(
                new Text(
                        "Share of the bulb plane with at least a tenth of the mean",
                        "Kök düzleminin ortalamanın en az onda birini alan payı"),
                "",
                depthsMm,
                spacingsMm,
                values,
                List.of(0.5, 0.8),
                List.of(),
                List.of(),
                limitMm);
    }

    /// The same map with the choice and the runner-up marked.
    public HeatScene marking(List<Mark> newChosen, List<Mark> newRunnerUp) {
        return new HeatScene(
                title,
                unit,
                depthsMm,
                spacingsMm,
                values,
                contours,
                newChosen,
                newRunnerUp,
                limitMm);
    }
}
