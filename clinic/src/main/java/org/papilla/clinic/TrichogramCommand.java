package org.papilla.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.papilla.formulary.Text;
import org.papilla.hair.examination.ScalpSite;
import org.papilla.hair.examination.Source;
import org.papilla.hair.examination.Trichogram;
import org.papilla.hair.examination.TrichogramSheet;
import org.papilla.hair.statistics.Interval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `papilla hair trichogram FILE`.
@Command(
        name = "trichogram",
        header = "Shares of the phases of plucked hairs, with their error and a reading.",
        sortOptions = false)
final class TrichogramCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private Shared shared;

    @Parameters(
            paramLabel = "FILE",
            description = {
                "Counts in JSON, or - for standard input:",
                "{\"anagen\": 70, \"catagen\": 2, \"telogen\": 18, \"dystrophic\": 1}, or",
                "{\"sites\": [{\"site\": \"frontal\", \"anagen\": 70, \"telogen\": 18}]}"
            })
    private String file;

    /// The answer. The shares of a sheet with one site stand at the top as well.
    private record Output(
            Optional<Long> hairs,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Share> shares,
            Text reading,
            String readingCode,
            List<SiteShares> sites,
            List<Finding> findings,
            long hairsForTwelveToTwenty) {}

    private record SiteShares(
            ScalpSite site,
            long hairs,
            boolean reliable,
            Map<String, Share> shares,
            Interval anagenTogether,
            List<Limit> limits,
            Optional<Double> smallestVisibleRise) {}

    /// A share with the 95 % bounds that hold for all classes at once, and those for it alone.
    private record Share(
            long count,
            double value,
            double low,
            double high,
            Bounds wilson,
            Bounds clopperPearson) {}

    private record Bounds(double low, double high) {
        static Bounds of(Interval interval) {
            return new Bounds(interval.low(), interval.high());
        }
    }

    private record Limit(
            String quantity,
            double limit,
            Interval.Position usualSide,
            Interval.Position position,
            String source,
            Source.Mark mark) {}

    private record Finding(
            String code,
            Trichogram.Finding.Kind kind,
            List<ScalpSite> sites,
            Text text,
            String source,
            Source.Mark mark) {}

    @Override
    public Integer call() throws Exception {
        var trichogram = Trichogram.of(HairSheet.read(file, TrichogramSheet::read));
        var output = output(trichogram);
        shared.print(spec.commandLine().getOut(), output, out -> readable(out, output));
        return 0;
    }

    private static Output output(Trichogram trichogram) {
        var sites = trichogram.sites().stream().map(TrichogramCommand::site).toList();
        boolean one = sites.size() == 1;
        return new Output(
                one ? Optional.of(sites.getFirst().hairs()) : Optional.empty(),
                one ? sites.getFirst().shares() : Map.of(),
                HairSheet.text(trichogram.reading().text()),
                trichogram.reading().code(),
                sites,
                trichogram.findings().stream().map(TrichogramCommand::finding).toList(),
                trichogram.hairsForTwelveToTwenty());
    }

    private static SiteShares site(Trichogram.SiteShares site) {
        var shares = new LinkedHashMap<String, Share>();
        site.classes()
                .forEach(one ->
                        shares.put(
                                one.root().code(),
                                new Share(
                                        one.count(),
                                        one.share().value(),
                                        one.share().low(),
                                        one.share().high(),
                                        Bounds.of(one.wilson()),
                                        Bounds.of(one.exact()))));
        return new SiteShares(
                site.site(),
                site.hairs(),
                site.reliable(),
                shares,
                site.anagenTogether(),
                site.limits().stream()
                        .map(limit ->
                                new Limit(
                                        limit.quantity().code(),
                                        limit.limit(),
                                        limit.usualSide(),
                                        limit.position(),
                                        limit.source().citation(),
                                        limit.source().mark()))
                        .toList(),
                site.smallestVisibleRise().isPresent()
                        ? Optional.of(site.smallestVisibleRise().getAsDouble())
                        : Optional.empty());
    }

    private static Finding finding(Trichogram.Finding finding) {
        return new Finding(
                finding.code(),
                finding.kind(),
                finding.sites(),
                HairSheet.text(finding.text()),
                finding.source().citation(),
                finding.source().mark());
    }

    private void readable(PrintWriter out, Output output) {
        var words = new Words(shared.language());
        for (var site : output.sites()) {
            out.println("%s (n = %d)".formatted(site.site().code(), site.hairs()));
            site.shares()
                    .forEach((root, share) ->
                            HairCountCommand.row(
                                    out,
                                    root,
                                    "%4d  %s",
                                    share.count(),
                                    HairSheet.percent(
                                            new Interval(
                                                    share.value(), share.low(), share.high()))));
        }
        words.heading(out, words.say("Reading", "Yorum"));
        for (var finding : output.findings()) {
            words.paragraph(out, "- ", words.in(finding.text()));
            words.paragraph(out, words.say("  Source: ", "  Kaynak: "), finding.source());
        }
    }
}
