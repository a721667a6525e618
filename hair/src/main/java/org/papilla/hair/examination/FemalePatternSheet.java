package org.papilla.hair.examination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What trichoscopy of the frontal and the occipital scalp showed in a woman; everything may be
/// absent.
///
/// @param yellowDots number in four frontal images at 70x
/// @param frontal front
/// @param occipital back
public record FemalePatternSheet(OptionalInt yellowDots, Site frontal, Site occipital) {

    /// One of the two sites.
    ///
    /// @param diametersUm of hairs, empty when not measured
    /// @param singleUnits units with one hair
    /// @param vellus vellus hairs
    /// @param discoloured hairs with a discoloured surrounding of the follicle
    public record Site(
            List<Double> diametersUm,
            Optional<Part> singleUnits,
            Optional<Part> vellus,
            Optional<Part> discoloured) {

        /// Nothing was examined.
        public static final Site NOTHING =
                new Site(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

        /// Copies the diameters.
        public Site {
            diametersUm = List.copyOf(diametersUm);
        }
    }

    /// Some of all that were looked at.
    public record Part(int count, int of) {

        /// Checks that it is a part of at least one.
        public Part {
            if (of < 1 || count < 0 || count > of) {
                throw new IllegalArgumentException(
                        "%d of %d must be a part of at least one".formatted(count, of));
            }
        }
    }

    /// Reads a sheet from parsed JSON and reports every problem.
    ///
    /// `{"yellowDots": 5, "frontal": {"diametersUm": [48, 61], "singleUnits": {"count": 20, "of":
    /// 40}, "vellus": {"count": 12, "of": 80}, "discoloured": {"count": 3, "of": 40}}, "occipital":
    /// {}}`
    ///
    /// @param json the object as maps, lists and numbers
    public static Reading<FemalePatternSheet> read(Map<String, ?> json) {
        var tree = Tree.of(json);
        var dots = tree.count("yellowDots", "dots", 0, 10_000);
        var frontal = tree.object("frontal").map(FemalePatternSheet::site).orElse(Site.NOTHING);
        var occipital = tree.object("occipital").map(FemalePatternSheet::site).orElse(Site.NOTHING);
        tree.finish();
        return tree.isValid()
                ? new Reading.Valid<>(new FemalePatternSheet(dots, frontal, occipital))
                : new Reading.Refused<>(tree.problems());
    }

    private static Site site(Tree tree) {
        // 5 µm is thinner than any shaft; a value below it was likely given in mm.
        var diameters = tree.numbers("diametersUm", "µm", 5, 300);
        var single = part(tree, "singleUnits", "units");
        var vellus = part(tree, "vellus", "hairs");
        var discoloured = part(tree, "discoloured", "follicles");
        tree.finish();
        return new Site(diameters, single, vellus, discoloured);
    }

    private static Optional<Part> part(Tree tree, String key, String unit) {
        var object = tree.object(key);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        var all = object.get().requiredCount("of", unit, 1, 100_000);
        var count = object.get().requiredCount("count", unit, 0, all.orElse(100_000));
        object.get().finish();
        return all.isPresent() && count.isPresent()
                ? Optional.of(new Part(count.getAsInt(), all.getAsInt()))
                : Optional.empty();
    }
}
