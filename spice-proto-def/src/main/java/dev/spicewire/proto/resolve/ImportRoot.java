// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

/**
 * A place in which imports are looked for, by the paths that they have below it.
 *
 * @param words  what the place is called in messages
 * @param reader reads its files
 * @param prefix what names of files in it begin with, up to and with the last separator
 */
public record ImportRoot(String words, SourceReader reader, String prefix) {

    /** {@return the name of an imported file, were it here} */
    String name(String imported) {
        return prefix + imported;
    }
}
