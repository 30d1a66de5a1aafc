// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.connection.SpiceUri;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Somebody on the loopback interface who does the same to everyone that connects. */
final class FakeServer implements AutoCloseable {

    private final ServerSocket listening;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    private FakeServer(ServerSocket listening) {
        this.listening = listening;
    }

    static FakeServer doing(Behaviour behaviour) throws IOException {
        FakeServer server = new FakeServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        thread(() -> server.accept(behaviour));
        return server;
    }

    SpiceUri uri() {
        return SpiceUri.tcp("127.0.0.1", listening.getLocalPort(), 0);
    }

    private void accept(Behaviour behaviour) throws IOException {
        while (true) {
            Socket socket = listening.accept();
            open.add(socket);
            thread(() -> behaviour.meet(socket));
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** Runs something until it ends, or until sockets are closed. */
    static void thread(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // The test has ended, or the other side.
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** What it does to a connection, which stays open unless it closes it. */
    interface Behaviour {

        void meet(Socket socket) throws IOException;
    }

    /** Something that may fail. */
    interface Task {

        void run() throws IOException;
    }
}
