package dev.hamilton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Holds the build files to what they promise each other. */
final class ProjectTest {
    private static final Path ROOT = Path.of(System.getProperty("hamilton.root"));

    private final XPath xpath = XPathFactory.newInstance().newXPath();

    @Test
    void the_bill_of_materials_names_every_published_artifact() throws Exception {
        List<String> published = new ArrayList<>();
        for (String module : texts(pom("."), "/project/modules/module")) {
            Document pom = pom(module);
            boolean jar = texts(pom, "/project/packaging").isEmpty();
            if (jar && texts(pom, "/project/properties/maven.deploy.skip").isEmpty()) {
                published.addAll(texts(pom, "/project/artifactId"));
            }
        }

        assertThat(published).contains("hamilton", "hamilton-core", "hamilton-processor");
        assertThat(texts(pom("bom"), "//dependency/artifactId")).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void the_bill_of_materials_has_the_version_of_the_project() throws Exception {
        assertThat(texts(pom("bom"), "/project/version")).isEqualTo(texts(pom("."), "/project/version"));
    }

    private static Document pom(String module) throws Exception {
        File file = ROOT.resolve(module).resolve("pom.xml").toFile();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
    }

    private List<String> texts(Document pom, String path) throws Exception {
        NodeList nodes = (NodeList) xpath.evaluate(path, pom, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }
}
