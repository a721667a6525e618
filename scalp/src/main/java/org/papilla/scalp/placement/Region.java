package org.papilla.scalp.placement;

/// A named part of the hair-bearing scalp. The six parts do not overlap and fill the hair field.
///
/// The whole hair-bearing scalp measures about 500 cm² (Bernstein and Rassman 1997); the split of
/// it is a proposal of this product.
public enum Region {
    /// From the hairline to the mid-scalp.
    FRONTAL("frontal", "frontal", "ön", 60, 4),
    /// Between the frontal part and the vertex.
    MID_SCALP("mid-scalp", "mid-scalp", "orta", 70, 6),
    /// The disc around the whorl. Its limit is that of the bald vertex unless hair is seen there.
    VERTEX("vertex", "vertex", "tepe", 70, 6),
    /// The patient's left side, temple to behind the ear.
    TEMPORAL_LEFT("temporal-left", "temporal L", "şakak sol", 90, 4),
    /// The patient's right side, temple to behind the ear.
    TEMPORAL_RIGHT("temporal-right", "temporal R", "şakak sağ", 90, 4),
    /// The back of the head down to the nape.
    OCCIPITAL("occipital", "occipital", "ense", 120, 6);

    /// Nothing that a needle should reach lies deeper than this anywhere on the scalp, mm.
    static final double DEEPEST_MM = 6;

    /// From this depth on the needle may leave the fat layer, mm.
    static final double CAUTION_MM = 4;

    /// Limit where the scalp is thin: frontal, temporal, bald vertex, mm.
    static final double THIN_MM = 4;

    static final String DEPTH_SOURCE =
            "No target lies deeper than the bulb (terminal follicle 4.16 mm, Jimenez 2011);"
                    + " scalp skin 1.71 mm by ultrasound (Sung 2025); whole scalp 3 to 8 mm";

    private final String code;
    private final String english;
    private final String turkish;
    private final double areaCm2;
    private final double depthLimitMm;

    Region(String code, String en, String tr, double areaCm2, double depthLimitMm) {
        this.code = code;
        this.english = en;
        this.turkish = tr;
        this.areaCm2 = areaCm2;
        this.depthLimitMm = depthLimitMm;
    }

    /// The word that stands in data and answers.
    public String code() {
        return code;
    }

    /// A short name for maps.
    public Text label() {
        return new Text(english, turkish);
    }

    /// Area on the standard head.
    public Sourced standardArea() {
        return new Sourced(
                areaCm2,
                "cm2",
                "SALT weights of a scalp of 500 cm2 (Bernstein and Rassman 1997), top divided into"
                        + " 60, 70 and 70",
                Mark.DESIGN);
    }

    /// The depth beyond which an injection is refused here.
    ///
    /// @param vertexBald whether the vertex is bald; unknown counts as bald
    public Sourced depthLimit(Answer vertexBald) {
        double limit = this == VERTEX && vertexBald != Answer.NO ? THIN_MM : depthLimitMm;
        return new Sourced(limit, "mm", DEPTH_SOURCE, Mark.DESIGN);
    }
}
