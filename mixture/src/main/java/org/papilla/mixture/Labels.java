package org.papilla.mixture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.papilla.formulary.Agent;
import org.papilla.formulary.AllergyClass;
import org.papilla.formulary.Finding;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.MixtureLimit;
import org.papilla.formulary.Product;
import org.papilla.formulary.Severity;
import org.papilla.formulary.Substance;
import org.papilla.formulary.Text;

/// What labels forbid, what a product does not disclose, and what a patient is allergic to.
final class Labels {

    /// By the restriction itself: the same words on two labels are two restrictions.
    private final IdentityHashMap<Product.Restriction, Finding> informing = new IdentityHashMap<>();

    private final Map<String, AllergyClass> classes = new HashMap<>();
    private final Map<String, Agent> agents = new HashMap<>();

    Labels(Formulary formulary) {
        formulary.all(AllergyClass.class).forEach(c -> classes.put(c.id(), c));
        formulary.all(Agent.class).forEach(a -> agents.put(a.id(), a));
        for (var product : formulary.all(Product.class)) {
            for (var restriction : product.restrictions()) {
                informing.put(restriction, finding(product, restriction, Severity.INFO));
            }
        }
    }

    /// Whether each product may be used at all, and in company.
    void reportProducts(List<Doses.Drawn> drawn, double volumeMl, Findings findings) {
        for (var one : drawn) {
            var product = one.product().product();
            if (!product.usable()) {
                var why = product.whyNotUsable().orElseThrow();
                findings.add(
                        "not-usable-" + product.id(),
                        Severity.STOP,
                        product.name(),
                        why.text(),
                        why.provenance(),
                        Findings.words(
                                "The maker's full declaration of contents and vehicle",
                                "Üreticinin içerik ve taşıyıcıyı tam bildirmesi"),
                        false,
                        product.origin());
            }
            if (!product.excipientsComplete()) {
                findings.addUnknown(
                        "excipients-" + product.id(),
                        Findings.join(
                                Findings.words(
                                        "full list of excipients of ",
                                        "tam yardımcı madde listesi: "),
                                product.name()),
                        Findings.join(
                                product.name(),
                                Findings.words(
                                        ": the list of excipients is not complete; what is not"
                                                + " declared was not checked.",
                                        ": yardımcı madde listesi tam değil; bildirilmeyenler"
                                                + " denetlenmedi.")),
                        Findings.words(
                                "The full list of excipients from the maker",
                                "Üreticiden tam yardımcı madde listesi"));
            }
            for (var restriction : product.restrictions()) {
                var severity =
                        severity(restriction.code(), drawn.size() > 1, one.volumeMl() / volumeMl);
                findings.add(
                        severity == Severity.INFO
                                ? Objects.requireNonNull(informing.get(restriction))
                                : finding(product, restriction, severity));
            }
        }
    }

    private static Severity severity(
            Product.RestrictionCode code, boolean inCompany, double share) {
        return switch (code) {
            case NO_ADMIXTURE -> inCompany ? Severity.STOP : Severity.INFO;
            case DILUTE_FIRST -> share > 0.5 ? Severity.STOP : Severity.INFO;
            case NOT_FOR_INJECTION -> Severity.STOP;
            case OTHER_ROUTE, OTHER -> Severity.INFO;
        };
    }

    private static Finding finding(
            Product product, Product.Restriction restriction, Severity severity) {
        return Finding.of(
                "label-" + product.id(),
                severity,
                product.name(),
                List.of(),
                restriction.statement().text(),
                restriction.statement().provenance(),
                Findings.words("Another product", "Başka bir ürün"),
                restriction.code() != Product.RestrictionCode.NOT_FOR_INJECTION,
                product.origin());
    }

    /// Time from mixing to use: the shortest of what the limits and the products allow, h.
    static OptionalDouble useWithinHours(List<Doses.Drawn> drawn, Bands bands) {
        double least = Double.POSITIVE_INFINITY;
        for (var limit : bands.of(MixtureLimit.Quantity.HOURS_TO_USE)) {
            least = Math.min(least, limit.clear().high().orElse(least));
        }
        for (var one : drawn) {
            least =
                    Math.min(
                            least,
                            one.product()
                                    .product()
                                    .openedHours()
                                    .map(Chemical::central)
                                    .orElse(least));
        }
        return Double.isFinite(least) ? OptionalDouble.of(least) : OptionalDouble.empty();
    }

    /// Holds every substance against the patient's allergies and what crosses with them.
    void reportAllergies(Blend blend, Optional<Mixture.PatientFacts> patient, Findings findings) {
        if (patient.isEmpty()) {
            return;
        }
        if (patient.get().allergies().isEmpty()) {
            findings.addUnknown(
                    "allergies-unknown",
                    Findings.words("allergies", "alerjiler"),
                    Findings.words(
                            "The patient's allergies are not known.",
                            "Hastanın alerjileri bilinmiyor."),
                    Findings.words("Ask for allergies", "Alerjileri sorun"));
            return;
        }
        for (var allergy : patient.get().allergies().get()) {
            for (int i = 0; i < blend.size(); i++) {
                if (blend.mmol(i) > 0) {
                    reportAllergy(allergy, blend.chemical(i), findings);
                }
            }
        }
    }

    private void reportAllergy(Mixture.Allergy allergy, Chemical chemical, Findings findings) {
        var own = classesOf(chemical);
        String name = allergy.name().strip().toLowerCase(Locale.ROOT);
        var wanted = new ArrayList<String>();
        boolean direct = false;
        if (allergy.kind() == Mixture.AllergyKind.CLASS) {
            wanted.add(allergy.name().strip());
        } else {
            direct = chemical.answersTo(name);
            for (var known : classes.values()) {
                if (known.members().stream()
                        .anyMatch(m -> m.toLowerCase(Locale.ROOT).equals(name))) {
                    wanted.add(known.id());
                }
            }
        }
        if (direct || wanted.stream().anyMatch(own::contains)) {
            findings.addOwn(
                    "allergy-" + chemical.id,
                    Severity.STOP,
                    Text.same(allergy.name()),
                    List.of(),
                    Findings.join(
                            Findings.words("Allergy to ", "Alerji: "),
                            Text.same(allergy.name()),
                            Findings.words("; the mixture holds ", "; karışımda var: "),
                            chemical.name,
                            Text.same(".")),
                    "Papilla: a known allergy is a hard block",
                    Findings.words("A product without it", "Onu içermeyen bir ürün"),
                    false);
            return;
        }
        for (String id : wanted) {
            var allergyClass = classes.get(id);
            if (allergyClass == null) {
                continue;
            }
            for (var cross : allergyClass.crosses()) {
                if (own.contains(cross.with())) {
                    findings.add(
                            "allergy-cross-" + chemical.id,
                            cross.severity(),
                            Text.same(allergy.name()),
                            cross.because().text(),
                            cross.because().provenance(),
                            Findings.words("A product without it", "Onu içermeyen bir ürün"),
                            cross.severity() != Severity.STOP,
                            allergyClass.origin());
                }
            }
        }
    }

    private Set<String> classesOf(Chemical chemical) {
        var ids = new LinkedHashSet<String>();
        chemical.substance.ifPresent(substance -> {
            ids.addAll(substance.allergyClasses());
            substance
                    .agent()
                    .map(Substance.AgentShare::agent)
                    .map(agents::get)
                    .ifPresent(agent -> ids.addAll(agent.allergyClasses()));
        });
        return ids;
    }
}
