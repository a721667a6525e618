package org.papilla.mixture.compose;

/// Ids of the rules that a composition obeys, as they stand in conflicts.
final class RuleIds {

    static final String STOCK = "stock";
    static final String MOST_AGENTS = "most-agents";
    static final String MOST_DILUENTS = "most-diluents";
    static final String TWIN = "same-diluent";
    static final String UNDESCRIBED = "undescribed:";
    static final String USUAL_DOSE = "usual-dose:";
    static final String DECLARATION = "declaration";
    static final String MECHANISM = "mechanism:";
    static final String EVIDENCE = "evidence:";
    static final String SERVING_DOSE = "serving-dose:";
    static final String DOSE = "dose:";
    static final String LIMIT = "limit:";
    static final String INCOMPATIBILITY = "incompatibility:";
    static final String SOLUBILITY = "solubility:";
    static final String WISH = "wish:exclude:";
    static final String INCLUDE = "wish:include:";
    static final String SCREENING = "screening:";
    static final String ALLERGY = "allergy:";
    static final String BLOCKED = "blocked:";
    static final String SPECIALIST = "specialist:";
    static final String INDICATION = "indication:";
    static final String LABEL = "label:";
    static final String NOT_USABLE = "not-usable:";
    static final String CHECK = "check:";

    private RuleIds() {}
}
