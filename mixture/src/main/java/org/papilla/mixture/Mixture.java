package org.papilla.mixture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is drawn into one syringe: products by volume, bare solutes in water, or both.
///
/// @param products products of the formulary with their volumes
/// @param solutes substances by amount, of the formulary or defined here
/// @param waterKg water in which the solutes are dissolved, kg; present exactly when there are
///   solutes
/// @param substances definitions of solutes that the formulary lacks
/// @param temperatureC temperature, °C, 0 to 60
/// @param carbonDioxide whether carbon dioxide is exchanged with air
/// @param patient who it is for; absent for chemistry alone
public record Mixture(
        List<Draw> products,
        List<Solute> solutes,
        OptionalDouble waterKg,
        List<SubstanceDefinition> substances,
        double temperatureC,
        CarbonDioxide carbonDioxide,
        Optional<PatientFacts> patient) {

    /// A product and the volume taken of it.
    ///
    /// @param product id of the product
    /// @param volumeMl volume, mL, more than 0
    public record Draw(String product, double volumeMl) {
        /// Refuses a volume that is none.
        public Draw {
            if (!(volumeMl > 0 && volumeMl < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "volume of %s (%s mL) must be finite and more than 0"
                                .formatted(product, volumeMl));
            }
        }
    }

    /// A substance and its amount.
    ///
    /// @param substance id of a substance of the formulary or of the mixture's own definitions
    /// @param amountMmol amount, mmol, not negative
    public record Solute(String substance, double amountMmol) {
        /// Refuses an amount that is none.
        public Solute {
            if (!(amountMmol >= 0 && amountMmol < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "amount of %s (%s mmol) must be finite and not negative"
                                .formatted(substance, amountMmol));
            }
        }
    }

    /// Whether carbon dioxide is exchanged with air.
    public enum CarbonDioxide {
        /// A syringe: what is dissolved stays.
        CLOSED,
        /// An open vessel in equilibrium with air.
        OPEN
    }

    /// What the check must know of a patient.
    ///
    /// @param weightKg body weight, kg
    /// @param allergies complete list of allergies; absent when nobody has asked
    public record PatientFacts(OptionalDouble weightKg, Optional<List<Allergy>> allergies) {
        /// Copies the list.
        public PatientFacts {
            allergies = allergies.map(List::copyOf);
        }
    }

    /// An allergy as a record names it.
    ///
    /// @param kind whether `name` is a substance or a class of the formulary
    /// @param name name of a substance, or id of an allergy class
    public record Allergy(AllergyKind kind, String name) {}

    /// What an allergy is recorded against.
    public enum AllergyKind {
        /// A single substance.
        SUBSTANCE,
        /// A class of substances.
        CLASS
    }

    /// Copies the lists.
    public Mixture {
        products = List.copyOf(products);
        solutes = List.copyOf(solutes);
        substances = List.copyOf(substances);
        if (products.isEmpty() && solutes.isEmpty()) {
            throw new IllegalArgumentException("a mixture needs a product or a solute");
        }
        if (waterKg.isPresent() == solutes.isEmpty()) {
            throw new IllegalArgumentException("solutes need waterKg, and waterKg needs solutes");
        }
        if (waterKg.isPresent() && !(waterKg.getAsDouble() > 0 && waterKg.getAsDouble() < 1e6)) {
            throw new IllegalArgumentException(
                    "water (%s kg) must be more than 0".formatted(waterKg.getAsDouble()));
        }
    }

    /// Products of the formulary in a closed syringe at 25 °C.
    public static Mixture ofProducts(List<Draw> products) {
        return new Mixture(
                products,
                List.of(),
                OptionalDouble.empty(),
                List.of(),
                25,
                CarbonDioxide.CLOSED,
                Optional.empty());
    }

    /// The same mixture for a patient.
    public Mixture forPatient(PatientFacts facts) {
        return new Mixture(
                products,
                solutes,
                waterKg,
                substances,
                temperatureC,
                carbonDioxide,
                Optional.of(facts));
    }
}
