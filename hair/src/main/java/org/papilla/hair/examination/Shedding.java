package org.papilla.hair.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.papilla.hair.statistics.Interval;
import org.papilla.hair.statistics.Proportions;

/// How much hair is shed, test by test, each against the norm that fits the patient, if one exists.
///
/// @param results in the order of the sheet
public record Shedding(List<Result> results) {

    private static final Source PULL =
            Source.verified(
                    "McDonald 2017 (pubmed 28010890): up to 2 of 50 to 60 hairs in 97.2 % of 181"
                            + " people");
    private static final Source PULL_TRADITIONAL =
            Source.verified(
                    "traditional pull test as cited in McDonald 2017: 6 hairs or above 10 %");
    private static final Source COMB =
            Source.verified("Wasko 2008 (pubmed 18559765): 60 men without hair loss");
    private static final Source WASH =
            Source.verified("Rebora, as in medicalalgorithms.com: 100 hairs and 10 % vellus");
    private static final Source REFINED_WASH =
            Source.verified("Li 2022, Clin Cosmet Investig Dermatol 15:117");
    private static final Source SINCLAIR =
            Source.verified("Sinclair hair shedding scale, women: 1 to 4 usual, 5 and 6 excessive");
    private static final Source HSVS =
            Source.verified(
                    "Martínez-Velasco, s13555-017-0171-8: without loss 2.35 to 2.5, with female"
                            + " pattern loss 7.0 to 7.25");
    private static final Source HSVS_LIMIT =
            Source.design("step 5 of 9, midway between the groups");

    /// Copies the results.
    public Shedding {
        results = List.copyOf(results);
    }

    /// What a test says.
    public enum Verdict implements Coded {
        /// Within the norm.
        USUAL,
        /// Above the norm, below the limit of an older rule, or on a limit within counting error.
        BETWEEN,
        /// Above the norm.
        RAISED,
        /// No norm exists for this patient, or something needed is missing.
        NOT_KNOWN
    }

    /// The result of one test.
    ///
    /// @param test `pull`, `comb`, `wash`, `refined-wash`, `sinclair-scale` or `hsvs`
    /// @param value in `unit`, absent when none can be formed
    /// @param unit of the value
    /// @param verdict against the norm
    /// @param text for people
    /// @param missing what is needed for a verdict
    /// @param source of the norm
    public record Result(
            String test,
            OptionalDouble value,
            String unit,
            Verdict verdict,
            Text text,
            List<String> missing,
            Source source) {

        /// Copies the list.
        public Result {
            missing = List.copyOf(missing);
        }
    }

    /// Reads every test of the sheet.
    public static Shedding of(SheddingSheet sheet) {
        var results = new ArrayList<Result>();
        sheet.pulls().forEach(pull -> results.add(pull(pull)));
        if (!sheet.comb().isEmpty()) {
            results.add(comb(sheet));
        }
        sheet.wash().ifPresent(wash -> results.add(wash(wash)));
        if (!sheet.hairsPerWash().isEmpty()) {
            results.add(refinedWash(sheet.hairsPerWash()));
        }
        sheet.sinclairScale().ifPresent(step -> results.add(sinclair(step, sheet)));
        sheet.hsvs().ifPresent(step -> results.add(hsvs(step)));
        return new Shedding(results);
    }

    /// Up to 2 of 50 to 60 hairs is usual; 6, or above 10 %, was the limit before.
    private static Result pull(SheddingSheet.Pull pull) {
        String site = pull.site().code();
        int n = pull.extracted();
        boolean traditional = n >= 6 || n > 0.10 * pull.grasped();
        if (pull.grasped() < 50 || pull.grasped() > 60) {
            return new Result(
                    "pull",
                    OptionalDouble.of(n),
                    "hairs",
                    traditional && pull.grasped() >= 20 ? Verdict.RAISED : Verdict.NOT_KNOWN,
                    text(
                            "%s: %d of %d hairs. The norm is for bundles of 50 to 60; repeat with"
                                    + " such a bundle.",
                            "%1$s: %2$d / %3$d kıl. Norm 50-60 kıllık tutam içindir; böyle bir"
                                    + " tutamla yineleyin.",
                            site,
                            n,
                            pull.grasped()),
                    List.of("a bundle of 50 to 60 hairs"),
                    PULL_TRADITIONAL);
        }
        if (n <= 2) {
            return new Result(
                    "pull",
                    OptionalDouble.of(n),
                    "hairs",
                    Verdict.USUAL,
                    text(
                            "%s: %d hairs; up to 2 is usual.",
                            "%s: %d kıl; 2'ye kadar olağandır.", site, n),
                    List.of(),
                    PULL);
        }
        return new Result(
                "pull",
                OptionalDouble.of(n),
                "hairs",
                traditional ? Verdict.RAISED : Verdict.BETWEEN,
                traditional
                        ? text(
                                "%s: %d hairs; raised by the newer norm (up to 2) and by the"
                                        + " traditional one (6, or above 10 %%).",
                                "%s: %d kıl; hem yeni norma (en çok 2) hem geleneksel norma (6 ya"
                                        + " da %%10'un üstü) göre artmış.",
                                site,
                                n)
                        : text(
                                "%s: %d hairs; above the newer norm (up to 2), below the"
                                        + " traditional limit (6, or above 10 %%).",
                                "%s: %d kıl; yeni normun (en çok 2) üstünde, geleneksel sınırın (6"
                                        + " ya da %%10'un üstü) altında.",
                                site,
                                n),
                List.of(),
                traditional ? PULL_TRADITIONAL : PULL);
    }

