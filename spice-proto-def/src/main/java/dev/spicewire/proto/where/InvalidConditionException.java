// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.where;

/** A text that is no condition, or one that makes no sense. */
public final class InvalidConditionException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 240;
    private static final int BEFORE = 80;
    private static final String CUT = "...";

    private final transient Place place;
    private final String condition;

    /**
     * Says what is wrong.
     *
     * @param condition the whole condition
     * @param place     where in it
     * @param reason    what is wrong, and what would be right
     */
    public InvalidConditionException(String condition, Place place, String reason) {
        super(shortened(reason));
        this.condition = condition;
        this.place = place;
    }

    /** {@return the reason with its column, on a line} */
    public String headline() {
        return "column " + (place.start() + 1) + ": " + getMessage();
    }

    /** {@return the condition, of a long one what is around the place, and a line with a caret below the place} */
    public String excerpt() {
        int[] all = condition.codePoints().map(InvalidConditionException::shown).toArray();
        int from = all.length <= MOST ? 0 : Math.max(0, Math.min(place.start(), all.length) - BEFORE);
        int to = Math.min(all.length, from + MOST);
        String head = from > 0 ? CUT : "";
        String tail = to < all.length ? CUT : "";
        int marked = Math.max(1, Math.min(place.length(), to - place.start()));
        return head + new String(all, from, to - from) + tail + "\n"
                + " ".repeat(head.length() + place.start() - from) + "^" + "~".repeat(marked - 1);
    }

    /** {@return a letter, or what takes the place of one that does something to a terminal} */
    private static int shown(int letter) {
        if (Character.isWhitespace(letter)) {
            return ' ';
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED -> '?';
            default -> letter;
        };
    }

    /** Reasons repeat words of the condition, which may be of any length: their ends say what is wrong. */
    private static String shortened(String reason) {
        return reason.length() <= MOST * 2 ? reason
                : reason.substring(0, BEFORE) + CUT + reason.substring(reason.length() - MOST);
    }
}
