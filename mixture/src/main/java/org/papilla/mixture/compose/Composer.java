package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilla.formulary.Agent;
import org.papilla.formulary.Entry;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Indication;
import org.papilla.formulary.Mechanism;
import org.papilla.formulary.Product;
import org.papilla.formulary.Text;
import org.papilla.mixture.Checker;
import org.papilla.mixture.Mixture;
import org.papilla.mixture.MixtureCheck;
import org.papilla.mixture.compose.SupportSearch.Found;

/// Finds the smallest mixture that serves: fewest agents, then fewest products, then best evidence,
/// then closest to isotonic and neutral, then least waste; with the proof that it is, or the rules
/// that collide when there is none.
///
/// Safe for use by many threads. It works out the shelf of a formulary once, so keep it.
public final class Composer {

    /// Share of the time limit that the first prover may use.
    private static final double FIRST_SHARE = 0.6;

    /// Most alternatives that are looked for.
    private static final int MOST_ALTERNATIVES = 12;

    /// Time that looking for alternatives may take, ms: they are a service, not part of the proof.
    private static final long ALTERNATIVES_MILLIS = 50;

    private final Formulary formulary;
    private final Checker checker;
    private final Shelf shelf;

    private Composer(Formulary formulary, Checker checker) {
        this.formulary = formulary;
        this.checker = checker;
        this.shelf = new Shelf(formulary, checker);
    }

    /// A composer over what a formulary knows, with the check that its mixtures must pass.
    public static Composer of(Formulary formulary, Checker checker) {
        return new Composer(formulary, checker);
    }

    /// Starts loading the second prover in the background. Optional; it saves most of a second for
    /// whoever calls it while still reading the formulary.
    public static void prepare() {
        SecondProver.prepare();
    }

    /// One search with everything that belongs to it.
    ///
    /// @param outcome of the first prover, or of the second where the first had no time
    /// @param byFirst whether the first prover finished
    /// @param bySecond what the second prover came to about the number of agents
    record Solved(
            SyringeQuestion question,
            Selection selection,
            SyringeCheck check,
            ExactSearch search,
            ExactSearch.Outcome outcome,
            boolean byFirst,
            SecondProver.Verdict bySecond) {

        Optional<Found> best() {
            return switch (outcome) {
                case ExactSearch.Optimal(var best, _) -> Optional.of(best);
                case ExactSearch.Impossible(_) -> Optional.empty();
                case ExactSearch.OutOfTime(var best, _) -> best;
            };
        }

        boolean impossible() {
            return outcome instanceof ExactSearch.Impossible;
        }
    }

    /// Answers a request.
    ///
    /// @throws IllegalArgumentException if it names a diagnosis, mechanism, agent or product that
    ///   the formulary lacks, or asks for evidence without a diagnosis
    public Composition compose(CompositionRequest request) {
        validate(request);
        SecondProver.prepare();
        var deadline = Deadline.inMillis(request.timeLimitMillis());
        var writer = new CompositionWriter(formulary, checker, request);
        var none = writer.noInjection();
        if (none.isPresent()) {
            return none.get();
        }
        var alone = alone(request);
        // Robust requests solve the plain question too, so each gets half of the time.
        var own = request.robust() ? Deadline.inMillis(request.timeLimitMillis() / 2) : deadline;
        var solved = solve(request, alone, own);
        var obstacles = obstacles(solved.question(), request);
        var words = new RuleWords(formulary, request, obstacles);
        var answer =
                solved.impossible()
                        ? writer.infeasible(solved, conflict(solved, deadline), words, obstacles)
                        : writer.found(solved, alternatives(solved), words, obstacles);
        if (request.robust()) {
            var nominal = solve(request.withRobust(false), alone, deadline);
            answer = writer.withCertainty(answer, solved, nominal);
        }
        if (!request.whyNot().isEmpty()) {
            answer = writer.withWhyNot(answer, whyNot(request, solved, words, writer, deadline));
        }
        return answer;
    }

