package org.linchpin.formats.register.exits;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.exit.Exit;
import org.linchpin.engine.exit.ExitAnswer;
import org.linchpin.engine.exit.ExitQuestion;
import org.linchpin.engine.exit.ExitQuestion.Pair;
import org.linchpin.engine.exit.Exits;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.plan.Master;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Entries.FunctionKey;
import org.linchpin.formats.register.entries.Function;
import org.linchpin.formats.register.model.RegisterIds;

/**
 * How the functions of a register leave their direct providers: what the register says of plans and alternatives, and what
 * the model, with the options of its overlays, says of time. In the worst reading.
 */
public final class RegisterExits {

    /** Pairs of a function and a provider for which ways off are searched, at most. */
    private static final int MOST_SEARCHED = 2_000;

    private final Entries entries;
    private final RegisterIds ids;
    private final List<Incumbent> incumbents;

    /** @param criticalOnly true to leave out functions that are not critical or important */
    public RegisterExits(Entries entries, RegisterIds ids, boolean criticalOnly) {
        this.entries = entries;
        this.ids = ids;
        this.incumbents = Incumbent.of(entries).stream()
                .filter(incumbent -> incumbent.isCritical() || !criticalOnly)
                .toList();
    }

    /** The first id of a function or provider that the model lacks, or null if it is a model of this register. */
    public @Nullable String missing(Model model) {
        Set<String> functions = incumbents.stream()
                .map(one -> pair(one).function())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Node> nodes = model.nodes().findAll(functions);
        for (String function : functions) {
            Node node = nodes.get(function);
            if (node == null || node.kind() != Kind.FUNCTION) {
                return function;
            }
        }
        Set<String> parties = model.parties().stream().map(Party::id).collect(Collectors.toSet());
        return incumbents.stream()
                .map(one -> pair(one).party())
                .filter(party -> !parties.contains(party))
                .findFirst()
                .orElse(null);
    }

    /**
     * @param model of the register, with its overlays, as it is written
     * @param horizonSeconds what goes dark later counts as lit for good
     * @param periodSeconds for which yearly costs are paid
     * @param master solves what is searched
     */
    public ExitList answer(Model model, int horizonSeconds, long periodSeconds, Lists lists, Master master, Work work) {
        List<Pair> pairs = incumbents.stream().map(this::pair).distinct().toList();
        ExitAnswer answer = Exits.answer(
                new ExitQuestion(model, Terms.WORST, pairs, horizonSeconds, periodSeconds, MOST_SEARCHED),
                master,
                work);
        Map<Pair, Exit> exits = new HashMap<>();
        answer.exits().forEach(exit -> exits.put(exit.pair(), exit));
        Alternatives alternatives = new Alternatives(entries);
        List<ExitRow> rows = incumbents.stream()
                .map(one -> row(one, Objects.requireNonNull(exits.get(pair(one))), alternatives, lists))
                .toList();
        int critical =
                (int) entries.functions().stream().filter(Function::isCritical).count();
        return new ExitList(rows, critical, answer.searched(), answer.notSearched());
    }

    private ExitRow row(Incumbent incumbent, Exit exit, Alternatives alternatives, Lists lists) {
        Set<String> chain = alternatives.chain(incumbent).stream()
                .map(ids::party)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ExitRow(
                incumbent, exit, chain, ExitFindings.of(incumbent, exit, alternatives.of(incumbent), entries, lists));
    }

    private Pair pair(Incumbent incumbent) {
        FunctionKey key = incumbent.function();
        return new Pair(
                Objects.requireNonNull(ids.function(key), key.id()),
                Objects.requireNonNull(ids.party(incumbent.provider()), incumbent.provider()));
    }
}
