package org.papilla.mixture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.papilla.formulary.Figure;
import org.papilla.formulary.Ion;
import org.papilla.formulary.Substance;
import org.papilla.formulary.Text;

/// A substance compiled for one temperature: everything that the solution model asks of it.
final class Chemical {

    /// Osmolality of 0.9 % sodium chloride, mosm/kg: measured (Williams 1999; Zander) and the
    /// anchor of sodium chloride equivalents.
    static final double ISO_OSMOTIC = 286;

    /// Volume that a gram takes up in solution where nobody says otherwise, mL; typical of organic
    /// molecules and sugars (0.6 to 0.8). By design.
    private static final double VOLUME_PER_GRAM = 0.65;

    /// The same of inorganic salts (0.15 to 0.4). By design.
    private static final double VOLUME_PER_GRAM_OF_SALT = 0.3;

    private static final Titration INERT =
            new Titration(0, new double[0], new double[0], new double[0]);

    final String id;
    final Text name;
    final List<String> names; // own id, and the agent's
    final double molarMass;
    final boolean titrates;
    final Titration titration;
    final int units;
    final String titratesLike;
    final Map<String, Double> ions;
    final double strongCharge;
    final double strongSquares;
    final double strongParticles;
    final double particles;
    final Osmoles osmoles;
    final boolean permeant;
    final double mlPerGram;
    final Optional<Limits> limits;
    final Optional<Substance> substance;
    final boolean missingConstants;
    final boolean constantsHeldOverTemperature;

    /// How much of the uncharged form water holds.
    ///
    /// @param freeMolarMass g/mol
    /// @param value mg/mL
    /// @param low mg/mL
    /// @param high mg/mL
    /// @param cap most that dissolves in any form, mg/mL
    /// @param needsVehicle whether a vehicle must hold it
    record Limits(
            double freeMolarMass,
            double value,
            double low,
            double high,
            double cap,
            boolean needsVehicle) {}

    private Chemical(
            String id,
            Text name,
            double molarMass,
            Titration titration,
            int units,
            String titratesLike,
            Map<String, Double> ions,
            Function<Double, Osmoles> osmoles,
            boolean permeant,
            OptionalDouble dissolvedDensity,
            Optional<Limits> limits,
            Optional<Substance> substance,
            boolean constantsHeldOverTemperature) {
        this.id = id;
        this.name = name;
        this.names = names(id, substance);
        this.molarMass = molarMass;
        this.titration = titration;
        this.titrates = titration != INERT;
        this.units = units;
        this.titratesLike = titratesLike;
        this.ions = ions;
        double charge = 0;
        double squares = 0;
        double count = 0;
        double mass = 0;
        for (var entry : ions.entrySet()) {
            var ion = Ion.parse(entry.getKey()).orElseThrow();
            boolean ofWater = ion.name().equals("H+") || ion.name().equals("OH-");
            if (!ofWater) { // they are the balance itself
                mass += entry.getValue() * ion.molarMassGPerMol().orElse(Double.NaN);
                charge += entry.getValue() * ion.charge();
                squares += entry.getValue() * ion.charge() * ion.charge();
                count += entry.getValue();
            }
        }
        this.strongCharge = charge;
        this.strongSquares = squares;
        this.strongParticles = count;
        boolean molecule = titrates || count == 0;
        this.particles = (molecule ? units : 0) + count;
        this.osmoles = osmoles.apply(particles);
        this.permeant = permeant;
        this.mlPerGram =
                dissolvedDensity.isPresent()
                        ? 1 / dissolvedDensity.getAsDouble()
                        : molecule && molarMass > 100 ? VOLUME_PER_GRAM : VOLUME_PER_GRAM_OF_SALT;
        this.limits = limits;
        this.substance = substance;
        this.missingConstants = !titrates && leavesUnexplainedMass(charge, mass, molarMass);
        this.constantsHeldOverTemperature = constantsHeldOverTemperature;
    }

    /// Strong ions alone that do not balance are an acid or a base such as hydrochloric acid: the
    /// rest is protons or hydroxide, and water of crystallisation. More mass than that is a
    /// molecule whose constants were forgotten.
    private static boolean leavesUnexplainedMass(double charge, double ionMass, double molarMass) {
        if (Math.abs(charge) < 1e-9) {
            return false;
        }
        double rest = molarMass - ionMass - (charge > 0 ? charge * 17.007 : -charge * 1.008);
        double waters = Math.rint(rest / 18.015);
        return !(Math.abs(rest - waters * 18.015) < 0.02 * molarMass
                && waters >= 0
                && waters <= 12);
    }

