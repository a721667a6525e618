package org.papilla.scalp.picture;

import java.util.List;
import org.papilla.scalp.placement.Language;
import org.papilla.scalp.placement.Text;

/// Writes one SVG text with presentation attributes only. Numbers are rounded to a hundredth of a
/// pixel, so that the same picture is always the same text.
final class Svg {

    private static final String FONT = "Atkinson Hyperlegible Next, sans-serif";

    private final StringBuilder body = new StringBuilder();
    private final Palette palette;
    private final Language language;
    private final String prefix;
    private final double width;
    private final double height;
    private final Text title;
    private final Text description;

    /// @param prefix start of every id in the picture, so that pictures can stand on one page
    Svg(
            String prefix,
            double width,
            double height,
            Palette palette,
            Language language,
            Text title,
            Text description) {
        this.prefix = prefix;
        this.width = width;
        this.height = height;
        this.palette = palette;
        this.language = language;
        this.title = title;
        this.description = description;
    }

    /// A number with at most two digits after the point.
    static String n(double value) {
        long hundredths = Math.round(value * 100);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        return sign
                + whole
                + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    Palette colours() {
        return palette;
    }

    Language language() {
        return language;
    }

    String say(String english, String turkish) {
        return language == Language.ENGLISH ? english : turkish;
    }

    String number(double value, int digits) {
        return language.number(value, digits);
    }

    String id(String name) {
        return prefix + "-" + name;
    }

    String url(String name) {
        return "url(#" + id(name) + ")";
    }

    Svg raw(String markup) {
        body.append(markup).append('\n');
        return this;
    }

    /// An empty element; attributes as name and value in turn.
    Svg element(String name, Object... attributes) {
        body.append('<').append(name);
        attributes(attributes);
        body.append("/>\n");
        return this;
    }

    Svg open(String name, Object... attributes) {
        body.append('<').append(name);
        attributes(attributes);
        body.append(">\n");
        return this;
    }

    Svg close(String name) {
        body.append("</").append(name).append(">\n");
        return this;
    }

    private void attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            body.append(' ').append(attributes[i]).append("=\"");
            body.append(value instanceof Double d ? n(d) : escape(value.toString())).append('"');
        }
    }

    Svg path(String d, String fill, String stroke, double strokeWidth, Object... more) {
        Object[] all = new Object[8 + more.length];
        System.arraycopy(
                new Object[] {"d", d, "fill", fill, "stroke", stroke, "stroke-width", strokeWidth},
                0,
                all,
                0,
                8);
        System.arraycopy(more, 0, all, 8, more.length);
        return element("path", all);
    }

    Svg line(
            double x1,
            double y1,
            double x2,
            double y2,
            String stroke,
            double width,
            Object... more) {
        return path(
                "M" + n(x1) + "," + n(y1) + "L" + n(x2) + "," + n(y2), "none", stroke, width, more);
    }

    Svg circle(double x, double y, double r, String fill, String stroke, double width) {
        return element(
                "circle",
                "cx",
                x,
                "cy",
                y,
                "r",
                r,
                "fill",
                fill,
                "stroke",
                stroke,
                "stroke-width",
                width);
    }

    Svg rect(double x, double y, double w, double h, String fill, Object... more) {
        Object[] all = new Object[10 + more.length];
        System.arraycopy(
                new Object[] {"x", x, "y", y, "width", w, "height", h, "fill", fill},
                0,
                all,
                0,
                10);
        System.arraycopy(more, 0, all, 10, more.length);
        return element("rect", all);
    }

    /// Text; `anchor` is start, middle or end.
    Svg text(double x, double y, double size, String anchor, String fill, int weight, String text) {
        body.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\"".formatted(n(x), n(y), n(size)));
        if (!anchor.equals("start")) {
            body.append(" text-anchor=\"").append(anchor).append('"');
        }
        if (weight != 400) {
            body.append(" font-weight=\"").append(weight).append('"');
        }
        body.append(" fill=\"").append(fill).append("\">").append(escape(text)).append("</text>\n");
        return this;
    }

    /// Text on a ground of its own: the letters are first drawn thick in the ground's colour.
    Svg haloText(
            double x,
            double y,
            double size,
            String anchor,
            String fill,
            int weight,
            String ground,
            String text) {
        body.append(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" font-weight=\"%d\""
                        .formatted(n(x), n(y), n(size), anchor, weight));
        body.append(
                " fill=\"%s\" stroke=\"%s\" stroke-width=\"3.5\" stroke-linejoin=\"round\" aria-hidden=\"true\">%s</text>\n"
                        .formatted(ground, ground, escape(text)));
        return text(x, y, size, anchor, fill, weight, text);
    }

    /// A hatch that can be used as a fill or a stroke by [#url].
    Svg hatch(String name, String colour, double step, double width, double angleDeg) {
        open(
                "pattern",
                "id",
                id(name),
                "width",
                step,
                "height",
                step,
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(" + n(angleDeg) + ")");
        line(0, step / 2, step, step / 2, colour, width);
        return close("pattern");
    }

    Svg clip(String name, String d) {
        open("clipPath", "id", id(name));
        element("path", "d", d);
        return close("clipPath");
    }

    /// About how wide a text is drawn, px.
    static double widthOf(String text, double size) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sum += "iljtf.,:;'|! ".indexOf(c) >= 0 ? 0.32 : "mwMW%".indexOf(c) >= 0 ? 0.86 : 0.57;
        }
        return sum * size;
    }

    /// A polyline through places given as x and y in turn.
    static String polyline(List<double[]> places, boolean closed) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            d.append(i == 0 ? 'M' : 'L').append(n(places.get(i)[0])).append(',');
            d.append(n(places.get(i)[1]));
        }
        return d.append(closed ? "Z" : "").toString();
    }

    /// A smooth curve through places (Catmull-Rom as cubic Bézier pieces).
    static String smooth(List<double[]> p, boolean closed) {
        StringBuilder d = new StringBuilder("M" + n(p.get(0)[0]) + "," + n(p.get(0)[1]));
        int count = p.size();
        int pieces = closed ? count : count - 1;
        for (int i = 0; i < pieces; i++) {
            double[] a = p.get(closed ? (i + count - 1) % count : Math.max(0, i - 1));
            double[] b = p.get(i);
            double[] c = p.get((i + 1) % count);
            double[] e = p.get(closed ? (i + 2) % count : Math.min(count - 1, i + 2));
            d.append("C").append(n(b[0] + (c[0] - a[0]) / 6)).append(',');
            d.append(n(b[1] + (c[1] - a[1]) / 6)).append(' ');
            d.append(n(c[0] - (e[0] - b[0]) / 6)).append(',');
            d.append(n(c[1] - (e[1] - b[1]) / 6)).append(' ');
            d.append(n(c[0])).append(',').append(n(c[1]));
        }
        return d.append(closed ? "Z" : "").toString();
    }

    /// The finished text.
    String done() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\" aria-labelledby=\"%s %s\" xml:lang=\"%s\" font-family=\"%s\">\n<title id=\"%s\">%s</title>\n<desc id=\"%s\">%s</desc>\n"
                        .formatted(
                                n(width),
                                n(height),
                                n(width),
                                n(height),
                                id("title"),
                                id("desc"),
                                language.locale().getLanguage(),
                                FONT,
                                id("title"),
                                escape(title.in(language)),
                                id("desc"),
                                escape(description.in(language)))
                + "<rect width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
                        .formatted(n(width), n(height), palette.surface())
                + body
                + "</svg>\n";
    }
}
