package dev.spicewire.proto.diagnostics;

import java.util.List;
import java.util.Optional;

/**
 * The text that diagnostics point into.
 *
 * @param name the file as the user named it
 * @param text all of it
 */
public record SourceFile(String name, String text) {

    /**
     * A line of the file.
     *
     * @param number line number, from 1
     * @return the line without its end, empty when the file has no such line
     */
    public Optional<String> line(int number) {
        List<String> lines = text.lines().toList();
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }
}
