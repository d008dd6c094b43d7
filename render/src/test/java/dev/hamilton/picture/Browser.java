package dev.hamilton.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Chromium without a window, driven over its DevTools protocol: opens one page, runs scripts in it, presses keys, takes
 * pictures, and remembers what went wrong in it.
 */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final String session;
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final StringBuilder text = new StringBuilder();
    private int asked;

    private Browser(Process process, Path profile, String address) {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Ear())
                .join();
        String target = ask("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asText();
        this.session = ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        List.of("Page.enable", "Runtime.enable", "Log.enable", "Network.enable").forEach(each -> ask(each, Map.of()));
    }

    /** The browser on the PATH, if there is one. */
    static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start() throws IOException {
        Path profile = Files.createTempDirectory("browser");
        Process process = new ProcessBuilder(
                        find().orElseThrow().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread rest = new Thread(() -> said.lines().forEach(each -> {}), "browser says");
                rest.setDaemon(true);
                rest.start();
                return new Browser(process, profile, address.group(1));
            }
        }
        throw new IOException("the browser did not start:\n" + all);
    }

    /** Opens a page of some size, in light or dark, and waits until it is there. */
    void open(Path page, int width, int height, boolean dark) throws Exception {
        complaints.clear();
        boolean phone = width < 600;
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
        ask(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        ask("Page.navigate", Map.of("url", "about:blank"));
        ask("Page.navigate", Map.of("url", page.toUri().toString()));
        for (int tries = 0;
                !eval("document.readyState + location.protocol").asText().equals("completefile:");
                tries++) {
            if (tries > 500) {
                throw new AssertionError("the page does not load");
            }
            Thread.sleep(20);
        }
        settle();
    }

    /** Waits until what was asked of the page has been drawn. */
    void settle() {
        eval("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))");
    }

    /** The value of an expression in the page, or what it promises. */
    JsonNode eval(String script) {
        JsonNode answer =
                ask("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(
                    script + ": " + answer.get("exceptionDetails").toPrettyString());
        }
        return answer.get("result").path("value");
    }

    void press(String key) {
        String typed = key.length() == 1 ? key : key.equals("Enter") ? "\r" : "";
        ask("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "text", typed));
        ask("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
        settle();
    }

    void click(double x, double y, boolean shift) {
        for (String type : List.of("mousePressed", "mouseReleased")) {
            ask(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            x,
                            "y",
                            y,
                            "button",
                            "left",
                            "clickCount",
                            1,
                            "modifiers",
                            shift ? 8 : 0));
        }
        settle();
    }

    byte[] screenshot() {
        return Base64.getDecoder()
                .decode(ask("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data")
                        .asText());
    }

    /** Exceptions, logged errors, and requests for anything but the page itself. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private synchronized JsonNode ask(String method, Map<String, ?> parameters) {
        ObjectNode message = JSON.createObjectNode().put("id", ++asked).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (session != null) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(asked, answer);
        socket.sendText(message.toString(), true).join();
        JsonNode said = answer.orTimeout(60, TimeUnit.SECONDS).join();
        if (said.has("error")) {
            throw new AssertionError(method + ": " + said.get("error"));
        }
        return said.get("result");
    }

    /** Hears what the browser says. */
    private final class Ear implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                hear(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void hear(String message) {
            try {
                JsonNode said = JSON.readTree(message);
                if (said.has("id")) {
                    answers.remove(said.get("id").asInt()).complete(said);
                    return;
                }
                String method = said.path("method").asText();
                String address = said.at("/params/request/url").asText();
                if (method.equals("Runtime.exceptionThrown")
                        || said.at("/params/entry/level").asText().equals("error")) {
                    complaints.add(message);
                } else if (method.equals("Network.requestWillBeSent")
                        && !address.startsWith("file:")
                        && !address.startsWith("about:")) {
                    complaints.add(message);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        }
    }
}
