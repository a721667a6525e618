package org.papilla.scalp.placement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The map of one patient's scalp: regions with area and depth limit, zones that stay closed on
/// everybody, and landmark coordinates that survive another photograph. Immutable.
public final class Scalp {

    private static final String NEVER_SOURCE =
            "Injection anatomy of the scalp: vessels run in the connective layer; the supraorbital"
                    + " and supratrochlear arteries are branches of the internal carotid";

    private static final HairField FIELD = new HairField();

    private static final Scalp STANDARD = new Scalp(Tape.STANDARD, Answer.UNKNOWN);

    private final Tape tape;
    private final Answer vertexBald;
    private final Shape.Polygon outline;
    private final Map<Region, Shape.Polygon> regions = new EnumMap<>(Region.class);
    private final ScalpPoint whorl;
    private final double discRadiusCm;
    private final List<Zone> neverZones;
    private final List<Shape.Band> arteries;

    private Scalp(Tape tape, Answer vertexBald) {
        this.tape = tape;
        this.vertexBald = vertexBald;
        double fx = tape.factorX();
        double fy = tape.factorY();
        outline = FIELD.outline().stretched(fx, fy);
        for (Region region : Region.values()) {
            regions.put(region, FIELD.region(region).stretched(fx, fy));
        }
        whorl = new ScalpPoint(0, FIELD.discCentreCm() * fy);
        discRadiusCm = FIELD.discRadiusCm() * Math.sqrt(fx * fy);
        arteries = Arteries.bands().stream().map(band -> band.stretched(fx, fy)).toList();
        neverZones = closed(fx, fy);
    }

    /// A usual adult head that nobody measured; whether the vertex is bald is unknown.
    public static Scalp standard() {
        return STANDARD;
    }

    /// The head of one patient.
    ///
    /// @param tape measured arcs, or [Tape#STANDARD]
    /// @param vertexBald decides the depth limit of the vertex; unknown counts as bald
    public static Scalp of(Tape tape, Answer vertexBald) {
        return new Scalp(tape, vertexBald);
    }

    /// The arcs that this map was drawn from.
    public Tape tape() {
        return tape;
    }

    /// Whether the vertex is bald.
    public Answer vertexBald() {
        return vertexBald;
    }

    /// Border of the hair-bearing scalp.
    public Shape.Polygon outline() {
        return outline;
    }

    /// Border of one region.
    public Shape.Polygon outline(Region region) {
        Shape.Polygon found = regions.get(region);
        if (found == null) {
            throw new IllegalStateException("region (" + region + ") has no border");
        }
        return found;
    }

    /// Area of one region on this head, cm².
    public double areaCm2(Region region) {
        return outline(region).areaCm2();
    }

    /// The middle of the vertex disc.
    public ScalpPoint whorl() {
        return whorl;
    }

    /// Radius of the vertex disc, cm; the mean radius when the head is longer than wide.
    public double vertexRadiusCm() {
        return discRadiusCm;
    }

    /// The region of a place; empty outside the hair field.
    public Optional<Region> regionAt(ScalpPoint place) {
        for (Map.Entry<Region, Shape.Polygon> entry : regions.entrySet()) {
            if (entry.getValue().contains(place)) {
                return Optional.of(entry.getKey());
            }
        }
        // Two regions share a border; a place on it may fall between them by rounding.
        return outline.contains(place) ? Optional.of(nearestRegion(place)) : Optional.empty();
    }

