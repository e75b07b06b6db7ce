package org.linchpin.views.register;

import java.util.List;
import org.linchpin.engine.EngineVersion;
import org.linchpin.formats.register.write.RegisterExport;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;

/** What {@code register export} wrote. */
public final class RegisterExportView implements View {

    private final RegisterExport.Result result;

    public RegisterExportView(RegisterExport.Result result) {
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
