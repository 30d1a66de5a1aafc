package dev.spicewire.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code spicewire}. */
@Command(name = "spicewire", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        versionProvider = VersionProvider.class,
        description = "Protocol toolkit and Java code generator for SPICE.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:findings: errors in a definition, breaking changes, malformed messages, failed cases",
            "2:cannot run: wrong usage, a file that can't be read or written, a peer that can't be reached"})
public final class Spicewire implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces of failures.")
    private boolean verbose;

    private Spicewire() {
    }

    /**
     * Runs a command and exits with its code.
     *
     * @param args command and arguments
     */
    public static void main(String[] args) {
        System.exit(run(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                Terminal.colours(), args));
    }

    /** Runs a command. */
    static int run(OutputStream outputStream, OutputStream standardError, boolean colours, String... args) {
        StandardOutput standardOutput = new StandardOutput(outputStream);
        PrintWriter out = writer(standardOutput);
        PrintWriter err = writer(standardError);
        ErrorLine errors = new ErrorLine();
        CommandLine line = new CommandLine(new Spicewire())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new ModelCommand())
                .addSubcommand(new GenerateCommand())
                .addSubcommand(new DiffCommand())
                .addSubcommand(new DecodeCommand(standardOutput))
                .addSubcommand(new DemoCommand())
                .addSubcommand(new ProbeCommand())
                .addSubcommand(new ServeCommand())
                .addSubcommand(new ProxyCommand())
                .addSubcommand(new ConformanceCommand())
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(out).setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(arguments -> execute(arguments, standardOutput))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
        int exitCode = line.execute(args);
        err.flush();
        return exitCode;
    }

    /** A command has only done its work when its output has arrived, or its reader wants no more of it. */
    private static int execute(ParseResult arguments, StandardOutput standardOutput) {
        int exitCode = new CommandLine.RunLast().execute(arguments);
        CommandLine command = innermost(arguments).commandSpec().commandLine();
        command.getOut().flush();
        try {
            standardOutput.check();
        } catch (OutputClosedException e) {
            return exitCode;
        } catch (IOException e) {
            throw new ExecutionException(command, e.getMessage(), e);
        }
        return exitCode;
    }

    private static ParseResult innermost(ParseResult arguments) {
        return arguments.hasSubcommand() ? innermost(arguments.subcommand()) : arguments;
    }

    /** {@return whether the user wants stack traces} */
    boolean verbose() {
        return verbose;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Definitions and messages hold any text: output is UTF-8 whatever the locale. */
    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }
}
