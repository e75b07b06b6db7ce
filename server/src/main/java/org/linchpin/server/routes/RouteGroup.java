package org.linchpin.server.routes;

import org.linchpin.server.http.Routes;

/** The routes of one resource. */
public interface RouteGroup {

    void enter(Routes routes);
}
