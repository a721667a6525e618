package org.papilla.mixture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.papilla.formulary.Verdict;

/// Holds the check against published cases and writes down every one of them, those that it misses
/// and those that lie outside its model included.
public final class AccuracyReport {

    private static final String CASES = "accuracy-cases.txt";

    /// One published case with what was computed.
    ///
    /// @param kind what is compared: `ph`, `ph-range`, `phi`, `osm`, `e`, `inc`
    /// @param name what it is
    /// @param conditions temperature, concentration or composition, for people
    /// @param published what was published
    /// @param computed what the check says
    /// @param error computed minus published, or relative to it for osmolality and equivalents;
    ///   absent where the answer is a word
    /// @param outcome whether it agrees
    /// @param source where it was published
    /// @param note why it is outside the model, or what else to know
    public record Case(
            String kind,
            String name,
            String conditions,
            String published,
            String computed,
            OptionalDouble error,
            Outcome outcome,
            String source,
            String note) {}

    /// Whether a case agrees.
    public enum Outcome {
        /// Within its tolerance.
        AGREES,
        /// Beyond its tolerance, within the model: a miss.
        MISSES,
        /// Outside the model, and the check says so or widens its interval over it.
        OUTSIDE,
        /// The published figure is ideal arithmetic that the check does not repeat.
        IDEAL
    }

    private final Checker checker;

    private AccuracyReport(Checker checker) {
        this.checker = checker;
    }

    /// Computes every case.
    public static List<Case> cases(Checker checker) {
        var report = new AccuracyReport(checker);
        return lines().stream().map(report::compute).toList();
    }

