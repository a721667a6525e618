import java.util.List;
import org.papilla.scalp.depot.Bolus;
import org.papilla.scalp.depot.Depot;
import org.papilla.scalp.depot.DepotAnswer;
import org.papilla.scalp.depot.Layer;
import org.papilla.scalp.depot.Point;
import org.papilla.scalp.depot.Scenario;

/// Prints the reference as CSV (time, bulb, aside, bulge) and, on standard error, how long a warm
/// answer with its error estimate takes.
class Reference {

    public static void main(String[] arguments) {
        double ball = 0.05e-6;
        Scenario scenario =
                Scenario.of(
                        List.of(
                                new Layer("epidermis", 0.1e-3, 1e-10, 0, 1),
                                new Layer("dermis", 1.9e-3, 3e-10, 6e-4, 1),
                                new Layer("hypodermis", 4e-3, 1e-10, 1.5e-4, 2)),
                        1e-9,
                        List.of(Bolus.ball(0, 0, 2.5e-3, ball, ball)),
                        List.of(
                                new Point(0, 0, 4e-3),
                                new Point(5e-3, 0, 4e-3),
                                new Point(0, 0, 1.5e-3)),
                        List.of(600.0, 1800.0, 3600.0, 7200.0, 10800.0, 14400.0, 21600.0, 28800.0));
        DepotAnswer answer = Depot.simulate(scenario);
        for (int warm = 0; warm < 5; warm++) {
            long from = System.nanoTime();
            answer = Depot.simulate(scenario);
            System.err.printf(
                    "papilla, exact in depth, both passes: %.0f ms, own error estimate %.1e%n",
                    (System.nanoTime() - from) / 1e6, answer.numericalError());
        }
        for (int t = 0; t < scenario.timesS().size(); t++) {
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%.0f,%.10g,%.10g,%.10g%n",
                    scenario.timesS().get(t),
                    answer.freeMolPerM3().get(0).get(t),
                    answer.freeMolPerM3().get(1).get(t),
                    answer.freeMolPerM3().get(2).get(t));
        }
    }
}
