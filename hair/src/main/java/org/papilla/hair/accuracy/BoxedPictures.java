package org.papilla.hair.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder of real pictures with one Pascal VOC box a hair, whose two corners are the ends of a
/// diagonal in the direction of the hair: `images/NAME.jpg` and `annotations/NAME.xml`.
final class BoxedPictures {

    private static final Pattern PART =
            Pattern.compile("<(class|name)>(\\w+)</\\1>|<(xmin|ymin|xmax|ymax)>([^<]+)<");

    private static final List<String> SIDES = List.of("xmin", "ymin", "xmax", "ymax");

    private final Path folder;

    BoxedPictures(Path folder) {
        this.folder = folder;
    }

    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("annotations"))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".xml"))
                    .map(f -> f.substring(0, f.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    byte[] picture(String name) throws IOException {
        return Files.readAllBytes(folder.resolve("images").resolve(name + ".jpg"));
    }

    List<Agreement.Line> lines(String name, double umPerPx) throws IOException {
        String xml = Files.readString(folder.resolve("annotations").resolve(name + ".xml"));
        Matcher m = PART.matcher(xml);
        List<Agreement.Line> lines = new ArrayList<>();
        String kind = "hair";
        double[] box = new double[4];
        int corners = 0;
        while (m.find()) {
            String side = m.group(3);
            if (side == null) {
                kind = m.group(2);
                continue;
            }
            box[SIDES.indexOf(side)] = Double.parseDouble(m.group(4)) * umPerPx;
            if (++corners % 4 == 0) {
                lines.add(new Agreement.Line(kind, box[0], box[1], box[2], box[3], Double.NaN));
            }
        }
        return lines;
    }
}
