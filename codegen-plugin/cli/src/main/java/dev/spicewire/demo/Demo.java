// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.demo;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.codegen.Generation;
import dev.spicewire.codegen.JavaBackend;
import dev.spicewire.codegen.java.GeneratedNames;
import dev.spicewire.codegen.java.JavaOptions;
import dev.spicewire.codegen.java.Side;
import dev.spicewire.output.OutputChange;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.text.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the job from a definition to decoded traffic and shows each step. */
public final class Demo {

    private static final String PACKAGE = "demo.codecs";

    private final PrintWriter out;

    /**
     * A demonstration.
     *
     * @param out takes what a person reads
     */
    public Demo(PrintWriter out) {
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @param definition a definition without errors
     * @param capture    a pcap or pcapng file
     * @param work       an empty directory
     * @return whether every message was decoded and kept its meaning when encoded again
     * @throws IOException if a file can't be read or written, or the generated code does not compile
     */
    public boolean run(Resolution definition, Path capture, Path work) throws IOException {
        Protocol protocol = definition.protocol().orElseThrow();
        if (protocol.channelIds().isEmpty()) {
            throw new IOException("the protocol " + protocol.name() + " names no channels: no message can be decoded");
        }
        Path sources = work.resolve("sources");
        Path classes = Files.createDirectories(work.resolve("classes"));

        long start = System.nanoTime();
        JavaBackend backend = new JavaBackend(new JavaOptions(PACKAGE, Side.BOTH));
        int files = new Generation(List.of(definition), backend).into(sources).map(OutputChange::written)
                .map(List::size).orElse(0);
        step("generated", files + " Java files from the protocol " + protocol.name(), start);

        start = System.nanoTime();
        JavaCompilation.run(sources, classes, runtimeLocation());
        step("compiled", "with -Xlint:all -Werror for Java 17", start);

        start = System.nanoTime();
        String entryPoint = new GeneratedNames(protocol, PACKAGE).allChannels();
        try (FreshCodecs codecs = FreshCodecs.load(classes, entryPoint)) {
            RoundTrip roundTrip = new RoundTrip(codecs);
            CaptureDecoder.decode(capture, roundTrip);
            step("decoded", "every message of " + capture.getFileName() + ", encoded it again and compared", start);
            return report(protocol, roundTrip);
        }
    }

    private void step(String verb, String what, long start) {
        out.printf(Locale.ROOT, "%-10s %s (%.1f s)%n", verb, what, (System.nanoTime() - start) / 1e9);
        out.flush();
    }

    private boolean report(Protocol protocol, RoundTrip roundTrip) {
        Table table = new Table("channel", "messages", "types", "bytes", "decoded", "identical", "same value", "ms");
        ChannelTally total = new ChannelTally();
        for (Map.Entry<Integer, ChannelTally> entry : roundTrip.tallies().entrySet()) {
            addRow(table, channelName(protocol, entry.getKey()), entry.getValue());
            total.add(entry.getValue());
        }
        addRow(table, "total", total);
        out.println();
        table.lines().forEach(out::println);
        out.println();
        roundTrip.notices().forEach(out::println);
        roundTrip.faults().forEach(out::println);
        out.println("identical:  encoded again to the same bytes");
        out.println("same value: the sender laid out its parts differently, the content is equal");
        out.flush();
        return total.flawless() && total.messages() > 0;
    }

    private static void addRow(Table table, String name, ChannelTally tally) {
        table.row(name, Long.toString(tally.messages()), Integer.toString(tally.types()), Long.toString(tally.bytes()),
                Long.toString(tally.decoded()), Long.toString(tally.identical()), Long.toString(tally.equal()),
                String.format(Locale.ROOT, "%.1f", tally.milliseconds()));
    }

    private static String channelName(Protocol protocol, int type) {
        return protocol.channel(type).map(ChannelId::name).orElse("channel " + type);
    }

    /** Generated code needs the runtime, which this class was loaded with. */
    private static Path runtimeLocation() {
        try {
            return Path.of(WireMessage.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class loaders give well-formed locations", e);
        }
    }
}
