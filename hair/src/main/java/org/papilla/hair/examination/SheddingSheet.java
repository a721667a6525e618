package org.papilla.hair.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What was done to learn how much hair is shed; every test may be absent.
///
/// @param sex of the patient, empty when not known
/// @param ageYears of the patient, empty when not known
/// @param pulls of the pull test, a site each
/// @param comb hairs of the 60-second comb test, a day each
/// @param wash the wash test over five days
/// @param hairsPerWash hairs of the refined wash test, a wash each
/// @param sinclairScale step of the hair shedding scale, 1 to 6
/// @param hsvs step of the visual scale, 1 to 9
public record SheddingSheet(
        Optional<Sex> sex,
        OptionalDouble ageYears,
        List<Pull> pulls,
        List<Double> comb,
        Optional<Wash> wash,
        List<Double> hairsPerWash,
        OptionalInt sinclairScale,
        OptionalInt hsvs) {

    /// Copies the lists.
    public SheddingSheet {
        pulls = List.copyOf(pulls);
        comb = List.copyOf(comb);
        hairsPerWash = List.copyOf(hairsPerWash);
    }

    /// Sex as far as norms differ by it.
    public enum Sex implements Coded {
        FEMALE,
        MALE
    }

    /// One bundle that was pulled.
    ///
    /// @param site where
    /// @param grasped hairs in the bundle
    /// @param extracted hairs that came out
    public record Pull(ScalpSite site, int grasped, int extracted) {

        /// Checks that no more came out than were grasped.
        public Pull {
            if (grasped < 1 || extracted < 0 || extracted > grasped) {
                throw new IllegalArgumentException(
                        "hairs extracted (%d of %d) must be part of a bundle of at least one"
                                .formatted(extracted, grasped));
            }
        }
    }

    /// The wash test after Rebora: hairs gathered in one wash after days without shampoo.
    ///
    /// @param hairs all of them
    /// @param vellus of which up to 3 cm long
    /// @param daysWithoutShampoo before, empty when not known
    public record Wash(int hairs, int vellus, OptionalInt daysWithoutShampoo) {

        /// Checks that vellus hairs are part of all.
        public Wash {
            if (hairs < 0 || vellus < 0 || vellus > hairs) {
                throw new IllegalArgumentException(
                        "vellus hairs (%d of %d) must be part of all hairs"
                                .formatted(vellus, hairs));
            }
        }
    }

    /// Reads a sheet from parsed JSON and reports every problem.
    ///
    /// `{"sex": "female", "ageYears": 34, "pullTest": [{"site": "frontal", "grasped": 55,
    /// "extracted": 3}], "combTest": [8, 12, 10], "washTest": {"hairs": 120, "vellus": 6,
    /// "daysWithoutShampoo": 5}, "refinedWashTest": [40, 35, 51], "sinclairScale": 5, "hsvs": 6}`
    ///
    /// @param json the object as maps, lists, numbers and strings
    public static Reading<SheddingSheet> read(Map<String, ?> json) {
        var tree = Tree.of(json);
        var sex = tree.word("sex", Sex.values());
        var age = tree.number("ageYears", "years", 0, 120);
        var pulls = new ArrayList<Pull>();
        tree.objects("pullTest").forEach(pull -> readPull(pull, pulls));
        var comb = tree.numbers("combTest", "hairs", 0, 5000);
        var wash = tree.object("washTest").flatMap(SheddingSheet::readWash);
        var perWash = tree.numbers("refinedWashTest", "hairs", 0, 5000);
        var sinclair = tree.count("sinclairScale", "step", 1, 6);
        var hsvs = tree.count("hsvs", "step", 1, 9);
        tree.finish();
        if (!tree.isValid()) {
            return new Reading.Refused<>(tree.problems());
        }
        return new Reading.Valid<>(
                new SheddingSheet(sex, age, pulls, comb, wash, perWash, sinclair, hsvs));
    }

    private static void readPull(Tree tree, List<Pull> pulls) {
        var site = tree.requiredWord("site", ScalpSite.values());
        var grasped = tree.requiredCount("grasped", "hairs", 1, 1000);
        var extracted = tree.requiredCount("extracted", "hairs", 0, grasped.orElse(1000));
        tree.finish();
        if (site.isPresent() && grasped.isPresent() && extracted.isPresent()) {
            pulls.add(new Pull(site.get(), grasped.getAsInt(), extracted.getAsInt()));
        }
    }

    private static Optional<Wash> readWash(Tree tree) {
        var hairs = tree.requiredCount("hairs", "hairs", 0, 10_000);
        var vellus = tree.requiredCount("vellus", "hairs", 0, hairs.orElse(10_000));
        var days = tree.count("daysWithoutShampoo", "days", 0, 60);
        tree.finish();
        return hairs.isPresent() && vellus.isPresent()
                ? Optional.of(new Wash(hairs.getAsInt(), vellus.getAsInt(), days))
                : Optional.empty();
    }
}
