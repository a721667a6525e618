package org.papilla.clinic;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Makes documents: a typed template becomes XHTML, and that a PDF with embedded fonts.
final class Pdf {

    /// Kept here so that it stays silent: the fonts of the page are embedded, whatever the machine
    /// lacks.
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);

    private Pdf() {}

    /// The plan as A4 pages.
    static byte[] of(PlanSheet sheet) {
        var html = new StringOutput();
        TEMPLATES.render("plan.jte", sheet, html);
        XRLog.setLoggingEnabled(false);
        PDFBOX.setLevel(Level.SEVERE);
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useSVGDrawer(new BatikSVGDrawer())
                    .useFont(
                            () -> resource("/fonts/atkinson-hyperlegible-next-latin-400.ttf"),
                            "Papilla Sans",
                            400,
                            FontStyle.NORMAL,
                            true)
                    .useFont(
                            () -> resource("/fonts/atkinson-hyperlegible-next-latin-700.ttf"),
                            "Papilla Sans",
                            700,
                            FontStyle.NORMAL,
                            true)
                    .useFont(
                            () -> resource("/fonts/atkinson-hyperlegible-next-latin-ext-400.ttf"),
                            "Papilla Sans Extended",
                            400,
                            FontStyle.NORMAL,
                            true)
                    .useFont(
                            () -> resource("/fonts/atkinson-hyperlegible-next-latin-ext-700.ttf"),
                            "Papilla Sans Extended",
                            700,
                            FontStyle.NORMAL,
                            true)
                    .withHtmlContent(html.toString(), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("the plan could not be typeset", e);
        }
        return out.toByteArray();
    }

    /// The style sheet of printed documents.
    static String printCss() {
        try (var in = resource("/documents/print.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        var in = Pdf.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("missing in the jar: " + name);
        }
        return in;
    }
}
