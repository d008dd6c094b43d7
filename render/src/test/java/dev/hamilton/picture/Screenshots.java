package dev.hamilton.picture;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes a picture of an HTML page in a browser, for {@code docs/images}. Arguments: the page, the picture, width, height,
 * {@code light} or {@code dark}, and a script to run in the page first, which may be left out.
 */
final class Screenshots {
    private Screenshots() {}

    public static void main(String[] arguments) throws Exception {
        try (Browser browser = Browser.start()) {
            int width = Integer.parseInt(arguments[2]);
            int height = Integer.parseInt(arguments[3]);
            browser.open(Path.of(arguments[0]), width, height, arguments[4].equals("dark"));
            if (arguments.length > 5) {
                browser.eval(arguments[5]);
                browser.settle();
            }
            Files.write(Path.of(arguments[1]), browser.screenshot());
        }
    }
}
