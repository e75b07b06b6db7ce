package org.linchpin.server.routes;

import java.util.List;
import org.linchpin.server.export.TableReply;
import org.linchpin.server.http.Routes;
import org.linchpin.server.page.Column;
import org.linchpin.server.page.Table;
import org.linchpin.views.json.Fields;

/** Rehearsals that were held. */
public final class DrillRoutes implements RouteGroup {

    private static final List<Column> COLUMNS = List.of(Column.text("id"), Column.text("model"), Column.text("at"));

    @Override
    public void enter(Routes routes) {
        routes.get("/drills", call -> TableReply.of(call, "", new Fields(), "drills", new Table(COLUMNS, List.of())));
    }
}
