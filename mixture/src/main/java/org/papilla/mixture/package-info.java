/// What happens in a syringe: the pH, osmolality, precipitation, doses and incompatibilities of a
/// mixture of products, with the interval of every figure.
///
/// Start at [Checker]; [MixtureReader] reads a mixture from a document, [Laboratory] tells what a
/// millilitre of each product brings, [AccuracyReport] holds all of it against published cases.
/// Pure functions of records.
///
/// Units unless a name says otherwise: volume mL, amount mmol, concentration mol per kg of water in
/// the solution model and mg per mL of solution in answers, temperature degrees Celsius.
@NullMarked
package org.papilla.mixture;

import org.jspecify.annotations.NullMarked;
