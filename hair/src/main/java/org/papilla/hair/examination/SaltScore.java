package org.papilla.hair.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The severity of alopecia tool: percent of the scalp without hair, its class, and its change.
///
/// @param score percent of the scalp, 0 to 100
/// @param saltClass `S0` to `S5`, with `S4a` and `S4b`
/// @param severity by the alopecia areata scale
/// @param change since the baseline, absent without one
/// @param notes what to keep in mind
public record SaltScore(
        double score,
        SaltClass saltClass,
        Severity severity,
        Optional<Change> change,
        List<Text> notes) {

    /// Weights of the four regions, which are their shares of the scalp (dermatopics.dk, SALT;
    /// dermapp.in, SALT calculator; verified).
    static final double VERTEX = 0.40;

    static final double POSTERIOR = 0.24;
    static final double RIGHT = 0.18;
    static final double LEFT = 0.18;

    /// Source of the weights.
    public static final Source WEIGHTS =
            Source.verified("dermatopics.dk, SALT; dermapp.in, SALT calculator");

    /// Copies the notes.
    public SaltScore {
        notes = List.copyOf(notes);
    }

    /// Classes of the score (altmeyers.org, SALT; verified). Between 95 and 96 the published
    /// classes leave a gap; it is closed by rounding (design).
    public enum SaltClass {
        S0,
        S1,
        S2,
        S3,
        S4A,
        S4B,
        S5;

        /// The usual spelling: `S4a`.
        public String code() {
            return name().replace('A', 'a').replace('B', 'b');
        }

        static SaltClass of(double score) {
            if (score <= 0) {
                return S0;
            } else if (score < 25) {
                return S1;
            } else if (score < 50) {
                return S2;
            } else if (score < 75) {
                return S3;
            } else if (score < 95.5) {
                return S4A;
            }
            return score < 100 ? S4B : S5;
        }
    }

    /// The alopecia areata scale by scalp loss alone: mild up to 20 %, moderate 21 to 49, severe 50
    /// and more (mdnewsline.com on the Alopecia Areata Scale; verified). The full scale may be
    /// raised one step for other reasons, which a clinician judges.
    public enum Severity implements Coded {
        NONE,
        MILD,
        MODERATE,
        SEVERE;

        static Severity of(double score) {
            if (score <= 0) {
                return NONE;
            } else if (score <= 20) {
                return MILD;
            }
            return score < 50 ? MODERATE : SEVERE;
        }
    }

    /// Change since the baseline.
    ///
    /// @param baselineScore then
    /// @param relativePercent regrowth as percent of the baseline loss; negative when more is lost
    /// @param salt50 whether at least half of the lost hair came back
    public record Change(double baselineScore, double relativePercent, boolean salt50) {}

    /// Calculates the score.
    public static SaltScore of(SaltSheet sheet) {
        double score = score(sheet.loss());
        var change =
                sheet.baseline()
                        .map(SaltScore::score)
                        .filter(before -> before > 0)
                        .map(before -> {
                            double percent = (before - score) / before * 100;
                            return new Change(before, percent, percent >= 50);
                        });
        return new SaltScore(score, SaltClass.of(score), Severity.of(score), change, notes(sheet));
    }

    private static double score(SaltSheet.Regions loss) {
        // Summed in hundredths, so that whole percents give exact hundredths and 100 % gives 100.
        double hundredths =
                100 * VERTEX * loss.vertex()
                        + 100 * POSTERIOR * loss.posterior()
                        + 100 * RIGHT * loss.right()
                        + 100 * LEFT * loss.left();
        return Math.min(100, Math.rint(hundredths * 1e9) / 1e11);
    }

    private static List<Text> notes(SaltSheet sheet) {
        var notes = new ArrayList<Text>();
        notes.add(
                new Text(
                        "Count only loss from alopecia areata; pattern hair loss in the same scalp"
                                + " does not belong here.",
                        "Yalnızca alopesi areataya bağlı kayıp sayılır; aynı saçlı derideki kalıp"
                                + " tipi dökülme dahil edilmez."));
        if (sheet.baseline().map(SaltScore::score).filter(before -> before == 0).isPresent()) {
            notes.add(
                    new Text(
                            "The baseline score is 0: a relative change does not exist.",
                            "Başlangıç skoru 0: göreli değişim hesaplanamaz."));
        }
        return notes;
    }
}
