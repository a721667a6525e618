package org.papilla.mixture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Incompatibility;
import org.papilla.formulary.MixtureLimit;
import org.papilla.formulary.MixtureLimit.Quantity;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Text;

/// Says what is in a syringe and whether it may be injected: one call, one answer.
///
/// Safe for use by many threads; make one for a formulary and keep it. The products of a formulary
/// are made ready once for every temperature that is asked for.
public final class Checker {

    private static final List<Quantity> PER_SUBSTANCE =
            List.of(Quantity.VOLUME_PERCENT, Quantity.CONCENTRATION, Quantity.AMOUNT_PER_KG);

    private final Formulary formulary;
    private final Map<Double, Laboratory> laboratories = new ConcurrentHashMap<>();
    private final Bands bands;
    private final Doses doses;
    private final Conflicts conflicts;
    private final Labels labels;
    private final double allowance; // mol/kg, see Acidity

    private Checker(Formulary formulary) {
        this.formulary = formulary;
        this.bands = new Bands(formulary.all(MixtureLimit.class));
        this.doses = new Doses(formulary);
        this.conflicts = new Conflicts(formulary.all(Incompatibility.class));
        this.labels = new Labels(formulary);
        this.allowance =
                bands.of(Quantity.TITRATABLE_ACIDITY).stream()
                                .mapToDouble(limit -> limit.clear().high().orElse(0))
                                .min()
                                .orElse(0)
                        / 1000;
    }

    /// A checker on what a formulary knows.
    public static Checker of(Formulary formulary) {
        return new Checker(formulary);
    }

    /// The products and substances made ready for a temperature.
    ///
    /// @param temperatureC °C, 0 to 60
    public Laboratory laboratory(double temperatureC) {
        return laboratories.computeIfAbsent(
                temperatureC, t -> Laboratory.of(formulary, t)); // few temperatures are ever asked
    }

    /// Checks a mixture.
    ///
    /// @throws IllegalArgumentException if it names a product or substance that nobody knows;
    ///   [MixtureReader] reports this as bad input, with the field
    public MixtureCheck check(Mixture mixture) {
        var laboratory = laboratory(mixture.temperatureC());
        var drawn = drawn(mixture, laboratory);
        var blend = blend(mixture, drawn, laboratory);
        var water = laboratory.water();
        var balance = new ChargeBalance(water);
        boolean open = mixture.carbonDioxide() == Mixture.CarbonDioxide.OPEN;
        boolean phKnown =
                drawn.stream().allMatch(one -> one.product().phKnown()) && constantsKnown(blend);
        var opened = openedToAir(blend, balance, open, laboratory, phKnown);
        var acidity = Acidity.of(blend, balance, open, laboratory.carbonate(), phKnown, allowance);
        var sum = Osmolality.of(blend, balance, water);
        var osmolality = estimate(drawn, sum, blend, false);
        var tonicity = estimate(drawn, sum, blend, true);
        var rows = Precipitation.of(blend, balance, water, acidity.ph());
        var agents = doses.of(drawn, blend, mixture.patient());
        var solvents = solvents(blend);
        var hours = drawn.isEmpty() ? OptionalDouble.empty() : Labels.useWithinHours(drawn, bands);
        double capacity = acidity.capacityMmolPerKg() * blend.waterKg();
        boolean within = acidity.ionicStrength() <= Davies.HIGHEST_IONIC_STRENGTH && phKnown;

        var findings = new Findings();
        reportModel(blend, drawn, acidity, mixture.temperatureC(), findings);
        reportFigures(drawn, acidity.judged(), osmolality, tonicity, capacity, findings);
        reportComposition(mixture, blend, agents, findings);
        Precipitation.report(rows, findings);
        doses.report(agents, mixture.patient(), bands, findings);
        conflicts.report(blend, acidity.ph(), 60 * hours.orElse(4), findings);
        labels.reportProducts(drawn, blend.volumeMl(), findings);
        labels.reportAllergies(blend, mixture.patient(), findings);

        return new MixtureCheck(
                blend.volumeMl(),
                osmolality,
                tonicity,
                acidity.ph(),
                opened,
                acidity.ionicStrength(),
                capacity,
                within,
                sum.predictedShare(),
                solvents,
                agents,
                rows,
                hours,
                findings.decision());
    }

