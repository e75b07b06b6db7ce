package org.linchpin.server;

import java.nio.file.Path;
import org.linchpin.server.http.Limits;

/**
 * How a server is started.
 *
 * @param models a model, or a directory whose sub-directories are models
 * @param data where directories for what is not the model are made
 * @param host a loopback address
 * @param port 0 for any that is free
 */
public record Settings(Path models, Path data, String host, int port, Limits limits) {

    public static final int USUAL_PORT = 7464;
    public static final String USUAL_HOST = "127.0.0.1";
}
