package dev.hamilton.columns;

/** A frame for people to read. */
sealed interface PrintedFrame permits DataFrame {

    /**
     * The frame as text: names, types, then rows, then the counts; of a frame with more rows or columns than wanted, those in
     * the middle are left out.
     *
     * @throws IllegalArgumentException when less than two rows or columns are wanted
     */
    default String toText(int maxRows, int maxColumns) {
        return new FrameText(new FrameCells((DataFrame) this, maxRows, maxColumns)).text();
    }

    /**
     * The frame as a table of Markdown: names and rows, cut as {@link #toText} cuts, with the counts below.
     *
     * @throws IllegalArgumentException when less than two rows or columns are wanted
     */
    default String toMarkdown(int maxRows, int maxColumns) {
        return new FrameMarkup(new FrameCells((DataFrame) this, maxRows, maxColumns)).markdown();
    }

    /**
     * The frame as a table of HTML: names and rows, cut as {@link #toText} cuts, with the counts as its caption.
     *
     * @throws IllegalArgumentException when less than two rows or columns are wanted
     */
    default String toHtml(int maxRows, int maxColumns) {
        return new FrameMarkup(new FrameCells((DataFrame) this, maxRows, maxColumns)).html();
    }
}
