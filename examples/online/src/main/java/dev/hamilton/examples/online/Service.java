package dev.hamilton.examples.online;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hamilton.Driver;
import dev.hamilton.RowFunction;
import dev.hamilton.run.StepFailedException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Answers {@code /features?age=42&budget=900&...} with the features of one client, a line each. */
public final class Service implements AutoCloseable {
    private final RowFunction<Visit, Features> features;
    private final double ageMean;
    private final double ageStdDev;
    private final HttpServer server;

    Service(Driver driver, Training training, int port) throws IOException {
        this.features = driver.rowFunction(Visit.class, Features.class);
        this.ageMean = training.ageMean();
        this.ageStdDev = training.ageStdDev();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
    }

    /** Trains on the clients that come with the example, and serves on port 8080 or the one that is given. */
    public static void main(String... arguments) throws IOException {
        int port = arguments.length == 0 ? 8080 : Integer.parseInt(arguments[0]);
        Driver driver = Driver.of(ClientFeatures.class);
        Training training = Training.on(Training.clients(driver), driver);
        try {
            Service service = new Service(driver, training, port);
            service.start();
            System.out.println(training.features().toText(12, 9));
            System.out.println("http://localhost:" + service.port()
                    + "/features?age=42&budget=900&spend=120.5&visits=3&referrer=friend");
        } catch (BindException e) {
            System.err.println(
                    "port %d cannot be had (%s): give another one as the argument".formatted(port, e.getMessage()));
            System.exit(1);
        }
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/features")) {
            respond(exchange, 404, "there is only /features\n");
            return;
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("Allow", "GET");
            respond(exchange, 405, "ask by GET\n");
            return;
        }
        try {
            Query query = new Query(exchange.getRequestURI().getRawQuery());
            respond(exchange, 200, text(features.apply(visit(query))));
        } catch (IllegalArgumentException e) {
            respond(exchange, 400, e.getMessage() + "\n");
        } catch (StepFailedException e) {
            respond(exchange, 500, e.getMessage() + "\n");
        }
    }

    private static void respond(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        boolean silent = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, silent ? -1 : bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(silent ? new byte[0] : bytes);
        }
    }

    private Visit visit(Query query) {
        OptionalInt age = query.whole("age");
        OptionalDouble budget = query.number("budget");
        OptionalDouble spend = query.number("spend");
        OptionalInt visits = query.whole("visits");
        String referrer = query.text("referrer");
        query.end();
        return new Visit(
                age.orElseThrow(),
                budget.orElseThrow(),
                spend.orElseThrow(),
                visits.orElseThrow(),
                referrer,
                ageMean,
                ageStdDev);
    }

    private static String text(Features features) {
        StringBuilder text = new StringBuilder();
        for (RecordComponent component : Features.class.getRecordComponents()) {
            try {
                text.append(component.getName())
                        .append(' ')
                        .append(component.getAccessor().invoke(features))
                        .append('\n');
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("a record of this package", e);
            }
        }
        return text.toString();
    }
}
