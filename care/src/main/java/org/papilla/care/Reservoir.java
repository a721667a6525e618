package org.papilla.care;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.papilla.scalp.depot.Drug;
import org.papilla.scalp.depot.DrugLibrary;
import org.papilla.scalp.depot.Skin;
import org.papilla.scalp.placement.DepotModel;
import org.papilla.scalp.placement.DepotWorlds;

/// The drug that a placement is made for, in the skin that goes with the disease.
///
/// @param drug the first of the given agents that the depot engine knows
/// @param skin the scalp
record Reservoir(Drug drug, Skin skin) {

    private static final int WORLDS = 60;
    private static final long SEED = 4711;

    /// The reservoir of the first of the given agents that the depot engine knows.
    static Optional<Reservoir> of(Collection<String> agents, String indication) {
        var library = DrugLibrary.shipped();
        return agents.stream()
                .flatMap(agent -> library.drug(agent).stream())
                .findFirst()
                .map(drug -> new Reservoir(drug, skin(indication)));
    }

    /// The depot with best estimates.
    DepotModel central() {
        return DepotWorlds.central(skin, drug);
    }

    /// The depot with parameters drawn from their uncertainty, always the same draws.
    List<DepotModel> worlds() {
        return DepotWorlds.sampled(skin, drug, WORLDS, SEED);
    }

    private static Skin skin(String indication) {
        String id =
                switch (indication) {
                    case "male-pattern", "female-pattern" -> "androgenetic";
                    case "alopecia-areata" -> "alopecia-areata";
                    default -> "normal";
                };
        return Skin.preset(id).orElseThrow();
    }
}
