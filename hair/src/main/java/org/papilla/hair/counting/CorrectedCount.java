package org.papilla.hair.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.papilla.hair.images.ScalpImage;

/// An automatic count and what people changed about it. Nothing is overwritten: the automatic count
/// stays as it was, every change stays with who made it and when, also the ones that were undone.
///
/// @param automatic what the method counted
/// @param corrections every change, in order
public record CorrectedCount(HairCount automatic, List<Correction> corrections) {

    /// Copies the corrections and checks that they can be applied.
    ///
    /// @throws IllegalArgumentException if one names a hair that is not there, or undoes nothing
    public CorrectedCount {
        corrections = List.copyOf(corrections);
        if (!automatic.usable()) {
            throw new IllegalArgumentException(
                    "a picture that was refused has no count to correct; take another picture");
        }
        apply(automatic, inForce(corrections));
    }

    /// A count that nobody has changed yet.
    public static CorrectedCount of(HairCount automatic) {
        return new CorrectedCount(automatic, List.of());
    }

    /// The same with one more change.
    public CorrectedCount with(Correction correction) {
        List<Correction> more = new ArrayList<>(corrections);
        more.add(correction);
        return new CorrectedCount(automatic, more);
    }

    /// The count after the changes that are in force.
    public HairCount corrected() {
        List<Hair> hairs = apply(automatic, inForce(corrections));
        List<FollicularUnit> units = units(automatic, hairs);
        return HairCounter.summary(automatic, hairs, units);
    }

    /// The darkest path between two clicks on one hair, from the first to the second.
    ///
    /// @param scale as used for the count; absent as there
    public static List<Point> pathBetween(
            ScalpImage image, Optional<Scale> scale, Point from, Point to) {
        return DarkPath.between(image, scale, from, to);
    }

    private static List<Correction> inForce(List<Correction> all) {
        List<Correction> stack = new ArrayList<>();
        for (Correction c : all) {
            if (c instanceof Correction.Undo) {
                if (stack.isEmpty()) {
                    throw new IllegalArgumentException("there is no change left to undo");
                }
                stack.removeLast();
            } else {
                stack.add(c);
            }
        }
        return stack;
    }

    private static List<Hair> apply(HairCount automatic, List<Correction> changes) {
        List<Hair> hairs = new ArrayList<>(automatic.hairs());
        int next = 1 + hairs.stream().mapToInt(Hair::id).max().orElse(0);
        for (Correction change : changes) {
            switch (change) {
                case Correction.Add(var path, _, _) ->
                        hairs.add(made(automatic, next++, path, Optional.empty()));
                case Correction.Delete(int id, _, _) -> hairs.remove(named(hairs, id));
                case Correction.Split(int id, Point where, _, _) -> {
                    Hair whole = named(hairs, id);
                    hairs.remove(whole);
                    List<List<Point>> parts = cut(whole.path(), where);
                    hairs.add(made(automatic, next++, parts.get(0), Optional.of(whole)));
                    hairs.add(made(automatic, next++, parts.get(1), Optional.of(whole)));
                }
                case Correction.Join(int a, int b, _, _) -> {
                    if (a == b) {
                        throw new IllegalArgumentException(
                                "hair %d cannot be joined to itself".formatted(a));
                    }
                    Hair first = named(hairs, a);
                    Hair second = named(hairs, b);
                    hairs.remove(first);
                    hairs.remove(second);
                    hairs.add(
                            made(
                                    automatic,
                                    next++,
                                    chained(first.path(), second.path()),
                                    Optional.of(first)));
                }
                case Correction.Retype(int id, HairKind kind, _, _) -> {
                    Hair h = named(hairs, id);
                    hairs.set(
                            hairs.indexOf(h),
                            new Hair(
                                    h.id(),
                                    h.path(),
                                    h.diameterUm(),
                                    h.lengthUm(),
                                    Optional.of(kind),
                                    h.cutByFrame(),
                                    h.weight()));
                }
                case Correction.Undo _ -> throw new IllegalStateException("undone before");
            }
        }
        return hairs;
    }

