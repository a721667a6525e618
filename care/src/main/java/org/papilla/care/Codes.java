package org.papilla.care;

import java.util.List;

/// Hierarchies of codes: a code falls under every code that it begins with, and under a range that
/// its category lies in.
final class Codes {

    private Codes() {}

    /// Whether an ICD-10 code falls under any of the codes or ranges.
    ///
    /// @param wider codes such as `E11`, `L66.1`, or ranges of three-character categories such as
    ///   `E10-E14`
    static boolean anyIcd10Covers(List<String> wider, String code) {
        return wider.stream().anyMatch(one -> icd10Covers(one, code));
    }

    private static boolean icd10Covers(String wider, String code) {
        int dash = wider.indexOf('-');
        if (dash < 0) {
            return bare(code).startsWith(bare(wider));
        }
        String category = code.substring(0, 3);
        return category.compareTo(wider.substring(0, 3)) >= 0
                && category.compareTo(wider.substring(dash + 1, dash + 4)) <= 0;
    }

    private static String bare(String code) {
        return code.replace(".", "");
    }
}
