package dev.hamilton.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an item is drawn, the same in every language that can say it. Immutable.
 *
 * @param outline its outline
 * @param fill the colour inside, as six hexadecimal digits after a hash sign
 * @param border the colour of the outline
 * @param dashed whether the outline is dashed
 * @param hatched whether the inside is hatched
 * @param doubled whether there are two outlines
 * @since 0.1
 */
public record Look(Outline outline, String fill, String border, boolean dashed, boolean hatched, boolean doubled) {
    /** A field of a node whose value has a schema. */
    public static final Look FIELD = plain(Outline.BOX, "#c8dae0");

    private static final String USUAL_BORDER = "#000000";
    private static final Look INPUT = plain(Outline.BOX, "#ffffff").dash();
    private static final Look GROUP = plain(Outline.FOLDER, "#e8eef1");
    private static final Map<Role, Look> ROLES = roles();

    /** The form of an outline. */
    public enum Outline {
        /** A rectangle with round corners. */
        ROUNDED,
        /** A rectangle. */
        BOX,
        /** A sheet with a dog-ear. */
        NOTE,
        /** A drum. */
        CYLINDER,
        /** A folder with a tab. */
        FOLDER
    }

    /**
     * A line of a legend.
     *
     * @param name what such items are called
     * @param look what they look like
     */
    public record Entry(String name, Look look) {}

    /**
     * The look of an item: that of its role, or of its style, with its marks over it.
     *
     * @param item the item
     * @return how it is drawn
     */
    public static Look of(Item item) {
        Look look = base(item);
        for (Mark mark : item.marks()) {
            look = look.with(mark);
        }
        return look;
    }

    /**
     * What the kinds of items in a view look like.
     *
     * @param view the view
     * @return an entry for each kind that occurs: roles, fields, groups, marks, then the user's own styles
     */
    public static List<Entry> legend(View view) {
        Set<String> kinds = new LinkedHashSet<>();
        Set<Mark> marks = new LinkedHashSet<>();
        Map<String, Look> styles = new LinkedHashMap<>();
        for (Item item : view.items()) {
            marks.addAll(item.marks());
            if (item instanceof Item.Single single && single.style() != null) {
                styles.putIfAbsent(single.style().legend(), base(single));
            } else {
                kinds.add(kind(item));
            }
            if (item instanceof Item.Single single && !Fields.of(single.node()).isEmpty()) {
                kinds.add("field");
            }
        }
        List<Entry> entries = new ArrayList<>();
        candidates().forEach((name, look) -> {
            if (kinds.contains(name)) {
                entries.add(new Entry(name, look));
            }
        });
        for (Mark mark : Mark.values()) {
            if (marks.contains(mark)) {
                entries.add(
                        new Entry(mark.text(), plain(Outline.ROUNDED, "#ffffff").with(mark)));
            }
        }
        styles.forEach((name, look) -> entries.add(new Entry(name, look)));
        return entries;
    }

    private static Map<String, Look> candidates() {
        Map<String, Look> looks = new LinkedHashMap<>();
        looks.put(Role.CONFIG.text(), role(Role.CONFIG));
        looks.put(Role.INPUT.text(), INPUT);
        looks.put(Role.FUNCTION.text(), role(Role.FUNCTION));
        looks.put("field", FIELD);
        looks.put("group", GROUP);
        for (Role role : List.of(Role.LOADER, Role.SAVER, Role.EXPAND, Role.COLLECT)) {
            looks.put(role.text(), role(role));
        }
        return looks;
    }

    private static String kind(Item item) {
        return item.fold(single -> single.role().text(), box -> Role.INPUT.text(), folded -> "group");
    }

    private static Look base(Item item) {
        return item.fold(
                single -> single.style() == null
                        ? role(single.role())
                        : role(single.role()).filled(single.style().fill()),
                box -> INPUT,
                folded -> GROUP);
    }

    private static Look role(Role role) {
        return ROLES.getOrDefault(role, INPUT);
    }

    private static Map<Role, Look> roles() {
        Look function = plain(Outline.ROUNDED, "#b4d8e4");
        Look store = plain(Outline.CYLINDER, "#b4d8e4");
        Map<Role, Look> looks = new EnumMap<>(Role.class);
        looks.put(Role.INPUT, INPUT);
        looks.put(Role.CONFIG, plain(Outline.NOTE, "#ffffff"));
        looks.put(Role.FUNCTION, function);
        looks.put(Role.LOADER, store);
        looks.put(Role.SAVER, store);
        looks.put(Role.EXPAND, function.bordered("#56E39F").twice());
        looks.put(Role.COLLECT, function.bordered("#EA5556").twice());
        return looks;
    }

    private static Look plain(Outline outline, String fill) {
        return new Look(outline, fill, USUAL_BORDER, false, false, false);
    }

    private Look with(Mark mark) {
        return switch (mark) {
            case OUTPUT -> filled("#FFC857");
            case OVERRIDE -> new Look(outline, fill, border, dashed, true, doubled);
            case REUSED -> filled("#dcdcdc");
            case PATH -> border.equals(USUAL_BORDER) ? bordered("#ff0000") : this;
            case ADDED -> filled("#a8e0b0");
            case REMOVED -> filled("#f2b5ae").dash();
            case CHANGED -> filled("#ffe08a");
            case AFFECTED -> bordered("#e08e0b").twice();
        };
    }

    private Look filled(String colour) {
        return new Look(outline, colour, border, dashed, hatched, doubled);
    }

    private Look bordered(String colour) {
        return new Look(outline, fill, colour, dashed, hatched, doubled);
    }

    private Look dash() {
        return new Look(outline, fill, border, true, hatched, doubled);
    }

    private Look twice() {
        return new Look(outline, fill, border, dashed, hatched, true);
    }
}
