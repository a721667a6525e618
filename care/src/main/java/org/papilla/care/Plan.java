package org.papilla.care;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.papilla.formulary.Agent;
import org.papilla.formulary.Decision;
import org.papilla.formulary.Indication;
import org.papilla.formulary.Mark;
import org.papilla.formulary.Provenance;
import org.papilla.formulary.Statement;
import org.papilla.formulary.Text;
import org.papilla.formulary.Verdict;
import org.papilla.mixture.compose.Composition;

/// A whole plan for one patient, unsigned: what was decided, what would be injected, where, how
/// often, and what has to be said. Sections that the decision does not allow are absent.
///
/// @param decision from the screening; the sections on the injection are there only when it is
///   clear or caution
/// @param diagnosis the hair loss that is planned for; absent when none was given
/// @param instead what to do first, or instead of an injection
/// @param agents agents that come into question, best founded first, with what the screening says
///   of each
/// @param mixture the smallest mixture that serves, with its proof, or what stands against one;
///   absent when nothing is injected
/// @param technique how it is injected; absent when nothing is, or when the area must be drawn
///   first
/// @param regions what each region receives
/// @param points every injection in the order of the hand
/// @param placement findings on the placement, such as a refusal with what could be delivered
///   instead
/// @param schedule when; absent when nothing is injected
/// @param before what is to be done before the first injection
/// @param after what is to be done from the last injection on
/// @param consent what the patient must have been told
/// @param expectations what the patient may expect, in careful words
/// @param followUp messages and visits that follow
/// @param redFlags reasons for the patient to get help at once
/// @param notices what stands on every plan
/// @param unreviewed every value in this plan that nobody has verified or signed
public record Plan(
        Decision decision,
        Optional<Diagnosis> diagnosis,
        List<Said> instead,
        List<Candidate> agents,
        Optional<Composition> mixture,
        Optional<Technique> technique,
        List<RegionDose> regions,
        List<Point> points,
        List<PlacementFinding> placement,
        Optional<Schedule> schedule,
        List<Item> before,
        List<Item> after,
        List<Item> consent,
        List<Item> expectations,
        List<Item> followUp,
        List<Item> redFlags,
        List<Text> notices,
        List<Unreviewed> unreviewed) {

    /// The hair loss that is planned for.
    ///
    /// @param indication id
    /// @param name for people
    /// @param stance whether it is injected at all
    /// @param scale severity scale
    /// @param grade grade on it
    public record Diagnosis(
            String indication,
            Text name,
            Indication.Stance stance,
            Optional<String> scale,
            Optional<String> grade) {}

    /// A sentence with its source.
    ///
    /// @param text the words
    /// @param source citation
    /// @param sources ids of the sources in the formulary
    /// @param mark how far it can be trusted
    /// @param unreviewed whether nobody has verified or signed it
    public record Said(
            Text text, String source, List<String> sources, Mark mark, boolean unreviewed) {

        static Said of(Statement statement) {
            return of(statement.text(), statement.provenance());
        }

        static Said of(Text text, Provenance provenance) {
            return new Said(
                    text,
                    provenance.citation(),
                    provenance.ids(),
                    provenance.mark(),
                    provenance.unreviewed());
        }
    }

    /// An agent that comes into question.
    ///
    /// @param agent id
    /// @param name for people
    /// @param evidence grade of evidence in this disease
    /// @param why what speaks for it
    /// @param verdict what the screening says of it for this patient
    /// @param findings ids of the rules behind the verdict
    public record Candidate(
            String agent,
            Text name,
            Agent.Grade evidence,
            Said why,
            Verdict verdict,
            List<String> findings) {}

    /// How it is injected.
    ///
    /// @param code code of the technique
    /// @param name for people
    /// @param needle gauge and length
    /// @param angleDeg angle between needle and skin
    /// @param depthMm depth perpendicular to the skin
    /// @param spacingMm distance between points
    /// @param volumePerPointMl volume of each point
    /// @param totalMl volume that reaches the skin
    /// @param toDrawMl volume to draw, dead volume included
    /// @param areaCm2 treated area
    /// @param volumeFrom where the volume comes from
    /// @param why why this technique
    /// @param sureness how sure the choice is
    /// @param runnerUp the next best; absent when nothing else fits
    /// @param source citation of the technique
    /// @param mark how far its figures can be trusted
    public record Technique(
            String code,
            Text name,
            String needle,
            double angleDeg,
            double depthMm,
            double spacingMm,
            double volumePerPointMl,
            double totalMl,
            double toDrawMl,
            double areaCm2,
            Text volumeFrom,
            Text why,
            String sureness,
            Optional<RunnerUp> runnerUp,
            String source,
            Mark mark) {}

    /// The technique that came second.
    ///
    /// @param code code of the technique
    /// @param depthMm depth
    /// @param spacingMm spacing
    /// @param volumePerPointMl volume of each point
    /// @param points number of points
    /// @param gainOfWinner by how much the chosen way yields more, as a share
    public record RunnerUp(
            String code,
            double depthMm,
            double spacingMm,
            double volumePerPointMl,
            int points,
            OptionalDouble gainOfWinner) {}

    /// What one region receives.
    ///
    /// @param region id
    /// @param name for people
    /// @param points number of injections
    /// @param volumeMl volume
    /// @param depthLimitMm depth that must not be passed there
    public record RegionDose(
            String region, Text name, int points, double volumeMl, double depthLimitMm) {}

    /// One injection.
    ///
    /// @param number 1 for the first
    /// @param region region that it lies in
    /// @param xShare share of the tragus-tragus arc from the midline, right of the patient positive
    /// @param yShare share of the nasion-inion arc
    /// @param xCm centimetres from the midline
    /// @param yCm centimetres behind the middle of the hairline
    /// @param depthMm depth of the tip
    /// @param volumeMl volume
    public record Point(
            int number,
            String region,
            double xShare,
            double yShare,
            double xCm,
            double yCm,
            double depthMm,
            double volumeMl) {}

    /// What a rule of the placement saw.
    ///
    /// @param rule id
    /// @param severity stop, caution, undecided or info
    /// @param seen what was seen
    /// @param text what it means
    /// @param source citation
    /// @param mark how far it can be trusted
    /// @param wouldChange what would change it
    public record PlacementFinding(
            String rule,
            String severity,
            Text seen,
            Text text,
            String source,
            String mark,
            Text wouldChange) {}

    /// When.
    ///
    /// @param id schedule of the formulary
    /// @param name for people
    /// @param sessions the sessions as offsets from the first
    /// @param review when the result is judged
    /// @param stopRule when to stop
    /// @param maintenance what follows
    /// @param source citation
    /// @param mark how far it can be trusted
    /// @param unreviewed whether nobody has verified or signed it
    public record Schedule(
            String id,
            Text name,
            List<Session> sessions,
            Optional<Period> review,
            Text stopRule,
            Text maintenance,
            String source,
            Mark mark,
            boolean unreviewed) {}

    /// One session, as offsets from the first.
    ///
    /// @param number counted from 1
    /// @param earliest first day on which it may be held
    /// @param target day for which it is planned
    /// @param latest last day
    public record Session(int number, Period earliest, Period target, Period latest) {}

    /// Something to be done or said.
    ///
    /// @param id entry of the formulary
    /// @param title short title
    /// @param text in full
    /// @param why why, or why an older habit was changed
    /// @param mandatory whether a session without it cannot be signed
    /// @param source citation
    /// @param sources ids of the sources in the formulary
    /// @param mark how far it can be trusted
    /// @param unreviewed whether nobody has verified or signed it
    public record Item(
            String id,
            Text title,
            Text text,
            List<Text> why,
            boolean mandatory,
            String source,
            List<String> sources,
            Mark mark,
            boolean unreviewed) {}

    /// A value that nobody has verified or signed.
    ///
    /// @param where which part of the plan it stands in
    /// @param what the value or the words
    /// @param mark memory or design
    /// @param source citation
    public record Unreviewed(Text where, Text what, Mark mark, String source) {}
}
