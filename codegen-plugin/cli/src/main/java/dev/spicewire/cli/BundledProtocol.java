// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.definition.DefinitionLoader;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The bundled definition of the whole protocol, read once. Where a command will surely want it, another thread reads it
 * while options are looked at: each takes about a tenth of a second.
 */
final class BundledProtocol {

    /** Commands that read messages. */
    private static final Set<String> READERS = Set.of("decode", "message", "explain");

    private static final FutureTask<List<Resolution>> READING =
            new FutureTask<>(() -> DefinitionLoader.load(List.of(), Dialect.SPICEWIRE));

    private BundledProtocol() {
    }

    /**
     * Starts to read it, if a command line looks as if it were wanted; that it is not costs nobody anything.
     *
     * @param args command and arguments
     */
    static void expect(String... args) {
        if (isWanted(args)) {
            Thread reader = new Thread(READING, "definition");
            reader.setDaemon(true);
            reader.start();
        }
    }

    /** {@return whether a command reads messages by it, as far as a first look at the words can tell} */
    static boolean isWanted(String... args) {
        return args.length > 1 && READERS.contains(args[0])
                && Arrays.stream(args).noneMatch(word -> word.startsWith("--proto") || word.endsWith("help"));
    }

    /**
     * Waits until it is read, or reads it.
     *
     * @return one resolution
     * @throws IOException if it can't be read
     */
    static List<Resolution> resolutions() throws IOException {
        READING.run();
        try {
            return READING.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
    }
}
