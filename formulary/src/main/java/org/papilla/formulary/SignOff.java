package org.papilla.formulary;

import java.time.LocalDate;

/// A named clinician's word that a value which nobody had verified may be used in this clinic.
///
/// @param by name and qualification of the clinician
/// @param on date of signature
public record SignOff(String by, LocalDate on) {}
