package org.papilla.clinic;

import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilla.care.Case;
import org.papilla.care.Plan;
import org.papilla.formulary.Finding;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Language;
import org.papilla.formulary.Product;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Source;
import org.papilla.formulary.Text;
import org.papilla.formulary.Verdict;
import org.papilla.formulary.document.Field;
import org.papilla.mixture.Estimate;
import org.papilla.mixture.MixtureCheck;

/// A plan as a sheet of paper, in one language: what the template prints. Public because the
/// generated template calls it.
///
/// @param plan the plan
/// @param patient the case it was made for
/// @param language language of the sheet
/// @param formulary where the sources are looked up
/// @param css style sheet
/// @param map scalp map as SVG; empty when nothing is placed
public record PlanSheet(
        Plan plan, Case patient, Language language, Formulary formulary, String css, String map) {

    /// `en` or `tr`.
    public String languageCode() {
        return language.name().toLowerCase(Locale.ROOT);
    }

    /// A text in the language of the sheet.
    public String in(Text text) {
        return text.in(language);
    }

    /// One of two wordings.
    public String say(String en, String tr) {
        return new Text(en, tr).in(language);
    }

    /// Sex, age and weight.
    public String patientLine() {
        return Stream.of(
                        patient.sex()
                                .map(sex ->
                                        sex == Case.Sex.FEMALE
                                                ? say("female", "kadın")
                                                : say("male", "erkek"))
                                .orElse(say("sex not known", "cinsiyet bilinmiyor")),
                        patient.ageYears().isPresent()
                                ? say("age ", "yaş ") + number(patient.ageYears().getAsDouble())
                                : say("age not known", "yaş bilinmiyor"),
                        patient.weightKg().isPresent()
                                ? number(patient.weightKg().getAsDouble()) + " kg"
                                : say("weight not known", "kilo bilinmiyor"))
                .collect(Collectors.joining(", "));
    }

    /// The diagnosis with its grade.
    public String diagnosisLine() {
        return plan.diagnosis()
                .map(d ->
                        in(d.name())
                                + d.grade()
                                        .map(grade -> ", " + d.scale().orElse("") + " " + grade)
                                        .orElse(""))
                .orElse(say("no diagnosis", "tanı yok"));
    }

    /// A verdict in words.
    public String verdict(Verdict verdict) {
        return new Words(language).verdict(verdict);
    }

    /// A verdict as it stands in style sheets.
    public String verdictCode(Verdict verdict) {
        return Field.written(verdict);
    }

    /// A severity in words.
    public String severity(Severity severity) {
        return switch (severity) {
            case INFO -> say("Info.", "Bilgi.");
            case CAUTION -> say("Caution.", "Dikkat.");
            case UNDECIDED -> say("Undecided.", "Belirsiz.");
            case STOP -> say("Stop.", "Dur.");
        };
    }

    /// A severity of the placement in words.
    public String severityCode(String code) {
        return severity(Severity.valueOf(code.toUpperCase(Locale.ROOT)));
    }

    /// Whether a finding is a stop.
    public boolean isStop(Finding finding) {
        return finding.severity() == Severity.STOP;
    }

    /// What is missing, or that nothing is.
    public String missing(Finding finding) {
        return finding.missing().isEmpty()
                ? say("nothing", "yok")
                : finding.missing().stream().map(this::in).collect(Collectors.joining("; "));
    }

    /// The word for what nobody has reviewed.
    public String unreviewed() {
        return say("unreviewed", "gözden geçirilmedi");
    }

    /// How many values in the plan nobody has reviewed.
    public String unreviewedCount() {
        int count = plan.unreviewed().size();
        return say(
                count + " items of this plan are unreviewed.",
                "Bu planda " + count + " madde gözden geçirilmedi.");
    }

    /// Name of a product.
    public String product(String id) {
        return formulary.find(Product.class, id).map(product -> in(product.name())).orElse(id);
    }

    /// pH, osmolality and tonicity of a mixture with their intervals.
    public String chemistry(MixtureCheck check) {
        String figures =
                Stream.of(
                                check.ph().map(ph -> "pH " + interval(ph, 2)),
                                check.osmolalityMosmPerKg()
                                        .map(osm ->
                                                say("osmolality ", "ozmolalite ")
                                                        + interval(osm, 0)
                                                        + " mOsm/kg"),
                                check.tonicityMosmPerKg()
                                        .map(osm ->
                                                say("tonicity ", "tonisite ")
                                                        + interval(osm, 0)
                                                        + " mOsm/kg"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        return (figures.isEmpty()
                        ? say("pH and osmolality not known", "pH ve ozmolalite bilinmiyor")
                        : figures)
                + ". "
                + say("Verdict of the check: ", "Kontrolün kararı: ")
                + verdict(check.decision().verdict())
                + ".";
    }

    private String interval(Estimate estimate, int digits) {
        return rounded(estimate.value(), digits)
                + " ("
                + rounded(estimate.low(), digits)
                + say(" to ", " – ")
                + rounded(estimate.high(), digits)
                + ")";
    }

    private String rounded(double x, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", x);
        return language == Language.TR ? text.replace('.', ',') : text;
    }

    /// Ids of sources in brackets.
    public String cite(List<String> ids) {
        return ids.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /// Every source that the sheet cites, by id.
    public Collection<Source> sources() {
        var cited = new TreeMap<String, Source>();
        Stream.of(
                        plan.decision().findings().stream().map(Finding::sources),
                        plan.instead().stream().map(Plan.Said::sources),
                        plan.agents().stream().map(agent -> agent.why().sources()),
                        plan.consent().stream().map(Plan.Item::sources),
                        plan.expectations().stream().map(Plan.Item::sources))
                .flatMap(ids -> ids)
                .flatMap(List::stream)
                .forEach(id ->
                        formulary
                                .find(Source.class, id)
                                .ifPresent(source -> cited.put(id, source)));
        return cited.values();
    }

    /// A number with the decimal sign of the language, at most four digits after it.
    public String number(double x) {
        String text = String.format(Locale.ROOT, "%.4f", x).replaceAll("\\.?0+$", "");
        return language == Language.TR ? text.replace('.', ',') : text;
    }

    /// The targets of all sessions as offsets from the first.
    public String sessions(Plan.Schedule schedule) {
        return schedule.sessions().size()
                + say(" sessions: ", " seans: ")
                + schedule.sessions().stream()
                        .map(session ->
                                session.target().isZero()
                                        ? say("start", "başlangıç")
                                        : period(session.target()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /// A period in words.
    @SuppressWarnings("JavaPeriodGetDays") // plans count either in months or in days
    public String period(Period period) {
        long months = period.toTotalMonths();
        int days = period.getDays();
        if (months > 0) {
            return months + say(months == 1 ? " month" : " months", " ay");
        }
        return days % 7 == 0 && days > 0
                ? days / 7 + say(days == 7 ? " week" : " weeks", " hafta")
                : days + say(days == 1 ? " day" : " days", " gün");
    }
}
