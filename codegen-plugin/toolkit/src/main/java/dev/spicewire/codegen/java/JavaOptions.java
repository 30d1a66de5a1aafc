package dev.spicewire.codegen.java;

import java.util.Objects;
import javax.lang.model.SourceVersion;

/**
 * What a user chooses about generated Java.
 *
 * @param basePackage package of every generated type, such as {@code com.example.spice}
 * @param side        for whom the code is
 */
public record JavaOptions(String basePackage, Side side) {

    /**
     * Refuses what is no package.
     *
     * @throws IllegalArgumentException if {@code basePackage} is not a qualified Java name
     */
    public JavaOptions {
        Objects.requireNonNull(side, "side");
        if (!SourceVersion.isName(basePackage, SourceVersion.RELEASE_17)) {
            throw new IllegalArgumentException("'" + basePackage + "' is not a Java package name");
        }
    }
}
