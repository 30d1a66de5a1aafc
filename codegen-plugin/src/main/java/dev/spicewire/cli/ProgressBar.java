package dev.spicewire.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import picocli.CommandLine.Model.CommandSpec;

/** A bar on the error stream for work that takes over a second; closing it wipes it off. */
final class ProgressBar implements AutoCloseable {

    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final int WIDTH = 40;
    private static final int PERCENT = 100;
    private static final String WIPE = "\r\033[K";

    private final PrintWriter out;
    private final boolean visible;
    private final InstantSource clock;
    private final Instant start;
    private boolean shown;

    ProgressBar(PrintWriter out, boolean visible, InstantSource clock) {
        this.out = out;
        this.visible = visible;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** {@return a bar for a command, which is seen on a terminal only} */
    static ProgressBar on(CommandSpec command) {
        return new ProgressBar(command.commandLine().getErr(), Terminal.isInteractive(), InstantSource.system());
    }

    /** Shows how much is done. */
    void show(int done, int total) {
        if (!visible || total == 0 || Duration.between(start, clock.instant()).compareTo(SILENCE) < 0) {
            return;
        }
        int filled = (int) ((long) done * WIDTH / total);
        out.print(WIPE + "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] "
                + (long) done * PERCENT / total + " %  " + done + " of " + total);
        out.flush();
        shown = true;
    }

    @Override
    public void close() {
        if (shown) {
            out.print(WIPE);
            out.flush();
        }
    }
}
