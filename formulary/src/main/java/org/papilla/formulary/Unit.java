package org.papilla.formulary;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The units that the formulary's numbers come in, by their UCUM code.
public enum Unit {
    /// A pure number, ratio or score.
    ONE("1", ""),
    /// Per cent; of concentrations, grams in 100 mL.
    PERCENT("%", "%"),
    /// Kilogram.
    KILOGRAM("kg", "kg"),
    /// Gram.
    GRAM("g", "g"),
    /// Milligram.
    MILLIGRAM("mg", "mg"),
    /// Microgram.
    MICROGRAM("ug", "µg"),
    /// International unit.
    INTERNATIONAL_UNIT("[IU]", "IU"),
    /// Units of activity of a particular product.
    ACTIVITY_UNIT("[U]", "U"),
    /// Millimole.
    MILLIMOLE("mmol", "mmol"),
    /// Litre.
    LITRE("L", "L"),
    /// Millilitre.
    MILLILITRE("mL", "mL"),
    /// Milligram per millilitre.
    MILLIGRAM_PER_MILLILITRE("mg/mL", "mg/mL"),
    /// Microgram per millilitre.
    MICROGRAM_PER_MILLILITRE("ug/mL", "µg/mL"),
    /// International units per millilitre.
    INTERNATIONAL_UNIT_PER_MILLILITRE("[IU]/mL", "IU/mL"),
    /// Milligram per kilogram of body weight.
    MILLIGRAM_PER_KILOGRAM("mg/kg", "mg/kg"),
    /// Microgram per kilogram of body weight.
    MICROGRAM_PER_KILOGRAM("ug/kg", "µg/kg"),
    /// Millilitre per kilogram of body weight.
    MILLILITRE_PER_KILOGRAM("mL/kg", "mL/kg"),
    /// Milligram per day.
    MILLIGRAM_PER_DAY("mg/d", "mg/d"),
    /// Microgram per day.
    MICROGRAM_PER_DAY("ug/d", "µg/d"),
    /// International units per day.
    INTERNATIONAL_UNIT_PER_DAY("[IU]/d", "IU/d"),
    /// Millimole per litre.
    MILLIMOLE_PER_LITRE("mmol/L", "mmol/L"),
    /// Millimole per mole, of glycated haemoglobin.
    MILLIMOLE_PER_MOLE("mmol/mol", "mmol/mol"),
    /// Milliosmole per kilogram of water.
    MILLIOSMOLE_PER_KILOGRAM("mosm/kg", "mOsm/kg"),
    /// Milliosmole per litre.
    MILLIOSMOLE_PER_LITRE("mosm/L", "mOsm/L"),
    /// pH.
    PH("[pH]", "pH"),
    /// Gram per mole.
    GRAM_PER_MOLE("g/mol", "g/mol"),
    /// Kilodalton.
    KILODALTON("kDa", "kDa"),
    /// Gram per millilitre.
    GRAM_PER_MILLILITRE("g/mL", "g/mL"),
    /// Nanometre.
    NANOMETRE("nm", "nm"),
    /// Micrometre.
    MICROMETRE("um", "µm"),
    /// Millimetre.
    MILLIMETRE("mm", "mm"),
    /// Centimetre.
    CENTIMETRE("cm", "cm"),
    /// Square millimetre.
    SQUARE_MILLIMETRE("mm2", "mm²"),
    /// Square centimetre.
    SQUARE_CENTIMETRE("cm2", "cm²"),
    /// Number per square centimetre.
    PER_SQUARE_CENTIMETRE("/cm2", "/cm²"),
    /// Micrometre per day.
    MICROMETRE_PER_DAY("um/d", "µm/d"),
    /// Millimetre per day.
    MILLIMETRE_PER_DAY("mm/d", "mm/d"),
    /// Centimetre per month.
    CENTIMETRE_PER_MONTH("cm/mo", "cm/month"),
    /// Second.
    SECOND("s", "s"),
    /// Minute.
    MINUTE("min", "min"),
    /// Hour.
    HOUR("h", "h"),
    /// Day.
    DAY("d", "d"),
    /// Week.
    WEEK("wk", "wk"),
    /// Month.
    MONTH("mo", "months"),
    /// Year.
    YEAR("a", "y"),
    /// Number per second.
    PER_SECOND("/s", "/s"),
    /// Number per minute, of the pulse.
    PER_MINUTE("/min", "/min"),
    /// Degree of an angle.
    DEGREE("deg", "°"),
    /// Degree Celsius.
    CELSIUS("Cel", "°C"),
    /// Millimetre of mercury.
    MILLIMETRE_OF_MERCURY("mm[Hg]", "mmHg"),
    /// Blood flow, millilitre per 100 gram of tissue and minute.
    FLOW("mL/min/(100.g)", "mL/100 g/min"),
    /// Millilitre per minute.
    MILLILITRE_PER_MINUTE("mL/min", "mL/min"),
    /// Thousand million per litre, of blood cells.
    GIGA_PER_LITRE("10*9/L", "×10⁹/L"),
    /// Gram of force.
    GRAM_FORCE("gf", "gf");

    private static final Map<String, Unit> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Unit::code, Function.identity()));

    private final String code;
    private final String symbol;

    Unit(String code, String symbol) {
        this.code = code;
        this.symbol = symbol;
    }

    /// UCUM code, as written in files and JSON.
    public String code() {
        return code;
    }

    /// Symbol as people read it; empty for a pure number.
    public String symbol() {
        return symbol;
    }

    /// The unit with a UCUM code.
    public static Optional<Unit> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    static Set<String> codes() {
        return BY_CODE.keySet();
    }
}
