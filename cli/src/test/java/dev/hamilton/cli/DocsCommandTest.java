package dev.hamilton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DocsCommandTest extends CommandTest {
    @BeforeEach
    void a_bakery() throws IOException {
        write("bakery/hamilton.yaml", BAKERY);
    }

    @Test
    void a_folder_becomes_a_site() throws IOException {
        assertThat(hamilton("docs", "bakery", "-o", "site")).isEqualTo(new Said(0, "", "6 nodes described in site\n"));

        assertThat(read("site/index.html")).contains("<title>bakery</title>", "modules/Kitchen.Bakery.html");
        assertThat(read("site/nodes/costPerLoaf.html")).contains("till");
        assertThat(read("site/dictionary.csv")).startsWith("name,kind,type,");
    }

    @Test
    void code_is_shown_where_the_sources_are() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/hamilton/cli/Kitchen.java"));
        write("bakery/src/main/java/dev/hamilton/cli/Kitchen.java", source);
        hamilton("docs", "bakery", "-o", "site", "--title", "Loaves");

        assertThat(read("site/nodes/costPerLoaf.html"))
                .contains(
                        "<pre tabindex=\"0\"><code>@Tag(", "return flourCost / loaves;", "<title>costPerLoaf - Loaves");
    }

    @Test
    void writing_again_takes_away_what_is_gone_and_leaves_alone_what_others_put_there() throws IOException {
        hamilton("docs", "bakery", "-o", "site");
        write("site/CNAME", "docs.example.com");
        write("bakery/hamilton.yaml", "modules: [dev.hamilton.cli.Kitchen$RenovatedBakery]\n");
        hamilton("docs", "bakery", "-o", "site");

        assertThat(folder.resolve("site/nodes/loavesBefore.html")).doesNotExist();
        assertThat(folder.resolve("site/nodes/rent.html")).exists();
        assertThat(read("site/CNAME")).isEqualTo("docs.example.com");
    }

    @Test
    void a_folder_of_somebody_else_is_left_alone() throws IOException {
        write("home/letter.txt", "dear");

        expectMistake("""
                'home' has files that are not ours
                    fix: name a new folder, or an empty one
                """, "docs", "bakery", "-o", "home");
        expectMistake("""
                'no/site' cannot be made: its folder does not exist
                    fix: make the folder first
                """, "docs", "bakery", "-o", "no/site");
    }

    @Test
    void a_list_of_files_cannot_lead_outside() throws IOException {
        hamilton("docs", "bakery", "-o", "site");
        write("letter.txt", "dear");
        write("site/.hamilton-files", "../letter.txt\nindex.html\n");
        hamilton("docs", "bakery", "-o", "site");

        assertThat(read("letter.txt")).isEqualTo("dear");
    }

    @Test
    void a_folder_is_not_given_the_name_of_a_file() throws IOException {
        expectMistakenOption("""
                'd.pdf' looks like a file, but a folder is filled
                    fix: name a folder, such as 'd'; the dictionary alone ends with .csv, .json or .md; a folder of that name must be there already, or end with a slash
                """, "docs", "bakery", "-o", "d.pdf");
        assertThat(hamilton("docs", "bakery", "-o", "site.html").code()).isEqualTo(2);

        Files.createDirectory(folder.resolve("example.io"));
        for (String meant : List.of("site-1.0", "example.io", "example.com/")) {
            assertThat(hamilton("docs", "bakery", "-o", meant).code()).as(meant).isZero();
        }
    }

    @Test
    void a_dictionary_is_a_table() throws IOException {
        assertThat(hamilton("docs", "bakery", "-o", "nodes.md").err()).isEqualTo("6 nodes described in nodes.md\n");
        hamilton("docs", "bakery", "-o", "nodes.csv");
        hamilton("docs", "bakery", "-o", "nodes.json");

        assertThat(read("nodes.md")).contains("| costPerLoaf | function | double |  | till |");
        assertThat(read("nodes.csv")).contains("costPerLoaf,function,double,,till,", "flourKg; flourPrice; loaves");
        assertThat(read("nodes.json")).contains("\"owner\":[\"till\"]");
    }

    @Test
    void what_was_written_is_an_object_for_programs() {
        assertThat(hamilton("docs", "bakery", "-o", "nodes.md", "--json").out())
                .isEqualTo("{\n  \"out\": \"nodes.md\",\n  \"nodes\": 6\n}\n");
        assertThat(hamilton("init", "shop", "--json").out())
                .startsWith("{\n  \"folder\": \"shop\",\n  \"files\": [")
                .contains("\"pom.xml\"");
    }

    @Test
    void the_place_must_be_named() {
        assertThat(hamilton("docs", "bakery").code()).isEqualTo(2);
    }
}
