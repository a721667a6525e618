package org.papilla.hair.examination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.papilla.hair.examination.Trichogram.ClassShare;
import org.papilla.hair.examination.Trichogram.Finding;
import org.papilla.hair.examination.Trichogram.LimitCheck;
import org.papilla.hair.examination.Trichogram.SiteShares;
import org.papilla.hair.statistics.Interval;
import org.papilla.hair.statistics.Interval.Position;

/// How the shares of a trichogram lie to usual limits, and what such patterns are seen in.
final class TrichogramReadings {

    /// Below 50 hairs the interval of 15 % reaches from about 7 to 27 % (binomial; the usual
    /// technique plucks 50 to 100).
    static final long MINIMUM_HAIRS = 50;

    /// Telogen above 20 % is called abnormal by two norms that agree.
    private static final double TELOGEN_LIMIT = 0.20;

    private static final double ANAGEN_LIMIT = 0.80;
    private static final double CATAGEN_LIMIT = 0.02;
    private static final double DYSTROPHIC_LIMIT = 0.02;

    /// Washing takes resting hairs along: five days without.
    private static final int DAYS_WITHOUT_WASH = 5;

    private static final Source NORM =
            Source.verified(
                    "altmeyers.org, Trichogram: anagen (with dysplastic) 80 % or more,"
                            + " catagen 0 to 2, telogen up to 20, dystrophic up to 2");
    private static final Source READING_SOURCE =
            Source.verified(
                    "calvizie.net, trichogram; Serrano-Falcón, Actas Dermosifiliogr 2013:"
                            + " telogen effluvium raises telogen everywhere, androgenetic alopecia"
                            + " in front only, alopecia areata gives dystrophic anagen");
    private static final Source TECHNIQUE =
            Source.verified("altmeyers.org and sanomedica.com, trichogram technique");

    private static final Set<String> PATTERNS =
            Set.of(
                    "telogen-usual-everywhere",
                    "raised-in-front-only",
                    "raised-everywhere",
                    "raised-unevenly",
                    "pattern-undecided");

    private TrichogramReadings() {}

    static List<LimitCheck> limits(List<ClassShare> classes, Interval anagenTogether) {
        var checks = new ArrayList<LimitCheck>();
        checks.add(check(RootClass.ANAGEN, ANAGEN_LIMIT, Position.ABOVE, anagenTogether));
        for (var share : classes) {
            switch (share.root()) {
                case CATAGEN ->
                        checks.add(
                                check(
                                        RootClass.CATAGEN,
                                        CATAGEN_LIMIT,
                                        Position.BELOW,
                                        share.share()));
                case TELOGEN ->
                        checks.add(
                                check(
                                        RootClass.TELOGEN,
                                        TELOGEN_LIMIT,
                                        Position.BELOW,
                                        share.share()));
                case DYSTROPHIC ->
                        checks.add(
                                check(
                                        RootClass.DYSTROPHIC,
                                        DYSTROPHIC_LIMIT,
                                        Position.BELOW,
                                        share.share()));
                case ANAGEN, DYSPLASTIC, LOOSE, BROKEN -> {
                    // Anagen is judged together with its kin above; no norm for the others.
                }
            }
        }
        return checks;
    }

    private static LimitCheck check(
            RootClass root, double limit, Position usualSide, Interval share) {
        return new LimitCheck(root, limit, usualSide, share.relativeTo(limit), NORM);
    }

