// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy that leads all to one port of this machine, or gives one answer to everybody. */
public final class TinyProxy implements AutoCloseable {

    private static final String ACCEPTED = "HTTP/1.1 200 Connection established\r\nVia: 1.1 tiny\r\n\r\n";

    private final ServerSocket listener;
    private final String answer;
    private final int target;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private TinyProxy(String answer, int target) throws IOException {
        this.answer = answer;
        this.target = target;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** {@return a proxy in front of a port of this machine} */
    public static TinyProxy to(int port) throws IOException {
        return new TinyProxy(ACCEPTED, port);
    }

    /** {@return a proxy that gives an answer and closes} */
    public static TinyProxy answering(String answer) throws IOException {
        return new TinyProxy(answer, 0);
    }

    /** {@return its port} */
    public int port() {
        return listener.getLocalPort();
    }

    /** {@return its address as a user writes it} */
    public String address() {
        return "127.0.0.1:" + port();
    }

    /** {@return the heads of requests} */
    public List<String> requests() {
        return requests;
    }

    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // The test has closed one of the ends.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            start(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            requests.add(head(client.getInputStream()));
            client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            if (target != 0) {
                try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                    start(() -> client.getInputStream().transferTo(server.getOutputStream()));
                    server.getInputStream().transferTo(client.getOutputStream());
                }
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Stops listening. */
    @Override
    public void close() throws IOException {
        listener.close();
    }

    private interface Task {

        void run() throws IOException;
    }
}
