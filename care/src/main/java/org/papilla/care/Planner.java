package org.papilla.care;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilla.formulary.Agent;
import org.papilla.formulary.Applies;
import org.papilla.formulary.CareStep;
import org.papilla.formulary.ConsentItem;
import org.papilla.formulary.Decision;
import org.papilla.formulary.Entry;
import org.papilla.formulary.Expectation;
import org.papilla.formulary.Finding;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Indication;
import org.papilla.formulary.Schedule;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Statement;
import org.papilla.formulary.Text;
import org.papilla.formulary.Verdict;
import org.papilla.mixture.compose.Composition;
import org.papilla.scalp.placement.Placement;
import org.papilla.scalp.placement.TechniqueChoice;

/// Makes the whole plan of a case: screening, then the agents that come into question, where they
/// go, when, and what has to be said. Immutable and safe for use by many threads.
public final class Planner {

    private static final double REFERENCE_ML = 2;
    private static final Text NO_MIXTURE =
            new Text(
                    "reference of 2 mL, the least usual volume of a session: no mixture could be proven to serve",
                    "2 mL referans, bir seansın olağan en küçük hacmi: işe yarayacağı kanıtlanan karışım bulunamadı");

    private static final Text THE_MIXTURE = new Text("the mixture", "karışım");

    private final Formulary formulary;
    private final Screening screening;
    private final Compounding compounding;

    private Planner(Formulary formulary) {
        this.formulary = formulary;
        this.screening = Screening.by(formulary);
        this.compounding = Compounding.by(formulary);
    }

    /// The planner that a formulary describes.
    public static Planner by(Formulary formulary) {
        return new Planner(formulary);
    }

    /// A plan, with the placement that its pictures are drawn from.
    ///
    /// @param plan the plan
    /// @param placed the placement; absent when nothing is placed
    public record Planned(Plan plan, Optional<Placement.Placed> placed) {}

    /// Plans a case. Where the decision is stop or undecided nothing is planned to be injected, and
    /// the plan says what to do instead, or what is missing.
    public Planned plan(Case patient) {
        var screened = screening.screen(patient);
        var indication =
                patient.diagnosis().map(d -> formulary.get(Indication.class, d.indication()));
        var decision = withGrade(screened.decision(), patient, indication);
        boolean injects =
                decision.verdict() == Verdict.CLEAR || decision.verdict() == Verdict.CAUTION;
        var candidates = indication.map(i -> candidates(i, screened)).orElseGet(List::of);
        var mixture =
                injects && indication.isPresent()
                        ? Optional.of(compounding.compose(patient, screened, List.of()))
                        : Optional.<Composition>empty();
        var given = given(candidates, mixture);
        var site =
                injects && indication.isPresent() && !given.isEmpty()
                        ? site(patient, indication.get(), given, mixture)
                        : Siting.Site.NOTHING;
        var technique = site.technique().map(Plan.Technique::code).orElse("");
        var schedule = injects ? schedule(patient, given) : Optional.<Schedule>empty();
        var applies = new Told(formulary, patient, given, technique);
        var instead = indication.map(i -> instead(i, injects)).orElseGet(List::of);
        var plan =
                new Plan(
                        decision,
                        patient.diagnosis().map(this::diagnosis),
                        instead,
                        candidates,
                        mixture,
                        site.technique(),
                        site.regions(),
                        site.points(),
                        site.findings(),
                        schedule.map(Planner::planned),
                        injects
                                ? applies.steps(CareStep.Phase.BEFORE, CareStep.Phase.PREPARATION)
                                : List.of(),
                        injects
                                ? applies.steps(CareStep.Phase.AFTER, CareStep.Phase.AFTERCARE)
                                : List.of(),
                        injects ? applies.consent() : List.of(),
                        applies.expectations(),
                        injects ? applies.steps(CareStep.Phase.FOLLOW_UP) : List.of(),
                        injects ? applies.steps(CareStep.Phase.RED_FLAG) : List.of(),
                        applies.notices(),
                        unreviewed(decision, schedule, applies, site));
        return new Planned(plan, site.chosen().map(TechniqueChoice.Chosen::placement));
    }

