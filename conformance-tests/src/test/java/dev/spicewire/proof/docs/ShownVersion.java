// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that pages show where people copy it: the newest one of the changelog, and before the first release the
 * one that is being made. Builds of tests have the version of the build in its place.
 */
final class ShownVersion {

    private static final Path ROOT = Path.of("..");
    private static final Pattern RELEASED = Pattern.compile("(?m)^## \\[(\\d[^\\]]*)]");
    private static final Pattern BUILT = Pattern.compile("(?s)<artifactId>spicewire-parent</artifactId>\\s*"
            + "<version>([^<]+?)(-SNAPSHOT)?</version>");

    private ShownVersion() {
    }

    static String ofPages() throws IOException {
        return of(Files.readString(ROOT.resolve("CHANGELOG.md")), Files.readString(ROOT.resolve("pom.xml")));
    }

    static String of(String changelog, String pom) {
        Matcher released = RELEASED.matcher(changelog);
        if (released.find()) {
            return released.group(1);
        }
        Matcher built = BUILT.matcher(pom);
        if (!built.find()) {
            throw new IllegalArgumentException("no version of spicewire-parent in the pom");
        }
        return built.group(1);
    }
}
