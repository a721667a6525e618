package org.papilla.clinic;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.papilla.formulary.Text;
import org.papilla.hair.counting.Quality;
import org.papilla.hair.counting.Quality.Verdict;
import org.papilla.hair.counting.QualityFinding;
import org.papilla.hair.counting.QualityFinding.Gate;
import org.papilla.hair.growth.GrowthOutcome;

/// Whether pictures can be relied on, as the hair commands print it.
///
/// @param verdict the worst of the findings
/// @param findings what was not passed, each with what to do about it
record HairQuality(Verdict verdict, List<Finding> findings) {

    /// One thing that was not passed.
    ///
    /// @param gate what was looked at
    /// @param picture which of two pictures, absent with one
    /// @param measured value in the unit that `reason` names, absent where there is none
    /// @param limit value that would have passed
    record Finding(
            String gate,
            Verdict verdict,
            Optional<String> picture,
            Optional<Double> measured,
            Optional<Double> limit,
            Text reason,
            Text remedy) {}

    /// The quality of one picture.
    static HairQuality of(Quality quality) {
        return new HairQuality(quality.verdict(), findings(quality, Optional.empty()));
    }

    /// The quality of two pictures together.
    static HairQuality of(Quality first, Quality second) {
        var worst =
                first.verdict().compareTo(second.verdict()) > 0
                        ? first.verdict()
                        : second.verdict();
        return new HairQuality(
                worst,
                Stream.concat(
                                findings(first, Optional.of("first")).stream(),
                                findings(second, Optional.of("second")).stream())
                        .toList());
    }

    /// What a picture with too few pixels gets.
    static HairQuality tooSmall(HairPicture.TooSmall small, Optional<String> picture) {
        return unusable(
                "resolution",
                picture,
                new Text(small.reason(), "Görüntüde saymaya yetecek kadar piksel yok."),
                new Text(small.remedy(), "Görüntüyü tam çözünürlükte dışa aktarın."));
    }

    /// Why growth cannot be told, on top of what is wrong with the pictures themselves.
    HairQuality and(GrowthOutcome.Refused refused) {
        var reasons =
                refused.reasons().stream()
                        .filter(reason ->
                                verdict != Verdict.UNUSABLE
                                        || reason.obstacle()
                                                != GrowthOutcome.Obstacle.UNUSABLE_PICTURE)
                        .map(reason ->
                                unusable(
                                                written(reason.obstacle()),
                                                Optional.empty(),
                                                new Text(
                                                        reason.reason(),
                                                        turkish(reason.obstacle()).reason()),
                                                new Text(
                                                        reason.remedy(),
                                                        turkish(reason.obstacle()).remedy()))
                                        .findings()
                                        .getFirst());
        return new HairQuality(
                Verdict.UNUSABLE, Stream.concat(findings.stream(), reasons).toList());
    }

    private static HairQuality unusable(
            String gate, Optional<String> picture, Text reason, Text remedy) {
        return new HairQuality(
                Verdict.UNUSABLE,
                List.of(
                        new Finding(
                                gate,
                                Verdict.UNUSABLE,
                                picture,
                                Optional.empty(),
                                Optional.empty(),
                                reason,
                                remedy)));
    }

    private static List<Finding> findings(Quality quality, Optional<String> picture) {
        return quality.findings().stream().map(finding -> finding(finding, picture)).toList();
    }

    private static Finding finding(QualityFinding finding, Optional<String> picture) {
        var turkish = turkish(finding.gate());
        return new Finding(
                written(finding.gate()),
                finding.verdict(),
                picture,
                finite(finding.measured()),
                finite(finding.limit()),
                new Text(finding.reason(), turkish.reason()),
                new Text(finding.remedy(), turkish.remedy()));
    }

    private static String written(Enum<?> constant) {
        return org.papilla.formulary.document.Field.written(constant);
    }

    private static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    /// Verdict and findings for reading.
    void print(PrintWriter out, Words words) {
        out.println(words.say("Picture: ", "Görüntü: ") + word(verdict, words));
        for (var finding : findings) {
            String which =
                    finding.picture()
                            .map(picture ->
                                    picture.equals("first")
                                            ? words.say(" (first picture)", " (ilk görüntü)")
                                            : words.say(" (second picture)", " (ikinci görüntü)"))
                            .orElse("");
            words.paragraph(
                    out,
                    "- " + word(finding.verdict(), words) + which + ": ",
                    words.in(finding.reason()));
            words.paragraph(out, "  ", words.in(finding.remedy()));
        }
    }

