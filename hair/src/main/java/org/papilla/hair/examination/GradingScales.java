package org.papilla.hair.examination;

import java.util.List;
import java.util.Optional;
import org.papilla.hair.examination.GradingScale.Grade;

/// The scales by which severity is recorded. Texts are short descriptions in our own words.
public final class GradingScales {

    private static final Text MEN =
            new Text("men with pattern hair loss", "kalıp tipi dökülmesi olan erkekler");
    private static final Text WOMEN =
            new Text("women with pattern hair loss", "kadın tipi dökülmesi olan kadınlar");

    private static final GradingScale HAMILTON_NORWOOD =
            new GradingScale(
                    "hamilton-norwood",
                    new Text("Hamilton-Norwood", "Hamilton-Norwood"),
                    MEN,
                    List.of(
                            grade(
                                    "I",
                                    "No recession, or hardly any, of the front hairline.",
                                    "Ön saç çizgisinde gerileme yok ya da yok denecek kadar az."),
                            grade(
                                    "II",
                                    "Triangular recession at both temples.",
                                    "Her iki şakakta üçgen biçiminde gerileme."),
                            grade(
                                    "IIa",
                                    "The whole front hairline recedes slightly, without an island in the middle.",
                                    "Ön saç çizgisinin tümü, ortada adacık kalmadan hafifçe geriler."),
                            grade(
                                    "III",
                                    "Deep recession at the temples, bare or thin: the least that is called bald.",
                                    "Şakaklarda derin, çıplak ya da seyrek gerileme: kellik sayılan en düşük evre."),
                            grade(
                                    "III-vertex",
                                    "Loss mainly at the vertex; temples at most as in III.",
                                    "Dökülme başlıca vertekste; şakaklar en çok III kadar."),
                            grade(
                                    "IIIa",
                                    "The front hairline recedes as a whole, up to about the middle of the front.",
                                    "Ön saç çizgisi bütün olarak, ön bölgenin ortalarına dek geriler."),
                            grade(
                                    "IV",
                                    "Deeper front and a bare vertex, with a dense band between them.",
                                    "Önde daha derin gerileme ve çıplak verteks; arada sık bir bant vardır."),
                            grade(
                                    "IVa",
                                    "The front recession goes beyond the middle of the scalp; no bald vertex apart from it.",
                                    "Ön gerileme tepenin ortasını geçer; ayrı bir verteks açıklığı yoktur."),
                            grade(
                                    "V",
                                    "The band between front and vertex is narrow and thin.",
                                    "Ön ile verteks arasındaki bant dar ve seyrektir."),
                            grade(
                                    "Va",
                                    "The front recession reaches the vertex without a band.",
                                    "Ön gerileme, bant kalmadan vertekse ulaşır."),
                            grade(
                                    "VI",
                                    "The band is gone: front and vertex are one bare area.",
                                    "Bant kaybolmuş; ön ve verteks tek bir açık alan olmuştur."),
                            grade(
                                    "VII",
                                    "Only a horseshoe of hair at the sides and back is left.",
                                    "Yalnızca yanlarda ve arkada at nalı biçiminde saç kalmıştır.")),
                    Source.memory("Norwood 1975, short descriptions"));

    private static final GradingScale LUDWIG =
            new GradingScale(
                    "ludwig",
                    new Text("Ludwig", "Ludwig"),
                    WOMEN,
                    List.of(
                            grade(
                                    "I",
                                    "Thinning of the crown can be seen, 1 to 3 cm behind a preserved front hairline.",
                                    "Korunmuş ön saç çizgisinin 1-3 cm gerisinde tepede fark edilen seyrelme."),
                            grade(
                                    "II",
                                    "Pronounced thinning in the same area.",
                                    "Aynı alanda belirgin seyrelme."),
                            grade("III", "The same area is bare.", "Aynı alan çıplaktır.")),
                    Source.memory("Ludwig 1977"));

