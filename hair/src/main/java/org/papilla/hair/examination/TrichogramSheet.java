package org.papilla.hair.examination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The counts of a trichogram: hairs plucked at one or more sites, sorted by their root.
///
/// @param sites at least one, each site once
public record TrichogramSheet(List<SiteCounts> sites) {

    /// Copies the sites and checks that there is one at least and none twice.
    public TrichogramSheet {
        sites = List.copyOf(sites);
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("a trichogram must have at least one site");
        }
        if (sites.stream().map(SiteCounts::site).distinct().count() < sites.size()) {
            throw new IllegalArgumentException("a trichogram must name each site once");
        }
    }

    /// The hairs of one site.
    ///
    /// @param site where
    /// @param counts hairs in each class that was distinguished; a class that is absent was not
    ///   looked for, which is not the same as 0
    /// @param daysSinceWash days without washing before, empty when not known
    public record SiteCounts(
            ScalpSite site, Map<RootClass, Integer> counts, OptionalInt daysSinceWash) {

        /// Copies the counts; anagen and telogen must be among them, and one hair at least.
        public SiteCounts {
            var sorted = new EnumMap<RootClass, Integer>(RootClass.class);
            sorted.putAll(counts);
            counts = Collections.unmodifiableMap(sorted);
            if (!counts.containsKey(RootClass.ANAGEN) || !counts.containsKey(RootClass.TELOGEN)) {
                throw new IllegalArgumentException(
                        "a trichogram must count anagen and telogen (%s: %s)"
                                .formatted(site.code(), counts));
            }
            if (counts.values().stream().anyMatch(n -> n < 0) || total(counts) < 1) {
                throw new IllegalArgumentException(
                        "counts of hairs (%s: %s) must be 0 or more, and one hair at least"
                                .formatted(site.code(), counts));
            }
        }

        /// All hairs of the site, with broken ones.
        public long total() {
            return total(counts);
        }

        private static long total(Map<RootClass, Integer> counts) {
            return counts.values().stream().mapToLong(Integer::longValue).sum();
        }
    }

    /// Reads a sheet from parsed JSON and reports every problem.
    ///
    /// `{"sites": [{"site": "frontal", "anagen": 70, "telogen": 18, "catagen": 2, "dystrophic": 1,
    /// "daysSinceWash": 5}]}`; other counts are `dysplastic`, `loose` and `broken`. A single site
    /// may also stand alone, with or without its name: `{"anagen": 70, "telogen": 18}`.
    ///
    /// @param json the object as maps, lists, numbers and strings
    public static Reading<TrichogramSheet> read(Map<String, ?> json) {
        var tree = Tree.of(json);
        var sites = new ArrayList<SiteCounts>();
        if (!json.containsKey("sites") && json.containsKey("anagen")) {
            readSite(tree, false, sites);
        } else {
            tree.requiredObjects("sites").forEach(site -> readSite(site, true, sites));
            tree.finish();
        }
        var seen = new ArrayList<ScalpSite>();
        for (var site : sites) {
            if (seen.contains(site.site())) {
                tree.problem(
                        "sites",
                        site.site().code(),
                        "",
                        "give each site once, maybe add the counts");
            }
            seen.add(site.site());
        }
        return tree.isValid()
                ? new Reading.Valid<>(new TrichogramSheet(sites))
                : new Reading.Refused<>(tree.problems());
    }

    private static void readSite(Tree tree, boolean named, List<SiteCounts> sites) {
        int before = tree.problems().size();
        var site =
                named || tree.has("site")
                        ? tree.requiredWord("site", ScalpSite.values())
                        : Optional.of(ScalpSite.NOT_STATED);
        var counts = new EnumMap<RootClass, Integer>(RootClass.class);
        long total = 0;
        for (var root : RootClass.values()) {
            boolean needed = root == RootClass.ANAGEN || root == RootClass.TELOGEN;
            var count =
                    needed
                            ? tree.requiredCount(root.code(), "hairs", 0, 100_000)
                            : tree.count(root.code(), "hairs", 0, 100_000);
            if (count.isPresent()) {
                counts.put(root, count.getAsInt());
                total += count.getAsInt();
            }
        }
        var wash = tree.count("daysSinceWash", "days", 0, 365);
        tree.finish();
        if (tree.problems().size() > before) {
            return;
        }
        if (total == 0) {
            tree.problem("anagen", 0, "hairs", "count at least one hair at a site");
            return;
        }
        sites.add(new SiteCounts(site.orElseThrow(), counts, wash));
    }
}
