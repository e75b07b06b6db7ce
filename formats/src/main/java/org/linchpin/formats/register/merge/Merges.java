package org.linchpin.formats.register.merge;

import java.util.ArrayList;
import java.util.List;

/** Says for every merge by what rule it was made. */
final class Merges {

    private Merges() {}

    static List<Merge> of(Mentions mentions, Decided decided, Providers providers) {
        List<Merge> merges = new ArrayList<>();
        mentions.byId().forEach((id, said) -> {
            int registers = said.registers.cardinality();
            if (registers > 1) {
                merges.add(new Merge(providers.of(id), id, Merge.Rule.sameId(id), registers, "", null, ""));
            }
            String base = mentions.base(id);
            if (!base.equals(id)) {
                merges.add(new Merge(
                        providers.of(id),
                        id,
                        Merge.Rule.SECOND_ID,
                        registers,
                        "",
                        null,
                        "registers give both: " + base));
            }
        });
        for (Decided.Join join : decided.joins()) {
            Mentions.Said said = mentions.byId().get(join.id());
            merges.add(new Merge(
                    providers.of(join.id()),
                    join.id(),
                    Merge.Rule.ALIAS,
                    said == null ? 0 : said.registers.cardinality(),
                    join.alias().decidedBy(),
                    join.alias().date(),
                    join.alias().reason()));
        }
        return merges;
    }
}
