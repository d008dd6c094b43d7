package dev.hamilton.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * Where a command talks to, and where it stands.
 *
 * @param out receives what was asked for
 * @param err receives progress, times and complaints
 * @param interactive whether somebody watches {@code err}, so that a line may be drawn over
 * @param width how many characters a line has
 * @param directory what relative paths are relative to
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive, int width, Path directory) {
    static final int USUAL_WIDTH = 100;

    Path resolve(String path) {
        return directory.resolve(path);
    }
}
