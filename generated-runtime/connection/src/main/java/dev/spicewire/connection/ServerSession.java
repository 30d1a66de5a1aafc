package dev.spicewire.connection;

import java.util.List;

/** A client with all its channels. It ends with its main channel. */
public final class ServerSession implements AutoCloseable {

    private final long id;
    private final OpenChannels channels = new OpenChannels();

    ServerSession(long id) {
        this.id = id;
    }

    /** {@return the number that the client's links name} */
    public long id() {
        return id;
    }

    /** {@return the channels that are linked, the main channel first} */
    public List<SpiceChannel<?>> channels() {
        return channels.list();
    }

    /** Adds a channel for as long as it is open. */
    void add(SpiceChannel<?> channel) {
        channels.add(channel);
    }

    /** Ends all channels, the main channel last. */
    @Override
    public void close() {
        channels.close();
    }
}