    private static List<Doses.Drawn> drawn(Mixture mixture, Laboratory laboratory) {
        var drawn = new ArrayList<Doses.Drawn>(mixture.products().size());
        for (var draw : mixture.products()) {
            drawn.add(
                    new Doses.Drawn(
                            laboratory
                                    .product(draw.product())
                                    .orElseThrow(() ->
                                            new IllegalArgumentException(
                                                    "no product with id " + draw.product())),
                            draw.volumeMl()));
        }
        return drawn;
    }

    private static Blend blend(Mixture mixture, List<Doses.Drawn> drawn, Laboratory laboratory) {
        var blend = new Blend();
        for (var one : drawn) {
            one.product().addTo(blend, one.volumeMl());
        }
        if (mixture.waterKg().isPresent()) {
            var own = new HashMap<String, Chemical>();
            for (var definition : mixture.substances()) {
                own.put(
                        definition.id(),
                        Chemical.of(definition, laboratory.water(), laboratory.hydrolysing()));
            }
            double kg = mixture.waterKg().getAsDouble();
            double ml = 1000 * kg / Water.GRAMS_PER_ML;
            for (var solute : mixture.solutes()) {
                var chemical =
                        Optional.ofNullable(own.get(solute.substance()))
                                .or(() -> laboratory.chemical(solute.substance()))
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "no substance with id " + solute.substance()));
                blend.add(chemical, solute.amountMmol(), 1);
                ml += solute.amountMmol() * chemical.molarMass / 1e6 * chemical.mlPerGram * 1000;
            }
            blend.addWater(kg, ml);
        }
        return blend;
    }

    private static boolean constantsKnown(Blend blend) {
        for (int i = 0; i < blend.size(); i++) {
            if (blend.chemical(i).missingConstants && blend.mmol(i) > 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Estimate> openedToAir(
            Blend blend,
            ChargeBalance balance,
            boolean open,
            Laboratory laboratory,
            boolean known) {
        var carbonate = laboratory.carbonate();
        for (int i = 0; i < blend.size(); i++) {
            if (!open
                    && known
                    && blend.mmol(i) > 0
                    && blend.chemical(i).titratesLike.equals(carbonate.titratesLike)) {
                return Acidity.of(blend, balance, true, carbonate, true, 0).ph();
            }
        }
        return Optional.empty();
    }

    /// Osmolality with its interval: errors of the substances, those of measured products, and two
    /// parts in a thousand for mixing. Absent when a product's share is not known.
    private static Optional<Estimate> estimate(
            List<Doses.Drawn> drawn, Osmolality sum, Blend blend, boolean tonic) {
        double value = tonic ? sum.tonic() : sum.all();
        double error = (tonic ? sum.tonicError() : sum.error()) + 0.002 * value;
        double below = 0;
        double above = 0;
        for (var one : drawn) {
            var known = tonic ? one.product().tonicMosmPerMl() : one.product().mosmPerMl();
            if (known.isEmpty()) {
                return Optional.empty();
            }
            double kg = blend.waterKg() / one.volumeMl();
            below += (known.get().value() - known.get().low()) / kg;
            above += (known.get().high() - known.get().value()) / kg;
        }
        if (!drawn.isEmpty()) {
            // Each product carries its own interval; substance errors count only for bare solutes.
            error = 0.002 * value + (blend.hasBareSolutes(drawn) ? error : 0);
        }
        return Optional.of(
                new Estimate(value, Math.max(0, value - below - error), value + above + error));
    }

    private static List<MixtureCheck.SolventShare> solvents(Blend blend) {
        var shares = new ArrayList<MixtureCheck.SolventShare>();
        for (int i = 0; i < blend.size(); i++) {
            var chemical = blend.chemical(i);
            if (chemical.isSolvent() && blend.mmol(i) > 0) {
                double ml = blend.mmol(i) * chemical.molarMass / 1000 * chemical.mlPerGram;
                shares.add(
                        new MixtureCheck.SolventShare(
                                chemical.id, Math.min(1, ml / blend.volumeMl())));
            }
        }
        return shares;
    }

    private static void reportModel(
            Blend blend,
            List<Doses.Drawn> drawn,
            Acidity acidity,
            double temperatureC,
            Findings findings) {
        if (acidity.ionicStrength() > Davies.HIGHEST_IONIC_STRENGTH) {
            findings.addOwn(
                    "outside-model-ionic-strength",
                    Severity.UNDECIDED,
                    Findings.join(
                            Findings.words("ionic strength ", "iyonik kuvvet "),
                            Findings.number(acidity.ionicStrength()),
                            Text.same(" mol/kg")),
                    List.of(Findings.words("a measured pH", "ölçülmüş pH")),
                    Findings.words(
                            "The ionic strength is beyond 0.5 mol/kg, where the activity model is"
                                    + " not valid: the pH is indicative only.",
                            "İyonik kuvvet, aktivite modelinin geçerli olduğu 0,5 mol/kg sınırını"
                                    + " aşıyor: pH yalnızca fikir verir."),
                    "Davies 1962, validity",
                    Findings.words("Dilute, or measure the pH", "Seyreltin veya pH'ı ölçün"),
                    true);
        }
        for (var one : drawn) {
            if (!one.product().phKnown()) {
                findings.addUnknown(
                        "ph-unknown-" + one.id(),
                        Findings.join(Text.same("pH: "), one.product().product().name()),
                        Findings.join(
                                one.product().product().name(),
                                Findings.words(
                                        ": its pH is not known, so that of the mixture cannot be"
                                                + " computed.",
                                        ": pH'ı bilinmediğinden karışımınki hesaplanamaz.")),
                        Findings.words("Measure the pH of this product", "Bu ürünün pH'ını ölçün"));
            }
        }
        for (int i = 0; i < blend.size(); i++) {
            var chemical = blend.chemical(i);
            if (chemical.missingConstants && blend.mmol(i) > 0) {
                findings.addUnknown(
                        "pka-missing-" + chemical.id,
                        Findings.join(Text.same("pKa: "), chemical.name),
                        Findings.join(
                                chemical.name,
                                Findings.words(
                                        ": its strong ions do not balance and it has no pKa; the pH"
                                                + " cannot be computed.",
                                        ": güçlü iyonları dengede değil ve pKa'sı yok; pH"
                                                + " hesaplanamaz.")),
                        Findings.words(
                                "Give acidBase, or all strong ions",
                                "acidBase değerini veya tüm güçlü iyonları verin"));
            }
            if (chemical.constantsHeldOverTemperature && blend.mmol(i) > 0) {
                findings.addOwn(
                        "pka-temperature-" + chemical.id,
                        Severity.INFO,
                        Findings.join(Findings.number(temperatureC), Text.same(" °C")),
                        List.of(),
                        Findings.join(
                                chemical.name,
                                Findings.words(
                                        ": how its pKa moves with temperature is not known.",
                                        ": pKa'sının sıcaklıkla değişimi bilinmiyor.")),
                        "Papilla: what is not known is said",
                        Findings.NOTHING,
                        true);
            }
        }
    }

    private void reportFigures(
            List<Doses.Drawn> drawn,
            Optional<Estimate> ph,
            Optional<Estimate> osmolality,
            Optional<Estimate> tonicity,
            double capacityMmol,
            Findings findings) {
        ph.ifPresent(p ->
                bands.judge(
                        findings,
                        Quantity.PH,
                        Optional.empty(),
                        p,
                        "",
                        () -> Settling.ofPh(drawn, capacityMmol, p)));
        osmolality.ifPresent(o ->
                bands.judge(
                        findings,
                        Quantity.OSMOLALITY,
                        Optional.empty(),
                        o,
                        " mOsm/kg",
                        () -> Settling.ofOsmolality(drawn)));
        tonicity.ifPresent(t ->
                bands.judge(
                        findings,
                        Quantity.TONICITY,
                        Optional.empty(),
                        t,
                        " mOsm/kg",
                        () -> Settling.ofOsmolality(drawn)));
        for (var one : drawn) {
            if (one.product().osmolality().isEmpty()) {
                findings.addUnknown(
                        "osmolality-unknown-" + one.id(),
                        Findings.join(
                                Findings.words("osmolality of ", "osmolalite: "),
                                one.product().product().name()),
                        Findings.join(
                                one.product().product().name(),
                                Findings.words(
                                        ": contents incomplete and osmolality not measured; that of"
                                                + " the mixture cannot be computed.",
                                        ": içerik eksik, osmolalite ölçülmemiş; karışımınki"
                                                + " hesaplanamaz.")),
                        Findings.words(
                                "Measure the osmolality of this product",
                                "Bu ürünün osmolalitesini ölçün"));
            }
        }
    }

    private void reportComposition(
            Mixture mixture, Blend blend, List<MixtureCheck.AgentDose> agents, Findings findings) {
        double volume = blend.volumeMl();
        if (!mixture.products().isEmpty()) {
            bands.judge(
                    findings,
                    Quantity.VOLUME,
                    Optional.empty(),
                    exactly(volume),
                    " mL",
                    () -> Findings.NOTHING);
            bands.judge(
                    findings,
                    Quantity.AGENTS,
                    Optional.empty(),
                    exactly(agents.size()),
                    "",
                    () -> Findings.NOTHING);
        }
        var weight = mixture.patient().flatMap(p -> p.weightKg().stream().boxed().findAny());
        for (int i = 0; i < blend.size(); i++) {
            var chemical = blend.chemical(i);
            if (blend.mmol(i) <= 0 || chemical.substance.isEmpty()) {
                continue;
            }
            if (chemical.isActiveWithoutAgent()) {
                findings.addUnknown(
                        "no-agent-" + chemical.id,
                        chemical.name,
                        Findings.join(
                                chemical.name,
                                Findings.words(
                                        ": the formulary describes no such agent, so no limit of its"
                                                + " dose is known.",
                                        ": formülerde böyle bir etken madde yok; doz sınırı"
                                                + " bilinmiyor.")),
                        Findings.words("Describe the agent", "Etken maddeyi tanımlayın"));
            }
        }
        for (var quantity : PER_SUBSTANCE) {
            for (var limit : bands.of(quantity)) {
                reportSubstance(limit, blend, weight, findings);
            }
        }
        if (!mixture.products().isEmpty()) {
            for (var limit : bands.of(Quantity.BUFFER)) {
                double mmolPerL = 1000 * blend.titratingLike(limit.substance().orElse("")) / volume;
                if (mmolPerL > 0) {
                    bands.judge(
                            findings,
                            Quantity.BUFFER,
                            limit.substance(),
                            exactly(mmolPerL),
                            " mmol/L",
                            () -> Findings.NOTHING);
                }
            }
        }
    }

    private void reportSubstance(
            MixtureLimit limit, Blend blend, Optional<Double> weightKg, Findings findings) {
        String id = limit.substance().orElse("");
        for (int i = 0; i < blend.size(); i++) {
            var chemical = blend.chemical(i);
            if (blend.mmol(i) <= 0 || !chemical.id.equals(id)) {
                continue;
            }
            double mg = blend.mmol(i) * chemical.molarMass;
            switch (limit.quantity()) {
                case VOLUME_PERCENT ->
                        bands.judge(
                                findings,
                                limit.quantity(),
                                limit.substance(),
                                exactly(mg / 10 * chemical.mlPerGram / blend.volumeMl()),
                                " %",
                                () -> Findings.NOTHING);
                case CONCENTRATION ->
                        bands.judge(
                                findings,
                                limit.quantity(),
                                limit.substance(),
                                exactly(mg / blend.volumeMl()),
                                " mg/mL",
                                () -> Findings.NOTHING);
                default -> {
                    if (weightKg.isPresent()) {
                        bands.judge(
                                findings,
                                limit.quantity(),
                                limit.substance(),
                                exactly(mg / weightKg.get()),
                                " mg/kg",
                                () -> Findings.NOTHING);
                    }
                }
            }
        }
    }

    private static Estimate exactly(double x) {
        return new Estimate(x, x, x);
    }
}
