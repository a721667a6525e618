package org.papilla.clinic;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.papilla.care.Screening;
import org.papilla.formulary.Decision;
import org.papilla.formulary.Finding;
import org.papilla.formulary.Language;
import org.papilla.formulary.Origin;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Text;
import org.papilla.formulary.Verdict;

/// Prints answers for reading in a terminal, in one language.
final class Words {

    private static final int WIDTH = 100;

    private final Language language;

    Words(Language language) {
        this.language = language;
    }

    /// Verdict and findings, worst first, each with everything that explains it.
    void decision(PrintWriter out, Decision decision) {
        out.println(say("Verdict: ", "Karar: ") + verdict(decision.verdict()));
        for (var finding : decision.findings()) {
            out.println();
            finding(out, finding);
        }
    }

    private void finding(PrintWriter out, Finding finding) {
        String own =
                finding.origin() == Origin.CLINIC
                        ? say(" (clinic's own)", " (kliniğin kendi kuralı)")
                        : "";
        out.println("  " + severity(finding.severity()) + "  " + finding.rule() + own);
        paragraph(out, "", in(finding.text()));
        if (!in(finding.seen()).isEmpty()) {
            paragraph(out, say("Seen: ", "Görülen: "), in(finding.seen()));
        }
        paragraph(
                out,
                say("Missing: ", "Eksik: "),
                finding.missing().isEmpty()
                        ? say("nothing", "yok")
                        : finding.missing().stream()
                                .map(this::in)
                                .collect(Collectors.joining("; ")));
        paragraph(
                out,
                say("Source: ", "Kaynak: "),
                finding.source() + unreviewed(finding.unreviewed()));
        paragraph(out, say("Would change it: ", "Değiştirecek olan: "), in(finding.wouldChange()));
        if (!finding.overridable() && finding.severity() == Severity.STOP) {
            paragraph(out, "", say("Cannot be overridden.", "Geçersiz kılınamaz."));
        }
    }

    /// One line an agent: which ones this patient may be given.
    void agents(PrintWriter out, List<Screening.AgentDecision> agents) {
        heading(out, say("Agents for this patient", "Bu hasta için etken maddeler"));
        for (var verdict : Verdict.values()) {
            var ids =
                    agents.stream()
                            .filter(agent -> agent.decision().verdict() == verdict)
                            .map(Screening.AgentDecision::agent)
                            .collect(Collectors.joining(", "));
            if (!ids.isEmpty()) {
                paragraph(out, verdict(verdict) + ": ", ids);
            }
        }
    }

    /// A heading with an empty line before it.
    void heading(PrintWriter out, String text) {
        out.println();
        out.println(text);
    }

    /// A label and its text, wrapped and indented.
    void paragraph(PrintWriter out, String label, String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(label);
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH - 6 && line.length() > 0) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        lines.forEach(one -> out.println("      " + one));
    }

    String unreviewed(boolean unreviewed) {
        return unreviewed ? say(" [unreviewed]", " [gözden geçirilmedi]") : "";
    }

    String verdict(Verdict verdict) {
        return switch (verdict) {
            case CLEAR -> say("clear", "uygun");
            case CAUTION -> say("caution", "dikkat");
            case UNDECIDED -> say("undecided", "karar verilemiyor");
            case STOP -> say("stop", "dur");
        };
    }

    private String severity(Severity severity) {
        return switch (severity) {
            case INFO -> say("i info     ", "i bilgi    ");
            case CAUTION -> say("! caution  ", "! dikkat   ");
            case UNDECIDED -> say("? undecided", "? belirsiz ");
            case STOP -> say("x stop     ", "x dur      ");
        };
    }

    String in(Text text) {
        return text.in(language);
    }

    String say(String en, String tr) {
        return new Text(en, tr).in(language);
    }
}
