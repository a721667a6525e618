package org.papilla.hair.synthetic;

import java.util.OptionalInt;

/// Everything that decides a synthetic picture. Equal recipes give equal pictures.
///
/// @param population what grows
/// @param skin what it grows on
/// @param light how it is lit
/// @param clutter what lies on it that is not a hair
/// @param overlay what the capture software burnt into the picture
/// @param camera how the picture is taken
/// @param seed starts every random choice
public record Recipe(
        Population population,
        Skin skin,
        Light light,
        Clutter clutter,
        Overlay overlay,
        Camera camera,
        long seed) {

    /// The skin between the hairs.
    ///
    /// @param type Fitzpatrick type
    /// @param mottle strength of uneven pigment, 0 none, 1 as usual
    /// @param relief strength of furrows and fine grain, 0 none, 1 as usual
    /// @param sparkle strength of small specular points, 0 none, 1 as usual
    /// @param redness strength of vessels and erythema, 0 none, 1 as usual
    /// @param rootShadow strength of the bluish shadow of the shaft under the skin, 0 none, 1 as
    ///   usual
    public record Skin(
            SkinType type,
            double mottle,
            double relief,
            double sparkle,
            double redness,
            double rootShadow) {

        /// Checks the ranges.
        public Skin {
            Require.between("mottle", mottle, 0, 5, "");
            Require.between("relief", relief, 0, 5, "");
            Require.between("sparkle", sparkle, 0, 5, "");
            Require.between("redness", redness, 0, 5, "");
            Require.between("rootShadow", rootShadow, 0, 5, "");
        }

        /// Skin with everything as usual.
        public static Skin usual(SkinType type) {
            return new Skin(type, 1, 1, 1, 1, 1);
        }

        /// Skin with faint texture, as under a good immersion.
        public static Skin smooth(SkinType type) {
            return new Skin(type, 0.4, 0.3, 0.1, 0.4, 0.6);
        }
    }

    /// How the skin is lit.
    ///
    /// @param gradient fall of light from one side to the other as a share, 0 to 0.9
    /// @param vignette fall of light from the centre to the corners as a share, 0 to 0.9
    /// @param glareSpots number of blown-out spots, 0.3 to 1.2 mm wide
    /// @param coolness drift from warm to bluish light over the frame, 0 none, 1 as usual
    /// @param exposure gain of the camera: the level at which white paper would come out, 0.05 to
    ///   10
    public record Light(
            double gradient, double vignette, int glareSpots, double coolness, double exposure) {

        /// Checks the ranges.
        public Light {
            Require.between("gradient", gradient, 0, 0.9, "as a share");
            Require.between("vignette", vignette, 0, 0.9, "as a share");
            Require.between("glareSpots", glareSpots, 0, 500, "");
            Require.between("coolness", coolness, 0, 2, "");
            Require.between("exposure", exposure, 0.05, 10, "of white");
        }

        /// An everyday ring light.
        public static Light usual() {
            return new Light(0.25, 0.2, 0, 0.4, 1.25);
        }
    }

    /// What lies on the skin and is not a rooted hair.
    ///
    /// @param bubbles number of bubbles in the immersion fluid
    /// @param specks number of small dark or blue dots
    /// @param looseHairs number of cut pieces of hair without root
    /// @param flakes number of pale scales
    public record Clutter(int bubbles, int specks, int looseHairs, int flakes) {

        /// Nothing at all.
        public static final Clutter NONE = new Clutter(0, 0, 0, 0);

        /// Checks the ranges.
        public Clutter {
            Require.between("bubbles", bubbles, 0, 2000, "");
            Require.between("specks", specks, 0, 20_000, "");
            Require.between("looseHairs", looseHairs, 0, 2000, "");
            Require.between("flakes", flakes, 0, 5000, "");
        }
    }

    /// What the capture software burnt into the picture.
    ///
    /// @param circle a thin red circle around the region of interest
    /// @param measurement a radius and a translucent box of blue figures beside it
    /// @param scaleBar an L-shaped bar of 1 mm with its label
    /// @param ruler a row of dark ticks every 0.1 mm along the top
    /// @param strip a pale strip along the bottom with a code and a time
    public record Overlay(
            boolean circle, boolean measurement, boolean scaleBar, boolean ruler, boolean strip) {

        /// Nothing at all.
        public static final Overlay NONE = new Overlay(false, false, false, false, false);
    }

    /// A healthy clipped scalp under a good contact camera: 1600 x 1200 px, 120 px/mm, skin type
    /// III, black hair; a field of 13.3 x 10 mm with about 225 rooted hairs.
    public static Recipe clipped(long seed) {
        return new Recipe(
                Population.healthy(),
                new Skin(SkinType.III, 0.7, 0.5, 0.25, 0.7, 0.7),
                Light.usual(),
                new Clutter(2, 12, 3, 4),
                Overlay.NONE,
                Camera.sharp(1600, 1200, 1000.0 / 120),
                seed);
    }

    /// A contact microscope at 70x: 1280 x 1024 px, 360 px/mm, 0.10 cm², cool light, strong skin
    /// texture, mosaic sensor and compression. Hairs look thicker here than in other recipes
    /// because the scale of such devices is nominal.
    public static Recipe closeUp(long seed) {
        var healthy = Population.healthy();
        // The probe is put down at any angle: the golden angle spreads seeds over the circle.
        double flowDeg = Math.floorMod(seed, 360L) * 137.508 % 360;
        return new Recipe(
                healthy.with(new Population.Units(80, Population.NORMAL_UNITS, 80, 0.5))
                        .with(new Population.Lie(flowDeg, 0.18, 0.13, 0.03, 0.15))
                        .with(new Population.Shafts(78, 14, 0.06, HairColour.BLACK, 0))
                        .with(new Population.Growth(0.87, 0.36, 0.05, 0.6, 0.22, true)),
                new Skin(SkinType.III, 1.2, 2, 1.6, 0.7, 1.2),
                new Light(0.35, 0.2, 0, 1.9, 1.15),
                new Clutter(0, 5, 1, 2),
                Overlay.NONE,
                new Camera(
                        1280,
                        1024,
                        1000.0 / 360,
                        new Camera.Lens(4, 9, 0.6),
                        new Camera.Sensor(0.004, 0.018, true, OptionalInt.of(92))),
                seed);
    }

    /// A hard picture: brown hair on dark skin, glare, bubbles, debris, a tilted lens, noise.
    public static Recipe hard(long seed) {
        var easy = clipped(seed);
        return new Recipe(
                Population.patternLoss()
                        .with(new Population.Shafts(56, 14, 0.15, HairColour.BROWN, 0.05)),
                new Skin(SkinType.V, 1.2, 1.2, 0.35, 1, 0.7),
                new Light(0.4, 0.25, 4, 0.8, 2.2),
                new Clutter(10, 60, 12, 25),
                new Overlay(true, true, true, false, true),
                easy.camera()
                        .with(new Camera.Lens(8, 16, 1))
                        .with(new Camera.Sensor(0.008, 0.02, true, OptionalInt.of(85))),
                seed);
    }

    /// A picture of hair that nobody clipped.
    public static Recipe unshaved(long seed) {
        var easy = clipped(seed);
        return easy.with(easy.population().unshaved(6));
    }

    /// The same picture of another scalp.
    public Recipe with(Population newPopulation) {
        return new Recipe(newPopulation, skin, light, clutter, overlay, camera, seed);
    }

    /// The same picture on other skin.
    public Recipe with(Skin newSkin) {
        return new Recipe(population, newSkin, light, clutter, overlay, camera, seed);
    }

    /// The same picture in other light.
    public Recipe with(Light newLight) {
        return new Recipe(population, skin, newLight, clutter, overlay, camera, seed);
    }

    /// The same picture with other clutter.
    public Recipe with(Clutter newClutter) {
        return new Recipe(population, skin, light, newClutter, overlay, camera, seed);
    }

    /// The same picture with other drawings burnt in.
    public Recipe with(Overlay newOverlay) {
        return new Recipe(population, skin, light, clutter, newOverlay, camera, seed);
    }

    /// The same scene by another camera.
    public Recipe with(Camera newCamera) {
        return new Recipe(population, skin, light, clutter, overlay, newCamera, seed);
    }

    /// The same kind of scene, drawn anew.
    public Recipe withSeed(long newSeed) {
        return new Recipe(population, skin, light, clutter, overlay, camera, newSeed);
    }
}
