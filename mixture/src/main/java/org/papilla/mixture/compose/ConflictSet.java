package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A smallest set of rules that cannot hold together: take any one of them away and the rest can.
///
/// By the deletion filter (Chinneck and Dravnieks 1991): each rule in turn is dropped for good when
/// the others still collide without it. Whether they collide is proven by [ExactSearch] each time.
final class ConflictSet {

    private final Selection selection;
    private final Ruling.Check check;
    private final Deadline deadline;
    private final boolean nothingServesNothing;

    /// @param rules the rules, none of which can be spared
    /// @param single the rules of which dropping that one alone makes the whole question solvable;
    ///   the others also take part in a further conflict
    record Conflict(List<String> rules, Set<String> single) {
        Conflict {
            rules = List.copyOf(rules);
            single = Set.copyOf(single);
        }
    }

    /// @param nothingServesNothing whether a question that asks for nothing is solved by nothing,
    ///   whatever the rows say
    ConflictSet(
            Selection selection,
            Ruling.Check check,
            Deadline deadline,
            boolean nothingServesNothing) {
        this.nothingServesNothing = nothingServesNothing;
        this.selection = selection;
        this.check = check;
        this.deadline = deadline;
    }

    /// Finds one for a question that has no solution.
    ///
    /// @param spareFirst rules in the order in which they are tried; what nobody can change comes
    ///   first, so that what remains is what a clinician can act on
    /// @return nothing when the time was over before minimality was proven
    Optional<Conflict> find(List<String> spareFirst) {
        try {
            var gone = new LinkedHashSet<String>();
            for (var rule : spareFirst) {
                gone.add(rule);
                if (solvable(gone)) {
                    gone.remove(rule);
                }
            }
            var kept = new ArrayList<>(spareFirst);
            kept.removeAll(gone);
            var single = new LinkedHashSet<String>();
            for (var rule : kept) {
                if (solvable(Set.of(rule))) {
                    single.add(rule);
                }
            }
            return Optional.of(new Conflict(kept, single));
        } catch (Deadline.Passed passed) {
            return Optional.empty();
        }
    }

    private boolean solvable(Set<String> dropped) {
        var rest = selection.without(dropped);
        if (nothingServesNothing && rest.needs().isEmpty()) {
            return true;
        }
        return switch (new ExactSearch(rest, check, deadline).feasible()) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> throw new Deadline.Passed();
        };
    }
}
