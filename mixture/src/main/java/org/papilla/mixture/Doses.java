package org.papilla.mixture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.papilla.formulary.Agent;
import org.papilla.formulary.Finding;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.MixtureLimit;
import org.papilla.formulary.Origin;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Text;
import org.papilla.formulary.Unit;

/// Doses of agents, summed over everything that brings them, against their caps.
final class Doses {

    private final Map<String, Agent> agents;
    private final Map<String, Finding> stances = new HashMap<>();
    private final Map<String, Finding> noLimits = new HashMap<>();

    /// What has been added up of one agent.
    private static final class Sum {
        private double mg;
        private final List<String> products = new ArrayList<>();
    }

    Doses(Formulary formulary) {
        this.agents =
                formulary.all(Agent.class).stream().collect(Collectors.toMap(Agent::id, a -> a));
        agents.values()
                .forEach(agent -> {
                    stance(agent).ifPresent(finding -> stances.put(agent.id(), finding));
                    noLimits.put(agent.id(), noLimit(agent));
                });
    }

    /// Doses by agent, in the order in which the mixture names them.
    List<MixtureCheck.AgentDose> of(
            List<Drawn> products, Blend blend, Optional<Mixture.PatientFacts> patient) {
        var sums = new LinkedHashMap<String, Sum>();
        for (var drawn : products) {
            for (var part : drawn.product().parts()) {
                add(sums, part.chemical(), part.mgPerMl() * drawn.volumeMl(), drawn.id());
            }
        }
        for (int i = 0; i < blend.size(); i++) {
            double bare = blend.mmol(i) - inProducts(products, blend.chemical(i));
            if (bare > 1e-12 * blend.mmol(i)) {
                add(sums, blend.chemical(i), bare * blend.chemical(i).molarMass, "");
            }
        }
        var weight = patient.map(Mixture.PatientFacts::weightKg).orElse(OptionalDouble.empty());
        var doses = new ArrayList<MixtureCheck.AgentDose>(sums.size());
        sums.forEach((agent, sum) -> {
            var limit = limit(agent, weight);
            doses.add(
                    new MixtureCheck.AgentDose(
                            agent,
                            sum.mg,
                            weight.isPresent()
                                    ? OptionalDouble.of(sum.mg / weight.getAsDouble())
                                    : OptionalDouble.empty(),
                            limit,
                            limit.isPresent()
                                    ? OptionalDouble.of(sum.mg / limit.getAsDouble())
                                    : OptionalDouble.empty(),
                            sum.mg / blend.volumeMl(),
                            List.copyOf(sum.products)));
        });
        return doses;
    }

    private static double inProducts(List<Drawn> products, Chemical chemical) {
        double mmol = 0;
        for (var drawn : products) {
            for (var part : drawn.product().parts()) {
                if (part.chemical() == chemical) {
                    mmol += part.mmolPerMl() * drawn.volumeMl();
                }
            }
        }
        return mmol;
    }

    private static void add(Map<String, Sum> sums, Chemical chemical, double mg, String product) {
        if (chemical.substance.isEmpty() || chemical.substance.get().agent().isEmpty()) {
            return;
        }
        var share = chemical.substance.get().agent().get();
        var sum = sums.computeIfAbsent(share.agent(), _ -> new Sum());
        sum.mg += mg * Chemical.central(share.massShare());
        if (!product.isEmpty() && !sum.products.contains(product)) {
            sum.products.add(product);
        }
    }

    /// The tightest enforced cap on one session, mg; absent when none is known, or when the only
    /// ones are per kilogram and the weight is not known.
    private OptionalDouble limit(String id, OptionalDouble weightKg) {
        var agent = agents.get(id);
        double least = Double.POSITIVE_INFINITY;
        if (agent != null) {
            for (var cap : agent.caps()) {
                if (cap.enforced() && cap.per() != Agent.Per.POINT) {
                    least = Math.min(least, milligrams(cap, weightKg));
                }
            }
        }
        return Double.isFinite(least) ? OptionalDouble.of(least) : OptionalDouble.empty();
    }