    static List<Finding> of(TrichogramSheet sheet, List<SiteShares> sites) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < sites.size(); i++) {
            warnings(sheet.sites().get(i), sites.get(i), findings);
        }
        for (var site : sites) {
            telogenAtSite(site, findings);
            dystrophicAtSite(site, findings);
        }
        pattern(sites, findings);
        findings.sort(Comparator.comparing(Finding::kind));
        return findings;
    }

    /// The reading over several sites, else the first reading of a site.
    static Finding headline(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> PATTERNS.contains(finding.code()))
                .findFirst()
                .or(() ->
                        findings.stream().filter(f -> f.kind() == Finding.Kind.READING).findFirst())
                .orElseThrow();
    }

    private static void warnings(
            TrichogramSheet.SiteCounts counts, SiteShares site, List<Finding> findings) {
        String where = site.site().code();
        if (!site.reliable()) {
            findings.add(
                    new Finding(
                            "too-few-hairs",
                            Finding.Kind.WARNING,
                            List.of(site.site()),
                            text(
                                    "%s: only %d hairs, unreliable below %d; pluck 50 to 100.",
                                    "%s: yalnızca %d kıl; %d kılın altında güvenilmez, 50-100 kıl"
                                            + " çekin.",
                                    where,
                                    site.hairs(),
                                    MINIMUM_HAIRS),
                            Source.design("binomial width: 15 % of 50 hairs is 7 to 27 %")));
        }
        var wash = counts.daysSinceWash();
        if (wash.isEmpty()) {
            findings.add(
                    new Finding(
                            "wash-unknown",
                            Finding.Kind.MISSING,
                            List.of(site.site()),
                            text(
                                    "%s: days since the last wash are not known; below %d the"
                                            + " telogen share reads low.",
                                    "%s: son yıkamadan beri geçen gün bilinmiyor; %d günden azsa"
                                            + " telojen oranı düşük çıkar.",
                                    where,
                                    DAYS_WITHOUT_WASH),
                            TECHNIQUE));
        } else if (wash.getAsInt() < DAYS_WITHOUT_WASH) {
            findings.add(
                    new Finding(
                            "washed-too-recently",
                            Finding.Kind.WARNING,
                            List.of(site.site()),
                            text(
                                    "%s: washed %d days ago; resting hairs may have been washed"
                                            + " out. Repeat after %d days without washing.",
                                    "%s: %d gün önce yıkanmış; dinlenme kılları yıkamada dökülmüş"
                                            + " olabilir. %d gün yıkamadan sonra yineleyin.",
                                    where,
                                    wash.getAsInt(),
                                    DAYS_WITHOUT_WASH),
                            TECHNIQUE));
        }
    }

    private static void telogenAtSite(SiteShares site, List<Finding> findings) {
        var check = checkOf(site, RootClass.TELOGEN);
        var span = span(shareOf(site, RootClass.TELOGEN));
        if (!site.reliable()) {
            findings.add(
                    new Finding(
                            "telogen-unreliable",
                            Finding.Kind.READING,
                            List.of(site.site()),
                            text(
                                    "%s: telogen %s of only %d hairs: unreliable, not read.",
                                    "%1$s: yalnızca %3$d kılda telojen %2$s: güvenilmez,"
                                            + " yorumlanmadı.",
                                    site.site().code(),
                                    span,
                                    site.hairs()),
                            TECHNIQUE));
            return;
        }
        var finding =
                switch (check.position()) {
                    case BELOW ->
                            new Finding(
                                    "telogen-below-limit",
                                    Finding.Kind.READING,
                                    List.of(site.site()),
                                    text(
                                            "%s: telogen %s lies below 20 %%.",
                                            "%s: telojen %s, %%20'nin altında.",
                                            site.site().code(),
                                            span),
                                    NORM);
                    case CROSSES ->
                            new Finding(
                                    "telogen-crosses-limit",
                                    Finding.Kind.READING,
                                    List.of(site.site()),
                                    text(
                                            "%s: the interval of telogen %s crosses 20 %%: neither"
                                                    + " usual nor raised; count more hairs.",
                                            "%s: telojen aralığı %s, %%20 sınırını kesiyor: ne olağan"
                                                    + " ne artmış denebilir; daha çok kıl sayın.",
                                            site.site().code(),
                                            span),
                                    NORM);
                    case ABOVE ->
                            new Finding(
                                    "telogen-above-limit",
                                    Finding.Kind.READING,
                                    List.of(site.site()),
                                    text(
                                            "%s: telogen %s lies above 20 %%.",
                                            "%s: telojen %s, %%20'nin üstünde.",
                                            site.site().code(),
                                            span),
                                    NORM);
                };
        findings.add(finding);
    }

    private static void dystrophicAtSite(SiteShares site, List<Finding> findings) {
        boolean counted = site.classes().stream().anyMatch(c -> c.root() == RootClass.DYSTROPHIC);
        if (!counted) {
            findings.add(
                    new Finding(
                            "dystrophic-not-counted",
                            Finding.Kind.MISSING,
                            List.of(site.site()),
                            text(
                                    "%s: dystrophic roots were not counted, so nothing is known"
                                            + " about them.",
                                    "%s: distrofik kökler sayılmamış; bunlar hakkında bir şey"
                                            + " bilinmiyor.",
                                    site.site().code()),
                            NORM));
        } else if (site.reliable()
                && checkOf(site, RootClass.DYSTROPHIC).position() == Position.ABOVE) {
            findings.add(
                    new Finding(
                            "dystrophic-raised",
                            Finding.Kind.READING,
                            List.of(site.site()),
                            text(
                                    "%s: dystrophic roots %s lie above 2 %%; seen in alopecia"
                                            + " areata and after cytotoxic drugs.",
                                    "%s: distrofik kökler %s, %%2'nin üstünde; alopesi areatada ve"
                                            + " sitotoksik ilaçlardan sonra görülür.",
                                    site.site().code(),
                                    span(shareOf(site, RootClass.DYSTROPHIC))),
                            READING_SOURCE));
        }
    }

    /// The pattern over sites; only sites with enough hairs speak.
    private static void pattern(List<SiteShares> sites, List<Finding> findings) {
        var raised = EnumSet.noneOf(ScalpSite.class);
        var usual = EnumSet.noneOf(ScalpSite.class);
        var open = EnumSet.noneOf(ScalpSite.class);
        for (var site : sites) {
            if (!site.reliable()) {
                continue;
            }
            switch (checkOf(site, RootClass.TELOGEN).position()) {
                case ABOVE -> raised.add(site.site());
                case BELOW -> usual.add(site.site());
                case CROSSES -> open.add(site.site());
            }
        }
        boolean front = sites.stream().anyMatch(s -> s.reliable() && s.site().isInPatternArea());
        boolean back =
                sites.stream().anyMatch(s -> s.reliable() && s.site() == ScalpSite.OCCIPITAL);
        if (!front || !back) {
            findings.add(
                    new Finding(
                            "two-sites-needed",
                            Finding.Kind.MISSING,
                            sites.stream().map(SiteShares::site).toList(),
                            new Text(
                                    "Pattern and diffuse loss are told apart by a frontal and an"
                                            + " occipital site with at least 50 hairs each.",
                                    "Kalıp tipi ve yaygın dökülme ancak en az 50'şer kıllık bir ön"
                                            + " ve bir oksipital bölgeyle ayırt edilir."),
                            TECHNIQUE));
            return;
        }
        if (raised.isEmpty() && open.isEmpty()) {
            add(
                    findings,
                    "telogen-usual-everywhere",
                    usual,
                    "Telogen lies below 20 % at every site examined.",
                    "Telojen incelenen her bölgede %20'nin altında.");
        } else if (raised.stream().anyMatch(ScalpSite::isInPatternArea)
                && usual.contains(ScalpSite.OCCIPITAL)) {
            add(
                    findings,
                    "raised-in-front-only",
                    raised,
                    "Telogen is raised in front and usual at the occiput; seen in androgenetic"
                            + " (pattern) hair loss.",
                    "Telojen önde artmış, oksipitalde olağan; androgenetik (kalıp tipi) saç"
                            + " dökülmesinde görülür.");
        } else if (usual.isEmpty() && open.isEmpty()) {
            add(
                    findings,
                    "raised-everywhere",
                    raised,
                    "Telogen is raised at every site examined; seen in telogen effluvium.",
                    "Telojen incelenen her bölgede artmış; telojen effluviumda görülür.");
        } else if (open.isEmpty()) {
            add(
                    findings,
                    "raised-unevenly",
                    raised,
                    "Telogen is raised at some sites in no usual pattern.",
                    "Telojen bazı bölgelerde artmış, bilinen bir kalıba uymuyor.");
        } else {
            add(
                    findings,
                    "pattern-undecided",
                    open,
                    "The pattern cannot be told: the interval of telogen crosses 20 % at a site.",
                    "Kalıp söylenemez: bir bölgede telojen aralığı %20 sınırını kesiyor.");
        }
    }

    private static void add(
            List<Finding> findings, String code, Set<ScalpSite> sites, String en, String tr) {
        findings.add(
                new Finding(
                        code,
                        Finding.Kind.READING,
                        List.copyOf(sites),
                        new Text(en + " Not a diagnosis.", tr + " Tanı değildir."),
                        READING_SOURCE));
    }

    private static LimitCheck checkOf(SiteShares site, RootClass root) {
        return site.limits().stream()
                .filter(check -> check.quantity() == root)
                .findFirst()
                .orElseThrow();
    }

    private static Interval shareOf(SiteShares site, RootClass root) {
        return site.classes().stream()
                .filter(share -> share.root() == root)
                .findFirst()
                .orElseThrow()
                .share();
    }

    private static String span(Interval share) {
        return String.format(
                Locale.ROOT,
                "%.1f %% (%.1f to %.1f)",
                100 * share.value(),
                100 * share.low(),
                100 * share.high());
    }

    private static Text text(String en, String tr, Object... values) {
        return new Text(en, tr).filled(values);
    }
}
