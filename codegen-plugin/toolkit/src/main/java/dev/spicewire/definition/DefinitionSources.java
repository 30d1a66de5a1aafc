// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.definition;

import dev.spicewire.proto.resolve.ImportRoot;
import dev.spicewire.proto.resolve.context.Dialect;
import java.nio.file.Path;
import java.util.List;

/**
 * Where definitions are.
 *
 * @param files      files and directories, as for {@link DefinitionFiles#find}
 * @param bundled    names of definitions that come with Spicewire, such as {@code spice}
 * @param importPath where imports are looked for that are not beside the importing file
 * @param dialect    the language of the files
 */
public record DefinitionSources(List<Path> files, List<String> bundled, List<ImportRoot> importPath, Dialect dialect) {

    /** Takes copies. */
    public DefinitionSources {
        files = List.copyOf(files);
        bundled = List.copyOf(bundled);
        importPath = List.copyOf(importPath);
    }
}
