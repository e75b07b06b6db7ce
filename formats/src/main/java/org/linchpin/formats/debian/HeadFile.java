package org.linchpin.formats.debian;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.linchpin.engine.model.Party;
import org.linchpin.formats.text.YamlText;

/** The head of the model, {@code linchpin.yaml}: what it is about, its sources and its parties. */
final class HeadFile {

    /** The first line; an import replaces a directory whose head begins with it. */
    static final String MARK = "# Made by \"linchpin import debian\", which replaces it when called again.";

    private static final String ABOUT = """
            Packages need all clauses of their Depends and Pre-Depends; alternatives and packages that provide a \
            virtual name are any-of. Versions asked for are checked against the packages of that name, not against \
            what others provide. A package that conflicts with the one that asks meets no clause of it; other \
            conflicts are not looked at. Recommends and Suggests are left out. A maintainer supplies updates; packages \
            run on without.""";

    private HeadFile() {}

    static void write(Writer out, List<ListFile> lists, List<Party> parties, LocalDate asOf) throws IOException {
        String first = lists.getFirst().title();
        out.write(MARK + "\n");
        out.write("linchpin: 1\n");
        out.write("name: " + YamlText.quoted(lists.size() == 1 ? first : first + " and " + (lists.size() - 1) + " more")
                + "\n");
        out.write("about: " + YamlText.quoted(ABOUT) + "\n");
        out.write("as-of: " + asOf + "\n");
        out.write("defaults: {source: " + YamlText.quoted(lists.getFirst().sourceId()) + "}\n");
        out.write("sources:\n");
        for (ListFile list : lists) {
            out.write("  " + YamlText.quoted(list.sourceId()) + ": {title: " + YamlText.quoted(list.title())
                    + ", kind: \"package list\", date: " + list.date() + ", confidence: high}\n");
        }
        out.write("parties:\n");
        for (Party party : parties) {
            out.write("  " + YamlText.quoted(party.id()) + ": {name: " + YamlText.quoted(party.name()) + "}\n");
        }
    }
}
