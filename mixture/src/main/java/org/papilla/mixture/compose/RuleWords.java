package org.papilla.mixture.compose;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.papilla.formulary.Agent;
import org.papilla.formulary.Entry;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Incompatibility;
import org.papilla.formulary.Indication;
import org.papilla.formulary.Mechanism;
import org.papilla.formulary.MixtureLimit;
import org.papilla.formulary.Product;
import org.papilla.formulary.Substance;
import org.papilla.formulary.Text;

/// What the rules of a composition are called, and what a clinician can do about each.
final class RuleWords {

    private final Formulary formulary;
    private final CompositionRequest request;
    private final List<Composition.Obstacle> obstacles;

    RuleWords(
            Formulary formulary, CompositionRequest request, List<Composition.Obstacle> obstacles) {
        this.formulary = formulary;
        this.request = request;
        this.obstacles = obstacles;
    }

    /// Rules in the order in which the search for a conflict tries to spare them: what nobody can
    /// change first.
    static List<String> spareFirst(Collection<String> rules) {
        return rules.stream()
                .sorted(
                        Comparator.comparingInt(RuleWords::firmness)
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int firmness(String rule) {
        List<String> order =
                List.of(
                        RuleIds.CHECK,
                        RuleIds.TWIN,
                        RuleIds.UNDESCRIBED,
                        RuleIds.MOST_DILUENTS,
                        RuleIds.LABEL,
                        RuleIds.NOT_USABLE,
                        RuleIds.SOLUBILITY,
                        RuleIds.INCOMPATIBILITY,
                        RuleIds.SERVING_DOSE,
                        RuleIds.LIMIT,
                        RuleIds.DOSE,
                        RuleIds.BLOCKED,
                        RuleIds.INDICATION,
                        RuleIds.SPECIALIST,
                        RuleIds.ALLERGY,
                        RuleIds.SCREENING,
                        RuleIds.DECLARATION,
                        RuleIds.STOCK,
                        RuleIds.MOST_AGENTS,
                        RuleIds.WISH,
                        RuleIds.INCLUDE,
                        RuleIds.EVIDENCE,
                        RuleIds.MECHANISM);
        for (int i = 0; i < order.size(); i++) {
            if (rule.startsWith(order.get(i))) {
                return i;
            }
        }
        return 0;
    }

    /// Whether a clinician or the clinic can change a rule, at least in principle.
    static boolean changeable(String rule) {
        return rule.equals(RuleIds.STOCK)
                || rule.equals(RuleIds.MOST_AGENTS)
                || rule.equals(RuleIds.DECLARATION)
                || rule.startsWith(RuleIds.WISH)
                || rule.startsWith(RuleIds.INCLUDE)
                || rule.startsWith(RuleIds.MECHANISM);
    }

    /// Short names of rules, joined.
    Text names(Collection<String> rules) {
        return new Text(
                rules.stream().map(r -> name(r).en()).distinct().collect(Collectors.joining(", ")),
                rules.stream().map(r -> name(r).tr()).distinct().collect(Collectors.joining(", ")));
    }

    private Text name(String rule) {
        return switch (kind(rule)) {
            case RuleIds.MECHANISM, RuleIds.EVIDENCE ->
                    new Text("what must be served", "karşılanması gereken");
            case RuleIds.SERVING_DOSE -> new Text("usual dose", "olağan doz");
            case RuleIds.USUAL_DOSE -> new Text("usual dose", "olağan doz");
            case RuleIds.DOSE -> new Text("dose limit", "doz sınırı");
            case RuleIds.LIMIT ->
                    entry(MixtureLimit.class, rest(rule, RuleIds.LIMIT))
                            .map(Entry::name)
                            .orElse(new Text("volume", "hacim"));
            case RuleIds.SOLUBILITY -> new Text("solubility", "çözünürlük");
            case RuleIds.LABEL -> new Text("label restriction", "etiket kısıtlaması");
            default -> Text.same(rule);
        };
    }

    /// What a rule is and what could be done about it.
    Text of(String rule) {
        return switch (kind(rule)) {
            case RuleIds.MECHANISM -> {
                var name = nameOf(Mechanism.class, rest(rule, RuleIds.MECHANISM));
                yield new Text(
                        name.en() + " is required. Giving up this mechanism ends the conflict.",
                        name.tr() + " isteniyor. Bu mekanizmadan vazgeçmek çatışmayı bitirir.");
            }
            case RuleIds.EVIDENCE -> {
                var name = nameOf(Indication.class, rest(rule, RuleIds.EVIDENCE));
                yield new Text(
                        "An agent that the evidence supports for "
                                + name.en()
                                + " is required. Consider the licensed treatment instead of an"
                                + " injection.",
                        name.tr()
                                + " için kanıtla desteklenen bir etken madde gerekiyor. Enjeksiyon"
                                + " yerine ruhsatlı tedaviyi düşünün.");
            }
            case RuleIds.STOCK ->
                    new Text(
                            "Only products in stock may be used. Another product would help; the"
                                    + " formulary lists which.",
                            "Yalnızca stoktaki ürünler kullanılabilir. Başka bir ürün yardımcı"
                                    + " olur; formüler hangisi olduğunu gösterir.");
            case RuleIds.MOST_AGENTS ->
                    new Text(
                            "At most "
                                    + request.mostAgents()
                                    + " agents. More would have to be allowed, or a mechanism given"
                                    + " up.",
                            "En çok "
                                    + request.mostAgents()
                                    + " etken madde. Daha fazlasına izin verin veya bir"
                                    + " mekanizmadan vazgeçin.");
            case RuleIds.MOST_DILUENTS ->
                    new Text(
                            "At most two products without an agent: one that dilutes, one that sets"
                                    + " the pH.",
                            "Etken maddesiz en çok iki ürün: biri seyreltmek, biri pH'ı ayarlamak"
                                    + " için.");
            case RuleIds.UNDESCRIBED -> {
                var name = nameOf(Product.class, rest(rule, RuleIds.UNDESCRIBED));
                yield new Text(
                        name.en()
                                + " holds something active that the formulary does not describe,"
                                + " so no limit of its dose is known. Describe the agent.",
                        name.tr()
                                + " formülerde tanımlanmamış bir etken madde içeriyor; doz sınırı"
                                + " bilinmiyor. Etken maddeyi tanımlayın.");
            }
            case RuleIds.USUAL_DOSE -> {
                var name = nameOf(Agent.class, rest(rule, RuleIds.USUAL_DOSE));
                yield new Text(
                        "More of " + name.en() + " than is usual in one session.",
                        name.tr() + " için bir seansta olağandan fazla doz.");
            }
            case RuleIds.DECLARATION -> declaration();
            case RuleIds.WISH -> {
                var name = ofAgentOrProduct(rest(rule, RuleIds.WISH));
                yield new Text(
                        name.en() + " was excluded by wish. Allowing it ends the conflict.",
                        name.tr() + " istek üzerine dışlandı. İzin vermek çatışmayı bitirir.");
            }
            case RuleIds.INCLUDE -> {
                var name = ofAgentOrProduct(rest(rule, RuleIds.INCLUDE));
                yield new Text(name.en() + " was asked for.", name.tr() + " istendi.");
            }
            case RuleIds.SCREENING -> screening(rest(rule, RuleIds.SCREENING));
            case RuleIds.ALLERGY ->
                    new Text(
                            "The patient is allergic to "
                                    + rest(rule, RuleIds.ALLERGY)
                                    + ". This is never overridden; a product without it is needed.",
                            "Hastanın alerjisi var: "
                                    + rest(rule, RuleIds.ALLERGY)
                                    + ". Bu asla aşılmaz; onu içermeyen bir ürün gerekir.");
            case RuleIds.BLOCKED -> blocked(rest(rule, RuleIds.BLOCKED));
            case RuleIds.SPECIALIST -> {
                var name = nameOf(Agent.class, rest(rule, RuleIds.SPECIALIST));
                yield new Text(
                        name.en() + " is only for its named disease and a specialist.",
                        name.tr() + " yalnızca adı geçen hastalıkta ve uzman tarafından verilir.");
            }
            case RuleIds.INDICATION -> {
                var name = nameOf(Indication.class, rest(rule, RuleIds.INDICATION));
                yield new Text(
                        "Some agents must not be injected for " + name.en() + ".",
                        name.tr() + " için bazı etken maddeler enjekte edilmemelidir.");
            }
            case RuleIds.SERVING_DOSE -> {
                var name = nameOf(Agent.class, rest(rule, RuleIds.SERVING_DOSE));
                yield new Text(
                        name.en()
                                + " counts as serving only from the low end of its usual dose."
                                + " A stronger product would help.",
                        name.tr()
                                + " ancak olağan dozunun alt ucundan itibaren etkili sayılır. Daha"
                                + " güçlü bir ürün yardımcı olur.");
            }
            case RuleIds.DOSE -> {
                var name = nameOf(Agent.class, rest(rule, RuleIds.DOSE));
                yield new Text(
                        "The most that may be given of " + name.en() + " in one session.",
                        name.tr() + " için bir seansta verilebilecek en yüksek doz.");
            }
            case RuleIds.LIMIT -> limit(rest(rule, RuleIds.LIMIT));
            case RuleIds.SOLUBILITY -> {
                var name = nameOf(Substance.class, rest(rule, RuleIds.SOLUBILITY));
                yield new Text(
                        name.en() + " would fall out: more than water holds at this pH.",
                        name.tr() + " çöker: suyun bu pH'ta tutabileceğinden fazla.");
            }
            case RuleIds.INCOMPATIBILITY -> {
                var name = nameOf(Incompatibility.class, rest(rule, RuleIds.INCOMPATIBILITY));
                yield new Text(
                        "Incompatible in one syringe: "
                                + name.en()
                                + ". Another product, or two syringes at different sessions.",
                        "Aynı enjektörde geçimsiz: "
                                + name.tr()
                                + ". Başka bir ürün veya farklı seanslarda iki enjektör.");
            }
            case RuleIds.LABEL -> {
                var name = nameOf(Product.class, rest(rule, RuleIds.LABEL));
                yield new Text(
                        "The label of "
                                + name.en()
                                + " restricts its use. Another product of the"
                                + " agent would help.",
                        name.tr()
                                + " etiketi kullanımını kısıtlıyor. Etken maddenin başka bir"
                                + " ürünü yardımcı olur.");
            }
            case RuleIds.NOT_USABLE -> {
                var product = formulary.find(Product.class, rest(rule, RuleIds.NOT_USABLE));
                yield product.flatMap(Product::whyNotUsable)
                        .map(why -> why.text())
                        .orElse(new Text("A product may not be used.", "Bir ürün kullanılamaz."));
            }
            default ->
                    new Text(
                            "The check of the mixture refuses it: "
                                    + rest(rule, RuleIds.CHECK)
                                    + ".",
                            "Karışım denetimi reddediyor: " + rest(rule, RuleIds.CHECK) + ".");
        };
    }

    private Text declaration() {
        var products = obstacles.stream().map(Composition.Obstacle::product).limit(6).toList();
        String list = products.isEmpty() ? "" : " (" + String.join(", ", products) + ")";
        return new Text(
                "Products whose vehicle, contents, pH or osmolality is not declared may not be used"
                        + list
                        + ". Ask the makers for the full list of solvents and excipients with their"
                        + " amounts, for pH and osmolality.",
                "Taşıyıcısı, içeriği, pH'ı veya osmolalitesi bildirilmemiş ürünler kullanılamaz"
                        + list
                        + ". Üreticilerden tüm çözücü ve yardımcı maddeleri miktarlarıyla, pH ve"
                        + " osmolaliteyi isteyin.");
    }

    private Text screening(String rule) {
        return request.screenedOut().stream()
                .filter(out -> out.rule().equals(rule))
                .findFirst()
                .map(out -> {
                    var name = nameOf(Agent.class, out.agent());
                    return new Text(
                            "Screening excludes " + name.en() + ": " + out.reason().en(),
                            "Tarama dışlıyor, " + name.tr() + ": " + out.reason().tr());
                })
                .orElse(Text.same(rule));
    }

    private Text blocked(String id) {
        var reason =
                formulary
                        .find(Agent.class, id)
                        .filter(agent -> !agent.stanceReason().isEmpty())
                        .map(agent -> agent.stanceReason().getFirst().text())
                        .orElse(Text.same(""));
        var name = nameOf(Agent.class, id);
        return new Text(
                name.en() + " is never injected. " + reason.en(),
                name.tr() + " asla enjekte edilmez. " + reason.tr());
    }

    private Text limit(String id) {
        var limit = formulary.find(MixtureLimit.class, id);
        if (limit.isEmpty()) {
            return new Text("The volume of the whole syringe.", "Enjektörün toplam hacmi.");
        }
        var range = limit.get().tolerated().orElse(limit.get().clear()).print();
        return new Text(
                limit.get().name().en()
                        + " must be within "
                        + range
                        + ". Another diluent or a product nearer to it would help.",
                limit.get().name().tr()
                        + " şu sınırlar içinde olmalı: "
                        + range
                        + ". Başka bir seyreltici veya bu sınıra yakın bir ürün yardımcı olur.");
    }

    private Text ofAgentOrProduct(String id) {
        return formulary
                .find(Agent.class, id)
                .map(Entry::name)
                .or(() -> formulary.find(Product.class, id).map(Entry::name))
                .orElse(Text.same(id));
    }

    private <T extends Entry> Text nameOf(Class<T> kind, String id) {
        return entry(kind, id).map(Entry::name).orElse(Text.same(id));
    }

    private <T extends Entry> Optional<T> entry(Class<T> kind, String id) {
        return formulary.find(kind, id);
    }

    private static String rest(String rule, String prefix) {
        return rule.startsWith(prefix) ? rule.substring(prefix.length()) : rule;
    }

    private static String kind(String rule) {
        if (rule.startsWith(RuleIds.WISH)) {
            return RuleIds.WISH;
        }
        if (rule.startsWith(RuleIds.INCLUDE)) {
            return RuleIds.INCLUDE;
        }
        int colon = rule.indexOf(':');
        return colon < 0 ? rule : rule.substring(0, colon + 1);
    }
}
