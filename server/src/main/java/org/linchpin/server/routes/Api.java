package org.linchpin.server.routes;

import java.util.function.BooleanSupplier;
import org.linchpin.server.answers.Cores;
import org.linchpin.server.http.Session;
import org.linchpin.server.jobs.Jobs;
import org.linchpin.server.metrics.Metrics;
import org.linchpin.server.store.Store;
import org.linchpin.server.workspace.Workspace;

/**
 * What routes are made of.
 *
 * @param ready true once every model was read
 */
public record Api(
        Workspace workspace,
        Store store,
        Jobs jobs,
        Cores cores,
        Session session,
        Metrics metrics,
        BooleanSupplier ready) {}
