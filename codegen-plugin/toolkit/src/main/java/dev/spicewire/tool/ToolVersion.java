// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.tool;

import java.util.Objects;

/** The version that the tool says it has. */
public final class ToolVersion {

    private ToolVersion() {
    }

    /** {@return the version from the jar's manifest, {@code development} when run from a class directory} */
    public static String current() {
        return Objects.requireNonNullElse(ToolVersion.class.getPackage().getImplementationVersion(), "development");
    }
}
