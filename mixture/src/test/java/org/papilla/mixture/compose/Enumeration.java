package org.papilla.mixture.compose;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Every set of items that reaches given numbers of agents and items, by trying all volumes.
final class Enumeration {

    private final Selection selection;
    private final Score optimum;
    private final Set<List<Boolean>> supports = new HashSet<>();

    private Enumeration(Selection selection, Score optimum) {
        this.selection = selection;
        this.optimum = optimum;
    }

    static Set<List<Boolean>> supports(Selection selection, Score optimum) {
        var enumeration = new Enumeration(selection, optimum);
        enumeration.walk(new int[selection.items().size()], 0);
        return enumeration.supports;
    }

    private void walk(int[] volumes, int at) {
        if (at == volumes.length) {
            selection
                    .score(volumes)
                    .filter(s -> s.agents() == optimum.agents() && s.items() == optimum.items())
                    .ifPresent(_ ->
                            supports.add(
                                    ExactSearchTest.itemsOf(
                                            Arrays.stream(volumes).boxed().toList())));
            return;
        }
        volumes[at] = 0;
        walk(volumes, at + 1);
        var item = selection.items().get(at);
        for (int v = item.least(); v <= item.most(); v++) {
            volumes[at] = v;
            walk(volumes, at + 1);
        }
        volumes[at] = 0;
    }
}