    private static final GradingScale SINCLAIR =
            new GradingScale(
                    "sinclair",
                    new Text("Sinclair midline part", "Sinclair orta ayrım"),
                    WOMEN,
                    List.of(
                            grade(
                                    "1",
                                    "The midline part is of usual width.",
                                    "Orta ayrım olağan genişliktedir."),
                            grade("2", "The part is wider.", "Ayrım genişlemiştir."),
                            grade(
                                    "3",
                                    "The part is wider and hair at its sides has lost volume.",
                                    "Ayrım genişlemiş, yanlarındaki saç hacmini yitirmiştir."),
                            grade(
                                    "4",
                                    "A bald spot in the front part.",
                                    "Ayrımın ön kısmında açık bir alan vardır."),
                            grade(
                                    "5",
                                    "Advanced loss along the part.",
                                    "Ayrım boyunca ileri derecede dökülme.")),
                    Source.memory("Sinclair 2004"));

    private static final GradingScale SHEDDING =
            new GradingScale(
                    "sinclair-shedding",
                    new Text("Sinclair hair shedding scale", "Sinclair saç dökülme ölçeği"),
                    new Text(
                            "women, by six photographs of a day's shed hair",
                            "kadınlar; bir günlük dökülen saçın altı fotoğrafıyla"),
                    List.of(
                            grade(
                                    "1",
                                    "Photograph 1: hardly any hair; usual.",
                                    "Fotoğraf 1: yok denecek kadar az saç; olağan."),
                            grade("2", "Photograph 2; usual.", "Fotoğraf 2; olağan."),
                            grade("3", "Photograph 3; usual.", "Fotoğraf 3; olağan."),
                            grade(
                                    "4",
                                    "Photograph 4; usual, borderline to some.",
                                    "Fotoğraf 4; olağan, kimilerine göre sınırda."),
                            grade("5", "Photograph 5; excessive.", "Fotoğraf 5; aşırı."),
                            grade(
                                    "6",
                                    "Photograph 6: most hair; excessive.",
                                    "Fotoğraf 6: en çok saç; aşırı.")),
                    Source.verified("Sinclair hair shedding scale, abstract (asdr-2015)"));

    private static final List<GradingScale> ALL =
            List.of(HAMILTON_NORWOOD, LUDWIG, SINCLAIR, SHEDDING);

    private static final List<NumericScale> NUMERIC =
            List.of(
                    new NumericScale(
                            "salt",
                            new Text(
                                    "Severity of alopecia tool (SALT)",
                                    "Alopesi şiddet aracı (SALT)"),
                            0,
                            100,
                            false,
                            SaltScore.WEIGHTS),
                    new NumericScale(
                            "pssi",
                            new Text(
                                    "Psoriasis scalp severity index (PSSI)",
                                    "Saçlı deri psoriazis şiddet indeksi (PSSI)"),
                            0,
                            72,
                            true,
                            Source.memory(
                                    "PSSI: (erythema + induration + scale, 0 to 4 each) x extent, 0 to 6")),
                    new NumericScale(
                            "lppai",
                            new Text(
                                    "Lichen planopilaris activity index (LPPAI)",
                                    "Liken planopilaris aktivite indeksi (LPPAI)"),
                            0,
                            10,
                            false,
                            Source.memory("Chiang 2010")),
                    new NumericScale(
                            "hsvs",
                            new Text("Hair shedding visual scale", "Görsel saç dökülme ölçeği"),
                            1,
                            9,
                            true,
                            Source.verified("Martínez-Velasco, s13555-017-0171-8")),
                    new NumericScale(
                            "global-photo",
                            new Text(
                                    "Global photographic assessment",
                                    "Genel fotoğraf değerlendirmesi"),
                            -3,
                            3,
                            true,
                            Source.verified("seven-point panel, forum.hairsite.com copy")));

    private GradingScales() {}

    /// Every scale of named grades; the classification by [Basp] codes stands apart.
    public static List<GradingScale> all() {
        return ALL;
    }

    /// Every scale of numbers.
    public static List<NumericScale> numeric() {
        return NUMERIC;
    }

    /// The scale of named grades with an id, for example `hamilton-norwood`.
    public static Optional<GradingScale> byId(String id) {
        return ALL.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }

    /// The scale of numbers with an id, for example `pssi`.
    public static Optional<NumericScale> numericById(String id) {
        return NUMERIC.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }

    private static Grade grade(String code, String en, String tr) {
        return new Grade(code, new Text(en, tr));
    }
}