    /// A substance of the formulary at a temperature.
    ///
    /// @param titrating the substance whose part titrates; often the same
    static Chemical of(Substance substance, Optional<Substance> titrating, Water water) {
        var part = titrating.flatMap(Substance::acidBase);
        var titration =
                part.map(acidBase -> titration(acidBase, water.temperatureC())).orElse(INERT);
        boolean held =
                Math.abs(water.temperatureC() - 25) > 1
                        && part.stream()
                                .flatMap(acidBase -> acidBase.steps().stream())
                                .anyMatch(step -> step.temperature().isEmpty());
        double molarMass = central(substance.molarMass());
        double mlPerGram =
                substance
                        .dissolvedDensity()
                        .map(figure -> 1 / central(figure))
                        .orElse(VOLUME_PER_GRAM);
        return new Chemical(
                substance.id(),
                substance.name(),
                molarMass,
                titration,
                substance.acidBase().map(Substance.AcidBase::units).orElse(1),
                titrating.map(Substance::id).orElse(substance.id()),
                substance.strongIons(),
                particles -> osmoles(substance, molarMass, particles, mlPerGram),
                substance.permeant(),
                substance
                        .dissolvedDensity()
                        .map(Chemical::central)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                limits(substance, molarMass),
                Optional.of(substance),
                held);
    }

    /// A substance that a mixture defines for itself. A metal ion among its strong ions hydrolyses
    /// as the formulary knows it to, where nothing else in the substance titrates: calcium
    /// hydroxide is otherwise 0.06 too alkaline.
    ///
    /// @param hydrolysing the metal ions of the formulary, by the name of the strong ion
    static Chemical of(
            SubstanceDefinition definition, Water water, Map<String, Chemical> hydrolysing) {
        var metal =
                definition.acidBase().isPresent()
                        ? Optional.<String>empty()
                        : definition.strongIons().entrySet().stream()
                                .filter(e -> hydrolysing.containsKey(e.getKey()))
                                .filter(e -> isWholeNumber(e.getValue()))
                                .map(Map.Entry::getKey)
                                .findFirst();
        var ions = new HashMap<>(definition.strongIons());
        int units = 1;
        var titration = INERT;
        String titratesLike = definition.id();
        if (definition.acidBase().isPresent()) {
            var part = definition.acidBase().get();
            double[] pKa = part.pKa().stream().mapToDouble(Double::doubleValue).toArray();
            titration = new Titration(part.chargeFullyProtonated(), pKa, pKa, pKa);
        } else if (metal.isPresent()) {
            units = (int) Math.rint(Objects.requireNonNull(ions.remove(metal.get())));
            var ion = Objects.requireNonNull(hydrolysing.get(metal.get()));
            titration = ion.titration;
            titratesLike = ion.titratesLike;
        }
        return new Chemical(
                definition.id(),
                Text.same(definition.id()),
                definition.molarMassGPerMol(),
                titration,
                units,
                titratesLike,
                ions,
                _ -> osmoles(definition),
                definition.permeant(),
                OptionalDouble.empty(),
                definition.intrinsicMgPerMl().stream()
                        .mapToObj(s0 ->
                                new Limits(
                                        definition.molarMassGPerMol(),
                                        s0,
                                        s0 / 2, // a solubility is known to a factor of two
                                        s0 * 2,
                                        Double.POSITIVE_INFINITY,
                                        false))
                        .findAny(),
                Optional.empty(),
                Math.abs(water.temperatureC() - 25) > 1 && definition.acidBase().isPresent());
    }

    private static boolean isWholeNumber(double amount) {
        return amount == Math.rint(amount) && amount >= 1 && amount <= 12;
    }

    private static Titration titration(Substance.AcidBase part, double temperatureC) {
        int steps = part.steps().size();
        double[] value = new double[steps];
        double[] low = new double[steps];
        double[] high = new double[steps];
        for (int i = 0; i < steps; i++) {
            var step = part.steps().get(i);
            double at25 = central(step.pKa());
            double shift = step.temperature().map(law -> shift(law, temperatureC)).orElse(0.0);
            // Without a law nobody knows the slope; amines fall by up to 0.03 per kelvin.
            double unknown =
                    step.temperature().isPresent() ? 0 : 0.03 * Math.abs(temperatureC - 25);
            value[i] = at25 + shift;
            low[i] = step.pKa().low().orElse(at25) + shift - unknown;
            high[i] = step.pKa().high().orElse(at25) + shift + unknown;
        }
        return new Titration(part.chargeFullyProtonated(), value, low, high);
    }

    private static double shift(Substance.TemperatureLaw law, double temperatureC) {
        return Water.harned(law.a(), law.b(), law.c(), Water.kelvin(temperatureC))
                - Water.harned(law.a(), law.b(), law.c(), Water.kelvin(25));
    }

