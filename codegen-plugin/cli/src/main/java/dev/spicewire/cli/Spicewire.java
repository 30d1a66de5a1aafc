// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
public final class Spicewire implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces of failures.")
    private boolean verbose;

    @Option(names = "--color", scope = ScopeType.INHERIT, paramLabel = "WHEN", defaultValue = "auto",
            description = "Colours: auto (default), which is on a terminal, always or never.")
    private ColourChoice colour;

    private Spicewire() {
    }

    /**
     * Runs a command and exits with its code.
     *
     * @param args command and arguments
     */
    public static void main(String[] args) {
        BundledProtocol.expect(args);
        System.exit(run(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                Terminal.colours(), args));
    }

    /** Runs a command. */
    static int run(OutputStream outputStream, OutputStream standardError, boolean colours, String... args) {
        StandardOutput standardOutput = new StandardOutput(outputStream);
        PrintWriter out = writer(standardOutput);
        PrintWriter err = writer(standardError);
        ErrorLine errors = new ErrorLine();
        CommandLine line = args.length == 0 ? commands(standardOutput) : commands(standardOutput, args[0]);
        Spicewire root = (Spicewire) line.getCommandSpec().userObject();
        line.registerConverter(Path.class, new PathText()).setOut(out).setErr(err)
                .setExecutionStrategy(arguments -> {
                    line.setColorScheme(CommandLine.Help.defaultColorScheme(root.colour.ansi(colours)));
                    return execute(arguments, standardOutput);
                })
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
        HelpLayout.fit(line, Terminal.columns());
        int exitCode = line.execute(args);
        err.flush();
        return exitCode;
    }

    /**
     * {@return the commands as far as the first word asks for them: beside one that is run again and again no others
     * are made, which takes longer than some of its work}
     */
    static CommandLine commands(StandardOutput standardOutput, String first) {
        return switch (first) {
            case "check" -> alone(new CheckCommand());
            case "decode" -> alone(new DecodeCommand(standardOutput));
            case "message" -> alone(MessageCommand.with(standardOutput));
            default -> commands(standardOutput);
        };
    }

    private static CommandLine alone(Object command) {
        return new CommandLine(new Spicewire()).addSubcommand(command).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** {@return the commands, which are not run yet} */
    static CommandLine commands(StandardOutput standardOutput) {
        return new CommandLine(new Spicewire())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new ModelCommand())
                .addSubcommand(new GenerateCommand())
                .addSubcommand(new DiffCommand())
                .addSubcommand(new DecodeCommand(standardOutput))
                .addSubcommand(MessageCommand.with(standardOutput))
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new DemoCommand())
                .addSubcommand(new InitCommand())
                .addSubcommand(new ProbeCommand())
                .addSubcommand(new ServeCommand())
                .addSubcommand(new ProxyCommand())
                .addSubcommand(new ConformanceCommand())
                .addSubcommand(new CompletionCommand())
                .addSubcommand(new ManPagesCommand())
                .addSubcommand(new HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** A command has only done its work when its output has arrived, or its reader wants no more of it. */
    private static int execute(ParseResult arguments, StandardOutput standardOutput) {
        StandardInput.requireOnce(innermost(arguments));
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

    /** Without a command, says which ones there are. */
    @Override
    public Integer call() {
        return MissingCommand.of(spec);
    }

    /** Definitions and messages hold any text: output is UTF-8 whatever the locale. */
    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }
}
