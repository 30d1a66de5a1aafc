package dev.spicewire.proto.diagnostics;

import java.util.List;
import java.util.Optional;

/** The text that diagnostics point into. */
public final class SourceFile {

    private final String name;
    private final String text;

    /** Split when the first line is asked for: a file without findings never is. */
    private List<String> lines;

    /**
     * A text.
     *
     * @param name the file as the user named it
     * @param text all of it
     */
    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** {@return the file as the user named it} */
    public String name() {
        return name;
    }

    /** {@return all of it} */
    public String text() {
        return text;
    }

    /**
     * A line of the file.
     *
     * @param number line number, from 1
     * @return the line without its end, empty when the file has no such line
     */
    public Optional<String> line(int number) {
        if (lines == null) {
            lines = text.lines().toList();
        }
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }
}
