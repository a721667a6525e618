package org.papilla.formulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A strong ion: one that keeps its charge at every pH of a syringe.
///
/// @param name canonical spelling: `Na+`, `Mg2+`, `SO4 2-`
/// @param charge charge number, never 0
/// @param molarMassGPerMol molar mass, g/mol, where known
public record Ion(String name, int charge, OptionalDouble molarMassGPerMol) {

    private static final Map<String, Ion> KNOWN = new LinkedHashMap<>();

    /// Formulas that give or take protons, or make up water, and are therefore no strong ions.
    private static final List<String> PROTOLYTES =
            List.of(
                    "HCO3", "CO3", "H2PO4", "HPO4", "PO4", "HSO3", "SO3", "HS", "S", "BO2",
                    "CH3COO", "C2H3O2");

    private static final Pattern TRAILING_SIGNS = Pattern.compile("(.*?)[ ^]*(\\++|-+)");
    private static final Pattern SIGN_FIRST = Pattern.compile("(.*?)[ ^]*([+-])([1-9])");
    private static final Pattern SEPARATE_NUMBER = Pattern.compile("(.*?)[ ^]+([1-9])([+-])");
    private static final Pattern ATTACHED_NUMBER = Pattern.compile("(.*?)([1-9])([+-])");
    private static final Pattern ELEMENT = Pattern.compile("[A-Z][a-z]?");

    static {
        // Standard atomic weights, IUPAC 2021, from memory.
        known("H", 1, 1.008);
        known("OH", -1, 17.007);
        known("Li", 1, 6.94);
        known("Na", 1, 22.990);
        known("K", 1, 39.098);
        known("Rb", 1, 85.468);
        known("Cs", 1, 132.905);
        known("Ag", 1, 107.868);
        known("NH4", 1, 18.039);
        known("Mg", 2, 24.305);
        known("Ca", 2, 40.078);
        known("Sr", 2, 87.62);
        known("Ba", 2, 137.327);
        known("Mn", 2, 54.938);
        known("Fe", 2, 55.845);
        known("Co", 2, 58.933);
        known("Ni", 2, 58.693);
        known("Cu", 2, 63.546);
        known("Zn", 2, 65.38);
        known("Fe", 3, 55.845);
        known("Al", 3, 26.982);
        known("La", 3, 138.905);
        known("Cl", -1, 35.453);
        known("Br", -1, 79.904);
        known("I", -1, 126.904);
        known("NO3", -1, 62.004);
        known("ClO4", -1, 99.45);
        known("SCN", -1, 58.08);
        known("CH3SO3", -1, 95.10);
        known("SO4", -2, 96.06);
        known("S2O3", -2, 112.12);
    }

    private static void known(String formula, int charge, double molarMassGPerMol) {
        String name = canonical(formula, charge);
        KNOWN.put(name, new Ion(name, charge, OptionalDouble.of(molarMassGPerMol)));
    }

    private static String canonical(String formula, int charge) {
        String sign = charge > 0 ? "+" : "-";
        if (Math.abs(charge) == 1) {
            return formula + sign;
        }
        boolean endsInDigit = Character.isDigit(formula.charAt(formula.length() - 1));
        return formula + (endsInDigit ? " " : "") + Math.abs(charge) + sign;
    }

    /// Reads the usual spellings of an ion: `Ca2+`, `Ca+2`, `Ca++`, `SO4 2-`, `SO4--`, `SO4-2`,
    /// `SO4^2-` and, where the formula is known, `SO42-`.
    ///
    /// @return nothing when the text is not an ion, or is one that titrates (`HCO3-`, `HPO4 2-`),
    ///   or when its digits can be read in two ways
    public static Optional<Ion> parse(String text) {
        String tidy = text.strip().replace('−', '-').replace('⁺', '+').replace('⁻', '-');
        for (Ion ion : KNOWN.values()) {
            String name = ion.name();
            if (name.equals(tidy) || name.replace(" ", "").equals(tidy)) {
                return Optional.of(ion);
            }
        }
        return charged(tidy).filter(ion -> !isProtolyte(ion));
    }

    private static Optional<Ion> charged(String text) {
        Matcher separate = SEPARATE_NUMBER.matcher(text);
        if (separate.matches()) {
            return ion(separate.group(1), separate.group(3), Integer.parseInt(separate.group(2)));
        }
        Matcher signFirst = SIGN_FIRST.matcher(text);
        if (signFirst.matches()) {
            return ion(
                    signFirst.group(1), signFirst.group(2), Integer.parseInt(signFirst.group(3)));
        }
        Matcher attached = ATTACHED_NUMBER.matcher(text);
        if (attached.matches()) {
            // Fe3+ can only be a charge; in XO3- the digit may count atoms, so it is refused.
            return ELEMENT.matcher(attached.group(1)).matches()
                    ? ion(attached.group(1), attached.group(3), Integer.parseInt(attached.group(2)))
                    : Optional.empty();
        }
        Matcher signs = TRAILING_SIGNS.matcher(text);
        return signs.matches()
                ? ion(signs.group(1), signs.group(2).substring(0, 1), signs.group(2).length())
                : Optional.empty();
    }

    private static Optional<Ion> ion(String formula, String sign, int magnitude) {
        if (formula.isBlank() || magnitude > 6) {
            return Optional.empty();
        }
        int charge = sign.equals("+") ? magnitude : -magnitude;
        String name = canonical(formula, charge);
        return Optional.of(KNOWN.getOrDefault(name, new Ion(name, charge, OptionalDouble.empty())));
    }

    private static boolean isProtolyte(Ion ion) {
        String formula = ion.name().replaceAll("[ ]?[1-9]?[+-]$", "");
        return PROTOLYTES.contains(formula)
                || PROTOLYTES.contains(ion.name().replaceAll("[+-]$", "").strip());
    }
}
