// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.check.IoFailure;
import dev.spicewire.diff.InvalidSuppressionsException;
import dev.spicewire.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns every failure into one line on the error stream that says what to do, and exit code 2. That nobody reads the
 * output any more is no failure.
 */
final class ErrorLine implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        CommandSpec spec = command.getCommandSpec();
        print(spec, UsageText.of(exception, command) + " '" + spec.qualifiedName() + " --help'");
        return ExitCode.CANNOT_RUN;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult arguments) {
        if (exception instanceof OutputClosedException) {
            return ExitCode.OK;
        }
        CommandSpec spec = command.getCommandSpec();
        boolean verbose = ((Spicewire) spec.root().userObject()).verbose();
        if (exception instanceof InvalidSuppressionsException invalid) {
            print(spec, invalid.faults().stream().map(Printable::of).collect(Collectors.joining("\n")), "");
        } else {
            print(spec, Printable.of(reason(exception, verbose)),
                    exception instanceof UsageException usage ? usage.excerpt() : "");
        }
        if (verbose) {
            exception.printStackTrace(command.getErr());
            command.getErr().flush();
        }
        return ExitCode.CANNOT_RUN;
    }

    private static String reason(Exception exception, boolean verbose) {
        if (exception instanceof UncheckedIOException wrapper) {
            return IoFailure.describe(wrapper.getCause());
        }
        if (exception instanceof IOException cause) {
            return IoFailure.describe(cause);
        }
        if (exception instanceof UsageException) {
            return exception.getMessage();
        }
        return "internal error: " + exception + (verbose ? "" : " (--verbose shows where)");
    }

    /**
     * Prints what a command has to say beside its output.
     *
     * @param command which command
     * @param text    one line; what else it repeats of arguments and files is shown by its numbers
     */
    static void print(CommandSpec command, String text) {
        print(command, Printable.of(text), "");
    }

    private static void print(CommandSpec command, String shown, String excerpt) {
        PrintWriter err = command.commandLine().getErr();
        err.println(command.qualifiedName() + ": " + shown);
        if (!excerpt.isEmpty()) {
            err.println(excerpt);
        }
        err.flush();
    }
}
