package org.papilla.scalp.placement;

import java.util.ArrayList;
import java.util.List;

/// Whether the area can be injected at all, and what had to be left out of it.
final class AreaRules {

    private static final String AREA_SOURCE =
            "every point lies inside the consented region and outside every closed zone";

    private AreaRules() {}

    static List<Finding> check(
            PlacementOrder order, PointRows.Laid laid, int points, double areaCm2) {
        List<Finding> found = new ArrayList<>();
        if (points == 0) {
            found.add(nothingFits(order, areaCm2));
        }
        double drawn = order.area().drawnAreaCm2();
        double hair = order.area().areaCm2();
        if (drawn - hair > 0.01 * drawn) {
            found.add(outsideHair(drawn, hair));
        }
        List<Zone> closed = order.closedZones();
        for (int i = 0; i < closed.size(); i++) {
            if (laid.lostByZone().get(i) > 0) {
                found.add(leftOut(closed.get(i), laid.lostByZone().get(i)));
            }
        }
        if (!order.area().scalp().tape().measured()) {
            found.add(notMeasured());
        }
        return found;
    }

    private static Finding nothingFits(PlacementOrder order, double areaCm2) {
        return new Finding(
                "no-point-fits",
                Severity.STOP,
                new Text(
                        "No point of the pattern fits into the open area",
                        "Desenin hiçbir noktası açık alana sığmıyor"),
                Text.of(
                        "open area %.1f cm², spacing %.1f mm, margin %.1f mm",
                        "açık alan %.1f cm², aralık %.1f mm, kenar %.1f mm",
                        areaCm2,
                        order.pattern().widestMm(),
                        order.marginMm()),
                List.of(),
                AREA_SOURCE,
                Mark.DESIGN,
                new Text(
                        "a closer pattern or an area outside the closed zones",
                        "daha sık bir desen ya da kapalı bölgelerin dışında bir alan"),
                false);
    }

    private static Finding outsideHair(double drawnCm2, double hairCm2) {
        return new Finding(
                "area-outside-hair",
                Severity.CAUTION,
                new Text(
                        "Part of the drawn area bears no hair and was cut off",
                        "Çizilen alanın bir kısmı saçlı deri dışında, çıkarıldı"),
                Text.of(
                        "%.1f of %.1f cm² cut off",
                        "%2$.1f cm²'nin %1$.1f cm²'si çıkarıldı", drawnCm2 - hairCm2, drawnCm2),
                List.of(),
                AREA_SOURCE,
                Mark.DESIGN,
                new Text("an area behind the hairline", "saç çizgisinin gerisinde bir alan"),
                true);
    }

    private static Finding leftOut(Zone zone, int positions) {
        return new Finding(
                "zone-left-out:" + zone.id(),
                Severity.INFO,
                new Text(
                        "Left out: " + zone.text().en(), "Dışarıda bırakıldı: " + zone.text().tr()),
                Text.of(
                        "%d positions inside the zone or its margin",
                        "bölgede ya da kenarında %d konum", positions),
                List.of(),
                zone.source(),
                zone.mark(),
                zone.kind() == Zone.Kind.ARTERY
                        ? new Text(
                                "nothing; feel the pulse, it may run elsewhere",
                                "hiçbir şey; nabzı yokla, damar başka yerde olabilir")
                        : new Text("nothing", "hiçbir şey"),
                false);
    }

    private static Finding notMeasured() {
        return new Finding(
                "head-not-measured",
                Severity.INFO,
                new Text(
                        "Drawn on a usual head; shares of the landmarks hold, centimetres may differ",
                        "Olağan bir kafaya çizildi; işaret noktalarına göre paylar geçerli,"
                                + " santimetreler farklı olabilir"),
                new Text(
                        "arcs of 36 cm, forehead 6.7 cm assumed",
                        "36 cm yaylar, 6,7 cm alın varsayıldı"),
                List.of(
                        new Text("nasion-inion arc", "nasion-inion yayı"),
                        new Text("tragus-tragus arc", "tragus-tragus yayı"),
                        new Text("nasion-hairline arc", "nasion-saç çizgisi yayı")),
                "usual adult arcs of the 10-20 system",
                Mark.MEMORY,
                new Text("three arcs taken with a tape", "mezurayla ölçülen üç yay"),
                true);
    }
}
