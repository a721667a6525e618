package org.papilla.hair.synthetic;

/// Where the camera looks: maps millimetres on the scalp to pixels in the frame and back.
///
/// @param xMm scalp coordinate at the centre of the frame
/// @param yMm scalp coordinate at the centre of the frame
/// @param rotationRad turn of the scalp in the frame, clockwise
/// @param umPerPx width of a pixel, µm
/// @param widthPx frame width
/// @param heightPx frame height
record View(double xMm, double yMm, double rotationRad, double umPerPx, int widthPx, int heightPx) {

    static View of(Camera camera) {
        return new View(0, 0, 0, camera.umPerPx(), camera.widthPx(), camera.heightPx());
    }

    View moved(double dxMm, double dyMm, double turnRad) {
        return new View(xMm - dxMm, yMm - dyMm, rotationRad + turnRad, umPerPx, widthPx, heightPx);
    }

    double pxX(double x, double y) {
        double c = Math.cos(rotationRad);
        double s = Math.sin(rotationRad);
        return ((x - xMm) * c - (y - yMm) * s) * 1000 / umPerPx + widthPx / 2.0;
    }

    double pxY(double x, double y) {
        double c = Math.cos(rotationRad);
        double s = Math.sin(rotationRad);
        return ((x - xMm) * s + (y - yMm) * c) * 1000 / umPerPx + heightPx / 2.0;
    }

    /// Writes the scalp coordinates of a place in the frame, in mm, to `place`.
    void toScalp(double px, double py, double[] place) {
        double c = Math.cos(rotationRad);
        double s = Math.sin(rotationRad);
        double u = (px - widthPx / 2.0) * umPerPx / 1000;
        double v = (py - heightPx / 2.0) * umPerPx / 1000;
        place[0] = xMm + u * c + v * s;
        place[1] = yMm - u * s + v * c;
    }

    /// Radius of the smallest circle around the scalp origin that holds the whole frame, mm.
    double reachMm() {
        return Math.hypot(xMm, yMm) + Math.hypot(widthPx, heightPx) * umPerPx / 2000;
    }

    boolean holds(double px, double py) {
        return px >= 0 && py >= 0 && px < widthPx && py < heightPx;
    }
}
