/// Where an injected drug goes: diffusion, binding, clearance and release in layered skin, what
/// reaches the follicle, and what reaches the blood.
///
/// Start at [Depot]. A [Scenario] is answered by a semi-analytic layered solution (exact in depth,
/// Hankel or Fourier integrals in the plane, a Laplace contour in time); many virtual patients and
/// interactive sweeps use the faster [LatticeField] and [Forecast], which work on finite volumes in
/// depth.
///
/// The unknown is the free-equivalent concentration `u`, continuous across layers; the total tissue
/// concentration is `K u` with the partition `K` of the layer: `K du/dt = div(K D grad u) - K k u`.
///
/// Units unless a name says otherwise: metre, second, mole, mol/m³. Depth `z` runs from the skin
/// surface downwards.
@NullMarked
package org.papilla.scalp.depot;

import org.jspecify.annotations.NullMarked;