    private Map<String, MixtureCheck> alone(CompositionRequest request) {
        boolean allergic = request.patient().allergies().map(a -> !a.isEmpty()).orElse(false);
        var checks = new HashMap<String, MixtureCheck>();
        var agentsSeen = new LinkedHashSet<String>();
        for (var bottle : shelf.bottles()) {
            // One check per agent tells its limit for this patient; each product counts only where
            // an allergy must be looked for.
            if (agentsSeen.addAll(bottle.agentMgPerMl().keySet()) || allergic) {
                checks.put(
                        bottle.id(),
                        checker.check(
                                Mixture.ofProducts(List.of(new Mixture.Draw(bottle.id(), 1)))
                                        .forPatient(request.patient())));
            }
        }
        return checks;
    }

    /// Within the clear range of every limit if possible, else within the tolerated range.
    private Solved solve(
            CompositionRequest request, Map<String, MixtureCheck> alone, Deadline deadline) {
        var half = Deadline.inMillis((long) (500 * deadline.secondsLeft()));
        var clear = solve(request, alone, Window.Strictness.CLEAR, half);
        return clear.best().isPresent()
                ? clear
                : solve(request, alone, Window.Strictness.TOLERATED, deadline);
    }

    private Solved solve(
            CompositionRequest request,
            Map<String, MixtureCheck> alone,
            Window.Strictness strictness,
            Deadline deadline) {
        var question = new SyringeQuestion(shelf, request, strictness, alone);
        var selection = question.selection();
        return solve(request, question, selection, deadline);
    }

    private Solved solve(
            CompositionRequest request,
            SyringeQuestion question,
            Selection selection,
            Deadline deadline) {
        var check = new SyringeCheck(checker, shelf, question, request);
        var first = Deadline.inMillis((long) (1000 * FIRST_SHARE * deadline.secondsLeft()));
        var search = new ExactSearch(selection, check, first);
        var outcome = search.solve();
        return switch (outcome) {
            case ExactSearch.OutOfTime(var best, int least)
                    when best.isPresent() && best.get().score().agents() == least ->
                    new Solved(
                            question,
                            selection,
                            check,
                            search,
                            outcome,
                            true,
                            SecondProver.noFewerThan(least, selection, check, deadline));
            case ExactSearch.OutOfTime(var best, int least) -> {
                var fewest = SecondProver.fewest(best, selection, check, deadline);
                yield new Solved(
                        question,
                        selection,
                        check,
                        search,
                        fewest.isPresent()
                                ? new ExactSearch.Optimal(fewest.get(), Map.of())
                                : new ExactSearch.OutOfTime(best, least),
                        false,
                        fewest.isPresent()
                                ? SecondProver.Verdict.AGREES
                                : SecondProver.Verdict.SILENT);
            }
            case ExactSearch.Optimal(var best, _) ->
                    new Solved(
                            question,
                            selection,
                            check,
                            search,
                            outcome,
                            true,
                            SecondProver.noFewerThan(
                                    best.score().agents(), selection, check, deadline));
            case ExactSearch.Impossible(_) ->
                    new Solved(
                            question,
                            selection,
                            check,
                            search,
                            outcome,
                            true,
                            SecondProver.noFewerThan(
                                    selection.limit().most() + 1, selection, check, deadline));
        };
    }

    private Optional<ConflictSet.Conflict> conflict(Solved solved, Deadline deadline) {
        return new ConflictSet(solved.selection(), solved.check(), deadline, true)
                .find(RuleWords.spareFirst(solved.selection().rules()));
    }

    private static ExactSearch.AsFew alternatives(Solved solved) {
        if (!(solved.outcome() instanceof ExactSearch.Optimal(var best, _)) || !solved.byFirst()) {
            return new ExactSearch.AsFew(List.of(), false);
        }
        var search =
                new ExactSearch(
                        solved.selection(), solved.check(), Deadline.inMillis(ALTERNATIVES_MILLIS));
        var all = search.asFew(best.score(), MOST_ALTERNATIVES + 1);
        return new ExactSearch.AsFew(
                all.found().stream().filter(f -> !sameItems(f, best)).toList(), all.complete());
    }

