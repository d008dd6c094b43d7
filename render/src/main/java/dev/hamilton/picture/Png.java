package dev.hamilton.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import dev.hamilton.graph.Graph;
import dev.hamilton.render.View;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A view as a PNG picture: what {@link Svg} draws, in pixels. Needs a font on the machine, but no screen. Thread-safe.
 *
 * @since 0.1
 */
public final class Png {
    /** How many pixels an SVG's unit has on each side if nothing is said: enough for screens with small pixels. */
    public static final double USUAL_SCALE = 2;

    /** What Java calls a font that every machine with fonts has. */
    private static final String FONTS = "sans-serif";

    private static final double MOST_PIXELS = 40e6;

    /** In the words of ImageIO, where a quality of 1 is no compression. */
    private static final float LITTLE_EFFORT = 0.8f;

    private static final DocumentLimits NO_LIMITS =
            new DocumentLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private Png() {}

    /**
     * Draws a graph as {@link Svg#of(Graph)} does.
     *
     * @param graph the graph
     * @return the bytes of a file
     * @throws IllegalStateException if the machine has no font
     */
    public static byte[] of(Graph graph) {
        return of(Svg.legible(graph), USUAL_SCALE);
    }

    /**
     * Draws a view.
     *
     * @param view the view
     * @param scale how many pixels a unit of the SVG has on each side; fewer are taken where the picture would have more
     *     than 40 million
     * @return the bytes of a file
     * @throws IllegalArgumentException if the scale is not positive
     * @throws IllegalStateException if the machine has no font
     */
    public static byte[] of(View view, double scale) {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("a scale is positive, not " + scale);
        }
        return draw(Svg.of(view, FONTS), scale);
    }

    private static byte[] draw(String svg, double scale) {
        SVGDocument document = document(svg);
        double width = document.size().getWidth();
        double height = document.size().getHeight();
        double fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)));
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * fitting), (int) Math.ceil(height * fitting), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(fitting, fitting);
            document.render(null, graphics, new ViewBox((float) width, (float) height));
        } catch (InternalError | NoClassDefFoundError e) {
            throw new IllegalStateException("there is no font to write names with: install one, and fontconfig", e);
        } finally {
            graphics.dispose();
        }
        return encoded(image);
    }

    private static SVGDocument document(String svg) {
        LoaderContext context =
                LoaderContext.builder().documentLimits(NO_LIMITS).build();
        @Nullable
        SVGDocument document =
                new SVGLoader().load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), null, context);
        if (document == null) {
            throw new AssertionError("an SVG of ours that cannot be read");
        }
        return document;
    }

    /* Drawings are large and mostly of one colour: they deflate well without much effort, which would take most of the time. */
    private static byte[] encoded(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam fast = writer.getDefaultWriteParam();
        fast.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        fast.setCompressionQuality(LITTLE_EFFORT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), fast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
