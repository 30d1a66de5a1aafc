package dev.spicewire.connection;

import java.util.ArrayList;
import java.util.List;

/** A client with all its channels. It ends with its main channel. */
public final class ServerSession implements AutoCloseable {

    private final long id;
    private final List<SpiceChannel<?>> channels = new ArrayList<>();
    private boolean closed;

    ServerSession(long id) {
        this.id = id;
    }

    /** {@return the number that the client's links name} */
    public long id() {
        return id;
    }

    /** {@return the channels that are linked, the main channel first} */
    public List<SpiceChannel<?>> channels() {
        synchronized (channels) {
            return List.copyOf(channels);
        }
    }

    /** Adds a channel for as long as it is open. */
    void add(SpiceChannel<?> channel) {
        boolean tooLate;
        synchronized (channels) {
            channels.add(channel);
            tooLate = closed;
        }
        channel.ended().thenRun(() -> remove(channel));
        if (tooLate) {
            channel.close();
        }
    }

    private void remove(SpiceChannel<?> channel) {
        synchronized (channels) {
            channels.remove(channel);
        }
    }

    /** Ends all channels, the main channel last. */
    @Override
    public void close() {
        List<SpiceChannel<?>> open;
        synchronized (channels) {
            closed = true;
            open = List.copyOf(channels);
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }
}
