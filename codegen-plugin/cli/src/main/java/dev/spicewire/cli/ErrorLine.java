// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.check.IoFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
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
        String name = command.getCommandSpec().qualifiedName();
        print(command, name + ": " + UsageText.of(exception, command) + " '" + name + " --help'");
        return ExitCode.CANNOT_RUN;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult arguments) {
        if (exception instanceof OutputClosedException) {
            return ExitCode.OK;
        }
        String name = command.getCommandSpec().qualifiedName();
        boolean verbose = ((Spicewire) command.getCommandSpec().root().userObject()).verbose();
        print(command, name + ": " + reason(exception, verbose));
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

    private static void print(CommandLine command, String line) {
        PrintWriter err = command.getErr();
        err.println(line);
        err.flush();
    }
}
