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

    private static final String BUNDLED = "/spice/spice.proto";

    private DefinitionLoader() {
    }

    /**
     * Resolves definitions, the bundled one when none are named. A file that another one of them imports is part of
     * that one, not a definition of its own.
     *
     * @param sources files and directories, as for {@link DefinitionFiles#find}
     * @param dialect the language that they are written in
     * @return one resolution a definition, with or without errors
     * @throws IOException if a file can't be read; the message names it
     */
    public static List<Resolution> load(List<Path> sources, Dialect dialect) throws IOException {
        if (sources.isEmpty()) {
            return List.of(Definitions.bundled(BUNDLED));
        }
        List<Resolution> resolutions = new ArrayList<>();
        for (Path file : DefinitionFiles.find(sources)) {
            resolutions.add(Definitions.load(file, dialect));
        }
        return resolutions.stream().filter(r -> !isImported(r, resolutions)).toList();
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
