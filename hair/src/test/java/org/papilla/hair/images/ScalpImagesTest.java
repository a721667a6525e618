package org.papilla.hair.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalpImagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff"})
    void a_picture_survives_its_file(String format) throws IOException {
        ImageReading reading = ScalpImages.read(file(picture(800, 600), format));

        assertThat(reading).isInstanceOf(ImageReading.Read.class);
        ScalpImage image = ((ImageReading.Read) reading).image();
        assertThat(image.width()).isEqualTo(800);
        assertThat(image.height()).isEqualTo(600);
        assertThat(image.red(700, 100)).isBetween(195, 205);
        assertThat(image.blue(100, 500)).isBetween(15, 25);
    }

    @Test
    void a_huge_picture_is_refused_by_its_header_alone() throws IOException {
        ImageReading reading = ScalpImages.read(pngHeader(40_000, 40_000));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        ImageReading.Refused.class,
                        r -> {
                            assertThat(r.refusal()).isEqualTo(ImageReading.Refusal.TOO_LARGE);
                            assertThat(r.reason()).contains("40000");
                        });
    }

    @Test
    void a_small_picture_is_refused() throws IOException {
        ImageReading reading = ScalpImages.read(file(picture(300, 200), "png"));

        assertThat(refusal(reading)).isEqualTo(ImageReading.Refusal.TOO_SMALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff"})
    void a_truncated_file_is_refused(String format) throws IOException {
        byte[] whole = file(picture(900, 700), format);

        for (double share : new double[] {0.1, 0.5, 0.9}) {
            byte[] part = Arrays.copyOf(whole, (int) (share * whole.length));
            assertThat(ScalpImages.read(part)).isInstanceOf(ImageReading.Refused.class);
        }
    }

    @Test
    void what_is_not_a_picture_is_refused() {
        ImageReading reading = ScalpImages.read("no picture at all".getBytes());

        assertThat(refusal(reading)).isEqualTo(ImageReading.Refusal.UNKNOWN_FORMAT);
    }

    @Test
    void every_orientation_brings_the_marked_corner_to_its_place() {
        // corner 0 = top left, 1 = top right, 2 = bottom left, 3 = bottom right, where the stored
        // top left corner must be shown (EXIF 2.3, tag 0x0112)
        int[] corners = {0, 1, 3, 2, 0, 1, 3, 2};
        byte[] rgb = new byte[3 * 4 * 2];
        rgb[0] = (byte) 250;
        ScalpImage stored = ScalpImage.ofRgb(4, 2, rgb);
        for (int orientation = 1; orientation <= 8; orientation++) {
            ScalpImage shown = ScalpImages.turned(stored, orientation);
            int corner = corners[orientation - 1];
            int x = corner % 2 == 0 ? 0 : shown.width() - 1;
            int y = corner < 2 ? 0 : shown.height() - 1;
            assertThat(shown.red(x, y)).as("orientation %d", orientation).isEqualTo(250);
            assertThat(shown.width()).isEqualTo(orientation < 5 ? 4 : 2);
        }
    }

    @Test
    void grey_code_values_stay_as_they_are() throws IOException {
        BufferedImage grey = new BufferedImage(800, 600, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 800; x++) {
                grey.getRaster().setSample(x, y, 0, 100);
            }
        }
        ImageReading reading = ScalpImages.read(file(grey, "png"));

        assertThat(((ImageReading.Read) reading).image().green(5, 5)).isEqualTo(100);
    }

    private static ImageReading.Refusal refusal(ImageReading reading) {
        assertThat(reading).isInstanceOf(ImageReading.Refused.class);
        return ((ImageReading.Refused) reading).refusal();
    }

    private static BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(200, 150, 120));
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(30, 20, 20));
        g.fillRect(0, height / 2, width / 2, height / 2);
        g.dispose();
        // a little structure, so that compressed files are not a few bytes long
        for (int i = 0; i < width * height; i += 7) {
            int rgb = image.getRGB(i % width, i / width);
            image.setRGB(i % width, i / width, rgb + (i % 3) * 0x010101);
        }
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static byte[] pngHeader(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(chunk);
        header.writeBytes("IHDR");
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {8, 2, 0, 0, 0});
        out.writeInt(13);
        out.write(chunk.toByteArray());
        CRC32 crc = new CRC32();
        crc.update(chunk.toByteArray());
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }
}
