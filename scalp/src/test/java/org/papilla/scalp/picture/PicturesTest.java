package org.papilla.scalp.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.papilla.scalp.placement.InjectionPoint;
import org.papilla.scalp.placement.Language;
import org.papilla.scalp.placement.Placement;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PicturesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_picture_is_valid_xml_with_title_and_description(Language language) throws Exception {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            for (Map.Entry<String, String> picture : Scenes.all(palette, language).entrySet()) {
                Element root = parse(picture.getValue()).getDocumentElement();
                assertThat(root.getTagName()).as(picture.getKey()).isEqualTo("svg");
                assertThat(text(root, "title")).isNotBlank();
                assertThat(text(root, "desc")).isNotBlank();
                assertThat(root.getAttribute("viewBox")).startsWith("0 0 ");
            }
        }
    }

    @Test
    void no_picture_needs_style_script_or_anything_from_outside() throws Exception {
        for (Map.Entry<String, String> picture :
                Scenes.all(Palette.LIGHT, Language.ENGLISH).entrySet()) {
            assertThat(picture.getValue())
                    .as(picture.getKey())
                    .doesNotContain("style=")
                    .doesNotContain("<style")
                    .doesNotContain("<script")
                    .doesNotContain("var(--")
                    .doesNotContain("href")
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity");
            for (Element element : elements(parse(picture.getValue()), "*")) {
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    String name = element.getAttributes().item(i).getNodeName();
                    assertThat(name).doesNotStartWith("on");
                }
            }
        }
    }

    @Test
    void every_reference_points_to_an_id_that_exists_once() throws Exception {
        for (Map.Entry<String, String> picture :
                Scenes.all(Palette.LIGHT, Language.ENGLISH).entrySet()) {
            Set<String> ids = new HashSet<>();
            for (Element element : elements(parse(picture.getValue()), "*")) {
                if (element.hasAttribute("id")) {
                    assertThat(ids.add(element.getAttribute("id"))).isTrue();
                }
            }
            java.util.regex.Matcher used =
                    java.util.regex.Pattern.compile("url\\(#([^)]+)\\)")
                            .matcher(picture.getValue());
            while (used.find()) {
                assertThat(ids).as(picture.getKey()).contains(used.group(1));
            }
        }
    }

    @Test
    void the_same_scene_is_the_same_text() {
        assertThat(Scenes.all(Palette.LIGHT, Language.TURKISH))
                .isEqualTo(Scenes.all(Palette.LIGHT, Language.TURKISH));
    }

    @Test
    void the_map_has_one_mark_for_each_point_at_its_place() throws Exception {
        for (Placement.Placed placed : List.of(Scenes.strip(), Scenes.top(), Scenes.nappage())) {
            String svg = ScalpMapPicture.whole(placed, Palette.LIGHT, Language.ENGLISH);
            List<Element> marks = new ArrayList<>();
            for (Element element : elements(parse(svg), "g")) {
                if (element.hasAttribute("data-point")) {
                    marks.add(element);
                }
            }
            assertThat(marks).hasSize(placed.points().size());
            double scale = Double.NaN;
            for (int i = 0; i < marks.size(); i++) {
                InjectionPoint point = placed.points().get(i);
                assertThat(marks.get(i).getAttribute("data-point"))
                        .isEqualTo(Integer.toString(point.number()));
                if (i > 0) {
                    // One pixel scale for all: distances in the picture follow those on the scalp.
                    double px = distance(circle(marks.get(i)), circle(marks.getFirst()));
                    double cm = point.place().distanceCm(placed.points().getFirst().place());
                    scale = Double.isNaN(scale) ? px / cm : scale;
                    assertThat(px).isCloseTo(scale * cm, within(0.2));
                }
            }
        }
    }

    @Test
    void the_front_is_at_the_top_and_the_patients_left_on_the_left() throws Exception {
        Placement.Placed placed = Scenes.nappage();
        List<Element> marks =
                elements(parse(ScalpMapPicture.whole(placed, Palette.LIGHT, Language.ENGLISH)), "g")
                        .stream()
                        .filter(e -> e.hasAttribute("data-point"))
                        .toList();
        assertThat(mean(marks, "frontal", 1)).isLessThan(mean(marks, "vertex", 1));
        assertThat(mean(marks, "vertex", 1)).isLessThan(mean(marks, "occipital", 1));
        assertThat(mean(marks, "temporal-left", 0)).isLessThan(mean(marks, "temporal-right", 0));
    }

    private static double mean(List<Element> marks, String region, int axis) {
        return marks.stream()
                .filter(e -> e.getAttribute("data-region").equals(region))
                .mapToDouble(e -> circle(e)[axis])
                .average()
                .orElseThrow();
    }

    @Test
    void a_line_of_equal_value_of_a_cone_is_a_circle() {
        int n = 81;
        double[][] cone = new double[n][n];
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                cone[r][c] = 30 - Math.hypot(r - 40, c - 40);
            }
        }
        String d = new Contours(cone, 0, 0, 1).line(10);
        int places = 0;
        for (String place : d.substring(1).split("L")) {
            String[] xy = place.split(",");
            double radius =
                    Math.hypot(Double.parseDouble(xy[0]) - 40, Double.parseDouble(xy[1]) - 40);
            assertThat(radius).isCloseTo(20, within(0.03));
            places++;
        }
        assertThat(places).isGreaterThan(100);
    }

    @Test
    void a_shape_that_leaves_the_frame_is_closed_along_it() {
        double[][] slope = new double[11][11];
        for (int r = 0; r < 11; r++) {
            for (int c = 0; c < 11; c++) {
                slope[r][c] = c;
            }
        }
        Contours contours = new Contours(slope, 0, 0, 1);
        assertThat(area(contours.filled(4.5))).isCloseTo(5.5 * 10, within(1e-9));
        assertThat(contours.line(4.5)).doesNotContain("L10,");
    }

    private static double area(String d) {
        double twice = 0;
        String[] places = d.substring(1, d.length() - 1).split("L");
        for (int i = 0; i < places.length; i++) {
            String[] a = places[i].split(",");
            String[] b = places[(i + 1) % places.length].split(",");
            twice +=
                    Double.parseDouble(a[0]) * Double.parseDouble(b[1])
                            - Double.parseDouble(b[0]) * Double.parseDouble(a[1]);
        }
        return Math.abs(twice) / 2;
    }

    @Test
    void labels_keep_their_distance_and_move_as_little_as_possible() {
        assertThat(Labels.spread(List.of(0.0, 1.0, 2.0, 40.0), 10))
                .containsExactly(-9.0, 1.0, 11.0, 40.0);
        List<Double> placed = Labels.spread(List.of(3.0, 4.0, 15.0, 16.0, 18.0, 70.0), 12);
        for (int i = 1; i < placed.size(); i++) {
            assertThat(placed.get(i) - placed.get(i - 1)).isGreaterThanOrEqualTo(12 - 1e-9);
        }
    }

    @Test
    void text_reaches_its_contrast_in_both_palettes() {
        for (Palette p : List.of(Palette.LIGHT, Palette.DARK)) {
            for (String text :
                    List.of(
                            p.ink(),
                            p.ink2(),
                            p.ink3(),
                            p.accent(),
                            p.caution(),
                            p.stop(),
                            p.undecided(),
                            p.data2())) {
                assertThat(contrast(text, p.surface())).as(text).isGreaterThan(4.5);
            }
            for (int i = 0; i <= 20; i++) {
                assertThat(contrast(p.onRamp(i / 20.0), p.ramp(i / 20.0)))
                        .as("number on shade %d", i)
                        .isGreaterThan(3.9);
            }
        }
    }

    private static double contrast(String a, String b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weight = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weight[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @Test
    void shades_also_rise_steadily_in_grey() {
        for (Palette p : List.of(Palette.LIGHT, Palette.DARK)) {
            double before = luminance(p.ramp(0));
            double direction = Math.signum(luminance(p.ramp(1)) - before);
            for (int i = 1; i <= 20; i++) {
                double now = luminance(p.ramp(i / 20.0));
                assertThat(direction * (now - before)).isPositive();
                before = now;
            }
        }
    }

    @Test
    void the_segments_of_the_syringe_are_to_scale() throws Exception {
        List<Double> widths = new ArrayList<>();
        for (Element rect :
                elements(
                        parse(
                                SyringePicture.svg(
                                        Scenes.syringe(), Palette.LIGHT, Language.ENGLISH)),
                        "rect")) {
            if (rect.hasAttribute("data-segment")) {
                widths.add(Double.parseDouble(rect.getAttribute("width")));
            }
        }
        assertThat(widths).hasSize(4);
        assertThat(widths.get(0) / widths.get(3)).isCloseTo(1 / 1.5, within(1e-3));
        assertThat(widths.get(1) / widths.get(3)).isCloseTo(0.1 / 1.5, within(1e-3));
    }

    @Test
    void scenes_that_cannot_be_drawn_are_refused() {
        assertThatThrownBy(() ->
                        new SyringeScene(1, List.of(new SyringeScene.Segment("water", 2)), 0.05))
                .hasMessageContaining("2.0 mL do not fit");
        assertThatThrownBy(() -> new SectionScene.Tissue(SectionScene.Kind.FAT, Double.NaN))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() ->
                        new CurveScene.Series(
                                new org.papilla.scalp.placement.Text("a", "a"),
                                List.of(0.0, 1.0),
                                List.of(1.0, 1.0),
                                List.of(2.0, 0.0),
                                List.of(2.0, 2.0)))
                .hasMessageContaining("low");
    }

    private static double[] circle(Element mark) {
        Element circle = (Element) mark.getElementsByTagName("circle").item(0);
        return new double[] {
            Double.parseDouble(circle.getAttribute("cx")),
            Double.parseDouble(circle.getAttribute("cy"))
        };
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    private static String text(Element root, String name) {
        return root.getElementsByTagName(name).item(0).getTextContent();
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }
}