    private static boolean sameItems(Found a, Found b) {
        for (int i = 0; i < a.volumes().size(); i++) {
            if ((a.volumes().get(i) > 0) != (b.volumes().get(i) > 0)) {
                return false;
            }
        }
        return true;
    }

    private List<Composition.WhyNot> whyNot(
            CompositionRequest request,
            Solved solved,
            RuleWords words,
            CompositionWriter writer,
            Deadline deadline) {
        var answers = new ArrayList<Composition.WhyNot>();
        for (var agent : request.whyNot()) {
            int number = solved.question().agents().indexOf(agent);
            if (number < 0) {
                answers.add(
                        new Composition.WhyNot(
                                agent,
                                new Text(
                                        "No product of the formulary holds it.",
                                        "Formülerde onu içeren ürün yok."),
                                Optional.empty(),
                                List.of()));
                continue;
            }
            var forced =
                    solved.selection()
                            .withNeed(new Selection.Need(RuleIds.INCLUDE + agent, Set.of(number)));
            var with = solve(request, solved.question(), forced, deadline);
            var conflict =
                    with.impossible()
                            ? conflict(with, deadline)
                            : Optional.<ConflictSet.Conflict>empty();
            answers.add(writer.whyNot(agent, solved, with, conflict, words));
        }
        return answers;
    }

    /// Products that would serve but cannot be judged.
    private List<Composition.Obstacle> obstacles(
            SyringeQuestion question, CompositionRequest request) {
        var obstacles = new ArrayList<Composition.Obstacle>();
        for (var bottle : shelf.bottles()) {
            boolean inStock =
                    request.stock().map(stock -> stock.contains(bottle.id())).orElse(true);
            boolean wanted =
                    bottle.agentMgPerMl().keySet().stream()
                            .anyMatch(agent ->
                                    question.wants(agent)
                                            && formulary
                                                    .find(Agent.class, agent)
                                                    .map(a -> a.stance() != Agent.Stance.BLOCKED)
                                                    .orElse(true));
            if (inStock && wanted && SyringeQuestion.undeclared(bottle)) {
                obstacles.add(
                        new Composition.Obstacle(
                                bottle.id(),
                                bottle.product()
                                        .whyNotUsable()
                                        .map(why -> why.text())
                                        .orElse(
                                                new Text(
                                                        "Its pH or osmolality is not known. Ask the"
                                                                + " maker for both, and for the full"
                                                                + " list of contents.",
                                                        "pH'ı veya osmolalitesi bilinmiyor."
                                                                + " Üreticiden ikisini ve tam"
                                                                + " içerik listesini isteyin."))));
            }
        }
        return obstacles;
    }

    private void validate(CompositionRequest request) {
        request.indication().ifPresent(id -> known(Indication.class, id, "diagnosis"));
        switch (request.purpose()) {
            case CompositionRequest.ByWish(var mechanisms) ->
                    mechanisms.forEach(id -> known(Mechanism.class, id, "mechanism"));
            case CompositionRequest.ByEvidence() -> {
                if (request.indication().isEmpty()) {
                    throw new IllegalArgumentException(
                            "what the evidence supports depends on the diagnosis, and none is"
                                    + " named; name one, or the mechanisms that are wanted");
                }
            }
        }
        request.stock()
                .ifPresent(stock -> stock.forEach(id -> known(Product.class, id, "product")));
        for (var id : request.exclude()) {
            if (formulary.find(Agent.class, id).isEmpty()) {
                known(Product.class, id, "agent or product");
            }
        }
        request.whyNot().forEach(id -> known(Agent.class, id, "agent"));
    }

    private void known(Class<? extends Entry> kind, String id, String what) {
        if (formulary.find(kind, id).isEmpty()) {
            throw new IllegalArgumentException("the formulary has no " + what + " '" + id + "'");
        }
    }
}
