package org.papilla.mixture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.papilla.formulary.AllergyClass;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Ion;
import org.papilla.formulary.Product;
import org.papilla.formulary.Substance;
import org.papilla.formulary.document.BadInput;
import org.papilla.formulary.document.Document;
import org.papilla.formulary.document.Field;
import org.papilla.formulary.document.Range;

/// Reads a mixture from a document, strictly: every bad field is reported with its path, the value
/// that stands there, its unit and what would be right.
public final class MixtureReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final Set<String> AIR = Set.of("closed", "open");

    private static final Range MOLAR_MASS = Range.positive(1e7, "g/mol");
    private static final Range VOLUME = Range.positive(10_000, "mL");
    private static final Range AMOUNT = Range.between(0, 1e9, "mmol");
    private static final Range WATER = Range.positive(1e5, "kg");
    private static final Range PKA = Range.between(-15, 30, "");
    private static final Range COEFFICIENT = Range.between(0, 5, "");
    private static final Range CONCENTRATION = Range.positive(5000, "mg/mL");
    private static final Range TEMPERATURE = Range.between(Water.LOWEST_C, Water.HIGHEST_C, "°C");
    private static final Range PER_FORMULA = Range.between(0, 1000, "per formula unit");
    private static final Range CHARGE =
            Range.between(-Titration.HIGHEST_CHARGE, Titration.HIGHEST_CHARGE, "");

    private final Formulary formulary;

    private MixtureReader(Formulary formulary) {
        this.formulary = formulary;
    }

    /// Reads a whole JSON text.
    ///
    /// @param file name to show in messages
    /// @throws BadInput with everything that is wrong
    public static Mixture json(String file, String text, Formulary formulary) throws BadInput {
        var document = Document.json(file, text);
        var mixture = new MixtureReader(formulary).readOptional(document.root());
        document.finish();
        return mixture.orElseThrow(
                () -> new IllegalStateException("a bad mixture was not reported"));
    }

    /// Reads a mixture that stands in a larger document; the caller finishes the document.
    ///
    /// @return nothing when something was reported
    public static Optional<Mixture> read(Field field, Formulary formulary) {
        return new MixtureReader(formulary).readOptional(field);
    }

    private Optional<Mixture> readOptional(Field field) {
        var definitions = readDefinitions(field.child("substances"));
        var products = field.child("products").list(this::readDraw);
        var solutes = field.child("solutes").list(item -> readSolute(item, definitions));
        var water = field.child("waterKg").optionalNumber(WATER);
        if (products.isEmpty() && solutes.isEmpty()) {
            field.child("products").report("a mixture needs at least one product or solute");
        }
        if (!solutes.isEmpty() && water.isEmpty()) {
            field.child("waterKg")
                    .report("missing; solutes need the water they are dissolved in, kg");
        }
        if (solutes.isEmpty() && water.isPresent()) {
            field.child("waterKg").report("there are no solutes to dissolve in it; leave it out");
        }
        var temperature = field.child("temperatureC").optionalNumber(TEMPERATURE).orElse(25);
        var air =
                field.child("carbonDioxide").optional(f -> f.oneOf(AIR, "state")).orElse("closed");
        var patient = field.child("patient").optional(this::readPatient);
        boolean sound =
                (!products.isEmpty() || !solutes.isEmpty())
                        && water.isPresent() == !solutes.isEmpty();
        return sound
                ? Optional.of(
                        new Mixture(
                                products,
                                solutes,
                                water,
                                List.copyOf(definitions.values()),
                                temperature,
                                air.equals("open")
                                        ? Mixture.CarbonDioxide.OPEN
                                        : Mixture.CarbonDioxide.CLOSED,
                                patient))
                : Optional.empty();
    }

    private Mixture.Draw readDraw(Field item) {
        var product = item.child("product");
        String id = product.text();
        if (product.present() && formulary.find(Product.class, id).isEmpty()) {
            product.report(
                    "there is no such product"
                            + similar(
                                    id,
                                    formulary.all(Product.class).stream()
                                            .map(Product::id)
                                            .toList()));
        }
        return new Mixture.Draw(id, item.child("volumeMl").number(VOLUME));
    }

    private Mixture.Solute readSolute(Field item, Map<String, SubstanceDefinition> definitions) {
        var substance = item.child("substance");
        String id = substance.text();
        if (substance.present()
                && !definitions.containsKey(id)
                && formulary.find(Substance.class, id).isEmpty()) {
            substance.report(
                    "there is no such substance; define it in substances"
                            + similar(
                                    id,
                                    formulary.all(Substance.class).stream()
                                            .map(Substance::id)
                                            .toList()));
        }
        return new Mixture.Solute(id, item.child("amountMmol").number(AMOUNT));
    }

    private static String similar(String id, List<String> known) {
        String start = id.length() > 3 ? id.substring(0, 4) : id;
        String near =
                known.stream()
                        .filter(k -> k.startsWith(start))
                        .limit(5)
                        .collect(Collectors.joining(", "));
        return near.isEmpty() ? "" : "; near it: " + near;
    }

    private Map<String, SubstanceDefinition> readDefinitions(Field field) {
        var definitions = new LinkedHashMap<String, SubstanceDefinition>();
        for (var item : field.items()) {
            var definition = readDefinition(item);
            if (definitions.put(definition.id(), definition) != null) {
                item.child("id").report("defined twice; keep one");
            }
        }
        return definitions;
    }

    private static SubstanceDefinition readDefinition(Field item) {
        var solubility = item.child("solubility");
        return new SubstanceDefinition(
                item.child("id")
                        .text(ID, "an id is letters, digits, hyphens, dots and underscores"),
                item.child("molarMassGPerMol").number(MOLAR_MASS),
                item.child("acidBase").optional(MixtureReader::readAcidBase),
                readIons(item.child("strongIons")),
                item.child("osmoticCoefficient").optionalNumber(COEFFICIENT),
                solubility.present()
                        ? solubility.child("intrinsicMgPerMl").optionalNumber(CONCENTRATION)
                        : OptionalDouble.empty(),
                item.child("permeant").optional(Field::truth).orElse(false));
    }

    private static SubstanceDefinition.AcidBase readAcidBase(Field part) {
        var chargeField = part.child("chargeFullyProtonated");
        double charge = chargeField.number(CHARGE);
        if (charge != Math.rint(charge)) {
            chargeField.report("a charge is a whole number");
        }
        var pKaField = part.child("pKa");
        var pKa = new ArrayList<Double>(pKaField.list(step -> step.number(PKA)));
        if (pKa.isEmpty()) {
            pKaField.report("missing; write at least one pKa, or leave acidBase out");
        }
        for (int i = 1; i < pKa.size(); i++) {
            if (pKa.get(i - 1) > pKa.get(i)) {
                pKaField.report("pKa must ascend: the most acid step comes first");
                break;
            }
        }
        if (charge - pKa.size() < -Titration.HIGHEST_CHARGE) {
            pKaField.report("too many steps: no species may carry more than 8 negative charges");
            pKa.clear();
        }
        return new SubstanceDefinition.AcidBase((int) charge, pKa);
    }

    private static Map<String, Double> readIons(Field field) {
        var ions = new LinkedHashMap<String, Double>();
        for (String key : field.keys()) {
            var child = field.child(key);
            double amount = child.number(PER_FORMULA);
            var ion = Ion.parse(key);
            if (ion.isEmpty()) {
                child.report(
                        "is no strong ion; write Na+, Ca2+ or SO4 2-, and give what titrates as acidBase");
            } else if (amount > 0) {
                ions.merge(ion.get().name(), amount, Double::sum);
            }
        }
        return ions;
    }

    private Mixture.PatientFacts readPatient(Field patient) {
        patient.acceptAnything(); // a whole patient of a case may stand here; only this is needed
        return new Mixture.PatientFacts(
                patient.child("weightKg").optionalNumber(Range.between(1, 500, "kg")),
                patient.child("allergies").optional(this::readAllergies));
    }

    private List<Mixture.Allergy> readAllergies(Field field) {
        var seen = new HashSet<Mixture.Allergy>();
        var allergies = new ArrayList<Mixture.Allergy>();
        for (var item : field.items()) {
            boolean ofClass = item.child("class").present();
            if (ofClass == item.child("substance").present()) {
                item.report("name either a substance or a class");
            }
            if (ofClass
                    && formulary.find(AllergyClass.class, item.child("class").text()).isEmpty()) {
                item.child("class")
                        .report(
                                "there is no such allergy class; known: "
                                        + formulary.all(AllergyClass.class).stream()
                                                .map(AllergyClass::id)
                                                .collect(Collectors.joining(", ")));
            }
            var allergy =
                    new Mixture.Allergy(
                            ofClass ? Mixture.AllergyKind.CLASS : Mixture.AllergyKind.SUBSTANCE,
                            ofClass ? item.child("class").text() : item.child("substance").text());
            if (seen.add(allergy)) {
                allergies.add(allergy);
            }
        }
        return allergies;
    }
}
