package dev.hamilton.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of a project to start from, by their names. Immutable. */
final class NewProject {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String folder;
    private final String packageName;
    private final boolean gradle;
    private final BuildInfo build = BuildInfo.read();

    /**
     * A project.
     *
     * @param folder the last name of its folder
     * @param packageName the package of its classes
     * @param gradle whether Gradle builds it, and not Maven
     */
    NewProject(String folder, String packageName, boolean gradle) {
        this.folder = folder;
        this.packageName = packageName;
        this.gradle = gradle;
    }

    /** A name for a package, made of the letters and digits of a folder's name. */
    static String packageFor(String folder) {
        String letters = folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return "com.example." + (letters.matches("[a-z].*") ? letters : "features" + letters);
    }

    Map<String, String> files() {
        String path = packageName.replace('.', '/');
        Map<String, String> files = new LinkedHashMap<>();
        for (String each : gradle ? new String[] {"build.gradle", "settings.gradle"} : new String[] {"pom.xml"}) {
            files.put(each, filled(each));
        }
        files.put("hamilton.yaml", filled("hamilton.yaml"));
        files.put("weeks.csv", filled("weeks.csv"));
        files.put("README.md", filled("README.md"));
        files.put(".gitignore", filled("gitignore"));
        files.put("src/main/java/" + path + "/Features.java", filled("Features.java"));
        files.put("src/test/java/" + path + "/FeaturesTest.java", filled("FeaturesTest.java"));
        return files;
    }

    private String filled(String template) {
        return PLACE.matcher(resource(template)).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
    }

    private String value(String name) {
        return switch (name) {
            case "package" -> packageName;
            case "group" ->
                packageName.contains(".") ? packageName.substring(0, packageName.lastIndexOf('.')) : packageName;
            case "name" -> artifact();
            case "folder" -> folder;
            case "build" -> gradle ? "gradle build" : "mvn verify";
            default -> build.version(name);
        };
    }

    private String artifact() {
        String name =
                folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "features" : name;
    }

    private static String resource(String name) {
        try (@Nullable InputStream file = NewProject.class.getResourceAsStream("project/" + name)) {
            if (file == null) {
                throw new AssertionError("there is no template " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