    private static Hair named(List<Hair> hairs, int id) {
        return hairs.stream()
                .filter(h -> h.id() == id)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "there is no hair %d in the count as it stands".formatted(id)));
    }

    /// A hair drawn by hand keeps the width of the hair it was made from, if any; its weight
    /// follows from its path as for every other hair.
    private static Hair made(HairCount count, int id, List<Point> path, Optional<Hair> from) {
        double w = count.widthPx();
        double h = count.heightPx();
        double left = path.stream().mapToDouble(Point::x).min().orElseThrow();
        double right = path.stream().mapToDouble(Point::x).max().orElseThrow();
        double top = path.stream().mapToDouble(Point::y).min().orElseThrow();
        double bottom = path.stream().mapToDouble(Point::y).max().orElseThrow();
        if (left < -1 || top < -1 || right > w || bottom > h) {
            throw new IllegalArgumentException(
                    "the path of the hair leaves the picture of %.0f x %.0f px".formatted(w, h));
        }
        boolean cut = left < 2 || top < 2 || right > w - 3 || bottom > h - 3;
        double bx = right - left;
        double by = bottom - top;
        double weight = cut || bx > 0.9 * w || by > 0.9 * h ? 0 : w * h / ((w - bx) * (h - by));
        Hair hair =
                new Hair(
                        id,
                        path,
                        from.map(Hair::diameterUm).orElse(OptionalDouble.empty()),
                        OptionalDouble.empty(),
                        from.flatMap(Hair::kind),
                        cut,
                        weight);
        OptionalDouble length =
                count.umPerPx().isPresent()
                        ? OptionalDouble.of(hair.lengthPx() * count.umPerPx().getAsDouble())
                        : OptionalDouble.empty();
        return new Hair(id, path, hair.diameterUm(), length, hair.kind(), cut, weight);
    }

    private static List<List<Point>> cut(List<Point> path, Point where) {
        int segment = 0;
        double best = Double.MAX_VALUE;
        double share = 0;
        for (int i = 1; i < path.size(); i++) {
            Point a = path.get(i - 1);
            Point b = path.get(i);
            double l = Math.max(a.distance(b), 1e-9);
            double t =
                    Math.clamp(
                            ((where.x() - a.x()) * (b.x() - a.x())
                                            + (where.y() - a.y()) * (b.y() - a.y()))
                                    / (l * l),
                            0.02,
                            0.98);
            double d =
                    Math.hypot(
                            a.x() + t * (b.x() - a.x()) - where.x(),
                            a.y() + t * (b.y() - a.y()) - where.y());
            if (d < best) {
                best = d;
                segment = i;
                share = t;
            }
        }
        Point a = path.get(segment - 1);
        Point b = path.get(segment);
        Point middle = new Point(a.x() + share * (b.x() - a.x()), a.y() + share * (b.y() - a.y()));
        List<Point> first = new ArrayList<>(path.subList(0, segment));
        first.add(middle);
        List<Point> second = new ArrayList<>(List.of(middle));
        second.addAll(path.subList(segment, path.size()));
        return List.of(first, second);
    }

    /// The two paths as one, joined at their nearest ends; it keeps the direction of the first.
    private static List<Point> chained(List<Point> a, List<Point> b) {
        double endStart = a.getLast().distance(b.getFirst());
        double endEnd = a.getLast().distance(b.getLast());
        double startEnd = a.getFirst().distance(b.getLast());
        double startStart = a.getFirst().distance(b.getFirst());
        double least = Math.min(Math.min(endStart, endEnd), Math.min(startEnd, startStart));
        List<Point> path = new ArrayList<>();
        if (least == endStart || least == endEnd) {
            path.addAll(a);
            path.addAll(least == endStart ? b : b.reversed());
        } else {
            path.addAll(least == startEnd ? b : b.reversed());
            path.addAll(a);
        }
        return path;
    }

    private static List<FollicularUnit> units(HairCount automatic, List<Hair> hairs) {
        double reach =
                automatic.umPerPx().isPresent()
                        ? CountOptions.usual().unitReachUm() / automatic.umPerPx().getAsDouble()
                        : 0.03 * Math.hypot(automatic.widthPx(), automatic.heightPx());
        List<Point> roots = hairs.stream().map(Hair::root).toList();
        return Roots.units(roots, reach).stream()
                .map(unit ->
                        new FollicularUnit(
                                unit.stream()
                                        .mapToDouble(i -> roots.get(i).x())
                                        .average()
                                        .orElseThrow(),
                                unit.stream()
                                        .mapToDouble(i -> roots.get(i).y())
                                        .average()
                                        .orElseThrow(),
                                unit.stream().map(i -> hairs.get(i).id()).toList()))
                .toList();
    }
}
