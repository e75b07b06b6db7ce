package org.linchpin.server;

import java.io.IOException;
import java.nio.file.Path;
import org.linchpin.server.http.Limits;

/** A server in a process of its own, so that it can be killed. Prints its port. */
final class ServedProcess {

    private ServedProcess() {}

    /** Models, data. */
    public static void main(String[] args) throws IOException, InterruptedException {
        LinchpinServer server =
                LinchpinServer.start(new Settings(Path.of(args[0]), Path.of(args[1]), "127.0.0.1", 0, Limits.DEFAULT));
        System.out.println(server.port());
        Thread.currentThread().join();
    }
}
