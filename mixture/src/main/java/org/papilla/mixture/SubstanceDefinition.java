package org.papilla.mixture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A substance that a mixture defines for itself because the formulary lacks it.
///
/// @param id id by which the solutes of the mixture name it
/// @param molarMassGPerMol molar mass, g/mol
/// @param acidBase the part that titrates; absent when none does
/// @param strongIons strong counter-ions per formula unit, by canonical name
/// @param osmoticCoefficient molal osmotic coefficient
/// @param intrinsicMgPerMl solubility of the uncharged form, in mg of this substance per mL
/// @param permeant whether it passes cell membranes
public record SubstanceDefinition(
        String id,
        double molarMassGPerMol,
        Optional<AcidBase> acidBase,
        Map<String, Double> strongIons,
        OptionalDouble osmoticCoefficient,
        OptionalDouble intrinsicMgPerMl,
        boolean permeant) {

    /// A part that titrates.
    ///
    /// @param chargeFullyProtonated charge with every proton on
    /// @param pKa thermodynamic constants, ascending, at the temperature of the mixture
    public record AcidBase(int chargeFullyProtonated, List<Double> pKa) {
        /// Copies the constants.
        public AcidBase {
            pKa = List.copyOf(pKa);
        }
    }

    /// Checks what a program may get wrong; documents are checked field by field before.
    public SubstanceDefinition {
        strongIons = Map.copyOf(strongIons);
        if (!(molarMassGPerMol > 0 && molarMassGPerMol < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "molar mass of %s (%s g/mol) must be finite and more than 0"
                            .formatted(id, molarMassGPerMol));
        }
    }
}
