// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import dev.spicewire.model.JsonStyle;
import dev.spicewire.model.ModelJson;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkHeader;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the inputs that fuzzing starts from, all made of files of this repository. */
final class Seeds {

    private final Path repository;
    private final Path seeds;

    private Seeds(Path repository, Path seeds) {
        this.repository = repository;
        this.seeds = seeds;
    }

    /**
     * Writes a directory of inputs for each target.
     *
     * @param repository root of the repository
     * @param seeds      where to write
     * @throws IOException if a file can't be read or written
     */
    static void write(Path repository, Path seeds) throws IOException {
        Seeds made = new Seeds(repository, seeds);
        MessageSeeds.write(seeds);
        made.link();
        made.connection();
        made.captures();
        made.definitions();
    }

    private void link() throws IOException {
        SeedFiles files = SeedFiles.of(FuzzTarget.LINK, seeds);
        ByteBuffer out = ByteBuffer.allocate(FuzzTarget.LINK.maxBytes());
        for (Capabilities channel : List.of(Capabilities.NONE, Capabilities.of(0, 33))) {
            new LinkMessage(7, 2, 0, Capabilities.of(1, 3), channel).write(out.clear());
            addHeaderAndRest(files, out);
            new LinkReply(0, ByteBuffer.allocate(LinkReply.PUBLIC_KEY_BYTES), Capabilities.of(1, 3), channel)
                    .write(out.clear());
            addHeaderAndRest(files, out);
        }
    }

    /** Links as QEMU and spice-gtk make them, and behind them a window, a ping and acks, for both sides. */
    private void connection() throws IOException {
        SeedFiles files = SeedFiles.of(FuzzTarget.CONNECTION, seeds);
        for (Path linked : under("conformance-tests/src/test/resources/fuzz/connection", "")) {
            if (Files.isRegularFile(linked)) {
                files.add(Files.readAllBytes(linked));
            }
        }
    }

    private static void addHeaderAndRest(SeedFiles files, ByteBuffer written) throws IOException {
        byte[] all = Arrays.copyOf(written.array(), written.position());
        files.add(Arrays.copyOf(all, LinkHeader.BYTES));
        files.add(Arrays.copyOfRange(all, LinkHeader.BYTES, all.length));
    }

    /** The beginnings of the recorded sessions: link stage and first messages. */
    private void captures() throws IOException {
        SeedFiles files = SeedFiles.of(FuzzTarget.CAPTURE, seeds);
        for (Path capture : under("conformance-tests/src/test/resources/captures", ".pcap")) {
            byte[] bytes = Files.readAllBytes(capture);
            for (int length = 1024; length <= FuzzTarget.CAPTURE.maxBytes(); length *= 2) {
                files.add(Arrays.copyOf(bytes, length));
            }
        }
    }

    /** The definitions that tests of the language use, and the models of those that are right. */
    private void definitions() throws IOException {
        SeedFiles files = SeedFiles.of(FuzzTarget.DEFINITIONS, seeds);
        SeedFiles models = SeedFiles.of(FuzzTarget.MODEL, seeds);
        for (Path definition : under("", ".proto")) {
            String text = Files.readString(definition);
            files.add(text);
            Optional<String> model = Definitions.parse(definition.toString(), text, Dialect.OLD).protocol()
                    .map(protocol -> ModelJson.write(protocol, JsonStyle.COMPACT));
            if (model.isPresent()) {
                models.add(model.get());
            }
        }
    }

    private List<Path> under(String directory, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(repository.resolve(directory))) {
            return files.filter(file -> file.toString().endsWith(suffix) && !file.toString().contains("target"))
                    .sorted().toList();
        }
    }
}
