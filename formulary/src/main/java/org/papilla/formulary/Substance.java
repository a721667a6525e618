package org.papilla.formulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilla.formulary.document.Field;
import org.papilla.formulary.document.Range;

/// A chemical substance that a product contains: what mixture chemistry must know of it.
///
/// One form is one substance: a hydrate and the anhydrous salt have different molar masses and
/// therefore different ids.
///
/// @param id lower-case English name with hyphens, such as `lidocaine-hydrochloride`
/// @param name name for people
/// @param cas number in the registry of the Chemical Abstracts Service
/// @param role what it is in a product for
/// @param agent the agent whose dose it counts towards
/// @param molarMass molar mass of the form, g/mol
/// @param freeMolarMass molar mass of the uncharged form to which the intrinsic solubility refers
/// @param acidBase the part that titrates
/// @param acidBaseOf another substance whose titrating part this one shares
/// @param strongIons strong ions per formula unit, by canonical name
/// @param osmotic how many osmoles it makes
/// @param permeant whether it passes cell membranes, so that it does not hold water out of cells
/// @param dissolvedDensity mass per volume that it takes up in solution, g/mL
/// @param solubility how much of it water holds
/// @param allergyClasses classes whose allergy speaks against it
/// @param notes what else is known
/// @param origin shipped, or the clinic's own
public record Substance(
        String id,
        Text name,
        Optional<String> cas,
        Role role,
        Optional<AgentShare> agent,
        Figure molarMass,
        Optional<Figure> freeMolarMass,
        Optional<AcidBase> acidBase,
        Optional<String> acidBaseOf,
        Map<String, Double> strongIons,
        Osmotic osmotic,
        boolean permeant,
        Optional<Figure> dissolvedDensity,
        Solubility solubility,
        List<String> allergyClasses,
        List<Statement> notes,
        Origin origin)
        implements Entry {

    /// What a substance is in a product for.
    public enum Role {
        /// A drug or other agent.
        ACTIVE,
        /// Makes isotonic, or is a plain electrolyte or sugar.
        TONICITY,
        /// Holds or sets the pH.
        BUFFER,
        /// Dissolves what water does not, or replaces it.
        SOLVENT,
        /// Keeps a multi-dose container free of germs.
        PRESERVATIVE,
        /// Protects from oxygen.
        ANTIOXIDANT,
        /// Binds metal ions.
        CHELATOR,
        /// Wets or makes micelles.
        SURFACTANT,
        /// Includes other molecules, such as a cyclodextrin.
        COMPLEXER,
        /// Serves as a reference in laboratories; in no product.
        REFERENCE
    }

    /// How much of an agent a substance counts for.
    ///
    /// @param agent id of the agent
    /// @param massShare milligrams of the agent, as its doses are stated, in a milligram of the
    ///   substance
    public record AgentShare(String agent, Figure massShare) {}

    /// A part that gives and takes protons.
    ///
    /// @param chargeFullyProtonated charge with every proton on
    /// @param units titrating molecules per formula unit
    /// @param steps thermodynamic dissociation constants, ascending
    public record AcidBase(int chargeFullyProtonated, int units, List<Dissociation> steps) {}

    /// One dissociation step.
    ///
    /// @param pKa at 25 °C and ionic strength 0, with its interval
    /// @param temperature how it moves with temperature; absent when nobody knows
    public record Dissociation(Figure pKa, Optional<TemperatureLaw> temperature) {}

    /// `pKa = a/T + b + c·T` with T in kelvin; a straight slope has `a` = 0.
    ///
    /// @param a coefficient of 1/T, K
    /// @param b constant
    /// @param c coefficient of T, 1/K
    public record TemperatureLaw(double a, double b, double c) {}

    /// How many osmoles a substance makes. Absent values are unknown; what is known best is used:
    /// the coefficient, then the parameters of a salt, then equivalents.
    ///
    /// @param coefficient molal osmotic coefficient, used at every concentration
    /// @param salt formula of a simple salt whose Pitzer parameters apply, such as `NaCl`
    /// @param equivalents sodium chloride equivalents, each at its concentration
    /// @param isoOsmotic concentration in g per 100 mL that is iso-osmotic with 0.9 % sodium
    ///   chloride
    public record Osmotic(
            Optional<Figure> coefficient,
            Optional<String> salt,
            List<Equivalent> equivalents,
            Optional<Figure> isoOsmotic) {}

    /// A sodium chloride equivalent: grams of sodium chloride as active as one gram of this.
    ///
    /// @param percent concentration at which it holds, g per 100 mL
    /// @param value the equivalent
    public record Equivalent(double percent, Figure value) {}

    /// How much of a substance water holds.
    ///
    /// @param freely soluble at any concentration that a syringe may hold
    /// @param intrinsic solubility of the uncharged form, mg/mL
    /// @param salt solubility of the salt or total, mg/mL, which caps what a shift of pH gains
    /// @param needsVehicle cannot be dissolved in water at the strengths in use: a product must
    ///   declare what holds it
    public record Solubility(
            boolean freely,
            Optional<Figure> intrinsic,
            Optional<Figure> salt,
            boolean needsVehicle) {}

    private static final Range CHARGE = Range.between(-8, 8, "");

    static Substance read(Field field, Reading reading) {
        return new Substance(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("cas").optional(Field::text),
                field.child("role").oneOf(Role.class),
                field.child("agent").optional(agent -> readShare(agent, reading)),
                reading.figure(field.child("molarMass")),
                field.child("freeMolarMass").optional(reading::figure),
                field.child("acidBase").optional(part -> readAcidBase(part, reading)),
                field.child("acidBaseOf")
                        .optional(other -> reading.reference(other, Kind.SUBSTANCE)),
                readIons(field.child("strongIons")),
                readOsmotic(field.child("osmotic"), reading),
                field.child("permeant").optional(Field::truth).orElse(false),
                field.child("dissolvedDensity").optional(reading::figure),
                readSolubility(field.child("solubility"), reading),
                reading.references(field.child("allergyClasses"), Kind.ALLERGY_CLASS),
                reading.statements(field.child("notes")),
                reading.origin());
    }

    private static AgentShare readShare(Field agent, Reading reading) {
        return new AgentShare(
                reading.reference(agent.child("id"), Kind.AGENT),
                reading.figure(agent.child("massShare")));
    }

    private static AcidBase readAcidBase(Field part, Reading reading) {
        int charge = (int) part.child("chargeFullyProtonated").number(CHARGE);
        int units = part.child("units").present() ? part.child("units").whole(1, 12) : 1;
        var steps = part.child("pKa").list(step -> readStep(step, reading));
        if (steps.isEmpty()) {
            part.child("pKa").report("a part that titrates has at least one pKa");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (central(steps.get(i - 1)) > central(steps.get(i))) {
                part.child("pKa").report("pKa must ascend: the most acid step comes first");
            }
        }
        return new AcidBase(charge, units, steps);
    }

    private static double central(Dissociation step) {
        return step.pKa().central().orElse(Double.NaN);
    }

    private static Dissociation readStep(Field step, Reading reading) {
        var figure = reading.figure(step);
        if (figure.central().isEmpty()) {
            step.report("a pKa needs a value, or a low and a high");
        }
        var law = step.child("law");
        var slope = step.child("perKelvin").optionalNumber(Range.between(-0.1, 0.1, "1/K"));
        if (law.present()) {
            return new Dissociation(
                    figure,
                    Optional.of(
                            new TemperatureLaw(
                                    law.child("a").number(Range.any("K")),
                                    law.child("b").number(Range.any("")),
                                    law.child("c").number(Range.any("1/K")))));
        }
        if (slope.isPresent()) {
            double c = slope.getAsDouble();
            double b = figure.central().orElse(7) - c * 298.15;
            return new Dissociation(figure, Optional.of(new TemperatureLaw(0, b, c)));
        }
        return new Dissociation(figure, Optional.empty());
    }

    private static Map<String, Double> readIons(Field field) {
        var ions = new LinkedHashMap<String, Double>();
        for (String key : field.keys()) {
            var child = field.child(key);
            double amount = child.number(Range.between(0, 20, "per formula unit"));
            var ion = Ion.parse(key);
            if (ion.isEmpty()) {
                child.report(
                        "is no strong ion; write Na+, Ca2+ or SO4 2-, and what titrates as acidBase");
            } else {
                ions.merge(ion.get().name(), amount, Double::sum);
            }
        }
        return Map.copyOf(ions);
    }

    private static Osmotic readOsmotic(Field field, Reading reading) {
        return new Osmotic(
                field.child("coefficient").optional(reading::figure),
                field.child("salt").optional(Field::text),
                field.child("equivalents")
                        .list(item ->
                                new Equivalent(
                                        item.child("percent").number(Range.positive(100, "%")),
                                        reading.figure(item))),
                field.child("isoOsmotic").optional(reading::figure));
    }

    private static Solubility readSolubility(Field field, Reading reading) {
        return new Solubility(
                field.child("freely").optional(Field::truth).orElse(false),
                field.child("intrinsic").optional(reading::figure),
                field.child("salt").optional(reading::figure),
                field.child("needsVehicle").optional(Field::truth).orElse(false));
    }
}
