// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.demo;

import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Codecs that were generated and compiled a moment ago, reached through the generated entry point. */
final class FreshCodecs implements AutoCloseable {

    private static final MethodType READ =
            MethodType.methodType(WireMessage.class, int.class, Sender.class, int.class, ByteBuffer.class);

    private final URLClassLoader loader;
    private final MethodHandle read;

    private FreshCodecs(URLClassLoader loader, MethodHandle read) {
        this.loader = loader;
        this.read = read;
    }

    /**
     * Loads compiled codecs.
     *
     * @param classes    directory of the classes
     * @param entryPoint name of the class with {@code read(channel, sender, id, body)}
     * @throws IOException if they are not there
     */
    static FreshCodecs load(Path classes, String entryPoint) throws IOException {
        URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, WireMessage.class.getClassLoader());
        try {
            Class<?> channels = loader.loadClass(entryPoint);
            return new FreshCodecs(loader, MethodHandles.publicLookup().findStatic(channels, "read", READ));
        } catch (ReflectiveOperationException e) {
            loader.close();
            throw new IOException("the generated codecs have no " + entryPoint + ".read: " + e, e);
        }
    }

    /**
     * Reads a message.
     *
     * @throws dev.spicewire.runtime.MalformedMessageException if the bytes are not one
     */
    WireMessage read(int channel, Direction from, int id, ByteBuffer body) {
        Sender sender = from == Direction.SERVER ? Sender.SERVER : Sender.CLIENT;
        try {
            return (WireMessage) read.invokeExact(channel, sender, id, body);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("read declares no checked exception", e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
