package org.papilla.formulary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.papilla.formulary.document.Field;

/// A drug or other substance that is, or was, injected into the scalp.
///
/// @param id lower-case INN with hyphens
/// @param name name for people
/// @param synonyms other names under which it is met: brands, older names, words of practitioners
/// @param seedClass one of the classes in which practitioners sort the agents
/// @param stance whether Papilla lets it be injected
/// @param stanceReason why the stance is not plain; at least one statement unless [Stance#ALLOWED]
/// @param serves mechanisms for which it may be chosen
/// @param mechanism how it acts
/// @param codes codes in public systems
/// @param strengths concentrations in use
/// @param usualDose volume or amount of one session in use
/// @param caps most that may be given
/// @param intervals least time between two sessions, where it asks for one of its own beside that
///   of any mixture
/// @param allergyClasses classes whose allergy speaks against it, be it by itself or by what its
///   products usually contain
/// @param hazards classes of hazard for those who handle it; no allergies
/// @param pregnancy what is known of its use in pregnancy
/// @param breastfeeding what is known of its use while breastfeeding
/// @param contraindications conditions that speak against it
/// @param interactions drugs that speak against it
/// @param notices what else must be said or done when it is given
/// @param regulatory how it is authorised
/// @param evidence what is known of its effect on scalp hair when injected
/// @param origin shipped, or the clinic's own
public record Agent(
        String id,
        Text name,
        List<String> synonyms,
        AgentClass seedClass,
        Stance stance,
        List<Statement> stanceReason,
        List<String> serves,
        Statement mechanism,
        List<Code> codes,
        List<Figure> strengths,
        List<Figure> usualDose,
        List<Cap> caps,
        List<Interval> intervals,
        List<String> allergyClasses,
        List<String> hazards,
        Reproduction pregnancy,
        Reproduction breastfeeding,
        List<Statement> contraindications,
        List<Interaction> interactions,
        List<Statement> notices,
        List<Statement> regulatory,
        Evidence evidence,
        Origin origin)
        implements Entry {

    /// The classes in which practitioners sort the agents, and those that came later.
    public enum AgentClass {
        /// Numbs the skin.
        LOCAL_ANAESTHETIC,
        /// Acts on vessels or flow.
        VASCULAR,
        /// Meant to stimulate the follicle.
        FOLLICLE_STIMULATING,
        /// Acts against androgens in the follicle.
        ANTIANDROGEN,
        /// Meant against seborrhoea and inflammation.
        ANTISEBORRHOEIC,
        /// Takes part in keratin biosynthesis.
        KERATIN,
        /// Damps an immune reaction; for alopecia areata.
        IMMUNOMODULATOR,
        /// Carries or hydrates.
        CARRIER,
        /// Cells, extracts of cells or growth factors.
        BIOLOGIC,
        /// Given beside the mixture.
        ADJUNCT,
        /// Dilutes or adjusts.
        DILUENT
    }

    /// Whether Papilla lets an agent be injected.
    public enum Stance {
        /// May be used within its limits.
        ALLOWED,
        /// May be used; a warning is shown.
        CAUTION,
        /// Only by a specialist for a named disease.
        SPECIALIST,
        /// Never in a mixture.
        BLOCKED
    }

    /// A code of the agent in a public system.
    ///
    /// @param system such as `ATC`, `CAS`, `UNII`
    /// @param code the code
    /// @param form salt, hydrate or route that the code stands for
    /// @param provenance where the code was checked
    public record Code(String system, String code, Optional<Text> form, Provenance provenance) {}

    /// The most that may be given.
    ///
    /// @param limit amount, or amount per kilogram of body weight
    /// @param per the time over which it counts
    /// @param enforced whether the check of a mixture refuses what exceeds it; the others are shown
    /// @param enforcedFor patients for whom it is enforced though it is not for everybody
    /// @param warns whether a clinician is asked for a reason above it, though it is not refused
    /// @param when to whom or where it applies; absent means always
    public record Cap(
            Figure limit,
            Per per,
            boolean enforced,
            Optional<Condition> enforcedFor,
            boolean warns,
            Optional<Text> when) {}

    /// The least time between two sessions with the agent. Where several apply the longest counts.
    ///
    /// @param least the time
    /// @param afterMoreThan the amount in the earlier session above which it applies; absent means
    ///   after any amount
    /// @param enforced whether a plan must keep it; the others are recommended
    /// @param when what else is to be said of it
    public record Interval(
            Figure least, Optional<Figure> afterMoreThan, boolean enforced, Optional<Text> when) {}

    /// The time over which a cap counts.
    public enum Per {
        /// One session.
        SESSION,
        /// One point of injection.
        POINT,
        /// Two hours.
        TWO_HOURS,
        /// One day.
        DAY
    }

    /// What is known of use in pregnancy or while breastfeeding.
    ///
    /// @param advice in one word
    /// @param statement in full
    public record Reproduction(Advice advice, Statement statement) {}

    /// Advice on use in pregnancy or while breastfeeding.
    public enum Advice {
        /// No harm expected.
        COMPATIBLE,
        /// Nobody knows.
        NO_DATA,
        /// Not for an elective treatment.
        AVOID,
        /// Harm is known or expected.
        CONTRAINDICATED
    }

    /// A drug that a patient may take and that matters when this agent is given.
    ///
    /// @param atc ATC codes or their beginnings
    /// @param severity what it means for the use of this agent
    /// @param effect what happens
    public record Interaction(List<String> atc, Severity severity, Statement effect) {}

    /// What is known of an effect on scalp hair when injected.
    ///
    /// @param grade A several good trials, B at least one randomised trial, C controlled or large
    ///   retrospective, D cases or mechanism, E none found, H harm or withdrawn, N not applicable
    /// @param summary in words
    /// @param trials the trials behind it
    public record Evidence(Grade grade, Statement summary, List<String> trials) {}

    /// Grade of evidence.
    public enum Grade {
        /// Several good randomised trials.
        A,
        /// At least one randomised trial, usually small.
        B,
        /// Controlled but not randomised, or large retrospective.
        C,
        /// Cases, or a mechanism only.
        D,
        /// None found.
        E,
        /// Harm, or withdrawn.
        H,
        /// Not given for an effect on hair.
        N
    }

    static Agent read(Field field, Reading reading) {
        var stance = field.child("stance").oneOf(Stance.class);
        var reasons = reading.statements(field.child("stanceReason"));
        if (stance != Stance.ALLOWED && reasons.isEmpty()) {
            field.report("an agent that is not plainly allowed needs a stanceReason");
        }
        return new Agent(
                reading.id(field),
                reading.text(field.child("name")),
                field.child("synonyms").list(Field::text),
                field.child("class").oneOf(AgentClass.class),
                stance,
                reasons,
                reading.references(field.child("serves"), Kind.MECHANISM),
                reading.statement(field.child("mechanism")),
                field.child("codes").list(code -> readCode(code, reading)),
                reading.figures(field.child("strengths")),
                reading.figures(field.child("usualDose")),
                field.child("caps").list(cap -> readCap(cap, reading)),
                field.child("intervals").list(interval -> readInterval(interval, reading)),
                reading.references(field.child("allergyClasses"), Kind.ALLERGY_CLASS),
                reading.references(field.child("hazards"), Kind.ALLERGY_CLASS),
                readReproduction(field.child("pregnancy"), reading),
                readReproduction(field.child("breastfeeding"), reading),
                reading.statements(field.child("contraindications")),
                field.child("interactions")
                        .list(interaction -> readInteraction(interaction, reading)),
                reading.statements(field.child("notices")),
                reading.statements(field.child("regulatory")),
                readEvidence(field.child("evidence"), reading),
                reading.origin());
    }

    private static Code readCode(Field code, Reading reading) {
        return new Code(
                code.child("system").text(),
                code.child("code").text(),
                code.child("form").optional(reading::text),
                reading.provenance(code));
    }

    static Cap readCap(Field cap, Reading reading) {
        return new Cap(
                reading.figure(cap.child("limit")),
                cap.child("per").oneOf(Per.class),
                cap.child("enforced").truth(),
                cap.child("enforcedFor").optional(f -> Condition.read(f, reading)),
                cap.child("warns").optional(Field::truth).orElse(false),
                cap.child("when").optional(reading::text));
    }

    private static Interval readInterval(Field interval, Reading reading) {
        return new Interval(
                reading.figure(interval.child("least")),
                interval.child("afterMoreThan").optional(reading::figure),
                interval.child("enforced").truth(),
                interval.child("when").optional(reading::text));
    }

    private static Reproduction readReproduction(Field use, Reading reading) {
        return new Reproduction(use.child("advice").oneOf(Advice.class), reading.statement(use));
    }

    private static Interaction readInteraction(Field interaction, Reading reading) {
        return new Interaction(
                interaction
                        .child("atc")
                        .list(code -> code.text(Condition.ATC, Condition.ATC_REMEDY)),
                interaction.child("severity").oneOf(Severity.class),
                reading.statement(interaction.child("effect")));
    }

    static Evidence readEvidence(Field evidence, Reading reading) {
        return new Evidence(
                readGrade(evidence.child("grade")),
                reading.statement(evidence.child("summary")),
                reading.references(evidence.child("trials"), Kind.TRIAL));
    }

    static Grade readGrade(Field field) {
        var letters = Arrays.stream(Grade.values()).map(Grade::name).collect(Collectors.toSet());
        String letter = field.oneOf(letters, "grade of evidence");
        return letters.contains(letter) ? Grade.valueOf(letter) : Grade.E;
    }
}
