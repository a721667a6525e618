package org.papilla.formulary;

import java.util.function.BiFunction;
import org.papilla.formulary.document.Field;

/// The kinds of entry, each with the folder that holds its files and the reader of one entry.
enum Kind {
    SOURCE("sources", Source.class, Source::read),
    MECHANISM("mechanisms", Mechanism.class, Mechanism::read),
    ALLERGY_CLASS("allergies", AllergyClass.class, AllergyClass::read),
    AGENT("agents", Agent.class, Agent::read),
    TRIAL("trials", Trial.class, Trial::read),
    METHOD("methods", Method.class, Method::read),
    INDICATION("indications", Indication.class, Indication::read),
    SCALE("scales", Scale.class, Scale::read),
    TECHNIQUE("techniques", Technique.class, Technique::read),
    SCHEDULE("schedules", Schedule.class, Schedule::read),
    CARE_STEP("care", CareStep.class, CareStep::read),
    CONSENT_ITEM("consent", ConsentItem.class, ConsentItem::read),
    EXPECTATION("expectations", Expectation.class, Expectation::read),
    CLAIM("claims", Claim.class, Claim::read),
    TERM("terms", Term.class, Term::read),
    STANDARD("standards", Standard.class, Standard::read),
    ADVERSE_EVENT("adverse-events", AdverseEvent.class, AdverseEvent::read),
    NORM("norms", Norm.class, Norm::read),
    ANATOMY("anatomy", Anatomy.class, Anatomy::read),
    QUESTION("questions", Question.class, Question::read),
    MEASURE("measures", Measure.class, Measure::read),
    RULE("rules", Rule.class, Rule::read),
    SUBSTANCE("substances", Substance.class, Substance::read),
    PRODUCT("products", Product.class, Product::read),
    INCOMPATIBILITY("incompatibilities", Incompatibility.class, Incompatibility::read),
    MIXTURE_LIMIT("limits", MixtureLimit.class, MixtureLimit::read);

    private final String folder;
    private final Class<? extends Entry> type;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method has no state
    private final BiFunction<Field, Reading, ? extends Entry> reader;

    <T extends Entry> Kind(String folder, Class<T> type, BiFunction<Field, Reading, T> reader) {
        this.folder = folder;
        this.type = type;
        this.reader = reader;
    }

    String folder() {
        return folder;
    }

    Class<? extends Entry> type() {
        return type;
    }

    Entry read(Field field, Reading reading) {
        return reader.apply(field, reading);
    }
}
