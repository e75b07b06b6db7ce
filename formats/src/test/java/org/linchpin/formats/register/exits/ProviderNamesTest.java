package org.linchpin.formats.register.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.formats.register.Envelope;
import org.linchpin.formats.register.Layout;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.register.Template;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.entries.Entries;

class ProviderNamesTest {

    private static final ProviderNames NAMES = new ProviderNames(entries(
            "529900T8BM49AURSDO55", "Kvarnen Drift AB",
            "IECRO.700123", "Northgate Cloud Ireland Ltd",
            "P3", "Smith, Jones and Sons, Inc.",
            "P4", "Télécom Überall S.A.",
            "P5", "Twin GmbH",
            "P6", "TWIN AG"));

    private static Entries entries(String... idsAndNames) {
        Template template = Templates.of(RuleFiles.shipped()).get("B_05.01");
        Table table = new Table(template, "b_05.01.csv");
        for (int k = 0; k < idsAndNames.length; k += 2) {
            String[] cells = new String[template.columns().size()];
            java.util.Arrays.fill(cells, "");
            cells[template.place("c0010")] = idsAndNames[k];
            cells[template.place("c0050")] = idsAndNames[k + 1];
            table.add(k + 2, cells);
        }
        Envelope envelope = new Envelope("x", "x", null, Layout.PLAIN, null, java.util.Map.of(), java.util.Map.of());
        return new Entries(new Register(envelope, java.util.Map.of("B_05.01", table), List.of(), List.of()));
    }

    private static List<List<String>> found(String text) {
        return NAMES.in(text).stream().map(ProviderNames.Named::providers).toList();
    }

    @Test
    void names_areFoundWhateverTheirCaseMarksAndLegalForm() {
        assertThat(found("kvarnen drift")).containsExactly(List.of("529900T8BM49AURSDO55"));
        assertThat(found("Telecom Ueberall SA")).containsExactly(List.of());
        assertThat(found("TELECOM UBERALL, SA")).containsExactly(List.of("P4"));
    }

    @Test
    void codes_areFound_besideNamesAndInBrackets() {
        assertThat(found("529900t8bm49aursdo55")).containsExactly(List.of("529900T8BM49AURSDO55"));
        assertThat(found("Kvarnen (LEI 529900T8BM49AURSDO55)")).containsExactly(List.of("529900T8BM49AURSDO55"));
    }

    @Test
    void lists_areTakenApart_butNotNames() {
        assertThat(found("Smith, Jones and Sons, Inc., Kvarnen Drift AB and Northgate Cloud Ireland; Nobody"))
                .containsExactly(List.of("P3"), List.of("529900T8BM49AURSDO55"), List.of("IECRO.700123"), List.of());
    }

    @Test
    void aNameOfSeveral_meansAll() {
        assertThat(found("Twin")).containsExactly(List.of("P5", "P6"));
    }

    @Test
    void whatNamesNobody_isOne() {
        assertThat(NAMES.in("in-house, by our own staff"))
                .extracting(ProviderNames.Named::text)
                .containsExactly("in-house, by our own staff");
        assertThat(NAMES.in(" ; , \n")).isEmpty();
        assertThat(NAMES.in("x,".repeat(50_000))).hasSize(1);
    }
}
