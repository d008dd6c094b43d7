package dev.hamilton.docs;

import dev.hamilton.render.MarkupText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The pages of this folder, and those beside it that they lead to, as a site without a network: {@code target/manual}. */
final class ManualSite {
    private static final List<String> TOP = List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md");

    /** Code of so many characters is not broken into lines, which browsers would do at its hyphens. */
    private static final int WHOLE = 28;

    /** Fewer sections than this are seen without a list of them. */
    private static final int LONG = 3;

    private static final Pattern TITLE = Pattern.compile("(?m)^# (.+)$");

    /** A row of the table that lists the pages. */
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| \\[([^]]+)]\\(([^)]+)\\)");

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Heading heading) {
                    attributes.put("id", anchor(text(heading)));
                } else if (node instanceof Code code && code.getLiteral().length() <= WHOLE) {
                    attributes.put("class", "whole");
                }
            })
            .build();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Set<String> images = new TreeSet<>();

    /** Titles of the pages that have a place in the manual, by their names, in the order of its table. */
    private final Map<String, String> listed = new LinkedHashMap<>();

    /** Reads the pages, by their names from the root of the project. */
    static ManualSite read() {
        ManualSite site = new ManualSite();
        Snippets.files(Snippets.ROOT.resolve("docs")).forEach(site::add);
        for (String top : TOP) {
            site.add(Snippets.ROOT.resolve(top));
        }
        try (var examples = Files.list(Snippets.ROOT.resolve("examples"))) {
            examples.sorted().map(each -> each.resolve("README.md")).forEach(site::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher rows = LISTED.matcher(site.pages.getOrDefault("docs/README.md", ""));
        while (rows.find()) {
            site.listed.put("docs/" + rows.group(2), rows.group(1));
        }
        return site;
    }

    private void add(Path file) {
        if (file.toString().endsWith(".md") && Files.exists(file)) {
            pages.put(Snippets.ROOT.relativize(file).toString().replace('\\', '/'), Snippets.read(file));
        }
    }

    /** The site: HTML by the names of files, of which the first is where one comes in. */
    Map<String, String> html() {
        Map<String, String> html = new LinkedHashMap<>();
        String manual = pages.getOrDefault("docs/README.md", "");
        html.put("index.html", page("index.md", manual.replaceAll("]\\((?!http)", "](docs/")));
        pages.forEach((name, text) -> html.put(name.replaceFirst("\\.md$", ".html"), page(name, text)));
        return html;
    }

    private String page(String name, String markdown) {
        Node document = parser.parse(markdown);
        List<Heading> sections = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(destination(name, link.getDestination()));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                if (!image.getDestination().startsWith("http")) {
                    images.add(name(Path.of(name).resolveSibling(image.getDestination())));
                }
            }

            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 2) {
                    sections.add(heading);
                }
                visitChildren(heading);
            }
        });
        Matcher title = TITLE.matcher(markdown);
        String root =
                "../".repeat((int) name.chars().filter(each -> each == '/').count());
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Hamilton</title><link rel="stylesheet" href="%smanual.css"></head>
                <body><header><a href="%sindex.html">Hamilton</a><a class="narrow" href="#pages">Pages</a></header>
                <main>
                %s%s%s</main>
                %s</body></html>
                """.formatted(
                        title.find() ? MarkupText.escaped(title.group(1)) : "Manual",
                        root,
                        root,
                        sections(sections),
                        renderer.render(document),
                        neighbours(name, root),
                        list(name, root));
    }

    private static String sections(List<Heading> sections) {
        StringBuilder html = new StringBuilder();
        if (sections.size() >= LONG) {
            html.append("<details class=\"sections\"><summary>On this page</summary>\n<ul>\n");
            for (Heading each : sections) {
                String text = text(each);
                html.append("<li>").append(link("#" + anchor(text), text, "")).append("</li>\n");
            }
            html.append("</ul></details>\n");
        }
        return html.toString();
    }

    /* To the pages before and after one in the manual's order. */
    private String neighbours(String name, String root) {
        List<String> order = List.copyOf(listed.keySet());
        int at = order.indexOf(name);
        if (at < 0) {
            return "";
        }
        StringBuilder html = new StringBuilder("<nav class=\"neighbours\" aria-label=\"Before and after\">");
        if (at > 0) {
            html.append(listedLink(order.get(at - 1), root, " rel=\"prev\""));
        }
        if (at + 1 < order.size()) {
            html.append(listedLink(order.get(at + 1), root, " rel=\"next\""));
        }
        return html.append("</nav>\n").toString();
    }

    private String list(String name, String root) {
        StringBuilder html = new StringBuilder("<nav id=\"pages\" aria-label=\"Pages\"><ul>\n");
        listed.keySet()
                .forEach(each -> html.append("<li>")
                        .append(listedLink(each, root, each.equals(name) ? " aria-current=\"page\"" : ""))
                        .append("</li>\n"));
        return html.append("</ul></nav>\n").toString();
    }

    private String listedLink(String name, String root, String more) {
        return link(root + name.replaceFirst("\\.md$", ".html"), listed.getOrDefault(name, name), more);
    }

    private static String link(String to, String text, String more) {
        return "<a href=\"" + to + "\"" + more + ">" + MarkupText.escaped(text) + "</a>";
    }

    /* A page for its source, a folder for its README; what is not a page is shown where the sources are. */
    private String destination(String from, String to) {
        if (to.startsWith("http") || to.startsWith("#")) {
            return to;
        }
        String path = to.replaceFirst("#.*", "");
        String rest = to.substring(path.length());
        String name = name(Path.of(from).resolveSibling(path));
        if (pages.containsKey(name)) {
            return path.replaceFirst("\\.md$", ".html") + rest;
        }
        return pages.containsKey(name + "/README.md") ? path.replaceFirst("/$", "") + "/README.html" + rest : to;
    }

    private static String name(Path path) {
        return path.normalize().toString().replace('\\', '/');
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text each) {
                text.append(each.getLiteral());
            }

            @Override
            public void visit(Code each) {
                text.append(each.getLiteral());
            }
        });
        return text.toString();
    }

    /** Writes the site, with the pictures that its pages show. */
    void write(Map<String, String> html, Path folder) throws IOException {
        for (var page : html.entrySet()) {
            Path file = folder.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
        Files.writeString(folder.resolve("manual.css"), Snippets.read(Path.of("src/test/resources/manual.css")));
        for (String image : images) {
            Path file = folder.resolve(image);
            Files.createDirectories(file.getParent());
            Files.copy(Snippets.ROOT.resolve(image), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
