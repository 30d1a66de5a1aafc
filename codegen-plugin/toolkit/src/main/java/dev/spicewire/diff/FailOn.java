// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff;

import dev.spicewire.proto.diff.verdict.Level;
import org.jspecify.annotations.Nullable;

/** From which level on changes are findings that fail a build. */
public enum FailOn {
    /** Changes that break a peer. */
    BREAKING(Level.BREAKING),
    /** These, and bytes that old peers do not know. */
    EXTENSION(Level.EXTENSION),
    /** All changes but those in comments. */
    SOURCE(Level.SOURCE),
    /** No change: the report is all. */
    NONE(null);

    private final @Nullable Level level;

    FailOn(@Nullable Level level) {
        this.level = level;
    }

    /** {@return whether a report has such changes} */
    public boolean isReachedBy(DiffReport report) {
        return level != null && report.comparison().level().atLeast(level);
    }
}
