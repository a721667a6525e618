package org.papilla.mixture;

/// The corners of what is uncertain about pH: the label pH of every product at one end, and the
/// constants of every weak acid and base at one end. The titrant of a product is worked out with
/// the same constants with which it is then used, so that a product alone keeps its label pH.
enum Scenario {
    VALUE(0, Titration.End.VALUE, 0),
    ACID_LABEL_ACID_CONSTANTS(1, Titration.End.ACID, -1),
    ACID_LABEL_ALKALINE_CONSTANTS(2, Titration.End.ALKALINE, -1),
    ALKALINE_LABEL_ACID_CONSTANTS(3, Titration.End.ACID, 1),
    ALKALINE_LABEL_ALKALINE_CONSTANTS(4, Titration.End.ALKALINE, 1);

    static final int COUNT = 5;
    private static final Scenario[] ALL = values();

    private final int index;
    private final Titration.End constants;
    private final int label;

    Scenario(int index, Titration.End constants, int label) {
        this.index = index;
        this.constants = constants;
        this.label = label;
    }

    static Scenario at(int i) {
        return ALL[i];
    }

    int index() {
        return index;
    }

    Titration.End constants() {
        return constants;
    }

    /// −1 for the acid end of label pH, 0 for its value, 1 for the alkaline end.
    int label() {
        return label;
    }
}
