package org.papilla.hair.synthetic;

import java.awt.Graphics2D;

/// Letters on a grid of 5 x 7 dots, so that text looks the same on every machine, with or without
/// fonts. Knows digits, capitals and a few signs; small letters are drawn as small capitals, other
/// characters as a box.
final class PixelFont {

    private static final String KNOWN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ .,:=^_-/";

    // Seven rows a letter, top first; each row has five dots, the leftmost in bit 4.
    private static final int[][] ROWS = {
        {14, 17, 19, 21, 25, 17, 14},
        {4, 12, 4, 4, 4, 4, 14},
        {14, 17, 1, 2, 4, 8, 31},
        {31, 2, 4, 2, 1, 17, 14},
        {2, 6, 10, 18, 31, 2, 2},
        {31, 16, 30, 1, 1, 17, 14},
        {6, 8, 16, 30, 17, 17, 14},
        {31, 1, 2, 4, 8, 8, 8},
        {14, 17, 17, 14, 17, 17, 14},
        {14, 17, 17, 15, 1, 2, 12},
        {14, 17, 17, 31, 17, 17, 17},
        {30, 17, 17, 30, 17, 17, 30},
        {14, 17, 16, 16, 16, 17, 14},
        {28, 18, 17, 17, 17, 18, 28},
        {31, 16, 16, 30, 16, 16, 31},
        {31, 16, 16, 30, 16, 16, 16},
        {14, 17, 16, 23, 17, 17, 15},
        {17, 17, 17, 31, 17, 17, 17},
        {14, 4, 4, 4, 4, 4, 14},
        {7, 2, 2, 2, 2, 18, 12},
        {17, 18, 20, 24, 20, 18, 17},
        {16, 16, 16, 16, 16, 16, 31},
        {17, 27, 21, 21, 17, 17, 17},
        {17, 17, 25, 21, 19, 17, 17},
        {14, 17, 17, 17, 17, 17, 14},
        {30, 17, 17, 30, 16, 16, 16},
        {14, 17, 17, 17, 21, 18, 13},
        {30, 17, 17, 30, 20, 18, 17},
        {15, 16, 16, 14, 1, 1, 30},
        {31, 4, 4, 4, 4, 4, 4},
        {17, 17, 17, 17, 17, 17, 14},
        {17, 17, 17, 17, 17, 10, 4},
        {17, 17, 17, 21, 21, 21, 10},
        {17, 17, 10, 4, 10, 17, 17},
        {17, 17, 17, 10, 4, 4, 4},
        {31, 1, 2, 4, 8, 16, 31},
        {0, 0, 0, 0, 0, 0, 0},
        {0, 0, 0, 0, 0, 12, 12},
        {0, 0, 0, 0, 12, 4, 8},
        {0, 12, 12, 0, 12, 12, 0},
        {0, 0, 31, 0, 31, 0, 0},
        {4, 10, 17, 0, 0, 0, 0},
        {0, 0, 0, 0, 0, 0, 31},
        {0, 0, 0, 31, 0, 0, 0},
        {0, 1, 2, 4, 8, 16, 0}
    };

    private PixelFont() {}

    /// Pixels from one letter to the next.
    static int advance(int dotPx) {
        return 6 * dotPx;
    }

    /// Pixels from one line to the next.
    static int leading(int dotPx) {
        return 9 * dotPx;
    }

    /// Draws text with its top left corner at (x, y), in the current colour.
    static void draw(Graphics2D g, String text, int x, int y, int dotPx) {
        for (int n = 0; n < text.length(); n++) {
            char letter = text.charAt(n);
            boolean small = Character.isLowerCase(letter);
            int index = KNOWN.indexOf(Character.toUpperCase(letter));
            for (int row = 0; row < 7; row++) {
                int dots = index < 0 ? 31 : ROWS[index][row];
                for (int column = 0; column < 5; column++) {
                    if ((dots & (16 >> column)) != 0) {
                        int left = x + n * advance(dotPx) + column * dotPx;
                        // A small letter is squeezed to five sevenths of the height.
                        int top = small ? y + 2 * dotPx + row * 5 * dotPx / 7 : y + row * dotPx;
                        g.fillRect(left, top, dotPx, dotPx);
                    }
                }
            }
        }
    }
}
