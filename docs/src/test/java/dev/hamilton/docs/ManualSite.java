package dev.hamilton.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
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

    private static final Pattern TITLE = Pattern.compile("(?m)^# (.+)$");

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
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(destination(name, link.getDestination()));
                visitChildren(link);
            }
        });
        Matcher title = TITLE.matcher(markdown);
        String root =
                "../".repeat((int) name.chars().filter(each -> each == '/').count());
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Hamilton</title><link rel="stylesheet" href="%smanual.css"></head>
                <body><header><a href="%sindex.html">Hamilton</a></header>
                <main>
                %s</main></body></html>
                """.formatted(title.find() ? title.group(1) : "Manual", root, root, renderer.render(document));
    }

    /* A page for its source, a folder for its README; what is not a page is shown where the sources are. */
    private String destination(String from, String to) {
        if (to.startsWith("http") || to.startsWith("#")) {
            return to;
        }
        String path = to.replaceFirst("#.*", "");
        String rest = to.substring(path.length());
        Path target = Path.of(from).resolveSibling(path).normalize();
        String name = target.toString().replace('\\', '/');
        if (pages.containsKey(name)) {
            return path.replaceFirst("\\.md$", ".html") + rest;
        }
        return pages.containsKey(name + "/README.md") ? path.replaceFirst("/$", "") + "/README.html" + rest : to;
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
    static void write(Map<String, String> html, Path folder) throws IOException {
        for (var page : html.entrySet()) {
            Path file = folder.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
        Files.writeString(folder.resolve("manual.css"), Snippets.read(Path.of("src/test/resources/manual.css")));
        Path images = Files.createDirectories(folder.resolve("docs/images"));
        for (Path image : Snippets.files(Snippets.ROOT.resolve("docs/images"))) {
            Files.copy(image, images.resolve(image.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
