package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The question of the smallest mixture without any chemistry: items with agents and volumes,
/// needs, and rules as rows and exclusions. Agents and items are numbered by their place in the
/// lists.
///
/// Every constraint belongs to a named rule, so that a rule can be dropped to see whether it takes
/// part in a conflict.
///
/// @param agents names
/// @param risks per agent, how weak its evidence is; 0 is best
/// @param items products and diluents
/// @param needs what must be served
/// @param servings least dose from which an agent serves; an agent without one serves in any volume
/// @param rows rules that hold over all volumes
/// @param choices groups of alternatives of which one must hold
/// @param pairs items that must not meet
/// @param bans items that must not be used
/// @param limit most agents
/// @param plainLimit most items without an agent
/// @param dropped rules that were taken out
record Selection(
        List<String> agents,
        List<Integer> risks,
        List<Item> items,
        List<Need> needs,
        List<Serving> servings,
        List<Row> rows,
        List<Choice> choices,
        List<Pair> pairs,
        List<Ban> bans,
        Limit limit,
        Limit plainLimit,
        Set<String> dropped) {

    /// Something that can be drawn up.
    ///
    /// @param id id
    /// @param agents agents in it
    /// @param least smallest volume if used, grid steps, at least 1
    /// @param most largest volume, grid steps
    /// @param fill volume of one container, grid steps; 0 where waste does not count
    record Item(String id, Set<Integer> agents, int least, int most, int fill) {
        Item {
            agents = Set.copyOf(agents);
            if (least < 1 || most < least || fill < 0) {
                throw new IllegalArgumentException(
                        "item %s: volumes %d to %d steps of a container of %d"
                                .formatted(id, least, most, fill));
            }
        }

        int wasteAt(int volume) {
            return fill == 0 ? 0 : (volume + fill - 1) / fill * fill - volume;
        }
    }

    /// Something that one agent, given in a serving dose, must do.
    record Need(String rule, Set<Integer> servers) {
        Need {
            servers = Set.copyOf(servers);
        }
    }

    /// An agent serves only where the row holds.
    record Serving(int agent, Row row) {}

    /// Alternatives of which at least one must hold; the cheapest that holds is what counts.
    record Choice(String name, List<Case> cases) {
        Choice {
            cases = List.copyOf(cases);
        }
    }

    /// One alternative.
    ///
    /// @param label what it stands for
    /// @param penalty what it costs
    /// @param rows what must hold in it
    /// @param pairs items that must not meet in it
    record Case(String label, int penalty, List<Row> rows, List<Pair> pairs) {
        Case {
            rows = List.copyOf(rows);
            pairs = List.copyOf(pairs);
        }
    }

    /// Two items that must not meet.
    record Pair(String rule, int first, int second) {}

    /// An item that must not be used.
    record Ban(String rule, int item) {}

    /// The most of something.
    record Limit(String rule, int most) {}

    Selection {
        agents = List.copyOf(agents);
        risks = List.copyOf(risks);
        items = List.copyOf(items);
        needs = List.copyOf(needs);
        servings = List.copyOf(servings);
        rows = List.copyOf(rows);
        choices = List.copyOf(choices);
        pairs = List.copyOf(pairs);
        bans = List.copyOf(bans);
        dropped = Set.copyOf(dropped);
        if (risks.size() != agents.size()) {
            throw new IllegalArgumentException(
                    agents.size() + " agents but " + risks.size() + " risks");
        }
        for (var row : rows) {
            if (row.size() != items.size()) {
                throw new IllegalArgumentException(
                        "row of rule "
                                + row.rule()
                                + " has "
                                + row.size()
                                + " coefficients for "
                                + items.size()
                                + " items");
            }
        }
    }

    /// Every rule that some constraint belongs to.
    List<String> rules() {
        var all = new LinkedHashSet<String>();
        needs.forEach(need -> all.add(need.rule()));
        servings.forEach(serving -> all.add(serving.row().rule()));
        rows.forEach(row -> all.add(row.rule()));
        choices.forEach(choice ->
                choice.cases()
                        .forEach(one -> {
                            one.rows().forEach(row -> all.add(row.rule()));
                            one.pairs().forEach(pair -> all.add(pair.rule()));
                        }));
        pairs.forEach(pair -> all.add(pair.rule()));
        bans.forEach(ban -> all.add(ban.rule()));
        all.add(limit.rule());
        all.add(plainLimit.rule());
        return List.copyOf(all);
    }

    /// The same question without some rules.
    Selection without(Set<String> rules) {
        Predicate<Row> row = r -> !rules.contains(r.rule());
        Predicate<Pair> pair = p -> !rules.contains(p.rule());
        var gone = new HashSet<>(dropped);
        gone.addAll(rules);
        return new Selection(
                agents,
                risks,
                items,
                needs.stream().filter(need -> !rules.contains(need.rule())).toList(),
                servings.stream().filter(serving -> row.test(serving.row())).toList(),
                rows.stream().filter(row).toList(),
                choices.stream()
                        .map(choice ->
                                new Choice(
                                        choice.name(),
                                        choice.cases().stream()
                                                .map(one ->
                                                        new Case(
                                                                one.label(),
                                                                one.penalty(),
                                                                one.rows().stream()
                                                                        .filter(row)
                                                                        .toList(),
                                                                one.pairs().stream()
                                                                        .filter(pair)
                                                                        .toList()))
                                                .toList()))
                        .toList(),
                pairs.stream().filter(pair).toList(),
                bans.stream().filter(ban -> !rules.contains(ban.rule())).toList(),
                rules.contains(limit.rule()) ? new Limit(limit.rule(), agents.size()) : limit,
                rules.contains(plainLimit.rule())
                        ? new Limit(plainLimit.rule(), items.size())
                        : plainLimit,
                gone);
    }

    /// The same question with one more need.
    Selection withNeed(Need need) {
        var more = new ArrayList<>(needs);
        more.add(need);
        return new Selection(
                agents,
                risks,
                items,
                more,
                servings,
                rows,
                choices,
                pairs,
                bans,
                limit,
                plainLimit,
                dropped);
    }

    /// Items that no rule bans.
    BitSet allowed() {
        var allowed = new BitSet(items.size());
        allowed.set(0, items.size());
        bans.forEach(ban -> allowed.clear(ban.item()));
        return allowed;
    }

    /// How good volumes are, or nothing when they break a rule.
    Optional<Score> score(int[] volumes) {
        var present = new BitSet(agents.size());
        int used = 0;
        int waste = 0;
        int plain = 0;
        for (int i = 0; i < items.size(); i++) {
            if (volumes[i] != 0) {
                var item = items.get(i);
                if (volumes[i] < item.least() || volumes[i] > item.most()) {
                    return Optional.empty();
                }
                used++;
                plain += item.agents().isEmpty() ? 1 : 0;
                waste += item.wasteAt(volumes[i]);
                item.agents().forEach(present::set);
            }
        }
        for (var ban : bans) {
            if (volumes[ban.item()] != 0) {
                return Optional.empty();
            }
        }
        if (present.cardinality() > limit.most()
                || plain > plainLimit.most()
                || !rows.stream().allMatch(row -> row.holds(volumes))
                || pairs.stream().anyMatch(pair -> meets(pair, volumes))
                || !needs.stream().allMatch(need -> served(need, present, volumes))) {
            return Optional.empty();
        }
        int penalty = 0;
        for (var choice : choices) {
            int least = cheapest(choice, volumes);
            if (least == Integer.MAX_VALUE) {
                return Optional.empty();
            }
            penalty += least;
        }
        int risk = present.stream().map(risks::get).sum();
        return Optional.of(new Score(present.cardinality(), used, risk, penalty, waste));
    }

    private boolean served(Need need, BitSet present, int[] volumes) {
        return need.servers().stream()
                .anyMatch(agent ->
                        present.get(agent)
                                && servings.stream()
                                        .filter(serving -> serving.agent() == agent)
                                        .allMatch(serving -> serving.row().holds(volumes)));
    }

    private static int cheapest(Choice choice, int[] volumes) {
        int least = Integer.MAX_VALUE;
        for (var one : choice.cases()) {
            if (one.penalty() < least
                    && one.rows().stream().allMatch(row -> row.holds(volumes))
                    && one.pairs().stream().noneMatch(pair -> meets(pair, volumes))) {
                least = one.penalty();
            }
        }
        return least;
    }

    private static boolean meets(Pair pair, int[] volumes) {
        return volumes[pair.first()] != 0 && volumes[pair.second()] != 0;
    }
}
