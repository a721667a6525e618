package org.papilla.hair.images;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Reads pictures of scalps from JPEG, PNG, TIFF and WebP files: sizes are checked in the header
/// before a pixel is decoded, the colour profile and the camera's orientation are honoured, all
/// metadata is left behind.
public final class ScalpImages {

    /// Largest picture that is analysed, pixels.
    public static final long MOST_PIXELS = 24_000_000;

    /// Smallest picture that is analysed, pixels.
    public static final long LEAST_PIXELS = 300_000;

    private static final Set<String> FORMATS = Set.of("jpeg", "jpg", "png", "tif", "tiff", "webp");

    private ScalpImages() {}

    /// Reads the first picture of a file's bytes.
    public static ImageReading read(byte[] file) {
        try (ImageInputStream input =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                        return decode(reader, input, file);
                    }
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException e) {
            return damaged(e);
        }
        return new ImageReading.Refused(
                ImageReading.Refusal.UNKNOWN_FORMAT,
                "this is not a JPEG, PNG, TIFF or WebP picture",
                "export the picture from the capture software as PNG or JPEG");
    }

    private static ImageReading decode(ImageReader reader, ImageInputStream input, byte[] file)
            throws IOException {
        boolean[] warned = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) -> warned[0] |= tellsOfDamage(warning));
        BufferedImage decoded;
        try {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                return new ImageReading.Refused(
                        ImageReading.Refusal.TOO_LARGE,
                        "the picture has %d x %d pixels; at most %d million are analysed"
                                .formatted(width, height, MOST_PIXELS / 1_000_000),
                        "cut out the field of interest, or reduce the picture and its scale alike");
            }
            if (width * height < LEAST_PIXELS) {
                return new ImageReading.Refused(
                        ImageReading.Refusal.TOO_SMALL,
                        "the picture has only %d x %d pixels; at least %.1f million are needed"
                                .formatted(width, height, LEAST_PIXELS / 1e6),
                        "export the picture at full resolution");
            }
            decoded = reader.read(0);
        } catch (IOException | RuntimeException e) {
            // readers throw what they like on damaged files
            return damaged(e);
        }
        if (warned[0] || endsEarly(file)) {
            return new ImageReading.Refused(
                    ImageReading.Refusal.DAMAGED,
                    "the file ends before the picture does",
                    "copy the file again from the camera");
        }
        return new ImageReading.Read(turned(ScalpImage.of(inSrgb(decoded)), orientation(file)));
    }

    private static boolean tellsOfDamage(String warning) {
        String w = warning.toLowerCase(Locale.ROOT);
        return w.contains("truncat")
                || w.contains("premature")
                || w.contains("corrupt")
                || w.contains("end of file")
                || w.contains("eof")
                || w.contains("eoi");
    }

    /// A JPEG without its end marker in its last part was cut off.
    private static boolean endsEarly(byte[] file) {
        boolean jpeg = file.length > 3 && file[0] == (byte) 0xff && file[1] == (byte) 0xd8;
        if (!jpeg) {
            return false;
        }
        for (int i = file.length - 2; i >= file.length * 9 / 10; i--) {
            if (file[i] == (byte) 0xff && file[i + 1] == (byte) 0xd9) {
                return false;
            }
        }
        return true;
    }

    private static ImageReading damaged(Exception e) {
        String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new ImageReading.Refused(
                ImageReading.Refusal.DAMAGED,
                "the file is damaged or ends early (%s)".formatted(detail),
                "copy the file again from the camera");
    }

    /// The pixels in sRGB on white, as three bytes.
    private static BufferedImage inSrgb(BufferedImage decoded) {
        ColorSpace space = decoded.getColorModel().getColorSpace();
        int width = decoded.getWidth();
        int height = decoded.getHeight();
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        if (space.getType() == ColorSpace.TYPE_GRAY
                && !decoded.getColorModel().hasAlpha()
                && decoded.getRaster().getNumBands() == 1) {
            // the library takes grey for linear light; files mean the sRGB curve
            copyGrey(decoded, result);
        } else if (space.isCS_sRGB() || decoded.getColorModel().hasAlpha()) {
            Graphics2D g = result.createGraphics();
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, width, height);
            g.drawImage(decoded, 0, 0, null);
            g.dispose();
        } else {
            new ColorConvertOp(null).filter(decoded, result);
        }
        return result;
    }

    private static void copyGrey(BufferedImage from, BufferedImage to) {
        Raster raster = from.getRaster();
        int bits = from.getColorModel().getComponentSize(0);
        int[] row = new int[from.getWidth()];
        int[] rgb = new int[from.getWidth()];
        for (int y = 0; y < from.getHeight(); y++) {
            raster.getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                int v = bits > 8 ? row[x] >> (bits - 8) : row[x] * 255 / ((1 << bits) - 1);
                rgb[x] = v << 16 | v << 8 | v;
            }
            to.setRGB(0, y, row.length, 1, rgb, 0, row.length);
        }
    }

    /// The orientation tag, 1 to 8; 1 (upright) if there is none or it cannot be read.
    private static int orientation(byte[] file) {
        try {
            ExifIFD0Directory exif =
                    ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                            .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer tag = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return tag == null || tag < 1 || tag > 8 ? 1 : tag;
        } catch (ImageProcessingException | IOException e) {
            return 1;
        }
    }

    /// The picture turned as the tag says (EXIF 2.3, tag 0x0112).
    static ScalpImage turned(ScalpImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int w = image.width();
        int h = image.height();
        boolean swap = orientation >= 5;
        int tw = swap ? h : w;
        int th = swap ? w : h;
        byte[] rgb = new byte[3 * tw * th];
        int at = 0;
        for (int y = 0; y < th; y++) {
            for (int x = 0; x < tw; x++) {
                int sx =
                        switch (orientation) {
                            case 2, 3 -> w - 1 - x;
                            case 4 -> x;
                            case 5, 6 -> y;
                            default -> w - 1 - y;
                        };
                int sy =
                        switch (orientation) {
                            case 2 -> y;
                            case 3, 4 -> h - 1 - y;
                            case 5, 8 -> x;
                            default -> h - 1 - x;
                        };
                rgb[at++] = (byte) image.red(sx, sy);
                rgb[at++] = (byte) image.green(sx, sy);
                rgb[at++] = (byte) image.blue(sx, sy);
            }
        }
        return ScalpImage.ofRgb(tw, th, rgb);
    }
}
