// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.peer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.spicewire.connection.live.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * spice-html5 in a browser without a window. A page of ours starts it, sends home what the canvas shows, and does what
 * it is told to.
 */
final class WebClient implements AutoCloseable {

    static final Path FILES = Path.of("/usr/share/spice-html5");

    private static final String PAGE = """
            <!DOCTYPE html>
            <div id="screen"></div><div id="messages"></div>
            <script type="module">
            import * as Spice from './main.js';
            const query = new URLSearchParams(location.search);
            new Spice.SpiceMainConn({uri: 'ws://127.0.0.1:' + query.get('port'), screen_id: 'screen',
                message_id: 'messages', password: query.get('password'), onerror: e => home('error', String(e))});
            const home = async (name, body) => (await fetch(name, {method: 'POST', body})).text();
            const mouse = (canvas, type) => canvas.dispatchEvent(new MouseEvent(type,
                {clientX: canvas.getBoundingClientRect().left + 30, bubbles: true,
                 clientY: canvas.getBoundingClientRect().top + 40, button: 0}));
            const look = async () => {
                const canvas = document.getElementById('spice_surface_0');
                if (canvas) {
                    const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                    if (await home('canvas', data) === 'click') {
                        ['mousemove', 'mousedown', 'mouseup'].forEach(type => mouse(canvas, type));
                        return;
                    }
                }
                setTimeout(look, 100);
            };
            look();
            </script>
            """;

    private final HttpServer http;
    private final Program browser;
    private final BlockingQueue<byte[]> canvases = new LinkedBlockingQueue<>(1);
    private volatile String command = "";

    private WebClient(HttpServer http, Path folder, int port) throws IOException {
        this.http = http;
        http.createContext("/", this::answer);
        http.start();
        browser = Program.start(folder.resolve("browser.log"), List.of("env", "TMPDIR=" + folder,
                "chromium", "--headless=new", "--no-sandbox",
                "--disable-gpu", "--no-first-run", "--disable-background-networking", "--no-proxy-server",
                "--user-data-dir=" + folder.resolve("browser"),
                "http://127.0.0.1:" + http.getAddress().getPort() + "/page?port=" + port + "&password=secret"));
    }

    /** Starts a browser for a server. */
    static WebClient start(Path folder, int port) throws IOException {
        return new WebClient(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), folder,
                port);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String name = exchange.getRequestURI().getPath().substring(1);
            byte[] answer = switch (name) {
                case "page" -> PAGE.getBytes(StandardCharsets.UTF_8);
                case "canvas" -> taken(exchange.getRequestBody().readAllBytes());
                case "error" -> new byte[0];
                default -> Files.isRegularFile(FILES.resolve(name)) ? Files.readAllBytes(FILES.resolve(name)) : null;
            };
            exchange.getResponseHeaders().set("Content-Type", name.endsWith(".js") ? "text/javascript" : "text/html");
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
                exchange.getResponseBody().write(answer);
            }
        }
    }

    private byte[] taken(byte[] canvas) {
        canvases.poll();
        canvases.offer(canvas);
        return command.getBytes(StandardCharsets.US_ASCII);
    }

    /** {@return what the canvas shows next, four bytes a pixel: red, green, blue, alpha; or null after a while} */
    byte[] canvas() throws InterruptedException {
        return canvases.poll(30, TimeUnit.SECONDS);
    }

    /** Clicks with the left button at 30, 40. */
    void click() {
        command = "click";
    }

    @Override
    public void close() {
        browser.close();
        http.stop(0);
    }

    /** {@return what the browser has said} */
    String output() throws IOException {
        return browser.output();
    }
}
