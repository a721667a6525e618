package org.papilla.hair.synthetic;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.SplittableRandom;

/// Draws what capture software burns into a picture.
final class OverlayDrawing {

    private static final Color RED = new Color(235, 20, 20);
    private static final Color BLUE = new Color(20, 20, 225);
    private static final Color INK = new Color(45, 45, 50);

    private OverlayDrawing() {}

    static void burnIn(
            BufferedImage image, Recipe.Overlay overlay, double umPerPx, SplittableRandom random) {
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int w = image.getWidth();
        int h = image.getHeight();
        double cx = w * random.nextDouble(0.3, 0.7);
        double cy = h * random.nextDouble(0.3, 0.7);
        double radius = Math.min(w, h) * random.nextDouble(0.42, 0.75);
        if (overlay.circle()) {
            g.setColor(RED);
            g.setStroke(new BasicStroke(1.2f));
            g.draw(new Ellipse2D.Double(cx - radius, cy - radius, 2 * radius, 2 * radius));
        }
        if (overlay.measurement()) {
            drawMeasurement(g, cx, cy, radius, umPerPx);
        }
        if (overlay.scaleBar()) {
            drawScaleBar(g, h, umPerPx);
        }
        if (overlay.ruler()) {
            drawRuler(g, w, umPerPx);
        }
        if (overlay.strip()) {
            drawStrip(g, w, h, random);
        }
        g.dispose();
    }

    private static void drawMeasurement(
            Graphics2D g, double cx, double cy, double radius, double umPerPx) {
        g.setColor(RED);
        g.setStroke(new BasicStroke(1.2f));
        g.draw(new Line2D.Double(cx - radius, cy - 0.15 * radius, cx + 0.6 * radius, cy));
        double mm = radius * umPerPx / 1000;
        String[] lines = {
            "RC0",
            String.format(Locale.ROOT, "C=%.3f mm", 2 * Math.PI * mm),
            String.format(Locale.ROOT, "A=%.3f mm^2", Math.PI * mm * mm),
            String.format(Locale.ROOT, "r=%.3f mm", mm)
        };
        int size = 2;
        int x = (int) (cx + 0.35 * radius);
        int y = (int) (cy + 0.1 * radius);
        g.setColor(new Color(225, 225, 200, 130));
        g.fillRect(x, y, 13 * PixelFont.advance(size), 4 * PixelFont.leading(size) + 8);
        g.setColor(BLUE);
        for (int i = 0; i < lines.length; i++) {
            PixelFont.draw(g, lines[i], x + 6, y + 6 + i * PixelFont.leading(size), size);
        }
    }

    private static void drawScaleBar(Graphics2D g, int h, double umPerPx) {
        int length = (int) Math.round(1000 / umPerPx);
        int x = 40;
        int y = h - 70;
        g.setColor(INK);
        g.fillRect(x, y - 1, length, 2);
        g.fillRect(x - 1, y - length, 2, length);
        int size = 2;
        g.fillRect(
                x + length + 8,
                y - 10,
                6 * PixelFont.advance(size) + 8,
                PixelFont.leading(size) + 4);
        g.setColor(Color.WHITE);
        PixelFont.draw(g, "1.0 mm", x + length + 13, y - 7, size);
    }

    private static void drawRuler(Graphics2D g, int w, double umPerPx) {
        g.setColor(INK);
        double tick = 100 / umPerPx;
        for (int i = 0; i * tick < w; i++) {
            int height = i % 10 == 0 ? 24 : i % 5 == 0 ? 16 : 10;
            g.fill(new Rectangle2D.Double(i * tick, 0, 1.5, height));
        }
    }

    private static void drawStrip(Graphics2D g, int w, int h, SplittableRandom random) {
        int height = 26;
        g.setColor(new Color(226, 228, 224));
        g.fillRect(0, h - height, w, height);
        g.setColor(Color.BLACK);
        String text =
                String.format(
                        Locale.ROOT,
                        "%c%03d_%d   %02d:%02d:%02d   Calibration: not used",
                        (char) ('A' + random.nextInt(3)),
                        random.nextInt(1000),
                        random.nextInt(1, 5),
                        random.nextInt(8, 18),
                        random.nextInt(60),
                        random.nextInt(60));
        PixelFont.draw(g, text, 10, h - height + 6, 2);
    }
}
