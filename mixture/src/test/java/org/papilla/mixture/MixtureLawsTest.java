package org.papilla.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws that hold for every mixture.
class MixtureLawsTest {

    static final Checker CHECKER = OsmolalityTest.CHECKER;
    static final List<PreparedProduct> USABLE =
            CHECKER.laboratory(25).products().stream()
                    .filter(p -> p.product().usable() && p.phKnown() && p.osmolality().isPresent())
                    .toList();

    static LongStream seeds() {
        return new SplittableRandom(20_26).longs(120);
    }

    static List<Mixture.Draw> draws(SplittableRandom random) {
        var draws = new ArrayList<Mixture.Draw>();
        int n = random.nextInt(1, 6);
        for (int i = 0; i < n; i++) {
            var product = USABLE.get(random.nextInt(USABLE.size()));
            draws.add(new Mixture.Draw(product.product().id(), random.nextDouble(0.05, 3)));
        }
        return draws;
    }

    static ChargeBalance solved(List<Mixture.Draw> draws, double titrantMmol) {
        var laboratory = CHECKER.laboratory(25);
        var blend = new Blend();
        for (var draw : draws) {
            laboratory.product(draw.product()).orElseThrow().addTo(blend, draw.volumeMl());
        }
        var balance = new ChargeBalance(laboratory.water());
        blend.load(balance, Scenario.VALUE, false, laboratory.carbonate());
        balance.solve(
                Titration.End.VALUE,
                blend.titrant(Scenario.VALUE) + titrantMmol / blend.waterKg() / 1000);
        return balance;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_charge_is_balanced(long seed) {
        var draws = draws(new SplittableRandom(seed));
        var balance = solved(draws, 0);
        double sum = 0;
        double water = 0;
        for (var draw : draws) {
            var product = CHECKER.laboratory(25).product(draw.product()).orElseThrow();
            sum +=
                    product.chargeMmolPerMl(balance.ph(), balance.ionicStrength()).value()
                            * draw.volumeMl();
            water += product.waterKgPerMl() * draw.volumeMl();
        }
        double carbonDioxide =
                draws.stream().anyMatch(d -> d.product().contains("bicarb")) ? 1e-3 : 0;
        assertThat(sum / water / 1000).isCloseTo(0, within(1e-7 + carbonDioxide));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void acid_never_raises_the_ph(long seed) {
        var random = new SplittableRandom(seed);
        var draws = draws(random);
        double acid = random.nextDouble(0, 0.2);
        assertThat(solved(draws, -acid).ph()).isLessThanOrEqualTo(solved(draws, 0).ph() + 1e-7);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mixing_with_itself_changes_nothing(long seed) {
        var draws = draws(new SplittableRandom(seed));
        var twice = new ArrayList<>(draws);
        twice.addAll(draws);
        var one = CHECKER.check(Mixture.ofProducts(draws));
        var two = CHECKER.check(Mixture.ofProducts(twice));
        assertSame(one, two, 2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void splitting_and_remixing_returns_the_mixture(long seed) {
        var random = new SplittableRandom(seed);
        var draws = draws(random);
        var split = new ArrayList<Mixture.Draw>();
        for (var draw : draws) {
            double share = random.nextDouble(0.1, 0.9);
            split.add(new Mixture.Draw(draw.product(), share * draw.volumeMl()));
            split.addFirst(new Mixture.Draw(draw.product(), (1 - share) * draw.volumeMl()));
        }
        assertSame(
                CHECKER.check(Mixture.ofProducts(draws)),
                CHECKER.check(Mixture.ofProducts(split)),
                1);
    }

    private static void assertSame(MixtureCheck a, MixtureCheck b, double times) {
        assertThat(b.volumeMl()).isCloseTo(times * a.volumeMl(), within(1e-9 * times));
        assertSame(a.ph(), b.ph(), 1e-6);
        assertSame(a.osmolalityMosmPerKg(), b.osmolalityMosmPerKg(), 1e-5);
        assertSame(a.tonicityMosmPerKg(), b.tonicityMosmPerKg(), 1e-5);
        double mg = a.agents().stream().mapToDouble(MixtureCheck.AgentDose::amountMg).sum();
        assertThat(b.agents().stream().mapToDouble(MixtureCheck.AgentDose::amountMg).sum())
                .isCloseTo(times * mg, within(1e-9 * Math.max(1, mg)));
    }

    private static void assertSame(Optional<Estimate> a, Optional<Estimate> b, double error) {
        assertThat(b.isPresent()).isEqualTo(a.isPresent());
        if (a.isPresent()) {
            assertThat(b.get().value()).isCloseTo(a.get().value(), within(error));
            assertThat(b.get().low()).isCloseTo(a.get().low(), within(error));
            assertThat(b.get().high()).isCloseTo(a.get().high(), within(error));
        }
    }

    /// The pH that comes out goes back in: solutes with the strong base that the answer implies.
    @ParameterizedTest
    @MethodSource("seeds")
    void solving_again_at_the_answer_needs_no_titrant(long seed) {
        var random = new SplittableRandom(seed);
        var laboratory = CHECKER.laboratory(25);
        var blend = new Blend();
        blend.add(
                laboratory.chemical("phosphoric-acid").orElseThrow(), random.nextDouble(0, 80), 1);
        blend.add(laboratory.chemical("tris").orElseThrow(), random.nextDouble(0, 80), 1);
        blend.add(laboratory.chemical("citric-acid").orElseThrow(), random.nextDouble(0, 80), 1);
        blend.add(
                laboratory.chemical("sodium-hydroxide").orElseThrow(), random.nextDouble(0, 80), 1);
        blend.addWater(1, 1000);
        var balance = new ChargeBalance(laboratory.water());
        blend.load(balance, Scenario.VALUE, false, laboratory.carbonate());
        balance.solve(Titration.End.VALUE, 0);
        assertThat(balance.titrantFor(Titration.End.VALUE, balance.ph()))
                .isCloseTo(0, within(1e-7));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_product_alone_keeps_its_label_ph(long seed) {
        var random = new SplittableRandom(seed);
        var product = USABLE.get(random.nextInt(USABLE.size()));
        var check =
                CHECKER.check(
                        Mixture.ofProducts(
                                List.of(
                                        new Mixture.Draw(
                                                product.product().id(),
                                                random.nextDouble(0.1, 5)))));
        var acidity = product.product().ph();
        double label =
                Chemical.central(
                        acidity.measured().or(acidity::nominal).or(acidity::label).orElseThrow());
        assertThat(check.ph().orElseThrow().value()).isCloseTo(label, within(1e-4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_window_of_ph_is_the_sign_of_the_charge(long seed) {
        var random = new SplittableRandom(seed);
        var draws = draws(random).stream().filter(d -> !d.product().contains("bicarb")).toList();
        if (draws.isEmpty()) {
            return;
        }
        var balance = solved(draws, 0);
        double bound = random.nextDouble(4, 9);
        double charge = 0;
        for (var draw : draws) {
            charge +=
                    CHECKER.laboratory(25)
                                    .product(draw.product())
                                    .orElseThrow()
                                    .chargeMmolPerMl(bound, balance.ionicStrength())
                                    .value()
                            * draw.volumeMl();
        }
        if (Math.abs(balance.ph() - bound) > 0.01) {
            assertThat(charge > 0).isEqualTo(balance.ph() > bound);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void water_alone_in_air_is_slightly_acid(long seed) {
        var random = new SplittableRandom(seed);
        var mixture =
                new Mixture(
                        List.of(),
                        List.of(new Mixture.Solute("sodium-chloride", random.nextDouble(0, 1))),
                        OptionalDouble.of(1),
                        List.of(),
                        25,
                        Mixture.CarbonDioxide.OPEN,
                        Optional.empty());
        assertThat(CHECKER.check(mixture).ph().orElseThrow().value()).isBetween(5.5, 5.75);
    }
}
