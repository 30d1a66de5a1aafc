// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.compiled;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A generated file as the compiler sees it. */
final class SourceText extends SimpleJavaFileObject {

    private final String text;

    /**
     * Wraps a text.
     *
     * @param path path below the source root
     * @param text what the file holds
     */
    SourceText(String path, String text) {
        super(URI.create("string:///" + path), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
