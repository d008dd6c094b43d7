package dev.hamilton.site;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The files of pages by what they are about, each in one folder: names that every file system and every address can hold, of
 * which no two are the same where letters are not told from capitals. Immutable.
 */
final class Addresses {
    private static final int LONGEST = 120;

    private final String folder;
    private final Map<String, String> files = new HashMap<>();

    Addresses(String folder, List<String> names) {
        this.folder = folder;
        Set<String> taken = new HashSet<>();
        for (String name : names) {
            String safe = safe(name);
            String file = safe;
            for (int again = 2; !taken.add(file.toLowerCase(Locale.ROOT)); again++) {
                file = safe + "~" + again;
            }
            files.put(name, folder + "/" + file + ".html");
        }
    }

    /** The file of a name, from the root of the site. */
    String of(String name) {
        String file = files.get(name);
        if (file == null) {
            throw new AssertionError("no page in " + folder + " is about " + name);
        }
        return file;
    }

    private static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (each >= 'a' && each <= 'z')
                    || (each >= 'A' && each <= 'Z')
                    || (each >= '0' && each <= '9')
                    || each == '_'
                    || each == '-'
                    || (each == '.' && !safe.isEmpty());
            if (plain) {
                safe.append((char) each);
            } else {
                safe.append('~').append(String.format(Locale.ROOT, "%02x", each & 0xff));
            }
        }
        return safe.length() <= LONGEST ? safe.toString() : safe.substring(0, LONGEST);
    }
}
