// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.codec.ChannelsList;
import dev.spicewire.codec.MainInit;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.protocol.LinkStage;
import dev.spicewire.connection.protocol.MessageHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a client has to know from the main channel before it can open the others; after a migration, the target's. */
final class MainStart {

    private final CompletableFuture<MainInit> init = new CompletableFuture<>();
    private final CompletableFuture<List<ChannelName>> channels = new CompletableFuture<>();

    /**
     * {@return a handler that looks at what passes to another one; the list of channels has passed when it is known, so
     * that whoever waited for it finds nothing that is still to be handled}
     */
    MessageHandler watching(MessageHandler next) {
        return (type, body, serial) -> {
            if (type == MainInit.ID) {
                know(init, MainInit.read(body.duplicate()));
            }
            ByteBuffer list = type == ChannelsList.ID ? body.duplicate() : null;
            next.message(type, body, serial);
            if (list != null) {
                know(channels, names(ChannelsList.read(list)));
            }
        };
    }

    private static List<ChannelName> names(ChannelsList list) {
        return list.channels().stream().map(each -> new ChannelName(each.type(), each.id())).toList();
    }

    private static <T> void know(CompletableFuture<T> what, T value) {
        if (!what.complete(value)) {
            what.obtrudeValue(value);
        }
    }

    void awaitInit(SpiceChannel<?> main, Duration most) throws IOException {
        await(init, main, most, "init");
    }

    void awaitChannels(SpiceChannel<?> main, Duration most) throws IOException {
        await(channels, main, most, "channels_list");
    }

    MainInit init() {
        return init.join();
    }

    List<ChannelName> channels() {
        return channels.join();
    }

    /** Waits for a message, for the end of the channel, or for as long as it may take. */
    private static void await(CompletableFuture<?> message, SpiceChannel<?> main, Duration most, String name)
            throws IOException {
        CompletableFuture<Object> first = CompletableFuture.anyOf(message,
                main.ended().thenCompose(CompletableFuture::failedFuture).toCompletableFuture());
        try {
            if (most.isZero()) {
                first.join();
            } else {
                first.get(most.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (TimeoutException e) {
            throw new LinkException(LinkFailure.TIMED_OUT, LinkStage.LINKED, main.name(), 0,
                    "the server has sent no " + name + " for " + most);
        } catch (ExecutionException | CompletionException e) {
            throw e.getCause() instanceof IOException end ? end : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + name);
        }
    }
}
