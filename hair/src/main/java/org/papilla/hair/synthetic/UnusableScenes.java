package org.papilla.hair.synthetic;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Makes the pictures of [Unusable].
final class UnusableScenes {

    private UnusableScenes() {}

    static SyntheticImage of(Unusable kind, Camera camera, long seed) {
        var plain = Recipe.clipped(seed).with(camera);
        return switch (kind) {
            case BLANK_SKIN ->
                    SyntheticScalp.photograph(
                            plain.with(Population.none())
                                    .with(Recipe.Skin.usual(SkinType.II))
                                    .with(Recipe.Clutter.NONE));
            case STRONG_BLUR ->
                    SyntheticScalp.photograph(plain.with(camera.with(Camera.Lens.level(90))));
            case TEXT_PAGE -> textPage(camera, seed);
            case LESION_WITH_LONG_HAIR -> lesion(camera, seed);
            case NOISE_ONLY -> noise(camera, seed);
            case BLINDING_GLARE ->
                    SyntheticScalp.photograph(
                            plain.with(
                                    new Recipe.Light(
                                            0.3,
                                            0.2,
                                            (int) Math.ceil(150 * camera.areaCm2()),
                                            0.5,
                                            1.3)));
            case NO_CONTRAST ->
                    SyntheticScalp.photograph(
                            plain.with(
                                            Population.healthy()
                                                    .with(
                                                            new Population.Shafts(
                                                                    58,
                                                                    12,
                                                                    0.1,
                                                                    HairColour.GREY,
                                                                    1)))
                                    .with(Recipe.Skin.smooth(SkinType.I)));
        };
    }

    private static SyntheticImage textPage(Camera camera, long seed) {
        var random = new SplittableRandom(seed);
        var image =
                new BufferedImage(camera.widthPx(), camera.heightPx(), BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(new Color(246, 244, 238));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setColor(new Color(35, 35, 40));
        int dot = Math.max(1, image.getWidth() / 800);
        int y = 6 * dot;
        while (y < image.getHeight() - PixelFont.leading(dot)) {
            var line = new StringBuilder();
            while (line.length() * PixelFont.advance(dot) < image.getWidth() - 20 * dot) {
                int letters = random.nextInt(2, 10);
                for (int i = 0; i < letters; i++) {
                    line.append((char) ((i == 0 ? 'A' : 'a') + random.nextInt(26)));
                }
                line.append(random.nextInt(9) == 0 ? ". " : " ");
            }
            PixelFont.draw(g, line.toString(), 8 * dot, y, dot);
            y += PixelFont.leading(dot) + 3 * dot;
        }
        g.dispose();
        return new SyntheticImage(image, camera.umPerPx(), List.of());
    }

    private static SyntheticImage noise(Camera camera, long seed) {
        var raster = new LinearRaster(camera.widthPx(), camera.heightPx());
        for (float[] plane : raster.planes) {
            Arrays.fill(plane, 0.25f);
        }
        var noisy = camera.with(Camera.Sensor.plain(0.08, 0.1)).with(Camera.Lens.level(0));
        return new SyntheticImage(
                new Exposure(noisy, seed).develop(raster, image -> {}),
                camera.umPerPx(),
                List.of());
    }

    /// A brown blotch with a net of darker lines, under body hair that enters and leaves the frame.
    private static SyntheticImage lesion(Camera camera, long seed) {
        var view = View.of(camera);
        var random = new SplittableRandom(seed);
        var recipe = Recipe.clipped(seed).with(camera).with(Recipe.Skin.usual(SkinType.II));
        double reach = view.reachMm();
        var hairs = new ArrayList<Follicle>();
        double flow = random.nextDouble(0, 2 * Math.PI);
        for (int i = 0; i < 14; i++) {
            double direction = flow + 0.5 * random.nextGaussian();
            double aside = random.nextDouble(-0.8, 0.8) * reach;
            hairs.add(
                    new Follicle(
                            i,
                            i,
                            -1.3 * reach * Math.cos(direction) - aside * Math.sin(direction),
                            -1.3 * reach * Math.sin(direction) + aside * Math.cos(direction),
                            direction,
                            0.12 * random.nextGaussian() / reach,
                            random.nextDouble(45, 80),
                            1,
                            true,
                            0.3,
                            3 * reach,
                            false,
                            false,
                            random.nextLong()));
        }
        var scalp = new Scalp(hairs, flow, random.nextLong());
        return SyntheticScalp.photograph(
                recipe, scalp, view, seed, raster -> paintLesion(raster, view, random.nextLong()));
    }

    private static void paintLesion(LinearRaster raster, View view, long seed) {
        var noise = new Noise(seed);
        double radius = 0.33 * Math.min(raster.width, raster.height);
        double mm = view.umPerPx() / 1000;
        for (int y = 0; y < raster.height; y++) {
            for (int x = 0; x < raster.width; x++) {
                double u = (x - 0.5 * raster.width) / radius;
                double v = (y - 0.5 * raster.height) / radius;
                double edge = 1 + 0.4 * noise.at(u * 1.5 + 9, v * 1.5) - Math.hypot(u, v * 1.2);
                double cover = Noise.smooth(Math.clamp(edge / 0.25 + 0.5, 0, 1));
                if (cover == 0) {
                    continue;
                }
                double net = noise.borderDistance(x * mm / 0.22, y * mm / 0.22) < 0.18 ? 0.5 : 0;
                double depth = cover * (0.9 + net + 0.5 * noise.at(u * 3, v * 3 + 5));
                int i = y * raster.width + x;
                raster.planes[0][i] *= (float) Math.exp(-0.7 * depth);
                raster.planes[1][i] *= (float) Math.exp(-1.2 * depth);
                raster.planes[2][i] *= (float) Math.exp(-1.5 * depth);
            }
        }
    }
}
