package dev.spicewire.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One run of the command line.
 *
 * @param exitCode what the process would exit with
 * @param out      standard output
 * @param err      standard error
 */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(String... args) {
        return of(false, args);
    }

    static CommandRun inColour(String... args) {
        return of(true, args);
    }

    private static CommandRun of(boolean colours, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Spicewire.run(new PrintWriter(out), new PrintWriter(err), colours, args);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
