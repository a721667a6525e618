package org.papilla.mixture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.papilla.formulary.Figure;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Product;
import org.papilla.formulary.Substance;

/// Every substance and product of a formulary made ready for one temperature. Immutable and safe
/// for use by many threads; making it costs milliseconds, so keep it.
public final class Laboratory {

    /// Formulary id of the carbonic acid system: what bicarbonate and carbon dioxide titrate like.
    static final String CARBONIC_ACID = "carbon-dioxide";

    private static final Map<String, String> HYDROLYSING =
            Map.of(
                    "Ca2+", "calcium-ion",
                    "Mg2+", "magnesium-ion",
                    "Zn2+", "zinc-ion",
                    "Cu2+", "copper-ion");

    private final Formulary formulary;
    private final Water water;
    private final Map<String, Chemical> chemicals;
    private final Map<String, PreparedProduct> products;
    private final Chemical carbonate;
    private final Map<String, Chemical> hydrolysing;

    private Laboratory(Formulary formulary, Water water) {
        this.formulary = formulary;
        this.water = water;
        this.chemicals =
                formulary.all(Substance.class).stream()
                        .collect(
                                Collectors.toMap(
                                        Substance::id,
                                        substance ->
                                                Chemical.of(
                                                        substance,
                                                        titrating(formulary, substance),
                                                        water),
                                        (a, _) -> a,
                                        TreeMap::new));
        this.carbonate =
                Optional.ofNullable(chemicals.get(CARBONIC_ACID))
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "the formulary has no substance " + CARBONIC_ACID));
        this.hydrolysing = new TreeMap<>();
        HYDROLYSING.forEach((ion, id) -> chemical(id).ifPresent(c -> hydrolysing.put(ion, c)));
        this.products = new TreeMap<>();
        for (var product : formulary.all(Product.class)) {
            products.put(product.id(), prepare(product));
        }
    }

    /// Prepares everything in a formulary.
    ///
    /// @param temperatureC temperature of the mixtures to come, °C, 0 to 60
    public static Laboratory of(Formulary formulary, double temperatureC) {
        return new Laboratory(formulary, Water.at(temperatureC));
    }

    private static Optional<Substance> titrating(Formulary formulary, Substance substance) {
        return substance.acidBaseOf().isPresent()
                ? formulary.find(Substance.class, substance.acidBaseOf().get())
                : substance.acidBase().map(_ -> substance);
    }

    /// The formulary behind it.
    public Formulary formulary() {
        return formulary;
    }

    /// Temperature, °C.
    public double temperatureC() {
        return water.temperatureC();
    }

    /// A product of the formulary.
    public Optional<PreparedProduct> product(String id) {
        return Optional.ofNullable(products.get(id));
    }

    /// All products, by id.
    public List<PreparedProduct> products() {
        return List.copyOf(products.values());
    }

    Optional<Chemical> chemical(String id) {
        return Optional.ofNullable(chemicals.get(id));
    }

    /// Metal ions that hydrolyse, by the name under which a definition lists them as strong ions.
    Map<String, Chemical> hydrolysing() {
        return hydrolysing;
    }

    Water water() {
        return water;
    }

    Chemical carbonate() {
        return carbonate;
    }

    private PreparedProduct prepare(Product product) {
        var parts = new ArrayList<PreparedProduct.Part>();
        double taken = 0; // mL of a millilitre that is not water
        for (var content : product.contents()) {
            var chemical = chemical(content.substance()).orElseThrow();
            double mg = Chemical.central(content.amount());
            parts.add(new PreparedProduct.Part(chemical, mg, mg / chemical.molarMass));
            taken += mg / 1000 * chemical.mlPerGram;
        }
        double waterKgPerMl = Math.max(1e-6, Water.GRAMS_PER_ML * (1 - taken)) / 1000;

        double[] titrant = new double[Scenario.COUNT];
        double[] gas = new double[Scenario.COUNT];
        var blend = new Blend();
        for (var part : parts) {
            blend.add(part.chemical(), part.mmolPerMl(), 1);
        }
        blend.addWater(waterKgPerMl, 1);
        var balance = new ChargeBalance(water);
        boolean phKnown = findTitrant(product, blend, balance, waterKgPerMl, titrant, gas);
        return withOsmolality(product, parts, waterKgPerMl, titrant, gas, phKnown, blend, balance);
    }

    /// What the maker added to bring the product to its label pH, in every scenario.
    ///
    /// @return whether the pH of the product is known well enough to say
    private boolean findTitrant(
            Product product,
            Blend blend,
            ChargeBalance balance,
            double waterKgPerMl,
            double[] titrant,
            double[] gas) {
        if (product.adjustedWith() == Product.Adjustment.NOTHING) {
            return product.excipientsComplete();
        }
        var label = labelPh(product.ph());
        if (label.isEmpty()) {
            return false;
        }
        for (int i = 0; i < Scenario.COUNT; i++) {
            var scenario = Scenario.at(i);
            double ph =
                    switch (scenario.label()) {
                        case -1 -> label.get().low();
                        case 1 -> label.get().high();
                        default -> label.get().value();
                    };
            blend.load(balance, scenario, false, carbonate);
            double missing = balance.titrantFor(scenario.constants(), ph) * waterKgPerMl * 1000;
            if (product.adjustedWith() == Product.Adjustment.CARBON_DIOXIDE) {
                double perGas = balance.meanCharge(carbonate.titration, scenario.constants(), ph);
                gas[i] = perGas == 0 ? 0 : missing / perGas;
            } else {
                titrant[i] = missing;
            }
        }
        return true;
    }

    private static Optional<Estimate> labelPh(Product.Acidity acidity) {
        var interval = intervalOf(acidity.measured()).or(() -> intervalOf(acidity.label()));
        var value =
                acidity.measured().or(acidity::nominal).or(acidity::label).map(Chemical::central);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        double v = value.get();
        // A nominal pH without a range is held to half a unit, as pharmacopoeias commonly do.
        return Optional.of(
                interval.map(i -> new Estimate(v, Math.min(v, i.low()), Math.max(v, i.high())))
                        .orElse(new Estimate(v, v - 0.5, v + 0.5)));
    }

    private static Optional<Estimate> intervalOf(Optional<Figure> figure) {
        return figure.filter(f -> f.low().isPresent() && f.high().isPresent())
                .map(f ->
                        new Estimate(
                                Chemical.central(f),
                                f.low().getAsDouble(),
                                f.high().getAsDouble()));
    }

    /// Osmolality of the product alone: measured, else added up from complete contents, else the
    /// range that its label promises, else unknown.
    private PreparedProduct withOsmolality(
            Product product,
            List<PreparedProduct.Part> parts,
            double waterKgPerMl,
            double[] titrant,
            double[] gas,
            boolean phKnown,
            Blend blend,
            ChargeBalance balance) {
        blend.load(balance, Scenario.VALUE, false, carbonate);
        balance.solve(Titration.End.VALUE, titrant[0] / waterKgPerMl / 1000);
        var sum = Osmolality.of(blend, balance, water);
        double titrantMosm = Math.abs(titrant[0]) / waterKgPerMl;
        double predicted = sum.all() + titrantMosm;
        Optional<Estimate> known;
        if (product.osmolality().measured().isPresent()) {
            var figure = product.osmolality().measured().get();
            double value = Chemical.central(figure);
            known =
                    Optional.of(
                            new Estimate(
                                    value,
                                    figure.low().orElse(0.98 * value),
                                    figure.high().orElse(1.02 * value)));
        } else if (product.excipientsComplete()) {
            known =
                    Optional.of(
                            new Estimate(
                                    predicted, predicted - sum.error(), predicted + sum.error()));
        } else {
            known = intervalOf(product.osmolality().specified());
        }
        var correction =
                known.filter(_ -> sum.all() > 1)
                        .map(k ->
                                new Estimate(
                                        k.value() / predicted,
                                        k.low() / predicted,
                                        k.high() / predicted))
                        .orElse(new Estimate(1, 1, 1));
        return new PreparedProduct(
                product,
                water,
                carbonate,
                parts,
                waterKgPerMl,
                titrant,
                gas,
                phKnown,
                known,
                correction,
                sum.all() > 0 ? sum.tonic() / sum.all() : 1);
    }

    /// Ids of all substances, for messages.
    List<String> substanceIds() {
        return chemicals.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    }
}
