// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import dev.spicewire.codegen.java.names.DeviceNames;
import dev.spicewire.codegen.java.shape.Nullness;
import dev.spicewire.codegen.java.shape.Part;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * What a user chooses about generated Java.
 *
 * @param basePackage package of every generated type, such as {@code com.example.spice}
 * @param side        for whom the code is
 * @param nullness    how it says what may be {@code null}
 * @param leftOut     what is not needed
 */
public record JavaOptions(String basePackage, Side side, Nullness nullness, Set<Part> leftOut) {

    /**
     * Refuses what is no package that can be written and used on every system.
     *
     * @throws IllegalArgumentException if {@code basePackage} is not a qualified Java name, is one of the JDK's, or
     *                                  has a part that Windows keeps for a device
     */
    public JavaOptions {
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(nullness, "nullness");
        EnumSet<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(leftOut);
        leftOut = Collections.unmodifiableSet(parts);
        if (!SourceVersion.isName(basePackage, SourceVersion.RELEASE_17)) {
            throw new IllegalArgumentException("'" + basePackage + "' is not a Java package name");
        }
        if (basePackage.equals("java") || basePackage.startsWith("java.")) {
            throw new IllegalArgumentException("'" + basePackage + "' belongs to the JDK; Java loads no other classes "
                    + "of a package below 'java'");
        }
        for (String part : basePackage.split("\\.")) {
            if (DeviceNames.has(part)) {
                throw new IllegalArgumentException("'" + basePackage + "' has the part '" + part
                        + "', which is a device on Windows and can't be a directory there");
            }
        }
    }

    /**
     * {@return the same for another package}
     *
     * @throws IllegalArgumentException for a package that can't be
     */
    public JavaOptions in(String otherPackage) {
        return new JavaOptions(otherPackage, side, nullness, leftOut);
    }

    /**
     * Chooses code with everything in it, which depends on nothing but the runtime.
     *
     * @throws IllegalArgumentException for a package that can't be
     */
    public JavaOptions(String basePackage, Side side) {
        this(basePackage, side, Nullness.UNSAID, Set.of());
    }
}
