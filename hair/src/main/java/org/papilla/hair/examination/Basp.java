package org.papilla.hair.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A grade of the basic and specific classification of pattern hair loss, such as `M2V1`: the shape
/// of the front hairline, then the density of vertex (V) and frontal scalp (F).
///
/// Lee 2007, J Am Acad Dermatol (abstract seen): L, M0 to M3, C0 to C3, U1 to U3; V1 to V3, F1 to
/// F3. That both V and F may follow is from memory.
///
/// @param code as written, for example `M2V1`
/// @param basic `L`, `M0` ... `U3`
/// @param specific `V1` ... `F3`, in that order; empty when the top is dense
public record Basp(String code, String basic, List<String> specific) {

    private static final Pattern CODE = Pattern.compile("(L|[MC][0-3]|U[1-3])(V[1-3])?(F[1-3])?");

    private static final Source SOURCE =
            Source.verified("Lee 2007, J Am Acad Dermatol, BASP classification (abstract)");

    /// Copies the list.
    public Basp {
        specific = List.copyOf(specific);
    }

    /// Source of the classification.
    public static Source source() {
        return SOURCE;
    }

    /// Reads a code; surrounding blanks and small letters are accepted, anything else is not.
    public static Reading<Basp> read(String code) {
        String tidy = code.strip().toUpperCase(Locale.ROOT);
        var matcher = CODE.matcher(tidy);
        if (!matcher.matches()) {
            return new Reading.Refused<>(
                    List.of(
                            new Problem(
                                    "basp",
                                    code.isBlank() ? "nothing" : code,
                                    "",
                                    "give L, M0 to M3, C0 to C3 or U1 to U3, then V1 to V3 and F1 to"
                                            + " F3 if present, for example M2V1")));
        }
        var specific = new ArrayList<String>();
        for (int group = 2; group <= 3; group++) {
            if (matcher.group(group) != null) {
                specific.add(matcher.group(group));
            }
        }
        return new Reading.Valid<>(new Basp(tidy, matcher.group(1), specific));
    }

    /// What the code says.
    public Text meaning() {
        var en = new StringBuilder(shape(basic).en());
        var tr = new StringBuilder(shape(basic).tr());
        for (String part : specific) {
            int step = part.charAt(1) - '1';
            boolean vertex = part.charAt(0) == 'V';
            en.append("; ")
                    .append(vertex ? "vertex " : "frontal scalp ")
                    .append(List.of("thinner", "markedly thinner", "bare or nearly so").get(step));
            tr.append("; ")
                    .append(vertex ? "verteks " : "ön saçlı deri ")
                    .append(
                            List.of("seyrelmiş", "belirgin seyrelmiş", "çıplak ya da çıplağa yakın")
                                    .get(step));
        }
        return new Text(en.toString(), tr.toString());
    }

    private static Text shape(String basic) {
        String step = basic.length() > 1 ? basic.substring(1) : "";
        return switch (basic.charAt(0)) {
            case 'L' ->
                    new Text("straight hairline, no recession", "düz saç çizgisi, gerileme yok");
            case 'M' ->
                    new Text(
                            "recession at the temples, step " + step + " of 3",
                            "şakaklarda gerileme, 3 basamaktan " + step);
            case 'C' ->
                    new Text(
                            "recession in the middle of the hairline, step " + step + " of 3",
                            "saç çizgisinin ortasında gerileme, 3 basamaktan " + step);
            default ->
                    new Text(
                            "hairline behind the vertex, a horseshoe is left, step "
                                    + step
                                    + " of 3",
                            "saç çizgisi verteksin gerisinde, at nalı kalmış, 3 basamaktan "
                                    + step);
        };
    }
}
