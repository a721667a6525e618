package org.papilla.hair.synthetic;

import java.util.List;
import java.util.stream.Collectors;

/// Two pictures of the same clipped spot some days apart, as in a phototrichogram: hairs in anagen
/// grew, the others did not.
///
/// @param before the first picture
/// @param after the second picture; a hair has the same id in both
/// @param days between the two
/// @param displacement of the scalp in the second frame
public record SyntheticPair(
        SyntheticImage before, SyntheticImage after, double days, Displacement displacement) {

    /// The hairs rooted in the first frame that are rooted in the second one as well, as seen in
    /// the first.
    public List<TrueHair> shared() {
        var later = after.rooted().stream().map(TrueHair::id).collect(Collectors.toSet());
        return before.rooted().stream().filter(hair -> later.contains(hair.id())).toList();
    }

    /// True share of shared hairs that grow; NaN when nothing is shared.
    public double anagenShare() {
        var shared = shared();
        return shared.isEmpty()
                ? Double.NaN
                : (double) shared.stream().filter(TrueHair::anagen).count() / shared.size();
    }

    /// True mean growth of the shared hairs that grow, mm/day; NaN when none grows.
    public double meanRateMmPerDay() {
        return shared().stream()
                .filter(TrueHair::anagen)
                .mapToDouble(TrueHair::rateMmPerDay)
                .average()
                .orElse(Double.NaN);
    }
}
