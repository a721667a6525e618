package org.papilla.hair.counting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.papilla.hair.statistics.Interval;

/// What was counted in one picture. Everything that cannot be known is absent: without a scale no
/// micrometres and no density, in an unusable picture nothing at all.
///
/// @param method name and version of the method; only counts of the same method may be compared
/// @param widthPx width of the picture
/// @param heightPx height of the picture
/// @param areaCm2 area of the region without what is masked
/// @param umPerPx scale that was used
/// @param quality whether to rely on it
/// @param rootsOnly the hair is not clipped: roots were estimated, strands were not followed
/// @param count hairs seen, with the 95 % interval of the number that another field of this size on
///   the same scalp would show (exact Poisson, widened for the clustering in units)
/// @param densityPerCm2 edge-corrected hairs per cm2, 95 %
/// @param diameterUm diameters of the measured hairs
/// @param terminalShare share of measured hairs that are terminal
/// @param vellusShare share of measured hairs that are vellus
/// @param diameterDiversity coefficient of variation of the diameters
/// @param cumulativeThicknessMmPerCm2 sum of the diameters over the area, edge-corrected
/// @param hairs every hair
/// @param units the follicular units
public record HairCount(
        String method,
        int widthPx,
        int heightPx,
        OptionalDouble areaCm2,
        OptionalDouble umPerPx,
        Quality quality,
        boolean rootsOnly,
        Optional<Interval> count,
        Optional<Interval> densityPerCm2,
        Optional<DiameterStatistics> diameterUm,
        OptionalDouble terminalShare,
        OptionalDouble vellusShare,
        OptionalDouble diameterDiversity,
        OptionalDouble cumulativeThicknessMmPerCm2,
        List<Hair> hairs,
        List<FollicularUnit> units) {

    /// Copies the lists.
    public HairCount {
        hairs = List.copyOf(hairs);
        units = List.copyOf(units);
    }

    /// The hair with a number, if there is one.
    public Optional<Hair> hair(int id) {
        return hairs.stream().filter(h -> h.id() == id).findFirst();
    }

    /// Whether anything was counted.
    public boolean usable() {
        return quality.verdict() != Quality.Verdict.UNUSABLE;
    }
}
