package org.papilla.hair.synthetic;

import java.awt.image.BufferedImage;
import java.util.List;

/// A synthetic picture with its truth.
public final class SyntheticImage {

    private final BufferedImage image;
    private final double umPerPx;
    private final List<TrueHair> hairs;

    SyntheticImage(BufferedImage image, double umPerPx, List<TrueHair> hairs) {
        this.image = image;
        this.umPerPx = umPerPx;
        this.hairs = List.copyOf(hairs);
    }

    /// The picture, 8 bits a channel, sRGB. A new copy at each call, so that nobody can draw into
    /// the truth.
    public BufferedImage image() {
        var copy =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.setData(image.getRaster());
        return copy;
    }

    /// The picture after JPEG compression, as a file.
    ///
    /// @param quality 1 to 100
    public byte[] jpeg(int quality) {
        Require.between("quality", quality, 1, 100, "");
        return Jpeg.encode(image, quality);
    }

    /// Width of one pixel on the skin, µm.
    public double umPerPx() {
        return umPerPx;
    }

    /// Frame width, px.
    public int widthPx() {
        return image.getWidth();
    }

    /// Frame height, px.
    public int heightPx() {
        return image.getHeight();
    }

    /// Area of the frame on the skin, cm².
    public double areaCm2() {
        return widthPx() * umPerPx * heightPx() * umPerPx * 1e-8;
    }

    /// Every hair of which some part lies in the frame.
    public List<TrueHair> hairs() {
        return hairs;
    }

    /// The hairs whose root lies in the frame: their number over the area is the true density.
    public List<TrueHair> rooted() {
        return hairs.stream().filter(TrueHair::rootInFrame).toList();
    }

    /// True density, 1/cm².
    public double densityPerCm2() {
        return rooted().size() / areaCm2();
    }

    /// True follicular units in the frame, counted by the units that have a root in it, 1/cm².
    public double unitsPerCm2() {
        return rooted().stream().mapToInt(TrueHair::unit).distinct().count() / areaCm2();
    }

    /// True cumulative thickness: sum of the diameters of rooted hairs over the area, mm/cm².
    public double cumulativeThicknessMmPerCm2() {
        return rooted().stream().mapToDouble(h -> h.widthUm() / 1000).sum() / areaCm2();
    }
}