    /// Norms exist for men from 20 to 60 only.
    private static Result comb(SheddingSheet sheet) {
        double mean = mean(sheet.comb());
        var missing = new ArrayList<String>();
        if (sheet.sex().isEmpty()) {
            missing.add("sex");
        }
        if (sheet.ageYears().isEmpty()) {
            missing.add("ageYears");
        }
        boolean man = sheet.sex().filter(s -> s == SheddingSheet.Sex.MALE).isPresent();
        double age = sheet.ageYears().orElse(Double.NaN);
        boolean younger = man && age >= 20 && age < 41;
        boolean older = man && age >= 41 && age < 61;
        if (sheet.comb().size() < 3) {
            missing.add("combTest of 3 days");
        }
        if (!younger && !older) {
            return new Result(
                    "comb",
                    OptionalDouble.of(mean),
                    "hairs",
                    Verdict.NOT_KNOWN,
                    text(
                            "%.1f hairs a day. Norms exist for men from 20 to 60 only, not for"
                                    + " women.",
                            "Günde %.1f kıl. Norm yalnızca 20-60 yaş erkekler içindir; kadınlar"
                                    + " için yoktur.",
                            mean),
                    missing,
                    COMB);
        }
        double usual = younger ? 10.2 : 10.3;
        int highest = younger ? 78 : 43;
        return new Result(
                "comb",
                OptionalDouble.of(mean),
                "hairs",
                mean > highest ? Verdict.RAISED : mean <= usual ? Verdict.USUAL : Verdict.BETWEEN,
                text(
                        "%.1f hairs a day; men of this age without hair loss: mean %.1f, range 0 to"
                                + " %d (few men, no fixed limit).",
                        "Günde %.1f kıl; bu yaşta saç dökülmesi olmayan erkeklerde ortalama %.1f,"
                                + " aralık 0-%d (az sayıda erkek, kesin sınır yok).",
                        mean,
                        usual,
                        highest),
                missing,
                COMB);
    }

    /// 100 hairs and 10 % vellus part four readings.
    private static Result wash(SheddingSheet.Wash wash) {
        var missing = new ArrayList<String>();
        if (wash.daysWithoutShampoo().isEmpty()) {
            missing.add("daysWithoutShampoo");
        } else if (wash.daysWithoutShampoo().getAsInt() < 5) {
            missing.add("five days without shampoo");
        }
        if (wash.hairs() == 0 || !missing.isEmpty()) {
            return new Result(
                    "wash",
                    OptionalDouble.of(wash.hairs()),
                    "hairs",
                    Verdict.NOT_KNOWN,
                    text(
                            "%d hairs, %d of them vellus. The rule needs hairs from one wash after"
                                    + " five days without shampoo.",
                            "%d kıl, %d'i vellüs. Kural, beş gün şampuansız kaldıktan sonraki bir"
                                    + " yıkamanın kıllarını gerektirir.",
                            wash.hairs(),
                            wash.vellus()),
                    missing.isEmpty() ? List.of("at least one hair") : missing,
                    WASH);
        }
        var vellus = Proportions.wilson(wash.vellus(), wash.hairs(), 0.95);
        boolean many = wash.hairs() >= 100;
        boolean thin = 10L * wash.vellus() >= wash.hairs();
        String en;
        String tr;
        if (many && !thin) {
            en = "seen in chronic telogen effluvium";
            tr = "kronik telojen effluviumda görülür";
        } else if (!many && thin) {
            en = "seen in androgenetic hair loss";
            tr = "androgenetik saç dökülmesinde görülür";
        } else if (many) {
            en = "seen in both together: androgenetic loss with telogen effluvium";
            tr = "ikisi birlikteyken görülür: androgenetik dökülme ve telojen effluvium";
        } else {
            en = "seen in telogen effluvium in remission";
            tr = "remisyondaki telojen effluviumda görülür";
        }
        boolean open = vellus.relativeTo(0.10) == Interval.Position.CROSSES;
        return new Result(
                "wash",
                OptionalDouble.of(wash.hairs()),
                "hairs",
                many ? Verdict.RAISED : open && thin ? Verdict.BETWEEN : Verdict.USUAL,
                text(
                        "%d hairs, vellus %.1f %% (%.1f to %.1f): %s.%s Female pattern loss can"
                                + " shed more than 100, so this is no diagnosis.",
                        "%d kıl, vellüs %%%.1f (%.1f-%.1f): %s.%s Kadın tipi dökülmede de 100'den"
                                + " çok kıl dökülebilir; bu bir tanı değildir.",
                        List.of(
                                wash.hairs(),
                                100 * vellus.value(),
                                100 * vellus.low(),
                                100 * vellus.high(),
                                en,
                                open
                                        ? " The interval crosses 10 %, so the vellus side is open."
                                        : ""),
                        List.of(
                                wash.hairs(),
                                100 * vellus.value(),
                                100 * vellus.low(),
                                100 * vellus.high(),
                                tr,
                                open ? " Aralık %10 sınırını kesiyor; vellüs yönü belirsiz." : "")),
                List.of(),
                WASH);
    }

