package org.papilla.mixture.compose;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.Constraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.papilla.mixture.compose.SupportSearch.Found;

/// The same question put to CP-SAT of OR-Tools, as a second and independent prover.
///
/// It shares with [ExactSearch] only the rows and the full check, none of the search.
/// `linearization_level` 2 because the default did not prove instances of 120 products within a
/// minute; one worker and a fixed seed so that a run can be repeated.
final class CpSatSearch {

    private static final int SEED = 2026;

    private final Selection selection;
    private final Ruling.Check check;
    private final Deadline deadline;
    private final CpModel model = new CpModel();
    private final List<BoolVar> used = new ArrayList<>();
    private final List<IntVar> volume = new ArrayList<>();
    private final List<BoolVar> present = new ArrayList<>();
    private final List<BoolVar> serving = new ArrayList<>();
    private Stage stage = Stage.COVER;

    /// How much of the question is in the model. Less is easier, and a "no" to less is a "no" to
    /// the whole; more comes in only where less has a solution that the whole has not.
    private enum Stage {
        /// Which items, agents and servers; no volumes.
        COVER,
        /// And volumes with their rows.
        ROWS,
        /// And the alternatives: everything.
        WHOLE
    }

    /// Loads the native library, which takes most of a second the first time in a process.
    static void load() {
        Loader.loadNativeLibraries();
    }

    CpSatSearch(Selection selection, Ruling.Check check, Deadline deadline) {
        this.selection = selection;
        this.check = check;
        this.deadline = deadline;
        for (var item : selection.items()) {
            used.add(model.newBoolVar(item.id()));
        }
        agents();
        for (var pair : selection.pairs()) {
            model.addBoolOr(
                    new Literal[] {used.get(pair.first()).not(), used.get(pair.second()).not()});
        }
        for (var ban : selection.bans()) {
            model.addEquality(used.get(ban.item()), 0);
        }
    }

