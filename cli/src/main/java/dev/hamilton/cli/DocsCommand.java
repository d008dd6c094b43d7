package dev.hamilton.cli;

import dev.hamilton.graph.Graph;
import dev.hamilton.render.Dictionary;
import dev.hamilton.render.JsonText;
import dev.hamilton.site.Site;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what a dataflow says about itself: a site, or a table. */
@Command(name = "docs", description = "Write a documentation site of a dataflow, or its data dictionary.")
final class DocsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private DataflowArgument dataflow = new DataflowArgument();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "PLACE",
            description = "A folder for the site; or x.csv, .json or .md for the dictionary alone.")
    private String out = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "What the site is called.")
    private @Nullable String title;

    @Option(names = "--json", description = "Print an object: where it is, and how many nodes it describes.")
    private boolean json;

    /** The forms of the dictionary, by the endings of files. */
    private enum Form {
        CSV,
        JSON,
        MD;

        static @Nullable Form of(String file) {
            for (Form form : values()) {
                if (file.toLowerCase(Locale.ROOT).endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
                    return form;
                }
            }
            return null;
        }

        String write(Dictionary dictionary) {
            return switch (this) {
                case CSV -> dictionary.csv();
                case JSON -> dictionary.json();
                case MD -> dictionary.markdown();
            };
        }
    }

    DocsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        @Nullable Form form = Form.of(out);
        return form == null
                ? site(OutputFolder.at(terminal, out, "the dictionary alone ends with .csv, .json or .md"))
                : dictionary(form, OutputFile.at(terminal, out, "nodes.csv"));
    }

    private int dictionary(Form form, OutputFile file) {
        try (OpenDataflow open = OpenDataflow.of(dataflow.read(terminal))) {
            String text = form.write(Dictionary.of(open.driver().graph()));
            file.write(path -> Files.writeString(path, text));
            said(open.driver().graph());
        }
        return ExitCodes.OK;
    }

    private int site(OutputFolder folder) {
        try (OpenDataflow open = OpenDataflow.of(dataflow.read(terminal))) {
            Graph graph = open.driver().graph();
            Site site = Site.of(graph, title(open.file()), new SourceFolders(open.file()));
            folder.write(site.files());
            said(graph);
        }
        return ExitCodes.OK;
    }

    private void said(Graph graph) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("out", out);
            object.put("nodes", graph.size());
            terminal.out().print(JsonText.of(object, 1));
        }
        terminal.err().println(Counted.of(graph.size(), "node") + " described in " + out);
    }

    private String title(DataflowFile file) {
        return title == null ? file.name() : title;
    }
}
