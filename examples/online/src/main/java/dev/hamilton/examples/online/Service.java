package dev.hamilton.examples.online;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hamilton.Driver;
import dev.hamilton.RowFunction;
import dev.hamilton.run.StepFailedException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        server.createContext("/features", this::answer);
    }

    /** Trains on the clients that come with the example, and serves on port 8080. */
    public static void main(String... arguments) throws IOException {
        Driver driver = Driver.of(ClientFeatures.class);
        Training training = Training.on(Training.clients(driver), driver);
        System.out.println(training.features().toText(12, 9));
        Service service = new Service(driver, training, 8080);
        service.start();
        System.out.println("http://localhost:" + service.port()
                + "/features?age=42&budget=900&spend=120.5&visits=3&referrer=friend");
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
            Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
            respond(exchange, 200, text(features.apply(visit(asked))));
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

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : (query == null ? "" : query).split("&", -1)) {
            String[] both = each.split("=", 2);
            parameters.put(both[0], both.length < 2 ? "" : URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private Visit visit(Map<String, String> asked) {
        return new Visit(
                wanted(asked, "age", "a whole number", Integer::valueOf),
                wanted(asked, "budget", "a number", Double::valueOf),
                wanted(asked, "spend", "a number", Double::valueOf),
                wanted(asked, "visits", "a whole number", Integer::valueOf),
                asked.get("referrer"),
                ageMean,
                ageStdDev);
    }

    private static <T> T wanted(Map<String, String> asked, String name, String what, Function<String, T> parse) {
        String value = asked.get(name);
        if (value == null) {
            throw new IllegalArgumentException("give the parameter '" + name + "'");
        }
        try {
            return parse.apply(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the parameter '%s' is %s, not '%s'".formatted(name, what, value), e);
        }
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
