package org.papilla.scalp.depot;

import java.util.List;
import java.util.Optional;

/// What repeated sessions build up, with bands from virtual patients: what skin and blood still
/// hold when the next session is due.
///
/// Sessions are alike and equally far apart. Transport is linear: no drug here is known to change
/// its own clearance at such doses, and for dutasteride, whose clearance saturates at oral doses,
/// the body's share at smaller ones is therefore an upper bound.
///
/// @param skinBefore share of one session's dose in the skin before session 1, 2, ...
/// @param skinSteady the same after so many sessions that nothing changes any more
/// @param plasma what blood holds, if the drug's fate in the body is known
/// @param notes how to read it
public record Accumulation(
        List<Band> skinBefore, Band skinSteady, Optional<Plasma> plasma, List<String> notes) {

    /// What blood holds between sessions.
    ///
    /// @param troughMolPerM3 total concentration before session 1, 2, ..., mol/m³
    /// @param troughSteadyMolPerM3 the same at steady state, mol/m³
    /// @param meanSteadyMolPerM3 mean over an interval at steady state, mol/m³
    /// @param sessionsToNinety sessions after which the trough is 90 % of the steady one
    public record Plasma(
            List<Band> troughMolPerM3,
            Band troughSteadyMolPerM3,
            Band meanSteadyMolPerM3,
            Band sessionsToNinety) {}
}
