package com.example;

import com.example.ping.Ping;
import com.example.ping.Pong;
import java.nio.ByteBuffer;

/** Answers a ping. */
public final class Answer {

    private Answer() {
    }

    /** {@return the body of the answer to a ping's body} */
    public static ByteBuffer to(ByteBuffer body) {
        Pong pong = new Pong(Ping.read(body).id());
        ByteBuffer answer = ByteBuffer.allocate(pong.wireSize());
        pong.write(answer);
        return answer.flip();
    }
}
