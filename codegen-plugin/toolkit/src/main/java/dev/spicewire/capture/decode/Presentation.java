// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.text.Paint;
import java.util.List;

/**
 * What the user wants to see of messages.
 *
 * @param paint  how text is marked
 * @param fields the fields that are shown; all where none is named
 * @param named  whether JSON has names of enums and flags beside the numbers
 */
public record Presentation(Paint paint, List<FieldPath> fields, boolean named) {

    /** All fields, in plain text. */
    public static final Presentation PLAIN = new Presentation(Paint.NONE, List.of(), false);

    /** Takes a copy. */
    public Presentation {
        fields = List.copyOf(fields);
    }
}
