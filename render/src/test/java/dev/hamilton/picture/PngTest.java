package dev.hamilton.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hamilton.render.View;
import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pixels. Skipped where Java finds no font. */
class PngTest {
    @BeforeAll
    static void a_font() {
        boolean there;
        try {
            there = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length > 0;
        } catch (InternalError | NoClassDefFoundError | RuntimeException e) {
            there = false;
        }
        assumeTrue(there, "skipped: there is no font on this machine");
    }

    @Test
    void a_picture_has_the_size_of_the_svg_times_the_scale() throws IOException {
        View view = View.of(Samples.bakery()).build();
        Layout layout = ElkLayout.of(view);

        assertThat(image(Png.of(view, 1)).getWidth()).isEqualTo((int) Math.ceil(layout.width()));
        assertThat(image(Png.of(view, 3)).getWidth())
                .isBetween((int) (3 * layout.width()), (int) (3 * layout.width()) + 3);
    }

    @Test
    void nodes_are_filled_and_names_are_written_in_them() throws IOException {
        View view = View.of(Samples.bakery()).build();
        Layout.Box box = ElkLayout.of(view).items().get(4);
        BufferedImage image = image(Png.of(view, 1));
        int y = (int) (box.y() + 4);
        int middle = (int) (box.y() + Contents.LINE * 0.8);

        assertThat(new Color(image.getRGB((int) (box.x() + box.width() / 2), y)))
                .isEqualTo(new Color(0xb4d8e4));
        assertThat(IntStream.range((int) box.x() + 5, (int) box.right() - 5)
                        .filter(x -> new Color(image.getRGB(x, middle)).getGreen() < 80))
                .hasSizeGreaterThan(5);
    }

    @Test
    void a_picture_that_would_be_too_large_has_fewer_pixels() throws IOException {
        BufferedImage image = image(Png.of(View.of(Samples.bakery()).build(), 100));

        assertThat((long) image.getWidth() * image.getHeight()).isBetween(35_000_000L, 40_500_000L);
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
