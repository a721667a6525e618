package org.papilla.hair.synthetic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Takes synthetic pictures of scalps, with the truth about every hair in them.
///
/// Deterministic: the same arguments give the same picture. Thread-safe. A picture of 1.3
/// megapixels takes a few tenths of a second on one core and about 40 bytes a pixel while it is
/// made.
public final class SyntheticScalp {

    private SyntheticScalp() {}

    /// One picture.
    public static SyntheticImage photograph(Recipe recipe) {
        var view = View.of(recipe.camera());
        var scalp = Scalp.grow(recipe.population(), view.reachMm(), recipe.seed());
        return photograph(recipe, scalp, view, recipe.seed(), raster -> {});
    }

    /// Two pictures of the same clipped spot, some days apart.
    ///
    /// Clutter, light and noise differ between the two; shafts lie 0.02 rad otherwise (chosen).
    ///
    /// @param days between the pictures, above 0
    public static SyntheticPair pair(Recipe recipe, double days, Displacement displacement) {
        Require.between("days", days, 1e-3, 60, "days");
        var first = View.of(recipe.camera());
        var second = displacement.of(first);
        var scalp =
                Scalp.grow(
                        recipe.population(),
                        Math.max(first.reachMm(), second.reachMm()),
                        recipe.seed());
        var random = new SplittableRandom(recipe.seed() ^ 0x3C6EF372FE94F82BL);
        var grown =
                scalp.hairs().stream()
                        .map(hair -> hair.grown(days).turned(0.02 * random.nextGaussian()))
                        .toList();
        return new SyntheticPair(
                photograph(recipe, scalp, first, recipe.seed()),
                photograph(recipe, scalp.with(grown), second, random.nextLong()),
                days,
                displacement);
    }

    /// Two pictures of the same spot, months apart, clipped anew for each.
    ///
    /// Of the new hairs 70 % come up beside another hair, the rest alone; shafts lie 0.05 rad
    /// otherwise (chosen).
    public static SyntheticVisits visits(
            Recipe recipe, SyntheticVisits.Change change, Displacement displacement) {
        var first = View.of(recipe.camera());
        var second = displacement.of(first);
        var scalp =
                Scalp.grow(
                        recipe.population(),
                        Math.max(first.reachMm(), second.reachMm()),
                        recipe.seed());
        var random = new SplittableRandom(recipe.seed() ^ 0x510E527FADE682D1L);
        var lost = new HashSet<Integer>();
        var later = new ArrayList<Follicle>();
        for (var hair : scalp.hairs()) {
            if (random.nextDouble() < change.lostShare()) {
                lost.add(hair.id());
            } else {
                later.add(clippedAnew(hair, recipe.population(), change, random));
            }
        }
        var gained = new HashSet<Integer>();
        long wanted = Math.round(change.gainedShare() * scalp.hairs().size());
        for (int i = 0; i < wanted; i++) {
            var hair = Scalp.newcomer(recipe.population(), scalp, i, random);
            gained.add(hair.id());
            later.add(hair);
        }
        return new SyntheticVisits(
                photograph(recipe, scalp, first, recipe.seed()),
                photograph(recipe, scalp.with(later), second, random.nextLong()),
                lost,
                gained,
                displacement);
    }

    private static Follicle clippedAnew(
            Follicle hair,
            Population population,
            SyntheticVisits.Change change,
            SplittableRandom random) {
        double width =
                hair.diameterUm()
                        + change.widthChangeUm()
                        + change.widthChangeSdUm() * random.nextGaussian();
        var growth = population.growth();
        double length = growth.lengthMm() * (1 + growth.lengthSdShare() * random.nextGaussian());
        return hair.withDiameter(Math.clamp(width, 10, 150))
                .withLength(Math.max(0.12, length))
                .turned(0.05 * random.nextGaussian());
    }

    /// A picture from which no hair may be counted.
    public static SyntheticImage unusable(Unusable kind, Camera camera, long seed) {
        return UnusableScenes.of(kind, camera, seed);
    }

    private static SyntheticImage photograph(Recipe recipe, Scalp scalp, View view, long shotSeed) {
        return photograph(recipe, scalp, view, shotSeed, raster -> {});
    }

    /// A picture of a given scalp.
    ///
    /// @param shotSeed of everything that differs from shot to shot: clutter, light, noise
    /// @param onSkin paints on the skin before the hairs
    static SyntheticImage photograph(
            Recipe recipe, Scalp scalp, View view, long shotSeed, Consumer<LinearRaster> onSkin) {
        var truth = new ArrayList<TrueHair>();
        for (var hair : scalp.hairs()) {
            var seen = hair.seenBy(view);
            if (seen.lengthInFrameUm() > 0) {
                truth.add(seen);
            }
        }
        var random = new SplittableRandom(shotSeed ^ 0x6A09E667F3BCC909L);
        var colour = recipe.population().shafts().colour();
        var raster = new SkinRenderer(view, recipe.skin(), scalp, colour).paint(scalp.hairs());
        onSkin.accept(raster);
        var clutter = new ClutterRenderer(view, raster, random.nextLong());
        var renderer = new HairRenderer(view, raster, colour);
        int below = recipe.clutter().flakes() / 2;
        clutter.specks(recipe.clutter().specks());
        clutter.flakes(below);
        scalp.hairs().forEach(renderer::paint);
        clutter.looseHairs(recipe.clutter().looseHairs(), recipe.population(), renderer);
        clutter.flakes(recipe.clutter().flakes() - below);
        var exposure = new Exposure(recipe.camera(), random.nextLong());
        exposure.light(raster, recipe.light());
        clutter.bubbles(recipe.clutter().bubbles());
        clutter.glare(recipe.light().glareSpots());
        var drawing = new SplittableRandom(random.nextLong());
        return new SyntheticImage(
                exposure.develop(
                        raster,
                        image ->
                                OverlayDrawing.burnIn(
                                        image, recipe.overlay(), view.umPerPx(), drawing)),
                view.umPerPx(),
                truth);
    }
}
