package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Where;

/**
 * Several nodes that go on equally long on a stock of the same thing. Holdouts are per need and not consumed by others, so
 * one store room would be counted several times. Only goods: what hardware, sites and utilities hold, or what is held of
 * them; a licence period and a queue are not used up.
 */
final class SharedStock implements Lint {

    private static final int SHOWN = 5;
    private static final Set<Kind> GOODS = EnumSet.of(Kind.HARDWARE, Kind.SITE, Kind.UTILITY);

    private record Stock(String target, int seconds) {}

    private record Holder(String id, Kind kind, Where where) {}

    private final Findings findings;
    private final Map<Stock, List<Holder>> stocks = new LinkedHashMap<>();
    private final Set<String> goods = new HashSet<>();

    SharedStock(Subject subject, Findings findings) {
        this.findings = findings;
    }

    @Override
    public void node(Node node) {
        if (GOODS.contains(node.kind())) {
            goods.add(node.id());
        }
        Uses.needs(node, need -> {
            if (need.holdout() instanceof Holdout.Lasting lasting && lasting.seconds() > 0 && isStock(need)) {
                stocks.computeIfAbsent(new Stock(need.target(), lasting.seconds()), stock -> new ArrayList<>())
                        .add(new Holder(node.id(), node.kind(), GatePlace.of(need, node)));
            }
        });
    }

    private static boolean isStock(Gate.Need need) {
        return !need.cache() && need.aspect() != Gate.Aspect.SERVE;
    }

    @Override
    public void end() {
        stocks.forEach((stock, holders) -> {
            List<Holder> real = goods.contains(stock.target)
                    ? holders
                    : holders.stream()
                            .filter(holder -> GOODS.contains(holder.kind))
                            .toList();
            List<String> ids = real.stream().map(Holder::id).distinct().toList();
            if (ids.size() > 1) {
                findings.note(
                        real.getFirst().where,
                        Phrases.some(ids, SHOWN) + " each go on for " + Phrases.span(stock.seconds) + " without "
                                + quoted(stock.target) + "; if that is one stock, it is counted " + ids.size()
                                + " times",
                        "make the stock a node that needs " + quoted(stock.target)
                                + " with the holdout that it has when all draw on it, and let them need that");
            }
        });
    }
}
