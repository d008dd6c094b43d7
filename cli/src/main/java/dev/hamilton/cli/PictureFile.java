package dev.hamilton.cli;

import dev.hamilton.graph.Node;
import dev.hamilton.picture.Html;
import dev.hamilton.picture.Note;
import dev.hamilton.picture.Png;
import dev.hamilton.picture.Svg;
import dev.hamilton.render.Dot;
import dev.hamilton.render.Item;
import dev.hamilton.render.Json;
import dev.hamilton.render.Mermaid;
import dev.hamilton.render.View;
import dev.hamilton.render.ViewBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A file of which the name says what kind of picture it is. */
final class PictureFile {
    /** What Mermaid draws at most, if it is not configured: maxTextSize and maxEdges. */
    private static final int MERMAID_LENGTH = 50_000;

    private static final int MERMAID_EDGES = 500;

    private final OutputFile file;
    private final String shown;
    private final Kind kind;

    private PictureFile(OutputFile file, String shown, Kind kind) {
        this.file = file;
        this.shown = shown;
        this.kind = kind;
    }

    /** The kinds of pictures, by the endings of their files. */
    enum Kind {
        DOT,
        MMD,
        JSON,
        SVG,
        PNG,
        HTML;

        private String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }

        private static Kind of(String file) {
            return Arrays.stream(values())
                    .filter(kind -> file.toLowerCase(Locale.ROOT).endsWith(kind.ending()))
                    .findFirst()
                    .orElseThrow(() -> Mistake.ofOption(
                            "'" + file + "' is of no known kind of picture", "end it with " + endings()));
        }

        private static String endings() {
            return Arrays.stream(values())
                    .map(Kind::ending)
                    .collect(Collectors.joining(", "))
                    .replaceFirst(", (?=[^,]*$)", " or ");
        }

        /** Whether somebody looks at it as a whole. */
        boolean isLookedAt() {
            return this == SVG || this == PNG;
        }

        /** Whether a large one is drawn with its groups folded: viewers of Mermaid refuse what is large. */
        boolean isFolded() {
            return isLookedAt() || this == MMD;
        }

        /** Whether inputs stand in boxes beside their readers if nothing is said. */
        boolean boxesInputs() {
            return isLookedAt() || this == DOT;
        }
    }

    /** Finds out whether a file can be written and what kind of picture it is, before anything is done for it. */
    static PictureFile at(Terminal terminal, String shown) {
        Kind kind = Kind.of(shown);
        return new PictureFile(OutputFile.at(terminal, shown, "graph.svg"), shown, kind);
    }

    Kind kind() {
        return kind;
    }

    void write(ViewBuilder builder, Terminal terminal) {
        String name = shown.substring(Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')) + 1);
        write(builder, terminal, name.substring(0, name.length() - kind.ending().length()), node -> Note.NONE);
    }

    /** Draws a view; what it is called, and what is noted of nodes, is told by a page alone. */
    void write(ViewBuilder builder, Terminal terminal, String title, Function<Node, Note> notes) {
        View view = builder.build();
        byte[] picture = bytes(view, title, notes);
        file.write(path -> Files.write(path, picture));
        terminal.err().println(Counted.of(builder.size(), "node") + " drawn to " + shown + folded(view));
        if (kind == Kind.MMD && (picture.length > MERMAID_LENGTH || view.edges().size() > MERMAID_EDGES)) {
            terminal.err()
                    .println(
                            "viewers refuse Mermaid of more than %d characters or %d edges if not told otherwise: choose fewer nodes, or --fold"
                                    .formatted(MERMAID_LENGTH, MERMAID_EDGES));
        }
    }

    private static String folded(View view) {
        long groups =
                view.items().stream().filter(Item.Folded.class::isInstance).count();
        return groups == 0 ? "" : ", folded to " + Counted.of((int) groups, "group");
    }

    private byte[] bytes(View view, String title, Function<Node, Note> notes) {
        return switch (kind) {
            case PNG -> png(view);
            case DOT -> utf8(Dot.of(view));
            case MMD -> utf8(Mermaid.of(view));
            case JSON -> utf8(Json.of(view));
            case SVG -> utf8(Svg.of(view));
            case HTML -> utf8(Html.of(view, title, notes));
        };
    }

    private static byte[] png(View view) {
        try {
            return Png.of(view, Png.USUAL_SCALE);
        } catch (IllegalStateException e) {
            throw new Mistake(e.getMessage() + "\n    fix: or draw an .svg, which needs none", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
