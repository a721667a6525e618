package org.papilla.hair.examination;

/// What the root of a plucked hair looks like under the microscope.
public enum RootClass implements Coded {
    /// Growing: pigmented bulb with root sheaths.
    ANAGEN,
    /// Growing, but bent and without sheaths, as by plucking; counts as anagen.
    DYSPLASTIC,
    /// Growing, without sheaths and with a ruffled cuticle, as in loose anagen hair.
    LOOSE,
    /// Growing, but tapered or broken at the root: dystrophic anagen.
    DYSTROPHIC,
    /// In transition.
    CATAGEN,
    /// Resting: club root.
    TELOGEN,
    /// Shaft broken, root stayed in the skin: phase not known.
    BROKEN;

    /// Whether the class belongs to the growing hairs of the usual norm (anagen including
    /// dysplastic, altmeyers.org).
    boolean countsAsAnagen() {
        return this == ANAGEN || this == DYSPLASTIC || this == LOOSE;
    }
}
