package org.linchpin.formats.register.merge;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.linchpin.formats.AtomicFile;

/**
 * Writes the tables of a merge. Registers are numbered by their row in {@code registers.csv}. A cell that a spreadsheet would
 * run as a formula, or that begins with an apostrophe, gets an apostrophe in front.
 */
final class MergedTables {

    static final List<String> FILES = List.of(
            "registers.csv",
            "providers.csv",
            "members.csv",
            "merges.csv",
            "conflicts.csv",
            "entities.csv",
            "functions.csv",
            "supply.csv",
            "mentions.csv",
            "aliases.csv");

    private final Path directory;

    MergedTables(Path directory) {
        this.directory = directory;
    }

    void write(
            List<Filing> filings,
            Providers providers,
            List<Merge> merges,
            List<Conflict> conflicts,
            List<Alias> aliases)
            throws IOException {
        table(
                "registers.csv",
                "register,name,filer,filer_name,scope,reference,status,why,rows,faults,ended,nameless,path",
                rows -> {
                    for (int i = 0; i < filings.size(); i++) {
                        rows.accept(register(i + 1, filings.get(i)));
                    }
                });
        providers(providers);
        table(
                "merges.csv",
                "id,member,rule,registers,decided_by,date,reason",
                rows -> merges.forEach(merge -> rows.accept(cells(
                        merge.id(),
                        merge.member(),
                        merge.rule().word(),
                        merge.registers(),
                        merge.decidedBy(),
                        Objects.requireNonNullElse(merge.date(), ""),
                        merge.reason()))));
        table(
                "conflicts.csv",
                "kind,confidence,id,other,said,why",
                rows -> conflicts.forEach(conflict -> rows.accept(cells(
                        conflict.kind().word(),
                        conflict.confidence().word(),
                        conflict.id(),
                        conflict.other(),
                        conflict.said(),
                        conflict.why()))));
        table(
                "aliases.csv",
                String.join(",", AliasFile.COLUMNS),
                rows -> aliases.forEach(alias -> rows.accept(
                        cells(alias.id(), alias.sameAs(), alias.decidedBy(), alias.date(), alias.reason()))));
        facts(filings, providers);
    }

    private static List<String> register(int number, Filing filing) {
        Filing.Cover cover = filing.cover();
        return cells(
                number,
                cover.name(),
                cover.filer(),
                cover.filerName(),
                cover.scope(),
                Objects.requireNonNullElse(cover.reference(), ""),
                filing.status().name().toLowerCase(java.util.Locale.ROOT),
                filing.why(),
                filing.rows(),
                filing.faults(),
                filing.facts().ended(),
                filing.facts().nameless(),
                cover.path());
    }

    private void providers(Providers providers) throws IOException {
        List<Providers.Provider> all = providers.all();
        table(
                "providers.csv",
                "id,name,country,parent,group,members,registers",
                rows -> all.forEach(each -> rows.accept(cells(
                        each.id(),
                        each.name(),
                        each.country(),
                        each.parent(),
                        each.group(),
                        each.members().size(),
                        each.registers()))));
        table(
                "members.csv",
                "id,member",
                rows -> all.forEach(each -> each.members().forEach(member -> rows.accept(cells(each.id(), member)))));
    }

    private void facts(List<Filing> filings, Providers providers) throws IOException {
        table(
                "entities.csv",
                "register,lei,name,country,type,currency,assets",
                rows -> each(
                        filings,
                        (number, facts) -> facts.entities()
                                .forEach(entity -> rows.accept(cells(
                                        number,
                                        entity.lei(),
                                        entity.name(),
                                        entity.country(),
                                        entity.type(),
                                        entity.currency(),
                                        entity.assets() == null
                                                ? ""
                                                : entity.assets().toPlainString())))));
        table(
                "functions.csv",
                "register,entity,function,name,criticality,rto_hours",
                rows -> each(
                        filings,
                        (number, facts) -> facts.functions()
                                .forEach(function -> rows.accept(cells(
                                        number,
                                        function.entity(),
                                        function.id(),
                                        function.name(),
                                        function.criticality(),
                                        function.rtoHours() < 0 ? "" : function.rtoHours())))));
        table(
                "mentions.csv",
                "register,id,other,name,country,parent",
                rows -> each(
                        filings,
                        (number, facts) -> facts.mentions()
                                .forEach(mention -> rows.accept(cells(
                                        number,
                                        mention.id(),
                                        mention.other(),
                                        mention.name(),
                                        mention.country(),
                                        mention.parent())))));
        table(
                "supply.csv",
                "register,entity,function,contract,service,provider,member,rank,hard,substitutability,obstacle,alternatives",
                rows -> each(filings, (number, facts) -> supply(number, facts, providers, rows)));
    }

    private static void supply(int number, Facts facts, Providers providers, Consumer<List<String>> rows) {
        Map<List<Object>, Facts.Assessment> assessments = Picture.assessments(facts);
        Supports.each(facts, support -> {
            Facts.Use use = support.use();
            Facts.Assessment said = assessments.get(List.of(use.service(), support.provider()));
            rows.accept(cells(
                    number,
                    use.entity(),
                    use.function(),
                    use.service().contract(),
                    use.service().type(),
                    providers.of(support.provider()),
                    support.provider(),
                    support.rank(),
                    use.hard() ? "yes" : "",
                    said == null ? "" : said.substitutability(),
                    said == null ? "" : said.obstacle(),
                    said == null ? "" : said.alternatives()));
        });
    }

    private interface Taker {
        void take(int number, Facts facts);
    }

    private static void each(List<Filing> filings, Taker taker) {
        for (int i = 0; i < filings.size(); i++) {
            taker.take(i + 1, filings.get(i).facts());
        }
    }

    private static List<String> cells(Object... values) {
        return Arrays.stream(values).map(String::valueOf).toList();
    }

    private void table(String file, String header, Consumer<Consumer<List<String>>> rows) throws IOException {
        AtomicFile.write(directory.resolve(file), out -> {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            csv.writeRecord(header.split(","));
            rows.accept(cells ->
                    csv.writeRecord(cells.stream().map(MergedTables::harmless).toList()));
            csv.flush();
        });
    }

    private static String harmless(String text) {
        boolean runs = !text.isEmpty() && "=+-@\t\r'".indexOf(text.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }
}
