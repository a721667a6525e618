package org.papilla.hair.synthetic;

/// A coarse map over the frame that soft spots are added to and that is read between its nodes.
final class ShadeMap {

    /// Pixels from node to node.
    final int pitch;

    private final int columns;
    private final int rows;
    private final float[] nodes;

    /// A map of zeros whose nodes are about `pitchUm` apart.
    ShadeMap(View view, double pitchUm) {
        pitch = Math.max(1, (int) Math.floor(pitchUm / view.umPerPx()));
        columns = (view.widthPx() + pitch - 1) / pitch + 2;
        rows = (view.heightPx() + pitch - 1) / pitch + 2;
        nodes = new float[columns * rows];
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /// Frame coordinate of a node in pixels, along either axis.
    double px(int node) {
        return node * (double) pitch;
    }

    void set(int column, int row, double value) {
        nodes[row * columns + column] = (float) value;
    }

    /// The value between the nodes around a place in the frame, in pixels; a place beyond the last
    /// nodes has the value at the border.
    float at(double x, double y) {
        float fx = (float) Math.clamp(x / pitch, 0, columns - 1.001);
        float fy = (float) Math.clamp(y / pitch, 0, rows - 1.001);
        int i = (int) fx;
        int j = (int) fy;
        float u = fx - i;
        float v = fy - j;
        int top = j * columns + i;
        int bottom = top + columns;
        float a = nodes[top] + u * (nodes[top + 1] - nodes[top]);
        float b = nodes[bottom] + u * (nodes[bottom + 1] - nodes[bottom]);
        return a + v * (b - a);
    }

    /// Adds a round Gaussian spot.
    void addSpot(double x, double y, double sigmaPx, double amplitude) {
        double cx = x / pitch;
        double cy = y / pitch;
        double sigma = Math.max(0.5, sigmaPx / pitch);
        int reach = (int) Math.ceil(2.6 * sigma);
        int left = Math.max(0, (int) cx - reach);
        int right = Math.min(columns - 1, (int) cx + reach + 1);
        int top = Math.max(0, (int) cy - reach);
        int bottom = Math.min(rows - 1, (int) cy + reach + 1);
        if (left > right || top > bottom) {
            return;
        }
        double k = -0.5 / (sigma * sigma);
        var across = new float[right - left + 1];
        for (int i = left; i <= right; i++) {
            across[i - left] = (float) Math.exp(k * (i - cx) * (i - cx));
        }
        for (int j = top; j <= bottom; j++) {
            float down = (float) (amplitude * Math.exp(k * (j - cy) * (j - cy)));
            int row = j * columns;
            for (int i = left; i <= right; i++) {
                nodes[row + i] += down * across[i - left];
            }
        }
    }

    /// Reads one row of pixels into `values`, bilinearly between the nodes.
    void readRow(int y, float[] values) {
        double fy = (y + 0.5) / pitch;
        int j = (int) fy;
        float v = (float) (fy - j);
        int top = j * columns;
        int bottom = top + columns;
        float step = 1f / pitch;
        for (int x = 0; x < values.length; x++) {
            float fx = (x + 0.5f) * step;
            int i = (int) fx;
            float u = fx - i;
            float a = nodes[top + i] + u * (nodes[top + i + 1] - nodes[top + i]);
            float b = nodes[bottom + i] + u * (nodes[bottom + i + 1] - nodes[bottom + i]);
            values[x] = a + v * (b - a);
        }
    }
}