    private static String word(Verdict verdict, Words words) {
        return switch (verdict) {
            case GOOD -> words.say("good", "iyi");
            case CAUTION -> words.say("caution", "dikkat");
            case UNUSABLE -> words.say("unusable", "kullanılamaz");
        };
    }

    /// What a finding says in Turkish, without the figures that `measured` and `limit` hold.
    private record Turkish(String reason, String remedy) {}

    private static Turkish turkish(Gate gate) {
        return switch (gate) {
            case SCALE ->
                    new Turkish(
                            "Ölçek bilinmiyor ya da yanlış; mikrometre ve cm² değerleri verilmiyor.",
                            "Piksel boyutunu kalibrasyondan verin ve denetleyin.");
            case RESOLUTION ->
                    new Turkish(
                            "Çözünürlük düşük: ince kıllar gözden kaçar, genişlikler belirsizdir.",
                            "Sayım için en az 50, genişlik için en az 80 piksel/mm kullanın.");
            case FOCUS ->
                    new Turkish(
                            "Görüntü net değil.", "Yeniden netleyin, sabit tutun, merceği silin.");
            case GLARE ->
                    new Turkish(
                            "Görüntünün bir bölümü parlamadan beyaza yanmış.",
                            "Polarize ışık ya da immersiyon sıvısı kullanın veya pozlamayı azaltın.");
            case CONTRAST ->
                    new Turkish(
                            "Kıllar deriden yeterince koyu değil.",
                            "Alanda kısaltılmış kıl olduğunu denetleyin; açık renk kılı boyayın ya da"
                                    + " ışığı değiştirin.");
            case TEXTURE ->
                    new Turkish(
                            "Derinin dokusu kıllarla karışıyor.",
                            "İmmersiyon sıvısı kullanın ya da başka bir alan seçin.");
            case CROWDING ->
                    new Turkish(
                            "Kıllar kısaltılmamış: yalnızca tahmin verilir.",
                            "Alanı 0,5-1 mm'ye kısaltıp görüntüyü yeniden alın.");
            case OVERLAY ->
                    new Turkish(
                            "Görüntünün üzerine çizim ya da yazı basılmış; bu bölümler sayılmadı.",
                            "Görüntüleri yazısız kaydedin; yazı hastanın kimliğini açık edebilir.");
            case EDGES ->
                    new Turkish(
                            "Kılların çoğu çerçevede kesiliyor.",
                            "Daha geniş bir alan alın ya da daha kısa kesin.");
            case SAMPLE ->
                    new Turkish(
                            "Örneklem küçük: aralık geniştir, değişim değerlendirilemez.",
                            "Aynı bölgeden alan ekleyin: en az 30 kıl ve 0,25 cm², tercihen 0,6 cm².");
            case NOT_SCALP ->
                    new Turkish(
                            "Bu, kısaltılmış saçlı deri görüntüsü değil.",
                            "Saçlı deriden, lezyonsuz ve kısaltılmış bir alan seçin.");
            case NO_HAIR ->
                    new Turkish(
                            "Kıl bulunamadı.",
                            "Netliği, alanı ve ışığı denetleyin; alan gerçekten çıplaksa 0'ı elle"
                                    + " girin.");
        };
    }

    private static Turkish turkish(GrowthOutcome.Obstacle obstacle) {
        return switch (obstacle) {
            case UNUSABLE_PICTURE ->
                    new Turkish("Görüntülerden biri kullanılamaz.", "O görüntüyü yeniden alın.");
            case INTERVAL ->
                    new Turkish(
                            "İki görüntü arasındaki süre uygun değil; uzama 1,5-5 günde"
                                    + " değerlendirilir.",
                            "İkinci görüntüyü birincisinden iki üç gün sonra alın.");
            case NO_SCALE ->
                    new Turkish(
                            "Piksel boyutu bilinmiyor; uzama milimetre olarak söylenemez.",
                            "--um-per-px ile piksel boyutunu verin.");
            case SCALE_DIFFERS ->
                    new Turkish(
                            "İki görüntünün ölçeği farklı.",
                            "Görüntüleri aynı aygıt ve ayarla alın.");
            case METHOD_DIFFERS ->
                    new Turkish(
                            "İki sayımın yöntemi farklı.", "İki görüntüyü aynı yöntemle sayın.");
            case NOT_THE_SAME_SITE ->
                    new Turkish(
                            "İki görüntü aynı yere ait değil.",
                            "Alanı yeniden bulmak için bir işaret kullanın.");
            case TOO_FEW_HAIRS ->
                    new Turkish(
                            "İzlenebilen kıl çok az.",
                            "Daha geniş bir alan alın, eşit kesin, parlamadan kaçının.");
        };
    }
}
