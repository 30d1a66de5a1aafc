// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.where;

import java.math.BigInteger;
import java.util.List;

/** What a condition compares. */
public sealed interface Operand {

    /** {@return where it stands in the condition} */
    Place place();

    /**
     * A number.
     *
     * @param place where it stands
     * @param value the number
     */
    record Number(Place place, BigInteger value) implements Operand {
    }

    /**
     * A text in quotes.
     *
     * @param place where it stands
     * @param value the text
     */
    record Text(Place place, String value) implements Operand {
    }

    /**
     * {@code null}.
     *
     * @param place where it stands
     */
    record Null(Place place) implements Operand {
    }

    /**
     * A value of the message.
     *
     * @param place where it stands
     * @param steps names, and numbers of elements in brackets: {@code fields}, {@code rects}, {@code [0]}
     */
    record Path(Place place, List<String> steps) implements Operand {

        /** Takes a copy. */
        public Path {
            steps = List.copyOf(steps);
        }

        /** {@return the path as it is written} */
        @Override
        public String toString() {
            return String.join(".", steps).replace(".[", "[");
        }
    }
}
