package org.papilla.mixture.compose;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A third prover for tests: the fewest agents by mixed-integer programming with CBC, written as a
/// textbook model of its own.
final class ThirdProver {

    private static final double BIG = 1e4;

    private ThirdProver() {}

    /// The fewest agents by the rows alone; empty when there is no solution.
    static OptionalInt fewestAgents(Selection selection) {
        MPSolver solver = MPSolver.createSolver("CBC");
        int n = selection.items().size();
        var used = new MPVariable[n];
        var volume = new MPVariable[n];
        for (int i = 0; i < n; i++) {
            var item = selection.items().get(i);
            used[i] = solver.makeBoolVar("x" + i);
            volume[i] = solver.makeIntVar(0, item.most(), "v" + i);
            var above = solver.makeConstraint(0, Double.POSITIVE_INFINITY);
            above.setCoefficient(volume[i], 1);
            above.setCoefficient(used[i], -item.least());
            var below = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0);
            below.setCoefficient(volume[i], 1);
            below.setCoefficient(used[i], -item.most());
        }
        for (var ban : selection.bans()) {
            used[ban.item()].setUb(0);
        }
        for (var pair : selection.pairs()) {
            var apart = solver.makeConstraint(Double.NEGATIVE_INFINITY, 1);
            addTo(apart, used[pair.first()], 1);
            addTo(apart, used[pair.second()], 1);
            if (pair.first() == pair.second()) {
                used[pair.first()].setUb(0);
            }
        }
        selection.rows().forEach(row -> enforce(solver, row, volume, null));
        int agents = selection.agents().size();
        var present = new MPVariable[agents];
        var serving = new MPVariable[agents];
        var count = solver.makeConstraint(0, selection.limit().most());
        for (int a = 0; a < agents; a++) {
            present[a] = solver.makeBoolVar("y" + a);
            serving[a] = solver.makeBoolVar("t" + a);
            count.setCoefficient(present[a], 1);
            solver.objective().setCoefficient(present[a], 1);
            var brought = solver.makeConstraint(0, Double.POSITIVE_INFINITY);
            brought.setCoefficient(serving[a], -1);
            for (int i = 0; i < n; i++) {
                if (selection.items().get(i).agents().contains(a)) {
                    var brings = solver.makeConstraint(0, Double.POSITIVE_INFINITY);
                    brings.setCoefficient(present[a], 1);
                    brings.setCoefficient(used[i], -1);
                    brought.setCoefficient(used[i], 1);
                }
            }
        }
        var plain = solver.makeConstraint(0, selection.plainLimit().most());
        for (int i = 0; i < n; i++) {
            if (selection.items().get(i).agents().isEmpty()) {
                plain.setCoefficient(used[i], 1);
            }
        }
        selection
                .servings()
                .forEach(one -> enforce(solver, one.row(), volume, serving[one.agent()]));
        for (var need : selection.needs()) {
            var served = solver.makeConstraint(1, Double.POSITIVE_INFINITY);
            need.servers().forEach(a -> served.setCoefficient(serving[a], 1));
        }
        for (var choice : selection.choices()) {
            var one = solver.makeConstraint(1, Double.POSITIVE_INFINITY);
            for (var alternative : choice.cases()) {
                var taken = solver.makeBoolVar("z" + solver.numVariables());
                one.setCoefficient(taken, 1);
                alternative.rows().forEach(row -> enforce(solver, row, volume, taken));
                for (var pair : alternative.pairs()) {
                    var apart = solver.makeConstraint(Double.NEGATIVE_INFINITY, 2);
                    apart.setCoefficient(taken, 1);
                    if (pair.first() == pair.second()) {
                        apart.setCoefficient(used[pair.first()], 2);
                    } else {
                        apart.setCoefficient(used[pair.first()], 1);
                        apart.setCoefficient(used[pair.second()], 1);
                    }
                }
            }
        }
        solver.objective().setMinimization();
        var status = solver.solve();
        return status == MPSolver.ResultStatus.OPTIMAL
                ? OptionalInt.of((int) Math.round(solver.objective().value()))
                : OptionalInt.empty();
    }

    private static void addTo(MPConstraint constraint, MPVariable variable, double more) {
        constraint.setCoefficient(variable, constraint.getCoefficient(variable) + more);
    }

    private static void enforce(
            MPSolver solver, Row row, MPVariable[] volume, @Nullable MPVariable when) {
        var constraint =
                solver.makeConstraint(
                        Double.NEGATIVE_INFINITY, row.bound() + (when == null ? 0 : BIG));
        for (int i = 0; i < volume.length; i++) {
            if (row.coefficient(i) != 0) {
                constraint.setCoefficient(volume[i], row.coefficient(i));
            }
        }
        if (when != null) {
            constraint.setCoefficient(when, BIG);
        }
    }
}
