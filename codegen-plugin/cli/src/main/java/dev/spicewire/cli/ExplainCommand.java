// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.explain.ExplainFormat;
import dev.spicewire.explain.ExplainedMessage;
import dev.spicewire.explain.FrameMessages;
import dev.spicewire.explain.NoSuchMessageException;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.text.Paint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spicewire explain}. */
@Command(name = "explain", description = "Show what each byte of a message is.",
        footer = {"", "With --frame, BODY is a capture, and the messages are those that this packet completes;"
            + " the other options choose among them."})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MessageOptions message;

    @Mixin
    private BodyArgument body;

    @Mixin
    private KeyLogOption keyLog;

    @Option(names = "--frame", paramLabel = "N", description = "Number of a packet of a capture, from 1.")
    private Optional<Long> frame;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text (default); html: a page for a browser; json: JSON lines.")
    private ExplainFormat format;

    @Override
    public Integer call() throws IOException {
        Optional<Protocol> protocol = message.protocol();
        if (protocol.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        List<ExplainedMessage> messages = frame.isPresent()
                ? ofFrame(protocol.get(), frame.get())
                : List.of(ExplainedMessage.of(protocol.get(), message.kind(protocol.get()), body.bytes()));
        Paint paint = Paint.of(Terminal.colours(spec));
        spec.commandLine().getOut().print(format.render(messages, paint, Terminal.width(spec)));
        return messages.stream().allMatch(m -> m.fault().isEmpty()) ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private List<ExplainedMessage> ofFrame(Protocol protocol, long number) throws IOException {
        if (number < 1) {
            throw new UsageException("--frame " + number + ": packets are numbered from 1");
        }
        message.requireKnown(protocol);
        Path capture = StandardInput.orFile(PathText.of(body.argument()));
        try {
            return FrameMessages.read(protocol, capture, keyLog.keys(), number, message::allow);
        } catch (NoSuchMessageException e) {
            throw new UsageException(new InputFile(body.argument()).shown() + ": " + e.getMessage());
        }
    }
}
