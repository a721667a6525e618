package org.papilla.mixture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilla.formulary.Product;
import org.papilla.formulary.Substance;

/// A product made ready for one temperature: what a millilitre of it brings into a mixture. All of
/// it is linear in the volume taken, which is what an optimiser needs.
///
/// Immutable and safe for use by many threads.
public final class PreparedProduct {

    private final Product product;
    private final Water water;
    private final Chemical carbonate;
    private final List<Part> parts;
    private final double waterKgPerMl;
    private final double[] titrantMmolPerMl;
    private final double[] carbonDioxideMmolPerMl;
    private final boolean phKnown;
    private final Optional<Estimate> osmolality;
    private final Estimate osmoticCorrection;
    private final double tonicShare;

    /// One substance in a millilitre.
    record Part(Chemical chemical, double mgPerMl, double mmolPerMl) {}

    PreparedProduct(
            Product product,
            Water water,
            Chemical carbonate,
            List<Part> parts,
            double waterKgPerMl,
            double[] titrantMmolPerMl,
            double[] carbonDioxideMmolPerMl,
            boolean phKnown,
            Optional<Estimate> osmolality,
            Estimate osmoticCorrection,
            double tonicShare) {
        this.product = product;
        this.water = water;
        this.carbonate = carbonate;
        this.parts = List.copyOf(parts);
        this.waterKgPerMl = waterKgPerMl;
        this.titrantMmolPerMl = titrantMmolPerMl.clone();
        this.carbonDioxideMmolPerMl = carbonDioxideMmolPerMl.clone();
        this.phKnown = phKnown;
        this.osmolality = osmolality;
        this.osmoticCorrection = osmoticCorrection;
        this.tonicShare = tonicShare;
    }

    /// The product itself.
    public Product product() {
        return product;
    }

    /// Water in a millilitre, kg.
    public double waterKgPerMl() {
        return waterKgPerMl;
    }

    /// Whether enough is known to say what pH a mixture with it has.
    public boolean phKnown() {
        return phKnown;
    }

    /// Osmolality of the product as it is, mosm/kg; absent when its composition is not complete and
    /// nobody measured it.
    public Optional<Estimate> osmolality() {
        return osmolality;
    }

    /// Osmotically active amount that a millilitre brings, mosm. The osmolality of a mixture is the
    /// sum of these over the sum of the water, but for changes of the osmotic coefficients.
    public Optional<Estimate> mosmPerMl() {
        return osmolality.map(o ->
                new Estimate(
                        o.value() * waterKgPerMl, o.low() * waterKgPerMl, o.high() * waterKgPerMl));
    }

    /// The same without what passes cell membranes, mosm.
    public Optional<Estimate> tonicMosmPerMl() {
        return mosmPerMl()
                .map(o ->
                        new Estimate(
                                o.value() * tonicShare,
                                o.low() * tonicShare,
                                o.high() * tonicShare));
    }

    /// Net charge that a millilitre would carry if it were at a given pH and ionic strength, mmol,
    /// with the maker's titrant. A mixture has a pH of at least L exactly when the sum of the
    /// charges at L is not negative, and of at most U when the sum at U is not positive.
    ///
    /// @param ph on the activity scale
    /// @param ionicStrength mol/kg
    /// @return the charge with its interval over label pH and constants
    public Estimate chargeMmolPerMl(double ph, double ionicStrength) {
        double value = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        var balance = new ChargeBalance(water);
        for (int i = 0; i < Scenario.COUNT; i++) {
            var scenario = Scenario.at(i);
            load(balance, scenario);
            double charge =
                    balance.netCharge(scenario.constants(), ph, ionicStrength) * waterKgPerMl * 1000
                            + titrantMmolPerMl[i];
            if (scenario == Scenario.VALUE) {
                value = charge;
            }
            low = Math.min(low, charge);
            high = Math.max(high, charge);
        }
        return new Estimate(value, low, high);
    }

    private void load(ChargeBalance balance, Scenario scenario) {
        var blend = new Blend();
        addTo(blend, 1);
        blend.load(balance, scenario, false, carbonate);
    }

    /// Milligrams of each agent in a millilitre, as doses are stated, by agent id.
    public Map<String, Double> agentMgPerMl() {
        var sums = new LinkedHashMap<String, Double>();
        for (var part : parts) {
            part.chemical()
                    .substance
                    .flatMap(Substance::agent)
                    .ifPresent(share ->
                            sums.merge(
                                    share.agent(),
                                    part.mgPerMl() * Chemical.central(share.massShare()),
                                    Double::sum));
        }
        return sums;
    }

    /// Milligrams of each substance in a millilitre, by substance id.
    public Map<String, Double> substanceMgPerMl() {
        var sums = new LinkedHashMap<String, Double>();
        parts.forEach(part -> sums.merge(part.chemical().id, part.mgPerMl(), Double::sum));
        return sums;
    }

    /// Millilitres of each solvent but water in a millilitre, by substance id.
    public Map<String, Double> solventMlPerMl() {
        var sums = new LinkedHashMap<String, Double>();
        for (var part : parts) {
            if (part.chemical().isSolvent()) {
                sums.merge(
                        part.chemical().id,
                        part.mgPerMl() / 1000 * part.chemical().mlPerGram,
                        Double::sum);
            }
        }
        return sums;
    }

    /// Strong base (positive) or acid that the maker added to a millilitre, mmol.
    double titrantMmolPerMl(Scenario scenario) {
        return titrantMmolPerMl[scenario.index()];
    }

    List<Part> parts() {
        return parts;
    }

    Estimate osmoticCorrection() {
        return osmoticCorrection;
    }

    /// Adds a volume of the product, mL, to a blend.
    void addTo(Blend blend, double volumeMl) {
        for (var part : parts) {
            blend.add(part.chemical(), part.mmolPerMl() * volumeMl, osmoticCorrection.value());
        }
        blend.addedProduct();
        blend.addWater(waterKgPerMl * volumeMl, volumeMl);
        for (int i = 0; i < Scenario.COUNT; i++) {
            blend.addTitrant(
                    Scenario.at(i),
                    titrantMmolPerMl[i] * volumeMl,
                    carbonDioxideMmolPerMl[i] * volumeMl);
        }
    }
}
