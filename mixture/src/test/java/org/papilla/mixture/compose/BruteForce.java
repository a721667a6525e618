package org.papilla.mixture.compose;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Tries every volume of every item. Written apart from the searches and from the scoring that they
/// use, from the meaning of the question alone.
final class BruteForce {

    private final Selection selection;
    private final Ruling.Check check;
    private Optional<Score> best = Optional.empty();

    BruteForce(Selection selection, Ruling.Check check) {
        this.selection = selection;
        this.check = check;
    }

    Optional<Score> best() {
        walk(new int[selection.items().size()], 0);
        return best;
    }

    private void walk(int[] volumes, int at) {
        if (at == volumes.length) {
            judge(volumes);
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

    private void judge(int[] volumes) {
        Set<Integer> present = new HashSet<>();
        int used = 0;
        int waste = 0;
        int plain = 0;
        for (int i = 0; i < volumes.length; i++) {
            if (volumes[i] > 0) {
                var item = selection.items().get(i);
                used++;
                plain += item.agents().isEmpty() ? 1 : 0;
                present.addAll(item.agents());
                int opened = 0;
                while (item.fill() > 0 && opened < volumes[i]) {
                    opened += item.fill();
                }
                waste += item.fill() > 0 ? opened - volumes[i] : 0;
            }
        }
        for (var ban : selection.bans()) {
            if (volumes[ban.item()] > 0) {
                return;
            }
        }
        for (var row : selection.rows()) {
            if (!holds(row, volumes)) {
                return;
            }
        }
        for (var pair : selection.pairs()) {
            if (volumes[pair.first()] > 0 && volumes[pair.second()] > 0) {
                return;
            }
        }
        for (var need : selection.needs()) {
            boolean served = false;
            for (int agent : need.servers()) {
                boolean serves = present.contains(agent);
                for (var serving : selection.servings()) {
                    serves &= serving.agent() != agent || holds(serving.row(), volumes);
                }
                served |= serves;
            }
            if (!served) {
                return;
            }
        }
        int penalty = 0;
        for (var choice : selection.choices()) {
            int cheapest = 1000;
            for (var one : choice.cases()) {
                boolean possible = true;
                for (var row : one.rows()) {
                    possible &= holds(row, volumes);
                }
                for (var pair : one.pairs()) {
                    possible &= volumes[pair.first()] == 0 || volumes[pair.second()] == 0;
                }
                cheapest = possible ? Math.min(cheapest, one.penalty()) : cheapest;
            }
            penalty += cheapest;
        }
        if (plain > selection.plainLimit().most()) {
            return;
        }
        if (penalty >= 1000 || present.size() > selection.limit().most()) {
            return;
        }
        int risk = 0;
        for (int agent : present) {
            risk += selection.risks().get(agent);
        }
        var score = new Score(present.size(), used, risk, penalty, waste);
        if ((best.isEmpty() || score.compareTo(best.get()) < 0)
                && check.rule(volumes.clone(), Set.of()) instanceof Ruling.Holds) {
            best = Optional.of(score);
        }
    }

    private static boolean holds(Row row, int[] volumes) {
        long sum = 0;
        for (int i = 0; i < volumes.length; i++) {
            sum += row.coefficient(i) * volumes[i];
        }
        return sum <= row.bound();
    }
}
