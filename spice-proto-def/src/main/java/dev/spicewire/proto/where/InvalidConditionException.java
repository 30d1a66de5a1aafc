// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.where;

/** A text that is no condition, or one that makes no sense. */
public final class InvalidConditionException extends Exception {

    private static final long serialVersionUID = 1L;

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
        super(reason);
        this.condition = condition;
        this.place = place;
    }

    /** {@return the reason with its column, then the condition, then a caret below the place} */
    public String excerpt() {
        String shown = condition.replaceAll("\\s", " ").replaceAll("\\p{Cntrl}", "?");
        return "column " + (place.start() + 1) + ": " + getMessage() + "\n" + shown + "\n"
                + " ".repeat(place.start()) + "^" + "~".repeat(place.length() - 1);
    }
}
