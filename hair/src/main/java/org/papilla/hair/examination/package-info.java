/// Examination by hand: trichogram, shedding tests, severity scales and the front-to-occiput
/// checklist, each with its error, its source and what is not known. Readings, never diagnoses.
///
/// Start at [Trichogram], [Shedding], [SaltScore], [FemalePatternChecklist], [DiameterSummary] and
/// [GradingScales]. Each input sheet has a `read` that takes a parsed JSON object and gives the
/// sheet or a list of every problem in it. Shares run from 0 to 1; lengths are micrometres.
///
/// A trichogram: hairs plucked at one or more sites (`frontal`, `vertex`, `parietal`, `temporal`,
/// `temporal-left`, `temporal-right`, `occipital`, `other`, `not-stated`), counted by root.
/// `anagen` and `telogen` are required; a class that is absent was not looked for, which is not 0.
///
/// ```json
/// { "sites": [
///     { "site": "frontal", "anagen": 70, "catagen": 2, "telogen": 26, "dystrophic": 1,
///       "dysplastic": 3, "loose": 0, "broken": 2, "daysSinceWash": 5 },
///     { "site": "occipital", "anagen": 92, "catagen": 1, "telogen": 9, "dystrophic": 0 } ] }
/// ```
///
/// SALT: percent lost of each region, with the earlier visit if there is one.
///
/// ```json
/// { "vertex": 50, "posterior": 20, "right": 10, "left": 10,
///   "baseline": { "vertex": 80, "posterior": 40, "right": 30, "left": 30 } }
/// ```
///
/// Shedding and the checklist: see [SheddingSheet#read] and [FemalePatternSheet#read].
@NullMarked
package org.papilla.hair.examination;

import org.jspecify.annotations.NullMarked;
