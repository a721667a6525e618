package org.papilla.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papilla.formulary.Formulary;

class BufferTest {

    static final Formulary FORMULARY = Formulary.shipped();

    static ChargeBalance solved(double temperatureC, Map<String, Double> molalities) {
        var laboratory = Laboratory.of(FORMULARY, temperatureC);
        var blend = new Blend();
        molalities.forEach(
                (id, m) -> blend.add(laboratory.chemical(id).orElseThrow(), 1000 * m, 1));
        blend.addWater(1, 1000);
        var balance = new ChargeBalance(laboratory.water());
        blend.load(balance, Scenario.VALUE, false, laboratory.carbonate());
        balance.solve(Titration.End.VALUE, 0);
        return balance;
    }

    static Map<String, Double> molalities(String recipe) {
        var parts = new java.util.LinkedHashMap<String, Double>();
        for (String part : recipe.split("\\+")) {
            String[] words = part.strip().split(" ");
            parts.put(words[1], Double.parseDouble(words[0]));
        }
        return parts;
    }

    @ParameterizedTest
    @CsvSource({
        "0.025 potassium-dihydrogen-phosphate + 0.025 disodium-phosphate, 25, 6.865",
        "0.008695 potassium-dihydrogen-phosphate + 0.03043 disodium-phosphate, 25, 7.413",
        "0.025 sodium-bicarbonate + 0.025 sodium-carbonate, 25, 10.012",
        "0.01 borax, 25, 9.180",
        "0.05 potassium-hydrogen-phthalate, 25, 4.005",
        "0.05 potassium-tetraoxalate, 25, 1.679",
        "0.05 potassium-dihydrogen-citrate, 25, 3.776",
        "0.0341 potassium-hydrogen-tartrate, 25, 3.557",
        "0.0203 calcium-hydroxide, 25, 12.454",
        "0.1 acetic-acid + 0.1 sodium-acetate, 25, 4.652",
        "0.01 acetic-acid + 0.01 sodium-acetate, 25, 4.718",
        "0.1 hydrochloric-acid, 25, 1.094",
        "0.05 potassium-dihydrogen-phosphate + 0.0291 sodium-hydroxide, 25, 7.0",
        "0.025 potassium-dihydrogen-phosphate + 0.025 disodium-phosphate, 15, 6.90",
        "0.025 potassium-dihydrogen-phosphate + 0.025 disodium-phosphate, 35, 6.84",
        "0.025 sodium-bicarbonate + 0.025 sodium-carbonate, 15, 10.12",
        "0.025 sodium-bicarbonate + 0.025 sodium-carbonate, 35, 9.93",
        "0.01 borax, 15, 9.28",
        "0.01 borax, 35, 9.10",
        "0.05 potassium-hydrogen-phthalate, 15, 4.00",
        "0.05 potassium-hydrogen-phthalate, 35, 4.02",
        "0.05 potassium-dihydrogen-citrate, 15, 3.80",
        "0.05 potassium-dihydrogen-citrate, 35, 3.76",
        "0.05 potassium-tetraoxalate, 15, 1.67",
        "0.05 potassium-tetraoxalate, 35, 1.69",
        "0.0203 calcium-hydroxide, 15, 12.81",
        "0.0203 calcium-hydroxide, 35, 12.13",
    })
    void reference_buffers_are_within_two_hundredths(
            String recipe, double temperatureC, double ph) {
        var balance = solved(temperatureC, molalities(recipe));
        assertThat(balance.ph()).isCloseTo(ph, within(0.02));
    }
}
