package org.papilla.formulary;

import java.util.List;
import java.util.Optional;
import org.papilla.formulary.document.Field;

/// An ampoule, vial or bag as it is bought: what is in a millilitre of it, and what its label says.
///
/// Measured, specified and calculated values are different fields and are never mixed up. A product
/// whose composition is not public says so and is not usable.
///
/// @param id such as `lidocaine-2pct-5ml`
/// @param name name for people
/// @param maker maker or market, where one is meant
/// @param form physical form
/// @param fillMl volume in the container, mL
/// @param vehicle what everything is dissolved in
/// @param contents substances with their amounts
/// @param excipientsComplete whether the list of contents is complete
/// @param ph what is known of its pH
/// @param adjustedWith what the maker adjusts the pH with
/// @param osmolality what is known of its osmolality
/// @param restrictions what its label forbids
/// @param storage how it is kept
/// @param lightSensitive whether it must be kept from light
/// @param openedHours time within which an opened container is to be used, h
/// @param multiDose whether it may be entered more than once
/// @param usable whether it may be used in a mixture
/// @param whyNotUsable why not, and what to ask the maker for; present unless usable
/// @param notes what else is known
/// @param origin shipped, or the clinic's own
public record Product(
        String id,
        Text name,
        Optional<String> maker,
        Form form,
        Figure fillMl,
        Vehicle vehicle,
        List<Content> contents,
        boolean excipientsComplete,
        Acidity ph,
        Adjustment adjustedWith,
        OsmolalityFacts osmolality,
        List<Restriction> restrictions,
        List<Statement> storage,
        boolean lightSensitive,
        Optional<Figure> openedHours,
        boolean multiDose,
        boolean usable,
        Optional<Statement> whyNotUsable,
        List<Statement> notes,
        Origin origin)
        implements Entry {

    /// Physical form of a product.
    public enum Form {
        /// Clear.
        SOLUTION,
        /// Particles in a liquid.
        SUSPENSION,
        /// Droplets or micelles of an oil.
        EMULSION,
        /// Viscous solution of a polymer.
        GEL,
        /// To be dissolved before use.
        POWDER
    }

    /// What everything in a product is dissolved in.
    public enum Vehicle {
        /// Water, with the solvents that the contents name.
        AQUEOUS,
        /// An oil.
        OILY,
        /// The maker does not say. Never usable.
        UNDECLARED
    }

    /// What the maker adjusts the pH with.
    public enum Adjustment {
        /// A strong acid or base, as far as needed.
        STRONG_ACID_OR_BASE,
        /// Carbon dioxide, which bicarbonate solutions carry.
        CARBON_DIOXIDE,
        /// Nothing: the pH follows from the contents.
        NOTHING
    }

    /// A substance in a product.
    ///
    /// @param substance id of the substance
    /// @param amount concentration, mg/mL
    public record Content(String substance, Figure amount) {}

    /// What is known of the pH of a product.
    ///
    /// @param label range that the label or pharmacopoeia allows
    /// @param nominal the value that the label states
    /// @param measured a measurement of the product
    public record Acidity(
            Optional<Figure> label, Optional<Figure> nominal, Optional<Figure> measured) {

        /// Whether anything at all is known.
        public boolean known() {
            return label.isPresent() || nominal.isPresent() || measured.isPresent();
        }
    }

    /// What is known of the osmolality of a product.
    ///
    /// @param measured by freezing point or vapour pressure, mosm/kg
    /// @param specified range that the label or pharmacopoeia allows, mosm/kg
    /// @param labelCalculated what a label prints from ideal arithmetic, mosm/L; shown, never used
    public record OsmolalityFacts(
            Optional<Figure> measured,
            Optional<Figure> specified,
            Optional<Figure> labelCalculated) {}

    /// What a label forbids.
    ///
    /// @param code what kind of restriction it is
    /// @param statement in words
    public record Restriction(RestrictionCode code, Statement statement) {}

    /// Kinds of restriction on a label.
    public enum RestrictionCode {
        /// Not to be mixed with anything.
        NO_ADMIXTURE,
        /// Must be diluted first.
        DILUTE_FIRST,
        /// Its label names another route than the skin.
        OTHER_ROUTE,
        /// Not for skin at all.
        NOT_FOR_INJECTION,
        /// Another limit that the clinician must know.
        OTHER
    }

    static Product read(Field field, Reading reading) {
        var vehicle = field.child("vehicle").oneOf(Vehicle.class);
        boolean usable = field.child("usable").truth();
        var why = field.child("whyNotUsable").optional(reading::statement);
        if (usable && vehicle == Vehicle.UNDECLARED) {
            field.child("usable")
                    .report("a product whose vehicle is undeclared is never usable; ask the maker");
        }
        if (!usable && why.isEmpty()) {
            field.child("whyNotUsable").report("say why, and what to ask the maker for");
        }
        return new Product(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("maker").optional(Field::text),
                field.child("form").oneOf(Form.class),
                positive(field.child("fillMl"), Unit.MILLILITRE, reading),
                vehicle,
                field.child("contents")
                        .list(item ->
                                new Content(
                                        reading.reference(item.child("substance"), Kind.SUBSTANCE),
                                        positive(item, Unit.MILLIGRAM_PER_MILLILITRE, reading))),
                field.child("excipientsComplete").truth(),
                readAcidity(field.child("ph"), reading),
                field.child("adjustedWith").oneOf(Adjustment.class),
                readOsmolality(field.child("osmolality"), reading),
                field.child("restrictions")
                        .list(item ->
                                new Restriction(
                                        item.child("code").oneOf(RestrictionCode.class),
                                        reading.statement(item))),
                reading.statements(field.child("storage")),
                field.child("lightSensitive").truth(),
                field.child("openedHours").optional(reading::figure),
                field.child("multiDose").truth(),
                usable,
                why,
                reading.statements(field.child("notes")),
                reading.origin());
    }

    private static Acidity readAcidity(Field field, Reading reading) {
        return new Acidity(
                field.child("label").optional(f -> inside(f, 0, 14, Unit.PH, reading)),
                field.child("nominal").optional(f -> inside(f, 0, 14, Unit.PH, reading)),
                field.child("measured").optional(f -> inside(f, 0, 14, Unit.PH, reading)));
    }

    private static OsmolalityFacts readOsmolality(Field field, Reading reading) {
        return new OsmolalityFacts(
                field.child("measured")
                        .optional(f -> positive(f, Unit.MILLIOSMOLE_PER_KILOGRAM, reading)),
                field.child("specified")
                        .optional(f -> positive(f, Unit.MILLIOSMOLE_PER_KILOGRAM, reading)),
                field.child("labelCalculated")
                        .optional(f -> positive(f, Unit.MILLIOSMOLE_PER_LITRE, reading)));
    }

    private static Figure positive(Field field, Unit unit, Reading reading) {
        return inside(field, 0, Double.MAX_VALUE, unit, reading);
    }

    private static Figure inside(Field field, double low, double high, Unit unit, Reading reading) {
        var figure = reading.figure(field);
        double least = figure.low().orElse(figure.value().orElse(low));
        double most = figure.high().orElse(figure.value().orElse(high));
        if (!(least >= low && most <= high)) {
            field.report("expected a number from " + low + " up");
        }
        if (figure.unit() != unit) {
            field.child("unit").report("expected " + unit.code());
        }
        if (figure.central().isEmpty()) {
            field.report("needs a value, or a low and a high");
        }
        return figure;
    }
}
