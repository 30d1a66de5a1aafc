// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.capture.decode.DecodeFormat;
import dev.spicewire.capture.decode.DecodeOutcome;
import dev.spicewire.capture.decode.DecodeService;
import dev.spicewire.capture.decode.FieldPath;
import dev.spicewire.capture.decode.MessageFilter;
import dev.spicewire.capture.decode.Presentation;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.where.InvalidConditionException;
import dev.spicewire.text.Paint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spicewire decode}. */
@Command(name = "decode", description = "Decode the SPICE messages of a pcap or pcapng capture.")
final class DecodeCommand implements Callable<Integer> {

    /** How often a file that is followed is looked at: soon enough for the eye. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private final OutputStream out;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProtocolOption definition;

    @Parameters(paramLabel = "CAPTURE", description = "pcap or pcapng file, or - for the standard input.")
    private Path capture;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text (default): a line a message; json: JSON lines with all fields; csv: a row a message;"
                    + " summary: counts; pcapng: the messages alone, for Wireshark.")
    private DecodeFormat format;

    @Mixin
    private OutputFile output;

    @Option(names = "--channel", paramLabel = "CHANNEL", description = "Only this channel: name or number.")
    private Optional<String> channel;

    @Option(names = "--msg", paramLabel = "MESSAGE", description = "Only this message: name or number.")
    private Optional<String> message;

    @Mixin
    private KeyLogOption keyLog;

    @Option(names = "--where", paramLabel = "CONDITION",
            description = "Only messages that meet this, such as 'msg == \"draw_copy\" && size > 4096'.")
    private Optional<String> where;

    @Option(names = "--fields", paramLabel = "FIELD", split = ",",
            description = "Only these fields in text and csv, named by their paths in the JSON.")
    private List<String> fields = List.of();

    @Option(names = "--names", description = "In JSON, names of enums and flags beside the numbers.")
    private boolean named;

    @Option(names = "--follow", description = "Go on as the file grows, until Ctrl-C or until it is replaced or cut.")
    private boolean follow;

    /** A command that writes bytes, since it writes many: standard output without the characters in between. */
    DecodeCommand(OutputStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Protocol> protocol = definition.protocol();
        if (protocol.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        if (format.isBinary() && !output.isGiven() && Terminal.console().isPresent()) {
            throw new UsageException("a terminal can't show --format pcapng; name a file with -o, or pipe it on");
        }
        MessageFilter filter = filter(protocol.get());
        Presentation presentation = presentation();
        filter.unknownFields(protocol.get(), presentation.fields())
                .forEach(warning -> warn("--fields: " + warning));
        DecodeService service = DecodeService.of(protocol.get()).withKeys(keyLog.keys()).showing(presentation);
        DecodeOutcome outcome = follow ? follow(service, filter)
                : output.write(out, to -> decode(service, filter, to));
        if (outcome.notices() > 0 && (format == DecodeFormat.CSV || format.isBinary())) {
            warn(outcome.notices() + " notices on what was not decoded have no "
                    + (format.isBinary() ? "packet" : "row") + "; --format text shows them");
        }
        return outcome.malformed() > 0 || !outcome.spice() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private MessageFilter filter(Protocol protocol) {
        try {
            MessageFilter named = MessageFilter.of(protocol, channel, message);
            return where.isPresent() ? meeting(named.where(protocol, where.get())) : named;
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        } catch (InvalidConditionException e) {
            throw new UsageException("--where: " + e.headline(), e.excerpt());
        }
    }

    private MessageFilter meeting(MessageFilter filter) {
        filter.warnings().forEach(warning -> warn("--where: " + warning));
        return filter;
    }

    private void warn(String warning) {
        ErrorLine.print(spec, "warning: " + warning);
    }

    private Presentation presentation() {
        try {
            return new Presentation(Paint.of(!output.isGiven() && Terminal.colours(spec)),
                    fields.stream().map(FieldPath::parse).toList(),
                    named);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private DecodeOutcome follow(DecodeService service, MessageFilter filter) throws IOException {
        if (format == DecodeFormat.SUMMARY || format.isBinary() || output.isGiven()) {
            throw new UsageException("--follow shows text, json or csv as they come; what is written as a whole, a"
                    + " summary, a capture or a file, has no end there");
        } else if (Files.exists(capture) && !Files.isRegularFile(capture) || StandardInput.isMeant(capture)) {
            throw new UsageException("--follow is for a file; what comes through a pipe is shown as it comes anyway");
        }
        return service.following(LOOK).decode(capture, filter, format, out, bytesRead -> { });
    }

    private DecodeOutcome decode(DecodeService service, MessageFilter filter, OutputStream to) throws IOException {
        if (!Terminal.showsProgress(format == DecodeFormat.SUMMARY || output.isGiven())) {
            LongConsumer silence = bytesRead -> { };
            return service.decode(StandardInput.orFile(capture), filter, format, to, silence);
        }
        ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), Files.size(capture), System::nanoTime);
        try {
            return service.decode(StandardInput.orFile(capture), filter, format, to, bar);
        } finally {
            bar.end();
        }
    }
}
