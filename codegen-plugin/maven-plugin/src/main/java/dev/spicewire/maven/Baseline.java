// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import dev.spicewire.diff.version.ArtifactFiles;
import dev.spicewire.diff.version.ArtifactVersion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * What a definition is compared with, and where that is in a jar.
 *
 * @param definition the new version
 * @param project    the project that it is of
 * @param artifacts  where jars come from
 */
record Baseline(Path definition, MavenProject project, ArtifactFiles artifacts) {

    private static final String SUFFIX = ".proto";

    /**
     * {@return a name for the reader of versions: that of a jar gets the path of the definition in it}
     *
     * @param name what the user calls it, or the name of the newest release
     * @throws IOException if it is this very build, or a jar without the definition
     */
    String located(String name) throws IOException {
        Optional<ArtifactVersion> artifact = ArtifactVersion.of(name);
        if (artifact.isEmpty() || !artifact.get().path().isEmpty()) {
            return name;
        }
        ArtifactVersion jar = artifact.get();
        if (jar.coordinates().equals(project.getGroupId() + ":" + project.getArtifactId() + ":"
                + project.getVersion())) {
            throw new IOException("<baseline>: " + name + " is what this build makes, and compared with itself nothing"
                    + " changes; name an older version");
        }
        List<String> held = definitions(artifacts.jar(jar.group(), jar.artifact(), jar.version()).toFile());
        String path = PackagedDefinitions.path(definition, project);
        if (held.isEmpty()) {
            throw new IOException(name + ": the jar holds no definition (*" + SUFFIX + "); releases hold theirs from"
                    + " the first one that is built with spice:generate or spice:check. Until then, name a <baseline>"
                    + " such as git:v1.0:" + definition.getFileName());
        }
        return held.contains(path) ? name + "!" + path : name + "!" + only(name, held);
    }

    /** A definition that has moved is still the one of its file name, or the only one. */
    private String only(String name, List<String> held) throws IOException {
        List<String> namesakes = held.stream().filter(path -> Path.of(path).getFileName().equals(
                definition.getFileName())).toList();
        List<String> candidates = namesakes.isEmpty() ? held : namesakes;
        if (candidates.size() > 1) {
            throw new IOException(name + ": the jar holds several definitions, and none is at "
                    + PackagedDefinitions.path(definition, project) + "; name one in <baseline> as in " + name + "!"
                    + candidates.get(0));
        }
        return candidates.get(0);
    }

    /** Says so when the next release could not be compared with this one. */
    void warnIfNotPackaged(Log log) throws IOException {
        File jar = project.getArtifact().getFile();
        String path = PackagedDefinitions.path(definition, project);
        if (jar != null && jar.isFile() && !definitions(jar).contains(path)) {
            log.warn(jar.getName() + " does not hold " + path + ", so that the next release can't be compared with this"
                    + " one; spice:generate and spice:check put it there");
        }
    }

    private static List<String> definitions(File jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar)) {
            return zip.stream().map(ZipEntry::getName).filter(entry -> entry.endsWith(SUFFIX)).sorted().toList();
        }
    }
}
