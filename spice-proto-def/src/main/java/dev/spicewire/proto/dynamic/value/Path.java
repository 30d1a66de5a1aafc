// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

import java.util.ArrayDeque;
import java.util.Deque;

/** The way from a message to one of its members; made into text only when something is wrong there. */
public final class Path {

    private final Path parent;
    private final String name;
    private final int index;

    private Path(Path parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** {@return the path of a message} */
    public static Path root(String message) {
        return new Path(null, message, 0);
    }

    /** {@return the path of a member; the name may be a path itself, such as {@code u.rects}} */
    public Path member(String member) {
        return new Path(this, member, 0);
    }

    /** {@return the path of an element of an array} */
    public Path element(int elementIndex) {
        return new Path(this, null, elementIndex);
    }

    @Override
    public String toString() {
        Deque<Path> steps = new ArrayDeque<>();
        for (Path step = this; step != null; step = step.parent) {
            steps.push(step);
        }
        StringBuilder text = new StringBuilder();
        for (Path step : steps) {
            if (step.name == null) {
                text.append('[').append(step.index).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.name);
            }
        }
        return text.toString();
    }
}
