package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.papilla.formulary.Agent;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.MixtureLimit;
import org.papilla.formulary.Product;
import org.papilla.formulary.Substance;
import org.papilla.mixture.Checker;
import org.papilla.mixture.Estimate;
import org.papilla.mixture.Laboratory;
import org.papilla.mixture.Mixture;
import org.papilla.mixture.PreparedProduct;

/// Every product of a formulary with what a mixture takes from it, worked out once.
final class Shelf {

    /// Temperature of the mixture, °C.
    static final double TEMPERATURE_C = 25;

    /// Ionic strength of most injections, mol/kg, at which the classes of pH are taken.
    static final double IONIC_STRENGTH = 0.15;

    /// Ionic strengths between which a mixture lies, mol/kg. Net charge moves with ionic strength
    /// in one direction up to 0.45 mol/kg (Davies), so the ends bound it.
    private static final List<Double> STRENGTHS = List.of(0.003, IONIC_STRENGTH, 0.45);

    private final Formulary formulary;
    private final List<Bottle> bottles;
    private final List<MixtureLimit> limits;
    private final List<Double> strengths;
    private final List<Estimate> osmoles;
    private final List<Estimate> tonicOsmoles;
    private final Map<Integer, List<Estimate>> charges = new ConcurrentHashMap<>();
    private final Map<Integer, List<Estimate>> bounds = new ConcurrentHashMap<>();
    private final Map<Held, ChemistryRows> chemistry = new ConcurrentHashMap<>();

    private record Held(Window.Strictness strictness, boolean robust) {}

    /// A product on the shelf.
    ///
    /// @param prepared its chemistry
    /// @param agentMgPerMl agents that count, mg/mL; a diluent is none
    /// @param names ids of its substances and agents, by which incompatibilities name them
    /// @param holdsVehicle whether something in it dissolves what water does not
    /// @param undescribed whether it holds something active that the formulary does not describe
    record Bottle(
            PreparedProduct prepared,
            Map<String, Double> agentMgPerMl,
            Set<String> names,
            boolean holdsVehicle,
            boolean undescribed) {

        Product product() {
            return prepared.product();
        }

        String id() {
            return product().id();
        }
    }

    Shelf(Formulary formulary, Checker checker) {
        this.formulary = formulary;
        this.limits = formulary.all(MixtureLimit.class);
        Laboratory laboratory = checker.laboratory(TEMPERATURE_C);
        var all = new ArrayList<Bottle>();
        for (var prepared : laboratory.products()) {
            var agents = new LinkedHashMap<String, Double>();
            prepared.agentMgPerMl()
                    .forEach((agent, mg) -> {
                        if (mg > 0 && counts(agent)) {
                            agents.put(agent, mg);
                        }
                    });
            var names = new TreeSet<>(prepared.agentMgPerMl().keySet());
            boolean vehicle = false;
            boolean undescribed = false;
            for (var substance : prepared.substanceMgPerMl().keySet()) {
                names.add(substance);
                var known = formulary.get(Substance.class, substance);
                var role = known.role();
                undescribed |=
                        role == Substance.Role.ACTIVE
                                && known.agent()
                                        .flatMap(a -> formulary.find(Agent.class, a.agent()))
                                        .isEmpty();
                vehicle |=
                        role == Substance.Role.SOLVENT
                                || role == Substance.Role.SURFACTANT
                                || role == Substance.Role.COMPLEXER;
            }
            all.add(new Bottle(prepared, agents, names, vehicle, undescribed));
        }
        this.bottles = List.copyOf(all);
        this.strengths =
                bottles.stream()
                        .map(b ->
                                checker.check(
                                                Mixture.ofProducts(
                                                        List.of(new Mixture.Draw(b.id(), 1))))
                                        .ionicStrengthMolPerKg())
                        .toList();
        var ranges = bottles.stream().map(b -> OsmoticRange.of(b, checker)).toList();
        this.osmoles = ranges.stream().map(OsmoticRange::all).toList();
        this.tonicOsmoles = ranges.stream().map(OsmoticRange::tonic).toList();
    }

    /// Osmoles that a millilitre of each product brings, mosm, with the range that they may take in
    /// a mixture; in the order of the products.
    List<Estimate> osmoles(boolean tonic) {
        return tonic ? tonicOsmoles : osmoles;
    }

    /// Ionic strength of each product alone, mol/kg, in the order of the products.
    List<Double> strengths() {
        return strengths;
    }

    private boolean counts(String agent) {
        return formulary
                .find(Agent.class, agent)
                .map(a -> a.seedClass() != Agent.AgentClass.DILUENT)
                .orElse(true);
    }

    /// The chemistry of all products as rows; the same for every request.
    ChemistryRows chemistry(Window.Strictness strictness, boolean robust) {
        return chemistry.computeIfAbsent(
                new Held(strictness, robust), _ -> new ChemistryRows(this, strictness, robust));
    }

    Formulary formulary() {
        return formulary;
    }

    List<Bottle> bottles() {
        return bottles;
    }

    List<MixtureLimit> limits(MixtureLimit.Quantity quantity) {
        return limits.stream().filter(limit -> limit.quantity() == quantity).toList();
    }

    /// Strong acid or base that tissue neutralises without notice, mmol/kg: so much is forgiven
    /// when a pH is judged.
    double forgivenMmolPerKg() {
        return limits(MixtureLimit.Quantity.TITRATABLE_ACIDITY).stream()
                .mapToDouble(limit -> limit.clear().high().orElse(0))
                .min()
                .orElse(0);
    }

    /// Net charge of a millilitre of every product if it were at a pH, mmol, in the order of the
    /// products: at the ionic strength of most injections, with the interval of its label and
    /// constants.
    List<Estimate> chargesAt(double ph) {
        return charges.computeIfAbsent(
                thousandths(ph),
                key ->
                        bottles.stream()
                                .map(b ->
                                        b.prepared().chargeMmolPerMl(key / 1000.0, IONIC_STRENGTH))
                                .toList());
    }

    /// The same for any ionic strength that a mixture may have: low and high bound the value over
    /// ionic strength, or, for certainty, the pessimistic end of the interval.
    ///
    /// @param certain whether the interval of label and constants counts
    List<Estimate> chargeBoundsAt(double ph, boolean certain) {
        return bounds.computeIfAbsent(
                2 * thousandths(ph) + (certain ? 1 : 0),
                _ -> bottles.stream().map(b -> bound(b, ph, certain)).toList());
    }

    private static Estimate bound(Bottle bottle, double ph, boolean certain) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double strength : STRENGTHS) {
            var charge = bottle.prepared().chargeMmolPerMl(ph, strength);
            // For "at least" the low end must suffice, for "at most" the high end; each at the
            // ionic
            // strength that favours it.
            least = Math.min(least, certain ? charge.high() : charge.value());
            most = Math.max(most, certain ? charge.low() : charge.value());
        }
        return new Estimate(Math.min(least, most), Math.min(least, most), Math.max(least, most));
    }

    private static int thousandths(double ph) {
        return (int) Math.round(1000 * ph);
    }
}
