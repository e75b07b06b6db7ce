package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Rules.Policy;

/** Random policies of a model, for {@link RandomPlans}: one to three that judge switches, and now and then means. */
record RandomPolicies(Dice dice, Model model, List<Option> options) {

    private static final int UNSAID = -1;

    List<Policy> policies() {
        List<Policy> policies = new ArrayList<>();
        int count = dice.weighted(5, 4, 1) + 1;
        for (int i = 0; i < count; i++) {
            policies.add(policy("r" + i));
        }
        if (dice.percent(35)) {
            boolean isBudget = dice.percent(60);
            long budget = isBudget ? 100L * dice.between(4, 30) : UNSAID;
            int readiness = isBudget && dice.percent(70) ? UNSAID : Tiny.days(dice.between(5, 28));
            policies.add(new Policy(
                    "means",
                    null,
                    null,
                    false,
                    UNSAID,
                    1,
                    UNSAID,
                    UNSAID,
                    budget,
                    readiness,
                    false,
                    List.of(),
                    null,
                    Claim.NONE));
        }
        return policies;
    }

    private Policy policy(String id) {
        String over = over();
        int kind = dice.weighted(12, 4, 4, 1);
        boolean isShare = kind == 1 || kind == 3;
        boolean isSupport = kind == 2 || kind == 3;
        int size = !isShare && !isSupport && dice.percent(20) ? 2 : 1;
        return new Policy(
                id,
                over,
                of(),
                dice.percent(70),
                dice.percent(30) ? UNSAID : Tiny.days(dice.between(1, 8)),
                size,
                isShare ? 10_000 * dice.between(0, 70) : UNSAID,
                isSupport ? Tiny.days(dice.between(0, 4)) : UNSAID,
                over != null && dice.percent(5) ? 100L * dice.between(4, 30) : UNSAID,
                over != null && dice.percent(5) ? Tiny.days(dice.between(5, 28)) : UNSAID,
                dice.percent(25),
                except(),
                null,
                Claim.NONE);
    }

    private @Nullable String over() {
        String party = dice.oneOf(model.parties()).id();
        String state = aState();
        return switch (dice.weighted(3, 10, 5, 4, 5, 3, 3, 8)) {
            case 0 -> null;
            case 1 -> "parties";
            case 2 -> "owners";
            case 3 -> "positions";
            case 4 -> "jurisdictions";
            case 5 -> "blocs";
            case 6 -> "sites";
            default ->
                dice.oneOf(List.of(
                        "in:" + state,
                        "kind:site",
                        "by:" + party,
                        "from:" + party,
                        "under:" + state,
                        "kind:service -in:" + state,
                        "kind:party in:" + state,
                        "n*," + party,
                        "id:" + party,
                        "id:" + dice.oneOf(RandomPlans.nodes(model, Kind.FUNCTION)),
                        "id:n*"));
        };
    }

    private @Nullable String of() {
        String function = dice.oneOf(RandomPlans.nodes(model, Kind.SERVICE, Kind.SITE));
        return dice.percent(75)
                ? null
                : dice.oneOf(List.of(function, "kind:function", "-id:" + function, "in:" + aState(), "critical"));
    }

    private List<String> except() {
        List<String> except = new ArrayList<>();
        if (dice.percent(45)) {
            except.add("self");
        }
        if (dice.percent(45)) {
            except.add("home");
        }
        if (dice.percent(10)) {
            except.add("foreign");
        }
        if (dice.percent(45)) {
            except.add(dice.oneOf(model.parties()).id());
        }
        if (dice.percent(25)) {
            except.add(dice.oneOf(model.parties()).id() + (dice.percent(50) ? ":serve" : ":supply"));
        }
        if (dice.percent(25)) {
            except.add(aState());
        }
        if (dice.percent(20)) {
            except.add(dice.oneOf(
                    List.of("under:" + aState(), "kind:site", "in:" + aState(), dice.oneOf(all()), "foreign:order")));
        }
        return except.stream().distinct().toList();
    }

    private List<String> all() {
        return RandomPlans.nodes(model);
    }

    private String aState() {
        return dice.oneOf(model.jurisdictions().stream().map(Jurisdiction::id).toList());
    }
}
