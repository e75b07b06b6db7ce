package org.linchpin.views.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.engine.diff.Said;
import org.linchpin.engine.model.Party;
import org.linchpin.formats.text.Durations;
import org.linchpin.formats.text.Flow;
import org.linchpin.formats.text.Holdouts;
import org.linchpin.formats.text.Money;
import org.linchpin.formats.text.Shares;
import org.linchpin.formats.text.Weights;

/** Values as the model language writes them. */
final class SaidText {

    /** Attributes of which a statement may say several, one a line of its list. */
    private static final List<String> LISTS = List.of("needs", "beside", "by", "from", "keys");

    private SaidText() {}

    static String of(Said said) {
        return switch (said) {
            case Said.Text text -> Flow.text(text.text());
            case Said.Words words ->
                Flow.list(words.words().stream().map(Flow::text).toList());
            case Said.Flag flag -> String.valueOf(flag.value());
            case Said.Figure figure -> Weights.format(figure.value());
            case Said.Span span -> Durations.format(span.seconds());
            case Said.Change change ->
                (change.seconds() < 0 ? "-" : "+") + Durations.format(Math.abs(change.seconds()));
            case Said.Share share -> Shares.format(share.ppm());
            case Said.Effect effect ->
                (effect.fraction() < 0 ? "-" : "+")
                        + Shares.format((int) Math.round(Math.abs(effect.fraction()) * 1e6));
            case Said.Amount amount -> Money.format(amount.minor());
            case Said.Day day -> day.date().toString();
            case Said.Stock stock -> Holdouts.format(stock.holdout());
            case Said.Need need -> Flow.branch(need.branch(), need.unstated());
            case Said.Owners owners ->
                Flow.list(owners.owners().stream().map(SaidText::owner).toList());
            case Said.Under under -> under(under.orders());
            case Said.Whole whole -> whole(whole.attributes());
        };
    }

    private static String owner(Party.Owner owner) {
        if (owner.equals(new Party.Owner(owner.id(), Party.Owner.BLANK, Party.Owner.BLANK, false, false))) {
            return owner.id();
        }
        return "{id: " + owner.id()
                + (owner.sharePpm() == Party.Owner.BLANK ? "" : ", share: " + Shares.format(owner.sharePpm()))
                + (owner.votesPpm() == Party.Owner.BLANK ? "" : ", votes: " + Shares.format(owner.votesPpm()))
                + (owner.controls() ? ", controls: true" : "")
                + (owner.veto() ? ", veto: true" : "") + "}";
    }

    private static String under(Party.Under under) {
        if (under.allOrders().isEmpty()) {
            return Flow.list(under.anyOrder());
        }
        String all = "all-orders: " + Flow.list(under.allOrders());
        return under.anyOrder().isEmpty()
                ? "{" + all + "}"
                : "{any-order: " + Flow.list(under.anyOrder()) + ", " + all + "}";
    }

    private static String whole(List<Said.Attribute> attributes) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        attributes.forEach(attribute -> values.computeIfAbsent(attribute.name(), name -> new ArrayList<>())
                .add(of(attribute.value())));
        List<String> written = new ArrayList<>();
        values.forEach((name, texts) -> {
            boolean isList = name.equals("needs") || name.equals("beside") || texts.size() > 1;
            written.add(name + ": " + (isList && LISTS.contains(name) ? Flow.list(texts) : texts.getFirst()));
        });
        return "{" + String.join(", ", written) + "}";
    }
}
