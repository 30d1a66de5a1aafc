package dev.spicewire.codegen;

import java.util.Objects;

/** The version of the tool. */
public final class ToolVersion {

    private ToolVersion() {
    }

    /** {@return the version from the jar's manifest, {@code development} when run from a class directory} */
    public static String current() {
        return Objects.requireNonNullElse(ToolVersion.class.getPackage().getImplementationVersion(), "development");
    }
}
