// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen;

import dev.spicewire.output.Digest;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.select.Selection;
import java.util.List;

/** Everything that generated files depend on, as one digest. */
final class GenerationKey {

    private GenerationKey() {
    }

    /**
     * {@return the digest; equal ones mean equal files}
     *
     * @param tool        the digest of the tool itself, in which the bundled definitions are
     * @param backend     what makes the files
     * @param selection   which messages are wanted
     * @param definitions the definitions, with what they import
     */
    static String of(String tool, Backend backend, Selection selection, List<Resolution> definitions) {
        StringBuilder inputs = new StringBuilder(tool).append('\n')
                .append(backend.name()).append('\n').append(backend.settings()).append('\n')
                .append(selection).append('\n');
        for (Resolution definition : definitions) {
            inputs.append(definition.dialect()).append('\n');
            for (SourceFile source : definition.sources().files()) {
                inputs.append(Digest.of(fileName(source))).append(Digest.of(source.text())).append('\n');
            }
        }
        return Digest.of(inputs.toString());
    }

    /** The heads of generated files name it, without the folders: these differ from one checkout to the next. */
    private static String fileName(SourceFile source) {
        String name = source.name().replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
