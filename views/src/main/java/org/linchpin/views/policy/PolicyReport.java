package org.linchpin.views.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linchpin.engine.EngineVersion;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.policy.Finding;
import org.linchpin.engine.policy.Limit;
import org.linchpin.engine.policy.Ruling;
import org.linchpin.engine.policy.Ruling.Ruled;
import org.linchpin.engine.policy.Ruling.State;
import org.linchpin.engine.switches.Switch;
import org.linchpin.formats.report.Report;
import org.linchpin.formats.report.Report.Level;
import org.linchpin.formats.report.Report.Place;
import org.linchpin.formats.report.Report.Remark;
import org.linchpin.formats.report.Report.Result;
import org.linchpin.formats.report.Report.Rule;
import org.linchpin.views.words.Claims;

/** Verdicts as a {@link Report}: a rule for each limit, a result for each finding, all else as remarks. */
public final class PolicyReport {

    /** A cap on shares is judged as a whole, not function by function. */
    private static final String WHOLE = "stake of each switch";

    private final Verdicts verdicts;
    private final Claims claims;

    public PolicyReport(Verdicts verdicts) {
        this.verdicts = verdicts;
        Network network = verdicts.opened().network();
        IntStream told = verdicts.judgement().rulings().stream()
                .flatMap(ruling -> ruling.findings().stream())
                .flatMap(one -> Stream.concat(
                        one.finding().functions().stream(),
                        one.finding().switches().stream().map(Switch::id)))
                .mapToInt(network::find)
                .filter(node -> node >= 0)
                .distinct();
        this.claims = new Claims(verdicts.opened().model(), network, told);
    }

    /** The report that build servers and code hosts read. */
    public Report report() {
        List<Rule> rules = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        for (Ruling ruling : verdicts.judgement().rulings()) {
            rules.add(rule(ruling));
            ruling.findings().forEach(one -> results.add(result(one)));
        }
        return new Report(
                EngineVersion.text(),
                verdicts.opened().model().name(),
                verdicts.sentence(),
                rules,
                results,
                remarks(),
                verdicts.accepted() != null,
                verdicts.exitCode());
    }

    private Rule rule(Ruling ruling) {
        Limit limit = ruling.limit();
        String say = limit.policy().say();
        boolean isWhole = limit.kind() == Limit.Kind.SHARE;
        String id = verdicts.ruleId(limit);
        return new Rule(
                id,
                say == null ? "Policy " + id : say,
                capital(PolicyWords.asks(limit)) + ".",
                limit.policy().claim().where(),
                isWhole ? List.of(WHOLE) : ruling.judged().functions(),
                isWhole ? List.of() : ruling.judged().notJudged(),
                "not judged: it stops with no switch off",
                ruling.truncated());
    }

    private Result result(Ruled ruled) {
        Finding finding = ruled.finding();
        String function = finding.key().function();
        return new Result(
                verdicts.ruleId(finding.limit()),
                ruled.isAccepted() ? Level.NOTE : ruled.depends() ? Level.WARNING : Level.ERROR,
                function == null ? WHOLE : function,
                verdicts.message(ruled),
                fingerprint(finding),
                places(finding),
                ruled.isAccepted() && ruled.entry() != null
                        ? ruled.entry().reason() + " (" + ruled.entry().owner() + ", until "
                                + ruled.entry().expires() + ")"
                        : null,
                ruled.state() != State.COUNTS);
    }

    /** The function first, then the switches, then the policy; what is claimed nowhere is left out. */
    private List<Place> places(Finding finding) {
        List<Place> places = new ArrayList<>();
        String function = finding.key().function();
        if (function != null) {
            add(places, "function " + function, claims.of(function).where());
        }
        for (Switch one : finding.switches()) {
            add(places, one.kind().word() + " " + one.id(), claims.of(one.id()).where());
        }
        add(
                places,
                "policy " + finding.limit().policy().id(),
                finding.limit().policy().claim().where());
        return places;
    }

    private static void add(List<Place> places, String what, Where where) {
        if (!where.equals(Where.NOWHERE)) {
            places.add(new Place(what, where));
        }
    }

    private List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        for (Ruling ruling : verdicts.judgement().rulings()) {
            String id = verdicts.ruleId(ruling.limit());
            Where where = ruling.limit().policy().claim().where();
            if (ruling.truncated() != null) {
                remarks.add(new Remark(Level.ERROR, "Truncated: " + ruling.truncated() + ".", where, id));
            }
            if (Verdicts.isEmpty(ruling)) {
                remarks.add(new Remark(Level.WARNING, Verdicts.nothing(ruling), where, id));
            }
            if (!ruling.judged().notJudged().isEmpty()) {
                remarks.add(new Remark(
                        Level.NOTE,
                        "Not judged, for with no switch off they stop: "
                                + String.join(", ", ruling.judged().notJudged()) + ".",
                        where,
                        id));
            }
        }
        verdicts.ofPlansOnly().forEach(line -> remarks.add(new Remark(Level.NOTE, line, null, null)));
        verdicts.notFound()
                .forEach(one -> remarks.add(
                        new Remark(Level.WARNING, one.message(), one.entry().where(), null)));
        return remarks;
    }

    /** The same for the same finding in every run and every version of the model. */
    static String fingerprint(Finding finding) {
        Finding.Key key = finding.key();
        String text = key.policy()
                + '\n'
                + (key.function() == null ? "" : key.function())
                + '\n'
                + String.join("\n", key.switches().stream().sorted().toList());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
