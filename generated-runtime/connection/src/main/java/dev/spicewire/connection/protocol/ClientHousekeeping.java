// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.codec.Ack;
import dev.spicewire.codec.AckSync;
import dev.spicewire.codec.BaseClientMessage;
import dev.spicewire.codec.Ping;
import dev.spicewire.codec.Pong;
import dev.spicewire.codec.SetAck;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Answers pings, and acknowledges messages as the server wants it: one ack for so many messages that have been handled,
 * so a slow receiver slows the server down.
 */
public final class ClientHousekeeping implements Housekeeping {

    private static final Ack ACK = new Ack();

    private final Consumer<BaseClientMessage> answers;
    private final Ping.View ping = new Ping.View();
    private final SetAck.View setAck = new SetAck.View();
    private boolean windowIsNew;
    private long window;
    private long left;

    /**
     * Starts without acks, as every channel does.
     *
     * @param answers takes what is to be sent
     */
    public ClientHousekeeping(Consumer<BaseClientMessage> answers) {
        this.answers = answers;
    }

    @Override
    public void arrived(int type, ByteBuffer body) {
        if (type == Ping.ID) {
            ping.wrap(body);
            answers.accept(new Pong(ping.id(), ping.timestamp()));
        } else if (type == SetAck.ID) {
            setAck.wrap(body);
            window = setAck.window();
            windowIsNew = true;
            answers.accept(new AckSync(setAck.generation()));
        }
    }

    @Override
    public void handled() {
        if (windowIsNew) {
            windowIsNew = false;
            left = window;
        } else if (window != 0 && --left == 0) {
            left = window;
            answers.accept(ACK);
        }
    }
}
