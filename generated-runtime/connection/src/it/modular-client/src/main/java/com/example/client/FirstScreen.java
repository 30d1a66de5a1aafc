package com.example.client;

import dev.spicewire.codec.DisplayClientHandler;
import dev.spicewire.codec.DisplayServerHandler;
import dev.spicewire.codec.Mark;
import dev.spicewire.codec.SurfaceCreate;
import dev.spicewire.codec.SurfaceFlags;
import dev.spicewire.codec.SurfaceFmt;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.ClientSide;
import dev.spicewire.connection.ServerChannels;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.ServerSide;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceServer;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server shows a screen, and a client tells how large it is. */
public final class FirstScreen {

    private FirstScreen() {
    }

    /** Prints what the client saw. */
    public static void main(String[] args) throws Exception {
        SurfaceCreate screen = new SurfaceCreate(0, 640, 480, SurfaceFmt._32_XRGB, SurfaceFlags.PRIMARY);
        ServerChannels channels = new ServerChannels().channel(ServerSide.DISPLAY.greeting(List.of(screen, new Mark())),
                0, (session, display) -> new DisplayClientHandler() { });
        TicketRule rule = TicketRule.password(Password.of("secret".toCharArray()));
        try (SpiceServer server = new SpiceServer(ServerOptions.of(rule), channels)) {
            int port = ((InetSocketAddress) server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)))
                    .getPort();
            System.out.println(see(SpiceUri.parse("spice://127.0.0.1:" + port)));
        }
    }

    private static String see(SpiceUri uri) throws Exception {
        CompletableFuture<String> seen = new CompletableFuture<>();
        ClientOptions options = ClientOptions.DEFAULT.password(Password.of("secret".toCharArray()));
        try (SpiceClient client = SpiceClient.connect(uri, options)) {
            client.open(ClientSide.DISPLAY, 0, new DisplayServerHandler() {
                @Override
                public void onSurfaceCreate(SurfaceCreate.View surface) {
                    seen.complete(surface.width() + " x " + surface.height());
                }
            });
            return seen.get(1, TimeUnit.MINUTES);
        }
    }
}
