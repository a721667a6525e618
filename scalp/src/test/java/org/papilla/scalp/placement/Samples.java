package org.papilla.scalp.placement;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// Techniques as the knowledge base would hand them in, and seeds for property tests.
final class Samples {

    static final Needle LEBEL = new Needle(30, 4);

    static final Technique POINT_ID =
            technique("POINT_ID", Technique.Spread.POINTS, 1, 4, 45, 90, 0.02, 0.1, 5, 20, LEBEL);

    static final Technique POINT_SC =
            technique(
                    "POINT_SC",
                    Technique.Spread.POINTS,
                    4,
                    10,
                    25,
                    90,
                    0.05,
                    0.2,
                    10,
                    30,
                    new Needle(30, 6),
                    new Needle(30, 13));

    static final Technique PAPULE =
            technique("PAPULE", Technique.Spread.POINTS, 1, 2, 10, 30, 0.02, 0.1, 8, 12, LEBEL);

    static final Technique NAPPAGE =
            technique("NAPPAGE", Technique.Spread.LINES, 0.5, 2, 10, 60, 0, 0.02, 2, 4, LEBEL);

    static final List<Technique> ALL = List.of(POINT_ID, POINT_SC, PAPULE, NAPPAGE);

    private Samples() {}

    private static Technique technique(
            String code,
            Technique.Spread spread,
            double d0,
            double d1,
            double a0,
            double a1,
            double v0,
            double v1,
            double s0,
            double s1,
            Needle... needles) {
        return new Technique(
                code,
                new Text(code, code),
                spread,
                d0,
                d1,
                a0,
                a1,
                v0,
                v1,
                s0,
                s1,
                OptionalDouble.of(spread == Technique.Spread.LINES ? 0.4 : 4),
                List.of(needles),
                "test data",
                Mark.DESIGN);
    }

    static LongStream seeds(int count) {
        Long only = Long.getLong("seed");
        return only != null ? LongStream.of(only) : new SplittableRandom(20_26).longs(count);
    }

    /// A random order on a random head: regions, closed zones, pattern; always shallow enough.
    static PlacementOrder order(SplittableRandom random) {
        Scalp scalp =
                Scalp.of(
                        Tape.measured(
                                random.nextDouble(32, 40),
                                random.nextDouble(32, 40),
                                random.nextDouble(5.5, 8)),
                        Answer.values()[random.nextInt(3)]);
        Region[] all = Region.values();
        int first = random.nextInt(all.length);
        TreatedArea area =
                switch (random.nextInt(4)) {
                    case 0 -> TreatedArea.regions(scalp, all[first]);
                    case 1 ->
                            TreatedArea.regions(
                                    scalp, all[first], all[random.nextInt(all.length)], all[0]);
                    case 2 -> TreatedArea.centralStrip(scalp);
                    default ->
                            TreatedArea.drawn(
                                    scalp,
                                    List.of(
                                            new Shape.Disc(place(random), random.nextDouble(2, 7)),
                                            new Shape.Band(
                                                    List.of(place(random), place(random)),
                                                    random.nextDouble(0.5, 2))));
                };
        List<Zone> closed =
                List.of(
                        Zone.ofPatient(
                                "lesion",
                                Zone.Kind.LESION,
                                new Shape.Disc(place(random), random.nextDouble(0.2, 2))),
                        Zone.ofPatient(
                                "scar",
                                Zone.Kind.SCAR,
                                new Shape.Band(
                                        List.of(place(random), place(random), place(random)),
                                        random.nextDouble(0.1, 0.6))));
        boolean lines = random.nextBoolean();
        Pattern pattern =
                lines
                        ? new Pattern.Lines(random.nextDouble(2, 4), random.nextDouble(2, 4))
                        : new Pattern.Grid(
                                random.nextBoolean() ? Lattice.SQUARE : Lattice.HEXAGONAL,
                                random.nextDouble(4, 15));
        Stick stick =
                lines ? Stick.toTheHub(NAPPAGE, LEBEL, 20) : Stick.toTheHub(POINT_ID, LEBEL, 50);
        return new PlacementOrder(
                area,
                closed,
                stick,
                pattern,
                Supply.perPoint(9.9, Syringe.LUER_LOCK_5_ML, lines ? 0.0001 : 0.02),
                random.nextDouble(0, 3));
    }

    private static ScalpPoint place(SplittableRandom random) {
        return new ScalpPoint(random.nextDouble(-11, 11), random.nextDouble(0, 25));
    }
}
