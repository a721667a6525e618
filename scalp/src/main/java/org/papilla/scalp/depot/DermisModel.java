package org.papilla.scalp.depot;

/// The two published forms of effective diffusion in dermis, carried side by side because they
/// differ twofold and nobody has settled which is right.
public enum DermisModel {
    /// Kretsos 2008 and Dancik 2013, as in the Open Systems Pharmacology skin permeation model.
    KRETSOS,
    /// Chen 2015, as in httk 2.7.4; its free diffusivity is 2.2 times lower.
    CHEN
}
