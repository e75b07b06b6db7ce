package org.linchpin.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.linchpin.server.answers.Cores;
import org.linchpin.server.http.ConsoleFiles;
import org.linchpin.server.http.Faults;
import org.linchpin.server.http.FrontDoor;
import org.linchpin.server.http.Limits;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.http.Problems;
import org.linchpin.server.http.Routes;
import org.linchpin.server.http.Session;
import org.linchpin.server.http.SlowConnections;
import org.linchpin.server.jobs.Job;
import org.linchpin.server.jobs.Jobs;
import org.linchpin.server.metrics.Metrics;
import org.linchpin.server.routes.AnalysisRoutes;
import org.linchpin.server.routes.Api;
import org.linchpin.server.routes.DrillRoutes;
import org.linchpin.server.routes.FileRoutes;
import org.linchpin.server.routes.ImportRoutes;
import org.linchpin.server.routes.JobRoutes;
import org.linchpin.server.routes.ModelRoutes;
import org.linchpin.server.routes.PatchRoutes;
import org.linchpin.server.routes.QuestionRoutes;
import org.linchpin.server.routes.RegisterRoutes;
import org.linchpin.server.routes.RouteGroup;
import org.linchpin.server.routes.ServerRoutes;
import org.linchpin.server.store.DataFolder;
import org.linchpin.server.store.Store;
import org.linchpin.server.workspace.Workspace;

/** The console and the API of one user, on one machine's loopback. Runs from {@link #start} until it is closed. */
public final class LinchpinServer implements AutoCloseable {

    /** Libraries that tell more than a user wants to read; kept, for loggers are forgotten otherwise. */
    private static final List<Logger> TALKERS =
            List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("org.flywaydb"));

    private static final Logger JAVALIN = Logger.getLogger("io.javalin");

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    private static final long CLOSING_MILLIS = 10_000;

    private final DataFolder data;
    private final Store store;
    private final Jobs jobs;
    private final SlowConnections slow;
    private final Javalin http;
    private final String host;
    private final Thread reading;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean ready;
    private volatile Set<String> routes = Set.of();

    private LinchpinServer(Settings settings, DataFolder data, Store store, Workspace workspace) {
        this.data = data;
        this.store = store;
        this.host = settings.host();
        this.jobs = new Jobs(Faults::problem);
        this.slow = new SlowConnections(settings.limits());
        Metrics metrics = new Metrics();
        metrics.gauge("linchpin_jobs_queued", () -> jobs.count(Job.State.QUEUED));
        metrics.gauge("linchpin_jobs_running", () -> jobs.count(Job.State.RUNNING));
        Session session = new Session();
        Api api = new Api(workspace, store, jobs, new Cores(), session, metrics, () -> ready);
        this.http = Javalin.create(config -> {
            configure(config);
            listen(config, settings);
            Routes routes = new Routes(config.routes, session, settings.limits(), metrics, new ConsoleFiles());
            groups(api).forEach(group -> group.enter(routes));
            this.routes = routes.entered();
        });
        this.reading = Thread.ofPlatform().daemon().name("reading").unstarted(() -> {
            workspace.readAll(closed::get);
            ready = true;
        });
    }

    private static List<RouteGroup> groups(Api api) {
        return List.of(
                new ServerRoutes(api),
                new ModelRoutes(api),
                new FileRoutes(api),
                new AnalysisRoutes(api),
                new PatchRoutes(api),
                new RegisterRoutes(api),
                new ImportRoutes(api),
                new QuestionRoutes(api),
                new JobRoutes(api),
                new DrillRoutes());
    }

    /**
     * Opens the store and the models and listens.
     *
     * @throws ProblemException if the address is not loopback
     * @throws org.linchpin.server.store.StoreException if another server has these models, or their store is not sound
     * @throws IOException if the models cannot be read, or the port is taken
     */
    public static LinchpinServer start(Settings settings) throws IOException {
        requireLoopback(settings.host());
        TALKERS.forEach(talker -> talker.setLevel(Level.WARNING));
        // It tells of a port that is taken, which is told below.
        JAVALIN.setLevel(Level.OFF);
        DataFolder data = DataFolder.locked(settings.data(), settings.models());
        try {
            return start(settings, data);
        } catch (IOException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static LinchpinServer start(Settings settings, DataFolder data) throws IOException {
        Store store = Store.open(data);
        LinchpinServer server = null;
        try {
            server = new LinchpinServer(settings, data, store, Workspace.open(settings.models(), data, store));
            var unused = server.http.start();
            server.reading.start();
            return server;
        } catch (IOException | RuntimeException e) {
            if (server != null) {
                server.jobs.close();
                server.slow.close();
            }
            store.close();
            if (e instanceof JavalinBindException) {
                throw new IOException("port " + settings.port() + " of " + settings.host() + " is taken", e);
            }
            throw e;
        }
    }

    private static void requireLoopback(String host) {
        if (!LOOPBACK.contains(host)) {
            throw ProblemException.badRequest("The address must be loopback, as \"127.0.0.1\", not \"" + host
                    + "\": this server knows one user, and whoever reaches it is that user.");
        }
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.router.ignoreTrailingSlashes = false;
    }

    private void listen(JavalinConfig config, Settings settings) {
        Limits limits = settings.limits();
        config.jetty.modifyServer(server -> {
            server.setHandler(new FrontDoor(limits, slow));
            server.setErrorHandler(new Problems());
            server.setStopAtShutdown(false);
            server.setStopTimeout(0);
        });
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new Problems()));
        config.jetty.addConnector((server, http) -> {
            bound(http, limits);
            ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
            connector.setHost(settings.host());
            connector.setPort(settings.port());
            connector.setIdleTimeout(limits.idleSeconds() * 1000L);
            connector.addBean(slow);
            connector.addBean(new NetworkConnectionLimit(limits.connections(), connector));
            return connector;
        });
    }

    private static void bound(HttpConfiguration http, Limits limits) {
        http.setRequestHeaderSize(limits.headerBytes());
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setUriCompliance(UriCompliance.DEFAULT);
    }

    /** For tests, which need work that lasts. */
    Jobs jobs() {
        return jobs;
    }

    /** For the test that holds the contract to them, as {@code GET /api/v1/models/{model}}. */
    Set<String> routes() {
        return routes;
    }

    public int port() {
        return http.port();
    }

    /** Where a browser finds it. */
    public String url() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port() + "/";
    }

    /** Answers nothing any more, stops jobs, closes the store. */
    @Override
    public void close() throws IOException {
        if (closed.getAndSet(true)) {
            return;
        }
        jobs.close();
        var unused = http.stop();
        slow.close();
        try {
            reading.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        store.close();
        data.close();
    }
}
