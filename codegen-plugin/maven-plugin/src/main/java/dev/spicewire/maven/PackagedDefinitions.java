// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import dev.spicewire.definition.ArchiveDefinitions;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.resolve.Resolution;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** The definitions in the jar of a project: other projects import them, and the next release is compared with them. */
final class PackagedDefinitions {

    private PackagedDefinitions() {
    }

    /** {@return the directory of a project's definitions where none are named} */
    static Path conventionalSources(MavenProject project) {
        return project.getBasedir().toPath().resolve("src/main/spice");
    }

    /**
     * Adds definitions and what they import to the resources of a project; other files beside them stay out.
     *
     * @param inputs  files and directories; the paths in the jar are those below a directory
     * @param files   names of the files that were read
     * @param project the project
     */
    static void add(List<Path> inputs, List<String> files, MavenProject project) {
        for (Path input : inputs) {
            Path root = (Files.isDirectory(input) ? input : input.resolveSibling("")).toAbsolutePath().normalize();
            Resource resource = new Resource();
            resource.setDirectory(root.toString());
            resource.setTargetPath(ArchiveDefinitions.FOLDER.substring(0, ArchiveDefinitions.FOLDER.length() - 1));
            files.stream().map(name -> pathBelow(root, name)).flatMap(Optional::stream)
                    .distinct().forEach(resource::addInclude);
            if (!resource.getIncludes().isEmpty() && !isThere(resource, project)) {
                project.addResource(resource);
            }
        }
    }

    /** {@return the names of all files of definitions} */
    static List<String> files(List<Resolution> definitions) {
        return definitions.stream().flatMap(definition -> definition.sources().files().stream())
                .map(SourceFile::name).toList();
    }

    /**
     * {@return the path in the jar of a file of the project}
     *
     * @param file    the file
     * @param project the project
     */
    static String path(Path file, MavenProject project) {
        Path absolute = file.toAbsolutePath().normalize();
        Path conventional = conventionalSources(project).toAbsolutePath().normalize();
        return ArchiveDefinitions.FOLDER + pathBelow(conventional, absolute.toString())
                .orElseGet(() -> absolute.getFileName().toString());
    }

    private static Optional<String> pathBelow(Path root, String name) {
        Path file = Path.of(name).toAbsolutePath().normalize();
        return file.startsWith(root) && Files.isRegularFile(file)
                ? Optional.of(root.relativize(file).toString().replace(File.separatorChar, '/'))
                : Optional.empty();
    }

    private static boolean isThere(Resource resource, MavenProject project) {
        return project.getResources().stream().anyMatch(other ->
                resource.getDirectory().equals(other.getDirectory())
                        && resource.getTargetPath().equals(other.getTargetPath())
                        && other.getIncludes().containsAll(resource.getIncludes()));
    }
}