    private Region nearestRegion(ScalpPoint place) {
        Region nearest = Region.OCCIPITAL;
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<Region, Shape.Polygon> entry : regions.entrySet()) {
            for (ScalpPoint corner : entry.getValue().corners()) {
                double distance = corner.distanceCm(place);
                if (distance < least) {
                    least = distance;
                    nearest = entry.getKey();
                }
            }
        }
        return nearest;
    }

    /// The depth beyond which an injection in this region is refused.
    public Sourced depthLimit(Region region) {
        return region.depthLimit(vertexBald);
    }

    /// Share of the tragus-tragus arc from the midline: 0 on the midline, -0.5 at the left tragus,
    /// +0.5 at the right one.
    public double xShare(ScalpPoint place) {
        return place.xCm() / tape.tragusTragusCm();
    }

    /// Share of the nasion-inion arc: 0 at the nasion, 1 at the inion; the nape lies beyond 1.
    public double yShare(ScalpPoint place) {
        return (tape.nasionHairlineCm() + place.yCm()) / tape.nasionInionCm();
    }

    /// The place on this head that has the given shares; see [#xShare] and [#yShare].
    public ScalpPoint at(double xShare, double yShare) {
        return new ScalpPoint(
                xShare * tape.tragusTragusCm(),
                yShare * tape.nasionInionCm() - tape.nasionHairlineCm());
    }

    /// Zones that are closed on everybody.
    public List<Zone> neverZones() {
        return neverZones;
    }

    /// Courses of the arteries to feel for before the first injection, with their safety margin:
    /// superficial temporal with two branches, posterior auricular, occipital, supraorbital and
    /// supratrochlear, each on both sides.
    public List<Shape.Band> arteries() {
        return arteries;
    }

    /// The part of the occipital region that may serve as donor area, to be closed in male pattern
    /// loss.
    public Zone donorZone() {
        double front = whorl.yCm() + discRadiusCm + 1;
        Shape.Box box = outline.box();
        Shape shape =
                Shape.Polygon.of(
                        List.of(
                                new ScalpPoint(box.x0(), front),
                                new ScalpPoint(box.x1(), front),
                                new ScalpPoint(box.x1(), box.y1()),
                                new ScalpPoint(box.x0(), box.y1())));
        return new Zone(
                "donor",
                Zone.Kind.DONOR,
                shape,
                new Text("occipital donor area", "oksipital donör bölge"),
                "male vertex: the disc and 1 cm around it, not the occipital donor area",
                Mark.DESIGN);
    }

    private List<Zone> closed(double fx, double fy) {
        return List.of(
                zone(
                        "forehead",
                        Zone.Kind.FOREHEAD,
                        forehead(),
                        new Text(
                                "forehead: never (supraorbital, supratrochlear arteries)",
                                "alın: asla (supraorbital, supratroklear arterler)")),
                artery("temporal-artery-left", Arteries.temporal(true), fx, fy),
                artery("temporal-branch-left", Arteries.temporalBranch(true), fx, fy),
                artery("temporal-artery-right", Arteries.temporal(false), fx, fy),
                artery("temporal-branch-right", Arteries.temporalBranch(false), fx, fy),
                behindEar("behind-ear-left", true, fx, fy),
                behindEar("behind-ear-right", false, fx, fy));
    }

    private static Zone zone(String id, Zone.Kind kind, Shape shape, Text text) {
        return new Zone(id, kind, shape, text, NEVER_SOURCE, Mark.DESIGN);
    }

    private static Zone artery(String id, Shape.Band band, double fx, double fy) {
        return zone(
                id,
                Zone.Kind.ARTERY,
                band.stretched(fx, fy),
                new Text("superficial temporal artery", "süperfisyal temporal arter"));
    }

    private static Zone behindEar(String id, boolean left, double fx, double fy) {
        return zone(
                id,
                Zone.Kind.BEHIND_EAR,
                Arteries.behindEar(left).stretched(fx, fy),
                new Text("behind the ear (facial nerve)", "kulak arkası (fasiyal sinir)"));
    }

    /// The face between the temples, from the hairline to the brows.
    private Shape.Polygon forehead() {
        List<ScalpPoint> hairline = Arteries.hairline(outline);
        return Shape.Polygon.of(
                Stream.concat(
                                hairline.stream(),
                                Stream.of(
                                        new ScalpPoint(
                                                hairline.getLast().xCm(), -tape.nasionHairlineCm()),
                                        new ScalpPoint(
                                                hairline.getFirst().xCm(),
                                                -tape.nasionHairlineCm())))
                        .toList());
    }
}
