// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.definition;

import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the definitions that a user names, with what is wrong with them. */
public final class DefinitionLoader {

    /** Names of the definitions that come with Spicewire. */
    public static final List<String> BUNDLED = List.of("spice", "agent", "link");

    private DefinitionLoader() {
    }

    /**
     * Resolves definitions, the bundled one of the whole protocol when no files are named.
     *
     * @param files   files and directories, as for {@link DefinitionFiles#find}
     * @param dialect the language that they are written in
     * @return one resolution a definition, with or without errors
     * @throws IOException if a file can't be read; the message names it
     */
    public static List<Resolution> load(List<Path> files, Dialect dialect) throws IOException {
        return load(new DefinitionSources(files, files.isEmpty() ? List.of("spice") : List.of(), List.of(), dialect));
    }

    /**
     * Resolves definitions. A file that another one of them imports is part of that one, not a definition of its own.
     *
     * @param sources where they are
     * @return one resolution a definition, with or without errors
     * @throws IOException if a file can't be read, or nothing of such a name is bundled; the message names it
     */
    public static List<Resolution> load(DefinitionSources sources) throws IOException {
        List<Resolution> resolutions = new ArrayList<>();
        for (Path file : DefinitionFiles.find(sources.files())) {
            resolutions.add(Definitions.load(file, sources.importPath(), sources.dialect()));
        }
        List<Resolution> roots = new ArrayList<>(
                resolutions.stream().filter(r -> !isImported(r, resolutions)).toList());
        for (String name : sources.bundled()) {
            roots.add(Definitions.bundled(resource(name)));
        }
        return roots;
    }

    private static String resource(String name) throws IOException {
        if (!BUNDLED.contains(name)) {
            throw new IOException(name + ": no definition of that name comes with Spicewire; there are "
                    + String.join(", ", BUNDLED));
        }
        return "/spice/" + name + ".proto";
    }

    private static boolean isImported(Resolution resolution, List<Resolution> all) {
        String name = name(resolution);
        return all.stream().filter(other -> other != resolution)
                .flatMap(other -> other.sources().files().stream().skip(1))
                .anyMatch(imported -> Path.of(imported.name()).normalize().equals(Path.of(name).normalize()));
    }

    private static String name(Resolution resolution) {
        return resolution.sources().files().get(0).name();
    }
}
