/// What happens in a syringe: the pH, osmolality, precipitation, doses and incompatibilities of a
/// mixture of products, and the provably smallest mixture that serves a patient. Pure functions of
/// records.
///
/// Units unless a name says otherwise: volume mL, amount mmol, concentration mmol per kg of water,
/// temperature degrees Celsius.
@NullMarked
package org.papilla.mixture;

import org.jspecify.annotations.NullMarked;
