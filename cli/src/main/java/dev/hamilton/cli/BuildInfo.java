package dev.hamilton.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What this program was built as, and with which versions of what new projects need too. Immutable. */
final class BuildInfo {
    private final Properties versions;

    private BuildInfo(Properties versions) {
        this.versions = versions;
    }

    static BuildInfo read() {
        Properties versions = new Properties();
        try (@Nullable InputStream file = BuildInfo.class.getResourceAsStream("build.properties")) {
            if (file == null) {
                throw new AssertionError("there is no build.properties");
            }
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuildInfo(versions);
    }

    /** The version of {@code hamilton}, {@code junit}, or a Maven plugin such as {@code surefire}. */
    String version(String of) {
        @Nullable String version = versions.getProperty(of);
        if (version == null) {
            throw new AssertionError("build.properties has no " + of);
        }
        return version;
    }
}
