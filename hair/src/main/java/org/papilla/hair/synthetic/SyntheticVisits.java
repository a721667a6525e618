package org.papilla.hair.synthetic;

import java.util.Set;

/// Two pictures of the same spot months apart, clipped anew for each: some hairs are gone, some are
/// new, the rest changed in width.
///
/// @param before the first picture
/// @param after the second picture; a hair has the same id in both
/// @param lostIds hairs of the scalp that are gone, in the frame or not
/// @param gainedIds hairs of the scalp that are new, in the frame or not
/// @param displacement of the scalp in the second frame
public record SyntheticVisits(
        SyntheticImage before,
        SyntheticImage after,
        Set<Integer> lostIds,
        Set<Integer> gainedIds,
        Displacement displacement) {

    /// Copies the sets.
    public SyntheticVisits {
        lostIds = Set.copyOf(lostIds);
        gainedIds = Set.copyOf(gainedIds);
    }

    /// What happens to the hairs between two visits.
    ///
    /// @param lostShare share of hairs that are gone
    /// @param gainedShare new hairs as a share of the hairs at the first visit
    /// @param widthChangeUm mean change of the diameter of the hairs that stay, µm
    /// @param widthChangeSdUm its standard deviation, µm
    public record Change(
            double lostShare, double gainedShare, double widthChangeUm, double widthChangeSdUm) {

        /// Nothing happens.
        public static final Change NONE = new Change(0, 0, 0, 0);

        /// Checks the ranges.
        public Change {
            Require.share("lostShare", lostShare);
            Require.share("gainedShare", gainedShare);
            Require.between("widthChangeUm", widthChangeUm, -60, 60, "µm");
            Require.between("widthChangeSdUm", widthChangeSdUm, 0, 30, "µm");
        }
    }
}
