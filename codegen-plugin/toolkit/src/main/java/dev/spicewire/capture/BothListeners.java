// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tcp.Lifetime;
import dev.spicewire.proto.model.Direction;

/**
 * Two listeners of one pass over a capture.
 *
 * @param first  hears of everything first
 * @param second hears of the same then
 */
public record BothListeners(CaptureListener first, CaptureListener second) implements CaptureListener {

    @Override
    public void progress(long bytesRead) {
        first.progress(bytesRead);
        second.progress(bytesRead);
    }

    @Override
    public void captured(long frame, long nanoseconds) {
        first.captured(frame, nanoseconds);
        second.captured(frame, nanoseconds);
    }

    @Override
    public void linked(CapturedConnection connection) {
        first.linked(connection);
        second.linked(connection);
    }

    /** Each reads the body from its beginning. */
    @Override
    public void message(CapturedMessage message) {
        first.message(again(message));
        second.message(again(message));
    }

    private static CapturedMessage again(CapturedMessage message) {
        return message.with(message.body().duplicate().order(message.body().order()));
    }

    @Override
    public void lost(CapturedConnection connection, Direction from) {
        first.lost(connection, from);
        second.lost(connection, from);
    }

    @Override
    public void linkStage(CapturedConnection connection, Direction from, LinkFrames frames) {
        first.linkStage(connection, from, frames);
        second.linkStage(connection, from, frames);
    }

    @Override
    public void ended(CapturedConnection connection, Lifetime lifetime) {
        first.ended(connection, lifetime);
        second.ended(connection, lifetime);
    }

    @Override
    public void notice(Notice notice) {
        first.notice(notice);
        second.notice(notice);
    }
}