    /// No limit was published; the groups overlap.
    private static Result refinedWash(List<Double> washes) {
        double mean = mean(washes);
        var groups = new ArrayList<String>();
        var gruplar = new ArrayList<String>();
        addGroup(groups, gruplar, mean, 27.9, 12.2, "without loss", "dökülmesiz");
        addGroup(groups, gruplar, mean, 52.2, 28.5, "androgenetic loss", "androgenetik dökülme");
        addGroup(groups, gruplar, mean, 125.5, 62.7, "telogen effluvium", "telojen effluvium");
        // Within two standard deviations of people without loss is usual (design).
        boolean usual = mean <= 27.9 + 2 * 12.2;
        return new Result(
                "refined-wash",
                OptionalDouble.of(mean),
                "hairs a wash",
                washes.size() < 3 ? Verdict.NOT_KNOWN : usual ? Verdict.USUAL : Verdict.RAISED,
                text(
                        "%.1f hairs a wash (mean of %d); within 2 standard deviations of: %s.",
                        "Yıkama başına %.1f kıl (%d yıkama ortalaması); 2 standart sapma içinde"
                                + " kalan gruplar: %s.",
                        List.of(mean, washes.size(), list(groups, "no studied group")),
                        List.of(
                                mean,
                                washes.size(),
                                list(gruplar, "incelenen gruplardan hiçbiri"))),
                washes.size() < 3 ? List.of("three washes, one a day") : List.of(),
                REFINED_WASH);
    }

    private static void addGroup(
            List<String> groups,
            List<String> gruplar,
            double mean,
            double groupMean,
            double groupSd,
            String en,
            String tr) {
        if (Math.abs(mean - groupMean) <= 2 * groupSd) {
            groups.add(en);
            gruplar.add(tr);
        }
    }

    private static String list(List<String> items, String none) {
        return items.isEmpty() ? none : String.join(", ", items);
    }

    private static Result sinclair(int step, SheddingSheet sheet) {
        boolean woman = sheet.sex().filter(s -> s == SheddingSheet.Sex.FEMALE).isPresent();
        if (!woman) {
            return new Result(
                    "sinclair-scale",
                    OptionalDouble.of(step),
                    "of 6",
                    Verdict.NOT_KNOWN,
                    text(
                            "Step %d of 6. The scale was made for women.",
                            "6 basamaktan %d. Ölçek kadınlar için hazırlanmıştır.", step),
                    sheet.sex().isEmpty() ? List.of("sex") : List.of("a norm for men"),
                    SINCLAIR);
        }
        return new Result(
                "sinclair-scale",
                OptionalDouble.of(step),
                "of 6",
                step >= 5 ? Verdict.RAISED : step == 4 ? Verdict.BETWEEN : Verdict.USUAL,
                text(
                        "Step %d of 6: 1 to 4 usual (4 is called borderline by some), 5 and 6"
                                + " excessive.",
                        "6 basamaktan %d: 1-4 olağan (4'e sınırda diyenler var), 5 ve 6 aşırı.",
                        step),
                List.of(),
                SINCLAIR);
    }

    private static Result hsvs(int step) {
        return new Result(
                "hsvs",
                OptionalDouble.of(step),
                "of 9",
                step >= 5 ? Verdict.RAISED : Verdict.USUAL,
                text(
                        "Step %d of 9: people without loss choose 2 to 3, women with pattern loss"
                                + " about 7 (%s); the limit of 5 is ours (%s).",
                        "9 basamaktan %d: dökülmesi olmayanlar 2-3, kadın tipi dökülmesi olanlar"
                                + " yaklaşık 7 seçer (%s); 5 sınırı bize aittir (%s).",
                        step,
                        HSVS.citation(),
                        HSVS_LIMIT.citation()),
                List.of(),
                HSVS_LIMIT);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static Text text(String en, String tr, Object... values) {
        return new Text(en, tr).filled(values);
    }

    private static Text text(String en, String tr, List<?> english, List<?> turkish) {
        return new Text(en, tr).filled(english, turkish);
    }
}