    /// Volumes that hold everywhere with fewer agents than `agents`, or as many and fewer than
    /// `items` items; nothing when it is proven that there are none.
    ///
    /// @throws Deadline.Passed when the time is over before that is known
    Optional<Found> fewerThan(int agents, int items) {
        long weight = selection.items().size() + 1L;
        var count = LinearExpr.newBuilder();
        present.forEach(y -> count.addTerm(y, weight));
        used.forEach(count::add);
        model.addLinearConstraint(count, 0, agents * weight + items - 1);
        // The objective only steers; the bound above is what is proven.
        model.minimize(count);
        while (true) {
            var solver = new CpSolver();
            var parameters = solver.getParameters();
            parameters.setLinearizationLevel(2);
            parameters.setNumSearchWorkers(1);
            parameters.setRandomSeed(SEED);
            parameters.setMaxTimeInSeconds(Math.max(0.01, deadline.secondsLeft()));
            parameters.setStopAfterFirstSolution(true);
            var status = solver.solve(model);
            if (status == CpSolverStatus.INFEASIBLE) {
                return Optional.empty();
            }
            if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
                if (status == CpSolverStatus.MODEL_INVALID) {
                    throw new IllegalStateException(
                            "CP-SAT refused the model: " + model.validate());
                }
                throw new Deadline.Passed();
            }
            if (stage == Stage.COVER) {
                stage = Stage.ROWS;
                volumes();
                continue;
            }
            int[] volumes = volume.stream().mapToInt(v -> (int) solver.value(v)).toArray();
            var score = selection.score(volumes);
            if (score.isEmpty() && stage == Stage.ROWS) {
                stage = Stage.WHOLE;
                choices();
                continue;
            }
            if (score.isEmpty()) {
                throw new IllegalStateException(
                        "CP-SAT returned volumes that break a row: " + Arrays.toString(volumes));
            }
            switch (check.rule(volumes, selection.dropped())) {
                case Ruling.Holds() -> {
                    return Optional.of(Found.of(volumes, score.get()));
                }
                case Ruling.ItemsFail(_) -> exclude(volumes, false);
                case Ruling.VolumesFail(_) -> exclude(volumes, true);
            }
        }
    }

    private void volumes() {
        for (int i = 0; i < selection.items().size(); i++) {
            var item = selection.items().get(i);
            var v = model.newIntVar(0, item.most(), item.id() + " steps");
            model.addGreaterOrEqual(v, LinearExpr.term(used.get(i), item.least()));
            model.addLessOrEqual(v, LinearExpr.term(used.get(i), item.most()));
            volume.add(v);
        }
        for (var row : selection.rows()) {
            add(row);
        }
        for (var one : selection.servings()) {
            add(one.row()).onlyEnforceIf(serving.get(one.agent()));
        }
    }

    private void agents() {
        var bringers = new ArrayList<List<Literal>>();
        for (var name : selection.agents()) {
            present.add(model.newBoolVar(name));
            bringers.add(new ArrayList<>());
        }
        for (int i = 0; i < selection.items().size(); i++) {
            for (int agent : selection.items().get(i).agents()) {
                model.addImplication(used.get(i), present.get(agent));
                bringers.get(agent).add(used.get(i));
            }
        }
        var count = LinearExpr.newBuilder();
        present.forEach(count::add);
        model.addLinearConstraint(count, 0, selection.limit().most());
        var plain = LinearExpr.newBuilder();
        for (int i = 0; i < selection.items().size(); i++) {
            if (selection.items().get(i).agents().isEmpty()) {
                plain.add(used.get(i));
            }
        }
        model.addLinearConstraint(plain, 0, selection.plainLimit().most());
        for (int a = 0; a < selection.agents().size(); a++) {
            var t = model.newBoolVar(selection.agents().get(a) + " serves");
            var oneBrings = new ArrayList<>(bringers.get(a));
            oneBrings.add(t.not());
            model.addBoolOr(oneBrings.toArray(Literal[]::new));
            serving.add(t);
        }
        for (var need : selection.needs()) {
            model.addBoolOr(
                    need.servers().stream().sorted().map(serving::get).toArray(Literal[]::new));
        }
    }

    private void choices() {
        for (var choice : selection.choices()) {
            var taken = new ArrayList<Literal>();
            for (var one : choice.cases()) {
                var z = model.newBoolVar(choice.name() + " " + one.label());
                taken.add(z);
                for (var row : one.rows()) {
                    add(row).onlyEnforceIf(z);
                }
                for (var pair : one.pairs()) {
                    model.addBoolOr(
                            new Literal[] {
                                z.not(), used.get(pair.first()).not(), used.get(pair.second()).not()
                            });
                }
            }
            model.addBoolOr(taken.toArray(Literal[]::new));
        }
    }

    private Constraint add(Row row) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int i = 0; i < selection.items().size(); i++) {
            if (row.coefficient(i) != 0) {
                sum.addTerm(volume.get(i), row.coefficient(i));
            }
        }
        return model.addLessOrEqual(sum, row.bound());
    }

    /// Cuts off these items, or only these volumes of them.
    private void exclude(int[] volumes, boolean onlyTheseVolumes) {
        var different = new ArrayList<Literal>();
        for (int i = 0; i < volumes.length; i++) {
            if (volumes[i] == 0) {
                different.add(used.get(i));
                continue;
            }
            different.add(used.get(i).not());
            if (onlyTheseVolumes) {
                var below = model.newBoolVar("below");
                model.addLessOrEqual(volume.get(i), volumes[i] - 1L).onlyEnforceIf(below);
                var above = model.newBoolVar("above");
                model.addGreaterOrEqual(volume.get(i), volumes[i] + 1L).onlyEnforceIf(above);
                different.add(below);
                different.add(above);
            }
        }
        model.addBoolOr(different.toArray(Literal[]::new));
    }
}
