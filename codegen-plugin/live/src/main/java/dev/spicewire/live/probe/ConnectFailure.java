// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.probe;

import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkStage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Says in one line why a connection did not come about, and what would be right. */
public final class ConnectFailure {

    private ConnectFailure() {
    }

    /** {@return the reason} */
    public static String describe(IOException failure) {
        if (failure instanceof LinkException link) {
            return describe(link);
        }
        if (failure instanceof SSLException) {
            return certificate(failure);
        }
        if (failure instanceof ChannelClosedException || failure instanceof UnknownHostException
                || failure instanceof SocketTimeoutException) {
            return failure.getMessage();
        }
        if (failure instanceof ConnectException) {
            return "refused: nobody listens there";
        }
        if (failure instanceof SocketException) {
            return "can't connect: " + failure.getMessage();
        }
        return String.valueOf(failure.getMessage());
    }

    private static String describe(LinkException link) {
        return switch (link.failure()) {
            case PERMISSION_DENIED -> "wrong password, or an expired one";
            case NEED_SECURED -> "TLS needed: the server wants spice+tls:// and its port for TLS";
            case NEED_UNSECURED -> "no TLS wanted: the server has it only without";
            case INVALID_MAGIC -> "no SPICE there: the answer does not begin as SPICE does, nor without TLS";
            case VERSION_MISMATCH, INVALID_DATA, BAD_CONNECTION_ID, CHANNEL_NOT_AVAILABLE, NO_COMMON_MECHANISM,
                    UNUSABLE_KEY -> link.getMessage();
            case CLOSED, TIMED_OUT -> link.stage() == LinkStage.HEADER ? silent(link) : link.getMessage();
            default -> "refused by the server: " + link.getMessage();
        };
    }

    private static String silent(LinkException link) {
        return "no SPICE there, or only with TLS: " + (link.offset() > 0 ? "half an answer" : "no answer")
                + " to a link";
    }

    private static String certificate(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage());
            if (text.contains("certification path")) {
                return "certificate of an authority that is not trusted";
            }
            if (cause instanceof CertificateException) {
                return text.toLowerCase(Locale.ROOT).startsWith("no ")
                        ? "certificate of another host: " + text : "certificate not trusted: " + text;
            }
        }
        return "no TLS there: " + failure.getMessage();
    }
}
