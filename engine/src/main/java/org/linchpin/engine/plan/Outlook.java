package org.linchpin.engine.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.policy.Basis;
import org.linchpin.engine.policy.Judge;
import org.linchpin.engine.policy.PolicyAnswer;

/** What a choice of options comes to: the model with it, the verdict of the policies, its cost, lead and effectiveness. */
final class Outlook {

    private final Model model;
    private final Catalogue catalogue;
    private final Basis basis;
    private final Work work;
    private @Nullable Named asWritten;

    /** @param model whose options are those of the catalogue */
    Outlook(Model model, Catalogue catalogue, Basis basis, Work work) {
        this.model = model;
        this.catalogue = catalogue;
        this.basis = basis;
        this.work = work;
    }

    /** The same by other limits. */
    Outlook by(Basis other) {
        return new Outlook(model, catalogue, other, work);
    }

    Model model() {
        return model;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Basis basis() {
        return basis;
    }

    Work work() {
        return work;
    }

    Model with(boolean[] bought) {
        return Bought.of(catalogue.standing(model, bought)).model(model);
    }

    PolicyAnswer judged(boolean[] bought) {
        return Judge.answer(with(bought), basis, work);
    }

    Plan plan(boolean[] bought, PolicyAnswer judged) {
        int last = catalogue.leadSeconds(bought);
        Map<String, Integer> stands = stands(bought);
        List<Plan.Item> items = new ArrayList<>();
        for (int k = 0; k < bought.length; k++) {
            if (bought[k]) {
                Option option = catalogue.option(k);
                int at = stands.getOrDefault(option.id(), 0);
                items.add(new Plan.Item(
                        option.id(), option.costMinor(), option.yearlyMinor(), catalogue.costMinor(k), at, last - at));
            }
        }
        items.sort(Comparator.comparingInt(Plan.Item::standsSeconds));
        return new Plan(
                List.copyOf(items),
                catalogue.costMinor(bought),
                last,
                effectiveness(bought),
                judged.largestStakeFraction());
    }

    /** When each option stands, not before what it requires. */
    Map<String, Integer> stands(boolean[] bought) {
        Map<String, Integer> own = new HashMap<>();
        Map<String, Option> options = new HashMap<>();
        for (int k = 0; k < bought.length; k++) {
            if (bought[k]) {
                own.put(catalogue.option(k).id(), catalogue.leadSeconds(k, bought));
                options.put(catalogue.option(k).id(), catalogue.option(k));
            }
        }
        Map<String, Integer> stands = new HashMap<>();
        own.keySet().forEach(id -> stands.put(id, latest(id, own, options, new HashSet<>())));
        return stands;
    }

    private static int latest(String id, Map<String, Integer> own, Map<String, Option> options, Set<String> seen) {
        Option option = options.get(id);
        if (option == null || !seen.add(id)) {
            return 0;
        }
        int latest = own.getOrDefault(id, 0);
        for (String required : option.requires()) {
            latest = Math.max(latest, latest(required, own, options, seen));
        }
        return latest;
    }

    /** docs/semantics.md 7.8 */
    double effectiveness(boolean[] bought) {
        List<Option> standing = catalogue.standing(model, bought).stream()
                .filter(option -> option.effectFraction() != 0)
                .toList();
        Named before = asWritten();
        Named now = new Named(with(bought));
        double[] sums = new double[2];
        model.nodes().forEach(node -> {
            if (node.kind() == Kind.FUNCTION && node.role().critical()) {
                sums[0] += node.role().weight();
                sums[1] += node.role().weight()
                        * effectiveness(standing, now.beneath(node.id()), before.beneath(node.id()));
            }
        });
        return sums[0] == 0 ? 1 : sums[1] / sums[0];
    }

    private Named asWritten() {
        Named known = asWritten;
        if (known == null) {
            known = new Named(model);
            asWritten = known;
        }
        return known;
    }

    private static double effectiveness(List<Option> standing, Set<String> beneath, Set<String> asWritten) {
        if (beneath.isEmpty()) {
            return 0;
        }
        double product = 1;
        for (Option option : standing) {
            Set<String> cone = option.change() instanceof Option.Retire ? asWritten : beneath;
            product *= cone.contains(option.change().target()) ? 1 + option.effectFraction() : 1;
        }
        return product;
    }
}