    private static Osmoles osmoles(SubstanceDefinition definition) {
        if (definition.osmoticCoefficient().isPresent()) {
            return new Osmoles.Constant(definition.osmoticCoefficient().getAsDouble(), 0.02);
        }
        if (definition.acidBase().isEmpty()) {
            var salt = Pitzer.ofIons(definition.strongIons());
            if (salt.isPresent()) {
                return new Osmoles.Salt(salt.get());
            }
        }
        return new Osmoles.ByCharge(definition.acidBase().isPresent() ? 0.1 : 0.04);
    }

    private static Osmoles osmoles(
            Substance substance, double molarMass, double particles, double mlPerGram) {
        var known = substance.osmotic();
        if (known.coefficient().isPresent()) {
            var figure = known.coefficient().get();
            double value = central(figure);
            double spread =
                    Math.max(
                            figure.high().orElse(value) - value,
                            value - figure.low().orElse(value));
            return new Osmoles.Constant(value, Math.max(0.02, spread / Math.max(value, 1e-6)));
        }
        if (known.salt().isPresent()) {
            return new Osmoles.Salt(Pitzer.of(known.salt().get()).orElseThrow());
        }
        var points = new ArrayList<double[]>();
        for (var equivalent : known.equivalents()) {
            points.add(
                    point(
                            equivalent.percent(),
                            central(equivalent.value()),
                            molarMass,
                            particles,
                            mlPerGram));
        }
        known.isoOsmotic()
                .ifPresent(figure -> {
                    double percent = central(figure);
                    points.add(point(percent, 0.9 / percent, molarMass, particles, mlPerGram));
                });
        if (points.isEmpty()) {
            boolean small = substance.role() != Substance.Role.ACTIVE;
            return new Osmoles.ByCharge(small ? 0.04 : 0.2);
        }
        points.sort(Comparator.comparingDouble(point -> point[0]));
        // One equivalent at 1 % is known to ten per cent, the spread between tables; an
        // iso-osmotic concentration pins the range that a syringe uses.
        double error = known.isoOsmotic().isPresent() || points.size() > 1 ? 0.05 : 0.10;
        return new Osmoles.Points(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray(),
                error);
    }

    /// Molality and osmotic coefficient from a sodium chloride equivalent at a concentration.
    private static double[] point(
            double percent,
            double equivalent,
            double molarMass,
            double particles,
            double mlPerGram) {
        double gramsPerL = 10 * percent;
        double waterKgPerL = Water.GRAMS_PER_ML * (1 - gramsPerL / 1000 * mlPerGram);
        double molality = gramsPerL / molarMass / waterKgPerL;
        double osmolality = ISO_OSMOTIC * equivalent * percent / 0.9;
        return new double[] {molality, osmolality / 1000 / (particles * molality)};
    }

    private static Optional<Limits> limits(Substance substance, double molarMass) {
        return substance
                .solubility()
                .intrinsic()
                .map(figure -> {
                    double value = central(figure);
                    return new Limits(
                            substance.freeMolarMass().map(Chemical::central).orElse(molarMass),
                            value,
                            figure.low().orElse(value / 2), // by default a factor of two
                            figure.high().orElse(value * 2),
                            substance
                                    .solubility()
                                    .salt()
                                    .map(Chemical::central)
                                    .orElse(Double.POSITIVE_INFINITY),
                            substance.solubility().needsVehicle());
                });
    }

    static double central(Figure figure) {
        return figure.central()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "a figure without a value: " + figure.print()));
    }

    /// Whether nothing is known of how much of it dissolves.
    boolean solubilityUnknown() {
        return limits.isEmpty() && substance.map(s -> !s.solubility().freely()).orElse(false);
    }

    /// Whether it is a drug of which the formulary describes no agent.
    boolean isActiveWithoutAgent() {
        return substance
                .map(s -> s.role() == Substance.Role.ACTIVE && s.agent().isEmpty())
                .orElse(false);
    }

    boolean isSolvent() {
        return substance.map(s -> s.role() == Substance.Role.SOLVENT).orElse(false);
    }

    private static List<String> names(String id, Optional<Substance> substance) {
        var names = new ArrayList<String>();
        names.add(id);
        substance
                .flatMap(Substance::agent)
                .map(Substance.AgentShare::agent)
                .filter(agent -> !agent.equals(id))
                .ifPresent(names::add);
        return List.copyOf(names);
    }

    /// Whether a record that names a substance in lower case means this one.
    boolean answersTo(String name) {
        String hyphenated = name.replace(' ', '-');
        return names.contains(name)
                || names.contains(hyphenated)
                || this.name.en().toLowerCase(Locale.ROOT).equals(name)
                || this.name.tr().toLowerCase(Locale.forLanguageTag("tr")).equals(name);
    }
}
