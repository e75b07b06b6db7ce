package org.linchpin.formats.register.exits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.linchpin.engine.Work;
import org.linchpin.formats.ModelReader;
import org.linchpin.formats.register.Blocs;
import org.linchpin.formats.register.Draft;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.model.RegisterImport;
import org.linchpin.formats.register.model.RegisterModel;

/** A small register, cell by cell, of the one entity {@code BANK}; filed, imported and asked. */
final class Filed {

    static final String BANK = "BANK";

    private static final int FIVE_YEARS = 5 * 365 * 86_400;
    private static final String CODE = "eba_qCO:qx2001";

    private final Draft draft = new Draft(Templates.of(RuleFiles.shipped()));

    Filed() {
        draft.name = "BANK.IND_SE_DORA010100_DORA_2025-12-31_20260310120000000";
        draft.parameters.put("refPeriod", "2025-12-31");
        draft.parameters.put("baseCurrency", "iso4217:EUR");
        draft.add("B_01.01", BANK, "Bank", "eba_GA:SE", "eba_CT:x12", "Authority", "2025-12-31");
        draft.add("B_01.02", BANK, "Bank", "eba_GA:SE", "eba_CT:x12");
    }

    /** @param parent id of its owner, or empty */
    Filed provider(String id, String name, String parent) {
        draft.add("B_05.01", id, CODE, "", "", name, "", "eba_CT:x212", "eba_GA:SE", "", "", parent, CODE);
        return this;
    }

    /** @param rto in hours, or empty */
    Filed function(String id, boolean isCritical, String rto) {
        draft.add(
                "B_06.01", id, "eba_TA:x28", id, BANK, isCritical ? "eba_BT:x28" : "eba_BT:x29", "", "", rto, "1", "");
        return this;
    }

    /** A provider that the function relies on fully; notice in days, or empty. */
    Filed use(String contract, String service, String provider, String function, String notice) {
        draft.add(
                "B_02.02",
                contract,
                BANK,
                provider,
                CODE,
                function,
                "eba_TA:" + service,
                "2022-01-01",
                "9999-12-31",
                "",
                "30",
                notice,
                "",
                "",
                "eba_BT:x29",
                "",
                "",
                "",
                "eba_ZZ:x797");
        return this;
    }

    Filed link(String contract, String service, String provider, int rank, String recipient) {
        draft.add("B_05.02", contract, "eba_TA:" + service, provider, CODE, String.valueOf(rank), recipient, CODE);
        return this;
    }

    /** The codes of columns 0050 to 0120 as they are filed. */
    Filed assessed(String contract, String provider, String service, String... cells) {
        String[] row = new String[4 + cells.length];
        row[0] = contract;
        row[1] = provider;
        row[2] = CODE;
        row[3] = "eba_TA:" + service;
        System.arraycopy(cells, 0, row, 4, cells.length);
        draft.add("B_07.01", row);
        return this;
    }

    /** @param overlay beside the imported model; its first lines are there already */
    ExitList exits(Path directory, boolean criticalOnly, String overlay) {
        try {
            Path model = Files.createTempDirectory(directory, "model");
            RegisterImport.Result imported =
                    new RegisterImport(RuleFiles.shipped()).run(draft.writeZip(model), model.resolve("bank"));
            Files.writeString(model.resolve("bank/overlay.yaml"), "linchpin: 1\noverlay: true\n" + overlay);
            Entries entries = imported.entries();
            Lists lists = Lists.of(RuleFiles.shipped());
            RegisterModel.Named named = RegisterModel.named(entries, Blocs.of(RuleFiles.shipped()), lists, "register/");
            ModelReader.Loaded loaded = ModelReader.read(model.resolve("bank"));
            return new RegisterExits(entries, named.ids(), criticalOnly)
                    .answer(
                            Objects.requireNonNull(
                                    loaded.model(), loaded.problems().toString()),
                            FIVE_YEARS,
                            FIVE_YEARS,
                            lists,
                            new Trying(),
                            Work.UNBOUNDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
