package org.linchpin.cli.register;

import java.util.List;
import org.linchpin.cli.json.Fields;
import org.linchpin.cli.print.Figures;
import org.linchpin.cli.print.Page;
import org.linchpin.cli.print.Rows;
import org.linchpin.cli.print.Table;
import org.linchpin.cli.print.View;
import org.linchpin.engine.EngineVersion;
import org.linchpin.formats.register.write.RegisterExport;

/** What {@code register export} wrote. */
final class RegisterExportView implements View {

    private final RegisterExport.Result result;

    RegisterExportView(RegisterExport.Result result) {
        this.result = result;
    }

    @Override
    public void show(Page page) {
        page.headline("The package is " + result.file() + "; "
                + Figures.count(result.overlaid().changed(), "cell differs", "cells differ") + " from the import.");
        Table left = new Table().column("left out, for a register has no place for it", Table.Column.LONG);
        result.overlaid().left().forEach(left::row);
        page.table(left);
        page.line("Next: linchpin register check " + result.file());
    }

    @Override
    public Fields document() {
        return new Fields()
                .put("schema", "linchpin/register-export/1")
                .put("engine", EngineVersion.text())
                .put("file", result.file().toString())
                .put("changedCells", result.overlaid().changed())
                .put("left", result.overlaid().left());
    }

    @Override
    public Rows rows() {
        return new Rows(
                "left",
                List.of("id"),
                result.overlaid().left().stream()
                        .map(id -> new Fields().put("id", id))
                        .toList());
    }
}
