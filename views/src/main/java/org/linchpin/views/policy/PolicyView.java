package org.linchpin.views.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.policy.Baseline;
import org.linchpin.engine.policy.Finding;
import org.linchpin.engine.policy.Limit;
import org.linchpin.engine.policy.Ruling;
import org.linchpin.engine.policy.Ruling.Ruled;
import org.linchpin.engine.policy.Ruling.State;
import org.linchpin.engine.switches.Switch;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.View;

/** The answer of {@code policy}. */
public final class PolicyView implements View {

    private static final List<String> COLUMNS = List.of(
            "policy",
            "about",
            "switches",
            "size",
            "side",
            "function",
            "functions",
            "stopsAfter",
            "stopsAfterHours",
            "stake",
            "share",
            "state",
            "depends",
            "owner",
            "reason",
            "expires",
            "message",
            "fingerprint");

    private final Verdicts verdicts;

    public PolicyView(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public void show(Page page) {
        new PolicyPage(verdicts).show(page);
    }

    @Override
    public Fields document() {
        List<Fields> limits =
                verdicts.judgement().rulings().stream().map(this::limit).toList();
        return verdicts.opened()
                .document("linchpin/policy/1")
                .put("verdict", lower(verdicts.judgement().verdict()))
                .put("sentence", verdicts.sentence())
                .put("exitCode", verdicts.exitCode())
                .put("policies", limits)
                .put("plansOnly", plansOnly())
                .put("baseline", baseline())
                .put("findings", rows().rows());
    }

    private Fields limit(Ruling ruling) {
        Limit limit = ruling.limit();
        Rules.Policy policy = limit.policy();
        Fields fields = new Fields()
                .put("id", policy.id())
                .put("rule", verdicts.ruleId(limit))
                .put("about", lower(limit.kind()))
                .put("verdict", lower(ruling.verdict()))
                .put("asks", PolicyWords.asks(limit))
                .put("say", policy.say())
                .put("over", limit.over())
                .put("of", policy.of())
                .put("criticalOnly", policy.criticalOnly())
                .put("except", policy.except())
                .put("horizon", Figures.iso(limit.horizonSeconds()))
                .put("horizonHours", Figures.hours(limit.horizonSeconds()))
                .put("maxSize", limit.maxSize())
                .put("noMoves", policy.noMoves());
        if (limit.kind() == Limit.Kind.SHARE) {
            fields.put("atMost", policy.atMostPpm() / 1e6);
        } else {
            fields.putNull("atMost");
        }
        return fields.put("switchCount", ruling.judged().switchCount())
                .put("functions", ruling.judged().functions())
                .put("notJudged", ruling.judged().notJudged())
                .put("findingCount", ruling.findings().size())
                .put(
                        "acceptedCount",
                        ruling.findings().size() - ruling.counted().size())
                .put("truncated", ruling.truncated())
                .put("where", where(policy.claim().where()));
    }

    private List<Fields> plansOnly() {
        List<Fields> list = new ArrayList<>();
        for (Rules.Policy policy : verdicts.policies()) {
            String asks = PolicyWords.ofPlans(policy, verdicts.opened().model().currency());
            if (!asks.isEmpty()) {
                list.add(new Fields().put("id", policy.id()).put("asks", asks));
            }
        }
        return list;
    }

    private Fields baseline() {
        Accepted read = verdicts.accepted();
        Fields fields = new Fields();
        if (read == null) {
            return fields.putNull("file")
                    .putNull("on")
                    .put("accepted", 0)
                    .put("expired", 0)
                    .put("worse", 0)
                    .put("notFound", List.of());
        }
        List<Fields> notFound = new ArrayList<>();
        for (Verdicts.NotFound one : verdicts.notFound()) {
            Baseline.Entry entry = one.entry();
            notFound.add(new Fields()
                    .put("policy", entry.policy())
                    .put("switches", entry.switches())
                    .put("functions", one.functions())
                    .put("owner", entry.owner())
                    .put("message", one.message())
                    .put("where", where(entry.where())));
        }
        return fields.put("file", read.file().toString())
                .put("on", read.on().toString())
                .put("accepted", count(State.ACCEPTED))
                .put("expired", count(State.EXPIRED))
                .put("worse", count(State.WORSE))
                .put("notFound", notFound);
    }

    private long count(State state) {
        return verdicts.judgement().findings().stream()
                .filter(one -> one.state() == state)
                .count();
    }

    private static Fields where(Where where) {
        return new Fields().put("file", where.file()).put("line", where.line()).put("column", where.column());
    }

    @Override
    public Rows rows() {
        List<Fields> rows = new ArrayList<>();
        for (Ruled ruled : verdicts.judgement().findings()) {
            rows.add(row(ruled));
        }
        return new Rows("findings", COLUMNS, rows);
    }

    private Fields row(Ruled ruled) {
        Finding finding = ruled.finding();
        List<Switch> switches = finding.switches();
        Fields row = new Fields()
                .put("policy", finding.limit().policy().id())
                .put("about", lower(finding.limit().kind()))
                .put("switches", Verdicts.ids(finding))
                .put("size", switches.size())
                .put("side", FindingGroup.sideWord(switches));
        String function = finding.key().function();
        row.put("function", function).put("functions", finding.functions());
        if (finding instanceof Finding.Breach breach) {
            row.put("stopsAfter", Figures.iso(breach.darkSeconds()))
                    .put("stopsAfterHours", Figures.hours(breach.darkSeconds()));
        } else {
            row.putNull("stopsAfter").putNull("stopsAfterHours");
        }
        if (finding instanceof Finding.OverCap over) {
            row.put("stake", over.stake()).put("share", Figures.rounded(over.shareFraction(), 6));
        } else {
            row.putNull("stake").putNull("share");
        }
        Baseline.Entry entry = ruled.entry();
        row.put("state", lower(ruled.state()));
        if (verdicts.opened().compared()) {
            row.put("depends", ruled.depends());
        } else {
            row.putNull("depends");
        }
        return row.put("owner", entry == null ? null : entry.owner())
                .put("reason", entry == null ? null : entry.reason())
                .put("expires", entry == null ? null : entry.expires().toString())
                .put("message", verdicts.message(ruled))
                .put("fingerprint", PolicyReport.fingerprint(finding));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
