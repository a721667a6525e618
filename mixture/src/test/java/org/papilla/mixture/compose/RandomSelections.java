package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.papilla.mixture.compose.Selection.Ban;
import org.papilla.mixture.compose.Selection.Case;
import org.papilla.mixture.compose.Selection.Choice;
import org.papilla.mixture.compose.Selection.Item;
import org.papilla.mixture.compose.Selection.Limit;
import org.papilla.mixture.compose.Selection.Need;
import org.papilla.mixture.compose.Selection.Pair;
import org.papilla.mixture.compose.Selection.Serving;

/// Questions made at random with every kind of constraint, by seed.
final class RandomSelections {

    private RandomSelections() {}

    /// A question so small that all its volumes can be tried: at most six items with at most three
    /// volumes each.
    static Selection small(long seed) {
        var random = new SplittableRandom(seed);
        int agents = random.nextInt(1, 6);
        int count = random.nextInt(1, 7);
        var names = new ArrayList<String>();
        var risks = new ArrayList<Integer>();
        for (int a = 0; a < agents; a++) {
            names.add("agent-" + a);
            risks.add(random.nextInt(5));
        }
        var items = new ArrayList<Item>();
        for (int i = 0; i < count; i++) {
            var held = new HashSet<Integer>();
            int size = random.nextInt(10) < 2 ? 0 : random.nextInt(1, 3);
            for (int n = 0; n < size; n++) {
                held.add(random.nextInt(agents));
            }
            int least = random.nextInt(1, 4);
            items.add(
                    new Item(
                            "item-" + i,
                            held,
                            least,
                            least + random.nextInt(3),
                            random.nextInt(3) == 0 ? 0 : random.nextInt(1, 5)));
        }
        var needs = new ArrayList<Need>();
        for (int n = random.nextInt(4); n > 0; n--) {
            var servers = new HashSet<Integer>();
            for (int s = random.nextInt(1, 4); s > 0; s--) {
                servers.add(random.nextInt(agents));
            }
            needs.add(new Need("need-" + n, servers));
        }
        var servings = new ArrayList<Serving>();
        for (int a = 0; a < agents; a++) {
            if (random.nextBoolean()) {
                servings.add(new Serving(a, dose(random, "serving", items, a)));
            }
        }
        var rows = new ArrayList<Row>();
        for (int r = random.nextInt(5); r > 0; r--) {
            rows.add(row(random, "row-" + r, count));
        }
        var choices = new ArrayList<Choice>();
        for (int c = random.nextInt(3); c > 0; c--) {
            var cases = new ArrayList<Case>();
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                cases.add(
                        new Case(
                                "case-" + n,
                                random.nextInt(4),
                                List.of(row(random, "choice-" + c, count)),
                                random.nextInt(3) == 0
                                        ? List.of(pair(random, "choice-pair", count))
                                        : List.of()));
            }
            choices.add(new Choice("choice-" + c, cases));
        }
        var pairs = new ArrayList<Pair>();
        for (int p = random.nextInt(2); p > 0 && count > 1; p--) {
            pairs.add(pair(random, "pair-" + p, count));
        }
        var bans = new ArrayList<Ban>();
        if (random.nextInt(3) == 0) {
            bans.add(new Ban("ban", random.nextInt(count)));
        }
        return new Selection(
                names,
                risks,
                items,
                needs,
                servings,
                rows,
                choices,
                pairs,
                bans,
                new Limit("limit", random.nextInt(1, agents + 2)),
                new Limit("plain", random.nextInt(3)),
                Set.of());
    }

    private static Row row(SplittableRandom random, String rule, int count) {
        long[] coefficients = new long[count];
        for (int i = 0; i < count; i++) {
            coefficients[i] = random.nextInt(-6, 7);
        }
        return Row.atMost(rule, coefficients, random.nextInt(-4, 12));
    }

    private static Row dose(SplittableRandom random, String rule, List<Item> items, int agent) {
        long[] coefficients = new long[items.size()];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = items.get(i).agents().contains(agent) ? random.nextInt(1, 5) : 0;
        }
        return Row.atLeast(rule, coefficients, random.nextInt(1, 10));
    }

    private static Pair pair(SplittableRandom random, String rule, int count) {
        return new Pair(rule, random.nextInt(count), random.nextInt(count));
    }

    /// A question of the size of a large pharmacy: products with one agent or a few, doses, windows
    /// for osmolality and pH, incompatible pairs, a volume of 2 to 5 mL.
    static Selection pharmacy(long seed, int products, int mechanisms) {
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