    /// The agents of the mixture; without a mixture, the best founded agent that the screening does
    /// not stop.
    private static Set<String> given(
            List<Plan.Candidate> candidates, Optional<Composition> mixture) {
        var composed =
                mixture.filter(Compounding::injects).stream()
                        .flatMap(composition -> composition.reasons().stream())
                        .map(Composition.Reason::agent)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!composed.isEmpty()) {
            return composed;
        }
        return candidates.stream()
                .filter(candidate -> candidate.verdict() != Verdict.STOP)
                .map(Plan.Candidate::agent)
                .findFirst()
                .map(Set::of)
                .orElseGet(Set::of);
    }

    private Siting.Site site(
            Case patient, Indication indication, Set<String> given, Optional<Composition> mixture) {
        var composed = mixture.filter(Compounding::injects).flatMap(Composition::mixture);
        double volumeMl = composed.map(Composition.Syringe::volumeMl).orElse(REFERENCE_ML);
        var siting = new Siting(formulary);
        return Reservoir.of(given, indication.id())
                .map(reservoir ->
                        siting.site(
                                patient,
                                indication,
                                volumeMl,
                                composed.isPresent() ? THE_MIXTURE : NO_MIXTURE,
                                reservoir.central(),
                                reservoir.worlds()))
                .orElseGet(() -> siting.withoutDepot(patient, indication, given));
    }

    /// Findings that depend on the grade of the disease: a scale that the diagnosis does not know,
    /// and degrees for which something else holds.
    private static Decision withGrade(
            Decision decision, Case patient, Optional<Indication> indication) {
        if (indication.isEmpty()) {
            return decision;
        }
        var graded = Grades.limits(indication.get(), patient.diagnosis().orElseThrow());
        return graded.isEmpty()
                ? decision
                : Decision.from(Stream.concat(decision.findings().stream(), graded.stream()));
    }

    private Plan.Diagnosis diagnosis(Case.Diagnosis diagnosis) {
        var indication = formulary.get(Indication.class, diagnosis.indication());
        return new Plan.Diagnosis(
                indication.id(),
                indication.name(),
                indication.stance(),
                diagnosis.scale(),
                diagnosis.grade());
    }

    private List<Plan.Candidate> candidates(Indication indication, Screening.Answer screened) {
        return indication.agents().stream()
                .map(choice -> {
                    var decision = screened.agent(choice.agent());
                    return new Plan.Candidate(
                            choice.agent(),
                            formulary.get(Agent.class, choice.agent()).name(),
                            choice.grade(),
                            Plan.Said.of(choice.why()),
                            decision.verdict(),
                            decision.findings().stream().map(Finding::rule).distinct().toList());
                })
                .toList();
    }

    private static List<Plan.Said> instead(Indication indication, boolean injects) {
        var said = new ArrayList<Statement>();
        if (!injects) {
            said.addAll(indication.reasons());
        }
        said.add(indication.alternative());
        said.addAll(indication.firstLine());
        return said.stream().map(Plan.Said::of).toList();
    }

    /// The planned schedule made for most of the agents that are given, and for the diagnosis; else
    /// the one for any mixture.
    private Optional<Schedule> schedule(Case patient, Set<String> given) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String indication = patient.diagnosis().map(Case.Diagnosis::indication).orElse("");
        return formulary.all(Schedule.class).stream()
                .filter(schedule -> schedule.use() == Schedule.Use.PLANNED)
                .filter(schedule ->
                        schedule.indications().isEmpty()
                                || schedule.indications().contains(indication))
                .filter(schedule ->
                        schedule.agents().isEmpty()
                                || schedule.agents().stream().anyMatch(given::contains))
                .min(
                        Comparator.comparing((Schedule schedule) -> schedule.agents().isEmpty())
                                .thenComparingLong(schedule -> -span(schedule))
                                .thenComparing(Schedule::id));
    }

    /// Days from the first session to the last, a month counted as 30: only to find the longest.
    @SuppressWarnings("JavaPeriodGetDays") // the months are counted beside the days
    private static long span(Schedule schedule) {
        var last = schedule.sessions().getLast().target();
        return last.toTotalMonths() * 30 + last.getDays();
    }

    private static Plan.Schedule planned(Schedule schedule) {
        return new Plan.Schedule(
                schedule.id(),
                schedule.name(),
                schedule.sessions().stream()
                        .map(s ->
                                new Plan.Session(s.number(), s.earliest(), s.target(), s.latest()))
                        .toList(),
                schedule.review(),
                joined(schedule.stopRule()),
                joined(schedule.maintenance()),
                schedule.provenance().citation(),
                schedule.provenance().mark(),
                schedule.provenance().unreviewed());
    }

    private static Text joined(List<Statement> statements) {
        return new Text(
                statements.stream().map(s -> s.text().en()).collect(Collectors.joining(" ")),
                statements.stream().map(s -> s.text().tr()).collect(Collectors.joining(" ")));
    }

    private static List<Plan.Unreviewed> unreviewed(
            Decision decision, Optional<Schedule> schedule, Told told, Siting.Site site) {
        var open = new LinkedHashSet<Plan.Unreviewed>();
        for (var finding : decision.findings()) {
            if (finding.unreviewed() && finding.severity() != Severity.INFO) {
                open.add(
                        new Plan.Unreviewed(
                                new Text("screening", "uygunluk"),
                                finding.text(),
                                finding.mark(),
                                finding.source()));
            }
        }
        schedule.filter(s -> s.provenance().unreviewed())
                .ifPresent(s ->
                        open.add(
                                new Plan.Unreviewed(
                                        new Text("schedule", "takvim"),
                                        s.name(),
                                        s.provenance().mark(),
                                        s.provenance().citation())));
        open.addAll(site.unreviewed());
        open.addAll(told.unreviewed());
        return List.copyOf(open);
    }

    /// The texts of the formulary that are meant for this treatment.
    private record Told(Formulary formulary, Case patient, Set<String> given, String technique) {

        List<Plan.Item> steps(CareStep.Phase... phases) {
            var wanted = Set.of(phases);
            return formulary.all(CareStep.class).stream()
                    .filter(step -> wanted.contains(step.phase()) && meant(step.applies()))
                    .sorted(Comparator.comparing(CareStep::phase).thenComparingInt(CareStep::order))
                    .map(step ->
                            item(
                                    step,
                                    step.text(),
                                    step.why().stream().map(Statement::text).toList(),
                                    step.mandatory()))
                    .toList();
        }

        List<Plan.Item> consent() {
            return formulary.all(ConsentItem.class).stream()
                    .filter(item -> meant(item.applies()))
                    .sorted(Comparator.comparingInt(ConsentItem::order))
                    .map(item -> item(item, item.text(), List.of(), true))
                    .toList();
        }

        List<Plan.Item> expectations() {
            return formulary.all(Expectation.class).stream()
                    .filter(item -> meant(item.applies()))
                    .sorted(Comparator.comparingInt(Expectation::order))
                    .map(item -> item(item, item.text(), List.of(), false))
                    .toList();
        }

        List<Text> notices() {
            return List.of(
                    new Text(
                            "Decision support for trained clinicians; not a certified medical device. The plan counts only when a named clinician has signed it.",
                            "Eğitimli hekimler için karar desteğidir; sertifikalı tıbbi cihaz değildir. Plan ancak adı belirtilen bir hekim imzaladığında geçerlidir."),
                    new Text(
                            "Scalp mesotherapy is not licensed for hair loss; the drugs are used off-label.",
                            "Saçlı deri mezoterapisi saç dökülmesi için ruhsatlı değildir; ilaçlar endikasyon dışı kullanılır."));
        }

        List<Plan.Unreviewed> unreviewed() {
            var open = new ArrayList<Plan.Unreviewed>();
            collect(
                    open,
                    new Text("before", "öncesi"),
                    steps(CareStep.Phase.BEFORE, CareStep.Phase.PREPARATION));
            collect(
                    open,
                    new Text("after", "sonrası"),
                    steps(CareStep.Phase.AFTER, CareStep.Phase.AFTERCARE));
            collect(open, new Text("consent", "onam"), consent());
            collect(open, new Text("expectations", "beklentiler"), expectations());
            return open;
        }

        private static void collect(List<Plan.Unreviewed> open, Text where, List<Plan.Item> items) {
            items.stream()
                    .filter(Plan.Item::unreviewed)
                    .map(item ->
                            new Plan.Unreviewed(where, item.title(), item.mark(), item.source()))
                    .forEach(open::add);
        }

        private boolean meant(Applies applies) {
            var indication = patient.diagnosis().map(Case.Diagnosis::indication).orElse("");
            return applies.to(
                    indication,
                    given,
                    technique,
                    patient.sex().map(sex -> sex.name().toLowerCase(Locale.ROOT)));
        }

        private static Plan.Item item(
                Entry entry, Statement text, List<Text> why, boolean mandatory) {
            var said = Plan.Said.of(text);
            return new Plan.Item(
                    entry.id(),
                    entry.name(),
                    said.text(),
                    why,
                    mandatory,
                    said.source(),
                    said.sources(),
                    said.mark(),
                    said.unreviewed());
        }
    }
}
