package dev.spicewire.capture.decode;

import dev.spicewire.text.Paint;
import java.util.List;

/**
 * What the user wants to see of messages.
 *
 * @param paint  how text is marked
 * @param fields the fields that are shown; all where none is named
 */
public record Presentation(Paint paint, List<FieldPath> fields) {

    /** All fields, in plain text. */
    public static final Presentation PLAIN = new Presentation(Paint.NONE, List.of());

    /** Takes a copy. */
    public Presentation {
        fields = List.copyOf(fields);
    }
}
