package org.papilla.scalp.placement;

import java.util.ArrayList;
import java.util.List;

/// Whether the mixture, the syringe and the number of points agree.
final class VolumeRules {

    private static final String SYRINGE_SOURCE =
            "order of checks: points x volume within the drawn volume, drawn volume within the cap;"
                    + " 0.03 to 0.08 mL stay in hub and needle";

    /// A needle is blunt after 20 to 40 pricks; the middle is planned (design).
    private static final int PRICKS_PER_NEEDLE = 30;

    private VolumeRules() {}

    static int needles(int points) {
        return Math.max(1, (int) Math.ceil(points / (double) PRICKS_PER_NEEDLE));
    }

    static List<Finding> check(PlacementOrder order, int points) {
        List<Finding> found = new ArrayList<>();
        Supply supply = order.supply();
        if (supply.mixtureMl() > Supply.CAP_ML) {
            found.add(cap(supply.mixtureMl()));
        }
        double perPoint = supply.perPointMl(points);
        double total = perPoint * points;
        if (points > 0) {
            perPoint(order, points, perPoint, found);
            if (total > supply.deliverableMl() + 1e-9) {
                found.add(tooLittle(order, points, perPoint, total));
            }
            if (total > Supply.CAP_ML && supply.mixtureMl() <= Supply.CAP_ML) {
                found.add(cap(total));
            }
        }
        found.add(deadVolume(supply));
        return found;
    }

    private static Finding cap(double volumeMl) {
        return new Finding(
                "volume-over-cap",
                Severity.STOP,
                new Text(
                        "More than the scalp should take in one session",
                        "Saçlı derinin bir seansta alması gerekenden fazla"),
                Text.of("%.2f mL", "%.2f mL", volumeMl),
                List.of(),
                "cap on the volume of one session",
                Mark.DESIGN,
                Text.of(
                        "at most %.0f mL, the rest in another session",
                        "en çok %.0f mL, kalanı başka bir seansta", Supply.CAP_ML),
                false);
    }

    private static void perPoint(
            PlacementOrder order, int points, double perPoint, List<Finding> found) {
        Technique technique = order.stick().technique();
        if (perPoint < technique.volumeLowMl() - 1e-9) {
            found.add(
                    new Finding(
                            "point-volume-too-small",
                            Severity.STOP,
                            Text.of(
                                    "No hand delivers so little per point with this technique (%s)",
                                    "Bu teknikle hiçbir el nokta başına bu kadar azını veremez (%s)",
                                    technique.code()),
                            Text.of(
                                    "%.4f mL for each of %d points; at least %.3f mL",
                                    "%2$d noktanın her birine %1$.4f mL; en az %3$.3f mL",
                                    perPoint,
                                    points,
                                    technique.volumeLowMl()),
                            List.of(),
                            technique.source(),
                            technique.mark(),
                            Text.of(
                                    "%.2f mL of mixture for these points, a wider grid, or nappage",
                                    "bu noktalar için %.2f mL karışım, daha geniş ızgara ya da napaj",
                                    order.supply()
                                            .syringe()
                                            .toDrawMl(points * technique.volumeLowMl())),
                            false));
        }
        if (perPoint > technique.volumeHighMl() + 1e-9) {
            found.add(
                    new Finding(
                            "point-volume-too-large",
                            Severity.STOP,
                            Text.of(
                                    "Too much per point for this technique (%s)",
                                    "Bu teknik için nokta başına çok fazla (%s)", technique.code()),
                            Text.of(
                                    "%.3f mL per point, at most %.3f mL",
                                    "nokta başına %.3f mL, en çok %.3f mL",
                                    perPoint,
                                    technique.volumeHighMl()),
                            List.of(),
                            technique.source(),
                            technique.mark(),
                            Text.of(
                                    "at most %.2f mL on these points, or a closer grid",
                                    "bu noktalara en çok %.2f mL ya da daha sık ızgara",
                                    points * technique.volumeHighMl()),
                            false));
        }
    }

    private static Finding tooLittle(
            PlacementOrder order, int points, double perPoint, double total) {
        Supply supply = order.supply();
        return new Finding(
                "volume-over-mixture",
                Severity.STOP,
                new Text(
                        "The points need more than what reaches the skin",
                        "Noktalar, deriye ulaşandan fazlasını gerektiriyor"),
                Text.of(
                        "%d points x %.4f mL = %.2f mL; %.2f mL drawn, %.2f mL reach the skin",
                        "%d nokta x %.4f mL = %.2f mL; çekilen %.2f mL, deriye ulaşan %.2f mL",
                        points,
                        perPoint,
                        total,
                        supply.mixtureMl(),
                        supply.deliverableMl()),
                List.of(),
                SYRINGE_SOURCE,
                Mark.DESIGN,
                Text.of(
                        "%.2f mL drawn, a wider grid, or less per point",
                        "%.2f mL çekmek, daha geniş ızgara ya da nokta başına daha az",
                        supply.syringe().toDrawMl(total)),
                false);
    }

    private static Finding deadVolume(Supply supply) {
        Syringe syringe = supply.syringe();
        int fillings = syringe.fillings(supply.mixtureMl());
        return new Finding(
                "dead-volume",
                Severity.INFO,
                new Text(
                        "Part of the mixture stays in hub and needle",
                        "Karışımın bir kısmı göbekte ve iğnede kalır"),
                Text.of(
                        "%d filling(s) of a %.0f mL syringe, %.2f to %.2f mL lost; planned with the"
                                + " greater",
                        "%d dolum, %.0f mL enjektör, kayıp %.2f ile %.2f mL; büyüğüyle planlandı",
                        fillings,
                        syringe.nominalMl(),
                        fillings * syringe.deadVolumeLowMl(),
                        fillings * syringe.deadVolumeHighMl()),
                List.of(),
                SYRINGE_SOURCE,
                Mark.DESIGN,
                new Text("a syringe with less dead volume", "ölü hacmi daha küçük bir enjektör"),
                true);
    }
}
