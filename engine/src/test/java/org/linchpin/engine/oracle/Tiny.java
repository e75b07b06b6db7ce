package org.linchpin.engine.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Rules;

/** Models of a few words, for tests that a person works out by hand. Durations are in days. */
public final class Tiny {

    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    private final List<Node> nodes = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<Jurisdiction> jurisdictions = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();

    /** A node of kind service that needs all of these nodes and parties at once. */
    public Tiny node(String id, String... needs) {
        return node(id, node -> {
            for (String need : needs) {
                node.need(Gate.Need.of(need));
            }
            return node;
        });
    }

    public Tiny node(String id, UnaryOperator<NodeBuilder> say) {
        return node(id, Kind.SERVICE, say);
    }

    public Tiny node(String id, Kind kind, UnaryOperator<NodeBuilder> say) {
        nodes.add(say.apply(new NodeBuilder(id, kind)).build());
        return this;
    }

    public Tiny home(String id) {
        jurisdictions.add(new Jurisdiction(id, id, true, List.of(), Claim.NONE));
        return this;
    }

    public Tiny state(String id, String... blocs) {
        jurisdictions.add(new Jurisdiction(id, id, false, List.of(blocs), Claim.NONE));
        return this;
    }

    /** A party that obeys nobody and stands nowhere. */
    public Tiny party(String id, Party.Owner... owners) {
        return party(id, null, new Party.Under(List.of(), List.of()), List.of(), owners);
    }

    /** A party that obeys any of these. */
    public Tiny partyUnder(String id, String... states) {
        return party(id, null, new Party.Under(List.of(states), List.of()), List.of());
    }

    public Tiny party(
            String id,
            @Nullable String seat,
            Party.@Nullable Under under,
            List<String> present,
            Party.Owner... owners) {
        parties.add(new Party(id, id, seat, under, List.of(owners), present, null, List.of(), Claim.NONE));
        return this;
    }

    public Tiny option(Option option) {
        options.add(option);
        return this;
    }

    public Model model() {
        return new Model(
                "tiny",
                null,
                null,
                AS_OF,
                "EUR",
                List.of(),
                jurisdictions,
                parties,
                Nodes.of(nodes),
                options,
                Rules.NONE,
                List.of());
    }

    /** The run in the worst reading, 30 days long. */
    TickRun cut(String... switches) {
        return cut(Cut.forGood(switches));
    }

    TickRun cut(Cut cut) {
        return run(Setting.WORST, cut);
    }

    TickRun run(Setting setting, Cut cut) {
        return new TickEvaluator(model(), setting).run(cut, 30);
    }

    public static int days(int days) {
        return days * Ticks.SECONDS;
    }

    public static LocalDate day(int day) {
        return AS_OF.plusDays(day);
    }

    /** A need that holds out so many days. */
    public static Gate.Need need(String target, int holdoutDays) {
        return Gate.Need.of(target, days(holdoutDays));
    }

    public static Gate.Need need(String target) {
        return Gate.Need.of(target);
    }

    public static Gate.Need cached(String target, int holdoutDays) {
        return new Gate.Need(
                target, Gate.Aspect.WHOLE, Holdout.ofSeconds(days(holdoutDays)), true, null, 0, Claim.NONE);
    }

    public static Gate.Need until(Gate.Need need, LocalDate day) {
        return new Gate.Need(
                need.target(), need.aspect(), need.holdout(), need.cache(), day, need.noticeSeconds(), need.claim());
    }

    public static Gate.Need notice(Gate.Need need, int noticeDays) {
        return new Gate.Need(
                need.target(),
                need.aspect(),
                need.holdout(),
                need.cache(),
                need.until(),
                days(noticeDays),
                need.claim());
    }

    public static Gate.Any any(Object... branches) {
        return new Gate.Any(branches(branches));
    }

    public static Gate.All all(Object... branches) {
        return new Gate.All(branches(branches));
    }

    public static Gate.AtLeast atLeast(int k, Object... branches) {
        return new Gate.AtLeast(k, branches(branches));
    }

    public static Gate.Unknown unknown(Object... branches) {
        return new Gate.Unknown(branches(branches));
    }

    public static Gate.ShareOf percent(int percent, Object... branches) {
        return new Gate.ShareOf(percent * 10_000, branches(branches));
    }

    public static Gate.Branch share(String target, int percent) {
        return Gate.Branch.share(need(target), percent * 10_000);
    }

    public static Gate.Branch standby(String target, int readyDays) {
        return new Gate.Branch(need(target), false, Gate.Branch.NO_SHARE, days(readyDays));
    }

    public static Gate.Branch maybe(String target) {
        return new Gate.Branch(need(target), true, Gate.Branch.NO_SHARE, Gate.Branch.NO_STANDBY);
    }

    public static Party.Owner owner(String id, int percent) {
        return new Party.Owner(id, percent * 10_000, Party.Owner.BLANK, false, false);
    }

    private static List<Gate.Branch> branches(Object... branches) {
        return Arrays.stream(branches)
                .map(branch -> switch (branch) {
                    case Gate.Branch said -> said;
                    case Gate gate -> Gate.Branch.of(gate);
                    default -> Gate.Branch.of(need((String) branch));
                })
                .toList();
    }
}
