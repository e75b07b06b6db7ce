package org.linchpin.formats.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Problems;
import org.linchpin.formats.text.Ids;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.text.TextException;

/** An entry of {@code parties}. */
final class PartyReader {

    private static final List<String> KEYS =
            Evidence.with("name", "seat", "under", "owner", "owners", "present", "lei", "aliases");
    private static final List<String> UNDER_KEYS = List.of("any-order", "all-orders");
    private static final List<String> OWNER_KEYS = List.of("id", "share", "votes", "controls", "veto");

    private final Problems problems;

    PartyReader(Problems problems) {
        this.problems = problems;
    }

    Party read(Tree.Entry entry, Claim defaults) {
        Fields fields = Fields.of(entry.value(), entry.key().where(), "a party", KEYS, problems);
        String seat = fields.id("seat");
        List<String> present = fields.ids("present");
        return new Party(
                entry.key().text(),
                fields.text("name", entry.key().text()),
                seat,
                under(fields),
                owners(fields),
                present.isEmpty() && seat != null ? List.of(seat) : present,
                fields.read("lei", PartyReader::lei),
                fields.texts("aliases"),
                Evidence.read(fields, defaults, entry.key().where()));
    }

    private Party.@Nullable Under under(Fields fields) {
        Tree tree = fields.tree("under");
        if (tree == null) {
            return null;
        }
        if (!(tree instanceof Tree.Entries)) {
            return new Party.Under(fields.ids("under"), List.of());
        }
        Fields lists = Fields.of(tree, tree.where(), "under", UNDER_KEYS, problems);
        Party.Under under = new Party.Under(lists.ids("any-order"), lists.ids("all-orders"));
        if (lists.isEmpty()) {
            problems.error(
                    tree.where(), "under must have any-order or all-orders", "\"under: []\", if it obeys nobody");
        }
        return under;
    }

    private List<Party.Owner> owners(Fields fields) {
        String whole = fields.id("owner");
        Tree tree = fields.tree("owners");
        if (tree == null) {
            return whole == null ? List.of() : List.of(Party.Owner.whole(whole));
        }
        if (fields.has("owner")) {
            problems.error(tree.where(), "a party must have owner or owners, not both");
        }
        if (!(tree instanceof Tree.Items items)) {
            problems.error(
                    tree.where(), "owners must be a list, not " + Tree.describe(tree), "\"owner\", if there is one?");
            return List.of();
        }
        List<Party.Owner> owners = new ArrayList<>();
        for (Tree item : items.items()) {
            Party.Owner owner = owner(item);
            if (owner != null) {
                owners.add(owner);
            }
        }
        return List.copyOf(owners);
    }

    private Party.@Nullable Owner owner(Tree tree) {
        if (tree instanceof Tree.Text text && !text.isNull()) {
            String id = Fields.read(text, Ids::parse, problems);
            return id == null ? null : new Party.Owner(id, Party.Owner.BLANK, Party.Owner.BLANK, false, false);
        }
        Fields fields = Fields.of(tree, tree.where(), "an owner", OWNER_KEYS, problems);
        fields.require("id");
        String id = fields.id("id");
        int share = fields.ppm("share", Party.Owner.BLANK);
        int votes = fields.ppm("votes", Party.Owner.BLANK);
        boolean controls = fields.flag("controls");
        boolean veto = fields.flag("veto");
        return id == null ? null : new Party.Owner(id, share, votes, controls, veto);
    }

    private static String lei(String text) {
        if (text.matches("[A-Z0-9]{18}\\d\\d")) {
            return text;
        }
        throw new TextException("a LEI must be 18 capital letters or digits and 2 digits: " + Quote.of(text), null, 0);
    }
}
