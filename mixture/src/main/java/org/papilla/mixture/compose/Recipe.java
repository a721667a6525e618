package org.papilla.mixture.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.papilla.formulary.Agent;
import org.papilla.formulary.Formulary;
import org.papilla.formulary.Product;
import org.papilla.formulary.Text;
import org.papilla.mixture.Laboratory;
import org.papilla.mixture.Mixture;
import org.papilla.mixture.MixtureCheck;

/// How to prepare the syringe, for the person who does it.
///
/// @param steps what to draw up, in order
/// @param orderRule why in this order
/// @param syringeMl size of the syringe, mL
/// @param totalVolumeMl volume of the whole, mL
/// @param preparation what to do, step by step
/// @param label what the label on the syringe says, line by line
/// @param secondCheck what a second person checks
/// @param useWithinHours time from mixing to use, h; absent when nothing limits it
/// @param beyondUse the same in words
/// @param protectFromLight whether light must be kept away
public record Recipe(
        List<Step> steps,
        Text orderRule,
        double syringeMl,
        double totalVolumeMl,
        List<Text> preparation,
        List<Text> label,
        List<Text> secondCheck,
        OptionalDouble useWithinHours,
        Text beyondUse,
        boolean protectFromLight) {

    /// Sizes of syringes, mL.
    private static final List<Double> SYRINGES = List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0);

    /// Something to draw up.
    ///
    /// @param number place in the order, from 1
    /// @param product id of the product
    /// @param name name for people
    /// @param volumeMl volume, mL
    /// @param markMl where the plunger stands afterwards, mL
    /// @param containers containers to open
    /// @param discardMl what is left in them and discarded, mL; 0 for a multi-dose container
    /// @param hint what to mind
    public record Step(
            int number,
            String product,
            Text name,
            double volumeMl,
            double markMl,
            int containers,
            double discardMl,
            Text hint) {}

    /// Copies the lists.
    public Recipe {
        steps = List.copyOf(steps);
        preparation = List.copyOf(preparation);
        label = List.copyOf(label);
        secondCheck = List.copyOf(secondCheck);
    }

    /// The recipe of a syringe that was checked.
    static Recipe of(
            Composition.Syringe syringe,
            MixtureCheck check,
            Formulary formulary,
            Laboratory laboratory) {
        var steps = new ArrayList<Step>();
        double mark = 0;
        boolean light = false;
        for (var draw : inOrder(syringe, check, laboratory)) {
            var product = formulary.get(Product.class, draw.product());
            mark = round(mark + draw.volumeMl());
            light |= product.lightSensitive();
            double fill = product.fillMl().central().orElse(draw.volumeMl());
            int containers = (int) Math.max(1, Math.ceil(draw.volumeMl() / fill - 1e-9));
            steps.add(
                    new Step(
                            steps.size() + 1,
                            product.id(),
                            product.name(),
                            draw.volumeMl(),
                            mark,
                            containers,
                            product.multiDose() ? 0 : round(containers * fill - draw.volumeMl()),
                            hint(product)));
        }
        double total = mark;
        return new Recipe(
                steps,
                new Text(
                        "The diluent first, then what moves the pH least, what moves it most last,"
                                + " so that no agent meets an undiluted acid or alkali on the way;"
                                + " a suspension or emulsion comes last of all. Papilla's rule"
                                + " (design).",
                        "Önce seyreltici, sonra pH'ı en az değiştiren, en çok değiştiren en son"
                                + " çekilir; böylece hiçbir etken madde yolda seyreltilmemiş asit"
                                + " veya alkaliyle karşılaşmaz; süspansiyon veya emülsiyon en sona"
                                + " kalır. Papilla kuralı (tasarım)."),
                SYRINGES.stream().filter(size -> size >= total - 1e-9).findFirst().orElse(total),
                total,
                preparation(steps, light),
                label(check, formulary, light),
                whatTheSecondChecks(),
                check.useWithinHours(),
                beyondUse(check.useWithinHours()),
                light);
    }

    private static List<Mixture.Draw> inOrder(
            Composition.Syringe syringe, MixtureCheck check, Laboratory laboratory) {
        double ph = check.ph().map(p -> p.value()).orElse(7.0);
        Map<Mixture.Draw, Double> shift = new HashMap<>();
        for (var draw : syringe.products()) {
            var prepared = laboratory.product(draw.product()).orElseThrow();
            boolean coarse = prepared.product().form() != Product.Form.SOLUTION;
            double charge =
                    Math.abs(
                            prepared.chargeMmolPerMl(
                                            ph, Math.max(1e-3, check.ionicStrengthMolPerKg()))
                                    .value());
            shift.put(draw, coarse ? 1e9 + charge : charge * draw.volumeMl());
        }
        var order = new ArrayList<Mixture.Draw>();
        syringe.diluent().ifPresent(order::add);
        syringe.products().stream()
                .sorted(
                        Comparator.<Mixture.Draw>comparingDouble(shift::get)
                                .thenComparing(Mixture.Draw::product))
                .forEach(order::add);
        return order;
    }

    private static Text hint(Product product) {
        return switch (product.form()) {
            case SOLUTION ->
                    new Text(
                            "Filter needle if it comes from a glass ampoule.",
                            "Cam ampulden çekiliyorsa filtreli iğne kullanın.");
            case SUSPENSION ->
                    new Text(
                            "Shake first; never filter; discard if it clumps.",
                            "Önce çalkalayın; asla filtrelemeyin; topaklanmışsa atın.");
            case EMULSION ->
                    new Text(
                            "Turn gently; never filter; discard if it has separated.",
                            "Yavaşça çevirin; asla filtrelemeyin; ayrışmışsa atın.");
            case GEL ->
                    new Text(
                            "Viscous: draw slowly with a wide needle.",
                            "Kıvamlı: geniş iğneyle yavaş çekin.");
            case POWDER ->
                    new Text(
                            "Dissolve as its label says before drawing up.",
                            "Çekmeden önce etiketinde yazdığı gibi çözün.");
        };
    }

    private static List<Text> preparation(List<Step> steps, boolean light) {
        var lines = new ArrayList<Text>();
        lines.add(
                new Text(
                        "Clean surface, disinfected hands, sterile gloves; wipe ampoule necks and"
                                + " stoppers with antiseptic and let them dry.",
                        "Temiz yüzey, dezenfekte eller, steril eldiven; ampul boyunlarını ve"
                                + " tıpaları antiseptikle silin, kurumasını bekleyin."));
        lines.add(
                new Text(
                        "Read name, strength, expiry and lot of each container aloud before opening"
                                + " it; scan or write down the lot.",
                        "Her kabı açmadan önce adını, gücünü, son kullanma tarihini ve lot"
                                + " numarasını sesli okuyun; lotu tarayın veya yazın."));
        for (var step : steps) {
            lines.add(
                    new Text(
                            "Draw %s mL of %s with a fresh needle, up to the mark %s mL."
                                    .formatted(
                                            number(step.volumeMl()),
                                            step.name().en(),
                                            number(step.markMl())),
                            "Yeni bir iğneyle %s mL %s çekin, %s mL çizgisine kadar."
                                    .formatted(
                                            number(step.volumeMl()).replace('.', ','),
                                            step.name().tr(),
                                            number(step.markMl()).replace('.', ','))));
        }
        lines.add(
                new Text(
                        "Draw in a little air, turn the syringe slowly ten times, let the air out.",
                        "Bir miktar hava çekin, enjektörü yavaşça on kez çevirin, havayı çıkarın."));
        lines.add(
                new Text(
                        "Hold it against black and against white: it must be clear and free of"
                                + " particles, unless a suspension is in it. A pH strip on a drop"
                                + " confirms the computed pH.",
                        "Siyah ve beyaz zemine karşı tutun: süspansiyon içermiyorsa berrak ve"
                                + " partikülsüz olmalıdır. Bir damlada pH şeridi hesaplanan pH'ı"
                                + " doğrular."));
        if (light) {
            lines.add(
                    new Text(
                            "Wrap it against light at once.", "Işıktan korumak için hemen sarın."));
        }
        lines.add(
                new Text(
                        "Label the syringe before it leaves the hand. Discard what is left in"
                                + " single-dose containers.",
                        "Enjektörü elden bırakmadan etiketleyin. Tek dozluk kaplarda kalanı atın."));
        return lines;
    }

    private static List<Text> label(MixtureCheck check, Formulary formulary, boolean light) {
        var lines = new ArrayList<Text>();
        lines.add(
                new Text(
                        "Patient: name, date of birth, number", "Hasta: ad, doğum tarihi, numara"));
        for (var dose : check.agents()) {
            var agent = formulary.find(Agent.class, dose.agent());
            if (agent.isPresent() && agent.get().seedClass() == Agent.AgentClass.DILUENT) {
                continue;
            }
            var name = agent.map(Agent::name).orElse(Text.same(dose.agent()));
            var amount =
                    "%s mg (%s mg/mL)"
                            .formatted(
                                    number(dose.amountMg()), number(dose.concentrationMgPerMl()));
            lines.add(
                    new Text(name.en() + " " + amount, name.tr() + " " + amount.replace('.', ',')));
        }
        var volume = number(check.volumeMl());
        lines.add(
                new Text(
                        volume + " mL, for injection into the scalp only",
                        volume.replace('.', ',') + " mL, yalnızca saçlı deri içine"));
        if (check.ph().isPresent() && check.osmolalityMosmPerKg().isPresent()) {
            var ph = String.format(Locale.ROOT, "%.1f", check.ph().get().value());
            var osmolality =
                    String.format(Locale.ROOT, "%.0f", check.osmolalityMosmPerKg().get().value());
            lines.add(
                    new Text(
                            "computed: pH %s, %s mOsm/kg".formatted(ph, osmolality),
                            "hesaplanan: pH %s, %s mOsm/kg"
                                    .formatted(ph.replace('.', ','), osmolality)));
        }
        lines.add(beyondUse(check.useWithinHours()));
        if (light) {
            lines.add(new Text("Keep from light", "Işıktan koruyun"));
        }
        lines.add(
                new Text(
                        "Prepared: date, time, by; checked by",
                        "Hazırlama: tarih, saat, kişi; kontrol eden"));
        return lines;
    }

    private static List<Text> whatTheSecondChecks() {
        return List.of(
                new Text(
                        "A second person reads each opened container: name, strength, expiry, lot.",
                        "İkinci bir kişi açılan her kabı okur: ad, güç, son kullanma, lot."),
                new Text(
                        "Each volume against this recipe, the total against the plunger.",
                        "Her hacim bu reçeteyle, toplam piston çizgisiyle karşılaştırılır."),
                new Text(
                        "Allergies of the patient against every agent and excipient once more.",
                        "Hastanın alerjileri her etken ve yardımcı maddeyle bir kez daha"
                                + " karşılaştırılır."),
                new Text(
                        "Clear and free of particles; label complete; both sign.",
                        "Berrak ve partikülsüz; etiket tam; iki kişi imzalar."));
    }

    private static Text beyondUse(OptionalDouble hours) {
        if (hours.isEmpty()) {
            return new Text("Use at once", "Hemen kullanın");
        }
        var h = number(hours.getAsDouble());
        return new Text(
                "Use within %s h of mixing, then discard".formatted(h),
                "Karıştırdıktan sonra %s saat içinde kullanın, sonra atın"
                        .formatted(h.replace('.', ',')));
    }

    private static double round(double ml) {
        return Math.round(ml * 1000) / 1000.0;
    }

    private static String number(double x) {
        var text = String.format(Locale.ROOT, "%.3f", x);
        return text.contains(".")
                ? text.replaceAll("0+$", "").replaceAll("\\.$", "").toLowerCase(Locale.ROOT)
                : text;
    }
}
