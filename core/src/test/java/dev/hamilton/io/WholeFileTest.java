package dev.hamilton.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void a_file_takes_the_place_of_the_old_one() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, beside -> Files.writeString(beside, "old"));
        WholeFile.write(file, beside -> Files.writeString(beside, "new"));
        assertThat(file).hasContent("new");
        assertThat(folder.toFile().listFiles()).containsExactly(file.toFile());
    }

    @Test
    void what_fails_leaves_the_old_file_and_nothing_else() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "old");
        assertThatThrownBy(() -> WholeFile.write(file, beside -> {
                    Files.writeString(beside, "half of the n");
                    throw new IllegalStateException("no more");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().listFiles()).containsExactly(file.toFile());
    }

    @Test
    void a_link_stays_and_what_it_points_to_is_replaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file.getFileName());
        WholeFile.write(link, beside -> Files.writeString(beside, "new"));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void what_is_no_regular_file_is_written_to_as_it_is() throws IOException {
        assumeThat(Path.of("/dev/null")).isReadable();
        WholeFile.write(Path.of("/dev/null"), nothing -> {
            assertThat(nothing).isEqualTo(Path.of("/dev/null"));
            Files.writeString(nothing, "gone");
        });
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void what_is_not_finished_can_be_discarded() {
        Path file = folder.resolve("a.txt");
        assertThatThrownBy(() -> WholeFile.write(file, beside -> {
                    Files.writeString(beside, "half of the n");
                    WholeFile.discardUnfinished();
                    assertThat(beside).doesNotExist();
                }))
                .isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