    private static List<String[]> lines() {
        try (var stream = AccuracyReport.class.getResourceAsStream(CASES)) {
            if (stream == null) {
                throw new IllegalStateException(CASES + " is missing from the module");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Case compute(String[] cells) {
        return switch (cells[0]) {
            case "ph" -> ph(cells);
            case "ph-range" -> phRange(cells);
            case "phi" -> osmoticCoefficient(cells);
            case "osm" -> osmolality(cells);
            case "e" -> equivalent(cells);
            case "inc" -> incompatibility(cells);
            default -> throw new IllegalStateException("unknown kind of case: " + cells[0]);
        };
    }

    private MixtureCheck solution(String recipe, double temperatureC) {
        var solutes = new ArrayList<Mixture.Solute>();
        for (String part : recipe.split("\\+", -1)) {
            String[] words = part.strip().split(" ", -1);
            solutes.add(new Mixture.Solute(words[1], 1000 * Double.parseDouble(words[0])));
        }
        return checker.check(
                new Mixture(
                        List.of(),
                        solutes,
                        OptionalDouble.of(1),
                        List.of(),
                        temperatureC,
                        Mixture.CarbonDioxide.CLOSED,
                        Optional.empty()));
    }

    private Case ph(String[] cells) {
        double published = Double.parseDouble(cells[4]);
        var check = solution(cells[2], Double.parseDouble(cells[3]));
        double computed = check.ph().orElseThrow().value();
        return done(
                cells,
                cells[3] + " °C, I = " + plain(check.ionicStrengthMolPerKg(), 3),
                plain(computed, 3),
                OptionalDouble.of(computed - published),
                Math.abs(computed - published) <= Double.parseDouble(cells[5]) + 1e-9);
    }

    private Case phRange(String[] cells) {
        var check = solution(cells[2], Double.parseDouble(cells[3]));
        double computed = check.ph().orElseThrow().value();
        String[] ends = cells[4].split("-", -1);
        boolean inside =
                computed >= Double.parseDouble(ends[0]) && computed <= Double.parseDouble(ends[1]);
        return done(
                cells,
                cells[3] + " °C, I = " + plain(check.ionicStrengthMolPerKg(), 2),
                plain(computed, 2),
                OptionalDouble.empty(),
                inside);
    }

    private static Case osmoticCoefficient(String[] cells) {
        var salt = Pitzer.of(cells[2]).orElseThrow();
        double molality = Double.parseDouble(cells[6]);
        double computed = salt.osmoticCoefficient(molality * salt.ionicStrengthPerMolality());
        double error = computed / Double.parseDouble(cells[4]) - 1;
        return done(
                cells,
                "25 °C",
                plain(computed, 4),
                OptionalDouble.of(error),
                Math.abs(error) <= Double.parseDouble(cells[5]));
    }

    private Case osmolality(String[] cells) {
        var estimate =
                checker.laboratory(25).product(cells[2]).orElseThrow().osmolality().orElseThrow();
        double error = estimate.value() / Double.parseDouble(cells[4]) - 1;
        return done(
                cells,
                "product, mOsm/kg",
                "%s (%s to %s)"
                        .formatted(
                                plain(estimate.value(), 0),
                                plain(estimate.low(), 0),
                                plain(estimate.high(), 0)),
                OptionalDouble.of(error),
                Math.abs(error) <= Double.parseDouble(cells[5]));
    }

    /// Sodium chloride equivalent of a solution of a percentage: its osmolality over that of sodium
    /// chloride, 286 mosm/kg for 0.9 %.
    private Case equivalent(String[] cells) {
        double percent = Double.parseDouble(cells[3]);
        var chemical = checker.laboratory(25).chemical(cells[2]).orElseThrow();
        double litreKg = Water.GRAMS_PER_ML * (1 - percent / 100 * chemical.mlPerGram);
        double molality = 10 * percent / chemical.molarMass / litreKg;
        var check = solution(molality + " " + cells[2], 25);
        double osmolality = check.osmolalityMosmPerKg().orElseThrow().value();
        double computed = osmolality * 0.9 / Chemical.ISO_OSMOTIC / percent;
        double error = computed / Double.parseDouble(cells[4]) - 1;
        return done(
                cells,
                cells[3] + " %",
                plain(computed, 3),
                OptionalDouble.of(error),
                Math.abs(error) <= Double.parseDouble(cells[5]));
    }

    private Case incompatibility(String[] cells) {
        var draws = new ArrayList<Mixture.Draw>();
        String[] words = cells[2].split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            draws.add(new Mixture.Draw(words[i], Double.parseDouble(words[i + 1])));
        }
        var check = checker.check(Mixture.ofProducts(draws));
        boolean falls =
                check.precipitation().stream().anyMatch(row -> row.verdict() != Verdict.CLEAR);
        String verdict = check.decision().verdict().name().toLowerCase(Locale.ROOT);
        String worst =
                check.decision().findings().isEmpty()
                        ? ""
                        : ", " + check.decision().findings().getFirst().rule();
        boolean agrees =
                switch (cells[4]) {
                    case "precipitate" -> falls;
                    case "no-precipitate" -> !falls;
                    case "caution" -> check.decision().verdict() != Verdict.CLEAR;
                    case "undecided" ->
                            check.decision().verdict() == Verdict.UNDECIDED
                                    || check.decision().verdict() == Verdict.STOP;
                    default -> verdict.equals(cells[4]);
                };
        return done(
                cells,
                "products",
                verdict + worst + (falls ? ", something may fall out" : ""),
                OptionalDouble.empty(),
                agrees);
    }

    private static Case done(
            String[] cells,
            String conditions,
            String computed,
            OptionalDouble error,
            boolean agrees) {
        var outcome =
                switch (cells[6]) {
                    case "outside" -> Outcome.OUTSIDE;
                    case "ideal" -> Outcome.IDEAL;
                    default -> agrees ? Outcome.AGREES : Outcome.MISSES;
                };
        return new Case(
                cells[0],
                cells[1],
                conditions,
                cells[4],
                computed,
                error,
                outcome,
                cells[7],
                cells[8]);
    }

    /// The report as Markdown.
    public static String markdown(Checker checker) {
        var cases = cases(checker);
        var text = new StringBuilder(20_000);
        text.append(
                """
                # How accurate the mixture check is

                Generated from the program. Every case is a published value or range; "published" of aqion and
                of labels that add up ions are themselves calculations, and say so. Cases marked *outside* lie beyond the
                model (ionic strength above 0.5 mol/kg, or a hidden ingredient): the check flags them instead of
                vouching for its number. Cases marked *ideal* are label arithmetic that ignores how ions interact; the
                difference is physics, not error.

                """);
        summary(text, cases);
        section(text, cases, "ph", "pH", "error");
        section(text, cases, "ph-range", "pH within a published range", "");
        section(text, cases, "phi", "Osmotic coefficients", "relative");
        section(text, cases, "osm", "Osmolality of products, mOsm/kg", "relative");
        section(text, cases, "e", "Sodium chloride equivalents", "relative");
        section(text, cases, "inc", "Incompatibilities", "");
        text.append(
                """
                ## What these figures do not show

                - Equivalents and iso-osmotic concentrations of organic drugs are inputs of the model: that they come
                  out again shows that the arithmetic is right, not that the model predicts them. The salts are predicted.
                - Products whose record holds a measurement return it; the note says what their contents alone would give.
                - Nobody measured the mixtures of this field: between measured products and their mixture stands the model.
                """);
        return text.toString();
    }

    private static void summary(StringBuilder text, List<Case> cases) {
        text.append(
                        "| | cases | agree | miss | outside | ideal | largest error of those that agree |\n")
                .append("|---|---|---|---|---|---|---|\n");
        for (String kind : List.of("ph", "ph-range", "phi", "osm", "e", "inc")) {
            var own = cases.stream().filter(c -> c.kind().equals(kind)).toList();
            double largest =
                    own.stream()
                            .filter(c -> c.outcome() == Outcome.AGREES)
                            .mapToDouble(c -> Math.abs(c.error().orElse(0)))
                            .max()
                            .orElse(0);
            text.append("| ").append(kind).append(" | ").append(own.size());
            for (var outcome : Outcome.values()) {
                text.append(" | ").append(own.stream().filter(c -> c.outcome() == outcome).count());
            }
            text.append(" | ")
                    .append(
                            kind.equals("ph")
                                    ? plain(largest, 3)
                                    : largest > 0 ? plain(100 * largest, 1) + " %" : "")
                    .append(" |\n");
        }
        text.append('\n');
    }

    private static void section(
            StringBuilder text, List<Case> cases, String kind, String title, String error) {
        text.append("## ").append(title).append("\n\n");
        text.append(
                        "| case | conditions | published | computed | error | outcome | source, note |\n")
                .append("|---|---|---|---|---|---|---|\n");
        for (var one : cases) {
            if (one.kind().equals(kind)) {
                String shown =
                        one.error().isEmpty()
                                ? ""
                                : error.equals("relative")
                                        ? plain(100 * one.error().getAsDouble(), 1) + " %"
                                        : plain(one.error().getAsDouble(), 3);
                text.append("| ")
                        .append(
                                String.join(
                                        " | ",
                                        one.name(),
                                        one.conditions(),
                                        one.published(),
                                        one.computed(),
                                        shown,
                                        one.outcome().name().toLowerCase(Locale.ROOT),
                                        one.note().isEmpty()
                                                ? one.source()
                                                : one.source() + "; " + one.note()))
                        .append(" |\n");
            }
        }
        text.append('\n');
    }

    private static String plain(double x, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", x);
    }
}
