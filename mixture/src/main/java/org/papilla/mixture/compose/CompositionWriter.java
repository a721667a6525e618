package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.papilla.formulary.Agent;
import org.papilla.formulary.Decision;
import org.papilla.formulary.Finding;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Indication;
import org.papilla.formulary.Mark;
import org.papilla.formulary.Origin;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Statement;
import org.papilla.formulary.Text;
import org.papilla.mixture.Checker;
import org.papilla.mixture.compose.Composition.Outcome;
import org.papilla.mixture.compose.SupportSearch.Found;

/// Puts what the provers found into an answer for people.
final class CompositionWriter {

    private static final String FIRST_PROVER = "Papilla exact search (branch and bound)";

    private final Formulary formulary;
    private final Checker checker;
    private final CompositionRequest request;

    CompositionWriter(Formulary formulary, Checker checker, CompositionRequest request) {
        this.formulary = formulary;
        this.checker = checker;
        this.request = request;
    }

    /// The answer where the diagnosis itself speaks against an injection: to inject nothing.
    Optional<Composition> noInjection() {
        var indication = request.indication().map(id -> formulary.get(Indication.class, id));
        if (indication.isEmpty()) {
            return Optional.empty();
        }
        boolean wished = request.purpose() instanceof CompositionRequest.ByWish;
        var severity =
                switch (indication.get().stance()) {
                    case INJECT, SPECIALIST_STEROID -> Severity.INFO;
                    case TREAT_CAUSE_FIRST -> wished ? Severity.INFO : Severity.STOP;
                    case NO_INJECTION -> Severity.STOP;
                    case UNDIAGNOSED -> Severity.UNDECIDED;
                };
        if (severity == Severity.INFO) {
            return Optional.empty();
        }
        var decision =
                Decision.from(
                        statements(indication.get())
                                .map(s -> finding(indication.get(), s, severity)));
        return Optional.of(
                new Composition(
                        Outcome.OPTIMAL,
                        Optional.of(new Composition.Syringe(List.of(), Optional.empty())),
                        Optional.of(0),
                        Optional.of(
                                new Composition.Proof(
                                        0,
                                        new Text(
                                                "Nothing is injected; there is nothing smaller.",
                                                "Hiçbir şey enjekte edilmez; bundan azı yoktur."),
                                        List.of(),
                                        Text.same(""),
                                        0)),
                        List.of(),
                        List.of(),
                        true,
                        List.of(),
                        true,
                        Optional.empty(),
                        decision,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Text(
                                        "None: for this diagnosis the best mixture is no mixture.",
                                        "Hiçbiri: bu tanı için en iyi karışım, karışım"
                                                + " yapmamaktır."))));
    }

    private static Stream<Statement> statements(Indication indication) {
        return Stream.concat(indication.reasons().stream(), Stream.of(indication.alternative()));
    }

    private static Finding finding(Indication indication, Statement statement, Severity severity) {
        return Finding.of(
                RuleIds.INDICATION + indication.id(),
                severity,
                indication.name(),
                List.of(),
                statement.text(),
                statement.provenance(),
                new Text("Another definitive diagnosis", "Başka bir kesin tanı"),
                false,
                indication.origin());
    }

    /// The answer with a mixture, proven best or not.
    Composition found(
            Composer.Solved solved,
            ExactSearch.AsFew alternatives,
            RuleWords words,
            List<Composition.Obstacle> obstacles) {
        var best = solved.best();
        boolean proven = solved.outcome() instanceof ExactSearch.Optimal;
        boolean contradicted = solved.bySecond() == SecondProver.Verdict.CONTRADICTS;
        var syringe = best.map(f -> syringe(solved, f));
        var check = best.map(f -> solved.check().check(f.volumes()));
        var reasons = best.map(f -> reasons(solved, f)).orElse(List.of());
        var decision =
                Decision.from(
                        Stream.concat(
                                check.stream().flatMap(c -> c.decision().findings().stream()),
                                proven && !contradicted
                                        ? Stream.of()
                                        : Stream.of(unproven(contradicted))));
        return new Composition(
                proven && !contradicted ? Outcome.OPTIMAL : Outcome.UNDECIDED,
                syringe,
                best.map(f -> f.score().agents()),
                Optional.of(proof(solved, words)),
                reasons,
                alternatives.found().stream()
                        .map(f -> alternative(solved, best.orElseThrow(), f))
                        .toList(),
                alternatives.complete(),
                List.of(),
                true,
                check,
                decision,
                syringe.map(s ->
                        Recipe.of(
                                s,
                                check.orElseThrow(),
                                formulary,
                                checker.laboratory(Shelf.TEMPERATURE_C))),
                Optional.empty(),
                List.of(),
                obstacles,
                choices(solved));
    }

    private static Finding unproven(boolean contradicted) {
        return own(
                "compose-unproven",
                Severity.UNDECIDED,
                contradicted
                        ? new Text(
                                "The two provers do not agree on the number of agents; please"
                                        + " report this case.",
                                "İki kanıtlayıcı etken madde sayısında anlaşamıyor; lütfen bu"
                                        + " olguyu bildirin.")
                        : new Text(
                                "The time limit passed before a smallest mixture was proven.",
                                "En küçük karışım kanıtlanmadan süre doldu."),
                new Text(
                        "More time, or fewer products to choose from",
                        "Daha çok süre veya daha az ürün"));
    }

    private static Finding own(String rule, Severity severity, Text text, Text wouldChange) {
        return new Finding(
                rule,
                severity,
                Text.same(""),
                List.of(),
                text,
                "Papilla: exact search",
                Mark.DESIGN,
                false,
                wouldChange,
                true,
                Origin.SHIPPED);
    }

    private Composition.Proof proof(Composer.Solved solved, RuleWords words) {
        var by = new ArrayList<String>();
        if (solved.byFirst()) {
            by.add(FIRST_PROVER);
        }
        if (solved.bySecond() == SecondProver.Verdict.AGREES) {
            by.add(SecondProver.NAME);
        }
        return switch (solved.outcome()) {
            case ExactSearch.Optimal(var best, var refuted) ->
                    new Composition.Proof(
                            best.score().agents(),
                            method(solved),
                            by,
                            whyNotFewer(best.score().agents(), refuted, words),
                            0);
            case ExactSearch.OutOfTime(var best, int least) ->
                    new Composition.Proof(
                            least,
                            method(solved),
                            best.filter(f -> f.score().agents() == least).isPresent()
                                    ? by
                                    : List.of(),
                            new Text(
                                    "Fewer than "
                                            + least
                                            + " agents are refuted; what lies beyond was not proven"
                                            + " in the time.",
                                    least
                                            + " etken maddeden azı çürütüldü; gerisi sürede"
                                            + " kanıtlanamadı."),
                            best.map(f -> f.score().agents() - least).orElse(0));
            case ExactSearch.Impossible(_) ->
                    throw new IllegalArgumentException("an impossible search has no mixture");
        };
    }

    private static Text method(Composer.Solved solved) {
        String en =
                solved.byFirst()
                        ? "Whole-number problem on a grid of 0.05 mL; every smaller number of"
                                + " agents, then of products, refuted completely by branch and"
                                + " bound with certificates in whole numbers; evidence, closeness"
                                + " to isotonic and neutral, and waste by bounding; each candidate"
                                + " passed the full check ("
                                + solved.check().calls()
                                + " checks)."
                        : "Whole-number problem on a grid of 0.05 mL; fewest agents and products"
                                + " by CP-SAT; evidence and closeness not proven.";
        String tr =
                solved.byFirst()
                        ? "0,05 mL ızgarada tam sayılı problem; daha az etken madde ve ürün sayısı"
                                + " dal-sınır yöntemiyle, tam sayı sertifikalarıyla tümüyle"
                                + " çürütüldü; kanıt, izotonik ve nötre yakınlık, artık sınırlamayla;"
                                + " her aday tam denetimden geçti ("
                                + solved.check().calls()
                                + " denetim)."
                        : "0,05 mL ızgarada tam sayılı problem; en az etken madde ve ürün CP-SAT"
                                + " ile; kanıt ve yakınlık kanıtlanmadı.";
        return switch (solved.bySecond()) {
            case AGREES ->
                    solved.byFirst()
                            ? new Text(
                                    en + " CP-SAT proved the number of agents independently.",
                                    tr + " CP-SAT etken madde sayısını bağımsız kanıtladı.")
                            : new Text(en, tr);
            case SILENT ->
                    new Text(
                            en + " The second prover did not take part.",
                            tr + " İkinci kanıtlayıcı katılmadı.");
            case CONTRADICTS ->
                    new Text(
                            en + " The second prover contradicts it.",
                            tr + " İkinci kanıtlayıcı bununla çelişiyor.");
        };
    }

    private static Text whyNotFewer(
            int agents, Map<Integer, ExactSearch.Refutation> refuted, RuleWords words) {
        int fewer = agents - 1;
        if (fewer <= 0) {
            return new Text(
                    "Without an agent nothing is served.",
                    "Etken madde olmadan hiçbir şey karşılanmaz.");
        }
        var refutation = refuted.get(fewer);
        if (refutation == null) {
            return new Text(
                    "The second prover found fewer impossible.",
                    "İkinci kanıtlayıcı daha azını olanaksız buldu.");
        }
        if (refutation.serverSets() == 0) {
            return new Text(
                    "No "
                            + fewer
                            + (fewer == 1 ? " allowed agent serves" : " allowed agents serve")
                            + " everything that is required.",
                    "İzin verilen hiçbir "
                            + fewer
                            + " etken madde gerekenlerin tümünü karşılamaz.");
        }
        var names = words.names(refutation.rules());
        return new Text(
                refutation.serverSets()
                        + " choices of at most "
                        + fewer
                        + " agents would serve everything, and each breaks a rule"
                        + (names.en().isEmpty() ? "." : " (" + names.en() + ")."),
                "En çok "
                        + fewer
                        + " etken maddeli "
                        + refutation.serverSets()
                        + " seçim gerekenleri karşılar, ancak her biri bir kuralı bozar"
                        + (names.tr().isEmpty() ? "." : " (" + names.tr() + ")."));
    }

    private Composition.Syringe syringe(Composer.Solved solved, Found found) {
        var plain = new HashSet<String>();
        for (var bottle : solved.question().shelf().bottles()) {
            if (bottle.agentMgPerMl().isEmpty()) {
                plain.add(bottle.id());
            }
        }
        return Composition.syringe(solved.question().draws(found.volumes()), plain, Map.of());
    }

    private List<String> agentsOf(Composer.Solved solved, Found found) {
        var present = new LinkedHashSet<String>();
        for (int i = 0; i < found.volumes().size(); i++) {
            if (found.volumes().get(i) > 0) {
                present.addAll(solved.question().shelf().bottles().get(i).agentMgPerMl().keySet());
            }
        }
        return List.copyOf(present);
    }

    private List<Composition.Reason> reasons(Composer.Solved solved, Found found) {
        var reasons = new ArrayList<Composition.Reason>();
        for (var agent : agentsOf(solved, found)) {
            double mg = 0;
            for (int i = 0; i < found.volumes().size(); i++) {
                mg +=
                        found.volumes().get(i)
                                * SyringeQuestion.STEP_ML
                                * solved.question()
                                        .shelf()
                                        .bottles()
                                        .get(i)
                                        .agentMgPerMl()
                                        .getOrDefault(agent, 0.0);
            }
            reasons.add(reason(solved.question(), agent, mg));
        }
        return reasons;
    }

    private Composition.Reason reason(SyringeQuestion question, String agent, double mg) {
        var known = formulary.find(Agent.class, agent);
        var choice =
                question.indication().stream()
                        .flatMap(i -> i.agents().stream())
                        .filter(c -> c.agent().equals(agent))
                        .findFirst();
        var why =
                choice.map(Indication.Choice::why).or(() -> known.map(a -> a.evidence().summary()));
        var serving = question.serving(agent);
        return new Composition.Reason(
                agent,
                known.map(Agent::name).orElse(Text.same(agent)),
                serving,
                question.grade(agent).name(),
                mg,
                serving.isEmpty()
                        ? new Text(
                                "Comes along in a combined product; nothing asks for it.",
                                "Kombine ürünle birlikte gelir; istenmemiştir.")
                        : why.map(Statement::text)
                                .orElse(
                                        new Text(
                                                "Nothing is known of its effect.",
                                                "Etkisi hakkında bilgi yok.")),
                why.map(s -> s.provenance().citation()).orElse(""),
                why.map(s -> s.provenance().unreviewed()).orElse(true));
    }

    private Composition.Alternative alternative(Composer.Solved solved, Found best, Found other) {
        var a = best.score();
        var b = other.score();
        Text why;
        if (b.risk() > a.risk()) {
            why = new Text("Weaker evidence.", "Daha zayıf kanıt.");
        } else if (b.penalty() > a.penalty()) {
            why = new Text("Further from isotonic and neutral.", "İzotonik ve nötrden daha uzak.");
        } else if (b.waste() > a.waste()) {
            why = new Text("More is discarded.", "Daha çok artık.");
        } else {
            why = new Text("Just as good.", "Aynı derecede iyi.");
        }
        return new Composition.Alternative(syringe(solved, other), agentsOf(solved, other), why);
    }

    /// The answer where no mixture obeys every rule.
    Composition infeasible(
            Composer.Solved solved,
            Optional<ConflictSet.Conflict> conflict,
            RuleWords words,
            List<Composition.Obstacle> obstacles) {
        var rules = conflict.map(c -> rules(c, words)).orElse(List.of());
        var contradicted = solved.bySecond() == SecondProver.Verdict.CONTRADICTS;
        var findings =
                Stream.concat(
                        rules.stream()
                                .map(rule ->
                                        own(
                                                rule.rule(),
                                                Severity.STOP,
                                                rule.text(),
                                                new Text(
                                                        "Dropping any one of the conflicting"
                                                                + " rules",
                                                        "Çatışan kurallardan birinin"
                                                                + " kaldırılması"))),
                        contradicted
                                ? Stream.of(unproven(true))
                                : Stream.of(
                                        own(
                                                "no-mixture",
                                                Severity.STOP,
                                                new Text(
                                                        "No mixture obeys every rule.",
                                                        "Hiçbir karışım tüm kurallara uymuyor."),
                                                new Text(
                                                        "Dropping any one of the conflicting rules",
                                                        "Çatışan kurallardan birinin"
                                                                + " kaldırılması"))));
        return new Composition(
                contradicted ? Outcome.UNDECIDED : Outcome.INFEASIBLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                true,
                rules,
                conflict.isPresent(),
                Optional.empty(),
                Decision.from(findings),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                obstacles,
                choices(solved));
    }

    private static List<Composition.ConflictRule> rules(
            ConflictSet.Conflict conflict, RuleWords words) {
        return conflict.rules().stream()
                .map(rule ->
                        new Composition.ConflictRule(
                                rule,
                                words.of(rule),
                                conflict.single().contains(rule),
                                RuleWords.changeable(rule)))
                .toList();
    }

    /// Adds what robustness costs in agents.
    Composition withCertainty(Composition answer, Composer.Solved robust, Composer.Solved nominal) {
        var certain = agents(robust);
        var plain = agents(nominal);
        Text text;
        if (certain.isPresent() && plain.isPresent()) {
            int cost = certain.getAsInt() - plain.getAsInt();
            text =
                    cost == 0
                            ? new Text(
                                    "Certainty costs no further agent.",
                                    "Kesinlik ek bir etken madde gerektirmiyor.")
                            : new Text(
                                    "Certainty costs " + cost + " more.",
                                    "Kesinlik " + cost + " etken madde daha gerektiriyor.");
        } else if (plain.isPresent() && !robust.impossible()) {
            text =
                    new Text(
                            "What certainty costs was not proven in the time; with the best values "
                                    + plain.getAsInt()
                                    + " suffice.",
                            "Kesinliğin bedeli sürede kanıtlanamadı; en iyi değerlerle "
                                    + plain.getAsInt()
                                    + " yeter.");
        } else if (plain.isPresent()) {
            text =
                    new Text(
                            "No mixture holds for every value inside the intervals. With the best"
                                    + " values "
                                    + plain.getAsInt()
                                    + " suffice; measuring the pH of the products narrows the"
                                    + " intervals.",
                            "Aralıklardaki her değer için geçerli karışım yok. En iyi değerlerle "
                                    + plain.getAsInt()
                                    + " yeter; ürünlerin pH'ını ölçmek aralıkları daraltır.");
        } else if (!nominal.impossible()) {
            text =
                    new Text(
                            "What the best values allow was not proven in the time.",
                            "En iyi değerlerin neye izin verdiği sürede kanıtlanamadı.");
        } else {
            text =
                    new Text(
                            "Not even the best values allow a mixture.",
                            "En iyi değerler bile bir karışıma izin vermiyor.");
        }
        var certainty = new Composition.Certainty(boxed(plain), boxed(certain), text);
        return new Composition(
                answer.outcome(),
                answer.mixture(),
                answer.agents(),
                answer.proof(),
                answer.reasons(),
                answer.alternatives(),
                answer.alternativesComplete(),
                answer.conflicts(),
                answer.conflictMinimal(),
                answer.check(),
                answer.decision(),
                answer.recipe(),
                Optional.of(certainty),
                answer.whyNot(),
                answer.obstacles(),
                answer.choices());
    }

    private static OptionalInt agents(Composer.Solved solved) {
        return solved.outcome() instanceof ExactSearch.Optimal(var best, _)
                ? OptionalInt.of(best.score().agents())
                : OptionalInt.empty();
    }

    private static Optional<Integer> boxed(OptionalInt x) {
        return x.isPresent() ? Optional.of(x.getAsInt()) : Optional.empty();
    }

    /// Adds the answers about agents.
    Composition withWhyNot(Composition answer, List<Composition.WhyNot> whyNot) {
        return new Composition(
                answer.outcome(),
                answer.mixture(),
                answer.agents(),
                answer.proof(),
                answer.reasons(),
                answer.alternatives(),
                answer.alternativesComplete(),
                answer.conflicts(),
                answer.conflictMinimal(),
                answer.check(),
                answer.decision(),
                answer.recipe(),
                answer.certainty(),
                whyNot,
                answer.obstacles(),
                answer.choices());
    }

    /// Why an agent is not in the mixture: what it costs to have it, or what forbids it.
    Composition.WhyNot whyNot(
            String agent,
            Composer.Solved without,
            Composer.Solved with,
            Optional<ConflictSet.Conflict> conflict,
            RuleWords words) {
        if (with.impossible()) {
            var rules = conflict.map(c -> rules(c, words)).orElse(List.of());
            return new Composition.WhyNot(
                    agent,
                    new Text(
                            "No mixture that obeys every rule can hold it in a serving dose.",
                            "Kurallara uyan hiçbir karışım onu etkili dozda içeremez."),
                    Optional.empty(),
                    rules.stream()
                            .filter(rule -> !rule.rule().equals(RuleIds.INCLUDE + agent))
                            .toList());
        }
        if (with.best().isEmpty() || without.best().isEmpty()) {
            return new Composition.WhyNot(
                    agent,
                    new Text(
                            "It fits where the mixture without it does not, or the time limit"
                                    + " passed first.",
                            "Onsuz karışım bulunamadı veya süre doldu."),
                    with.best().map(f -> syringe(with, f)),
                    List.of());
        }
        var a = without.best().get().score();
        var b = with.best().get().score();
        Text text;
        if (b.equals(a)) {
            text =
                    new Text(
                            "A mixture with it is just as good.",
                            "Onu içeren bir karışım aynı derecede iyidir.");
        } else if (b.agents() > a.agents()) {
            text =
                    new Text(
                            "With it the smallest mixture has %d agents instead of %d."
                                    .formatted(b.agents(), a.agents()),
                            "Onunla en küçük karışım %2$d yerine %1$d etken madde içerir."
                                    .formatted(b.agents(), a.agents()));
        } else if (b.items() > a.items()) {
            text =
                    new Text(
                            "With it the smallest mixture needs %d products instead of %d."
                                    .formatted(b.items(), a.items()),
                            "Onunla en küçük karışım %2$d yerine %1$d ürün gerektirir."
                                    .formatted(b.items(), a.items()));
        } else if (b.risk() > a.risk()) {
            text =
                    new Text(
                            "As few agents and products, but weaker evidence.",
                            "Etken madde ve ürün sayısı aynı, ancak kanıt daha zayıf.");
        } else if (b.penalty() > a.penalty()) {
            text =
                    new Text(
                            "As few and as well founded, but further from isotonic and neutral.",
                            "Sayı ve kanıt aynı, ancak izotonik ve nötrden daha uzak.");
        } else {
            text = new Text("The same, but more is discarded.", "Aynı, ancak daha çok artık.");
        }
        return new Composition.WhyNot(
                agent, text, Optional.of(syringe(with, with.best().get())), List.of());
    }

    private List<Text> choices(Composer.Solved solved) {
        var volume = solved.question().volume();
        var choices = new ArrayList<Text>();
        choices.add(
                new Text(
                        "Volumes in steps of 0.05 mL, at least 0.1 mL of a product with an agent"
                                + " (design).",
                        "Hacimler 0,05 mL adımlarla; etken maddeli bir üründen en az 0,1 mL"
                                + " (tasarım)."));
        choices.add(
                new Text(
                        "The whole syringe between %s and %s mL."
                                .formatted(volume.low(), volume.high()),
                        "Tüm enjektör %s ile %s mL arasında."
                                .formatted(volume.low(), volume.high())));
        choices.add(
                new Text(
                        "An agent serves from the low end of its usual dose; a single published dose"
                                + " counts from its half (design).",
                        "Bir etken madde olağan dozunun alt ucundan itibaren etkilidir; tek bir"
                                + " yayımlanmış dozda yarısından itibaren (tasarım)."));
        choices.add(
                new Text(
                        "A diluent counts as a product, not as an agent (design).",
                        "Seyreltici ürün sayılır, etken madde sayılmaz (tasarım)."));
        if (request.purpose() instanceof CompositionRequest.ByEvidence) {
            choices.add(
                    new Text(
                            "One agent that the evidence supports is enough: no trial shows that"
                                    + " two injected together do better (design).",
                            "Kanıtın desteklediği tek etken madde yeterlidir: iki maddenin birlikte"
                                    + " enjekte edilmesinin daha iyi olduğunu gösteren çalışma yok"
                                    + " (tasarım)."));
        }
        if (solved.question().strictness() == Window.Strictness.TOLERATED) {
            choices.add(
                    new Text(
                            "No mixture was found within the range in which all is well; the limits"
                                    + " were widened to what a clinician may accept.",
                            "Sorunsuz aralıkta karışım bulunamadı; sınırlar klinisyenin kabul"
                                    + " edebileceği ölçüde genişletildi."));
        }
        return choices;
    }
}
