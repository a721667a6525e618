package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.papilla.mixture.compose.Selection.Case;
import org.papilla.mixture.compose.Selection.Choice;
import org.papilla.mixture.compose.Selection.Item;
import org.papilla.mixture.compose.Selection.Limit;
import org.papilla.mixture.compose.Selection.Need;
import org.papilla.mixture.compose.Selection.Pair;
import org.papilla.mixture.compose.Selection.Serving;

/// A made-up pharmacy, for benchmarks only: as many products as one likes, with one agent or a few,
/// doses, windows for osmolality and pH, incompatible pairs, and a volume of 2 to 5 mL. The same
/// seed gives the same pharmacy.
///
/// Lies in the search's package so that the search need not open it.
public final class Pharmacy {

    private static final long TIME_LIMIT_MILLIS = 20_000;

    private final Selection selection;

    /// Makes a pharmacy.
    ///
    /// @param seed seed of everything that is random
    /// @param products how many products besides three diluents
    /// @param mechanisms how many mechanisms the mixture must serve
    public Pharmacy(long seed, int products, int mechanisms) {
        selection = selection(seed, products, mechanisms);
    }

    /// Searches the smallest mixture, with proof.
    ///
    /// @return how many agents it needs; -1 if no mixture serves
    /// @throws IllegalStateException if the search was not done after 20 s
    public int fewestAgents() {
        var search =
                new ExactSearch(
                        selection,
                        (volumes, dropped) -> new Ruling.Holds(),
                        Deadline.inMillis(TIME_LIMIT_MILLIS));
        return switch (search.solve()) {
            case ExactSearch.Optimal optimal -> optimal.best().score().agents();
            case ExactSearch.Impossible _ -> -1;
            case ExactSearch.OutOfTime late ->
                    throw new IllegalStateException(
                            "search (%d ms) was not done; at least %d agents"
                                    .formatted(TIME_LIMIT_MILLIS, late.leastAgents()));
        };
    }

    private static Selection selection(long seed, int products, int mechanisms) {
        var random = new SplittableRandom(seed);
        int agents = products * 2 / 3;
        var names = new ArrayList<String>();
        var risks = new ArrayList<Integer>();
        for (int a = 0; a < agents; a++) {
            names.add("agent-" + a);
            risks.add(random.nextInt(5));
        }
        var items = new ArrayList<Item>();
        double[] osmolality = new double[products + 3];
        double[] charge = new double[products + 3];
        for (int i = 0; i < products; i++) {
            var held = new HashSet<Integer>(List.of(i < agents ? i : random.nextInt(agents)));
            if (random.nextInt(5) == 0) {
                held.add(random.nextInt(agents));
            }
            items.add(new Item("product-" + i, held, 2, random.nextInt(20, 60), 40));
            osmolality[i] =
                    random.nextInt(4) == 0
                            ? random.nextDouble(320, 1500)
                            : random.nextDouble(230, 340);
            charge[i] = random.nextDouble(-8, 5);
        }
        double[] diluents = {286, 0, 1660};
        double[] diluentCharge = {0, 0, 30};
        for (int d = 0; d < diluents.length; d++) {
            items.add(new Item("diluent-" + d, Set.of(), 1, 100, 0));
            osmolality[products + d] = diluents[d];
            charge[products + d] = diluentCharge[d];
        }
        int count = items.size();
        var needs = new ArrayList<Need>();
        for (int m = 0; m < mechanisms; m++) {
            var servers = new HashSet<Integer>();
            for (int a = 0; a < agents; a++) {
                if (random.nextInt(100) < 16) {
                    servers.add(a);
                }
            }
            needs.add(new Need("mechanism-" + m, servers));
        }
        var servings = new ArrayList<Serving>();
        for (int a = 0; a < agents; a++) {
            double[] dose = new double[count];
            for (int i = 0; i < count; i++) {
                dose[i] = items.get(i).agents().contains(a) ? 1 : 0;
            }
            servings.add(new Serving(a, Row.relaxedAtLeast("dose", dose, random.nextInt(6, 20))));
        }
        var rows = new ArrayList<Row>();
        double[] one = new double[count];
        Arrays.fill(one, 1);
        rows.add(Row.relaxedAtLeast("volume", one, 40));
        rows.add(Row.relaxedAtMost("volume", one, 100));
        rows.add(Row.relaxedAtLeast("osmolality", minus(osmolality, 280), 0));
        rows.add(Row.relaxedAtMost("osmolality", minus(osmolality, 320), 0));
        rows.add(Row.relaxedAtLeast("ph", minus(charge, -2), 0));
        rows.add(Row.relaxedAtMost("ph", minus(charge, 2), 0));
        var bins = new ArrayList<Case>();
        for (int b = 0; b < 10; b++) {
            double low = -2 + 0.4 * b;
            bins.add(
                    new Case(
                            "bin-" + b,
                            Math.abs(2 * b - 9) / 2,
                            List.of(
                                    Row.relaxedAtLeast("ph", minus(charge, low), 0),
                                    Row.relaxedAtMost("ph", minus(charge, low + 0.4), 0)),
                            List.of()));
        }
        var classes = new ArrayList<Case>();
        for (int c = 1; c <= 6; c++) {
            classes.add(
                    new Case(
                            "within " + 5 * c,
                            c - 1,
                            List.of(
                                    Row.relaxedAtLeast(
                                            "osmolality", minus(osmolality, 290 - 5 * c), 0),
                                    Row.relaxedAtMost(
                                            "osmolality", minus(osmolality, 290 + 5 * c), 0)),
                            List.of()));
        }
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < products; i++) {
            for (int j = 0; j < i; j++) {
                if (random.nextInt(100) < 6) {
                    pairs.add(new Pair("incompatible", i, j));
                }
            }
        }
        return new Selection(
                names,
                risks,
                items,
                needs,
                servings,
                rows,
                List.of(new Choice("ph", bins), new Choice("osmolality", classes)),
                pairs,
                List.of(),
                new Limit("agents", 10),
                new Limit("plain", 2),
                Set.of());
    }

    private static double[] minus(double[] values, double level) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i] - level;
        }
        return result;
    }
}
