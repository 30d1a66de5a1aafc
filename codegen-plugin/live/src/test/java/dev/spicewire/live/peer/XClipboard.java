// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.peer;

import dev.spicewire.connection.live.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The clipboard of an X display, as its programs have it.
 *
 * @param folder  for files
 * @param display the display's name
 */
record XClipboard(Path folder, String display) {

    private static final String PROGRAM = "xclip";
    private static final long SECONDS = 30;

    static void require() {
        Program.require(PROGRAM, PROGRAM);
    }

    /** {@return what a program gets that asks for text, once the clipboard has an owner} */
    String paste() throws IOException, InterruptedException {
        Path log = folder.resolve("paste");
        List<String> arguments = List.of("-selection", "clipboard", "-display", display, "-target", "UTF8_STRING",
                "-out");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (Program.run(log, PROGRAM, arguments) != 0 && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        return Files.readString(log);
    }

    /** {@return a program that owns the clipboard while it runs} */
    Program copy(String text) throws IOException {
        Path copied = Files.writeString(folder.resolve("copied"), text);
        return Program.start(folder.resolve("xclip.log"), List.of(PROGRAM, "-quiet", "-selection", "clipboard",
                "-display", display, "-in", copied.toString()));
    }
}
