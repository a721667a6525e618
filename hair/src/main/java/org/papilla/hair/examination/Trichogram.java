package org.papilla.hair.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.papilla.hair.statistics.Interval;
import org.papilla.hair.statistics.Proportions;

/// The result of a trichogram: shares with their error, how they lie to usual limits, and what the
/// pattern is seen in. Never a diagnosis.
///
/// @param sites shares a site, in the order of the sheet
/// @param reading the headline: the pattern over the sites when there is one to tell, otherwise how
///   telogen lies at the first site
/// @param findings all warnings, readings and gaps, in this order
/// @param hairsForTwelveToTwenty hairs a visit that would show telogen rising from 12 to 20 %
public record Trichogram(
        List<SiteShares> sites,
        Finding reading,
        List<Finding> findings,
        long hairsForTwelveToTwenty) {

    /// Confidence of every interval.
    static final double CONFIDENCE = 0.95;

    /// Copies the lists.
    public Trichogram {
        sites = List.copyOf(sites);
        findings = List.copyOf(findings);
    }

    /// The shares of one site.
    ///
    /// @param site where
    /// @param hairs number of hairs, broken ones included
    /// @param reliable whether there are at least 50 of them
    /// @param classes shares of the classes that were distinguished
    /// @param anagenTogether anagen, dysplastic and loose roots together, by Wilson's interval
    /// @param limits how the shares lie to usual limits
    /// @param smallestVisibleRise rise of the telogen share that as many hairs at the next visit
    ///   would show with 80 % power, as a share; empty when none would
    public record SiteShares(
            ScalpSite site,
            long hairs,
            boolean reliable,
            List<ClassShare> classes,
            Interval anagenTogether,
            List<LimitCheck> limits,
            OptionalDouble smallestVisibleRise) {

        /// Copies the lists.
        public SiteShares {
            classes = List.copyOf(classes);
            limits = List.copyOf(limits);
        }
    }

    /// The share of one class of root.
    ///
    /// @param root class
    /// @param count hairs
    /// @param share with bounds that hold for all classes of the site at once (Goodman)
    /// @param wilson bounds for this class alone
    /// @param exact bounds for this class alone, never too narrow (Clopper-Pearson)
    public record ClassShare(
            RootClass root, long count, Interval share, Interval wilson, Interval exact) {}

    /// How a share lies to a usual limit.
    ///
    /// @param quantity `anagen` (with dysplastic and loose), `catagen`, `telogen` or `dystrophic`
    /// @param limit the usual limit, as a share
    /// @param usualSide on which side of it usual shares lie
    /// @param position of the interval: a limit that it crosses is neither met nor broken
    /// @param source of the limit
    public record LimitCheck(
            RootClass quantity,
            double limit,
            Interval.Position usualSide,
            Interval.Position position,
            Source source) {}

    /// A sentence about the trichogram.
    ///
    /// @param code stable name
    /// @param kind what sort of sentence
    /// @param sites that it rests on
    /// @param text for people
    /// @param source of the rule
    public record Finding(String code, Kind kind, List<ScalpSite> sites, Text text, Source source) {

        /// Copies the sites.
        public Finding {
            sites = List.copyOf(sites);
        }

        /// Sorts of sentence.
        public enum Kind implements Coded {
            /// The numbers cannot carry a reading, or not fully.
            WARNING,
            /// What such numbers are seen in.
            READING,
            /// What is not known and how to learn it.
            MISSING
        }
    }

    /// Calculates the result.
    public static Trichogram of(TrichogramSheet sheet) {
        var sites = sheet.sites().stream().map(Trichogram::shares).toList();
        var findings = TrichogramReadings.of(sheet, sites);
        return new Trichogram(
                sites,
                TrichogramReadings.headline(findings),
                findings,
                Proportions.hairsPerVisit(0.12, 0.20, 0.8));
    }

    private static SiteShares shares(TrichogramSheet.SiteCounts counts) {
        long total = counts.total();
        var roots = List.copyOf(counts.counts().keySet());
        var numbers = counts.counts().values().stream().map(Integer::longValue).toList();
        var simultaneous = Proportions.goodman(numbers, CONFIDENCE);
        var classes = new ArrayList<ClassShare>();
        for (int i = 0; i < roots.size(); i++) {
            long part = numbers.get(i);
            classes.add(
                    new ClassShare(
                            roots.get(i),
                            part,
                            simultaneous.get(i),
                            Proportions.wilson(part, total, CONFIDENCE),
                            Proportions.clopperPearson(part, total, CONFIDENCE)));
        }
        long growing =
                classes.stream()
                        .filter(c -> c.root().countsAsAnagen())
                        .mapToLong(ClassShare::count)
                        .sum();
        var anagen = Proportions.wilson(growing, total, CONFIDENCE);
        double telogen =
                classes.stream()
                        .filter(c -> c.root() == RootClass.TELOGEN)
                        .findFirst()
                        .orElseThrow()
                        .share()
                        .value();
        return new SiteShares(
                counts.site(),
                total,
                total >= TrichogramReadings.MINIMUM_HAIRS,
                classes,
                anagen,
                TrichogramReadings.limits(classes, anagen),
                Proportions.smallestVisibleRise(telogen, total));
    }
}
