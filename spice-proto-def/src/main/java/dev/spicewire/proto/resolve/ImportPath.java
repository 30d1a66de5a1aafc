// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.SourceFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for an imported file beside the importing one, then in a list of other places, as C does for {@code #include}.
 * The definitions that come with Spicewire are the last place: {@code import "spice/spice.proto"} finds them anywhere.
 */
public final class ImportPath implements SourceReader {

    private final SourceReader files;
    private final List<ImportRoot> roots;

    /** Files that were found, by name, with the place that they are in. */
    private final Map<String, Found> found = new HashMap<>();

    private record Found(SourceReader reader, SourceFile file) { }

    /**
     * A path for one definition.
     *
     * @param files where the definition itself is, and what it imports by a path relative to it
     * @param roots where else imports are looked for, in that order
     */
    public ImportPath(SourceReader files, List<ImportRoot> roots) {
        this.files = files;
        this.roots = new ArrayList<>(roots);
        this.roots.add(new ImportRoot("the definitions that come with Spicewire", SourceReader.resources(), "/"));
    }

    @Override
    public SourceFile read(String name) throws IOException {
        Found known = found.get(name);
        return known != null ? known.file() : files.read(name);
    }

    @Override
    public String resolve(String importer, String imported) throws IOException {
        SourceReader own = found.containsKey(importer) ? found.get(importer).reader() : files;
        String beside = own.resolve(importer, imported);
        try {
            return find(own, beside);
        } catch (NoSuchFileException e) {
            return resolve(imported, e);
        }
    }

    private String resolve(String imported, NoSuchFileException notBeside) throws IOException {
        for (ImportRoot root : isInside(imported) ? roots : List.<ImportRoot>of()) {
            try {
                return find(root.reader(), root.name(imported));
            } catch (NoSuchFileException e) {
                continue;
            }
        }
        throw new NoSuchFileException(notBeside.getFile(), null, notBeside.getReason() + "; also not in "
                + String.join(", ", roots.stream().map(ImportRoot::words).toList()));
    }

    /** Whether a path stays in the place that it is below. */
    private static boolean isInside(String path) {
        return !path.startsWith("/") && !List.of(path.split("[/\\\\]")).contains("..");
    }

    private String find(SourceReader reader, String name) throws IOException {
        if (found.containsKey(name)) {
            return name;
        }
        SourceFile file = reader.read(name);
        found.putIfAbsent(file.name(), new Found(reader, file));
        return file.name();
    }
}
