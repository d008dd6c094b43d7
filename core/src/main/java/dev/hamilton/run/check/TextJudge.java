package dev.hamilton.run.check;

import java.util.List;

/** Wants every text to contain all of some others, or none of them. */
final class TextJudge extends Judge {
    private final List<String> texts;
    private final boolean wanted;

    TextJudge(List<String> texts, boolean wanted) {
        this.texts = texts;
        this.wanted = wanted;
    }

    @Override
    void see(Block block) {
        for (int i = 0; i < block.size(); i++) {
            if (!block.isMissing(i) && !isGood(block.present(i).toString())) {
                fail(block.from() + i);
            }
        }
    }

    private boolean isGood(String value) {
        for (String text : texts) {
            if (value.contains(text) != wanted) {
                return false;
            }
        }
        return true;
    }

    @Override
    String finding(Shown shown) {
        return wanted ? shown.rowsThat("do not", "does not") : shown.rowsThat("do", "does");
    }
}
