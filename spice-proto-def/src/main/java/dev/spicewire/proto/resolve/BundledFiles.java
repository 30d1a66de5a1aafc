// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;

/**
 * The definitions that come with Spicewire, all of them in one folder. People are shown {@code spice.proto (bundled)},
 * since a path would be one that they can't open.
 */
final class BundledFiles implements SourceReader {

    private static final String FOLDER = "/spice/";
    private static final String MARK = " (bundled)";

    @Override
    public SourceFile read(String name) throws IOException {
        try (InputStream in = SourceReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new NoSuchFileException(name, null, "no such file");
            }
            String shown = name.startsWith(FOLDER) ? name.substring(FOLDER.length()) + MARK : name;
            return SourceReader.decode(shown, in.readAllBytes());
        }
    }

    @Override
    public String resolve(String importer, String imported) {
        return FOLDER + imported;
    }
}
