// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.connection;

import dev.spicewire.codec.RecordClientMessage;
import dev.spicewire.codec.RecordData;
import dev.spicewire.codec.RecordServerHandler;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.ClientSide;
import dev.spicewire.connection.SpiceChannel;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.runtime.framing.FrameWriter;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Messages to a server that reads and forgets, over the loopback interface. One operation is one message. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
public class SendBenchmark {

    private static final int LIST = 512;
    private static final int THREADS = 4;

    /** Bytes of a body. */
    @Param({"12", "16384"})
    private int bytes;

    private Peer peer;
    private SpiceClient client;
    private SpiceChannel<RecordClientMessage> channel;
    private RecordData message;
    private List<RecordData> list;
    private SocketChannel socket;
    private ByteBuffer frame;
    private ByteBuffer chunk;

    /** Connects. */
    @Setup
    public void connect() throws IOException, GeneralSecurityException {
        peer = new Peer(bytes);
        client = SpiceClient.connect(SpiceUri.tcp("127.0.0.1", peer.port(), 0), ClientOptions.DEFAULT);
        channel = client.open(ClientSide.RECORD, 0, new RecordServerHandler() { });
        message = new RecordData(7, ByteBuffer.allocate(bytes - Integer.BYTES));
        list = Collections.nCopies(LIST, message);
        socket = Sockets.connect(peer.port(), SpiceChannels.RECORD);
        int each = HeaderFormat.MINI.bytes() + bytes;
        frame = ByteBuffer.allocateDirect(each);
        new FrameWriter(HeaderFormat.MINI).write(message, frame);
        chunk = ByteBuffer.allocateDirect(LIST * each);
    }

    /** Closes everything. */
    @TearDown
    public void close() throws IOException {
        client.close();
        socket.close();
        peer.close();
    }

    /** One message at a time, each a call of the system. */
    @Benchmark
    public void send() throws IOException {
        channel.send(message);
    }

    /** One message at a time, of several threads. */
    @Benchmark
    @Threads(THREADS)
    public void sendOfFourThreads() throws IOException {
        channel.send(message);
    }

    /** Messages of a list together. */
    @Benchmark
    @OperationsPerInvocation(LIST)
    public void sendAll() throws IOException {
        channel.sendAll(list);
    }

    /** The bytes of one message at a time, ready to be written. */
    @Benchmark
    public void rawOne() throws IOException {
        Sockets.write(socket, frame.rewind());
    }

    /** The bytes of a list, ready to be written, by as many calls as {@link #sendAll} needs. */
    @Benchmark
    @OperationsPerInvocation(LIST)
    public void rawAll() throws IOException {
        int size = chunk.capacity();
        for (int at = 0; at < size; at += Peer.CHUNK_BYTES) {
            chunk.limit(Math.min(size, at + Peer.CHUNK_BYTES)).position(at);
            Sockets.write(socket, chunk);
        }
    }
}
