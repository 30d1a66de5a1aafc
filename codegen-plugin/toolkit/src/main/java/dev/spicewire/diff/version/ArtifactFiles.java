// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.version;

import java.io.IOException;
import java.nio.file.Path;

/** Gets at the files of Maven artifacts. */
@FunctionalInterface
public interface ArtifactFiles {

    /**
     * Gets at a jar.
     *
     * @param group    group id
     * @param artifact artifact id
     * @param version  version
     * @return the jar
     * @throws IOException if there is none; the message names the artifact
     */
    Path jar(String group, String artifact, String version) throws IOException;
}