    private static double milligrams(Agent.Cap cap, OptionalDouble weightKg) {
        var figure = cap.limit();
        double amount = figure.high().orElse(figure.value().orElse(Double.POSITIVE_INFINITY));
        return switch (figure.unit()) {
            case MILLIGRAM, MILLIGRAM_PER_DAY -> amount;
            case GRAM -> 1000 * amount;
            case MICROGRAM, MICROGRAM_PER_DAY -> amount / 1000;
            case MILLIGRAM_PER_KILOGRAM ->
                    weightKg.isPresent()
                            ? amount * weightKg.getAsDouble()
                            : Double.POSITIVE_INFINITY;
            case MICROGRAM_PER_KILOGRAM ->
                    weightKg.isPresent()
                            ? amount / 1000 * weightKg.getAsDouble()
                            : Double.POSITIVE_INFINITY;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private static boolean perKilogram(Agent agent) {
        return agent.caps().stream()
                .anyMatch(cap ->
                        cap.enforced()
                                && (cap.limit().unit() == Unit.MILLIGRAM_PER_KILOGRAM
                                        || cap.limit().unit() == Unit.MICROGRAM_PER_KILOGRAM));
    }

    /// What the doses mean for the decision.
    void report(
            List<MixtureCheck.AgentDose> doses,
            Optional<Mixture.PatientFacts> patient,
            Bands bands,
            Findings findings) {
        double anaesthetics = 0;
        int anaestheticCount = 0;
        for (var dose : doses) {
            var agent = agents.get(dose.agent());
            if (agent == null) {
                findings.addUnknown(
                        "agent-unknown-" + dose.agent(),
                        Text.same(dose.agent()),
                        Findings.words(
                                "The formulary does not describe "
                                        + dose.agent()
                                        + ", so no limit of its dose is known.",
                                "Formülerde "
                                        + dose.agent()
                                        + " tanımlı değil; doz sınırı bilinmiyor."),
                        Findings.words("Describe the agent", "Etken maddeyi tanımlayın"));
                continue;
            }
            var stance = stances.get(agent.id());
            if (stance != null) {
                findings.add(stance);
            }
            reportDose(agent, dose, patient, findings);
            if (dose.products().size() > 1) {
                findings.addOwn(
                        "duplicate-" + dose.agent(),
                        Severity.CAUTION,
                        Text.same(String.join(", ", dose.products())),
                        List.of(),
                        Findings.join(
                                agent.name(),
                                Findings.words(
                                        " comes from more than one product; the dose is their sum.",
                                        " birden çok üründen geliyor; doz bunların toplamıdır.")),
                        "Papilla: the same agent under different names is summed",
                        Findings.words("One product of it", "Tek bir ürün"),
                        true);
            }
            if (agent.seedClass() == Agent.AgentClass.LOCAL_ANAESTHETIC) {
                anaestheticCount++;
                anaesthetics += dose.shareOfLimit().orElse(0);
            }
        }
        if (anaestheticCount > 0) {
            bands.judge(
                    findings,
                    MixtureLimit.Quantity.ANAESTHETIC_SHARES,
                    Optional.empty(),
                    new Estimate(anaesthetics, anaesthetics, anaesthetics),
                    "",
                    () -> Findings.NOTHING);
        }
    }

    private static Optional<Finding> stance(Agent agent) {
        var severity =
                switch (agent.stance()) {
                    case ALLOWED -> Severity.INFO;
                    case CAUTION, SPECIALIST -> Severity.CAUTION;
                    case BLOCKED -> Severity.STOP;
                };
        if (severity == Severity.INFO) {
            return Optional.empty();
        }
        var reason = agent.stanceReason().getFirst();
        return Optional.of(
                Finding.of(
                        "stance-" + agent.id(),
                        severity,
                        agent.name(),
                        List.of(),
                        reason.text(),
                        reason.provenance(),
                        Findings.words("Leaving it out", "Çıkarılması"),
                        agent.stance() != Agent.Stance.BLOCKED,
                        agent.origin()));
    }

    private static Finding noLimit(Agent agent) {
        var one = new Findings();
        one.addOwn(
                "no-limit-" + agent.id(),
                Severity.INFO,
                Findings.NOTHING,
                List.of(),
                Findings.join(
                        Findings.words(
                                "The formulary holds no limit in milligrams for ",
                                "Formülerde miligram olarak sınırı yok: "),
                        agent.name()),
                "Papilla: what was not checked is said",
                Findings.NOTHING,
                true);
        return one.stream().findFirst().orElseThrow();
    }

    private void reportDose(
            Agent agent,
            MixtureCheck.AgentDose dose,
            Optional<Mixture.PatientFacts> patient,
            Findings findings) {
        boolean weightMissing =
                perKilogram(agent) && patient.map(p -> p.weightKg().isEmpty()).orElse(true);
        if (weightMissing && patient.isPresent()) {
            findings.addUnknown(
                    "weight-" + agent.id(),
                    Findings.words("body weight", "vücut ağırlığı"),
                    Findings.join(
                            Findings.words("The limit of ", "Vücut ağırlığı bilinmeden "),
                            agent.name(),
                            Findings.words(
                                    " per kilogram cannot be checked without the weight.",
                                    " için kilogram başına sınır denetlenemez.")),
                    Findings.words("Weigh the patient", "Hastayı tartın"));
        }
        if (dose.shareOfLimit().isPresent() && dose.shareOfLimit().getAsDouble() > 1) {
            var weight = patient.map(Mixture.PatientFacts::weightKg).orElse(OptionalDouble.empty());
            var cap =
                    agent.caps().stream()
                            .filter(c -> c.enforced() && c.per() != Agent.Per.POINT)
                            .min(Comparator.comparingDouble(c -> milligrams(c, weight)))
                            .orElseThrow();
            findings.add(
                    "dose-" + agent.id(),
                    Severity.STOP,
                    Findings.join(
                            agent.name(),
                            Text.same(" "),
                            Findings.number(dose.amountMg()),
                            Text.same(" mg")),
                    Findings.join(
                            agent.name(),
                            Findings.words(" exceeds its limit of ", " sınırını aşıyor: "),
                            Findings.number(dose.limitMg().orElse(Double.NaN)),
                            Text.same(" mg")),
                    cap.limit().provenance(),
                    Findings.words(
                            "Less volume or a weaker product", "Daha az hacim veya daha düşük güç"),
                    false,
                    Origin.SHIPPED);
        } else if (dose.limitMg().isEmpty() && !weightMissing) {
            findings.add(Objects.requireNonNull(noLimits.get(agent.id())));
        }
    }

    /// A product with the volume drawn of it.
    ///
    /// @param product the prepared product
    /// @param volumeMl mL
    record Drawn(PreparedProduct product, double volumeMl) {
        String id() {
            return product.product().id();
        }
    }
}
